import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { extrude, limb, tyre } from '../shapes.ts'
import { chrome, lights, rubber } from './cars.ts'
import { spoked } from './wheels.ts'

// What carries many, or much. Their front is +x.
const truck: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [l * 0.5, 0.6],
        [l * 0.98, 0.6],
        [l, 1.4],
        [l * 0.94, 2.3],
        [l * 0.86, height * 0.86],
        [l * 0.5, height * 0.86],
      ],
      d * 0.94,
      (_x, y) => tone(c, 0.74 + (y / height) * 0.4),
    )
    h.box([-l * 0.28, 0.9, 0], [w * 0.74, height - 0.9, d], rgb(p.second ?? '#cfc8b8'), { foot: 0.85 })
    h.box([0, 0.5, 0], [w * 0.96, 0.3, d * 0.5], tone(rubber, 1.4))
  })
  h.as('glass', () => {
    h.box([l * 0.92, 1.55, 0], [0.2, 0.8, d * 0.84], env.unlit)
    for (const s of [-1, 1]) h.box([l * 0.72, 1.5, s * d * 0.47], [0.8, 0.75, 0.04], env.unlit)
  })
  for (const x of [-0.8, -0.6, 0.72])
    for (const s of [-1, 1]) tyre(h, [x * l, 0.5, s * (d * 0.5 - 0.16)], 0.5, 0.3, chrome, rubber)
  lights(h, env, l, 0.95, d * 0.36, false)
}

const bus: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l, 0.4],
        [l, 0.4],
        [l, height * 0.9],
        [l * 0.96, height],
        [-l * 0.98, height],
        [-l, height * 0.95],
      ],
      d,
      (_x, y) => (y > height * 0.42 && y < height * 0.86 ? c : tone(c, 0.75 + (y / height) * 0.35)),
    )
    for (const s of [-1, 1])
      h.box([0, height * 0.3, s * d * 0.5], [w * 0.98, 0.12, 0.03], rgb(p.second ?? '#efe6d0'))
  })
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () => {
      const n = Math.round(w / 1.3)
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1])
          h.box(
            [((i + 0.5) / n - 0.5) * w * 0.94, height * 0.46, s * (d * 0.5 + 0.005)],
            [(w / n) * 0.82, height * 0.34, 0.02],
            env.dark ? tone(env.lit, 0.8 + r.next() * 0.2) : env.unlit,
          )
      h.box([l, height * 0.42, 0], [0.03, height * 0.4, d * 0.88], env.dark ? env.lit : env.unlit)
    }),
  )
  for (const x of [-0.6, 0.62])
    for (const s of [-1, 1]) tyre(h, [x * l, 0.48, s * (d * 0.5 - 0.14)], 0.48, 0.28, chrome, rubber)
  lights(h, env, l * 1.005, 0.75, d * 0.36, false)
}

/** A covered wagon where `second` is a pale cloth, a coach with lamps where it is not; seed odd an open one. */
const carriage: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('wood', () => {
    for (const s of [-1, 1] as const) {
      spoked(h, [-l * 0.4, 0.66, s * d * 0.46], 0.66, s, c)
      spoked(h, [l * 0.42, 0.5, s * d * 0.46], 0.5, s, c)
    }
    h.box([0, 0.7, 0], [w * 0.8, 0.12, d * 0.76], c)
    if (p.seed % 2) {
      for (const s of [-1, 1]) h.box([0, 0.82, s * d * 0.37], [w * 0.8, 0.4, 0.05], tone(c, 0.9))
      return
    }
    extrude(
      h,
      [
        [-l * 0.6, 0.82],
        [l * 0.42, 0.82],
        [l * 0.5, height * 0.56],
        [l * 0.46, height],
        [-l * 0.6, height],
        [-l * 0.66, height * 0.56],
      ],
      d * 0.74,
      (_x, y) => tone(c, 0.6 + (y / height) * 0.5),
    )
    h.box([-l * 0.08, height, 0], [w * 0.58, 0.08, d * 0.82], tone(c, 0.6))
    h.box([l * 0.66, 0.9, 0], [w * 0.14, 0.5, d * 0.66], tone(c, 0.8))
  })
  if (p.seed % 2 === 0) {
    h.as('glass', () => {
      for (const s of [-1, 1])
        for (const x of [-0.34, 0.14])
          h.box(
            [x * l, height * 0.6, s * d * 0.37],
            [l * 0.3, height * 0.26, 0.03],
            env.dark ? env.lit : env.unlit,
          )
    })
    h.on('glow', () => {
      for (const s of [-1, 1])
        h.box(
          [l * 0.52, height * 0.6, s * d * 0.42],
          [0.14, 0.22, 0.14],
          env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'),
        )
    })
  }
  for (const s of [-0.2, 0.2]) h.bar([l * 0.7, 0.6, s * d], [l * 1.5, 0.45, s * d], 0.06, tone(c, 0.8))
}

