import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { cabinet } from './cupboards.ts'
import { block, brass, cream, ink, rail, steel } from './kit.ts'

const fridge: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, 0.04, 0], [w, height - 0.04, d], tone(c, 0.92), { bevel: 0.05 })
    block(h, [0, 0.08, d / 2], [w * 0.98, height * 0.6, 0.05], c, { bevel: 0.03 })
    block(h, [0, 0.1 + height * 0.6, d / 2], [w * 0.98, height * 0.36, 0.05], c, { bevel: 0.03 })
  })
  for (const y of [0.42, 0.72])
    rail(
      h,
      [-w * 0.38, height * y, d / 2 + 0.09],
      [-w * 0.38, height * (y + 0.14), d / 2 + 0.09],
      0.014,
      steel,
    )
  h.box([w * 0.1, height * 0.48, d / 2 + 0.055], [0.15, 0.19, 0.004], cream)
  h.box([w * 0.1, height * 0.57, d / 2 + 0.06], [0.03, 0.03, 0.006], rgb(p.second ?? '#b5443c'))
}

const stove: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, 0.06, 0], [w, height - 0.06, d], c, { top: tone(c, 0.5) })
    block(h, [0, 0.2, d / 2], [w * 0.84, height * 0.5, 0.035], tone(c, 0.72), { bevel: 0.02 })
    h.box([0, height, -d * 0.46], [w, 0.16, 0.04], tone(c, 0.9))
  })
  h.on('glow', () =>
    h.box(
      [0, 0.3, d / 2 + 0.018],
      [w * 0.56, height * 0.22, 0.03],
      env.dark ? rgb('#ff9a4a') : rgb('#7a4632'),
    ),
  )
  rail(h, [-w * 0.38, height * 0.76, d / 2 + 0.06], [w * 0.38, height * 0.76, d / 2 + 0.06], 0.014, steel)
  for (const x of [-0.3, -0.1, 0.1, 0.3])
    h.lathe(
      [x * w, height * 0.85, d / 2 + 0.012],
      [
        [0.03, -0.02],
        [0.03, 0.02],
        [0, 0.02],
      ],
      ink,
      8,
    )
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.lathe(
        [sx * w * 0.24, height, sz * d * 0.22],
        [
          [0.1, 0],
          [0.1, 0.015],
          [0, 0.016],
        ],
        ink,
        10,
      )
  const pot = rgb(p.second ?? '#b65a3f')
  h.lathe(
    [w * 0.24, height + 0.02, -d * 0.2],
    [
      [0.1, 0],
      [0.13, 0.05],
      [0.12, 0.12],
      [0.05, 0.18],
      [0.02, 0.2],
      [0.025, 0.22],
      [0, 0.23],
    ],
    pot,
    12,
  )
  h.lathe(
    [-w * 0.22, height + 0.02, d * 0.18],
    [
      [0.12, 0],
      [0.12, 0.14],
      [0.125, 0.15],
      [0.02, 0.17],
      [0.02, 0.2],
      [0, 0.2],
    ],
    steel,
    12,
  )
}

/** An iron range in a brick chimney: fire in front. */
const range: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const iron = rgb('#2e2d31')
  h.as('brick', () => {
    for (const s of [-1, 1]) block(h, [s * (w / 2 - 0.13), 0, 0], [0.26, height + 0.75, d], c)
    block(h, [0, height + 0.75, 0.02], [w * 1.06, 0.34, d * 1.1], tone(c, 1.05))
    h.box([0, 0, -d / 2 + 0.04], [w, height + 0.8, 0.06], tone(c, 0.45))
    h.box([0, height + 1.09, -d * 0.1], [w * 0.86, 1.6, d * 0.7], tone(c, 0.95), { taper: 0.84 })
  })
  h.as('metal', () => {
    block(h, [0, 0, 0.02], [w - 0.54, height, d * 0.86], iron)
    for (const s of [-1, 1])
      block(
        h,
        [s * (w - 0.54) * 0.3, height * 0.3, d * 0.46],
        [(w - 0.54) * 0.32, height * 0.5, 0.03],
        tone(iron, 1.5),
        { bevel: 0.02 },
      )
    for (const s of [-1, 1]) h.box([s * (w - 0.54) * 0.3, height * 0.56, d * 0.49], [0.1, 0.02, 0.03], brass)
  })
  h.on('glow', () =>
    h.box(
      [0, height * 0.34, d * 0.46],
      [(w - 0.54) * 0.2, height * 0.34, 0.03],
      env.dark || env.interior ? rgb('#ff8a3c') : rgb('#b0572c'),
    ),
  )
  h.lathe(
    [-0.16, height, 0],
    [
      [0.13, 0],
      [0.17, 0.08],
      [0.15, 0.2],
      [0.16, 0.22],
      [0, 0.2],
    ],
    tone(iron, 1.7),
    12,
  )
  h.lathe(
    [0.22, height, 0.02],
    [
      [0.1, 0],
      [0.13, 0.08],
      [0.06, 0.17],
      [0.02, 0.2],
      [0, 0.22],
    ],
    rgb(p.second ?? '#a0603c'),
    12,
  )
}

const sink: Build = (h, p, env, r) => {
  cabinet(h, p, env, r)
  const [w, height, d] = p.size
  h.as('metal', () => {
    h.box([0, height, 0], [Math.min(0.75, w * 0.5), 0.012, d * 0.62], rgb('#59626b'))
    for (const s of [-1, 1]) h.box([s * Math.min(0.38, w * 0.26), height, 0], [0.03, 0.02, d * 0.66], steel)
  })
  rail(h, [0, height, -d * 0.34], [0, height + 0.3, -d * 0.34], 0.018, steel)
  rail(h, [0, height + 0.3, -d * 0.34], [0, height + 0.25, -d * 0.06], 0.016, steel)
  for (const s of [-1, 1])
    h.lathe(
      [s * 0.09, height, -d * 0.34],
      [
        [0.025, 0],
        [0.02, 0.06],
        [0.03, 0.07],
        [0, 0.08],
      ],
      steel,
      7,
    )
}

/** What a kitchen cooks and cools with. */
export const kitchen: Record<string, Build> = {
  fridge,
  stove,
  range,
  sink,
}
