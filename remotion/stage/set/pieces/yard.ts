import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { limb } from '../shapes.ts'
import { snowed } from './facade.ts'
import { spoked } from './wheels.ts'

// What stands in yards, camps and fields.
type P = readonly [number, number, number]

const cart: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const z of [-1, 1]) spoked(h, [w * 0.05, 0.55, z * d * 0.46], 0.55, z as 1 | -1, c)
    h.box([0, 0.62, 0], [w * 0.62, 0.1, d * 0.8], c)
    for (const z of [-1, 1])
      for (const y of [0.72, 0.95]) h.box([0, y, z * d * 0.39], [w * 0.62, 0.13, 0.05], tone(c, 0.9))
    for (const x of [-1, 1]) h.box([x * w * 0.3, 0.72, 0], [0.05, 0.36, d * 0.78], tone(c, 0.85))
    for (const z of [-0.3, 0.3]) h.bar([w * 0.3, 0.66, z * d], [w * 0.62, 0.3, z * d], 0.07, c)
  })
  if (!p.second) return
  const load = snowed(env, rgb(p.second))
  h.as('foliage', () => {
    for (let i = 0; i < 7; i++)
      h.blob(
        [(r.next() - 0.5) * w * 0.44, 0.86 + r.next() * (height - 1), (r.next() - 0.5) * d * 0.5],
        [w * 0.16, 0.26, d * 0.24],
        tone(load, 0.85 + r.next() * 0.3),
        { across: 8, down: 5, rough: 0.25, seed: i },
      )
  })
}

const tent: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = 5
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const [a, b] = [i / n, (i + 1) / n]
      const on = (t: number, s: number): P => [
        s * Math.cos(t * 1.57) * w * 0.5,
        Math.sin(t * 1.57) ** 0.8 * height,
        0,
      ]
      for (const s of [1, -1]) {
        const q = [on(a, s), on(b, s)] as [P, P]
        const f = (v: P, k: number): P => [v[0] * (k > 0 ? 1 : 0.9), v[1] * (k > 0 ? 1 : 0.8), k * d * 0.5]
        const [x, y, z, e] = [f(q[0], 1), f(q[0], -1), f(q[1], -1), f(q[1], 1)]
        if (s > 0) h.quad(x, y, z, e, tone(c, 0.8 + a * 0.2), tone(c, 0.85 + b * 0.2))
        else h.quad(y, x, e, z, tone(c, 0.75 + a * 0.2), tone(c, 0.8 + b * 0.2))
        const back: P = [0, 0, -d * 0.5]
        if (s > 0) h.tri(f(q[0], -1), back, f(q[1], -1), tone(c, 0.6))
        else h.tri(back, f(q[0], -1), f(q[1], -1), tone(c, 0.6))
        // The door flap is open on one side.
        const mid: P = [0.12, 0, d * 0.5]
        if (s > 0) h.tri(mid, f(q[0], 1), f(q[1], 1), tone(c, 0.9))
        else h.tri(f(q[0], 1), [0.12, 0, d * 0.42], f(q[1], 1), tone(c, 0.28))
      }
    }
  })
  for (const s of [-1, 1])
    for (const z of [-1, 1])
      h.bar([s * w * 0.4, height * 0.5, z * d * 0.42], [s * w * 0.8, 0, z * d * 0.7], 0.015, rgb('#e6dcc6'))
}

/** A round tent on a pole, as armies and wanderers have. */
const bellTent: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = 14
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const [a, b] = [((i - 0.5) / n) * 6.2832, ((i + 0.5) / n) * 6.2832]
      const on = (t: number, k: number, y: number): P => [
        Math.sin(t) * w * 0.5 * k,
        y * height,
        Math.cos(t) * w * 0.5 * k,
      ]
      const own = i % 2 ? c : blend(c, rgb('#f0e6d0'), 0.55)
      if (i !== 0) h.quad(on(a, 1, 0), on(b, 1, 0), on(b, 0.98, 0.38), on(a, 0.98, 0.38), tone(own, 0.8), own)
      else
        h.quad(
          on(a, 0.99, 0),
          on(b, 0.99, 0),
          on(b, 0.98, 0.38),
          on(a, 0.98, 0.38),
          env.dark ? rgb('#c98a4a') : tone(own, 0.2),
        )
      h.tri(
        on(a, 1.06, 0.34),
        on(b, 1.06, 0.34),
        [0, height * 0.96, 0],
        tone(own, 0.85),
        tone(own, 0.85),
        tone(own, 1.05),
      )
      h.bar(on(a, 1.04, 0.36), on(a, 1.5, 0), 0.015, rgb('#e6dcc6'))
    }
  })
  h.as('wood', () => h.bar([0, height * 0.9, 0], [0, height * 1.14, 0], 0.07, rgb(p.second ?? '#8a6848')))
  h.tri([0, height * 1.14, 0], [0, height * 1.02, 0], [0.6, height * 1.07, 0.1], rgb('#b8433a'))
}

