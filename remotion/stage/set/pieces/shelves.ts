import type { Random } from '#film/random.ts'
import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, bookColours, brass, cream, ink, rail, steel, white } from './kit.ts'

const carcass = (h: Heap, w: number, height: number, d: number, c: Rgb) => {
  h.as('wood', () => {
    h.box([0, 0, -d / 2 + 0.015], [w, height, 0.03], tone(c, 0.55))
    for (const s of [-1, 1]) block(h, [s * (w / 2 - 0.02), 0, 0], [0.045, height, d], c, { bevel: 0.01 })
    block(h, [0, height - 0.05, 0], [w * 1.04, 0.07, d * 1.06], tone(c, 1.06), { bevel: 0.02 })
    h.box([0, 0, 0], [w, 0.09, d * 0.96], tone(c, 0.8))
  })
}

/** Books of varied heights, some lying, some leaning, with a thing between them now and then. */
const shelf: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const tint = p.second ? rgb(p.second) : c
  carcass(h, w, height, d, c)
  const rows = Math.max(2, Math.round(height / 0.4))
  const gap = (height - 0.12) / rows
  for (let i = 0; i < rows; i++) {
    const y = 0.09 + i * gap
    h.as('wood', () => h.box([0, y - 0.025, 0], [w * 0.97, 0.03, d * 0.98], tone(c, 1.06)))
    let x = -w / 2 + 0.07
    const end = w / 2 - 0.1
    h.as('paper', () => {
      while (x < end) {
        const kind = r.next()
        if (kind < 0.06) {
          x += 0.08 + r.next() * 0.14
          continue
        }
        if (kind < 0.12 && x < end - 0.2) {
          for (let k = 0; k < 2 + r.int(0, 2); k++)
            h.box(
              [x + 0.11, y + 0.005 + k * 0.045, 0],
              [0.2 - k * 0.02, 0.042, d * 0.6],
              blend(r.pick(bookColours), tint, 0.3),
            )
          x += 0.24
          continue
        }
        if (kind < 0.16 && x < end - 0.12) {
          h.lathe(
            [x + 0.07, y + 0.005, 0],
            [
              [0.03, 0],
              [0.055, gap * 0.22],
              [0.025, gap * 0.42],
              [0.035, gap * 0.5],
            ],
            blend(r.pick([brass, cream, steel]), tint, 0.2),
            8,
          )
          x += 0.15
          continue
        }
        // A run of one edition: the eye rests on it.
        const run = r.chance(0.3) ? r.int(3, 7) : 1
        const own = blend(r.pick(bookColours), tint, 0.28)
        const tall = gap * (0.52 + r.next() * 0.3)
        const k = 0.028 + r.next() * 0.035
        for (let b = 0; b < run && x < end; b++) {
          const t = run > 1 ? tall : gap * (0.5 + r.next() * 0.34)
          const one = run > 1 ? tone(own, 0.95 + r.next() * 0.1) : own
          h.box([x + k / 2, y + 0.005, 0.01], [k, t, d * 0.62], one, { foot: 0.85 })
          h.box([x + k / 2, y + t * 0.72, 0.012], [k * 1.01, t * 0.06, d * 0.62], tone(one, 1.4))
          x += k + 0.003
        }
      }
    })
  }
}

const jar = (h: Heap, x: number, y: number, z: number, tall: number, c: Rgb, r: Random) => {
  const k = r.next()
  if (k < 0.4)
    h.lathe(
      [x, y, z],
      [
        [0.05, 0],
        [0.058, tall * 0.1],
        [0.058, tall * 0.7],
        [0.03, tall * 0.82],
        [0.034, tall],
        [0, tall],
      ],
      c,
      9,
    )
  else if (k < 0.75)
    h.lathe(
      [x, y, z],
      [
        [0.045, 0],
        [0.048, tall * 0.55],
        [0.016, tall * 0.75],
        [0.018, tall * 1.1],
        [0, tall * 1.1],
      ],
      c,
      9,
    )
  else block(h, [x, y, z], [0.13, tall * 0.9, 0.15], c, { bevel: 0.01 })
}

/** Shelves of jars, tins and boxes. */
const rack: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  carcass(h, w, height, d, c)
  const rows = Math.max(2, Math.round(height / 0.42))
  for (let i = 0; i < rows; i++) {
    const y = 0.1 + (i * (height - 0.14)) / rows
    h.as('wood', () => h.box([0, y - 0.03, 0], [w * 0.97, 0.035, d * 0.98], tone(c, 1.04)))
    const own = blend(r.pick(bookColours), p.second ? rgb(p.second) : c, 0.35)
    for (let x = -w / 2 + 0.13; x < w / 2 - 0.1; x += 0.13 + r.next() * 0.1)
      jar(
        h,
        x,
        y + 0.005,
        0.02,
        0.13 + r.next() * 0.12,
        r.chance(0.5)
          ? tone(own, 0.9 + r.next() * 0.3)
          : blend(r.pick(bookColours), p.second ? rgb(p.second) : c, 0.35),
        r,
      )
  }
}

