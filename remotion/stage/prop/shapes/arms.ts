import { tone, v } from '../../clay.ts'
import { ball, black, box, hoop, red, rod, type Shape, turn, X } from '../kit.ts'

/** What one fights with. */
export const arms: Record<string, Shape> = {
  sword: {
    size: 1,
    grip: 0.08,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.16, 0],
        ],
        0.018,
        k.wood,
      )
      ball(k, 0, 0, 0, 0.032, k.gold)
      box(k, 0, 0.17, 0, 0.22, 0.03, 0.035, k.gold)
      k.clay.loft(
        [
          { p: v(0, 0.18, 0), rx: 0.035, rz: 0.009, colour: k.metal },
          { p: v(0, 0.85, 0), rx: 0.026, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(0, 1, 0), rx: 0.002, rz: 0.002, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  gun: {
    size: 0.26,
    grip: 0.07,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, -0.06), rx: 0.07, rz: 0.13, colour: k.wood },
          { p: v(0, 0.5, 0.06), rx: 0.065, rz: 0.11, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      box(k, 0, 0.58, 0.34, 0.12, 0.18, 0.92, k.dark, 0.03)
      hoop(k, 0, 0.42, 0.26, 0.1, 0.018, k.dark)
    },
  },
  knife: {
    size: 0.28,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, 0), rx: 0.05, rz: 0.03, colour: k.wood },
          { p: v(0, 0.36, 0), rx: 0.045, rz: 0.03, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      k.clay.loft(
        [
          { p: v(0, 0.36, 0), rx: 0.06, rz: 0.01, colour: k.metal },
          { p: v(0.01, 0.8, 0), rx: 0.055, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(-0.03, 1, 0), rx: 0.003, rz: 0.003, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  shield: {
    size: 0.7,
    grip: 0.3,
    lies: true,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 9 }, (_, i) => {
          const t = i / 8
          return {
            p: v(0, t, 0),
            rx: 0.4 * Math.min(1, Math.sin(Math.PI * 0.5 * Math.min(1, t * 1.5)) + 0.03),
            rz: 0.06,
            colour: i % 9 === 8 ? k.metal : k.colour,
            square: 2.4,
          }
        }),
        { sides: 18, side: X },
      )
      box(k, 0, 0.55, 0.06, 0.09, 0.8, 0.03, k.gold)
      box(k, 0, 0.66, 0.06, 0.6, 0.09, 0.03, k.gold)
    },
  },
  bow: {
    size: 1.1,
    grip: 0.52,
    lies: true,
    build: (k) => {
      rod(
        k,
        Array.from({ length: 11 }, (_, i) => {
          const t = i / 10
          return [0.16 * Math.sin(Math.PI * t), t, 0] as const
        }),
        0.016,
        k.wood,
      )
      rod(
        k,
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
        0.004,
        k.light,
        5,
      )
    },
  },
  rifle: {
    size: 1.1,
    grip: 0.1,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [-0.1, 0.17, 0],
          [0.5, 0.18, 0],
        ],
        0.016,
        k.metal,
      )
      box(k, 0.05, 0.15, 0, 0.34, 0.045, 0.04, k.wood)
      k.clay.loft(
        [
          { p: v(-0.08, 0.15, 0), rx: 0.02, rz: 0.03, colour: k.wood },
          { p: v(-0.24, 0.1, 0), rx: 0.022, rz: 0.04, colour: k.wood },
          { p: v(-0.5, 0.06, 0), rx: 0.025, rz: 0.075, colour: tone(k.wood, 1.2) },
        ],
        { sides: 9, side: v(0, 0, 1) },
      )
      hoop(k, -0.08, 0.1, 0, 0.035, 0.008, k.dark)
      rod(
        k,
        [
          [-0.06, 0.19, 0.01],
          [-0.02, 0.2, 0.05],
        ],
        0.01,
        k.metal,
        5,
      )
    },
  },
  spear: {
    size: 1.9,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.88, 0],
        ],
        0.01,
        k.wood,
      )
      k.clay.loft(
        [
          [0.86, 0.01],
          [0.9, 0.028],
          [1, 0.001],
        ].map(([y = 0, r = 0.01]) => ({ p: v(0, y, 0), rx: r, rz: r * 0.3, colour: k.metal })),
        { sides: 4, side: X, crease: true },
      )
      hoop(k, 0, 0.86, 0, 0.014, 0.006, k.colour, true)
    },
  },
  dagger: {
    size: 0.34,
    grip: 0.04,
    lies: true,
    build: (k) => {
      ball(k, 0, 0.04, 0, 0.045, k.gold)
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 0.3, 0],
        ],
        0.035,
        k.colour,
      )
      rod(
        k,
        [
          [-0.17, 0.34, 0],
          [0, 0.31, 0],
          [0.17, 0.34, 0],
        ],
        0.03,
        k.gold,
      )
      k.clay.loft(
        [
          [0.33, 0.065],
          [0.7, 0.055],
          [1, 0.002],
        ].map(([y = 0, r = 0.01]) => ({ p: v(0, y, 0), rx: r, rz: r * 0.28, colour: k.metal })),
        { sides: 4, side: X, crease: true },
      )
    },
  },
  arrow: {
    size: 0.75,
    grip: 0.35,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.92, 0],
        ],
        0.01,
        k.wood,
        6,
      )
      k.clay.loft(
        [
          [0.9, 0.03],
          [1, 0.001],
        ].map(([y = 0, r = 0.01]) => ({ p: v(0, y, 0), rx: r, rz: r * 0.35, colour: k.metal })),
        { sides: 4, side: X, crease: true },
      )
      for (const s of [-1, 1])
        k.clay.box(v(s * 0.028, 0.1, 0), v(0.045, 0.16, 0.006), k.colour, { taper: 0.4, bevel: 0.001 })
    },
  },
  crossbow: {
    size: 0.7,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.box(v(0, 0.5, 0), v(0.08, 0.96, 0.08), k.wood, { bevel: 0.02 })
      rod(
        k,
        [
          [-0.44, 0.66, 0],
          [-0.24, 0.8, 0],
          [0, 0.84, 0],
          [0.24, 0.8, 0],
          [0.44, 0.66, 0],
        ],
        0.028,
        k.dark,
      )
      for (const s of [-1, 1])
        rod(
          k,
          [
            [s * 0.44, 0.66, 0],
            [0, 0.5, 0.05],
          ],
          0.008,
          k.light,
          5,
        )
      rod(
        k,
        [
          [0, 0.46, 0.06],
          [0, 0.98, 0.06],
        ],
        0.014,
        k.colour,
        5,
      )
    },
  },
  whip: {
    size: 0.5,
    grip: 0.05,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.34, 0],
        ],
        0.05,
        k.colour,
      )
      for (let i = 0; i < 3; i++) hoop(k, 0.04, 0.62, i * 0.03, 0.3 - i * 0.06, 0.022, tone(k.colour, 0.8))
      rod(
        k,
        [
          [0, 0.34, 0],
          [-0.22, 0.46, 0.02],
        ],
        0.03,
        k.colour,
      )
    },
  },
  chain: {
    size: 0.4,
    grip: 0.2,
    lies: true,
    build: (k) => {
      for (let i = 0; i < 7; i++) {
        if (i % 2) hoop(k, Math.sin(i * 0.9) * 0.08, 0.1 + i * 0.13, 0, 0.075, 0.022, k.metal)
        else
          rod(
            k,
            [
              [Math.sin(i * 0.9) * 0.08, 0.02 + i * 0.13, 0],
              [Math.sin(i * 0.9) * 0.08, 0.18 + i * 0.13, 0],
            ],
            0.035,
            tone(k.metal, 0.85),
          )
      }
    },
  },
  dynamite: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      for (const [x, z] of [
        [-0.15, -0.09],
        [0.15, -0.09],
        [0, 0.16],
      ] as const)
        turn(
          k,
          [
            [0.14, 0, red],
            [0.145, 0.02, red],
            [0.145, 0.78, red],
            [0.12, 0.8, k.paper],
          ],
          12,
          x,
          z,
        )
      for (const y of [0.2, 0.56]) hoop(k, 0, y, 0, 0.27, 0.02, k.paper, true)
      rod(
        k,
        [
          [0, 0.8, 0.14],
          [0.06, 0.94, 0.12],
          [0.2, 1, 0.06],
        ],
        0.018,
        k.dark,
        5,
      )
      ball(k, 0.21, 1, 0.06, 0.035, [1, 0.7, 0.2])
    },
  },
  bomb: {
    size: 0.3,
    grip: 0.2,
    build: (k) => {
      for (let i = 0; i < 3; i++)
        rod(
          k,
          [
            [(i - 1) * 0.22, 0, i === 1 ? 0.08 : -0.06],
            [(i - 1) * 0.22, 0.8, i === 1 ? 0.08 : -0.06],
          ],
          0.11,
          red,
          10,
        )
      for (const y of [0.16, 0.62]) box(k, 0, y, 0.02, 0.7, 0.07, 0.36, k.dark)
      box(k, 0, 0.42, 0.24, 0.42, 0.3, 0.1, black)
      box(k, 0, 0.44, 0.295, 0.32, 0.13, 0.01, [0.9, 0.2, 0.1], 0.002)
      rod(
        k,
        [
          [0.2, 0.5, 0.24],
          [0.34, 0.8, 0.14],
          [0.22, 0.86, -0.04],
        ],
        0.018,
        k.gold,
        5,
      )
      rod(
        k,
        [
          [-0.2, 0.5, 0.24],
          [-0.32, 0.78, 0.16],
          [-0.22, 0.84, -0.04],
        ],
        0.018,
        [0.1, 0.3, 0.5],
        5,
      )
    },
  },
}
