import { type Rgb, tone, v } from '../../clay.ts'
import { ball, black, box, disc, hoop, type Kit, red, rod, type Shape, turn, white, X } from '../kit.ts'

const glass: Rgb = [0.62, 0.74, 0.74]

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

/** What one looks through, measures and foretells with. */
export const instruments: Record<string, Shape> = {
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
  telescope: {
    size: 0.5,
    grip: 0.18,
    lies: true,
    build: (k) => {
      for (const [y, h, r] of [
        [0, 0.36, 0.055],
        [0.34, 0.34, 0.07],
        [0.66, 0.34, 0.088],
      ] as const)
        turn(k, [
          [r, y, k.gold],
          [r, y + 0.03, k.gold],
          [r * 0.94, y + 0.03, k.colour],
          [r * 0.94, y + h - 0.03, k.colour],
          [r * 1.06, y + h - 0.03, k.gold],
          [r * 1.06, y + h, k.gold],
        ])
    },
  },
  staff: {
    size: 1.6,
    grip: 0.85,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.012, 0.4, 0.006],
          [-0.006, 0.75, 0],
          [0, 0.9, 0],
        ],
        0.015,
        k.wood,
      )
      hoop(k, 0.0, 0.945, 0, 0.045, 0.012, k.wood, false, -0.25, 0.6)
      ball(k, 0, 0.95, 0, 0.026, k.colour)
    },
  },
  wand: {
    size: 0.4,
    grip: 0.05,
    lies: true,
    glow: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.01, 0.5, 0],
          [0, 0.92, 0],
        ],
        0.02,
        k.wood,
      )
      ball(k, 0, 0.95, 0, 0.05, k.colour)
    },
  },
}
