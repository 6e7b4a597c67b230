import { blend, tone, v } from '../../clay.ts'
import { ball, box, disc, gem, hoop, rod, type Shape, turn, X } from '../kit.ts'

/** What one carries things in, opens them with, and treasures. */
export const carry: Record<string, Shape> = {
  box: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.34, 0, 1, 0.68, 0.8)
      box(k, 0, 0.72, 0, 1.04, 0.12, 0.84, tone(k.colour, 1.15))
      box(k, 0, 0.4, 0, 1.02, 0.8, 0.1, tone(k.colour, 0.6), 0.005)
    },
  },
  chest: {
    size: 0.7,
    grip: 0.2,
    build: (k) => {
      box(k, 0, 0.22, 0, 1, 0.44, 0.6, k.wood)
      k.clay.loft(
        [-0.5, 0.5].map((x) => ({ p: v(x, 0.44, 0), rx: 0.3, rz: 0.24, colour: tone(k.wood, 1.1) })),
        { sides: 16, side: v(0, 0, 1) },
      )
      for (const x of [-0.4, 0.4]) {
        box(k, x, 0.22, 0, 0.07, 0.46, 0.63, k.gold, 0.008)
      }
      box(k, 0, 0.44, 0.31, 0.14, 0.17, 0.04, k.gold)
    },
  },
  bag: {
    size: 0.4,
    grip: 0.36,
    build: (k) => {
      k.clay.box(v(0, 0.35, 0), v(0.9, 0.7, 0.38), k.colour, { taper: 0.8, bevel: 0.06 })
      box(k, 0, 0.5, 0.17, 0.74, 0.34, 0.06, tone(k.colour, 0.8))
      box(k, 0, 0.36, 0.21, 0.1, 0.1, 0.03, k.gold)
      hoop(k, 0, 0.68, 0, 0.24, 0.03, k.dark, false, 0, 0.5)
    },
  },
  suitcase: {
    size: 0.6,
    grip: 0.46,
    build: (k) => {
      box(k, 0, 0.32, 0, 1, 0.64, 0.3, k.colour, 0.05)
      for (const x of [-0.44, 0.44]) for (const y of [0.05, 0.59]) box(k, x, y, 0, 0.14, 0.12, 0.32, k.wood)
      hoop(k, 0, 0.64, 0, 0.13, 0.025, k.dark, false, 0, 0.5)
      for (const x of [-0.25, 0.25]) box(k, x, 0.56, 0.16, 0.09, 0.07, 0.03, k.gold)
    },
  },
  basket: {
    size: 0.4,
    grip: 0.34,
    build: (k) => {
      turn(
        k,
        Array.from(
          { length: 9 },
          (_, i) =>
            [
              0.34 + i * 0.016 + (i % 2) * 0.015,
              i * 0.055,
              tone([0.46, 0.28, 0.12], i % 2 ? 0.8 : 1.05),
            ] as const,
        ),
        20,
      )
      hoop(k, 0, 0.46, 0, 0.46, 0.04, [0.5, 0.3, 0.13], true)
      hoop(k, 0, 0.44, 0, 0.44, 0.03, [0.46, 0.28, 0.12], false, 0, 0.5)
      for (let i = 0; i < 5; i++)
        ball(k, Math.cos(i * 1.3) * 0.22, 0.46, Math.sin(i * 1.3) * 0.22, 0.12, tone(k.colour, 0.8 + 0.1 * i))
    },
  },
  bucket: {
    size: 0.34,
    grip: 0.32,
    build: (k) => {
      turn(
        k,
        [
          [0.32, 0, k.metal],
          [0.42, 0.7, k.colour],
          [0.44, 0.72, k.metal],
          [0.44, 0.76, k.metal],
          [0.39, 0.74, k.dark],
          [0.38, 0.6, [0.1, 0.25, 0.32]],
        ],
        20,
      )
      hoop(k, 0, 0.7, 0, 0.42, 0.018, k.dark, false, 0, 0.5)
    },
  },
  umbrella: {
    size: 0.95,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.04, 0],
          [0, 0.95, 0],
        ],
        0.012,
        k.dark,
      )
      hoop(k, 0.045, 0.04, 0, 0.045, 0.014, k.wood, false, 0.5, 1)
      k.clay.loft(
        [
          { p: v(0, 0.7, 0), rx: 0.5, rz: 0.5, colour: tone(k.colour, 0.55) },
          { p: v(0, 0.72, 0), rx: 0.52, rz: 0.52, colour: k.colour },
          { p: v(0, 0.86, 0), rx: 0.36, rz: 0.36, colour: tone(k.colour, 1.08) },
          { p: v(0, 0.94, 0), rx: 0.08, rz: 0.08, colour: k.colour },
          { p: v(0, 1, 0), rx: 0.01, rz: 0.01, colour: k.dark },
        ],
        {
          sides: 16,
          side: X,
          colourAt: (_p, a, _i, own) => (Math.floor((a / Math.PI) * 4) % 2 ? tone(own, 0.85) : own),
        },
      )
    },
  },
  rope: {
    size: 0.4,
    grip: 0.06,
    build: (k) => {
      for (let i = 0; i < 4; i++)
        hoop(
          k,
          (i % 2) * 0.03,
          0.07 + i * 0.11,
          0,
          0.4 - i * 0.02,
          0.065,
          tone([0.5, 0.36, 0.18], 0.85 + 0.15 * (i % 2)),
          true,
        )
    },
  },
  key: {
    size: 0.12,
    grip: 0.06,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.8, 0, 0.17, 0.05, k.gold)
      rod(
        k,
        [
          [0, 0.64, 0],
          [0, 0, 0],
        ],
        0.05,
        k.gold,
      )
      for (const y of [0.05, 0.18]) box(k, 0.12, y, 0, 0.2, 0.08, 0.07, k.gold)
    },
  },
  coin: {
    size: 0.05,
    grip: 0.02,
    lies: true,
    build: (k) => {
      disc(k, 0, 0.5, 0, 0.5, k.gold, 0.1)
      hoop(k, 0, 0.5, 0.05, 0.42, 0.03, tone(k.gold, 0.7))
      disc(k, 0, 0.5, 0.05, 0.18, tone(k.gold, 0.8), 0.05)
    },
  },
  ring: {
    size: 0.04,
    grip: 0.015,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.4, 0, 0.34, 0.07, k.gold)
      k.clay.ball(v(0, 0.85, 0), v(0.18, 0.16, 0.18), k.colour, { across: 6, down: 4, crease: true })
    },
  },
  crown: {
    size: 0.22,
    grip: 0.02,
    build: (k) => {
      turn(
        k,
        [
          [0.44, 0, k.gold],
          [0.45, 0.2, k.gold],
          [0.47, 0.22, k.gold],
          [0.42, 0.2, tone(k.gold, 0.5)],
        ],
        22,
      )
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * Math.PI * 2
        const [x, z] = [Math.cos(a) * 0.46, Math.sin(a) * 0.46]
        k.clay.loft(
          [
            { p: v(x, 0.18, z), rx: 0.13, rz: 0.02, colour: k.gold, side: v(-z, 0, x) },
            {
              p: v(x * 1.06, 0.52, z * 1.06),
              rx: 0.01,
              rz: 0.01,
              colour: tone(k.gold, 1.2),
              side: v(-z, 0, x),
            },
          ],
          { sides: 4 },
        )
        ball(k, x * 1.06, 0.54, z * 1.06, 0.04, k.light)
        ball(k, x, 0.1, z, 0.045, i % 2 ? k.colour : [0.5, 0.02, 0.05])
      }
    },
  },
  crystal: {
    size: 0.2,
    grip: 0.04,
    glow: true,
    build: (k) => {
      gem(k, 0, 0, 0.2, 1, 0.02)
      gem(k, -0.2, 0, 0.13, 0.62, -0.14)
      gem(k, 0.2, 0, 0.12, 0.5, 0.16)
    },
  },
  parcel: {
    size: 0.24,
    grip: 0.05,
    build: (k) => {
      const wrap = blend([0.5, 0.34, 0.19], k.colour, 0.35)
      box(k, 0, 0.35, 0, 1, 0.7, 0.7, wrap, 0.03)
      box(k, 0, 0.35, 0, 0.1, 0.715, 0.715, k.paper, 0.004)
      box(k, 0, 0.35, 0, 1.015, 0.715, 0.1, k.paper, 0.004)
      for (const s of [1, -1])
        k.clay.ball(v(s * 0.13, 0.76, 0), v(0.14, 0.06, 0.08), k.paper, { across: 8, down: 6 })
      ball(k, 0, 0.75, 0, 0.05, tone(k.paper, 0.8))
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
}
