import { lerp, tone, v } from '../clay.ts'
import { ball, box, flower, rod, type Shape, X } from './kit.ts'

export const nature: Record<string, Shape> = {
  flower: { size: 0.3, grip: 0.05, build: flower },
  fish: {
    size: 0.35,
    grip: 0.12,
    build: (k) => {
      k.clay.ball(v(0, 0.5, 0), v(0.14, 0.4, 0.08), k.colour, {
        across: 12,
        down: 12,
        colourAt: (u) => (u.x < 0 ? tone(k.colour, 1.4) : k.colour),
      })
      k.clay.loft(
        [
          { p: v(0, 0.14, 0), rx: 0.04, rz: 0.02, colour: k.colour },
          { p: v(0, -0.02, 0), rx: 0.17, rz: 0.012, colour: tone(k.colour, 0.7) },
        ],
        { sides: 6, side: X },
      )
      for (const s of [1, -1]) ball(k, 0.03, 0.76, s * 0.06, 0.025, k.ink)
    },
  },
  feather: {
    size: 0.3,
    grip: 0.03,
    lies: true,
    build: (k) => {
      k.clay.loft(
        Array.from({ length: 8 }, (_, i) => {
          const t = i / 7
          return {
            p: v(Math.sin(t * 1.4) * 0.12, t, 0),
            rx: i < 2 ? 0.012 : 0.1 * Math.sin(Math.PI * (0.1 + t * 0.85)),
            rz: 0.014,
            colour: tone(k.colour, 0.8 + t * 0.4),
          }
        }),
        { sides: 6, side: X },
      )
    },
  },
  shell: {
    size: 0.14,
    grip: 0.02,
    build: (k) => {
      for (let i = 0; i < 7; i++) {
        const a = lerp(-0.9, 0.9, i / 6)
        k.clay.ball(
          v(Math.sin(a) * 0.26, 0.12 + Math.cos(a) * 0.34, 0),
          v(0.1, 0.36, 0.09),
          tone(k.colour, i % 2 ? 0.85 : 1.15),
          {
            across: 8,
            down: 8,
            warp: (p) => v(p.x * Math.cos(a) + p.y * Math.sin(a), p.y * Math.cos(a) - p.x * Math.sin(a), p.z),
          },
        )
      }
    },
  },
  skull: {
    size: 0.2,
    grip: 0.03,
    build: (k) => {
      ball(k, 0, 0.6, 0, 0.4, k.paper, [0.9, 0.95, 1.05])
      box(k, 0, 0.2, 0.12, 0.44, 0.28, 0.4, tone(k.paper, 0.92), 0.06)
      for (const s of [1, -1]) ball(k, s * 0.16, 0.54, 0.34, 0.1, k.ink, [1, 1, 0.5])
      ball(k, 0, 0.38, 0.38, 0.05, k.ink)
      for (let i = -2; i <= 2; i++) box(k, i * 0.08, 0.12, 0.33, 0.01, 0.14, 0.01, k.ink, 0.002)
    },
  },
  bone: {
    size: 0.3,
    grip: 0.1,
    lies: true,
    build: (k) => {
      rod(
        k,
        [
          [0, 0.12, 0],
          [0, 0.88, 0],
        ],
        0.06,
        k.paper,
      )
      for (const y of [0.08, 0.92]) for (const s of [1, -1]) ball(k, s * 0.07, y, 0, 0.09, k.paper)
    },
  },
}
