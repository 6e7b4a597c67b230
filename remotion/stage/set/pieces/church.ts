import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, white } from './kit.ts'

/** Long pipes in a carved case, keys below. */
const organ: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, height * 0.3, d], c)
    for (const s of [-1, 1])
      block(h, [s * (w / 2 - 0.1), height * 0.3, 0], [0.2, height * 0.62, d * 0.8], tone(c, 0.95))
    block(h, [0, height * 0.4, d * 0.1], [w, 0.12, d * 0.9], tone(c, 1.1))
  })
  const n = Math.max(7, Math.round(w / 0.17))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const u = (i / (n - 1)) * 2 - 1
      const tall = height * (0.4 + 0.17 * Math.cos(u * Math.PI * 1.5) ** 2 + 0.05)
      h.lathe(
        [u * (w / 2 - 0.3), height * 0.42, d * 0.2],
        [
          [0.02, 0],
          [0.055, 0.12],
          [0.055, tall],
          [0.02, tall],
        ],
        tone(rgb(p.second ?? '#c9b27a'), 0.92 + (i % 3) * 0.06),
        9,
      )
    }
  })
  h.box([0, height * 0.24, d / 2 + 0.08], [w * 0.5, 0.05, 0.24], tone(c, 0.9))
  h.box([0, height * 0.24 + 0.05, d / 2 + 0.1], [w * 0.46, 0.02, 0.16], white)
}

/** A cross on the wall or in a stand. */
const cross: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0.03], [d, height, d], c)
    block(h, [0, height * 0.62, 0.032], [w, d, d], c)
  })
}

/** A stone bowl on a shaft. */
const font: Build = (h, p) => {
  const [w, height] = p.size
  h.as('stone', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.42, 0],
        [w * 0.4, 0.1],
        [w * 0.18, 0.18],
        [w * 0.16, height * 0.56],
        [w * 0.42, height * 0.72],
        [w * 0.5, height * 0.78],
        [w * 0.5, height],
        [w * 0.42, height],
        [w * 0.3, height * 0.86],
        [0, height * 0.84],
      ],
      rgb(p.colour),
      8,
    ),
  )
  h.disc([0, height * 0.9, 0], w * 0.38, rgb('#7fa0b0'), rgb('#5f8090'), 12)
}

/** A stone chest with a lid, a cross on it. */
const tomb: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    block(h, [0, 0, 0], [w * 1.1, 0.16, d * 1.05], tone(c, 0.85))
    block(h, [0, 0.16, 0], [w * 0.92, height - 0.34, d * 0.94], c)
    block(h, [0, height - 0.18, 0], [w, 0.18, d], tone(c, 1.08), { bevel: 0.05 })
    block(h, [0, height, 0], [w * 0.12, 0.05, d * 0.7], tone(c, 1.15), { bevel: 0.02 })
    block(h, [0, height, -d * 0.14], [w * 0.5, 0.05, w * 0.12], tone(c, 1.15), { bevel: 0.02 })
    for (const s of [-1, 1])
      for (let i = 0; i < 3; i++)
        h.box([(s * w * 0.92) / 2, 0.26, (i - 1) * d * 0.28], [0.02, height - 0.56, d * 0.2], tone(c, 0.8))
  })
}

/** A church and its graves. */
export const church: Record<string, Build> = {
  organ,
  cross,
  font,
  'stone-tomb': tomb,
}
