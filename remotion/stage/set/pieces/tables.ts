import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, brass, cream, ink, legs, rail, steel, turned, white } from './kit.ts'

/** What one works and eats at: the top is at size[1], free for what the layout puts there. */

/** Straight legs, or turned ones, by its seed. */
const table: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, height - 0.05, 0], [w, 0.05, d], c, { bevel: 0.018, top: tone(c, 1.12) })
    h.box([0, height - 0.14, 0], [w * 0.9, 0.09, d * 0.86], tone(c, 0.8))
    if (p.seed % 2) legs(h, w * 0.98, d * 0.98, height - 0.05, 0.065, c)
    else
      for (const sx of [-1, 1])
        for (const sz of [-1, 1]) turned(h, sx * (w / 2 - 0.08), sz * (d / 2 - 0.08), height - 0.05, 0.045, c)
  })
}

/** A long top on two crossed stands, with a beam between. */
const trestle: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const [i, s] of [-1, 0, 1].entries())
      h.box(
        [0, height - 0.06, (s * d) / 3],
        [w - (i % 2) * 0.04, 0.06, d / 3 - 0.012],
        tone(c, 0.96 + i * 0.06),
        { top: tone(c, 1.06 + i * 0.05) },
      )
    for (const s of [-1, 1]) {
      const x = s * w * 0.38
      h.bar([x, 0, -d * 0.42], [x, height - 0.06, d * 0.3], 0.07, tone(c, 0.85))
      h.bar([x, 0, d * 0.42], [x, height - 0.06, -d * 0.3], 0.07, tone(c, 0.85))
    }
    h.bar([-w * 0.38, height * 0.5, 0], [w * 0.38, height * 0.5, 0], 0.06, tone(c, 0.8))
  })
}

const roundTable: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('wood', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.27, 0],
        [w * 0.24, 0.035],
        [0.07, 0.09],
        [0.04, height * 0.4],
        [0.06, height * 0.5],
        [0.045, height - 0.06],
        [w * 0.46, height - 0.05],
        [w / 2, height - 0.035],
        [w / 2, height - 0.008],
        [w * 0.49, height],
        [0, height],
      ],
      c,
      18,
    ),
  )
  if (!p.second) return
  // A cloth over it, falling in points.
  h.as('cloth', () =>
    h.lathe(
      [0, height - 0.3, 0],
      [
        [w * 0.56, 0],
        [w * 0.515, 0.29],
        [w * 0.5, 0.312],
        [0, 0.314],
      ],
      rgb(p.second ?? p.colour),
      18,
    ),
  )
}

const coffeeTable: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, height - 0.05, 0], [w, 0.05, d], c, { bevel: 0.02, top: tone(c, 1.12) })
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        rail(
          h,
          [sx * (w / 2 - 0.05), 0, sz * (d / 2 - 0.05)],
          [sx * (w / 2 - 0.14), height - 0.05, sz * (d / 2 - 0.12)],
          0.016,
          tone(c, 0.75),
          0.024,
        )
    h.box([0, height * 0.42, 0], [w * 0.78, 0.025, d * 0.7], tone(c, 0.85))
  })
}

/** Two stacks of drawers under a top with leather let in; its chair's side is −z. */
const desk: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, height - 0.05, 0], [w, 0.05, d], c, { bevel: 0.018, top: tone(c, 1.12) })
    for (const s of [-1, 1]) {
      const x = s * (w / 2 - w * 0.15)
      block(h, [x, 0.04, 0], [w * 0.26, height - 0.09, d * 0.9], tone(c, 0.88))
      for (const z of [1, -1])
        for (let i = 0; i < 3; i++) {
          const y = 0.09 + (i * (height - 0.17)) / 3
          block(h, [x, y, z * d * 0.45], [w * 0.21, (height - 0.2) / 3.2, 0.03], tone(c, 1.02), {
            bevel: 0.012,
          })
          h.box([x, y + 0.09, z * d * 0.472], [0.09, 0.02, 0.03], brass)
        }
    }
    h.box([0, height * 0.34, d * 0.36], [w * 0.46, height * 0.6, 0.03], tone(c, 0.8))
  })
  if (p.second)
    h.as('leather', () =>
      h.box([0, height - 0.002, -0.02], [w * 0.78, 0.006, d * 0.62], rgb(p.second ?? p.colour)),
    )
}

