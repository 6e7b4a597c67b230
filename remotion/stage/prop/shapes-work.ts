import { type Rgb, tone, v } from '../clay.ts'
import { ball, box, disc, hoop, rod, type Shape, turn, X } from './kit.ts'

const black: Rgb = [0.035, 0.035, 0.045]
const white: Rgb = [0.86, 0.86, 0.82]
const red: Rgb = [0.55, 0.05, 0.04]
const straw: Rgb = [0.66, 0.48, 0.18]

/** Tools, arms, sport, music and what stands about a house or yard. */
export const work: Record<string, Shape> = {
  saw: {
    size: 0.5,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0.04, 0.26, 0), rx: 0.15, rz: 0.008, colour: k.metal },
          { p: v(0.02, 1, 0), rx: 0.06, rz: 0.006, colour: tone(k.metal, 1.2) },
        ],
        { sides: 4, side: X },
      )
      for (let i = 0; i < 14; i++)
        k.clay.loft(
          [
            { p: v(-0.1 + (i / 14) * 0.06, 0.3 + i * 0.049, 0), rx: 0.02, rz: 0.006, colour: k.metal },
            { p: v(-0.14 + (i / 14) * 0.06, 0.32 + i * 0.049, 0), rx: 0.002, rz: 0.002, colour: k.metal },
          ],
          { sides: 4 },
        )
      hoop(k, 0.04, 0.13, 0, 0.11, 0.04, k.wood)
    },
  },
  screwdriver: {
    size: 0.24,
    grip: 0.05,
    lies: true,
    build: (k) => {
      turn(
        k,
        [
          [0.06, 0],
          [0.09, 0.05],
          [0.07, 0.3],
          [0.08, 0.36, k.dark],
          [0.03, 0.4, k.dark],
        ],
        10,
      )
      rod(
        k,
        [
          [0, 0.38, 0],
          [0, 0.94, 0],
        ],
        0.026,
        k.metal,
      )
      box(k, 0, 0.96, 0, 0.07, 0.08, 0.016, k.metal)
    },
  },
  toolbox: {
    size: 0.45,
    grip: 0.3,
    build: (k) => {
      box(k, 0, 0.22, 0, 1, 0.42, 0.44, k.colour, 0.03)
      k.clay.loft(
        [-1, 1].map((s) => ({ p: v(s * 0.5, 0.43, 0), rx: 0.22, rz: 0.14, colour: tone(k.colour, 1.15) })),
        { sides: 10, side: v(0, 0, 1) },
      )
      hoop(k, 0, 0.54, 0, 0.16, 0.03, black, false, 0, 0.5)
      for (const x of [-0.3, 0.3]) box(k, x, 0.4, 0.225, 0.1, 0.12, 0.02, k.metal)
    },
  },
  pickaxe: {
    size: 0.8,
    grip: 0.25,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.95, 0],
        ],
        0.03,
        k.wood,
      )
      rod(
        k,
        [
          [-0.42, 0.78, 0],
          [-0.2, 0.9, 0],
          [0, 0.93, 0],
          [0.2, 0.9, 0],
          [0.42, 0.78, 0],
        ],
        0.035,
        k.metal,
      )
    },
  },
  broom: {
    size: 1.3,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.24, 0],
          [0, 1, 0],
        ],
        0.014,
        k.wood,
      )
      k.clay.loft(
        [
          [0, 0.12],
          [0.12, 0.1],
          [0.24, 0.04],
          [0.28, 0.03],
        ].map(([y = 0, r = 0.1]) => ({ p: v(0, y, 0), rx: r, rz: r * 0.45, colour: tone(straw, 0.8 + y) })),
        { sides: 12, side: X },
      )
      for (const y of [0.2, 0.24]) hoop(k, 0, y, 0, 0.05, 0.008, red, true)
    },
  },
  mop: {
    size: 1.3,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.14, 0],
          [0, 1, 0],
        ],
        0.013,
        k.colour,
      )
      box(k, 0, 0.15, 0, 0.14, 0.03, 0.06, k.metal)
      for (let i = 0; i < 12; i++) {
        const t = (i / 12) * 6.2832
        rod(
          k,
          [
            [Math.sin(t) * 0.03, 0.15, Math.cos(t) * 0.03],
            [Math.sin(t) * 0.09, 0.06, Math.cos(t) * 0.08],
            [Math.sin(t) * 0.13, 0, Math.cos(t) * 0.11],
          ],
          0.016,
          k.light,
          5,
        )
      }
    },
  },
  rake: {
    size: 1.4,
    grip: 1,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 1, 0],
        ],
        0.012,
        k.wood,
      )
      rod(
        k,
        [
          [-0.15, 0.06, 0],
          [0.15, 0.06, 0],
        ],
        0.013,
        k.metal,
      )
      for (let i = 0; i < 8; i++)
        rod(
          k,
          [
            [(i / 7 - 0.5) * 0.29, 0.06, 0],
            [(i / 7 - 0.5) * 0.29, 0, 0.03],
          ],
          0.007,
          k.metal,
          5,
        )
    },
  },
  ladder: {
    size: 2,
    grip: 1,
    build: (k) => {
      for (const s of [-1, 1])
        rod(
          k,
          [
            [s * 0.13, 0, 0],
            [s * 0.1, 1, 0],
          ],
          0.016,
          k.wood,
        )
      for (let i = 0; i < 8; i++)
        rod(
          k,
          [
            [-0.125 + i * 0.003, 0.08 + i * 0.12, 0],
            [0.125 - i * 0.003, 0.08 + i * 0.12, 0],
          ],
          0.011,
          k.wood,
        )
    },
  },
  scissors: {
    size: 0.18,
    grip: 0.05,
    lies: true,
    build: (k) => {
      for (const s of [-1, 1]) {
        hoop(k, s * 0.14, 0.15, 0, 0.11, 0.032, k.colour)
        k.clay.loft(
          [
            { p: v(s * 0.08, 0.24, s * 0.01), rx: 0.04, rz: 0.016, colour: k.metal },
            { p: v(-s * 0.03, 0.55, s * 0.01), rx: 0.05, rz: 0.014, colour: k.metal },
            { p: v(-s * 0.13, 1, s * 0.01), rx: 0.006, rz: 0.006, colour: k.metal },
          ],
          { sides: 5, side: X },
        )
      }
      ball(k, 0, 0.45, 0.02, 0.03, k.dark)
    },
  },
  thread: {
    size: 0.08,
    grip: 0.03,
    build: (k) =>
      turn(
        k,
        [
          [0.34, 0, k.wood],
          [0.34, 0.1, k.wood],
          [0.26, 0.12],
          [0.3, 0.5, tone(k.colour, 1.1)],
          [0.26, 0.86],
          [0.34, 0.88, k.wood],
          [0.34, 1, k.wood],
          [0.06, 1, k.ink],
        ],
        16,
      ),
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
  gift: {
    size: 0.26,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.36, 0, 0.86, 0.72, 0.86, k.colour, 0.02)
      box(k, 0, 0.74, 0, 0.92, 0.12, 0.92, tone(k.colour, 1.15), 0.02)
      box(k, 0, 0.41, 0, 0.16, 0.8, 0.94, k.light, 0.004)
      box(k, 0, 0.41, 0, 0.94, 0.8, 0.16, k.light, 0.004)
      for (const s of [-1, 1])
        k.clay.ball(v(s * 0.17, 0.9, 0), v(0.18, 0.1, 0.08), k.light, { across: 10, down: 7 })
      ball(k, 0, 0.86, 0, 0.07, k.light)
    },
  },
  barrel: {
    size: 0.85,
    grip: 0.4,
    build: (k) => {
      turn(
        k,
        [
          [0.28, 0, k.wood],
          [0.36, 0.3, k.wood],
          [0.37, 0.5, tone(k.wood, 1.2)],
          [0.36, 0.7, k.wood],
          [0.28, 1, k.wood],
          [0.26, 0.97, k.dark],
        ],
        16,
      )
      for (const y of [0.12, 0.34, 0.66, 0.88])
        hoop(k, 0, y, 0, 0.32 + 0.045 * Math.sin(y * Math.PI), 0.016, k.metal, true)
    },
  },
  crate: {
    size: 0.55,
    grip: 0.25,
    build: (k) => {
      box(k, 0, 0.35, 0, 0.94, 0.68, 0.7, tone(k.wood, 0.8))
      for (const z of [-0.36, 0.36]) {
        for (const y of [0.07, 0.35, 0.63]) box(k, 0, y, z, 1, 0.12, 0.03, tone(k.wood, 1.4))
        for (const x of [-0.44, 0.44]) box(k, x, 0.35, z * 1.04, 0.1, 0.7, 0.03, tone(k.wood, 1.2))
      }
      for (const x of [-0.48, 0.48]) box(k, x, 0.35, 0, 0.03, 0.7, 0.6, tone(k.wood, 1.1))
    },
  },
  birdcage: {
    size: 0.5,
    grip: 0.48,
    build: (k) => {
      turn(
        k,
        [
          [0.34, 0, k.gold],
          [0.36, 0.03, k.gold],
          [0.34, 0.06, k.gold],
        ],
        20,
      )
      for (let i = 0; i < 14; i++) {
        const t = (i / 14) * 6.2832
        const on = (r: number, y: number): [number, number, number] => [Math.sin(t) * r, y, Math.cos(t) * r]
        rod(
          k,
          [on(0.33, 0.05), on(0.33, 0.56), on(0.27, 0.74), on(0.12, 0.87), on(0.01, 0.91)],
          0.011,
          k.gold,
          5,
        )
      }
      hoop(k, 0, 0.4, 0, 0.33, 0.012, k.gold, true)
      hoop(k, 0, 0.955, 0, 0.045, 0.014, k.gold)
      rod(
        k,
        [
          [-0.2, 0.36, 0],
          [0.2, 0.36, 0],
        ],
        0.014,
        k.wood,
      )
      k.clay.ball(v(0.02, 0.45, 0), v(0.06, 0.09, 0.07), k.colour, { across: 10, down: 7 })
      ball(k, 0.02, 0.55, 0.03, 0.05, k.colour)
    },
  },
  safe: {
    size: 0.6,
    grip: 0.3,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.9, 1, 0.8, k.dark, 0.04)
      box(k, 0, 0.5, 0.4, 0.74, 0.84, 0.04, tone(k.metal, 0.6), 0.02)
      disc(k, -0.1, 0.54, 0.44, 0.13, k.metal, 0.05)
      disc(k, -0.1, 0.54, 0.47, 0.06, k.ink, 0.03)
      for (let i = 0; i < 3; i++) {
        const t = (i / 3) * 6.2832 + 0.4
        rod(
          k,
          [
            [0.2, 0.5, 0.46],
            [0.2 + Math.cos(t) * 0.13, 0.5 + Math.sin(t) * 0.13, 0.46],
          ],
          0.025,
          k.gold,
        )
      }
    },
  },
  coffin: {
    size: 1.9,
    grip: 0.3,
    build: (k) => {
      const rings = [
        [-0.5, 0.1],
        [-0.2, 0.18],
        [0.5, 0.09],
      ] as const
      k.clay.loft(
        rings.map(([x, r]) => ({
          p: v(x, 0.11, 0),
          rx: r,
          rz: 0.11,
          colour: k.wood,
          side: v(0, 0, 1),
          square: 9,
        })),
        { sides: 12, crease: true },
      )
      k.clay.loft(
        rings.map(([x, r]) => ({
          p: v(x, 0.235, 0),
          rx: r * 1.05,
          rz: 0.02,
          colour: tone(k.wood, 1.4),
          side: v(0, 0, 1),
          square: 9,
        })),
        { sides: 12, crease: true },
      )
      box(k, -0.16, 0.26, 0, 0.4, 0.01, 0.03, k.gold)
      box(k, -0.24, 0.26, 0, 0.03, 0.01, 0.16, k.gold)
    },
  },
  chair: {
    size: 0.95,
    grip: 0.5,
    build: (k) => {
      for (const sx of [-1, 1]) {
        rod(
          k,
          [
            [sx * 0.2, 0, 0.2],
            [sx * 0.2, 0.46, 0.2],
          ],
          0.024,
          k.wood,
        )
        rod(
          k,
          [
            [sx * 0.2, 0, -0.2],
            [sx * 0.2, 0.48, -0.2],
            [sx * 0.2, 1, -0.25],
          ],
          0.024,
          k.wood,
        )
      }
      box(k, 0, 0.47, 0, 0.46, 0.05, 0.46, k.colour, 0.015)
      for (const y of [0.66, 0.8, 0.93])
        box(k, 0, y, -0.2 - (y - 0.46) * 0.09, 0.4, 0.07, 0.025, k.wood, 0.008)
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
  keyboard: {
    size: 0.9,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.05, 0, 1, 0.09, 0.28, black, 0.02)
      box(k, 0, 0.1, 0.05, 0.94, 0.02, 0.16, white, 0.003)
      for (let i = 0; i < 16; i++) {
        if (i % 7 === 2 || i % 7 === 6) continue
        box(k, (i / 16 - 0.47) * 0.94 + 0.03, 0.118, 0.02, 0.03, 0.02, 0.09, black, 0.004)
      }
      for (let i = 0; i < 5; i++) ball(k, -0.36 + i * 0.07, 0.1, -0.08, 0.016, i === 0 ? red : k.metal)
    },
  },
  flute: {
    size: 0.66,
    grip: 0.3,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
        0.02,
        k.colour,
      )
      for (let i = 0; i < 7; i++) disc(k, 0, 0.12 + i * 0.09, 0.02, 0.016, k.dark, 0.014)
      ball(k, 0, 0.9, 0.016, 0.02, k.ink)
      for (const y of [0, 0.76, 1]) hoop(k, 0, y, 0, 0.02, 0.006, k.gold, true)
    },
  },
  saxophone: {
    size: 0.65,
    grip: 0.3,
    build: (k) => {
      k.clay.loft(
        [
          [0.06, 0.96, 0.012],
          [-0.05, 0.92, 0.018],
          [-0.09, 0.8, 0.022],
          [-0.04, 0.2, 0.05],
          [0.04, 0.07, 0.06],
          [0.15, 0.12, 0.07],
          [0.2, 0.4, 0.1],
          [0.24, 0.5, 0.13],
        ].map(([x = 0, y = 0, r = 0.1]) => ({
          p: v(x, y, 0),
          rx: r,
          rz: r,
          colour: k.gold,
          side: v(0, 0, 1),
        })),
        { sides: 12, capEnd: false },
      )
      for (let i = 0; i < 6; i++)
        disc(k, -0.065 + i * 0.004, 0.72 - i * 0.09, 0.05, 0.022, tone(k.gold, 1.4), 0.02)
    },
  },
  bell: {
    size: 0.2,
    grip: 0.15,
    build: (k) => {
      ball(k, 0, 0.08, 0, 0.07, k.dark)
      turn(
        k,
        [
          [0.36, 0.06, k.gold],
          [0.34, 0.1, k.gold],
          [0.22, 0.26, tone(k.gold, 1.15)],
          [0.18, 0.46, k.gold],
          [0.06, 0.58, k.gold],
        ],
        18,
      )
      turn(
        k,
        [
          [0.05, 0.56, k.wood],
          [0.08, 0.74, k.wood],
          [0.06, 0.96, k.wood],
          [0.02, 1, k.wood],
        ],
        12,
      )
    },
  },
  whistle: {
    size: 0.06,
    grip: 0.02,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [-1, 1].map((s) => ({ p: v(0.16, 0.3, s * 0.16), rx: 0.28, rz: 0.28, colour: k.metal })),
        { sides: 16, side: X },
      )
      box(k, -0.22, 0.46, 0, 0.56, 0.24, 0.3, k.metal, 0.03)
      box(k, -0.06, 0.59, 0, 0.12, 0.02, 0.24, k.ink)
      hoop(k, 0.46, 0.46, 0, 0.08, 0.02, k.gold)
    },
  },
  leaf: {
    size: 0.14,
    grip: 0.03,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          [0.2, 0.02],
          [0.34, 0.24],
          [0.55, 0.3],
          [0.78, 0.18],
          [1, 0.004],
        ].map(([y = 0, r = 0.1]) => ({
          p: v(0, y, 0),
          rx: r,
          rz: 0.012,
          colour: tone(k.colour, 0.7 + y * 0.5),
        })),
        { sides: 10, side: X },
      )
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.9, 0.016],
        ],
        0.014,
        tone(k.colour, 0.5),
        5,
      )
      for (const s of [-1, 1])
        for (let i = 0; i < 3; i++)
          rod(
            k,
            [
              [0, 0.34 + i * 0.16, 0.016],
              [s * (0.2 - i * 0.04), 0.48 + i * 0.16, 0.014],
            ],
            0.008,
            tone(k.colour, 0.5),
            4,
          )
    },
  },
  stone: {
    size: 0.14,
    grip: 0.04,
    build: (k) =>
      k.clay.ball(v(0, 0.32, 0), v(0.5, 0.33, 0.4), [0.32, 0.31, 0.3], {
        across: 9,
        down: 6,
        crease: true,
        warp: (p, u) => p.multiplyScalar(0.9 + 0.16 * Math.sin(u.x * 4 + u.y * 3) * Math.cos(u.z * 5)),
      }),
  },
  branch: {
    size: 0.7,
    grip: 0.2,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          [0, 0.03],
          [0.3, 0.028],
          [0.6, 0.022],
          [1, 0.008],
        ].map(([y = 0, r = 0.1], i) => ({
          p: v([0, 0.04, -0.01, 0.05][i] ?? 0, y, 0),
          rx: r,
          rz: r,
          colour: k.wood,
        })),
        { sides: 7 },
      )
      for (const [y, s] of [
        [0.4, 1],
        [0.58, -1],
        [0.76, 1],
      ] as const) {
        rod(
          k,
          [
            [0.01, y, 0],
            [s * 0.16, y + 0.16, 0.02],
          ],
          0.012,
          k.wood,
          5,
        )
        k.clay.ball(v(s * 0.2, y + 0.2, 0.02), v(0.07, 0.045, 0.01), [0.14, 0.3, 0.08], {
          across: 8,
          down: 5,
        })
      }
    },
  },
  statue: {
    size: 0.4,
    grip: 0.15,
    build: (k) => {
      box(k, 0, 0.06, 0, 0.4, 0.12, 0.4, k.dark, 0.03)
      turn(
        k,
        [
          [0.16, 0.12],
          [0.13, 0.3],
          [0.1, 0.5],
          [0.16, 0.66],
          [0.17, 0.74],
          [0.05, 0.8],
          [0.05, 0.84],
        ],
        14,
      )
      ball(k, 0, 0.91, 0, 0.09, k.colour)
      for (const s of [-1, 1])
        rod(
          k,
          [
            [s * 0.15, 0.72, 0],
            [s * 0.22, 0.58, 0.05],
            [s * 0.08, 0.5, 0.14],
          ],
          0.045,
          k.colour,
        )
    },
  },
  wreath: {
    size: 0.5,
    grip: 0.4,
    build: (k) => {
      for (let i = 0; i < 22; i++) {
        const t = (i / 22) * 6.2832
        k.clay.ball(
          v(Math.cos(t) * 0.36, 0.5 + Math.sin(t) * 0.36, (i % 2) * 0.04),
          v(0.12, 0.08, 0.07),
          tone([0.1, 0.24, 0.08], 0.8 + (i % 3) * 0.3),
          { across: 8, down: 6 },
        )
        if (i % 4 === 0) ball(k, Math.cos(t) * 0.34, 0.5 + Math.sin(t) * 0.34, 0.11, 0.04, red)
      }
      for (const s of [-1, 1])
        k.clay.ball(v(s * 0.1, 0.13, 0.1), v(0.11, 0.07, 0.04), k.colour, { across: 8, down: 6 })
      ball(k, 0, 0.13, 0.12, 0.05, k.colour)
    },
  },
  horseshoe: {
    size: 0.15,
    grip: 0.05,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.52, 0, 0.38, 0.085, k.metal, false, -0.16, 0.66)
      for (let i = 0; i < 6; i++) {
        const t = (-0.1 + i * 0.14) * 6.2832
        ball(k, Math.cos(t) * 0.38, 0.52 + Math.sin(t) * 0.38, 0.075, 0.028, k.ink)
      }
    },
  },
  cross: {
    size: 0.24,
    grip: 0.05,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.13, 1, 0.08, k.wood, 0.02)
      box(k, 0, 0.7, 0, 0.58, 0.13, 0.085, k.wood, 0.02)
    },
  },
  tombstone: {
    size: 0.8,
    grip: 0.4,
    build: (k) => {
      k.clay.loft(
        [-1, 1].map((s) => ({
          p: v(0, 0.64, s * 0.07),
          rx: 0.32,
          rz: 0.32,
          colour: [0.34, 0.34, 0.33] as Rgb,
        })),
        { sides: 20, side: X },
      )
      box(k, 0, 0.33, 0, 0.64, 0.64, 0.14, [0.34, 0.34, 0.33], 0.01)
      for (const [y, w] of [
        [0.68, 0.3],
        [0.56, 0.4],
        [0.46, 0.26],
      ] as const)
        box(k, 0, y, 0.075, w, 0.04, 0.008, [0.14, 0.14, 0.14], 0.002)
      box(k, 0, 0.03, 0.02, 0.78, 0.06, 0.3, [0.26, 0.26, 0.25], 0.02)
    },
  },
}
