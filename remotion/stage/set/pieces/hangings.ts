import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, bookColours, cream, drape, rail, steel } from './kit.ts'

/** A painting: hills, a vase, a face or plain shapes, by its seed. */
const picture: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const frame = rgb(p.second ?? '#6d4c33')
  const t = Math.min(0.09, Math.min(w, height) * 0.13)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      block(h, [s * (w / 2 - t / 2), 0, 0.02], [t, height, 0.055], frame, { bevel: 0.015 })
      block(h, [0, s < 0 ? 0 : height - t, 0.02], [w, t, 0.056], tone(frame, 1.05), { bevel: 0.015 })
    }
  })
  const c = rgb(p.colour)
  const [x0, x1, y0, y1] = [-w / 2 + t * 0.8, w / 2 - t * 0.8, t * 0.8, height - t * 0.8]
  const at = (u: number, v: number, z = 0.026): [number, number, number] => [
    x0 + (x1 - x0) * u,
    y0 + (y1 - y0) * v,
    z,
  ]
  const light = blend(c, cream, 0.6)
  h.quad(at(0, 0), at(1, 0), at(1, 1), at(0, 1), blend(c, cream, 0.28), light)
  switch (p.seed % 4) {
    case 0:
      h.tri(
        at(0, 0, 0.028),
        at(1, 0, 0.028),
        at(0.3 + r.next() * 0.3, 0.66, 0.028),
        tone(c, 0.75),
        tone(c, 0.6),
        tone(c, 0.95),
      )
      h.tri(at(0, 0, 0.03), at(1, 0, 0.03), at(1, 0.36, 0.03), tone(c, 0.45), tone(c, 0.5), tone(c, 0.6))
      break
    case 1:
      h.quad(
        at(0, 0, 0.028),
        at(1, 0, 0.028),
        at(1, 0.3, 0.028),
        at(0, 0.3, 0.028),
        tone(c, 0.45),
        tone(c, 0.55),
      )
      h.lathe(
        [0, y0 + (y1 - y0) * 0.16, 0.03],
        [
          [0.02, 0],
          [(x1 - x0) * 0.14, (y1 - y0) * 0.1],
          [(x1 - x0) * 0.05, (y1 - y0) * 0.28],
        ],
        tone(c, 1.1),
        8,
      )
      for (let i = 0; i < 7; i++)
        h.blob(
          [(r.next() - 0.5) * (x1 - x0) * 0.5, y0 + (y1 - y0) * (0.52 + r.next() * 0.24), 0.034],
          [0.05, 0.05, 0.01],
          r.pick(bookColours),
          { rough: 0.1, across: 7, down: 4 },
        )
      break
    case 2:
      h.quad(
        at(0.12, 0, 0.028),
        at(0.88, 0, 0.028),
        at(0.7, 0.4, 0.028),
        at(0.3, 0.4, 0.028),
        tone(c, 0.35),
        tone(c, 0.5),
      )
      h.blob([0, y0 + (y1 - y0) * 0.6, 0.03], [(x1 - x0) * 0.17, (y1 - y0) * 0.2, 0.012], rgb('#d9a981'), {
        rough: 0,
        across: 10,
        down: 7,
      })
      h.blob([0, y0 + (y1 - y0) * 0.7, 0.03], [(x1 - x0) * 0.19, (y1 - y0) * 0.15, 0.009], tone(c, 0.3), {
        rough: 0.1,
        across: 10,
        down: 6,
      })
      break
    default:
      for (let i = 0; i < 4; i++) {
        const [u, v, k] = [r.next() * 0.6 + 0.1, r.next() * 0.5 + 0.1, 0.16 + r.next() * 0.2]
        h.quad(
          at(u, v, 0.027 + i * 0.001),
          at(u + k, v, 0.027 + i * 0.001),
          at(u + k, v + k, 0.027 + i * 0.001),
          at(u, v + k, 0.027 + i * 0.001),
          blend(r.pick(bookColours), c, 0.35),
        )
      }
  }
}

/** A mirror: a cool pane with two slanting lights. */
const lookingGlass: Build = (h, p, env) => {
  const [w, height] = p.size
  const frame = rgb(p.second ?? '#b8894a')
  for (const s of [-1, 1]) {
    block(h, [s * (w / 2 - 0.03), 0, 0.02], [0.06, height, 0.06], frame, { bevel: 0.02 })
    block(h, [0, s < 0 ? 0 : height - 0.06, 0.02], [w, 0.06, 0.06], frame, { bevel: 0.02 })
  }
  const c = blend(rgb(p.colour), env.pane.high, 0.4)
  h.on('glow', () => {
    h.quad(
      [-w / 2 + 0.05, 0.05, 0.03],
      [w / 2 - 0.05, 0.05, 0.03],
      [w / 2 - 0.05, height - 0.05, 0.03],
      [-w / 2 + 0.05, height - 0.05, 0.03],
      tone(c, 0.34),
      tone(c, 0.62),
    )
    for (const [u, k] of [
      [-0.24, 0.1],
      [0.02, 0.035],
    ] as const)
      h.quad(
        [(u - k) * w, 0.06, 0.033],
        [(u + k * 0.4) * w, 0.06, 0.033],
        [(u + 0.2 + k * 0.4) * w, height - 0.06, 0.033],
        [(u + 0.2 - k) * w, height - 0.06, 0.033],
        tone(c, 0.5),
        tone(c, 0.85),
      )
  })
}

/** A heavy cloth in folds; the whole width. */
const curtain: Build = (h, p) => {
  const [w, height] = p.size
  h.as('cloth', () =>
    drape(h, [0, 0, 0.02], w, height, rgb(p.colour), { folds: Math.max(3, Math.round(w / 0.3)), deep: 0.08 }),
  )
}