/** A thin top on a steel frame, a drawer block on one side. */
const plainDesk: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const frame = rgb(p.second ?? '#8b9096')
  h.as('wood', () => block(h, [0, height - 0.03, 0], [w, 0.03, d], c, { bevel: 0.008, top: tone(c, 1.1) }))
  for (const s of [-1, 1]) {
    for (const z of [-0.44, 0.44]) h.box([s * (w / 2 - 0.04), 0, z * d], [0.04, height - 0.03, 0.04], frame)
    h.box([s * (w / 2 - 0.04), 0, 0], [0.04, 0.03, d * 0.9], frame)
  }
  block(h, [w * 0.3, 0.06, 0], [w * 0.24, height - 0.11, d * 0.8], tone(white, 0.9))
  for (const z of [1, -1])
    for (let i = 0; i < 3; i++)
      h.box([w * 0.3, 0.12 + i * 0.19, z * d * 0.4], [w * 0.2, 0.15, 0.02], tone(white, 1.02))
  h.box([-w * 0.12, 0.3, d * 0.4], [w * 0.6, 0.36, 0.02], tone(frame, 1.1))
}

/** A pupil's desk: a slanted lid on iron feet. */
const schoolDesk: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const iron = rgb(p.second ?? '#3c3f46')
  for (const s of [-1, 1]) {
    h.box([s * (w / 2 - 0.08), 0, 0], [0.05, 0.04, d * 0.9], iron)
    h.box([s * (w / 2 - 0.08), 0.04, 0], [0.045, height - 0.14, 0.09], iron)
  }
  h.as('wood', () => {
    block(h, [0, height - 0.16, 0], [w, 0.13, d], c, { bevel: 0.015 })
    h.box([0, height - 0.03, 0], [w * 1.03, 0.03, d * 1.04], tone(c, 1.12), { top: tone(c, 1.2) })
    h.box([0, height, -d * 0.44], [w * 0.8, 0.012, 0.05], tone(c, 0.75))
  })
}

/** A thick top, a vice, a shelf below. */
const workbench: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, height - 0.1, 0], [w, 0.1, d], c, { bevel: 0.02, top: tone(c, 1.12) })
    legs(h, w, d, height - 0.1, 0.1, tone(c, 0.9))
    block(h, [0, 0.22, 0], [w * 0.92, 0.04, d * 0.8], tone(c, 0.85))
  })
  h.as('metal', () => {
    block(h, [-w * 0.36, height - 0.02, d * 0.46], [0.16, 0.14, 0.16], steel)
    block(h, [-w * 0.36, height - 0.02, d * 0.46 + 0.15], [0.16, 0.14, 0.06], tone(steel, 0.9))
    rail(
      h,
      [-w * 0.36 - 0.12, height - 0.02, d * 0.46 + 0.2],
      [-w * 0.36 + 0.12, height - 0.02, d * 0.46 + 0.2],
      0.012,
      ink,
    )
  })
  for (let i = 0; i < 4; i++)
    block(
      h,
      [(i - 1.5) * w * 0.2, 0.26, 0],
      [0.22 + r.next() * 0.1, 0.14 + r.next() * 0.16, 0.3],
      r.pick(['#7d5a3c', '#5c6a74', '#8a3b34', '#8b8a7a'].map(rgb)),
    )
}

/** A long counter with a top that stands out, panels before it and a rail for the feet. */
const counter: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0.08, 0], [w, height - 0.13, d], c)
    h.box([0, 0, 0], [w * 0.98, 0.08, d * 0.92], tone(c, 0.5))
    block(h, [0, height - 0.06, 0.04], [w * 1.02, 0.06, d + 0.14], p.second ? rgb(p.second) : tone(c, 1.3), {
      bevel: 0.022,
    })
    const n = Math.max(2, Math.round(w / 0.75))
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      block(h, [x, 0.2, d / 2], [w / n - 0.14, height - 0.42, 0.03], tone(c, 1.14), { bevel: 0.02 })
      h.box([x - w / n / 2, 0.08, d / 2 + 0.01], [0.06, height - 0.16, 0.04], tone(c, 0.84))
    }
  })
  rail(h, [-w / 2, 0.16, d / 2 + 0.15], [w / 2, 0.16, d / 2 + 0.15], 0.022, brass)
}

