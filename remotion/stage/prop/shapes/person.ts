import { tone, v } from '../../clay.ts'
import { ball, black, box, hoop, rod, type Shape, turn, white } from '../kit.ts'

/** What one keeps about one: toilet things, tobacco, cuffs. */
export const person: Record<string, Shape> = {
  comb: {
    size: 0.16,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, 0, 0.26, 0, 1, 0.12, 0.05, k.colour, 0.02)
      for (let i = 0; i < 19; i++) box(k, (i / 18 - 0.5) * 0.92, 0.12, 0, 0.022, 0.24, 0.03, k.colour, 0.004)
    },
  },
  hairbrush: {
    size: 0.22,
    grip: 0.06,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.02, 0],
          [0, 0.5, 0],
        ],
        0.045,
        k.wood,
        9,
      )
      k.clay.ball(v(0, 0.74, 0), v(0.15, 0.27, 0.05), k.wood, { across: 14, down: 9 })
      for (let i = 0; i < 18; i++)
        rod(
          k,
          [
            [((i % 3) - 1) * 0.07, 0.58 + Math.floor(i / 3) * 0.065, 0.03],
            [((i % 3) - 1) * 0.075, 0.58 + Math.floor(i / 3) * 0.065, 0.12],
          ],
          0.01,
          black,
          4,
        )
    },
  },
  perfume: {
    size: 0.12,
    grip: 0.05,
    build: (k) => {
      box(k, 0, 0.28, 0, 0.6, 0.54, 0.32, k.colour, 0.08)
      box(k, 0, 0.28, 0.165, 0.34, 0.2, 0.008, k.gold, 0.002)
      rod(
        k,
        [
          [0, 0.54, 0],
          [0, 0.68, 0],
        ],
        0.1,
        k.gold,
        12,
      )
      ball(k, 0, 0.84, 0, 0.16, tone(k.colour, 1.4))
    },
  },
  cigarette: {
    size: 0.09,
    grip: 0.01,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.3, 0],
        ],
        0.05,
        [0.72, 0.4, 0.14],
        8,
      )
      rod(
        k,
        [
          [0, 0.3, 0],
          [0, 0.92, 0],
        ],
        0.05,
        white,
        8,
      )
      rod(
        k,
        [
          [0, 0.92, 0],
          [0, 1, 0],
        ],
        0.045,
        [0.9, 0.25, 0.08],
        8,
      )
    },
  },
  pipe: {
    size: 0.16,
    grip: 0.05,
    build: (k) => {
      turn(
        k,
        [
          [0.08, 0, k.wood],
          [0.17, 0.1, k.wood],
          [0.17, 0.42, k.wood],
          [0.12, 0.42, k.ink],
        ],
        14,
        0.3,
      )
      rod(
        k,
        [
          [0.26, 0.08, 0],
          [0, 0.14, 0],
          [-0.3, 0.3, 0],
        ],
        0.05,
        k.wood,
      )
      rod(
        k,
        [
          [-0.28, 0.28, 0],
          [-0.5, 0.42, 0],
        ],
        0.035,
        black,
      )
    },
  },
  handcuffs: {
    size: 0.24,
    grip: 0.1,
    lies: true,
    build: (k) => {
      for (const s of [-1, 1]) {
        hoop(k, s * 0.3, 0.24, 0, 0.18, 0.035, k.metal)
        box(k, s * 0.13, 0.24, 0, 0.1, 0.12, 0.08, k.metal)
      }
      for (const x of [-0.05, 0.05]) hoop(k, x, 0.24, 0, 0.05, 0.014, k.dark)
    },
  },
}
