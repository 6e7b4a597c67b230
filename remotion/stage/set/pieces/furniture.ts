import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { brass, cream } from './kit.ts'

const plant: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const pot = rgb(p.second ?? '#a9603f')
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.18, 0],
      [w * 0.26, height * 0.28],
      [w * 0.28, height * 0.3],
      [0, height * 0.29],
    ],
    pot,
    10,
  )
  for (let i = 0; i < 11; i++) {
    const t = (i / 11) * Math.PI * 2 + r.next()
    const out = w * (0.25 + r.next() * 0.3)
    const y = height * (0.6 + r.next() * 0.4)
    const [x, z] = [Math.sin(t) * out, Math.cos(t) * out]
    const side = 0.07
    for (const q of [1, -1]) {
      const a: [number, number, number] = [0, height * 0.28, 0]
      const b: [number, number, number] = [
        x * 0.55 + Math.cos(t) * side * q,
        y * 0.8,
        z * 0.55 - Math.sin(t) * side * q,
      ]
      const e: [number, number, number] = [x, y * (0.85 + r.next() * 0.12), z]
      h.tri(a, b, e, tone(c, 0.6), c, tone(c, 1.15))
      h.tri(a, e, b, tone(c, 0.55), tone(c, 1), tone(c, 0.9))
    }
  }
}

const piano: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, -d * 0.15], [w, height, d * 0.6], c)
  h.box([0, height * 0.5, d * 0.28], [w, 0.12, d * 0.36], tone(c, 1.15))
  h.box([0, height * 0.5 + 0.12, d * 0.32], [w * 0.9, 0.02, d * 0.22], rgb('#f3ede0'))
  for (let i = 0; i < 22; i++)
    h.box(
      [(i / 21 - 0.5) * w * 0.86, height * 0.5 + 0.14, d * 0.27],
      [0.018, 0.012, d * 0.12],
      rgb('#1d1b20'),
    )
  for (const s of [-1, 1]) h.box([s * w * 0.45, 0, d * 0.38], [0.08, height * 0.5, 0.08], tone(c, 0.9))
  h.box([0, height * 0.7, d * 0.16], [w * 0.36, 0.26, 0.02], rgb('#efe6d2'))
}

/** From above: straight where the bass strings lie, swung in where they grow short; in parts of width and depth. */
const SWUNG: readonly (readonly [number, number])[] = [
  ...([
    [-0.5, 0.22],
    [0.5, 0.22],
    [0.5, -0.04],
    [0.44, -0.16],
    [0.27, -0.24],
  ] as const),
  ...([
    [0.16, -0.32],
    [0.1, -0.42],
    [0, -0.49],
    [-0.2, -0.5],
    [-0.44, -0.47],
    [-0.5, -0.4],
  ] as const),
]

/** A grand piano, its keys to the front, its lid up. */
const grandPiano: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const [low, high] = [height * 0.62, height * 0.96]
  const rim = SWUNG.map(([x, z]) => [x * w, z * d] as const)
  const lift = 0.75 // radians that the lid is open, hinged at the bass side
  const lid = ([x, z]: readonly [number, number]): [number, number, number] => {
    const out = x + w / 2
    return [-w / 2 + out * Math.cos(lift), high + 0.01 + out * Math.sin(lift), z]
  }
  for (const [i, a] of rim.entries()) {
    const b = rim[(i + 1) % rim.length] ?? a
    const side: [number, number, number][] = [
      ...([
        [a[0], low, a[1]],
        [b[0], low, b[1]],
        [b[0], high, b[1]],
        [a[0], high, a[1]],
      ] as const),
    ].map(([x, y, z]) => [x, y, z])
    const [q, r, s, t] = side
    if (q && r && s && t) {
      h.tri(q, r, s, tone(c, 0.9))
      h.tri(q, s, t, tone(c, 0.9))
    }
    // Within the case, strings over a gold frame; the lid over it from both sides.
    h.tri([0, high - 0.06, -0.05 * d], [a[0], high - 0.06, a[1]], [b[0], high - 0.06, b[1]], brass)
    h.tri(lid([0, -0.1 * d]), lid(a), lid(b), tone(c, 1.2))
    h.tri(lid([0, -0.1 * d]), lid(b), lid(a), tone(c, 0.8))
  }
  h.box([0, low, d * 0.31], [w, 0.1, d * 0.18], tone(c, 1.1))
  h.box([0, low + 0.1, d * 0.33], [w * 0.9, 0.02, d * 0.12], rgb('#f3ede0'))
  for (let i = 0; i < 22; i++)
    h.box([(i / 21 - 0.5) * w * 0.86, low + 0.12, d * 0.3], [0.018, 0.012, d * 0.06], rgb('#1d1b20'))
  h.box([0, high, d * 0.16], [w * 0.4, 0.24, 0.02], tone(c, 1.1))
  h.bar([w * 0.3, high - 0.05, -d * 0.1], lid([w * 0.42, -d * 0.1]), 0.025, tone(c, 0.8))
  for (const [x, z] of [
    [-0.42, 0.3],
    [0.42, 0.3],
    [-0.15, -0.4],
  ] as const)
    h.bar([x * w, 0, z * d], [x * w, low, z * d], 0.09, tone(c, 0.85))
}

