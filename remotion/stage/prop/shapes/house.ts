import { type Rgb, tone, v } from '../../clay.ts'
import { ball, box, disc, gem, hoop, red, rod, type Shape, turn, white, X } from '../kit.ts'

const glass: Rgb = [0.62, 0.74, 0.74]

/** What stands and lies about a house. */
export const house: Record<string, Shape> = {
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
  vase: {
    size: 0.36,
    grip: 0.16,
    build: (k) =>
      turn(
        k,
        [
          [0.14, 0],
          [0.16, 0.04, k.dark],
          [0.32, 0.34],
          [0.3, 0.48, tone(k.colour, 1.2)],
          [0.12, 0.76],
          [0.1, 0.86],
          [0.2, 1, k.light],
          [0.16, 0.99, k.ink],
        ],
        20,
      ),
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
  hourglass: {
    size: 0.22,
    grip: 0.1,
    build: (k) => {
      for (const y of [0.04, 0.96])
        turn(
          k,
          [
            [0.28, y - 0.04, k.wood],
            [0.3, y, k.wood],
            [0.28, y + 0.04, k.wood],
          ],
          16,
        )
      turn(
        k,
        [
          [0.22, 0.08, glass],
          [0.2, 0.3, glass],
          [0.03, 0.5, glass],
          [0.2, 0.7, glass],
          [0.22, 0.92, glass],
        ],
        16,
      )
      turn(
        k,
        [
          [0.2, 0.09, k.colour],
          [0.02, 0.28, k.colour],
        ],
        14,
      )
      for (let i = 0; i < 3; i++) {
        const t = (i / 3) * 6.2832 + 0.5
        rod(
          k,
          [
            [Math.sin(t) * 0.26, 0.05, Math.cos(t) * 0.26],
            [Math.sin(t) * 0.26, 0.95, Math.cos(t) * 0.26],
          ],
          0.022,
          k.wood,
        )
      }
    },
  },
  'snow-globe': {
    size: 0.14,
    grip: 0.04,
    build: (k) => {
      turn(
        k,
        [
          [0.42, 0, k.wood],
          [0.4, 0.14, k.wood],
          [0.32, 0.24, k.wood],
        ],
        18,
      )
      ball(k, 0, 0.58, 0, 0.4, [0.55, 0.68, 0.76])
      turn(
        k,
        [
          [0.2, 0.92, white],
          [0.02, 1, white],
        ],
        12,
      )
      gem(k, 0.02, 0.2, 0.1, 0.4, 0)
    },
  },
}
