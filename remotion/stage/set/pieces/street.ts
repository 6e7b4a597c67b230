import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { snowed } from './facade.ts'

const streetLamp: Build = (h, p, env) => {
  const [, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [0.17, 0],
      [0.13, 0.3],
      [0.055, 0.4],
      [0.045, height * 0.86],
      [0.09, height * 0.87],
    ],
    c,
    8,
  )
  h.bar([-0.25, height * 0.8, 0], [0.25, height * 0.8, 0], 0.03, c)
  const y = height * 0.87
  h.on('glow', () =>
    h.lathe(
      [0, y, 0],
      [
        [0.11, 0],
        [0.17, 0.34],
      ],
      env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'),
      6,
    ),
  )
  h.lathe(
    [0, y + 0.34, 0],
    [
      [0.21, 0],
      [0.06, 0.16],
      [0, 0.26],
    ],
    c,
    6,
  )
}

const road: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const c = env.snowy ? blend(rgb(p.colour), rgb('#dfe6f2'), 0.6) : tone(rgb(p.colour), env.wet ? 0.8 : 1)
  h.on('shell', () => {
    h.quad([-w / 2, 0.008, d / 2], [w / 2, 0.008, d / 2], [w / 2, 0.008, -d / 2], [-w / 2, 0.008, -d / 2], c)
    for (let i = 0; i < 16; i++) {
      const [x, z, k] = [(r.next() - 0.5) * w * 0.7, (r.next() - 0.5) * d, 0.6 + r.next() * 1.2]
      h.disc([x, 0.011, z], k, tone(c, 0.9), c, 10)
    }
    if (p.second)
      for (let z = -d / 2 + 1; z < d / 2 - 2; z += 4)
        h.quad(
          [-0.07, 0.014, z + 2],
          [0.07, 0.014, z + 2],
          [0.07, 0.014, z],
          [-0.07, 0.014, z],
          rgb(p.second),
        )
  })
}

const pavement: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = snowed(env, rgb(p.colour))
  h.on('shell', () => {
    h.box([0, 0, 0], [w, height, d], c, { top: c, foot: 0.7 })
    const n = Math.round(d / 1.6)
    for (let i = 1; i < n; i++) {
      const z = (i / n - 0.5) * d
      h.quad(
        [-w / 2, height + 0.004, z + 0.015],
        [w / 2, height + 0.004, z + 0.015],
        [w / 2, height + 0.004, z - 0.015],
        [-w / 2, height + 0.004, z - 0.015],
        tone(c, 0.84),
      )
    }
  })
}

const pool: Build = (h, p, env) => {
  const [w, , d] = p.size
  h.on('glow', () => {
    const sheen = blend(env.pane.low, tone(env.pane.high, 0.5), 0.5)
    const c = env.dark && !env.interior ? blend(sheen, env.lit, 0.22) : tone(sheen, env.interior ? 1 : 0.62)
    for (let i = 0; i < 10; i++) {
      const on = (t: number): [number, number, number] => [
        Math.sin(t) * w * (0.42 + 0.08 * Math.sin(t * 3 + p.seed)),
        0.016,
        Math.cos(t) * d * (0.42 + 0.08 * Math.cos(t * 2 + p.seed)),
      ]
      h.tri(
        [0, 0.016, 0],
        on((i / 10) * 6.2832),
        on(((i + 1) / 10) * 6.2832),
        tone(c, 0.8),
        tone(c, 0.6),
        tone(c, 0.6),
      )
    }
  })
}

/** Only after rain. */
const puddle: Build = (h, p, env, r) => {
  if (env.wet) pool(h, p, env, r)
}

const bench: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const iron = rgb('#2e2f36')
  for (const s of [-1, 1]) {
    h.box([s * w * 0.42, 0, 0], [0.07, 0.42, d * 0.9], iron)
    h.bar([s * w * 0.42, 0.42, -d * 0.4], [s * w * 0.42, height, -d * 0.5], 0.06, iron)
  }
  for (const z of [-0.28, 0, 0.28]) h.box([0, 0.42, z * d], [w, 0.045, d * 0.24], c)
  for (const y of [0.62, 0.8]) h.box([0, y * (height / 0.9), -d * 0.47], [w, 0.12, 0.045], c)
}

