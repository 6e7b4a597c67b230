import { tone, v } from '../clay.ts'
import { ball, box, hoop, rod, type Shape, strings, turn, X } from './kit.ts'

export const tools: Record<string, Shape> = {
  sword: {
    size: 1,
    grip: 0.08,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.16, 0],
        ],
        0.018,
        k.wood,
      )
      ball(k, 0, 0, 0, 0.032, k.gold)
      box(k, 0, 0.17, 0, 0.22, 0.03, 0.035, k.gold)
      k.clay.loft(
        [
          { p: v(0, 0.18, 0), rx: 0.035, rz: 0.009, colour: k.metal },
          { p: v(0, 0.85, 0), rx: 0.026, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(0, 1, 0), rx: 0.002, rz: 0.002, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  gun: {
    size: 0.26,
    grip: 0.07,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, -0.06), rx: 0.07, rz: 0.13, colour: k.wood },
          { p: v(0, 0.5, 0.06), rx: 0.065, rz: 0.11, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      box(k, 0, 0.58, 0.34, 0.12, 0.18, 0.92, k.dark, 0.03)
      hoop(k, 0, 0.42, 0.26, 0.1, 0.018, k.dark)
    },
  },
  knife: {
    size: 0.28,
    grip: 0.06,
    lies: true,
    build: (k) => {
      k.clay.loft(
        [
          { p: v(0, 0, 0), rx: 0.05, rz: 0.03, colour: k.wood },
          { p: v(0, 0.36, 0), rx: 0.045, rz: 0.03, colour: k.wood },
        ],
        { sides: 8, side: X },
      )
      k.clay.loft(
        [
          { p: v(0, 0.36, 0), rx: 0.06, rz: 0.01, colour: k.metal },
          { p: v(0.01, 0.8, 0), rx: 0.055, rz: 0.008, colour: tone(k.metal, 1.3) },
          { p: v(-0.03, 1, 0), rx: 0.003, rz: 0.003, colour: k.light },
        ],
        { sides: 4, side: X, crease: true },
      )
    },
  },
  wrench: {
    size: 0.28,
    grip: 0.08,
    lies: true,
    build: (k) => {
      box(k, 0, 0.42, 0, 0.12, 0.72, 0.06, k.metal)
      for (const s of [1, -1]) box(k, s * 0.12, 0.88, 0, 0.1, 0.24, 0.07, k.metal)
      box(k, 0, 0.78, 0, 0.3, 0.1, 0.07, k.metal)
    },
  },
  hammer: {
    size: 0.34,
    grip: 0.08,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.9, 0],
        ],
        0.04,
        k.wood,
      )
      box(k, 0, 0.9, 0, 0.46, 0.16, 0.15, k.metal)
    },
  },
  axe: {
    size: 0.7,
    grip: 0.12,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0.01, 0.5, 0],
          [0, 1, 0],
        ],
        0.025,
        k.wood,
      )
      k.clay.loft(
        [
          { p: v(0.02, 0.88, 0), rx: 0.06, rz: 0.03, colour: k.metal, side: v(0, 1, 0) },
          { p: v(0.2, 0.86, 0), rx: 0.14, rz: 0.006, colour: tone(k.metal, 1.3), side: v(0, 1, 0) },
        ],
        { sides: 8 },
      )
    },
  },
  shovel: {
    size: 1,
    grip: 0.6,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.25, 0],
          [0, 1, 0],
        ],
        0.018,
        k.wood,
      )
      box(k, 0, 1, 0, 0.13, 0.025, 0.03, k.wood)
      k.clay.box(v(0, 0.14, 0), v(0.2, 0.28, 0.025), k.metal, { taper: 1.1 })
    },
  },
  shield: {
    size: 0.7,
    grip: 0.3,
    lies: true,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 9 }, (_, i) => {
          const t = i / 8
          return {
            p: v(0, t, 0),
            rx: 0.4 * Math.min(1, Math.sin(Math.PI * 0.5 * Math.min(1, t * 1.5)) + 0.03),
            rz: 0.06,
            colour: i % 9 === 8 ? k.metal : k.colour,
            square: 2.4,
          }
        }),
        { sides: 18, side: X },
      )
      box(k, 0, 0.55, 0.06, 0.09, 0.8, 0.03, k.gold)
      box(k, 0, 0.66, 0.06, 0.6, 0.09, 0.03, k.gold)
    },
  },
  bow: {
    size: 1.1,
    grip: 0.52,
    lies: true,
    build: (k) => {
      rod(
        k,
        Array.from({ length: 11 }, (_, i) => {
          const t = i / 10
          return [0.16 * Math.sin(Math.PI * t), t, 0] as const
        }),
        0.016,
        k.wood,
      )
      rod(
        k,
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
        0.004,
        k.light,
        5,
      )
    },
  },
  helmet: {
    size: 0.3,
    grip: 0.04,
    build: (k) => {
      k.clay.ball(v(0, 0.42, 0), v(0.46, 0.5, 0.5), k.colour, { across: 20, down: 12, to: 0.7 })
      k.clay.box(v(0, 0.34, 0.42), v(0.62, 0.26, 0.12), k.ink)
      k.clay.ball(v(0, 0.46, -0.02), v(0.05, 0.52, 0.52), tone(k.colour, 0.6), {
        across: 12,
        down: 10,
        to: 0.6,
      })
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
  torch: {
    size: 0.6,
    grip: 0.14,
    lies: true,
    glow: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0, 0],
          [0, 0.66, 0],
        ],
        0.035,
        k.wood,
      )
      turn(
        k,
        [
          [0.05, 0.62, k.dark],
          [0.07, 0.74, k.dark],
        ],
        10,
      )
      turn(
        k,
        [
          [0.05, 0.72, [1, 0.35, 0.06]],
          [0.1, 0.8, [1, 0.5, 0.1]],
          [0.06, 0.9, [1, 0.7, 0.25]],
          [0.004, 1.04, [1, 0.85, 0.4]],
        ],
        10,
      )
    },
  },
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
}
