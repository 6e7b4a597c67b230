import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, bookColours, brass, ink, rail, steel } from './kit.ts'

/** Coats and a hat on pegs. */
const pegs: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  block(h, [0, height - 0.1, 0.01], [w, 0.1, 0.03], c, { bevel: 0.01 })
  const n = Math.max(2, Math.round(w / 0.28))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    rail(h, [x, height - 0.05, 0.03], [x, height - 0.02, 0.1], 0.012, brass)
    if (r.chance(0.7)) {
      const own = blend(r.pick(bookColours), rgb(p.second ?? p.colour), 0.4)
      h.as('cloth', () => {
        h.lathe(
          [x, height - 0.98 + r.next() * 0.1, 0.09],
          [
            [0.15, 0],
            [0.13, 0.35],
            [0.15, 0.7],
            [0.05, 0.9],
            [0, 0.94],
          ],
          tone(own, 0.8),
          9,
        )
        h.bar([x - 0.12, height - 0.25, 0.1], [x - 0.16, height - 0.72, 0.1], 0.1, own)
      })
    } else
      h.lathe(
        [x, height - 0.14, 0.1],
        [
          [0.15, 0],
          [0.15, 0.02],
          [0.08, 0.03],
          [0.075, 0.1],
          [0, 0.11],
        ],
        blend(r.pick(bookColours), ink, 0.4),
        12,
      )
  }
}

/** Hand tools inside their own outlines. */
const toolBoard: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => block(h, [0, 0, 0.01], [w, height, 0.03], c, { bevel: 0.01 }))
  const wood = rgb('#a4713f')
  const n = Math.round(w / 0.2)
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w * 0.94
    const y = height * (i % 2 ? 0.56 : 0.5)
    const k = r.int(0, 4)
    const t = height * 0.36
    if (k === 0) {
      rail(h, [x, y - t, 0.05], [x, y + t * 0.7, 0.05], 0.018, wood)
      h.box([x, y + t * 0.66, 0.05], [0.16, 0.06, 0.05], steel)
    } else if (k === 1) {
      h.quad(
        [x - 0.06, y - t, 0.045],
        [x + 0.02, y - t, 0.045],
        [x + 0.07, y + t * 0.6, 0.045],
        [x - 0.06, y + t * 0.6, 0.045],
        steel,
      )
      block(h, [x, y + t * 0.6, 0.04], [0.15, 0.13, 0.03], wood, { bevel: 0.02 })
    } else if (k === 2) {
      rail(h, [x, y - t * 0.8, 0.05], [x, y + t * 0.2, 0.05], 0.012, steel)
      rail(h, [x, y + t * 0.2, 0.05], [x, y + t * 0.8, 0.05], 0.024, rgb(p.second ?? '#b5443c'))
    } else if (k === 3) {
      for (const s of [-1, 1]) {
        rail(h, [x, y, 0.05], [x + s * 0.05, y - t, 0.05], 0.014, rgb(p.second ?? '#b5443c'))
        rail(h, [x, y, 0.05], [x + s * 0.025, y + t * 0.5, 0.05], 0.013, steel)
      }
    } else {
      rail(h, [x, y - t, 0.05], [x, y + t * 0.4, 0.05], 0.02, steel)
      h.blob([x, y + t * 0.5, 0.05], [0.05, 0.05, 0.02], steel, { rough: 0, across: 8, down: 5 })
    }
  }
}

/** A row of pipes with valves: cellars, boiler rooms. */
const pipes: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(height / 0.28))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const y = ((i + 0.5) / n) * height
      const k = 0.035 + (i % 2) * 0.03
      rail(h, [-w / 2, y, d], [w / 2, y, d], k, tone(c, 0.85 + r.next() * 0.3), k, 8)
      for (let x = -w / 2 + 0.6; x < w / 2; x += 1.1 + r.next())
        h.lathe(
          [x, y - k * 1.3, d],
          [
            [k * 0.2, 0],
            [k * 1.5, k * 0.4],
            [k * 1.5, k * 2.2],
            [k * 0.2, k * 2.6],
          ],
          tone(c, 0.7),
          8,
        )
    }
  })
}

/** Ribs of warm iron under a window. */
const radiator: Build = (h, p) => {
  const [w, height, d] = p.size
  const n = Math.max(4, Math.round(w / 0.09))
  for (let i = 0; i < n; i++)
    block(h, [((i + 0.5) / n - 0.5) * w, 0.08, d / 2], [w / n - 0.02, height - 0.08, d], rgb(p.colour), {
      bevel: 0.02,
    })
}

/** What is screwed to a wall. */
export const fixtures: Record<string, Build> = {
  pegs,
  'tool-board': toolBoard,
  pipes,
  radiator,
}