const stall: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const wood = rgb('#7d5a3e')
  h.box([0, 0.62, 0], [w, 0.12, d], wood)
  h.box([0, 0, d * 0.42], [w * 0.96, 0.62, 0.06], tone(wood, 0.8))
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.box([sx * w * 0.47, 0, sz * d * 0.45], [0.07, height * (sz > 0 ? 0.84 : 1), 0.07], wood)
  const n = 8
  for (let i = 0; i < n; i++) {
    const [x0, x1] = [(i / n - 0.5) * w * 1.1, ((i + 1) / n - 0.5) * w * 1.1]
    const own = i % 2 ? rgb('#f1e7d3') : c
    for (const turn of [1, -1]) {
      const q: [number, number, number][] = [
        [x0, height * 0.82, d * 0.68],
        [x1, height * 0.82, d * 0.68],
        [x1, height, -d * 0.5],
        [x0, height, -d * 0.5],
      ]
      const [a, b, e, f] = turn > 0 ? q : [q[1], q[0], q[3], q[2]]
      if (a && b && e && f)
        h.quad(a, b, e, f, tone(own, turn > 0 ? 0.92 : 0.6), tone(own, turn > 0 ? 1 : 0.6))
    }
    h.quad(
      [x0, height * 0.72, d * 0.69],
      [x1, height * 0.72, d * 0.69],
      [x1, height * 0.82, d * 0.69],
      [x0, height * 0.82, d * 0.69],
      tone(own, 0.88),
    )
  }
  const goods = ['#c9563d', '#e0a13a', '#7d9a48', '#b6433f', '#d8bb66'].map(rgb)
  for (let i = 0; i < 5; i++) {
    const x = ((i + 0.5) / 5 - 0.5) * w * 0.9
    h.box([x, 0.74, d * 0.1], [w / 5.6, 0.12, d * 0.6], tone(wood, 1.1))
    const g = goods[(i + p.seed) % 5] ?? c
    for (let k = 0; k < 9; k++)
      h.blob(
        [x + (r.next() - 0.5) * (w / 7), 0.88 + r.next() * 0.04, d * 0.1 + (r.next() - 0.5) * d * 0.46],
        [0.07, 0.065, 0.07],
        tone(g, 0.85 + r.next() * 0.3),
        { across: 5, down: 4, rough: 0 },
      )
  }
}

const sign: Build = (h, p) => {
  const [w, height] = p.size
  h.bar([0, height, -0.05], [0, height, 0.9], 0.05, rgb('#2c2a2e'))
  h.box([0, height - w, 0.5], [0.05, w * 0.86, w], rgb(p.colour))
  h.box([0.03, height - w * 0.8, 0.5], [0.02, w * 0.4, w * 0.6], rgb(p.second ?? '#f0e2c0'))
}

const post: Build = (h, p) => {
  const [w, height, d] = p.size
  h.box([0, 0, 0], [w, height, d], rgb(p.colour), { taper: 0.9 })
}

const fountain: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w / 2, 0.5],
      [w * 0.44, 0.5],
      [w * 0.43, 0.36],
    ],
    c,
    16,
  )
  h.on('glow', () => h.disc([0, 0.37, 0], w * 0.43, rgb('#9fc4cc'), rgb('#5f8d9c')))
  h.lathe(
    [0, 0.3, 0],
    [
      [0.22, 0],
      [0.14, height * 0.4],
      [w * 0.2, height * 0.56],
      [w * 0.2, height * 0.6],
      [0.1, height * 0.62],
      [0.07, height * 0.9],
      [0, height],
    ],
    c,
    12,
  )
}

const statue: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.35, w], tone(c, 0.85), { taper: 0.9 })
  h.lathe(
    [0, height * 0.35, 0],
    [
      [w * 0.3, 0],
      [w * 0.22, height * 0.25],
      [w * 0.32, height * 0.42],
      [w * 0.1, height * 0.49],
    ],
    c,
    9,
  )
  h.blob([0, height * 0.9, 0], [w * 0.15, w * 0.19, w * 0.15], c, { rough: 0 })
  h.bar([w * 0.24, height * 0.73, 0], [w * 0.5, height * 0.98, w * 0.1], w * 0.13, c)
}

const tank: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.bar(
        [sx * w * 0.36, 0, sz * w * 0.36],
        [sx * w * 0.3, height * 0.45, sz * w * 0.3],
        0.12,
        tone(c, 0.6),
      )
  h.lathe(
    [0, height * 0.42, 0],
    [
      [w / 2, 0],
      [w / 2, height * 0.42],
      [0, height * 0.58],
    ],
    c,
    12,
  )
}

/** What stands in a street and a square. */
export const street: Record<string, Build> = {
  'street-lamp': streetLamp,
  road,
  pavement,
  puddle,
  pool,
  bench,
  stall,
  sign,
  post,
  fountain,
  statue,
  tank,
}
