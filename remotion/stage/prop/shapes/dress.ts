import { type Rgb, tone, v } from '../../clay.ts'
import { ball, black, box, disc, gem, hoop, rod, type Shape, turn, X } from '../kit.ts'

const glass: Rgb = [0.3, 0.4, 0.44]

/** What one wears. */
export const dress: Record<string, Shape> = {
  hat: {
    size: 0.32,
    grip: 0.05,
    build: (k) =>
      turn(
        k,
        [
          [0.46, 0.05, tone(k.colour, 0.6)],
          [0.5, 0.06],
          [0.3, 0.1],
          [0.29, 0.11, k.ink],
          [0.28, 0.2, k.ink],
          [0.28, 0.2],
          [0.24, 0.46],
          [0.12, 0.5],
        ],
        22,
      ),
  },
  mask: {
    size: 0.22,
    grip: 0.05,
    lies: true,
    build: (k) => {
      k.clay.ball(v(0, 0.5, -0.1), v(0.4, 0.5, 0.26), k.colour, {
        across: 18,
        down: 14,
        colourAt: (u) =>
          u.z > 0 && Math.hypot(Math.abs(u.x) - 0.4, (u.y - 0.15) * 1.6) < 0.2 ? k.ink : k.colour,
      })
      k.clay.ball(v(0, 0.44, 0.14), v(0.06, 0.13, 0.08), tone(k.colour, 1.1), { across: 8, down: 8 })
      hoop(k, 0, 0.34, 0.1, 0.12, 0.022, [0.5, 0.05, 0.06], false, 0.55, 0.95)
    },
  },
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
  helmet: {
    size: 0.3,
    grip: 0.04,
    build: (k) => {
      k.clay.ball(v(0, 0.42, 0), v(0.46, 0.5, 0.5), k.colour, { across: 20, down: 12, to: 0.7 })
      k.clay.box(v(0, 0.34, 0.42), v(0.62, 0.26, 0.12), k.ink)
      k.clay.ball(v(0, 0.46, -0.02), v(0.05, 0.52, 0.52), tone(k.colour, 0.6), {
        across: 12,
        down: 10,
        to: 0.6,
      })
    },
  },
}