const barrel: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.4, 0],
      [w * 0.5, height * 0.5],
      [w * 0.4, height],
      [0, height * 0.98],
    ],
    c,
    11,
  )
  for (const y of [0.22, 0.74])
    h.lathe(
      [0, height * y, 0],
      [
        [w * 0.475, 0],
        [w * 0.475, 0.05],
      ],
      rgb('#3c3b3e'),
      11,
    )
}

const crate: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, d], c)
  for (const y of [0.02, 0.8]) h.box([0, height * y, d / 2], [w * 1.02, height * 0.16, 0.04], tone(c, 1.15))
  for (const s of [-1, 1]) h.box([s * w * 0.45, 0, d / 2], [w * 0.12, height, 0.045], tone(c, 1.1))
}

const clock: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w * 1.1, height * 0.16, d * 1.1], c)
  h.box([0, 0.1, 0], [w * 0.8, height * 0.75, d], c)
  h.box([0, height * 0.74, 0], [w, height * 0.24, d * 1.1], tone(c, 1.1))
  h.roof([0, height * 0.98, 0], [w * 1.1, height * 0.08, d * 1.1], c)
  h.box([0, height * 0.22, d / 2], [w * 0.44, height * 0.46, 0.02], tone(c, 0.45))
  h.on('glow', () => {
    h.within([0, height * 0.86, d * 0.56], 0, () => {
      for (let i = 0; i < 12; i++) {
        const [a, b] = [(i / 12) * 6.2832, ((i + 1) / 12) * 6.2832]
        h.tri(
          [0, 0, 0],
          [Math.cos(a) * w * 0.32, Math.sin(a) * w * 0.32, 0],
          [Math.cos(b) * w * 0.32, Math.sin(b) * w * 0.32, 0],
          tone(cream, 0.8),
        )
      }
    })
  })
  h.box([0, height * 0.86, d * 0.57], [0.02, w * 0.26, 0.01], rgb('#26222a'))
}

const bottles: Build = (h, p, _env, r) => {
  const n = Math.round(p.size[0] / 0.17)
  for (let i = 0; i < n; i++) {
    const k = p.size[1] * (0.75 + r.next() * 0.3)
    h.lathe(
      [((i + 0.5) / n - 0.5) * p.size[0], 0, (r.next() - 0.5) * 0.06],
      [
        [0.05, 0],
        [0.055, k * 0.55],
        [0.018, k * 0.72],
        [0.018, k],
      ],
      blend(r.pick(['#3f6b4f', '#7c4a2c', '#c8a15a', '#45637a', '#8d3b3b'].map(rgb)), rgb(p.colour), 0.2),
      7,
    )
  }
}

const chest: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.6, d], c)
  h.roof([0, height * 0.6, 0], [w, height * 0.34, d], tone(c, 1.1))
  for (const s of [-0.36, 0, 0.36]) h.box([s * w, 0, d / 2], [0.06, height * 0.62, 0.03], brass)
}

const ladder: Build = (h, p) => {
  const [w, height, d] = p.size
  for (const s of [-1, 1]) h.bar([(s * w) / 2, 0, d / 2], [(s * w) / 2, height, -d / 2], 0.07, rgb(p.colour))
  for (let i = 1; i < height / 0.32; i++) {
    const t = (i * 0.32) / height
    h.bar([-w / 2, i * 0.32, d / 2 - d * t], [w / 2, i * 0.32, d / 2 - d * t], 0.05, rgb(p.colour))
  }
}

const easel: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) h.bar([s * w * 0.5, 0, 0.15], [s * 0.06, height, -0.1], 0.05, c)
  h.bar([0, 0, -0.5], [0, height, -0.1], 0.05, c)
  h.box([0, height * 0.4, 0.05], [w * 0.95, height * 0.42, 0.04], rgb(p.second ?? '#e8dfd0'))
}

export const furniture: Record<string, Build> = {
  plant,
  piano,
  'grand-piano': grandPiano,
  barrel,
  crate,
  clock,
  bottles,
  chest,
  ladder,
  easel,
}
