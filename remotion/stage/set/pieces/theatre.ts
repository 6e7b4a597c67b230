import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, brass, drape, iron } from './kit.ts'

/** A painted cloth at the back of a stage: sky, hills, a castle or roofs by its seed. */
const backdrop: Build = (h, p) => {
  const [w, height] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? '#e8c890')]
  const hill = (z: number, base: number, amp: number, k: number, colour: Rgb) => {
    const n = 18
    const y = (i: number) =>
      height * (base + amp * Math.sin(i * k + p.seed) + amp * 0.4 * Math.sin(i * k * 2.3 + p.seed * 2))
    for (let i = 0; i < n; i++)
      h.quad(
        [(i / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, y(i + 1), z],
        [(i / n - 0.5) * w, y(i), z],
        tone(colour, 0.8),
        colour,
      )
  }
  h.on('shell', () =>
    h.as('cloth', () => {
      h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, height, 0], [-w / 2, height, 0], s, blend(c, s, 0.2))
      const [mx, my, k] = [w * 0.24, height * 0.74, height * 0.1]
      for (let i = 0; i < 18; i++) {
        const [a, b] = [(i / 18) * 6.2832, ((i + 1) / 18) * 6.2832]
        h.tri(
          [mx, my, 0.01],
          [mx + Math.cos(a) * k, my + Math.sin(a) * k, 0.01],
          [mx + Math.cos(b) * k, my + Math.sin(b) * k, 0.01],
          rgb('#f6ecc8'),
        )
      }
      hill(0.02, 0.42, 0.06, 0.7, blend(c, s, 0.45))
      hill(0.03, 0.3, 0.05, 1.1, blend(c, s, 0.2))
      if (p.seed % 2)
        for (const [x, t, kk] of [
          [-0.2, 0.4, 0.05],
          [-0.14, 0.52, 0.06],
          [-0.07, 0.44, 0.05],
        ] as const) {
          h.quad(
            [(x - kk / 2) * w, height * 0.24, 0.035],
            [(x + kk / 2) * w, height * 0.24, 0.035],
            [(x + kk / 2) * w, height * t, 0.035],
            [(x - kk / 2) * w, height * t, 0.035],
            tone(c, 0.6),
            tone(c, 0.75),
          )
          h.tri(
            [(x - kk * 0.7) * w, height * t, 0.035],
            [(x + kk * 0.7) * w, height * t, 0.035],
            [x * w, height * (t + 0.12), 0.035],
            tone(c, 0.45),
          )
        }
      hill(0.045, 0.17, 0.04, 1.7, tone(c, 0.6))
    }),
  )
}

/** The arch of a stage with its drawn curtains: seen from both sides. */
const proscenium: Build = (h, p) => {
  const [w, height, d] = p.size
  const gold = rgb(p.second ?? '#c79a4b')
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    block(h, [s * (w / 2 - 0.3), 0, 0], [0.6, height - 0.9, d], tone(gold, 0.7), { bevel: 0.04 })
    block(h, [s * (w / 2 - 0.3), 0, 0], [0.7, 0.4, d * 1.3], tone(gold, 0.6))
    for (let i = 0; i < 4; i++)
      h.box(
        [s * (w / 2 - 0.3), 0.6 + i * ((height - 1.6) / 4), d / 2],
        [0.34, (height - 1.8) / 4 - 0.08, 0.03],
        gold,
      )
  }
  block(h, [0, height - 0.9, 0], [w, 0.9, d], tone(gold, 0.72), { bevel: 0.05 })
  h.box([0, height - 0.75, d / 2], [w * 0.9, 0.55, 0.03], gold)
  h.as('cloth', () => {
    for (const z of [0, Math.PI])
      h.within([0, 0, 0], z, () => {
        for (const s of [-1, 1])
          drape(h, [s * (w / 2 - 1.1), 0.02, 0.02], 1.5, height - 0.9, c, {
            folds: 7,
            deep: 0.07,
            tie: 0.34,
            side: s,
          })
        for (let i = 0; i < 4; i++)
          drape(
            h,
            [((i + 0.5) / 4 - 0.5) * (w - 1), height - 1.5 - (i % 2) * 0.1, 0.1],
            (w - 1) / 4,
            0.75,
            tone(c, 0.9),
            { folds: 3, deep: 0.06 },
          )
      })
  })
}

/** A painted wing that frames a stage: a tree or a pillar. */
const stageFlat: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.bar([0, 0, -0.5], [0, height * 0.7, -0.04], 0.05, rgb('#8b5e3f'))
  h.as('paper', () => {
    for (const [y0, z] of [
      [0, 0],
      [0, -0.03],
    ] as const) {
      const q = (
        a: [number, number],
        b: [number, number],
        e: [number, number],
        f: [number, number],
        k: Rgb,
      ) =>
        z < 0
          ? h.quad(
              [b[0], b[1], z],
              [a[0], a[1], z],
              [f[0], f[1], z],
              [e[0], e[1], z],
              tone(rgb('#8b7a60'), 0.8),
            )
          : h.quad([a[0], a[1], z], [b[0], b[1], z], [e[0], e[1], z], [f[0], f[1], z], tone(k, 0.8), k)
      q([-w * 0.12, y0], [w * 0.12, y0], [w * 0.08, height * 0.5], [-w * 0.08, height * 0.5], rgb('#6b4a34'))
      for (const [x, y, k] of [
        [0, 0.72, 0.5],
        [-0.26, 0.58, 0.34],
        [0.26, 0.6, 0.36],
      ] as const) {
        const n = 11
        const out = (i: number) => w * k * (0.84 + 0.16 * Math.cos(i * 2.2))
        for (let i = 0; i < n; i++) {
          const [a, b] = [(i / n) * 6.2832, ((i + 1) / n) * 6.2832]
          const pa: [number, number, number] = [
            x * w + Math.cos(a) * out(i),
            height * y + Math.sin(a) * out(i) * 0.8,
            z + 0.004,
          ]
          const pb: [number, number, number] = [
            x * w + Math.cos(b) * out((i + 1) % n),
            height * y + Math.sin(b) * out((i + 1) % n) * 0.8,
            z + 0.004,
          ]
          if (z < 0) h.tri([x * w, height * y, z - 0.008], pb, pa, rgb('#8b7a60'))
          else h.tri([x * w, height * y, z + 0.004], pa, pb, c, tone(c, 0.9), tone(c, 1.05))
        }
      }
    }
  })
}

/** Shells of light along the edge of a stage. */
const footlights: Build = (h, p, env) => {
  const [w] = p.size
  h.box([0, 0, 0], [w, 0.06, 0.2], iron)
  const n = Math.round(w / 0.45)
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    h.lathe(
      [x, 0.05, 0.03],
      [
        [0.1, 0],
        [0.11, 0.06],
        [0.06, 0.14],
        [0, 0.15],
      ],
      brass,
      10,
    )
    h.on('glow', () =>
      h.blob([x, 0.1, -0.06], [0.06, 0.05, 0.03], env.lamp, { rough: 0, across: 8, down: 5 }),
    )
  }
}

/** A stage from the front and from behind. */
export const theatre: Record<string, Build> = {
  backdrop,
  proscenium,
  'stage-flat': stageFlat,
  footlights,
}
