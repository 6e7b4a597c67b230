import { tone, v } from '../../clay.ts'
import { ball, black, box, hoop, rod, type Shape, turn, white } from '../kit.ts'

/** What one wins and cheers with. */
export const sport: Record<string, Shape> = {
  bat: {
    size: 0.85,
    grip: 0.06,
    lies: true,
    build: (k) => {
      turn(
        k,
        [
          [0.035, 0, black],
          [0.022, 0.03, black],
          [0.022, 0.26, black],
          [0.024, 0.27, k.wood],
          [0.045, 0.6, tone(k.wood, 1.6)],
          [0.05, 0.9, tone(k.wood, 1.8)],
          [0.03, 1, tone(k.wood, 1.7)],
        ],
        12,
      )
    },
  },
  racket: {
    size: 0.68,
    grip: 0.05,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.3, 0],
        ],
        0.026,
        black,
      )
      for (const s of [-1, 1])
        rod(
          k,
          [
            [0, 0.3, 0],
            [s * 0.12, 0.5, 0],
          ],
          0.014,
          k.colour,
        )
      for (let i = 0; i < 24; i++) {
        const [a, b] = [(i / 24) * 6.2832, ((i + 1) / 24) * 6.2832]
        rod(
          k,
          [
            [Math.cos(a) * 0.17, 0.73 + Math.sin(a) * 0.26, 0],
            [Math.cos(b) * 0.17, 0.73 + Math.sin(b) * 0.26, 0],
          ],
          0.017,
          k.colour,
          5,
        )
      }
      for (let i = -3; i <= 3; i++) {
        const s = 0.26 * Math.sqrt(1 - (i / 4) ** 2)
        rod(
          k,
          [
            [i * 0.04, 0.73 - s, 0],
            [i * 0.04, 0.73 + s, 0],
          ],
          0.003,
          k.light,
          4,
        )
        rod(
          k,
          [
            [-s * 0.65, 0.73 + i * 0.06, 0],
            [s * 0.65, 0.73 + i * 0.06, 0],
          ],
          0.003,
          k.light,
          4,
        )
      }
    },
  },
  'boxing-glove': {
    size: 0.3,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.2, 0, white],
          [0.22, 0.2, white],
          [0.22, 0.22, k.colour],
        ],
        14,
      )
      k.clay.ball(v(0, 0.6, 0.04), v(0.34, 0.42, 0.3), k.colour, { across: 16, down: 11 })
      k.clay.ball(v(0.28, 0.46, 0.14), v(0.13, 0.24, 0.14), tone(k.colour, 0.9), { across: 10, down: 8 })
    },
  },
  trophy: {
    size: 0.4,
    grip: 0.2,
    build: (k) => {
      box(k, 0, 0.08, 0, 0.42, 0.16, 0.42, k.wood, 0.03)
      turn(
        k,
        [
          [0.16, 0.16, k.gold],
          [0.05, 0.22, k.gold],
          [0.05, 0.38, k.gold],
          [0.22, 0.54, k.gold],
          [0.28, 0.96, tone(k.gold, 1.2)],
          [0.31, 1, k.gold],
          [0.25, 0.98, tone(k.gold, 0.5)],
        ],
        18,
      )
      for (const s of [-1, 1])
        hoop(k, s * 0.3, 0.74, 0, 0.14, 0.03, k.gold, false, s > 0 ? -0.28 : 0.22, s > 0 ? 0.28 : 0.78)
    },
  },
  flag: {
    size: 1.4,
    grip: 0.4,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
        0.011,
        k.wood,
      )
      ball(k, 0, 1, 0, 0.022, k.gold)
      k.clay.sheet(
        Array.from({ length: 5 }, (_, j) =>
          Array.from({ length: 9 }, (_, i) =>
            v(0.012 + i * 0.062, 0.97 - j * 0.085 - i * 0.006, Math.sin(i * 0.9) * 0.03),
          ),
        ),
        (row) => (row === 2 ? k.light : k.colour),
        { both: true },
      )
    },
  },
  sign: {
    size: 1.2,
    grip: 0.4,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.9, 0],
        ],
        0.025,
        k.wood,
      )
      k.clay.box(v(0.03, 0.82, 0.03), v(0.62, 0.3, 0.03), k.colour, { bevel: 0.008 })
      for (const [y, w] of [
        [0.88, 0.46],
        [0.78, 0.34],
      ] as const)
        box(k, 0.03, y, 0.048, w, 0.035, 0.004, k.light, 0.001)
    },
  },
}
