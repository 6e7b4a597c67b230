import { type Rgb, tone, v } from '../clay.ts'
import { ball, box, disc, gem, hoop, type Kit, rod, type Shape, turn, X } from './kit.ts'

const glass: Rgb = [0.62, 0.74, 0.74]
const black: Rgb = [0.035, 0.035, 0.045]
const white: Rgb = [0.86, 0.86, 0.82]
const red: Rgb = [0.55, 0.05, 0.04]

/** A lens tube of two: binoculars, goggles. */
const barrelPair = (
  k: Kit,
  gap: number,
  from: number,
  to: number,
  r0: number,
  r1: number,
  y: number,
): void => {
  for (const s of [-1, 1])
    k.clay.loft(
      [
        { p: v(s * gap, y, from), rx: r0, rz: r0, colour: k.ink },
        { p: v(s * gap, y, from + 0.02), rx: r0, rz: r0, colour: black },
        { p: v(s * gap, y, (from + to) / 2), rx: (r0 + r1) / 2, rz: (r0 + r1) / 2, colour: k.colour },
        { p: v(s * gap, y, to), rx: r1, rz: r1, colour: black },
      ],
      { sides: 14, side: X },
    )
}

/** Medicine, measuring, machines, pictures and sound. */
export const science: Record<string, Shape> = {
  compass: {
    size: 0.09,
    grip: 0.03,
    lies: true,
    build: (k) => {
      disc(k, 0, 0.46, 0, 0.46, k.gold, 0.16)
      disc(k, 0, 0.46, 0.085, 0.39, white, 0.02)
      hoop(k, 0, 0.97, 0, 0.07, 0.025, k.gold)
      for (const [y, c] of [
        [0.62, red],
        [0.3, k.ink],
      ] as const)
        k.clay.loft(
          [
            { p: v(0, 0.46, 0.11), rx: 0.06, rz: 0.012, colour: c },
            { p: v((y - 0.46) * 0.5, y + (y - 0.46) * 0.7, 0.11), rx: 0.006, rz: 0.006, colour: c },
          ],
          { sides: 6, side: X },
        )
    },
  },
  microscope: {
    size: 0.38,
    grip: 0.2,
    build: (k) => {
      box(k, 0, 0.04, 0, 0.5, 0.08, 0.6, black)
      box(k, 0, 0.3, -0.2, 0.12, 0.5, 0.12, k.dark)
      box(k, 0, 0.36, 0.06, 0.34, 0.03, 0.3, k.metal)
      rod(
        k,
        [
          [0, 0.56, -0.2],
          [0, 0.62, 0.02],
        ],
        0.06,
        k.dark,
      )
      rod(
        k,
        [
          [0, 0.42, 0.1],
          [0, 0.98, -0.08],
        ],
        0.075,
        k.metal,
        12,
      )
      rod(
        k,
        [
          [0, 0.98, -0.08],
          [0, 1, -0.085],
        ],
        0.06,
        black,
        12,
      )
      rod(
        k,
        [
          [-0.14, 0.3, -0.2],
          [0.14, 0.3, -0.2],
        ],
        0.07,
        k.metal,
        10,
      )
    },
  },
  flask: {
    size: 0.22,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.34, 0, k.colour],
          [0.37, 0.03, k.colour],
          [0.24, 0.36, k.colour],
        ],
        18,
      )
      turn(
        k,
        [
          [0.24, 0.36, glass],
          [0.1, 0.64, glass],
          [0.09, 0.9, glass],
          [0.14, 0.94, white],
          [0.13, 1, white],
        ],
        18,
      )
    },
  },
  'test-tube': {
    size: 0.15,
    grip: 0.08,
    build: (k) => {
      turn(
        k,
        [
          [0.01, 0, k.colour],
          [0.08, 0.05, k.colour],
          [0.09, 0.5, tone(k.colour, 1.2)],
        ],
        12,
      )
      turn(
        k,
        [
          [0.09, 0.5, glass],
          [0.09, 0.9, glass],
          [0.12, 0.93, white],
          [0.12, 0.98, white],
        ],
        12,
      )
    },
  },
  potion: {
    size: 0.18,
    grip: 0.08,
    glow: true,
    build: (k) => {
      ball(k, 0, 0.34, 0, 0.34, k.colour)
      turn(
        k,
        [
          [0.14, 0.6, glass],
          [0.09, 0.78, glass],
          [0.14, 0.84, glass],
          [0.11, 0.86, k.wood],
          [0.1, 1, k.wood],
        ],
        14,
      )
      hoop(k, 0, 0.64, 0, 0.15, 0.025, k.gold, true)
      for (const [x, y] of [
        [0.1, 0.4],
        [-0.08, 0.28],
        [0.02, 0.5],
      ] as const)
        ball(k, x, y, 0.3, 0.045, tone(k.colour, 1.8))
    },
  },
  'crystal-ball': {
    size: 0.24,
    grip: 0.05,
    glow: true,
    build: (k) => {
      turn(
        k,
        [
          [0.34, 0, k.gold],
          [0.36, 0.06, k.gold],
          [0.2, 0.14, k.wood],
          [0.28, 0.24, k.gold],
        ],
        16,
      )
      k.clay.ball(v(0, 0.6, 0), v(0.4, 0.4, 0.4), k.colour, {
        across: 20,
        down: 14,
        colourAt: (u) => tone(k.colour, 0.7 + 0.6 * Math.max(0, u.y + u.x * 0.5)),
      })
      ball(k, -0.14, 0.78, 0.3, 0.06, white)
    },
  },
  syringe: {
    size: 0.15,
    grip: 0.07,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.3, 0],
        ],
        0.008,
        k.metal,
        6,
      )
      turn(
        k,
        [
          [0.03, 0.28, k.metal],
          [0.07, 0.34, k.colour],
          [0.07, 0.5, k.colour],
        ],
        10,
      )
      turn(
        k,
        [
          [0.07, 0.5, white],
          [0.07, 0.76, white],
        ],
        10,
      )
      box(k, 0, 0.77, 0, 0.26, 0.025, 0.08, white)
      rod(
        k,
        [
          [0, 0.76, 0],
          [0, 0.96, 0],
        ],
        0.025,
        k.metal,
        8,
      )
      box(k, 0, 0.98, 0, 0.14, 0.03, 0.1, k.metal)
    },
  },
  stethoscope: {
    size: 0.4,
    grip: 0.3,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.52, 0, 0.28, 0.022, black, false, -0.05, 0.55)
      for (const s of [-1, 1]) {
        rod(
          k,
          [
            [s * 0.28, 0.5, 0],
            [s * 0.2, 0.86, 0],
            [s * 0.1, 0.96, 0.02],
          ],
          0.02,
          k.metal,
        )
        ball(k, s * 0.09, 0.97, 0.02, 0.04, black)
      }
      rod(
        k,
        [
          [0, 0.24, 0],
          [0.05, 0.1, 0.03],
          [0.12, 0.06, 0.05],
        ],
        0.02,
        black,
      )
      disc(k, 0.14, 0.08, 0.06, 0.09, k.metal, 0.05)
      disc(k, 0.14, 0.08, 0.09, 0.07, white, 0.01)
    },
  },
  pill: {
    size: 0.1,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.3, 0, [0.72, 0.36, 0.06]],
          [0.32, 0.04, [0.72, 0.36, 0.06]],
          [0.32, 0.68, [0.76, 0.42, 0.1]],
        ],
        16,
      )
      turn(
        k,
        [
          [0.36, 0.68, white],
          [0.36, 0.96, white],
          [0.32, 1, white],
        ],
        16,
      )
      turn(
        k,
        [
          [0.328, 0.16, white],
          [0.328, 0.52, white],
        ],
        16,
      )
    },
  },
  bandage: {
    size: 0.1,
    grip: 0.05,
    build: (k) => {
      k.clay.loft(
        [-1, 1].map((s) => ({ p: v(s * 0.3, 0.4, 0), rx: 0.4, rz: 0.4, colour: k.light })),
        { sides: 18 },
      )
      for (const r of [0.3, 0.2, 0.1]) hoop(k, 0, 0.4, 0, r, 0.01, tone(k.light, 0.7))
      box(k, 0.02, 0.01, 0.42, 0.56, 0.02, 0.6, k.light)
      box(k, 0, 0.72, 0.3, 0.16, 0.05, 0.02, red)
      box(k, 0, 0.72, 0.3, 0.05, 0.16, 0.02, red)
    },
  },
  thermometer: {
    size: 0.16,
    grip: 0.08,
    lies: true,
    build: (k) => {
      ball(k, 0, 0.06, 0, 0.06, red)
      rod(
        k,
        [
          [0, 0.05, 0],
          [0, 0.98, 0],
        ],
        0.04,
        glass,
        8,
      )
      rod(
        k,
        [
          [0, 0.05, 0.03],
          [0, 0.6, 0.03],
        ],
        0.018,
        red,
        6,
      )
    },
  },
  magnifier: {
    size: 0.22,
    grip: 0.06,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.7, 0, 0.27, 0.035, k.gold)
      disc(k, 0, 0.7, 0, 0.25, glass, 0.03)
      rod(
        k,
        [
          [0, 0.42, 0],
          [0, 0.34, 0],
        ],
        0.03,
        k.gold,
      )
      rod(
        k,
        [
          [0, 0.36, 0],
          [0, 0.02, 0],
        ],
        0.05,
        k.wood,
        10,
      )
    },
  },
  binoculars: {
    size: 0.18,
    grip: 0.07,
    build: (k) => {
      barrelPair(k, 0.24, -0.4, 0.4, 0.13, 0.24, 0.26)
      box(k, 0, 0.3, -0.05, 0.2, 0.1, 0.3, black)
      rod(
        k,
        [
          [0, 0.34, 0.1],
          [0, 0.34, -0.24],
        ],
        0.06,
        k.metal,
      )
    },
  },
  globe: {
    size: 0.42,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.3, 0, k.wood],
          [0.28, 0.05, k.wood],
          [0.05, 0.1, k.wood],
          [0.05, 0.2, k.gold],
        ],
        18,
      )
      k.clay.ball(v(0, 0.58, 0), v(0.34, 0.34, 0.34), [0.1, 0.26, 0.36], {
        across: 24,
        down: 16,
        colourAt: (u) =>
          Math.sin(u.x * 5 + 1) * Math.cos(u.y * 4) + Math.sin(u.z * 6 + u.x * 3) * 0.7 > 0.25
            ? [0.3, 0.34, 0.12]
            : [0.1, 0.26, 0.36],
      })
      hoop(k, 0, 0.58, 0, 0.38, 0.018, k.gold, false, -0.25, 0.25)
      for (const y of [0.2, 0.96]) ball(k, 0, y, 0, 0.03, k.gold)
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
  typewriter: {
    size: 0.38,
    grip: 0.06,
    build: (k) => {
      box(k, 0, 0.1, 0, 0.9, 0.2, 0.8, k.dark)
      box(k, 0, 0.3, -0.18, 0.84, 0.26, 0.42, k.colour)
      k.clay.loft(
        [-1, 1].map((s) => ({ p: v(s * 0.5, 0.5, -0.22), rx: 0.075, rz: 0.075, colour: black })),
        { sides: 12 },
      )
      box(k, 0, 0.72, -0.24, 0.56, 0.42, 0.012, k.paper, 0.003)
      for (let j = 0; j < 3; j++)
        for (let i = 0; i < 8; i++)
          box(k, (i - 3.5) * 0.1 + j * 0.02, 0.24 + (2 - j) * 0.03, 0.1 + j * 0.11, 0.06, 0.04, 0.06, k.light)
    },
  },
  tablet: {
    size: 0.25,
    grip: 0.05,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.74, 1, 0.035, black, 0.012)
      box(k, 0, 0.5, 0.019, 0.66, 0.9, 0.004, [0.2, 0.4, 0.5], 0.001)
      for (let i = 0; i < 6; i++)
        box(
          k,
          ((i % 2) - 0.5) * 0.3,
          0.28 + Math.floor(i / 2) * 0.22,
          0.024,
          0.22,
          0.15,
          0.003,
          tone([0.35, 0.5, 0.55], 0.8 + i * 0.12),
          0.001,
        )
    },
  },
  remote: {
    size: 0.18,
    grip: 0.05,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.27, 1, 0.12, black, 0.04)
      disc(k, 0, 0.74, 0.07, 0.09, k.metal, 0.02)
      for (let i = 0; i < 9; i++)
        ball(k, ((i % 3) - 1) * 0.075, 0.16 + Math.floor(i / 3) * 0.11, 0.062, 0.025, i === 0 ? red : k.light)
    },
  },
  television: {
    size: 0.6,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.42, 0, 0.96, 0.66, 0.5, k.wood, 0.04)
      box(k, -0.12, 0.43, 0.252, 0.6, 0.5, 0.02, [0.16, 0.26, 0.28], 0.05)
      for (const y of [0.58, 0.44]) disc(k, 0.34, y, 0.26, 0.055, k.gold, 0.04)
      for (let i = 0; i < 3; i++) box(k, 0.34, 0.22 + i * 0.05, 0.256, 0.16, 0.02, 0.01, k.dark, 0.003)
      for (const s of [-1, 1]) {
        rod(
          k,
          [
            [0, 0.75, -0.06],
            [s * 0.24, 1, -0.1],
          ],
          0.009,
          k.metal,
          5,
        )
        rod(
          k,
          [
            [s * 0.34, 0.1, 0.1],
            [s * 0.4, 0, 0.16],
          ],
          0.03,
          k.dark,
        )
      }
    },
  },
  gramophone: {
    size: 0.6,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.14, 0, 0.56, 0.26, 0.56, k.wood, 0.03)
      k.clay.loft(
        [0.275, 0.29].map((y) => ({ p: v(0, y, 0.02), rx: 0.24, rz: 0.24, colour: black })),
        { sides: 22, side: X },
      )
      rod(
        k,
        [
          [-0.2, 0.28, -0.2],
          [-0.18, 0.5, -0.22],
          [0, 0.62, -0.1],
        ],
        0.03,
        k.gold,
      )
      const horn = [0, 0.35, 0.65, 0.85, 1].map((t) => ({
        p: v(0.04 + t * 0.1, 0.56 + t * 0.2, -0.12 + t * 0.36),
        rx: 0.035 + t * t * 0.25,
        rz: 0.035 + t * t * 0.25,
        colour: tone(k.gold, 0.8 + t * 0.3),
        axis: v(0.2, 0.4, 0.9),
      }))
      const rim = horn.at(-1)
      const throat = horn.at(0)
      k.clay.loft(horn, { sides: 16, side: X, capEnd: false })
      if (rim && throat)
        k.clay.loft([rim, { ...throat, colour: tone(k.gold, 0.35), p: v(0.09, 0.66, 0.06) }], {
          sides: 16,
          side: X,
          capStart: false,
        })
    },
  },
  microphone: {
    size: 0.26,
    grip: 0.08,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.62, 0],
        ],
        0.07,
        k.dark,
        12,
      )
      rod(
        k,
        [
          [0, 0.6, 0],
          [0, 0.68, 0],
        ],
        0.1,
        k.metal,
        12,
      )
      ball(k, 0, 0.83, 0, 0.17, k.metal)
      hoop(k, 0, 0.83, 0, 0.17, 0.012, k.dark, true)
      hoop(k, 0, 0.83, 0, 0.17, 0.012, k.dark)
    },
  },
  headphones: {
    size: 0.22,
    grip: 0.16,
    build: (k) => {
      hoop(k, 0, 0.44, 0, 0.42, 0.045, black, false, 0, 0.5)
      for (const s of [-1, 1])
        k.clay.loft(
          [-1, 1].map((q) => ({
            p: v(s * 0.4 + q * 0.07, 0.3, 0),
            rx: 0.2,
            rz: 0.2,
            colour: q * s > 0 ? k.colour : black,
          })),
          { sides: 14 },
        )
    },
  },
  'light-bulb': {
    size: 0.12,
    grip: 0.04,
    glow: true,
    build: (k) => {
      turn(
        k,
        [
          [0.05, 0, black],
          [0.13, 0.06, k.metal],
          [0.13, 0.28, k.metal],
          [0.15, 0.36, [0.95, 0.85, 0.5]],
          [0.33, 0.66, [0.98, 0.9, 0.6]],
          [0.28, 0.88, [0.98, 0.92, 0.66]],
          [0.02, 1, [0.98, 0.92, 0.66]],
        ],
        16,
      )
    },
  },
  battery: {
    size: 0.1,
    grip: 0.05,
    build: (k) =>
      turn(
        k,
        [
          [0.24, 0, black],
          [0.25, 0.02, black],
          [0.25, 0.66, black],
          [0.25, 0.68, k.gold],
          [0.25, 0.9, k.gold],
          [0.1, 0.92, k.metal],
          [0.1, 1, k.metal],
        ],
        14,
      ),
  },
  gear: {
    size: 0.16,
    grip: 0.05,
    lies: true,
    build: (k) => {
      hoop(k, 0, 0.5, 0, 0.28, 0.11, k.metal)
      disc(k, 0, 0.5, 0, 0.13, k.dark, 0.2)
      for (let i = 0; i < 10; i++) {
        const t = (i / 10) * 6.2832
        rod(
          k,
          [
            [Math.cos(t) * 0.34, 0.5 + Math.sin(t) * 0.34, 0],
            [Math.cos(t) * 0.49, 0.5 + Math.sin(t) * 0.49, 0],
          ],
          0.06,
          k.metal,
          5,
        )
      }
      for (let i = 0; i < 3; i++) {
        const t = (i / 3) * 6.2832
        rod(
          k,
          [
            [0, 0.5, 0],
            [Math.cos(t) * 0.28, 0.5 + Math.sin(t) * 0.28, 0],
          ],
          0.05,
          k.metal,
          5,
        )
      }
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
  'music-box': {
    size: 0.18,
    grip: 0.1,
    build: (k) => {
      box(k, 0, 0.24, 0, 0.9, 0.48, 0.7, k.colour, 0.04)
      k.clay.box(v(0, 0.72, -0.36), v(0.9, 0.5, 0.06), tone(k.colour, 0.9), { bevel: 0.02 })
      box(k, 0, 0.49, 0.02, 0.8, 0.02, 0.6, [0.5, 0.08, 0.1])
      turn(
        k,
        [
          [0.13, 0.5, white],
          [0.03, 0.66, white],
          [0.05, 0.76, [0.8, 0.5, 0.4]],
          [0.03, 0.86, [0.8, 0.5, 0.4]],
        ],
        10,
      )
      rod(
        k,
        [
          [0.45, 0.24, 0],
          [0.58, 0.24, 0],
          [0.58, 0.36, 0],
        ],
        0.025,
        k.gold,
      )
    },
  },
}
