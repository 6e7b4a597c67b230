import { tone, v } from '../../clay.ts'
import { ball, black, box, disc, hoop, rod, type Shape, strings, turn, white, X } from '../kit.ts'

/** What sounds. */
export const music: Record<string, Shape> = {
  guitar: { size: 1, grip: 0.6, build: (k) => strings(k, 0.46, 0.44) },
  violin: {
    size: 0.6,
    grip: 0.4,
    lies: true,
    build: (k) => {
      strings(k, 0.56, 0.34)
      // The bow beside it, the scroll above, a waist cut in by two dark arcs.
      rod(
        k,
        [
          [0.34, 0.02, 0.03],
          [0.36, 0.5, 0.05],
          [0.34, 0.98, 0.03],
        ],
        0.012,
        k.wood,
        6,
      )
      rod(
        k,
        [
          [0.33, 0.02, 0.02],
          [0.325, 0.98, 0.02],
        ],
        0.006,
        k.light,
        4,
      )
      box(k, 0, 0.03, 0.06, 0.12, 0.05, 0.03, k.dark)
      ball(k, 0, 1, 0.05, 0.05, k.wood)
    },
  },
  drum: {
    size: 0.34,
    grip: 0.1,
    build: (k) => {
      turn(
        k,
        [
          [0.44, 0, k.wood],
          [0.46, 0.06, k.wood],
          [0.44, 0.06, k.colour],
          [0.44, 0.6, k.colour],
          [0.46, 0.6, k.wood],
          [0.46, 0.68, k.wood],
          [0.42, 0.68, k.paper],
        ],
        22,
      )
    },
  },
  trumpet: {
    size: 0.5,
    grip: 0.12,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.06, 0],
          [0, 0.7, 0],
        ],
        0.022,
        k.gold,
      )
      turn(
        k,
        [
          [0.024, 0.62, k.gold],
          [0.04, 0.8, k.gold],
          [0.15, 1, tone(k.gold, 1.2)],
          [0.12, 0.99, tone(k.gold, 0.4)],
        ],
        16,
      )
      hoop(k, 0.07, 0.35, 0, 0.08, 0.02, k.gold)
      for (const y of [0.3, 0.38, 0.46])
        rod(
          k,
          [
            [0.06, y, 0],
            [-0.06, y, 0],
          ],
          0.02,
          tone(k.gold, 0.8),
        )
      turn(
        k,
        [
          [0.04, 0, k.gold],
          [0.02, 0.05, k.gold],
        ],
        10,
      )
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
}
