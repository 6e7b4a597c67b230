import { tone, v } from '../../clay.ts'
import { ball, box, hoop, rod, type Shape, turn, white } from '../kit.ts'

/** What one cooks in, eats from and drinks out of. */
export const tableware: Record<string, Shape> = {
  bottle: {
    size: 0.3,
    grip: 0.12,
    build: (k) => {
      const g = tone(k.colour, 0.9)
      turn(k, [
        [0.17, 0, tone(g, 0.6)],
        [0.19, 0.03, g],
        [0.19, 0.4, g],
        [0.19, 0.52, tone(g, 1.2)],
        [0.13, 0.64, g],
        [0.065, 0.74, g],
        [0.062, 0.9, tone(g, 1.25)],
        [0.08, 0.91, g],
        [0.08, 0.95, g],
      ])
      turn(
        k,
        [
          [0.055, 0.93, k.wood],
          [0.06, 1, k.wood],
        ],
        10,
      )
      turn(
        k,
        [
          [0.196, 0.14, k.paper],
          [0.196, 0.4, k.paper],
        ],
        16,
      )
    },
  },
  cup: {
    size: 0.1,
    grip: 0.05,
    build: (k) => {
      turn(k, [
        [0.28, 0],
        [0.36, 0.1],
        [0.42, 0.9, tone(k.colour, 1.1)],
        [0.43, 1, tone(k.colour, 1.2)],
        [0.38, 1, k.colour],
        [0.37, 0.86, [0.12, 0.05, 0.02]],
      ])
      hoop(k, 0.45, 0.5, 0, 0.26, 0.06, k.colour, false, -0.3, 0.3)
    },
  },
  glass: {
    size: 0.16,
    grip: 0.06,
    build: (k) =>
      turn(
        k,
        [
          [0.24, 0, k.light],
          [0.03, 0.05, k.light],
          [0.03, 0.42, k.light],
          [0.24, 0.6, k.colour],
          [0.27, 0.84, k.colour],
          [0.25, 1, k.light],
        ],
        16,
      ),
  },
  plate: {
    size: 0.26,
    grip: 0.02,
    build: (k) =>
      turn(
        k,
        [
          [0.2, 0, k.light],
          [0.48, 0.08, k.light],
          [0.5, 0.1, k.colour],
          [0.3, 0.05, k.light],
        ],
        22,
      ),
  },
  pot: {
    size: 0.34,
    grip: 0.2,
    build: (k) =>
      turn(
        k,
        [
          [0.22, 0],
          [0.36, 0.14],
          [0.44, 0.4, tone(k.colour, 1.1)],
          [0.38, 0.66],
          [0.24, 0.8],
          [0.24, 0.86, k.light],
          [0.31, 0.94],
          [0.26, 0.94, k.ink],
        ],
        20,
      ),
  },
  teapot: {
    size: 0.24,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.22, 0],
          [0.34, 0.14],
          [0.38, 0.34, tone(k.colour, 1.1)],
          [0.26, 0.56],
          [0.14, 0.6, k.light],
          [0.15, 0.63],
          [0.06, 0.7],
        ],
        20,
      )
      ball(k, 0, 0.74, 0, 0.06)
      rod(
        k,
        [
          [0.32, 0.22, 0],
          [0.5, 0.34, 0],
          [0.58, 0.56, 0],
        ],
        0.06,
      )
      hoop(k, -0.4, 0.36, 0, 0.19, 0.045, k.colour, false, 0.2, 0.8)
    },
  },
  kettle: {
    size: 0.28,
    grip: 0.24,
    build: (k) => {
      turn(
        k,
        [
          [0.38, 0, k.dark],
          [0.42, 0.06, k.metal],
          [0.38, 0.34, k.metal],
          [0.18, 0.5, k.metal],
          [0.17, 0.53, k.dark],
          [0.05, 0.58, k.dark],
        ],
        20,
      )
      ball(k, 0, 0.6, 0, 0.05, k.ink)
      rod(
        k,
        [
          [0.34, 0.2, 0],
          [0.54, 0.46, 0],
        ],
        0.055,
        k.metal,
      )
      hoop(k, 0, 0.46, 0, 0.36, 0.03, k.ink, false, 0.08, 0.42)
    },
  },
  pan: {
    size: 0.46,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.25, 0, k.dark],
          [0.31, 0.13, k.dark],
          [0.325, 0.14, k.metal],
          [0.29, 0.13, k.dark],
          [0.24, 0.03, tone(k.dark, 1.6)],
          [0.01, 0.03, tone(k.dark, 1.8)],
        ],
        24,
        -0.18,
      )
      rod(
        k,
        [
          [0.12, 0.11, 0],
          [0.52, 0.17, 0],
        ],
        0.04,
        k.wood,
      )
    },
  },
  bowl: {
    size: 0.2,
    grip: 0.06,
    build: (k) =>
      turn(
        k,
        [
          [0.2, 0, k.light],
          [0.22, 0.05],
          [0.42, 0.22],
          [0.5, 0.42, tone(k.colour, 1.1)],
          [0.46, 0.42, k.light],
          [0.3, 0.2, k.light],
          [0.02, 0.14, k.light],
        ],
        22,
      ),
  },
  tray: {
    size: 0.45,
    grip: 0.03,
    build: (k) => {
      turn(
        k,
        [
          [0.46, 0, k.metal],
          [0.5, 0.05, k.metal],
          [0.46, 0.03, tone(k.metal, 1.3)],
          [0.02, 0.025, tone(k.metal, 1.1)],
        ],
        26,
      )
      for (const s of [-1, 1])
        turn(
          k,
          [
            [0.05, 0.03, white],
            [0.09, 0.05, white],
            [0.1, 0.17, white],
            [0.08, 0.16, k.wood],
          ],
          12,
          s * 0.18,
        )
    },
  },
  jug: {
    size: 0.28,
    grip: 0.14,
    build: (k) => {
      turn(
        k,
        [
          [0.22, 0],
          [0.3, 0.2],
          [0.28, 0.5],
          [0.16, 0.76],
          [0.2, 0.98, k.light],
          [0.16, 0.98, k.ink],
        ],
        18,
      )
      hoop(k, -0.28, 0.62, 0, 0.22, 0.04, k.colour, false, 0.22, 0.78)
      rod(
        k,
        [
          [0.12, 0.9, 0],
          [0.26, 1, 0],
        ],
        0.07,
      )
    },
  },
  jar: {
    size: 0.2,
    grip: 0.08,
    build: (k) => {
      turn(
        k,
        [
          [0.3, 0, k.colour],
          [0.34, 0.05, k.colour],
          [0.34, 0.72, tone(k.colour, 1.2)],
          [0.24, 0.8, white],
        ],
        18,
      )
      turn(
        k,
        [
          [0.28, 0.8, k.gold],
          [0.28, 0.94, k.gold],
          [0.26, 0.96, k.gold],
        ],
        18,
      )
      turn(
        k,
        [
          [0.346, 0.2, k.paper],
          [0.346, 0.54, k.paper],
        ],
        18,
      )
    },
  },
  spoon: {
    size: 0.2,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.66, 0.01],
        ],
        0.026,
        k.metal,
      )
      k.clay.ball(v(0, 0.83, 0.02), v(0.12, 0.18, 0.045), k.metal, { across: 14, down: 8 })
      ball(k, 0, 0.03, 0, 0.045, k.metal, [1, 1, 0.5])
    },
  },
  fork: {
    size: 0.2,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.68, 0],
        ],
        0.026,
        k.metal,
      )
      box(k, 0, 0.71, 0, 0.2, 0.07, 0.03, k.metal)
      for (const x of [-0.08, -0.027, 0.027, 0.08])
        rod(
          k,
          [
            [x, 0.72, 0],
            [x, 1, 0.01],
          ],
          0.014,
          k.metal,
          5,
        )
    },
  },
  ladle: {
    size: 0.34,
    grip: 0.2,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.2, 0],
          [0, 0.94, 0],
          [0.04, 1, 0.02],
        ],
        0.02,
        k.metal,
      )
      k.clay.ball(v(0, 0.12, 0.05), v(0.15, 0.12, 0.15), k.metal, { from: 0.45, across: 14, down: 7 })
    },
  },
  can: {
    size: 0.13,
    grip: 0.06,
    build: (k) => {
      turn(
        k,
        [
          [0.2, 0, k.metal],
          [0.27, 0.05, k.colour],
          [0.27, 0.9, k.colour],
          [0.21, 0.97, k.metal],
          [0.2, 0.95, k.metal],
        ],
        18,
      )
      turn(
        k,
        [
          [0.274, 0.36, k.light],
          [0.274, 0.6, k.light],
        ],
        18,
      )
      box(k, 0, 0.98, 0.04, 0.08, 0.02, 0.14, k.metal)
    },
  },
}
