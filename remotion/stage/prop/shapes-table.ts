import { type Rgb, tone, v } from '../clay.ts'
import { ball, box, hoop, type Kit, rod, type Shape, turn, X } from './kit.ts'

const white: Rgb = [0.86, 0.86, 0.82]
const crust: Rgb = [0.52, 0.26, 0.08]
const cheese: Rgb = [0.86, 0.6, 0.14]
const green: Rgb = [0.14, 0.3, 0.07]
const leafGreen: Rgb = [0.2, 0.42, 0.1]

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

/** What is on a table: ware and food. */
export const ware: Record<string, Shape> = {
  teapot: {
    size: 0.24,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.22, 0],
          [0.34, 0.14],
          [0.38, 0.34, tone(k.colour, 1.1)],
          [0.26, 0.56],
          [0.14, 0.6, k.light],
          [0.15, 0.63],
          [0.06, 0.7],
        ],
        20,
      )
      ball(k, 0, 0.74, 0, 0.06)
      rod(
        k,
        [
          [0.32, 0.22, 0],
          [0.5, 0.34, 0],
          [0.58, 0.56, 0],
        ],
        0.06,
      )
      hoop(k, -0.4, 0.36, 0, 0.19, 0.045, k.colour, false, 0.2, 0.8)
    },
  },
  kettle: {
    size: 0.28,
    grip: 0.24,
    build: (k) => {
      turn(
        k,
        [
          [0.38, 0, k.dark],
          [0.42, 0.06, k.metal],
          [0.38, 0.34, k.metal],
          [0.18, 0.5, k.metal],
          [0.17, 0.53, k.dark],
          [0.05, 0.58, k.dark],
        ],
        20,
      )
      ball(k, 0, 0.6, 0, 0.05, k.ink)
      rod(
        k,
        [
          [0.34, 0.2, 0],
          [0.54, 0.46, 0],
        ],
        0.055,
        k.metal,
      )
      hoop(k, 0, 0.46, 0, 0.36, 0.03, k.ink, false, 0.08, 0.42)
    },
  },
  pan: {
    size: 0.46,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.25, 0, k.dark],
          [0.31, 0.13, k.dark],
          [0.325, 0.14, k.metal],
          [0.29, 0.13, k.dark],
          [0.24, 0.03, tone(k.dark, 1.6)],
          [0.01, 0.03, tone(k.dark, 1.8)],
        ],
        24,
        -0.18,
      )
      rod(
        k,
        [
          [0.12, 0.11, 0],
          [0.52, 0.17, 0],
        ],
        0.04,
        k.wood,
      )
    },
  },
  bowl: {
    size: 0.2,
    grip: 0.06,
    build: (k) =>
      turn(
        k,
        [
          [0.2, 0, k.light],
          [0.22, 0.05],
          [0.42, 0.22],
          [0.5, 0.42, tone(k.colour, 1.1)],
          [0.46, 0.42, k.light],
          [0.3, 0.2, k.light],
          [0.02, 0.14, k.light],
        ],
        22,
      ),
  },
  tray: {
    size: 0.45,
    grip: 0.03,
    build: (k) => {
      turn(
        k,
        [
          [0.46, 0, k.metal],
          [0.5, 0.05, k.metal],
          [0.46, 0.03, tone(k.metal, 1.3)],
          [0.02, 0.025, tone(k.metal, 1.1)],
        ],
        26,
      )
      for (const s of [-1, 1])
        turn(
          k,
          [
            [0.05, 0.03, white],
            [0.09, 0.05, white],
            [0.1, 0.17, white],
            [0.08, 0.16, k.wood],
          ],
          12,
          s * 0.18,
        )
    },
  },
  jug: {
    size: 0.28,
    grip: 0.14,
    build: (k) => {
      turn(
        k,
        [
          [0.22, 0],
          [0.3, 0.2],
          [0.28, 0.5],
          [0.16, 0.76],
          [0.2, 0.98, k.light],
          [0.16, 0.98, k.ink],
        ],
        18,
      )
      hoop(k, -0.28, 0.62, 0, 0.22, 0.04, k.colour, false, 0.22, 0.78)
      rod(
        k,
        [
          [0.12, 0.9, 0],
          [0.26, 1, 0],
        ],
        0.07,
      )
    },
  },
  jar: {
    size: 0.2,
    grip: 0.08,
    build: (k) => {
      turn(
        k,
        [
          [0.3, 0, k.colour],
          [0.34, 0.05, k.colour],
          [0.34, 0.72, tone(k.colour, 1.2)],
          [0.24, 0.8, white],
        ],
        18,
      )
      turn(
        k,
        [
          [0.28, 0.8, k.gold],
          [0.28, 0.94, k.gold],
          [0.26, 0.96, k.gold],
        ],
        18,
      )
      turn(
        k,
        [
          [0.346, 0.2, k.paper],
          [0.346, 0.54, k.paper],
        ],
        18,
      )
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
  spoon: {
    size: 0.2,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.66, 0.01],
        ],
        0.026,
        k.metal,
      )
      k.clay.ball(v(0, 0.83, 0.02), v(0.12, 0.18, 0.045), k.metal, { across: 14, down: 8 })
      ball(k, 0, 0.03, 0, 0.045, k.metal, [1, 1, 0.5])
    },
  },
  fork: {
    size: 0.2,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.68, 0],
        ],
        0.026,
        k.metal,
      )
      box(k, 0, 0.71, 0, 0.2, 0.07, 0.03, k.metal)
      for (const x of [-0.08, -0.027, 0.027, 0.08])
        rod(
          k,
          [
            [x, 0.72, 0],
            [x, 1, 0.01],
          ],
          0.014,
          k.metal,
          5,
        )
    },
  },
  ladle: {
    size: 0.34,
    grip: 0.2,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.2, 0],
          [0, 0.94, 0],
          [0.04, 1, 0.02],
        ],
        0.02,
        k.metal,
      )
      k.clay.ball(v(0, 0.12, 0.05), v(0.15, 0.12, 0.15), k.metal, { from: 0.45, across: 14, down: 7 })
    },
  },
  can: {
    size: 0.13,
    grip: 0.06,
    build: (k) => {
      turn(
        k,
        [
          [0.2, 0, k.metal],
          [0.27, 0.05, k.colour],
          [0.27, 0.9, k.colour],
          [0.21, 0.97, k.metal],
          [0.2, 0.95, k.metal],
        ],
        18,
      )
      turn(
        k,
        [
          [0.274, 0.36, k.light],
          [0.274, 0.6, k.light],
        ],
        18,
      )
      box(k, 0, 0.98, 0.04, 0.08, 0.02, 0.14, k.metal)
    },
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
  candlestick: {
    size: 0.34,
    grip: 0.16,
    build: (k) => {
      turn(
        k,
        [
          [0.2, 0, k.gold],
          [0.18, 0.04, k.gold],
          [0.04, 0.08, k.gold],
          [0.06, 0.2, k.gold],
          [0.03, 0.3, k.gold],
          [0.09, 0.44, k.gold],
          [0.06, 0.46, k.gold],
        ],
        14,
      )
      turn(
        k,
        [
          [0.045, 0.44, k.light],
          [0.045, 0.86, k.light],
        ],
        10,
      )
      turn(
        k,
        [
          [0.012, 0.86, [1, 0.85, 0.4]],
          [0.03, 0.91, [1, 0.8, 0.3]],
          [0.003, 1, [1, 0.5, 0.1]],
        ],
        8,
      )
    },
  },
}
