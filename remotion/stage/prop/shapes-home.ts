import { blend, tone, v } from '../clay.ts'
import { ball, box, disc, hoop, rod, type Shape, turn, X } from './kit.ts'

export const home: Record<string, Shape> = {
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
  cake: {
    size: 0.28,
    grip: 0.02,
    build: (k) => {
      turn(
        k,
        [
          [0.5, 0, k.light],
          [0.5, 0.04, k.light],
        ],
        22,
      )
      turn(
        k,
        [
          [0.42, 0.04, k.wood],
          [0.42, 0.3, k.wood],
          [0.43, 0.3, k.colour],
          [0.44, 0.42, k.colour],
          [0.3, 0.44, k.colour],
        ],
        22,
      )
      for (let i = 0; i < 6; i++) {
        const a = (i / 6) * Math.PI * 2
        ball(k, Math.cos(a) * 0.32, 0.47, Math.sin(a) * 0.32, 0.05, [0.6, 0.04, 0.06])
      }
      turn(
        k,
        [
          [0.025, 0.44, k.light],
          [0.025, 0.66, k.light],
          [0.004, 0.76, [1, 0.7, 0.2]],
        ],
        8,
      )
    },
  },
  bread: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      k.clay.ball(v(0, 0.22, 0), v(0.5, 0.22, 0.24), [0.52, 0.26, 0.09], { across: 16, down: 10 })
      for (const x of [-0.22, 0, 0.22])
        k.clay.ball(v(x, 0.4, 0), v(0.04, 0.04, 0.15), [0.82, 0.6, 0.32], { across: 8, down: 6 })
    },
  },
  apple: {
    size: 0.09,
    grip: 0.02,
    build: (k) => {
      k.clay.ball(v(0, 0.45, 0), v(0.5, 0.46, 0.5), k.colour, {
        across: 16,
        down: 12,
        warp: (p, u) => v(p.x, p.y - 0.14 * Math.max(0, u.y) ** 8, p.z),
        colourAt: (u) => blend(k.colour, [0.75, 0.6, 0.15], Math.max(0, u.y * 0.5)),
      })
      rod(
        k,
        [
          [0, 0.76, 0],
          [0.05, 1, 0],
        ],
        0.03,
        k.wood,
        6,
      )
      k.clay.ball(v(0.16, 0.92, 0), v(0.14, 0.03, 0.07), [0.12, 0.32, 0.08], { across: 8, down: 6 })
    },
  },
  egg: {
    size: 0.2,
    grip: 0.02,
    build: (k) =>
      k.clay.ball(v(0, 0.5, 0), v(0.37, 0.5, 0.37), k.colour, {
        across: 18,
        down: 14,
        warp: (p, u) => v(p.x * (1 - u.y * 0.14), p.y, p.z * (1 - u.y * 0.14)),
        colourAt: (u) =>
          Math.sin(u.x * 9 + u.y * 13) * Math.sin(u.z * 11) > 0.55 ? tone(k.colour, 0.7) : k.colour,
      }),
  },
  candle: {
    size: 0.2,
    grip: 0.03,
    glow: true,
    build: (k) => {
      turn(k, [
        [0.32, 0, k.gold],
        [0.34, 0.04, k.gold],
        [0.16, 0.08, k.gold],
        [0.16, 0.16, k.gold],
      ])
      turn(
        k,
        [
          [0.1, 0.1, k.paper],
          [0.1, 0.7, k.paper],
          [0.07, 0.73, tone(k.paper, 0.8)],
        ],
        12,
      )
      turn(
        k,
        [
          [0.01, 0.74, [1, 0.6, 0.15]],
          [0.05, 0.8, [1, 0.75, 0.25]],
          [0.035, 0.88, [1, 0.85, 0.5]],
          [0.003, 1, [1, 0.9, 0.6]],
        ],
        10,
      )
    },
  },
  clock: {
    size: 0.3,
    grip: 0.04,
    build: (k) => {
      disc(k, 0, 0.5, 0, 0.5, k.colour, 0.2)
      disc(k, 0, 0.5, 0.1, 0.42, k.paper, 0.03)
      box(k, 0, 0.63, 0.125, 0.035, 0.28, 0.01, k.ink, 0.002)
      box(k, 0.1, 0.5, 0.125, 0.22, 0.035, 0.01, k.ink, 0.002)
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * Math.PI * 2
        ball(k, Math.cos(a) * 0.35, 0.5 + Math.sin(a) * 0.35, 0.115, 0.022, k.ink)
      }
    },
  },
  watch: {
    size: 0.09,
    grip: 0.03,
    lies: true,
    build: (k) => {
      disc(k, 0, 0.45, 0, 0.42, k.gold, 0.16)
      disc(k, 0, 0.45, 0.08, 0.35, k.paper, 0.03)
      box(k, 0, 0.56, 0.105, 0.03, 0.24, 0.01, k.ink, 0.002)
      box(k, 0.08, 0.45, 0.105, 0.18, 0.03, 0.01, k.ink, 0.002)
      hoop(k, 0, 0.95, 0, 0.1, 0.03, k.gold)
      for (let i = 0; i < 5; i++) hoop(k, 0.06 * i, 1.1 + i * 0.12, 0, 0.07, 0.018, k.gold)
    },
  },
  mirror: {
    size: 0.3,
    grip: 0.05,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.42, 0],
        ],
        0.045,
        k.gold,
      )
      hoop(k, 0, 0.7, 0, 0.28, 0.045, k.gold)
      disc(k, 0, 0.7, 0, 0.27, [0.62, 0.74, 0.8], 0.03)
      k.clay.box(v(-0.06, 0.76, 0.018), v(0.05, 0.2, 0.004), k.light, { bevel: 0.001 })
    },
  },
  radio: {
    size: 0.34,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.36, 0, 1, 0.72, 0.4, k.wood, 0.06)
      disc(k, -0.22, 0.36, 0.2, 0.24, tone(k.paper, 0.7), 0.03)
      box(k, 0.26, 0.5, 0.2, 0.34, 0.2, 0.03, [1, 0.75, 0.35], 0.008)
      for (const x of [0.17, 0.36]) disc(k, x, 0.2, 0.22, 0.065, k.gold, 0.06)
      rod(
        k,
        [
          [0.42, 0.7, 0],
          [0.52, 1.1, 0],
        ],
        0.012,
        k.metal,
        6,
      )
    },
  },
  telephone: {
    size: 0.26,
    grip: 0.05,
    build: (k) => {
      k.clay.box(v(0, 0.22, 0), v(0.8, 0.44, 0.62), k.colour, { taper: 0.6 })
      disc(k, 0, 0.26, 0.26, 0.17, k.paper, 0.05)
      rod(
        k,
        [
          [-0.42, 0.5, 0],
          [-0.3, 0.62, 0],
          [0.3, 0.62, 0],
          [0.42, 0.5, 0],
        ],
        0.075,
        tone(k.colour, 0.8),
      )
    },
  },
  phone: {
    size: 0.15,
    grip: 0.06,
    lies: true,
    glow: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.5, 1, 0.06, k.ink, 0.03)
      box(k, 0, 0.5, 0.034, 0.44, 0.88, 0.006, [0.35, 0.6, 0.85], 0.002)
    },
  },
  laptop: {
    size: 0.36,
    grip: 0.03,
    glow: true,
    build: (k) => {
      box(k, 0, 0.03, 0.1, 1, 0.05, 0.68, k.metal, 0.015)
      box(k, 0, 0.06, 0.06, 0.86, 0.012, 0.36, k.ink, 0.004)
      box(k, 0, 0.38, -0.26, 1, 0.68, 0.035, k.metal, 0.012)
      box(k, 0, 0.39, -0.238, 0.9, 0.57, 0.006, [0.4, 0.62, 0.82], 0.002)
    },
  },
  camera: {
    size: 0.16,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.34, 0, 1, 0.66, 0.36, k.dark, 0.05)
      box(k, 0, 0.56, 0, 1.01, 0.2, 0.37, k.metal, 0.04)
      k.clay.loft(
        [0.16, 0.42].map((z) => ({ p: v(0, 0.33, z), rx: 0.22, rz: 0.22, colour: k.ink })),
        { sides: 18, side: X },
      )
      disc(k, 0, 0.33, 0.42, 0.15, [0.15, 0.22, 0.4], 0.02)
      box(k, -0.32, 0.73, 0, 0.2, 0.12, 0.18, k.metal)
    },
  },
  lantern: {
    size: 0.36,
    grip: 0.33,
    glow: true,
    build: (k) => {
      turn(k, [
        [0.24, 0, k.dark],
        [0.26, 0.05, k.dark],
        [0.2, 0.09, k.dark],
      ])
      turn(k, [
        [0.15, 0.1, [1, 0.72, 0.3]],
        [0.19, 0.32, [1, 0.85, 0.5]],
        [0.14, 0.56, [1, 0.72, 0.3]],
      ])
      for (let i = 0; i < 4; i++) {
        const a = (i / 4 + 0.125) * Math.PI * 2
        rod(
          k,
          [
            [Math.cos(a) * 0.21, 0.07, Math.sin(a) * 0.21],
            [Math.cos(a) * 0.21, 0.6, Math.sin(a) * 0.21],
          ],
          0.018,
          k.dark,
          6,
        )
      }
      turn(k, [
        [0.25, 0.58, k.dark],
        [0.24, 0.62, k.colour],
        [0.1, 0.74, k.colour],
        [0.06, 0.8, k.dark],
      ])
      hoop(k, 0, 0.86, 0, 0.14, 0.016, k.dark)
    },
  },
  flashlight: {
    size: 0.24,
    grip: 0.09,
    lies: true,
    glow: true,
    build: (k) =>
      turn(
        k,
        [
          [0.08, 0, k.dark],
          [0.09, 0.04, k.colour],
          [0.09, 0.66, k.colour],
          [0.15, 0.78, k.dark],
          [0.16, 0.97, k.dark],
          [0.14, 0.98, [1, 0.92, 0.65]],
          [0.1, 1, [1, 0.95, 0.75]],
        ],
        16,
      ),
  },
}