const hayBale: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('foliage', () => {
    h.box([0, 0, 0], [w, height, d], c, { foot: 0.85, top: tone(c, 1.12) })
    for (let i = 0; i < 40; i++) {
      const [x, y, s] = [(r.next() - 0.5) * w, r.next() * height, r.chance(0.5) ? 1 : -1]
      h.bar(
        [x, y, s * d * 0.5],
        [x + (r.next() - 0.5) * 0.2, y + (r.next() - 0.5) * 0.1, s * (d * 0.5 + 0.05)],
        0.015,
        tone(c, 0.8 + r.next() * 0.5),
      )
    }
  })
  for (const x of [-0.25, 0.25]) h.box([x * w, 0.005, 0], [0.025, height + 0.005, d * 1.015], rgb('#7a5a3a'))
}

const trough: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    for (const z of [-1, 1]) h.box([0, 0, z * d * 0.42], [w, height, d * 0.16], c)
    for (const x of [-1, 1]) h.box([x * w * 0.46, 0, 0], [w * 0.08, height, d], c)
    h.box([0, 0, 0], [w * 0.9, height * 0.3, d * 0.7], tone(c, 0.7))
  })
  h.on('glow', () => h.box([0, height * 0.3, 0], [w * 0.86, height * 0.5, d * 0.7], rgb('#5f7f88')))
}

const silo: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (let i = 0; i < 6; i++)
      h.lathe(
        [0, (i * height * 0.8) / 6, 0],
        [
          [w / 2, 0],
          [w / 2, height * 0.128],
          [w * 0.48, (height * 0.8) / 6],
        ],
        tone(c, 0.95 + (i % 2) * 0.08),
        14,
      )
    h.lathe(
      [0, height * 0.8, 0],
      [
        [w * 0.52, 0],
        [w * 0.36, height * 0.13],
        [0, height * 0.2],
      ],
      snowed(env, tone(c, 1.1)),
      14,
    )
  })
}

const summitCross: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('wood', () => {
    h.box([0, 0, 0], [d, height, d], rgb(p.colour))
    h.box([0, height * 0.68, 0], [w, d, d], rgb(p.colour))
  })
  for (let i = 0; i < 6; i++)
    h.blob([Math.sin(i) * 0.4, 0.1, Math.cos(i) * 0.4], [0.3, 0.24, 0.28], rgb('#8b8580'), {
      crease: true,
      across: 7,
      down: 4,
      seed: i,
    })
}

const marketCross: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('stone', () => {
    for (let i = 0; i < 3; i++)
      h.lathe(
        [0, i * 0.22, 0],
        [
          [w * (0.9 - i * 0.2), 0],
          [w * (0.9 - i * 0.2), 0.22],
          [0, 0.22],
        ],
        c,
        8,
      )
    h.tube([0, 0.66, 0], 0.16, 0.12, height * 0.7, c, 8)
    h.box([0, height * 0.86, 0], [0.5, 0.5, 0.5], c)
    h.lathe(
      [0, height * 1.04, 0],
      [
        [0.3, 0],
        [0, 0.4],
      ],
      c,
      4,
    )
  })
}

const skull: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.blob([0, height * 0.5, 0], [w * 0.3, height * 0.34, w * 0.44], c, { rough: 0.06 })
  for (const s of [-1, 1]) {
    limb(
      h,
      [
        [s * w * 0.2, height * 0.7, -w * 0.1],
        [s * w * 0.6, height * 0.85, -w * 0.1],
        [s * w * 0.8, height * 1.25, 0],
      ],
      [0.05, 0.045, 0.012],
      tone(c, 0.9),
      6,
    )
    h.blob([s * w * 0.16, height * 0.54, w * 0.3], [0.05, 0.06, 0.04], rgb('#3a2f2a'), {
      rough: 0,
      across: 6,
      down: 4,
    })
  }
}

export const yard: Record<string, Build> = {
  cart,
  tent,
  'bell-tent': bellTent,
  'hay-bale': hayBale,
  trough,
  silo,
  'summit-cross': summitCross,
  'market-cross': marketCross,
  skull,
}
