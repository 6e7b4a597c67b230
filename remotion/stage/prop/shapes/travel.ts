import { tone, v } from '../../clay.ts'
import { ball, black, disc, hoop, red, rod, type Shape, white, X } from '../kit.ts'

/** What one rides, rows and fishes with. */
export const travel: Record<string, Shape> = {
  ship: {
    size: 0.4,
    grip: 0.06,
    build: (k) => {
      k.clay.loft(
        [-0.5, -0.4, -0.1, 0.25, 0.5].map((x, i) => ({
          p: v(x, 0.15 + (i === 0 || i === 4 ? 0.04 : 0), 0),
          rx: [0.05, 0.13, 0.17, 0.14, 0.02][i] ?? 0.1,
          rz: [0.06, 0.13, 0.15, 0.13, 0.04][i] ?? 0.1,
          colour: k.wood,
          side: v(0, 0, 1),
        })),
        { sides: 12 },
      )
      for (const [x, h] of [
        [-0.15, 0.75],
        [0.18, 0.62],
      ] as const) {
        rod(
          k,
          [
            [x, 0.2, 0],
            [x, 0.25 + h, 0],
          ],
          0.012,
          k.dark,
          6,
        )
        k.clay.sheet(
          [1, 0.5, 0.05].map((t) =>
            [-1, 0, 1].map((s) => v(x + 0.05 * (1 - s * s), 0.28 + h * 0.8 * t, s * 0.2 * (1.15 - t * 0.5))),
          ),
          k.light,
          { both: true },
        )
      }
    },
  },
  anchor: {
    size: 0.9,
    grip: 0.7,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 0.86, 0],
        ],
        0.045,
        k.metal,
      )
      hoop(k, 0, 0.93, 0, 0.065, 0.022, k.metal)
      rod(
        k,
        [
          [-0.22, 0.74, 0],
          [0.22, 0.74, 0],
        ],
        0.035,
        k.metal,
      )
      hoop(k, 0, 0.38, 0, 0.34, 0.04, k.metal, false, 0.54, 0.96)
      for (const s of [-1, 1])
        k.clay.loft(
          [
            { p: v(s * 0.36, 0.24, 0), rx: 0.1, rz: 0.02, colour: k.metal },
            { p: v(s * 0.37, 0.44, 0), rx: 0.004, rz: 0.004, colour: k.metal },
          ],
          { sides: 5, side: X },
        )
    },
  },
  net: {
    size: 0.7,
    grip: 0.1,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.58, 0],
        ],
        0.025,
        k.wood,
      )
      hoop(k, 0, 0.78, 0, 0.21, 0.02, k.metal)
      for (let i = -3; i <= 3; i++) {
        const s = Math.sqrt(Math.max(0.01, 0.044 - (i * 0.055) ** 2))
        rod(
          k,
          [
            [i * 0.055, 0.78 - s, 0],
            [i * 0.03, 0.78, -0.16],
            [i * 0.055, 0.78 + s, 0],
          ],
          0.006,
          k.light,
          4,
        )
        rod(
          k,
          [
            [-s, 0.78 + i * 0.055, 0],
            [0, 0.78 + i * 0.03, -0.16],
            [s, 0.78 + i * 0.055, 0],
          ],
          0.006,
          k.light,
          4,
        )
      }
    },
  },
  'fishing-rod': {
    size: 1.6,
    grip: 0.25,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.2, 0],
        ],
        0.014,
        k.wood,
      )
      k.clay.loft(
        [0.2, 0.6, 0.9, 1].map((y, i) => ({
          p: v(i * i * 0.012, y, 0),
          rx: 0.009 - i * 0.002,
          rz: 0.009 - i * 0.002,
          colour: k.colour,
        })),
        { sides: 6 },
      )
      disc(k, 0.02, 0.16, 0.02, 0.028, k.metal, 0.02)
      rod(
        k,
        [
          [0.108, 1, 0],
          [0.17, 0.6, 0],
          [0.18, 0.3, 0],
        ],
        0.002,
        k.light,
        4,
      )
      ball(k, 0.18, 0.29, 0, 0.014, red)
    },
  },
  oar: {
    size: 1.8,
    grip: 1,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.72, 0],
        ],
        0.014,
        k.wood,
      )
      k.clay.loft(
        [
          [0.68, 0.014],
          [0.76, 0.05],
          [0.96, 0.06],
          [1, 0.03],
        ].map(([y = 0, r = 0.01]) => ({ p: v(0, y, 0), rx: r, rz: 0.012, colour: tone(k.wood, 1.3) })),
        { sides: 8, side: X },
      )
    },
  },
  wheel: {
    size: 0.7,
    grip: 0.35,
    build: (k) => {
      hoop(k, 0, 0.5, 0, 0.44, 0.05, k.wood)
      disc(k, 0, 0.5, 0, 0.1, k.dark, 0.14)
      for (let i = 0; i < 8; i++) {
        const t = (i / 8) * 6.2832
        rod(
          k,
          [
            [0, 0.5, 0],
            [Math.cos(t) * 0.44, 0.5 + Math.sin(t) * 0.44, 0],
          ],
          0.022,
          k.wood,
          6,
        )
      }
    },
  },
  bicycle: {
    size: 1.7,
    grip: 0.92,
    build: (k) => {
      for (const s of [-1, 1]) {
        hoop(k, s * 0.31, 0.2, 0, 0.19, 0.011, black)
        for (let i = 0; i < 6; i++) {
          const t = (i / 6) * Math.PI
          rod(
            k,
            [
              [s * 0.31 - Math.cos(t) * 0.18, 0.2 - Math.sin(t) * 0.18, 0],
              [s * 0.31 + Math.cos(t) * 0.18, 0.2 + Math.sin(t) * 0.18, 0],
            ],
            0.002,
            k.metal,
            4,
          )
        }
      }
      for (const [a, b] of [
        [
          [-0.31, 0.2],
          [-0.03, 0.2],
        ],
        [
          [-0.03, 0.2],
          [-0.12, 0.44],
        ],
        [
          [-0.12, 0.44],
          [-0.31, 0.2],
        ],
        [
          [-0.12, 0.42],
          [0.22, 0.46],
        ],
        [
          [-0.03, 0.2],
          [0.22, 0.44],
        ],
        [
          [0.31, 0.2],
          [0.21, 0.54],
        ],
      ] as const)
        rod(
          k,
          [
            [a[0], a[1], 0],
            [b[0], b[1], 0],
          ],
          0.013,
          k.colour,
          6,
        )
      k.clay.ball(v(-0.14, 0.47, 0), v(0.08, 0.02, 0.035), black, { across: 10, down: 6 })
      rod(
        k,
        [
          [0.2, 0.54, -0.14],
          [0.22, 0.55, 0],
          [0.2, 0.54, 0.14],
        ],
        0.01,
        k.metal,
      )
      disc(k, -0.03, 0.2, 0.03, 0.045, k.metal, 0.012)
    },
  },
  skateboard: {
    size: 0.8,
    grip: 0.06,
    build: (k) => {
      k.clay.loft(
        [-0.5, -0.4, 0.4, 0.5].map((x, i) => ({
          p: v(x, i === 0 || i === 3 ? 0.17 : 0.12, 0),
          rx: i === 0 || i === 3 ? 0.06 : 0.12,
          rz: 0.014,
          colour: k.colour,
          side: v(0, 0, 1),
        })),
        { sides: 10 },
      )
      for (const x of [-0.32, 0.32])
        for (const z of [-0.09, 0.09])
          k.clay.loft(
            [-1, 1].map((s) => ({ p: v(x, 0.05, z + s * 0.025), rx: 0.05, rz: 0.05, colour: white })),
            { sides: 10, side: X },
          )
    },
  },
}
