import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, brass, cream, steel, turned } from './kit.ts'

const fronts = (h: Heap, w: number, low: number, high: number, z: number, n: number, c: Rgb, drawers = 0) => {
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    if (drawers > 0)
      for (let j = 0; j < drawers; j++) {
        const y = low + ((high - low) * j) / drawers
        block(h, [x, y + 0.015, z], [w / n - 0.05, (high - low) / drawers - 0.03, 0.028], tone(c, 1.08), {
          bevel: 0.012,
        })
        h.box(
          [x, y + (high - low) / drawers / 2, z + 0.022],
          [Math.min(0.13, (w / n) * 0.3), 0.02, 0.022],
          brass,
        )
      }
    else {
      block(h, [x, low, z], [w / n - 0.05, high - low, 0.028], tone(c, 1.06), { bevel: 0.014 })
      h.box([x, low + 0.09, z + 0.015], [w / n - 0.2, high - low - 0.18, 0.012], tone(c, 0.92))
      h.box([x + (i % 2 ? -1 : 1) * (w / n) * 0.34, (low + high) / 2, z + 0.024], [0.022, 0.11, 0.022], brass)
    }
  }
}

export const cabinet: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0.07, 0], [w, height - 0.11, d], c)
    h.box([0, 0, 0], [w * 0.96, 0.07, d * 0.9], tone(c, 0.5))
    fronts(h, w, 0.12, height - 0.08, d / 2, Math.max(1, Math.round(w / 0.55)), c)
    block(
      h,
      [0, height - 0.045, 0.01],
      [w * 1.03, 0.045, d * 1.05],
      p.second ? rgb(p.second) : tone(c, 1.16),
      { bevel: 0.014 },
    )
  })
}

const drawers: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) turned(h, sx * (w / 2 - 0.06), sz * (d / 2 - 0.06), 0.12, 0.035, c)
    block(h, [0, 0.1, 0], [w, height - 0.14, d], c)
    fronts(h, w, 0.13, height - 0.06, d / 2, w > 1 ? 2 : 1, c, Math.max(2, Math.round(height / 0.28)))
    block(h, [0, height - 0.04, 0.01], [w * 1.05, 0.04, d * 1.07], p.second ? rgb(p.second) : tone(c, 1.14), {
      bevel: 0.016,
    })
  })
}

const wardrobe: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0.08, 0], [w, height - 0.12, d], c)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.blob([sx * (w / 2 - 0.08), 0.05, sz * (d / 2 - 0.08)], [0.06, 0.06, 0.06], tone(c, 0.7), {
          rough: 0,
          across: 8,
          down: 5,
        })
    fronts(h, w, 0.42, height - 0.12, d / 2, 2, c)
    fronts(h, w, 0.14, 0.4, d / 2, 2, c, 1)
    block(h, [0, height - 0.06, 0.02], [w * 1.08, 0.09, d * 1.1], tone(c, 1.08), { bevel: 0.035 })
  })
}

/** Plates stand on the open shelves, cups hang below, doors underneath. */
const dresser: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const ware = rgb(p.second ?? '#e6e0d2')
  const low = Math.min(0.9, height * 0.45)
  h.as('wood', () => {
    block(h, [0, 0.06, 0], [w, low - 0.06, d], c)
    fronts(h, w, 0.1, low - 0.2, d / 2, Math.max(2, Math.round(w / 0.5)), c)
    fronts(h, w, low - 0.19, low - 0.05, d / 2, Math.max(2, Math.round(w / 0.5)), c, 1)
    block(h, [0, low - 0.02, 0.01], [w * 1.03, 0.045, d * 1.04], tone(c, 1.14), { bevel: 0.014 })
    h.box([0, low, -d / 2 + 0.02], [w, height - low, 0.03], tone(c, 0.6))
    for (const s of [-1, 1]) h.box([s * (w / 2 - 0.02), low, -d * 0.26], [0.04, height - low, d * 0.46], c)
    block(h, [0, height - 0.05, -d * 0.24], [w * 1.05, 0.08, d * 0.56], tone(c, 1.08), { bevel: 0.03 })
  })
  const rows = 2
  for (let i = 0; i < rows; i++) {
    const y = low + 0.34 + i * ((height - low - 0.1) / rows) - 0.28
    if (i > 0) h.as('wood', () => h.box([0, y - 0.03, -d * 0.26], [w * 0.96, 0.03, d * 0.44], tone(c, 1.04)))
    const n = Math.round(w / 0.25)
    for (let k = 0; k < n; k++) {
      const x = ((k + 0.5) / n - 0.5) * w * 0.94
      if (r.chance(0.72)) {
        // A plate leaning on the back.
        const s = 0.1
        for (let q = 0; q < 12; q++) {
          const [a, b] = [(q / 12) * 6.2832, ((q + 1) / 12) * 6.2832]
          const on = (t: number, f: number): [number, number, number] => [
            x + Math.cos(t) * s * f,
            y + s + Math.sin(t) * s * f,
            -d * 0.38 - Math.sin(t) * 0.03 + (1 - f) * 0.01,
          ]
          h.tri(on(0, 0), on(a, 0.62), on(b, 0.62), tone(ware, 0.92))
          h.quad(
            on(a, 0.62),
            on(b, 0.62),
            on(b, 1),
            on(a, 1),
            blend(ware, rgb(p.second ?? '#6f8fb0'), 0.1),
            tone(ware, 1.1),
          )
        }
      } else
        h.lathe(
          [x, y, -d * 0.26],
          [
            [0.035, 0],
            [0.05, 0.03],
            [0.055, 0.1],
            [0.05, 0.1],
            [0, 0.05],
          ],
          tone(ware, 0.95),
          9,
        )
    }
  }
}

/** Steel drawers for papers. */
const files: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round(w / 0.5))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      block(h, [x, 0.02, 0], [w / n - 0.02, height - 0.02, d], c, { bevel: 0.015 })
      const rows = Math.max(2, Math.round(height / 0.34))
      for (let j = 0; j < rows; j++) {
        const y = 0.05 + ((height - 0.08) * j) / rows
        block(h, [x, y, d / 2], [w / n - 0.07, (height - 0.1) / rows - 0.03, 0.02], tone(c, 1.1), {
          bevel: 0.008,
        })
        h.box([x, y + 0.17, d / 2 + 0.018], [0.12, 0.02, 0.02], steel)
        h.box([x, y + 0.22, d / 2 + 0.013], [0.1, 0.045, 0.006], cream)
      }
    }
  })
}

/** Narrow doors with vents, side by side: schools, gyms. */
const lockers: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.36))
  h.as('metal', () => {
    block(h, [0, 0.06, 0], [w, height - 0.06, d], tone(c, 0.8))
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const own = tone(c, 0.98 + r.next() * 0.12)
      block(h, [x, 0.1, d / 2], [w / n - 0.025, height - 0.15, 0.022], own, { bevel: 0.008 })
      for (let k = 0; k < 4; k++)
        h.box([x, height * 0.8 + k * 0.04, d / 2 + 0.012], [w / n - 0.16, 0.014, 0.006], tone(c, 0.5))
      h.box([x + (w / n) * 0.3, height * 0.5, d / 2 + 0.02], [0.025, 0.1, 0.02], steel)
    }
  })
}

/** What has doors or drawers. */
export const cupboards: Record<string, Build> = {
  cabinet,
  drawers,
  wardrobe,
  dresser,
  files,
  lockers,
}
