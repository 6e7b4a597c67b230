import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { plate } from '../shapes.ts'
import { pane, snowed } from './facade.ts'
import { iron } from './street-lights.ts'

// What stands on roofs, and what stands over them.
const glassRail: Build = (h, p) => {
  const [w, height] = p.size
  h.as('glass', () => h.on('glass', () => h.box([0, 0.06, 0], [w, height - 0.1, 0.03], rgb('#cfe6ee'))))
  h.as('metal', () => {
    h.box([0, height - 0.05, 0], [w, 0.05, 0.07], rgb(p.colour))
    for (let i = 0; i <= Math.round(w / 1.6); i++)
      h.box([(i / Math.round(w / 1.6) - 0.5) * w, 0, 0], [0.05, height, 0.06], rgb(p.colour))
  })
}

const roofHut: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('brick', () => h.box([0, 0, 0], [w, height, d], c, { foot: 0.8, top: snowed(env, tone(c, 0.6)) }))
  h.box([0, height, 0], [w * 1.08, 0.14, d * 1.08], tone(c, 0.6), { top: snowed(env, tone(c, 0.6)) })
  h.as('metal', () => h.box([-w * 0.1, 0, d / 2], [1, 2.1, 0.08], rgb('#4a5a60')))
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.box([-w * 0.1, 2.28, d / 2 + 0.1], [0.24, 0.14, 0.14], env.dark ? env.lit : rgb('#c9cfd0')),
  )
  pane(h, env, r, w * 0.3, 1.2, d / 2 + 0.03, 0.5, 0.7, 0.7)
}

const vent: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0.12, 0], [w, height - 0.12, d], c, { foot: 0.8 })
    for (let i = 1; i < 6; i++)
      h.box([0, 0.12 + (i * (height - 0.2)) / 6, d / 2], [w * 0.86, 0.05, 0.05], tone(c, 0.6))
    h.disc([0, height + 0.01, 0], w * 0.38, tone(c, 0.4), tone(c, 0.55), 14)
  })
}

const chimney: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.86, d], c)
  h.box([0, height * 0.86, 0], [w * 1.2, 0.14, d * 1.2], tone(c, 0.8), { top: snowed(env, tone(c, 0.7)) })
  for (const x of [-0.24, 0.24]) h.tube([x * w, height * 0.9, 0], 0.13, 0.1, height * 0.2, rgb('#8a5040'), 8)
}

const antennaTv: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.bar([0, 0, 0], [0, height, 0], 0.05, c)
    h.bar([0, height * 0.94, -0.5], [0, height * 0.94, 0.6], 0.03, c)
    for (let i = 0; i < 7; i++)
      h.bar(
        [-w * (0.5 - i * 0.05), height * 0.94, -0.45 + i * 0.16],
        [w * (0.5 - i * 0.05), height * 0.94, -0.45 + i * 0.16],
        0.018,
        c,
      )
  })
}

const warehouse: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('brick', () => h.box([0, 0, 0], [w, height * 0.7, d], c, { foot: 0.75 }))
  h.within([0, height * 0.7, 0], Math.PI / 2, () =>
    h.roof([0, 0, 0], [d, height * 0.3, w], snowed(env, tone(c, 0.7))),
  )
  h.box([0, 0, d / 2], [w * 0.5, height * 0.44, 0.1], p.second ? rgb(p.second) : tone(c, 0.5))
  for (let i = 1; i < 7; i++)
    h.box([0, (i * height * 0.44) / 7, d / 2 + 0.05], [w * 0.49, 0.03, 0.03], tone(c, 0.4))
  for (const x of [-0.36, -0.12, 0.12, 0.36])
    pane(h, env, r, x * w, height * 0.52, d / 2 + 0.03, 0.8, 0.7, 0.5)
}

const container: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0, 0], [w, height, d], c, { foot: 0.85 })
    const n = Math.round(w / 0.35)
    for (let i = 0; i < n; i++)
      for (const z of [-1, 1])
        h.box([((i + 0.5) / n - 0.5) * w, 0.1, z * d * 0.5], [0.14, height - 0.2, 0.05], tone(c, 0.88))
  })
}

