import { type Rgb, tone, v } from '../../clay.ts'
import { ball, black, box, disc, hoop, red, rod, type Shape, turn, white } from '../kit.ts'

const glass: Rgb = [0.62, 0.74, 0.74]

/** What the doctor and the chemist use. */
export const medicine: Record<string, Shape> = {
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
}