/** A woven picture with a border and a fringe, on a pole. */
const tapestry: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? '#c79a4b')]
  rail(h, [-w / 2 - 0.12, height, 0.06], [w / 2 + 0.12, height, 0.06], 0.028, tone(s, 0.7))
  h.as('knit', () => {
    h.quad(
      [-w / 2, 0, 0.04],
      [w / 2, 0, 0.04],
      [w / 2, height, 0.04],
      [-w / 2, height, 0.04],
      tone(c, 0.7),
      c,
    )
    const k = 0.1
    h.quad(
      [-w / 2 + k, k, 0.045],
      [w / 2 - k, k, 0.045],
      [w / 2 - k, height - k, 0.045],
      [-w / 2 + k, height - k, 0.045],
      tone(s, 0.8),
      s,
    )
    h.quad(
      [-w / 2 + k * 1.6, k * 1.6, 0.05],
      [w / 2 - k * 1.6, k * 1.6, 0.05],
      [w / 2 - k * 1.6, height - k * 1.6, 0.05],
      [-w / 2 + k * 1.6, height - k * 1.6, 0.05],
      tone(c, 0.5),
      tone(c, 0.85),
    )
    for (let i = 0; i < 9; i++) {
      const [x, y] = [((i % 3) - 1) * w * 0.24, height * (0.26 + Math.floor(i / 3) * 0.24)]
      const q = Math.min(w, height) * (0.06 + r.next() * 0.04)
      h.quad(
        [x, y - q, 0.053],
        [x + q, y, 0.053],
        [x, y + q, 0.053],
        [x - q, y, 0.053],
        tone(s, 0.85 + r.next() * 0.3),
      )
    }
    for (let i = 0; i < w / 0.08; i++)
      h.quad(
        [-w / 2 + i * 0.08, -0.1, 0.042],
        [-w / 2 + i * 0.08 + 0.04, -0.1, 0.042],
        [-w / 2 + i * 0.08 + 0.05, 0, 0.042],
        [-w / 2 + i * 0.08, 0, 0.042],
        tone(s, 0.85),
      )
  })
}

/** A cloth that hangs from a round rail under the ceiling: between beds. */
const screenCurtain: Build = (h, p) => {
  const [w, height] = p.size
  rail(h, [-w / 2, height, 0], [w / 2, height, 0], 0.014, steel)
  h.as('cloth', () => {
    drape(h, [0, 0.3, -0.02], w * 0.98, height - 0.34, rgb(p.colour), {
      folds: Math.round(w / 0.2),
      deep: 0.045,
    })
    h.within([0, 0, 0], Math.PI, () =>
      drape(h, [0, 0.3, -0.02], w * 0.98, height - 0.34, rgb(p.colour), {
        folds: Math.round(w / 0.2),
        deep: 0.045,
      }),
    )
  })
}

/** Pots and pans on hooks under a bar. */
const panRail: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const bar = height - 0.06
  rail(h, [-w / 2, bar, 0.1], [w / 2, bar, 0.1], 0.016, iron0)
  const n = Math.max(3, Math.round(w / 0.26))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const c = r.pick([rgb('#b4683a'), rgb('#3a3a40'), steel, rgb('#a6552e')])
    const k = 0.09 + r.next() * 0.04
    rail(h, [x, bar, 0.1], [x, bar - 0.26, 0.09], 0.012, tone(c, 0.8))
    for (let q = 0; q < 14; q++) {
      const [a, b] = [(q / 14) * 6.2832, ((q + 1) / 14) * 6.2832]
      const on = (t: number, f: number, z: number): [number, number, number] => [
        x + Math.cos(t) * k * f,
        bar - 0.26 - k + Math.sin(t) * k * f,
        z,
      ]
      h.tri(on(0, 0, 0.12), on(a, 0.94, 0.12), on(b, 0.94, 0.12), tone(c, 0.95), tone(c, 1.15), tone(c, 1.1))
      h.quad(on(a, 1, 0.06), on(b, 1, 0.06), on(b, 0.94, 0.12), on(a, 0.94, 0.12), tone(c, 0.8), c)
    }
  }
}

const iron0 = rgb('#3a3a40')

/** Bundles of herbs, strings of onions and a ham under a beam. */
const herbs: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  rail(h, [-w / 2, height, 0], [w / 2, height, 0], 0.025, rgb('#5a4031'))
  const n = Math.max(3, Math.round(w / 0.28))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const long = 0.24 + r.next() * 0.16
    rail(h, [x, height, 0], [x, height - 0.1, 0], 0.006, cream, 0.006, 4)
    if (i % 3 === 1)
      for (let k = 0; k < 5; k++)
        h.blob(
          [x + (k % 2 ? 0.03 : -0.03), height - 0.12 - k * 0.055, 0.01],
          [0.038, 0.034, 0.038],
          r.pick([rgb('#c98a4a'), rgb('#8d3b4a'), cream]),
          { rough: 0, across: 7, down: 5 },
        )
    else
      h.as('foliage', () =>
        h.lathe(
          [x, height - 0.1 - long, 0],
          [
            [0.09, 0],
            [0.075, long * 0.3],
            [0.025, long * 0.85],
            [0.02, long],
          ],
          tone(rgb(p.colour), 0.8 + r.next() * 0.4),
          7,
        ),
      )
  }
}

/** What hangs on a wall to be looked at, and what hangs to dry. */
export const hangings: Record<string, Build> = {
  picture,
  'looking-glass': lookingGlass,
  curtain,
  tapestry,
  'screen-curtain': screenCurtain,
  'pan-rail': panRail,
  herbs,
}
