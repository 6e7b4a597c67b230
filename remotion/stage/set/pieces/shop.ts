import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, brass, cream, ink, iron } from './kit.ts'

/** A till with round keys, or a screen in our time (second set). */
const till: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  if (p.second) {
    block(h, [0, 0, 0], [w, 0.1, d], c)
    h.box([0, 0.1, -0.04], [0.06, height * 0.4, 0.06], c)
    h.within([0, height * 0.45, -0.05], Math.PI, () =>
      block(h, [0, 0, 0], [w * 0.9, height * 0.55, 0.03], ink, { bevel: 0.01 }),
    )
    h.on('glow', () =>
      h.quad(
        [w * 0.4, height * 0.5, -0.068],
        [-w * 0.4, height * 0.5, -0.068],
        [-w * 0.4, height * 0.95, -0.068],
        [w * 0.4, height * 0.95, -0.068],
        rgb(p.second ?? '#9fd0e0'),
      ),
    )
    return
  }
  h.as('metal', () => {
    block(h, [0, 0, 0], [w, height * 0.3, d], c)
    block(h, [0, height * 0.3, d * 0.12], [w * 0.9, height * 0.42, d * 0.7], tone(c, 1.1), { bevel: 0.06 })
    block(h, [0, height * 0.72, d * 0.14], [w * 0.8, height * 0.28, d * 0.3], brass, { bevel: 0.03 })
  })
  for (let i = 0; i < 12; i++)
    h.blob(
      [
        ((i % 4) - 1.5) * w * 0.18,
        height * (0.44 + Math.floor(i / 4) * 0.1),
        -d * (0.3 - Math.floor(i / 4) * 0.06),
      ],
      [0.022, 0.022, 0.022],
      cream,
      { rough: 0, across: 6, down: 4 },
    )
}

/** Open crates of fruit on a slope. */
const produce: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.5))
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < n; i++) {
      const [x, y, z] = [((i + 0.5) / n - 0.5) * w, height * (j ? 0.62 : 0.26), d * (j ? -0.24 : 0.22)]
      h.as('wood', () => {
        block(h, [x, 0, z], [w / n - 0.03, y, d * 0.46], tone(c, 0.75))
        block(h, [x, y, z], [w / n - 0.03, 0.15, d * 0.46], c, { bevel: 0.01 })
      })
      const fruit = r.pick(['#b23a2e', '#d98a34', '#8aa643', '#d9b84a', '#7a4a7c', '#c9573a'].map(rgb))
      for (let q = 0; q < 16; q++)
        h.blob(
          [
            x + ((q % 4) - 1.5) * (w / n) * 0.21,
            y + 0.16 + r.next() * 0.02,
            z + (Math.floor(q / 4) - 1.5) * d * 0.1,
          ],
          [0.055, 0.052, 0.055],
          tone(fruit, 0.9 + r.next() * 0.25),
          { rough: 0, across: 6, down: 5, lift: 0.2 },
        )
    }
}

/** A dressmaker's figure on a stand. */
const mannequin: Build = (h, p) => {
  const height = p.size[1]
  h.lathe(
    [0, 0, 0],
    [
      [0.2, 0],
      [0.18, 0.03],
      [0.02, 0.05],
      [0.02, height * 0.45],
    ],
    iron,
    10,
  )
  h.as('cloth', () =>
    h.lathe(
      [0, height * 0.3, 0],
      [
        [0.26, 0],
        [0.2, height * 0.14],
        [0.13, height * 0.34],
        [0.19, height * 0.5],
        [0.17, height * 0.58],
        [0.06, height * 0.62],
        [0.05, height * 0.68],
        [0, height * 0.69],
      ],
      rgb(p.colour),
      14,
      [
        tone(rgb(p.colour), 0.8),
        rgb(p.colour),
        tone(rgb(p.second ?? p.colour), 0.9),
        rgb(p.second ?? p.colour),
        tone(rgb(p.second ?? p.colour), 1.05),
        cream,
        cream,
        cream,
      ],
    ),
  )
}

/** What a shop sells from. */
export const shop: Record<string, Build> = {
  till,
  produce,
  mannequin,
}