const tractor: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l * 0.3, 0.6],
        [l * 0.86, 0.55],
        [l * 0.9, 1.25],
        [l * 0.1, 1.34],
        [-l * 0.3, 1.2],
      ],
      0.66,
      (_x, y) => tone(c, 0.7 + y * 0.3),
    )
    for (const s of [-1, 1]) h.box([-l * 0.5, 1.24, s * d * 0.38], [1.1, 0.1, 0.4], c)
    for (const x of [-0.85, -0.1])
      for (const s of [-1, 1]) h.box([x * l, 1.2, s * d * 0.28], [0.07, height - 1.24, 0.07], tone(c, 0.6))
    h.box([-l * 0.48, height - 0.08, 0], [1.5, 0.1, d * 0.74], tone(c, 0.95))
    h.tube([l * 0.5, 1.28, 0.2], 0.05, 0.05, 0.9, rubber, 7)
  })
  for (const s of [-1, 1]) {
    tyre(h, [-l * 0.5, 0.78, s * d * 0.42], 0.78, 0.4, rgb('#d8b84a'), rubber)
    tyre(h, [l * 0.68, 0.44, s * d * 0.36], 0.44, 0.26, rgb('#d8b84a'), rubber)
  }
  lights(h, env, l * 0.92, 1.05, 0.22, true, -l)
}

/** A railway carriage, or with seed odd a steam engine. */
const railCar: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    h.box([0, 0.7, 0], [w, 0.3, d * 0.8], rgb('#2c2c32'))
    for (let x = -l + 1.2; x < l; x += 2)
      for (const s of [-1, 1]) tyre(h, [x, 0.5, s * d * 0.36], 0.5, 0.14, rgb('#5a5a60'), rgb('#33343a'))
  })
  if (p.seed % 2) {
    h.as('metal', () => {
      h.within([0, 0, 0], 0, () =>
        limb(
          h,
          [
            [-l * 0.2, 2, 0],
            [l * 0.9, 2, 0],
            [l * 0.94, 2, 0],
          ],
          [d * 0.42, d * 0.42, d * 0.3],
          tone(rgb('#2b2d33'), 1.1),
          16,
        ),
      )
      h.box([-l * 0.5, 1, 0], [w * 0.3, height - 1, d], c)
      h.box([-l * 0.5, height - 0.1, 0], [w * 0.34, 0.16, d * 1.1], tone(c, 0.6))
      h.lathe(
        [l * 0.66, 2.4, 0],
        [
          [0.24, 0],
          [0.2, 0.7],
          [0.36, 1.1],
          [0.36, 1.3],
        ],
        rgb('#2b2d33'),
        10,
      )
      h.lathe(
        [l * 0.2, 2.6, 0],
        [
          [0.3, 0],
          [0.3, 0.36],
          [0, 0.6],
        ],
        rgb('#b8894a'),
        10,
      )
      for (const s of [-1, 1])
        h.bar([-l * 0.3, 0.6, s * d * 0.46], [l * 0.7, 0.6, s * d * 0.46], 0.1, rgb('#8a8d92'))
      h.tri([l * 1.1, 0.1, 0], [l * 0.94, 0.9, -d * 0.45], [l * 0.94, 0.9, d * 0.45], rgb('#7a2f2a'))
    })
    h.on('glow', () =>
      h.blob([l * 0.98, 2.7, 0], [0.1, 0.2, 0.2], rgb(env.dark ? '#fff0c8' : '#d8d4c0'), {
        rough: 0,
        across: 8,
        down: 6,
      }),
    )
    return
  }
  h.as('metal', () => {
    h.box([0, 1, 0], [w, height * 0.66, d], c, { foot: 0.8 })
    h.box([0, 1 + height * 0.66, 0], [w, height * 0.1, d], tone(c, 0.55), { taper: 0.9 })
    for (const s of [-1, 1])
      h.box([0, 1 + height * 0.24, s * d * 0.5], [w, 0.07, 0.03], rgb(p.second ?? '#e0c890'))
  })
  const n = Math.round(w / 1.6)
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () => {
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1])
          h.box(
            [((i + 0.5) / n - 0.5) * w * 0.95, 1 + height * 0.3, s * (d * 0.5 + 0.005)],
            [(w / n) * 0.66, height * 0.24, 0.03],
            env.dark ? tone(env.lit, 0.75 + r.next() * 0.25) : env.unlit,
          )
    }),
  )
}

export const heavy: Record<string, Build> = {
  truck,
  bus,
  carriage,
  tractor,
  'rail-car': railCar,
}
