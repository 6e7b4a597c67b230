import { type Rgb, tone, v } from '../clay.ts'
import { ball, box, disc, gem, hoop, page, rod, type Shape, turn, X } from './kit.ts'

const black: Rgb = [0.035, 0.035, 0.045]
const white: Rgb = [0.86, 0.86, 0.82]
const glass: Rgb = [0.3, 0.4, 0.44]

/** What one wears, carries on the body, pays and shows. */
export const wear: Record<string, Shape> = {
  glasses: {
    size: 0.15,
    grip: 0.03,
    build: (k) => {
      for (const s of [-1, 1]) {
        hoop(k, s * 0.25, 0.2, 0.2, 0.18, 0.025, black)
        disc(k, s * 0.25, 0.2, 0.2, 0.17, glass, 0.012)
        rod(
          k,
          [
            [s * 0.44, 0.26, 0.19],
            [s * 0.46, 0.26, -0.4],
            [s * 0.45, 0.12, -0.52],
          ],
          0.02,
          black,
          6,
        )
      }
      rod(
        k,
        [
          [-0.08, 0.24, 0.21],
          [0, 0.28, 0.22],
          [0.08, 0.24, 0.21],
        ],
        0.02,
        black,
        6,
      )
    },
  },
  scarf: {
    size: 0.6,
    grip: 0.5,
    build: (k) => {
      hoop(k, 0, 0.76, 0, 0.2, 0.09, k.colour, true)
      for (const [x, low] of [
        [-0.08, 0.06],
        [0.1, 0.2],
      ] as const) {
        k.clay.box(
          v(x, (low + 0.72) / 2, 0.2),
          v(0.16, 0.72 - low, 0.04),
          tone(k.colour, x > 0 ? 0.9 : 1.1),
          { bevel: 0.015 },
        )
        box(k, x, low + 0.08, 0.222, 0.16, 0.05, 0.01, k.light, 0.002)
        for (let i = 0; i < 4; i++)
          rod(
            k,
            [
              [x - 0.06 + i * 0.04, low + 0.01, 0.2],
              [x - 0.06 + i * 0.04, low - 0.06, 0.2],
            ],
            0.01,
            k.light,
            4,
          )
      }
    },
  },
  glove: {
    size: 0.24,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [0, 0.16, 0.3, 0.5, 0.56].map((y, i) => ({
          p: v(0, y, 0),
          rx: [0.17, 0.16, 0.2, 0.22, 0.2][i] ?? 0.2,
          rz: 0.08,
          colour: i < 2 ? k.dark : k.colour,
          square: 3,
        })),
        { sides: 14, side: X },
      )
      for (const [i, x] of [-0.15, -0.05, 0.05, 0.15].entries())
        rod(
          k,
          [
            [x, 0.52, 0],
            [x * 1.15, [0.86, 0.98, 0.96, 0.82][i] ?? 0.9, 0],
          ],
          0.052,
          k.colour,
        )
      rod(
        k,
        [
          [0.17, 0.34, 0],
          [0.34, 0.56, 0.02],
        ],
        0.055,
        k.colour,
      )
    },
  },
  shoe: {
    size: 0.28,
    grip: 0.1,
    build: (k) => {
      k.clay.loft(
        [-0.48, -0.4, -0.1, 0.2, 0.42, 0.5].map((z, i) => ({
          p: v(0, [0.2, 0.22, 0.2, 0.15, 0.12, 0.1][i] ?? 0.15, z),
          rx: [0.1, 0.15, 0.16, 0.18, 0.15, 0.05][i] ?? 0.1,
          rz: [0.16, 0.2, 0.18, 0.13, 0.1, 0.04][i] ?? 0.1,
          colour: k.colour,
          side: X,
        })),
        { sides: 14 },
      )
      box(k, 0, 0.03, 0.1, 0.34, 0.06, 0.8, black, 0.02)
      box(k, 0, 0.05, -0.36, 0.28, 0.1, 0.24, black, 0.02)
      turn(
        k,
        [
          [0.13, 0.3, k.dark],
          [0.14, 0.42, k.dark],
          [0.11, 0.42, k.ink],
        ],
        12,
        0,
        -0.28,
      )
      for (let i = 0; i < 3; i++)
        rod(
          k,
          [
            [-0.08, 0.36 - i * 0.04, -0.06 + i * 0.09],
            [0.08, 0.36 - i * 0.04, -0.06 + i * 0.09],
          ],
          0.012,
          k.light,
          5,
        )
    },
  },
  boot: {
    size: 0.36,
    grip: 0.3,
    build: (k) => {
      turn(
        k,
        [
          [0.16, 0.2],
          [0.17, 0.5],
          [0.2, 0.94],
          [0.22, 1, k.dark],
          [0.18, 1, k.ink],
        ],
        14,
        0,
        -0.16,
      )
      k.clay.loft(
        [-0.34, -0.2, 0.1, 0.34, 0.42].map((z, i) => ({
          p: v(0, [0.16, 0.2, 0.16, 0.12, 0.1][i] ?? 0.1, z),
          rx: [0.12, 0.17, 0.17, 0.14, 0.05][i] ?? 0.1,
          rz: [0.12, 0.18, 0.13, 0.09, 0.04][i] ?? 0.1,
          colour: k.colour,
          side: X,
        })),
        { sides: 12 },
      )
      box(k, 0, 0.025, 0.04, 0.34, 0.05, 0.76, black, 0.02)
      box(k, 0, 0.05, -0.24, 0.3, 0.1, 0.2, black, 0.02)
    },
  },
  coat: {
    size: 1,
    grip: 0.9,
    build: (k) => {
      k.clay.loft(
        [
          [0, 0.3],
          [0.4, 0.22],
          [0.72, 0.2],
          [0.86, 0.24],
          [0.92, 0.1],
        ].map(([y = 0, r = 0.1]) => ({
          p: v(0, y, 0),
          rx: r,
          rz: r * 0.4,
          colour: tone(k.colour, 0.8 + y * 0.3),
        })),
        { sides: 14, side: X },
      )
      for (const s of [-1, 1])
        rod(
          k,
          [
            [s * 0.2, 0.84, 0],
            [s * 0.27, 0.6, 0.01],
            [s * 0.28, 0.36, 0.02],
          ],
          0.07,
          tone(k.colour, 0.92),
          9,
        )
      for (let i = 0; i < 4; i++) ball(k, 0.03, 0.3 + i * 0.14, 0.095, 0.02, k.gold)
      rod(
        k,
        [
          [0, 0.92, 0],
          [0, 0.98, 0],
          [0.05, 1, 0],
        ],
        0.012,
        k.metal,
        5,
      )
    },
  },
  necklace: {
    size: 0.22,
    grip: 0.18,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.64, 0, 0.36, 0.02, k.gold)
      for (let i = 0; i < 9; i++) {
        const t = Math.PI * (1.18 + (i / 8) * 0.64)
        ball(k, Math.cos(t) * 0.36, 0.64 + Math.sin(t) * 0.36, 0.01, 0.038, k.light)
      }
      gem(k, 0, 0.02, 0.09, 0.28, 0)
      hoop(k, 0, 0.28, 0, 0.04, 0.014, k.gold)
    },
  },
  medal: {
    size: 0.1,
    grip: 0.06,
    lies: true,
    build: (k) => {
      for (const s of [-1, 1])
        k.clay.box(v(s * 0.08, 0.74, 0), v(0.15, 0.5, 0.02), s < 0 ? k.colour : k.light, { bevel: 0.004 })
      disc(k, 0, 0.26, 0.02, 0.26, k.gold, 0.05)
      for (let i = 0; i < 5; i++) {
        const t = (i / 5) * 6.2832 + Math.PI / 2
        rod(
          k,
          [
            [0, 0.26, 0.05],
            [Math.cos(t) * 0.17, 0.26 + Math.sin(t) * 0.17, 0.05],
          ],
          0.045,
          tone(k.gold, 1.35),
          4,
        )
      }
    },
  },
  badge: {
    size: 0.08,
    grip: 0.03,
    lies: true,
    build: (k) => {
      for (let i = 0; i < 6; i++) {
        const t = (i / 6) * 6.2832 + Math.PI / 2
        k.clay.loft(
          [
            { p: v(0, 0.5, 0), rx: 0.2, rz: 0.03, colour: k.gold },
            { p: v(Math.cos(t) * 0.44, 0.5 + Math.sin(t) * 0.44, 0), rx: 0.02, rz: 0.02, colour: k.gold },
          ],
          { sides: 6, side: v(-Math.sin(t), Math.cos(t), 0) },
        )
        ball(k, Math.cos(t) * 0.45, 0.5 + Math.sin(t) * 0.45, 0, 0.05, k.gold)
      }
      disc(k, 0, 0.5, 0.05, 0.16, tone(k.gold, 1.3), 0.02)
    },
  },
  comb: {
    size: 0.16,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, 0, 0.26, 0, 1, 0.12, 0.05, k.colour, 0.02)
      for (let i = 0; i < 19; i++) box(k, (i / 18 - 0.5) * 0.92, 0.12, 0, 0.022, 0.24, 0.03, k.colour, 0.004)
    },
  },
  hairbrush: {
    size: 0.22,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.5, 0],
        ],
        0.045,
        k.wood,
        9,
      )
      k.clay.ball(v(0, 0.74, 0), v(0.15, 0.27, 0.05), k.wood, { across: 14, down: 9 })
      for (let i = 0; i < 18; i++)
        rod(
          k,
          [
            [((i % 3) - 1) * 0.07, 0.58 + Math.floor(i / 3) * 0.065, 0.03],
            [((i % 3) - 1) * 0.075, 0.58 + Math.floor(i / 3) * 0.065, 0.12],
          ],
          0.01,
          black,
          4,
        )
    },
  },
  perfume: {
    size: 0.12,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.28, 0, 0.6, 0.54, 0.32, k.colour, 0.08)
      box(k, 0, 0.28, 0.165, 0.34, 0.2, 0.008, k.gold, 0.002)
      rod(
        k,
        [
          [0, 0.54, 0],
          [0, 0.68, 0],
        ],
        0.1,
        k.gold,
        12,
      )
      ball(k, 0, 0.84, 0, 0.16, tone(k.colour, 1.4))
    },
  },
  pillow: {
    size: 0.6,
    grip: 0.12,
    build: (k) =>
      k.clay.ball(v(0, 0.14, 0), v(0.5, 0.14, 0.34), k.light, {
        across: 18,
        down: 10,
        warp: (p, u) =>
          v(
            Math.sign(u.x) * Math.abs(u.x) ** 0.6 * 0.5,
            p.y * (1 - 0.4 * Math.max(Math.abs(u.x), Math.abs(u.z)) ** 4),
            Math.sign(u.z) * Math.abs(u.z) ** 0.6 * 0.34,
          ),
      }),
  },
  blanket: {
    size: 0.5,
    grip: 0.15,
    build: (k) => {
      for (let i = 0; i < 4; i++) {
        const y = 0.06 + i * 0.11
        k.clay.box(v(0, y, 0), v(0.98 - i * 0.02, 0.11, 0.72), tone(k.colour, i % 2 ? 1.12 : 0.9), {
          bevel: 0.05,
        })
        box(k, 0.2, y, 0.365, 0.1, 0.1, 0.012, k.light, 0.003)
      }
    },
  },
  towel: {
    size: 0.5,
    grip: 0.4,
    build: (k) => {
      rod(
        k,
        [
          [-0.4, 0.96, 0],
          [0.4, 0.96, 0],
        ],
        0.025,
        k.metal,
      )
      for (const s of [-1, 1])
        k.clay.box(
          v(0, s > 0 ? 0.5 : 0.6, s * 0.035),
          v(0.62, s > 0 ? 0.96 : 0.76, 0.03),
          tone(k.colour, s > 0 ? 1.05 : 0.8),
          { bevel: 0.012 },
        )
      for (const y of [0.12, 0.18]) box(k, 0, y, 0.055, 0.62, 0.025, 0.006, k.light, 0.002)
    },
  },
  purse: {
    size: 0.26,
    grip: 0.22,
    build: (k) => {
      k.clay.loft(
        [0, 0.1, 0.4, 0.6].map((y, i) => ({
          p: v(0, y, 0),
          rx: [0.36, 0.44, 0.4, 0.3][i] ?? 0.3,
          rz: [0.12, 0.17, 0.13, 0.05][i] ?? 0.1,
          colour: k.colour,
          square: 3,
        })),
        { sides: 16, side: X },
      )
      rod(
        k,
        [
          [-0.3, 0.61, 0],
          [0.3, 0.61, 0],
        ],
        0.035,
        k.gold,
      )
      for (const x of [-0.03, 0.03]) ball(k, x, 0.67, 0, 0.04, k.gold)
      hoop(k, 0, 0.6, 0, 0.36, 0.02, k.dark, false, 0.03, 0.47)
    },
  },
  wallet: {
    size: 0.12,
    grip: 0.04,
    lies: true,
    build: (k) => {
      box(k, 0, 0.36, -0.03, 1, 0.72, 0.06, k.colour, 0.03)
      box(k, 0, 0.36, 0.05, 1, 0.7, 0.05, tone(k.colour, 1.15), 0.03)
      box(k, 0.04, 0.68, 0.01, 0.86, 0.2, 0.03, [0.28, 0.42, 0.22], 0.004)
      for (const x of [-0.4, 0.4]) box(k, x, 0.36, 0.078, 0.02, 0.6, 0.004, tone(k.colour, 0.6), 0.001)
    },
  },
  money: {
    size: 0.16,
    grip: 0.04,
    lies: true,
    build: (k) => {
      for (let i = 0; i < 4; i++)
        box(
          k,
          0,
          0.23 + i * 0.012,
          i * 0.02 - 0.03,
          1,
          0.44,
          0.018,
          tone([0.3, 0.44, 0.26], 0.85 + i * 0.12),
          0.003,
        )
      disc(k, 0, 0.27, 0.045, 0.13, [0.6, 0.68, 0.5], 0.012)
      box(k, 0, 0.26, 0.05, 0.14, 0.47, 0.03, k.paper, 0.006)
    },
  },
  ticket: {
    size: 0.13,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, -0.1, 0.23, 0, 0.72, 0.46, 0.014, k.colour, 0.004)
      box(k, 0.38, 0.23, 0, 0.22, 0.46, 0.014, tone(k.colour, 1.25), 0.004)
      box(k, -0.1, 0.3, 0.009, 0.5, 0.09, 0.004, k.light, 0.001)
      box(k, -0.16, 0.14, 0.009, 0.36, 0.04, 0.004, k.ink, 0.001)
      for (let i = 0; i < 5; i++) disc(k, 0.265, 0.05 + i * 0.09, 0.008, 0.02, k.ink, 0.004)
    },
  },
  passport: {
    size: 0.13,
    grip: 0.04,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.72, 1, 0.06, [0.28, 0.05, 0.07], 0.03)
      hoop(k, 0, 0.56, 0.034, 0.15, 0.014, k.gold)
      for (let i = 0; i < 4; i++) hoop(k, 0, 0.56, 0.034, 0.15 * (i / 4), 0.008, k.gold)
      box(k, 0, 0.84, 0.033, 0.44, 0.05, 0.004, k.gold, 0.001)
      box(k, 0, 0.2, 0.033, 0.3, 0.05, 0.004, k.gold, 0.001)
    },
  },
  cards: {
    size: 0.12,
    grip: 0.03,
    lies: true,
    build: (k) => {
      for (let i = 0; i < 5; i++) {
        const t = (i - 2) * 0.24
        k.clay.loft(
          [
            { p: v(Math.sin(t) * 0.1, 0.02, i * 0.014), rx: 0.25, rz: 0.005, colour: white },
            {
              p: v(Math.sin(t) * 0.8, 0.1 + Math.cos(t) * 0.72, i * 0.014),
              rx: 0.25,
              rz: 0.005,
              colour: white,
            },
          ],
          { sides: 4, side: v(Math.cos(t), -Math.sin(t), 0) },
        )
        ball(
          k,
          Math.sin(t) * 0.68,
          0.1 + Math.cos(t) * 0.6,
          i * 0.014 + 0.014,
          0.05,
          i % 2 ? black : [0.6, 0.05, 0.05],
          [1, 1, 0.2],
        )
      }
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
  cigarette: {
    size: 0.09,
    grip: 0.01,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.3, 0],
        ],
        0.05,
        [0.72, 0.4, 0.14],
        8,
      )
      rod(
        k,
        [
          [0, 0.3, 0],
          [0, 0.92, 0],
        ],
        0.05,
        white,
        8,
      )
      rod(
        k,
        [
          [0, 0.92, 0],
          [0, 1, 0],
        ],
        0.045,
        [0.9, 0.25, 0.08],
        8,
      )
    },
  },
  pipe: {
    size: 0.16,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.08, 0, k.wood],
          [0.17, 0.1, k.wood],
          [0.17, 0.42, k.wood],
          [0.12, 0.42, k.ink],
        ],
        14,
        0.3,
      )
      rod(
        k,
        [
          [0.26, 0.08, 0],
          [0, 0.14, 0],
          [-0.3, 0.3, 0],
        ],
        0.05,
        k.wood,
      )
      rod(
        k,
        [
          [-0.28, 0.28, 0],
          [-0.5, 0.42, 0],
        ],
        0.035,
        black,
      )
    },
  },
  lighter: {
    size: 0.07,
    grip: 0.03,
    build: (k) => {
      box(k, 0, 0.32, 0, 0.6, 0.64, 0.22, k.metal, 0.04)
      box(k, -0.36, 0.74, 0, 0.16, 0.4, 0.22, k.metal, 0.03)
      box(k, 0.06, 0.7, 0, 0.32, 0.14, 0.16, k.dark, 0.02)
      turn(
        k,
        [
          [0.05, 0.78, [0.98, 0.7, 0.2]],
          [0.07, 0.86, [1, 0.8, 0.3]],
          [0.005, 1, [1, 0.5, 0.1]],
        ],
        8,
        0.08,
      )
    },
  },
  matches: {
    size: 0.07,
    grip: 0.02,
    build: (k) => {
      box(k, 0, 0.15, 0, 1, 0.3, 0.62, k.colour, 0.02)
      box(k, 0, 0.15, 0.315, 0.94, 0.22, 0.01, k.dark, 0.002)
      box(k, 0, 0.305, 0, 0.5, 0.008, 0.4, k.light, 0.002)
      for (let i = 0; i < 5; i++) {
        rod(
          k,
          [
            [0.4, 0.1 + i * 0.03, (i - 2) * 0.09],
            [0.62, 0.12 + i * 0.03, (i - 2) * 0.1],
          ],
          0.02,
          k.paper,
          4,
        )
        ball(k, 0.64, 0.12 + i * 0.03, (i - 2) * 0.1, 0.035, [0.6, 0.06, 0.04])
      }
    },
  },
  handcuffs: {
    size: 0.24,
    grip: 0.1,
    lies: true,
    build: (k) => {
      for (const s of [-1, 1]) {
        hoop(k, s * 0.3, 0.24, 0, 0.18, 0.035, k.metal)
        box(k, s * 0.13, 0.24, 0, 0.1, 0.12, 0.08, k.metal)
      }
      for (const x of [-0.05, 0.05]) hoop(k, x, 0.24, 0, 0.05, 0.014, k.dark)
    },
  },
  'id-card': {
    size: 0.09,
    grip: 0.02,
    lies: true,
    build: (k) => {
      box(k, 0, 0.32, 0, 1, 0.64, 0.03, white, 0.01)
      box(k, 0, 0.54, 0.017, 1, 0.16, 0.004, k.colour, 0.001)
      box(k, -0.3, 0.26, 0.018, 0.28, 0.34, 0.004, [0.5, 0.6, 0.66], 0.001)
      ball(k, -0.3, 0.29, 0.022, 0.07, [0.7, 0.45, 0.3], [1, 1.2, 0.2])
      page(k, 3, 0.5, 0.4, 0.24, 0.02)
    },
  },
}