/** Bottles before a mirror, lit from below. */
const backBar: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const s of [-1, -0.33, 0.33, 1]) block(h, [s * (w / 2 - 0.05), 0, 0], [0.1, height, d], c)
    block(h, [0, height - 0.12, 0.02], [w * 1.03, 0.14, d * 1.2], tone(c, 1.08), { bevel: 0.03 })
    h.box([0, 0, 0], [w, 0.1, d], tone(c, 0.9))
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2, 0.1, -d * 0.42],
      [w / 2, 0.1, -d * 0.42],
      [w / 2, height - 0.1, -d * 0.42],
      [-w / 2, height - 0.1, -d * 0.42],
      tone(blend(env.lamp, c, 0.55), 0.72),
      tone(blend(env.pane.high, c, 0.7), 0.45),
    ),
  )
  const rows = Math.max(2, Math.round(height / 0.5))
  const glass = ['#2f5a44', '#7c3f22', '#c8953f', '#365a78', '#8d3232', '#c9c2a0'].map(rgb)
  for (let i = 0; i < rows; i++) {
    const y = 0.1 + (i * (height - 0.2)) / rows
    h.as('wood', () => block(h, [0, y, 0], [w * 0.98, 0.035, d], tone(c, 1.1), { bevel: 0.01 }))
    h.as('glass', () => {
      for (let x = -w / 2 + 0.16; x < w / 2 - 0.14; x += 0.105 + r.next() * 0.05) {
        const k = 0.23 + r.next() * 0.1
        const own = blend(r.pick(glass), p.second ? rgb(p.second) : c, 0.12)
        h.lathe(
          [x, y + 0.035, (r.next() - 0.5) * 0.06],
          [
            [0.04, 0],
            [0.043, k * 0.55],
            [0.015, k * 0.74],
            [0.017, k],
          ],
          own,
          7,
        )
      }
    })
  }
}

/** A glass case on legs, something precious inside. */
const vitrine: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const foot = height * 0.5
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, foot, d], c, { bevel: 0.02 })
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.box([sx * (w / 2 - 0.015), foot, sz * (d / 2 - 0.015)], [0.03, height - foot, 0.03], brass)
    block(h, [0, height - 0.03, 0], [w, 0.04, d], tone(c, 1.1), { bevel: 0.01 })
  })
  h.as('cloth', () => h.box([0, foot, 0], [w * 0.9, 0.02, d * 0.9], rgb(p.second ?? '#6a2f35')))
  h.lathe(
    [0, foot + 0.02, 0],
    [
      [0.07, 0],
      [0.09, 0.08],
      [0.03, 0.16],
      [0.06, 0.24],
      [0.05, 0.26],
    ],
    r.pick([brass, cream, rgb('#8a4a33')]),
    10,
  )
  if (env.interior) h.on('glow', () => h.box([0, height - 0.04, 0], [w * 0.8, 0.008, d * 0.8], env.lamp))
  h.on('glass', () => {
    for (const z of [d / 2])
      h.quad([-w / 2, foot, z], [w / 2, foot, z], [w / 2, height, z], [-w / 2, height, z], white)
    h.quad(
      [w / 2, foot, d / 2],
      [w / 2, foot, -d / 2],
      [w / 2, height, -d / 2],
      [w / 2, height, d / 2],
      white,
    )
  })
}

/** Cardboard and wood piled up. */
const pile: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  let y = 0
  let k = 1
  while (y < height - 0.08 && k > 0.3) {
    const t = Math.min(height - y, height * (0.3 + r.next() * 0.2))
    h.within([(r.next() - 0.5) * w * 0.12, y, (r.next() - 0.5) * d * 0.1], (r.next() - 0.5) * 0.5, () => {
      const own = tone(c, 0.9 + r.next() * 0.25)
      h.as('paper', () => {
        block(h, [0, 0, 0], [w * k, t, d * k], own, { bevel: 0.012 })
        h.box([0, t, 0], [w * k * 0.14, 0.004, d * k * 0.98], tone(cream, 0.8))
        h.box([0, t * 0.4, (d * k) / 2], [w * k * 0.14, t * 0.6, 0.006], tone(cream, 0.75))
      })
    })
    y += t
    k *= 0.8 + r.next() * 0.12
  }
}

/** Wine in racks: dark circles in a lattice. */
const wineRack: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const [nx, ny] = [Math.round(w / 0.2), Math.round(height / 0.2)]
  h.as('wood', () => {
    h.box([0, 0, -d / 2 + 0.02], [w, height, 0.03], tone(c, 0.4))
    for (let i = 0; i <= nx; i++) h.box([(i / nx - 0.5) * w, 0, 0], [0.025, height, d], c)
    for (let j = 0; j <= ny; j++) h.box([0, (j / ny) * height, 0], [w, 0.025, d], tone(c, 1.05))
  })
  for (let i = 0; i < nx; i++)
    for (let j = 0; j < ny; j++) {
      if (r.chance(0.25)) continue
      const [x, y] = [((i + 0.5) / nx - 0.5) * w, ((j + 0.5) / ny) * height]
      rail(
        h,
        [x, y, -d * 0.3],
        [x, y, d * 0.3],
        0.042,
        r.pick(['#233a2c', '#3a1d1a', '#2a2c20'].map(rgb)),
        0.042,
        7,
      )
      rail(h, [x, y, d * 0.3], [x, y, d * 0.52], 0.018, r.pick([rgb('#6a1f26'), brass, ink]), 0.018, 5)
    }
}

/** Shelves and what stands on them. */
export const shelves: Record<string, Build> = {
  shelf,
  rack,
  'back-bar': backBar,
  vitrine,
  pile,
  'wine-rack': wineRack,
}
