import { blend, type Rgb, tone, v } from '../../clay.ts'
import { ball, type Kit, rod, type Shape, turn, white, X } from '../kit.ts'

const crust: Rgb = [0.52, 0.26, 0.08]
const cheese: Rgb = [0.86, 0.6, 0.14]
const leafGreen: Rgb = [0.2, 0.42, 0.1]
const green: Rgb = [0.14, 0.3, 0.07]

const stalk = (k: Kit, y: number, lean = 0.06): void =>
  rod(
    k,
    [
      [0, y, 0],
      [lean, y + 0.14, 0],
    ],
    0.025,
    k.wood,
    6,
  )

/** What one eats. */
export const food: Record<string, Shape> = {
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
  pizza: {
    size: 0.34,
    grip: 0.02,
    build: (k) => {
      // Seven slices lie together, the eighth is drawn out.
      for (let i = 0; i < 8; i++) {
        const from = (i / 8) * Math.PI * 2
        const out = i === 0 ? 0.14 : 0.012
        const mid = from + Math.PI / 8
        const on = (t: number, r: number, y: number) =>
          v(Math.cos(t) * r + Math.cos(mid) * out, y, Math.sin(t) * r + Math.sin(mid) * out)
        const arc = Array.from({ length: 5 }, (_, q) => from + (q / 4) * (Math.PI / 4))
        const points = [
          on(mid, 0, 0.05),
          ...arc.map((t) => on(t, 0.45, 0.05)),
          on(mid, 0, 0),
          ...arc.map((t) => on(t, 0.45, 0)),
        ]
        const faces = [0, 1, 2, 3].flatMap((q) => [0, q + 2, q + 1, 6, q + 7, q + 8])
        k.clay.part(
          points,
          points.map(() => cheese),
          [...faces, 0, 1, 7, 0, 7, 6, 0, 11, 5, 0, 6, 11],
          undefined,
          true,
        )
        k.clay.loft(
          arc.map((t) => ({ p: on(t, 0.46, 0.035), rx: 0.045, rz: 0.045, colour: crust })),
          { sides: 7, side: v(0, 1, 0) },
        )
        const dot = on(mid, 0.28, 0.05)
        turn(
          k,
          [
            [0.07, 0.05, [0.5, 0.07, 0.04]],
            [0.06, 0.075, [0.6, 0.1, 0.06]],
          ],
          10,
          dot.x,
          dot.z,
        )
      }
    },
  },
  sandwich: {
    size: 0.16,
    grip: 0.05,
    build: (k) => {
      for (const [y, c, s] of [
        [0.1, [0.8, 0.64, 0.4], 1],
        [0.24, leafGreen, 1.08],
        [0.32, [0.7, 0.3, 0.22], 1.02],
        [0.39, cheese, 1.06],
        [0.52, [0.8, 0.64, 0.4], 1],
      ] as [number, Rgb, number][]) {
        k.clay.loft(
          [-1, 1].map((q) => ({
            p: v(0, y + q * (y === 0.1 || y === 0.52 ? 0.09 : 0.035), 0),
            rx: 0.56 * s,
            rz: 0.56 * s,
            colour: c,
          })),
          { sides: 3, side: X, crease: true },
        )
      }
    },
  },
  cheese: {
    size: 0.2,
    grip: 0.05,
    build: (k) => {
      k.clay.loft(
        [0, 0.42].map((y) => ({ p: v(0, y, 0), rx: 0.56, rz: 0.56, colour: cheese })),
        { sides: 3, side: X, crease: true },
      )
      for (const [x, y, z] of [
        [-0.26, 0.2, 0.1],
        [-0.1, 0.3, 0.34],
        [0.1, 0.14, 0.26],
        [-0.28, 0.3, -0.16],
      ] as const)
        ball(k, x, y, z, 0.06, tone(cheese, 0.55))
    },
  },
  cupcake: {
    size: 0.1,
    grip: 0.03,
    build: (k) => {
      turn(
        k,
        [
          [0.26, 0, k.paper],
          [0.36, 0.4, tone(k.paper, 0.8)],
        ],
        16,
      )
      turn(
        k,
        [
          [0.42, 0.4],
          [0.4, 0.52, tone(k.colour, 1.2)],
          [0.28, 0.6],
          [0.3, 0.68, tone(k.colour, 1.2)],
          [0.14, 0.78],
          [0.02, 0.88, tone(k.colour, 1.3)],
        ],
        16,
      )
      ball(k, 0, 0.92, 0, 0.09, [0.6, 0.04, 0.05])
    },
  },
  'ice-cream': {
    size: 0.18,
    grip: 0.06,
    build: (k) => {
      turn(
        k,
        [
          [0.01, 0, crust],
          [0.2, 0.56, tone(crust, 1.5)],
          [0.22, 0.6, crust],
        ],
        14,
      )
      ball(k, 0, 0.7, 0, 0.23, k.colour)
      ball(k, 0.02, 0.88, 0.02, 0.14, k.light)
    },
  },
  banana: {
    size: 0.2,
    grip: 0.05,
    build: (k) => {
      const bend = [0, 0.06, 0.2, 0.4, 0.6, 0.8, 0.94, 1]
      k.clay.loft(
        bend.map((t, i) => ({
          p: v((t - 0.5) * 0.94, 0.12 + (t - 0.5) ** 2 * 1.5, 0),
          rx: [0.03, 0.04, 0.1, 0.125, 0.125, 0.1, 0.05, 0.03][i] ?? 0.1,
          rz: [0.03, 0.04, 0.1, 0.125, 0.125, 0.1, 0.05, 0.03][i] ?? 0.1,
          colour: i < 1 || i > 6 ? k.wood : ([0.84, 0.62, 0.1] as Rgb),
        })),
        { sides: 9, side: v(0, 0, 1) },
      )
    },
  },
  carrot: {
    size: 0.22,
    grip: 0.1,
    lies: true,
    build: (k) => {
      turn(
        k,
        [
          [0.01, 0, [0.8, 0.3, 0.04]],
          [0.07, 0.3, [0.82, 0.33, 0.05]],
          [0.12, 0.64, [0.86, 0.36, 0.06]],
          [0.05, 0.7, green],
        ],
        12,
      )
      for (const x of [-0.12, 0, 0.12])
        rod(
          k,
          [
            [0, 0.68, 0],
            [x * 0.6, 0.84, 0],
            [x, 1, 0.02],
          ],
          0.028,
          leafGreen,
          6,
        )
    },
  },
  pumpkin: {
    size: 0.32,
    grip: 0.1,
    build: (k) => {
      for (let i = 0; i < 9; i++) {
        const t = (i / 9) * 6.2832
        k.clay.ball(
          v(Math.sin(t) * 0.27, 0.38, Math.cos(t) * 0.27),
          v(0.22, 0.38, 0.22),
          tone([0.76, 0.3, 0.04], i % 2 ? 0.9 : 1.1),
          { across: 10, down: 8 },
        )
      }
      stalk(k, 0.72, 0.1)
    },
  },
  mushroom: {
    size: 0.12,
    grip: 0.04,
    build: (k) => {
      turn(
        k,
        [
          [0.16, 0, white],
          [0.12, 0.2, white],
          [0.11, 0.54, white],
        ],
        14,
      )
      turn(
        k,
        [
          [0.1, 0.5, tone(white, 0.7)],
          [0.46, 0.52, k.colour],
          [0.42, 0.72, k.colour],
          [0.2, 0.94, k.colour],
          [0.01, 1, k.colour],
        ],
        18,
      )
      for (const [x, y, z] of [
        [0.2, 0.82, 0.22],
        [-0.22, 0.78, 0.24],
        [0, 0.95, 0.08],
        [0.34, 0.68, -0.1],
      ] as const)
        ball(k, x, y, z, 0.06, white, [1, 0.7, 1])
    },
  },
  grapes: {
    size: 0.18,
    grip: 0.14,
    build: (k) => {
      for (let j = 0; j < 5; j++)
        for (let i = 0; i < 6 - j; i++) {
          const t = (i / (6 - j)) * 6.2832 + j
          const r = 0.26 - j * 0.055
          ball(
            k,
            Math.sin(t) * r,
            0.7 - j * 0.16,
            Math.cos(t) * r,
            0.115,
            tone([0.2, 0.05, 0.22], 0.8 + ((i + j) % 3) * 0.3),
          )
        }
      stalk(k, 0.82, 0.05)
      k.clay.ball(v(0.14, 0.86, 0.1), v(0.16, 0.03, 0.12), leafGreen, { across: 8, down: 5 })
    },
  },
  meat: {
    size: 0.3,
    grip: 0.05,
    build: (k) => {
      k.clay.ball(v(-0.12, 0.24, 0), v(0.34, 0.24, 0.24), [0.46, 0.17, 0.07], { across: 14, down: 9 })
      rod(
        k,
        [
          [0.16, 0.22, 0],
          [0.44, 0.2, 0],
        ],
        0.06,
        k.light,
      )
      for (const z of [-0.05, 0.05]) ball(k, 0.46, 0.2, z, 0.075, k.light)
    },
  },
  pie: {
    size: 0.28,
    grip: 0.03,
    build: (k) => {
      turn(
        k,
        [
          [0.36, 0, k.metal],
          [0.48, 0.16, k.metal],
          [0.5, 0.18, crust],
          [0.46, 0.24, tone(crust, 1.3)],
          [0.02, 0.3, tone(crust, 1.2)],
        ],
        22,
      )
      for (const s of [-0.24, -0.08, 0.08, 0.24]) {
        rod(
          k,
          [
            [s, 0.27, -0.36 + Math.abs(s) * 0.3],
            [s, 0.31, 0],
            [s, 0.27, 0.36 - Math.abs(s) * 0.3],
          ],
          0.03,
          tone(crust, 1.5),
          6,
        )
        rod(
          k,
          [
            [-0.36 + Math.abs(s) * 0.3, 0.28, s],
            [0, 0.32, s],
            [0.36 - Math.abs(s) * 0.3, 0.28, s],
          ],
          0.03,
          tone(crust, 1.45),
          6,
        )
      }
    },
  },
}
