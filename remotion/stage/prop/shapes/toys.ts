import { tone, v } from '../../clay.ts'
import { ball, black, box, disc, rod, type Shape, turn, white } from '../kit.ts'

/** What one plays with. */
export const toys: Record<string, Shape> = {
  toy: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      ball(k, 0, 0.3, 0, 0.26, k.colour)
      ball(k, 0, 0.28, 0.1, 0.18, tone(k.colour, 1.3))
      ball(k, 0, 0.72, 0, 0.22, k.colour)
      ball(k, 0, 0.67, 0.16, 0.1, tone(k.colour, 1.35))
      for (const s of [1, -1]) {
        ball(k, s * 0.17, 0.9, 0, 0.085, k.colour)
        ball(k, s * 0.26, 0.42, 0.08, 0.1, k.colour, [1, 1.5, 1])
        ball(k, s * 0.15, 0.09, 0.12, 0.12, k.colour, [1, 0.9, 1.4])
        ball(k, s * 0.08, 0.77, 0.2, 0.03, k.ink)
      }
      ball(k, 0, 0.7, 0.25, 0.035, k.ink)
    },
  },
  ball: {
    size: 0.22,
    grip: 0.02,
    build: (k) =>
      k.clay.ball(v(0, 0.5, 0), v(0.5, 0.5, 0.5), k.colour, {
        across: 20,
        down: 14,
        colourAt: (u) => (Math.abs(u.y) < 0.22 ? k.light : u.y > 0 ? k.colour : tone(k.colour, 0.7)),
      }),
  },
  robot: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.36, 0, 0.46, 0.42, 0.32, k.colour, 0.05)
      box(k, 0, 0.76, 0, 0.36, 0.28, 0.3, tone(k.colour, 1.15), 0.05)
      for (const s of [1, -1]) {
        disc(k, s * 0.09, 0.78, 0.16, 0.06, [1, 0.8, 0.3], 0.03)
        rod(
          k,
          [
            [s * 0.26, 0.5, 0],
            [s * 0.34, 0.28, 0.06],
          ],
          0.05,
          k.metal,
        )
        box(k, s * 0.12, 0.08, 0.04, 0.15, 0.16, 0.24, k.dark)
      }
      rod(
        k,
        [
          [0, 0.9, 0],
          [0, 1, 0],
        ],
        0.015,
        k.metal,
      )
      ball(k, 0, 1.02, 0, 0.04, [0.8, 0.1, 0.08])
    },
  },
  doll: {
    size: 0.32,
    grip: 0.12,
    build: (k) => {
      turn(
        k,
        [
          [0.3, 0.14],
          [0.24, 0.2],
          [0.12, 0.5],
          [0.13, 0.6],
          [0.05, 0.64],
        ],
        16,
      )
      for (const s of [-1, 1]) {
        rod(
          k,
          [
            [s * 0.09, 0.2, 0],
            [s * 0.09, 0.02, 0],
          ],
          0.045,
          k.light,
        )
        ball(k, s * 0.09, 0.03, 0.03, 0.05, black)
        rod(
          k,
          [
            [s * 0.12, 0.58, 0],
            [s * 0.26, 0.4, 0.03],
          ],
          0.038,
          tone(k.colour, 1.1),
        )
        ball(k, s * 0.27, 0.38, 0.03, 0.04, [0.8, 0.52, 0.38])
        ball(k, s * 0.055, 0.79, 0.145, 0.022, black)
        ball(k, s * 0.16, 0.74, -0.02, 0.07, [0.4, 0.2, 0.06])
      }
      ball(k, 0, 0.77, 0, 0.16, [0.8, 0.52, 0.38])
      k.clay.ball(v(0, 0.83, -0.03), v(0.175, 0.15, 0.16), [0.4, 0.2, 0.06], { across: 12, down: 8 })
    },
  },
  kite: {
    size: 0.9,
    grip: 0.2,
    build: (k) => {
      for (const s of [-1, 1]) {
        for (const f of [-1, 1]) {
          k.clay.part(
            [v(0, 1, 0), v(s * 0.34, 0.68, 0), v(0, 0.68, 0.02)],
            [k.colour, k.colour, k.colour],
            s * f > 0 ? [0, 2, 1] : [0, 1, 2],
            undefined,
            true,
          )
          k.clay.part(
            [v(0, 0.2, 0), v(s * 0.34, 0.68, 0), v(0, 0.68, 0.02)],
            [k.light, k.light, k.light],
            s * f > 0 ? [0, 1, 2] : [0, 2, 1],
            undefined,
            true,
          )
        }
      }
      rod(
        k,
        [
          [0, 1, 0.02],
          [0, 0.2, 0.02],
        ],
        0.008,
        k.wood,
        5,
      )
      rod(
        k,
        [
          [-0.34, 0.68, 0.02],
          [0.34, 0.68, 0.02],
        ],
        0.008,
        k.wood,
        5,
      )
      rod(
        k,
        [
          [0, 0.2, 0],
          [0.07, 0.12, 0.02],
          [-0.04, 0.05, 0],
          [0.02, 0, 0],
        ],
        0.006,
        k.light,
        4,
      )
      for (const [x, y] of [
        [0.06, 0.12],
        [-0.03, 0.05],
      ] as const)
        k.clay.ball(v(x, y, 0.01), v(0.05, 0.02, 0.01), k.colour, { across: 8, down: 5 })
    },
  },
  'toy-car': {
    size: 0.2,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.2, 0, 1, 0.18, 0.44, k.colour, 0.06)
      box(k, -0.04, 0.36, 0, 0.5, 0.18, 0.38, tone(k.colour, 1.15), 0.08)
      box(k, -0.04, 0.37, 0, 0.4, 0.11, 0.4, [0.3, 0.45, 0.5], 0.02)
      for (const x of [-0.3, 0.3]) for (const z of [-0.22, 0.22]) disc(k, x, 0.11, z, 0.11, black, 0.07)
      for (const z of [-0.14, 0.14]) ball(k, 0.49, 0.22, z, 0.04, [0.95, 0.85, 0.5])
    },
  },
  'rocket-model': {
    size: 0.4,
    grip: 0.15,
    build: (k) => {
      turn(
        k,
        [
          [0.1, 0.06, k.dark],
          [0.13, 0.12, white],
          [0.16, 0.36, white],
          [0.14, 0.66, white],
          [0.13, 0.68, k.colour],
          [0.06, 0.88, k.colour],
          [0.005, 1, k.colour],
        ],
        16,
      )
      disc(k, 0, 0.52, 0.15, 0.055, [0.3, 0.5, 0.6], 0.03)
      for (let i = 0; i < 3; i++) {
        const t = (i / 3) * 6.2832
        k.clay.loft(
          [
            { p: v(Math.sin(t) * 0.12, 0.3, Math.cos(t) * 0.12), rx: 0.01, rz: 0.01, colour: k.colour },
            { p: v(Math.sin(t) * 0.24, 0.12, Math.cos(t) * 0.24), rx: 0.1, rz: 0.02, colour: k.colour },
            { p: v(Math.sin(t) * 0.28, 0, Math.cos(t) * 0.28), rx: 0.04, rz: 0.015, colour: k.colour },
          ],
          { sides: 6, side: v(Math.sin(t), 0, Math.cos(t)) },
        )
      }
    },
  },
  balloon: {
    size: 0.5,
    grip: 0.05,
    build: (k) => {
      k.clay.ball(v(0, 0.74, 0), v(0.22, 0.26, 0.22), k.colour, {
        across: 18,
        down: 12,
        warp: (p, u) => v(p.x * (1 + 0.14 * u.y), p.y, p.z * (1 + 0.14 * u.y)),
      })
      turn(
        k,
        [
          [0.035, 0.44],
          [0.012, 0.48],
        ],
        8,
      )
      rod(
        k,
        [
          [0, 0.45, 0],
          [0.03, 0.26, 0],
          [-0.02, 0.1, 0],
          [0, 0, 0],
        ],
        0.005,
        k.light,
        4,
      )
    },
  },
  dice: {
    size: 0.06,
    grip: 0.02,
    build: (k) => {
      for (const [x, z] of [
        [-0.24, 0.06],
        [0.26, -0.1],
      ] as const) {
        box(k, x, 0.21, z, 0.42, 0.42, 0.42, k.light, 0.06)
        for (const [dx, dy] of [
          [-0.1, 0.1],
          [0.1, -0.1],
          [0, 0],
        ] as const)
          disc(k, x + dx, 0.21 + dy, z + 0.213, 0.04, black, 0.01)
      }
    },
  },
  chess: {
    size: 0.1,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.24, 0],
          [0.25, 0.06],
          [0.16, 0.14],
          [0.1, 0.24],
          [0.08, 0.56],
          [0.17, 0.62],
          [0.1, 0.66],
          [0.14, 0.84],
          [0.05, 0.88],
        ],
        16,
      )
      box(k, 0, 0.94, 0, 0.04, 0.13, 0.04)
      box(k, 0, 0.95, 0, 0.12, 0.04, 0.04)
    },
  },
}
