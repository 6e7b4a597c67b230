import { tone, v } from '../../clay.ts'
import { ball, black, box, disc, hoop, red, rod, type Shape, turn, white, X } from '../kit.ts'

/** What has keys, a screen or a current. */
export const machines: Record<string, Shape> = {
  telephone: {
    size: 0.26,
    grip: 0.05,
    build: (k) => {
      k.clay.box(v(0, 0.22, 0), v(0.8, 0.44, 0.62), k.colour, { taper: 0.6 })
      disc(k, 0, 0.26, 0.26, 0.17, k.paper, 0.05)
      rod(
        k,
        [
          [-0.42, 0.5, 0],
          [-0.3, 0.62, 0],
          [0.3, 0.62, 0],
          [0.42, 0.5, 0],
        ],
        0.075,
        tone(k.colour, 0.8),
      )
    },
  },
  phone: {
    size: 0.15,
    grip: 0.06,
    lies: true,
    glow: true,
    build: (k) => {
      box(k, 0, 0.5, 0, 0.5, 1, 0.06, k.ink, 0.03)
      box(k, 0, 0.5, 0.034, 0.44, 0.88, 0.006, [0.35, 0.6, 0.85], 0.002)
    },
  },
  laptop: {
    size: 0.36,
    grip: 0.03,
    glow: true,
    build: (k) => {
      box(k, 0, 0.03, 0.1, 1, 0.05, 0.68, k.metal, 0.015)
      box(k, 0, 0.06, 0.06, 0.86, 0.012, 0.36, k.ink, 0.004)
      box(k, 0, 0.38, -0.26, 1, 0.68, 0.035, k.metal, 0.012)
      box(k, 0, 0.39, -0.238, 0.9, 0.57, 0.006, [0.4, 0.62, 0.82], 0.002)
    },
  },
  camera: {
    size: 0.16,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.34, 0, 1, 0.66, 0.36, k.dark, 0.05)
      box(k, 0, 0.56, 0, 1.01, 0.2, 0.37, k.metal, 0.04)
      k.clay.loft(
        [0.16, 0.42].map((z) => ({ p: v(0, 0.33, z), rx: 0.22, rz: 0.22, colour: k.ink })),
        { sides: 18, side: X },
      )
      disc(k, 0, 0.33, 0.42, 0.15, [0.15, 0.22, 0.4], 0.02)
      box(k, -0.32, 0.73, 0, 0.2, 0.12, 0.18, k.metal)
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
  keyboard: {
    size: 0.9,
    grip: 0.04,
    build: (k) => {
      box(k, 0, 0.05, 0, 1, 0.09, 0.28, black, 0.02)
      box(k, 0, 0.1, 0.05, 0.94, 0.02, 0.16, white, 0.003)
      for (let i = 0; i < 16; i++) {
        if (i % 7 === 2 || i % 7 === 6) continue
        box(k, (i / 16 - 0.47) * 0.94 + 0.03, 0.118, 0.02, 0.03, 0.02, 0.09, black, 0.004)
      }
      for (let i = 0; i < 5; i++) ball(k, -0.36 + i * 0.07, 0.1, -0.08, 0.016, i === 0 ? red : k.metal)
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
}