/** A smooth counter with a glass front over trays: shops, cafés, bakeries. */
const glassCounter: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const top = rgb(p.second ?? '#d8d2c6')
  block(h, [0, 0, 0], [w, height * 0.42, d], c)
  h.box([0, height * 0.42, -d * 0.4], [w, height * 0.55, d * 0.2], tone(c, 0.8))
  for (const y of [0.44, 0.7]) {
    h.box([0, height * y, 0.02], [w * 0.97, 0.02, d * 0.84], tone(top, 0.95))
    const n = Math.round(w / 0.26)
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w * 0.93
      const k = r.pick(['#b8743a', '#d9a85c', '#7a4326', '#e8d5b0', '#a23b3b', '#c98a8f'].map(rgb))
      if (r.chance(0.5))
        h.blob([x, height * y + 0.06, 0.05], [0.09, 0.05, 0.08], k, {
          rough: 0.06,
          across: 8,
          down: 5,
          seed: i,
        })
      else
        h.lathe(
          [x, height * y + 0.02, 0.05],
          [
            [0.07, 0],
            [0.07, 0.07],
            [0, 0.08],
          ],
          k,
          9,
        )
    }
  }
  block(h, [0, height * 0.96, 0], [w * 1.01, 0.04, d], top, { bevel: 0.012 })
  h.box([0, height * 0.92, d * 0.46], [w, 0.03, 0.03], brass)
  if (env.interior)
    h.on('glow', () => h.box([0, height * 0.9, d * 0.4], [w * 0.94, 0.015, 0.02], tone(env.lamp, 1.05)))
  h.on('glass', () =>
    h.quad(
      [-w / 2, height * 0.42, d * 0.48],
      [w / 2, height * 0.42, d * 0.48],
      [w / 2, height * 0.96, d * 0.48],
      [-w / 2, height * 0.96, d * 0.48],
      white,
    ),
  )
}

/** A slope to read from. */
const lectern: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, 0.06, d], tone(c, 0.85))
    h.lathe(
      [0, 0.06, 0],
      [
        [0.08, 0],
        [0.05, 0.1],
        [0.06, height * 0.5],
        [0.045, height * 0.86],
      ],
      c,
      8,
    )
    h.quad(
      [-w / 2, height * 0.88, d * 0.3],
      [w / 2, height * 0.88, d * 0.3],
      [w / 2, height * 1.05, -d * 0.4],
      [-w / 2, height * 1.05, -d * 0.4],
      tone(c, 1.1),
    )
    h.quad(
      [w / 2, height * 0.86, d * 0.28],
      [-w / 2, height * 0.86, d * 0.28],
      [-w / 2, height * 1.03, -d * 0.42],
      [w / 2, height * 1.03, -d * 0.42],
      tone(c, 0.7),
    )
    h.box([0, height * 0.87, d * 0.31], [w, 0.05, 0.03], tone(c, 0.9))
  })
  for (const s of [-1, 1])
    h.quad(
      [s < 0 ? -0.2 : 0.005, height * 0.905, d * 0.24],
      [s < 0 ? -0.005 : 0.2, height * 0.905, d * 0.24],
      [s < 0 ? -0.005 : 0.2, height * 1.04, -d * 0.3],
      [s < 0 ? -0.2 : 0.005, height * 1.04, -d * 0.3],
      cream,
    )
}

const altar: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    block(h, [0, 0, 0], [w, height - 0.1, d * 0.86], c)
    block(h, [0, height - 0.1, 0], [w * 1.1, 0.1, d], tone(c, 1.1))
  })
  h.as('cloth', () => {
    const cloth = rgb(p.second ?? '#efe6d2')
    h.box([0, height, 0], [w * 0.62, 0.012, d * 1.01], cloth)
    h.box([0, height - 0.55, d / 2 + 0.004], [w * 0.62, 0.56, 0.01], cloth)
    h.box([0, height - 0.5, d / 2 + 0.012], [w * 0.08, 0.34, 0.006], brass)
    h.box([0, height - 0.32, d / 2 + 0.012], [w * 0.24, 0.06, 0.006], brass)
  })
}

/** A kitchen block: drawers and doors in front, a working top. With `second` that top is of it. */
const island: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0.08, 0], [w, height - 0.12, d], c)
  h.box([0, 0, 0], [w * 0.96, 0.08, d * 0.9], tone(c, 0.5))
  h.as('wood', () =>
    block(h, [0, height - 0.05, 0], [w * 1.06, 0.05, d * 1.1], rgb(p.second ?? p.colour), { bevel: 0.015 }),
  )
  const n = Math.max(2, Math.round(w / 0.6))
  for (const z of [1, -1])
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      block(h, [x, 0.14, (z * d) / 2], [w / n - 0.06, height - 0.46, 0.025], tone(c, 1.08), { bevel: 0.012 })
      block(h, [x, height - 0.28, (z * d) / 2], [w / n - 0.06, 0.18, 0.025], tone(c, 1.1), { bevel: 0.012 })
      h.box([x, height - 0.19, z * (d / 2 + 0.025)], [0.12, 0.018, 0.02], brass)
    }
}

export const tables: Record<string, Build> = {
  table,
  trestle,
  'round-table': roundTable,
  'coffee-table': coffeeTable,
  desk,
  'plain-desk': plainDesk,
  'school-desk': schoolDesk,
  workbench,
  counter,
  'glass-counter': glassCounter,
  lectern,
  altar,
  island,
}
