import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { iron, rail, steel } from './kit.ts'

/** A heavy bag on its chain. */
const punchBag: Build = (h, p) => {
  const [w, height] = p.size
  h.as('leather', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.3, 0],
        [w * 0.48, 0.05],
        [w * 0.5, 0.3],
        [w * 0.46, 1.05],
        [w * 0.3, 1.12],
        [0, 1.13],
      ],
      rgb(p.colour),
      14,
    ),
  )
  for (const s of [-1, 1]) rail(h, [s * w * 0.3, 1.1, 0], [0, 1.4, 0], 0.008, steel, 0.008, 4)
  rail(h, [0, 1.4, 0], [0, height, 0], 0.014, iron, 0.014, 5)
}

/** Links from a ring in the wall. */
const chain: Build = (h, p) => {
  const height = p.size[1]
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    const n = Math.round(height / 0.07)
    for (let i = 0; i < n; i++)
      h.box([(s * p.size[0]) / 2, -i * 0.07, 0.03], [i % 2 ? 0.016 : 0.045, 0.075, i % 2 ? 0.045 : 0.016], c)
    h.lathe(
      [(s * p.size[0]) / 2, -height - 0.06, 0.03],
      [
        [0.05, 0],
        [0.06, 0.03],
        [0.05, 0.06],
      ],
      c,
      8,
    )
  }
}

/** Days counted in bundles of five. */
const scratches: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const [nx, ny] = [Math.max(2, Math.round(w / 0.22)), Math.max(1, Math.round(height / 0.18))]
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const [x, y] = [((i + 0.5) / nx - 0.5) * w, ((j + 0.2) / ny) * height]
      const n = j === ny - 1 && i === nx - 1 ? 2 : 4
      for (let k = 0; k < n; k++)
        h.bar(
          [x - 0.06 + k * 0.035, y, 0.012],
          [x - 0.055 + k * 0.035 + (r.next() - 0.5) * 0.01, y + 0.11, 0.012],
          0.008,
          c,
        )
      if (n === 4) h.bar([x - 0.08, y + 0.02, 0.013], [x + 0.07, y + 0.09, 0.013], 0.008, c)
    }
}

/** A slanting rafter from the foot of a side wall inwards; x = 0 is the wall. */
const rafter: Build = (h, p) => {
  const [w, height, t] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.bar([0.06, 0.5, 0], [w, height, 0], t, c)
    h.bar([0.05, 0, 0], [0.05, 1.4, 0], t * 0.9, tone(c, 0.9))
  })
}

/** A round window in a gable. */
const roundWindow: Build = (h, p, env) => {
  const k = p.size[0] / 2
  const c = rgb(p.colour)
  const on = (t: number, f: number, z: number): [number, number, number] => [
    Math.cos(t) * k * f,
    k + Math.sin(t) * k * f,
    z,
  ]
  for (let i = 0; i < 24; i++) {
    const [a, b] = [(i / 24) * 6.2832, ((i + 1) / 24) * 6.2832]
    h.on('glow', () =>
      h.tri(
        [0, k, 0.02],
        on(a, 1, 0.02),
        on(b, 1, 0.02),
        env.pane.low,
        Math.sin(a) > 0 ? env.pane.high : env.pane.low,
        Math.sin(b) > 0 ? env.pane.high : env.pane.low,
      ),
    )
    h.as('wood', () => h.bar(on(a, 1.04, 0.05), on(b, 1.04, 0.05), 0.09, c))
  }
  for (const t of [0, Math.PI / 2]) h.bar(on(t, 1, 0.04), on(t + Math.PI, 1, 0.04), 0.05, c)
}

/** Something under a dust sheet. */
const sheeted: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = 22
  // What stands under it lifts the sheet at the back; towards the floor it falls in folds.
  const rows = [
    [1, 0],
    [0.94, 0.3],
    [0.88, 0.56],
    [0.8, 0.72],
    [0.62, 0.88],
    [0.34, 0.98],
    [0, 1],
  ] as const
  const at = (i: number, j: number) => {
    const [out = 0, up = 0] = rows[j] ?? [0, 1]
    const t = (i / n) * Math.PI * 2
    const fold = 1 + 0.09 * (1 - up) * Math.cos(t * 7 + p.seed)
    const back = 1 - 0.32 * up * up * (0.5 + 0.5 * Math.cos(t))
    const point: [number, number, number] = [
      Math.sin(t) * w * 0.52 * out * fold,
      height * up * (up > 0.5 ? back : 1),
      Math.cos(t) * d * 0.52 * out * fold,
    ]
    const normal: [number, number, number] = [
      Math.sin(t) * (1 - up * 0.7),
      0.2 + up * 0.8,
      Math.cos(t) * (1 - up * 0.7),
    ]
    return { point, normal, colour: tone(c, (0.74 + 0.3 * up) * (0.93 + 0.07 * Math.cos(t * 7 + p.seed))) }
  }
  h.as('cloth', () => {
    for (let j = 0; j + 1 < rows.length; j++)
      for (let i = 0; i < n; i++) {
        const [a, b, e, f] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
        h.face([a.point, b.point, e.point], [a.normal, b.normal, e.normal], [a.colour, b.colour, e.colour])
        h.face([a.point, e.point, f.point], [a.normal, e.normal, f.normal], [a.colour, e.colour, f.colour])
      }
  })
}

/** Attics, cellars, cells and gyms. */
export const attic: Record<string, Build> = {
  'punch-bag': punchBag,
  chain,
  scratches,
  rafter,
  'round-window': roundWindow,
  sheeted,
}
