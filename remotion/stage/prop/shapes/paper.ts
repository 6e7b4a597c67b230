import { tone, v } from '../../clay.ts'
import { ball, black, box, disc, hoop, page, rod, type Shape, turn, white } from '../kit.ts'

/** What is written, drawn, printed and posted. */
export const paper: Record<string, Shape> = {
  letter: {
    size: 0.24,
    grip: 0.04,
    lies: true,
    build: (k) => {
      box(k, 0, 0.33, 0, 1, 0.66, 0.02, k.paper, 0.004)
      for (const s of [1, -1])
        rod(
          k,
          [
            [s * 0.49, 0.65, 0.013],
            [0, 0.3, 0.016],
          ],
          0.008,
          tone(k.paper, 0.65),
          5,
        )
      disc(k, 0, 0.32, 0.022, 0.075, [0.5, 0.04, 0.04], 0.02)
    },
  },
  book: {
    size: 0.26,
    grip: 0.06,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.74, 1, 0.2, k.colour, 0.02)
      box(k, 0.03, 0.5, 0, 0.74, 0.92, 0.15, k.paper, 0.01)
      box(k, 0, 0.66, 0.102, 0.4, 0.1, 0.008, k.gold, 0.002)
      box(k, -0.36, 0.5, 0, 0.05, 1, 0.22, tone(k.colour, 0.75), 0.02)
    },
  },
  map: {
    size: 0.45,
    grip: 0.06,
    lies: true,
    build: (k) => {
      for (const [i, x] of [-0.33, 0, 0.33].entries())
        k.clay.box(v(x, 0.32, i === 1 ? 0.03 : 0), v(0.34, 0.64, 0.015), tone(k.paper, i === 1 ? 1 : 0.86), {
          bevel: 0.003,
        })
      rod(
        k,
        [
          [-0.36, 0.18, 0.05],
          [-0.1, 0.4, 0.06],
          [0.1, 0.3, 0.06],
          [0.34, 0.5, 0.04],
        ],
        0.009,
        [0.5, 0.06, 0.04],
        5,
      )
      ball(k, 0.34, 0.5, 0.04, 0.03, [0.5, 0.06, 0.04])
    },
  },
  frame: {
    size: 0.22,
    grip: 0.05,
    build: (k) => {
      for (const x of [-0.36, 0.36]) box(k, x, 0.5, 0, 0.1, 0.98, 0.07, k.colour, 0.02)
      for (const y of [0.06, 0.94]) box(k, 0, y, 0, 0.8, 0.1, 0.07, k.colour, 0.02)
      box(k, 0, 0.5, -0.01, 0.66, 0.82, 0.03, k.paper, 0.004)
      ball(k, 0, 0.56, 0.012, 0.14, [0.5, 0.3, 0.2], [1, 1.2, 0.12])
      ball(k, 0, 0.24, 0.01, 0.24, k.dark, [1.1, 0.7, 0.08])
      rod(
        k,
        [
          [0, 0.6, -0.03],
          [0, 0.02, -0.3],
        ],
        0.03,
        k.dark,
        5,
      )
    },
  },
  photo: {
    size: 0.15,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.82, 1, 0.02, k.light, 0.004)
      box(k, 0, 0.55, 0.012, 0.68, 0.74, 0.006, [0.32, 0.24, 0.16], 0.002)
      ball(k, 0, 0.62, 0.014, 0.13, [0.6, 0.48, 0.34], [1, 1.2, 0.1])
      ball(k, 0, 0.32, 0.014, 0.24, [0.2, 0.15, 0.1], [1, 0.6, 0.05])
    },
  },
  pen: {
    size: 0.15,
    grip: 0.04,
    lies: true,
    build: (k) =>
      turn(
        k,
        [
          [0.004, 0, k.ink],
          [0.035, 0.12, k.gold],
          [0.042, 0.14, k.colour],
          [0.05, 0.6, k.colour],
          [0.046, 0.98, tone(k.colour, 0.7)],
        ],
        10,
      ),
  },
  newspaper: {
    size: 0.42,
    grip: 0.05,
    lies: true,
    build: (k) => {
      for (const s of [1, -1])
        k.clay.box(v(s * 0.24, 0.34, 0.02), v(0.48, 0.68, 0.02), tone(k.paper, s > 0 ? 1 : 0.88), {
          bevel: 0.004,
        })
      box(k, 0.24, 0.58, 0.034, 0.4, 0.07, 0.004, k.ink, 0.001)
      box(k, -0.24, 0.42, 0.034, 0.38, 0.3, 0.004, [0.4, 0.4, 0.4], 0.001)
      page(k, 8, 0.44, 0.4, 0.26, 0.034)
    },
  },
  paper: {
    size: 0.28,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.72, 1, 0.012, k.paper, 0.003)
      page(k, 9, 0.68, 0.8, 0.5, 0.009)
    },
  },
  scroll: {
    size: 0.3,
    grip: 0.05,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.66, 0.86, 0.015, k.paper, 0.004)
      for (const y of [0.06, 0.94]) {
        rod(
          k,
          [
            [-0.42, y, 0],
            [0.42, y, 0],
          ],
          0.05,
          tone(k.paper, 0.8),
        )
        for (const s of [1, -1]) ball(k, s * 0.45, y, 0, 0.06, k.gold)
      }
      page(k, 7, 0.6, 0.6, 0.5, 0.011)
    },
  },
  ticket: {
    size: 0.13,
    grip: 0.03,
    lies: true,
    build: (k) => {
      box(k, -0.1, 0.23, 0, 0.72, 0.46, 0.014, k.colour, 0.004)
      box(k, 0.38, 0.23, 0, 0.22, 0.46, 0.014, tone(k.colour, 1.25), 0.004)
      box(k, -0.1, 0.3, 0.009, 0.5, 0.09, 0.004, k.light, 0.001)
      box(k, -0.16, 0.14, 0.009, 0.36, 0.04, 0.004, k.ink, 0.001)
      for (let i = 0; i < 5; i++) disc(k, 0.265, 0.05 + i * 0.09, 0.008, 0.02, k.ink, 0.004)
    },
  },
  passport: {
    size: 0.13,
    grip: 0.04,
    lies: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.72, 1, 0.06, [0.28, 0.05, 0.07], 0.03)
      hoop(k, 0, 0.56, 0.034, 0.15, 0.014, k.gold)
      for (let i = 0; i < 4; i++) hoop(k, 0, 0.56, 0.034, 0.15 * (i / 4), 0.008, k.gold)
      box(k, 0, 0.84, 0.033, 0.44, 0.05, 0.004, k.gold, 0.001)
      box(k, 0, 0.2, 0.033, 0.3, 0.05, 0.004, k.gold, 0.001)
    },
  },
  cards: {
    size: 0.12,
    grip: 0.03,
    lies: true,
    build: (k) => {
      for (let i = 0; i < 5; i++) {
        const t = (i - 2) * 0.24
        k.clay.loft(
          [
            { p: v(Math.sin(t) * 0.1, 0.02, i * 0.014), rx: 0.25, rz: 0.005, colour: white },
            {
              p: v(Math.sin(t) * 0.8, 0.1 + Math.cos(t) * 0.72, i * 0.014),
              rx: 0.25,
              rz: 0.005,
              colour: white,
            },
          ],
          { sides: 4, side: v(Math.cos(t), -Math.sin(t), 0) },
        )
        ball(
          k,
          Math.sin(t) * 0.68,
          0.1 + Math.cos(t) * 0.6,
          i * 0.014 + 0.014,
          0.05,
          i % 2 ? black : [0.6, 0.05, 0.05],
          [1, 1, 0.2],
        )
      }
    },
  },
  'id-card': {
    size: 0.09,
    grip: 0.02,
    lies: true,
    build: (k) => {
      box(k, 0, 0.32, 0, 1, 0.64, 0.03, white, 0.01)
      box(k, 0, 0.54, 0.017, 1, 0.16, 0.004, k.colour, 0.001)
      box(k, -0.3, 0.26, 0.018, 0.28, 0.34, 0.004, [0.5, 0.6, 0.66], 0.001)
      ball(k, -0.3, 0.29, 0.022, 0.07, [0.7, 0.45, 0.3], [1, 1.2, 0.2])
      page(k, 3, 0.5, 0.4, 0.24, 0.02)
    },
  },
}
