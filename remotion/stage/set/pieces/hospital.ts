import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, cream, ink, rail, soft, steel, white } from './kit.ts'

const wheels = (h: Heap, w: number, d: number, r: number) => {
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.blob([(sx * w) / 2, r, (sz * d) / 2], [r * 0.6, r, r], ink, { rough: 0, across: 8, down: 5 })
}

const drip: Build = (h, p) => {
  const height = p.size[1]
  for (let i = 0; i < 5; i++) {
    const t = (i / 5) * 6.2832
    rail(h, [0, 0.09, 0], [Math.sin(t) * 0.24, 0.04, Math.cos(t) * 0.24], 0.014, steel)
  }
  rail(h, [0, 0.06, 0], [0, height, 0], 0.014, steel)
  for (const s of [-1, 1]) {
    rail(h, [0, height - 0.02, 0], [s * 0.13, height, 0], 0.01, steel)
    h.as('glass', () =>
      soft(h, [s * 0.13, height - 0.3, 0], [0.12, 0.26, 0.04], blend(white, rgb(p.colour), 0.35), 0.5),
    )
    rail(h, [s * 0.13, height - 0.3, 0], [0.02, height * 0.5, 0.02], 0.004, cream, 0.004, 4)
  }
}

/** A pulse on a screen, on a stand. */
const monitor: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  rail(h, [0, 0.05, 0], [0, height - 0.3, 0], 0.025, steel)
  block(h, [0, 0.02, 0], [w * 0.9, 0.06, d], steel)
  wheels(h, w * 0.8, d * 0.8, 0.04)
  block(h, [0, height - 0.36, 0], [w, 0.36, 0.16], tone(white, 0.9), { bevel: 0.03 })
  h.box([0, height - 0.33, 0.081], [w * 0.86, 0.3, 0.004], ink)
  h.on('glow', () => {
    for (const [j, c] of [rgb('#6fe08a'), rgb('#f0c850'), rgb('#6fc4e8')].entries()) {
      const y = height - 0.13 - j * 0.09
      let x = -w * 0.4
      let last = y
      while (x < w * 0.36) {
        const next = y + (r.chance(0.25) ? 0.05 : 0)
        h.bar([x, last, 0.088], [x + 0.03, next, 0.088], 0.007, c)
        last = next
        x += 0.03
      }
    }
  })
}

const trolley: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  wheels(h, w * 0.9, d * 0.9, 0.05)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      rail(h, [(sx * w) / 2, 0.08, (sz * d) / 2], [(sx * w) / 2, height, (sz * d) / 2], 0.014, steel)
  h.as('metal', () => {
    for (const y of [0.22, height * 0.6, height - 0.04])
      block(h, [0, y, 0], [w, 0.03, d], tone(c, 1.05), { bevel: 0.008 })
  })
  for (const y of [0.25, height * 0.6 + 0.03, height - 0.01])
    for (let i = 0; i < 4; i++) {
      const x = ((i + 0.5) / 4 - 0.5) * w * 0.8
      if (r.chance(0.5))
        h.lathe(
          [x, y, 0],
          [
            [0.04, 0],
            [0.045, 0.1],
            [0.02, 0.13],
            [0.02, 0.16],
            [0, 0.16],
          ],
          r.pick([cream, rgb(p.second ?? '#8fb8c0'), rgb('#7a4a2f')]),
          8,
        )
      else
        h.box(
          [x, y, 0],
          [0.14, 0.05 + r.next() * 0.05, 0.18],
          r.pick([white, rgb(p.second ?? '#8fb8c0'), steel]),
        )
    }
}

const wheelchair: Build = (h, p) => {
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    for (let i = 0; i < 16; i++) {
      const [a, b] = [(i / 16) * 6.2832, ((i + 1) / 16) * 6.2832]
      const on = (t: number): [number, number, number] => [
        s * 0.3,
        0.3 + Math.sin(t) * 0.3,
        -0.08 + Math.cos(t) * 0.3,
      ]
      rail(h, on(a), on(b), 0.018, ink, 0.018, 5)
      if (i % 3 === 0) rail(h, [s * 0.3, 0.3, -0.08], on(a), 0.005, steel, 0.005, 4)
    }
    h.blob([s * 0.26, 0.09, 0.36], [0.03, 0.09, 0.09], ink, { rough: 0, across: 8, down: 5 })
    rail(h, [s * 0.26, 0.1, 0.34], [s * 0.26, 0.48, 0.22], 0.014, steel)
    rail(h, [s * 0.26, 0.48, -0.2], [s * 0.26, 0.92, -0.26], 0.014, steel)
    rail(h, [s * 0.26, 0.92, -0.26], [s * 0.26, 0.92, -0.38], 0.02, ink)
    block(h, [s * 0.27, 0.64, 0.02], [0.06, 0.035, 0.34], ink, { bevel: 0.012 })
    h.box([s * 0.14, 0.1, 0.5], [0.2, 0.02, 0.16], ink)
    rail(h, [s * 0.2, 0.12, 0.48], [s * 0.22, 0.46, 0.26], 0.012, steel)
  }
  h.as('leather', () => {
    soft(h, [0, 0.44, 0], [0.5, 0.09, 0.48], c, 0.3)
    soft(h, [0, 0.52, -0.24], [0.5, 0.42, 0.07], c, 0.3)
  })
}

/** A ward and a waiting room. */
export const hospital: Record<string, Build> = {
  drip,
  monitor,
  trolley,
  wheelchair,
}