const clockTower: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    h.box([0, 0, 0], [w, height * 0.78, d], c, { foot: 0.85 })
    h.box([0, height * 0.56, 0], [w * 1.1, 0.5, d * 1.1], tone(c, 1.1))
    h.box([0, height * 0.78, 0], [w * 1.14, 0.5, d * 1.14], tone(c, 1.1))
    h.lathe(
      [0, height * 0.8, 0],
      [
        [w * 0.72, 0],
        [w * 0.3, height * 0.1],
        [0, height * 0.22],
      ],
      snowed(env, rgb('#4a6a66')),
      4,
    )
  })
  h.on(env.dark ? 'glow' : 'matte', () => {
    for (const turn of [0, 1, 2, 3])
      h.within([0, 0, 0], (turn * Math.PI) / 2, () =>
        plate(h, [0, height * 0.68, d / 2 + 0.05], w * 0.36, 1, rgb('#f6ecd2'), rgb('#e6d8b4'), 20),
      )
  })
  for (const turn of [0, 1, 2, 3])
    h.within([0, 0, 0], (turn * Math.PI) / 2, () => {
      h.bar([0, height * 0.68, d / 2 + 0.1], [w * 0.16, height * 0.68 + w * 0.16, d / 2 + 0.1], 0.16, iron)
      h.bar([0, height * 0.68, d / 2 + 0.1], [-w * 0.06, height * 0.68 + w * 0.28, d / 2 + 0.1], 0.12, iron)
    })
}

const minaret: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.5, 0],
      [w * 0.42, height * 0.3],
      [w * 0.34, height * 0.68],
      [w * 0.52, height * 0.72],
      [w * 0.52, height * 0.75],
      [w * 0.28, height * 0.75],
      [w * 0.26, height * 0.86],
      [w * 0.36, height * 0.88],
      [w * 0.3, height * 0.94],
      [0, height],
    ],
    c,
    12,
  )
}

const watchtower: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      h.bar([x * w * 0.5, 0, z * d * 0.5], [x * w * 0.36, height * 0.66, z * d * 0.36], 0.14, c)
  h.box([0, height * 0.66, 0], [w, 1, d], c)
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.box([0, height * 0.66 + 1, 0], [w * 0.94, 0.7, d * 0.94], env.dark ? env.lit : env.unlit),
  )
  h.lathe(
    [0, height * 0.66 + 1.7, 0],
    [
      [w * 0.8, 0],
      [0, 0.9],
    ],
    tone(c, 0.6),
    4,
  )
}

/** A tower of the days to come: a lit blade with decks. */
const spire: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const lean = r.pick([0.2, 0.45, 0.75])
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.6, 0],
      [w * 0.5, height * 0.4],
      [w * 0.5 * lean + w * 0.1, height * 0.86],
      [w * 0.05, height * 1.05],
      [0, height * (1.1 + r.next() * 0.2)],
    ],
    c,
    r.pick([4, 6, 8]),
  )
  h.on('glow', () => {
    for (let i = 0; i < 14; i++) {
      if (r.chance(0.3)) continue
      const y = height * (0.04 + i * 0.058)
      const k =
        w *
        (0.62 - 0.12 * Math.min(1, y / (height * 0.4))) *
        (y > height * 0.4 ? 1 - (1 - lean) * 0.8 * ((y / height - 0.4) / 0.46) : 1)
      const lit = env.dark ? blend(env.lit, rgb('#9fe8ff'), r.next()) : tone(c, 1.5)
      h.lathe(
        [0, y, 0],
        [
          [k * 0.99, 0],
          [k * 0.98, height * 0.012 + r.next() * 0.3],
        ],
        lit,
        8,
      )
    }
    if (env.dark)
      h.blob([0, height * 1.12, 0], [0.3, 0.3, 0.3], rgb('#ff6a5a'), { across: 5, down: 4, rough: 0 })
  })
}

export const roofs: Record<string, Build> = {
  'glass-rail': glassRail,
  'roof-hut': roofHut,
  vent,
  chimney,
  'antenna-tv': antennaTv,
  warehouse,
  container,
  'clock-tower': clockTower,
  minaret,
  watchtower,
  spire,
}
