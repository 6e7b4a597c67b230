import { lerp, type Rgb, tone, v } from '../../clay.ts'
import { ball, box, flower, hoop, rod, type Shape, X } from '../kit.ts'

/** What grows, lies or swims outside, and what is left of it. */
export const nature: Record<string, Shape> = {
  flower: { size: 0.3, grip: 0.05, build: flower },
  fish: {
    size: 0.35,
    grip: 0.12,
    build: (k) => {
      k.clay.ball(v(0, 0.5, 0), v(0.14, 0.4, 0.08), k.colour, {
        across: 12,
        down: 12,
        colourAt: (u) => (u.x < 0 ? tone(k.colour, 1.4) : k.colour),
      })
      k.clay.loft(
        [
          { p: v(0, 0.14, 0), rx: 0.04, rz: 0.02, colour: k.colour },
          { p: v(0, -0.02, 0), rx: 0.17, rz: 0.012, colour: tone(k.colour, 0.7) },
        ],
        { sides: 6, side: X },
      )
      for (const s of [1, -1]) ball(k, 0.03, 0.76, s * 0.06, 0.025, k.ink)
    },
  },
  feather: {
    size: 0.3,
    grip: 0.03,
    lies: true,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 8 }, (_, i) => {
          const t = i / 7
          return {
            p: v(Math.sin(t * 1.4) * 0.12, t, 0),
            rx: i < 2 ? 0.012 : 0.1 * Math.sin(Math.PI * (0.1 + t * 0.85)),
            rz: 0.014,
            colour: tone(k.colour, 0.8 + t * 0.4),
          }
        }),
        { sides: 6, side: X },
      )
    },
  },
  shell: {
    size: 0.14,
    grip: 0.02,
    build: (k) => {
      for (let i = 0; i < 7; i++) {
        const a = lerp(-0.9, 0.9, i / 6)
        k.clay.ball(
          v(Math.sin(a) * 0.26, 0.12 + Math.cos(a) * 0.34, 0),
          v(0.1, 0.36, 0.09),
          tone(k.colour, i % 2 ? 0.85 : 1.15),
          {
            across: 8,
            down: 8,
            warp: (p) => v(p.x * Math.cos(a) + p.y * Math.sin(a), p.y * Math.cos(a) - p.x * Math.sin(a), p.z),
          },
        )
      }
    },
  },
  skull: {
    size: 0.2,
    grip: 0.03,
    build: (k) => {
      ball(k, 0, 0.6, 0, 0.4, k.paper, [0.9, 0.95, 1.05])
      box(k, 0, 0.2, 0.12, 0.44, 0.28, 0.4, tone(k.paper, 0.92), 0.06)
      for (const s of [1, -1]) ball(k, s * 0.16, 0.54, 0.34, 0.1, k.ink, [1, 1, 0.5])
      ball(k, 0, 0.38, 0.38, 0.05, k.ink)
      for (let i = -2; i <= 2; i++) box(k, i * 0.08, 0.12, 0.33, 0.01, 0.14, 0.01, k.ink, 0.002)
    },
  },
  bone: {
    size: 0.3,
    grip: 0.1,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.12, 0],
          [0, 0.88, 0],
        ],
        0.06,
        k.paper,
      )
      for (const y of [0.08, 0.92]) for (const s of [1, -1]) ball(k, s * 0.07, y, 0, 0.09, k.paper)
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
