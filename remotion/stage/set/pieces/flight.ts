import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { extrude, limb, tyre } from '../shapes.ts'
import { chrome, lights, rubber } from './cars.ts'

// What flies, and what stands where it lands. Their nose is +x.
type P = readonly [number, number, number]

type Profile = readonly (readonly [number, number])[]

/** An aeroplane on the ground: tube, swept wings, fin, engines. */
const plane: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const k = height * 0.19
  const y = height * 0.4
  h.as('metal', () => {
    limb(
      h,
      [
        [-w * 0.5, y + k * 0.9, 0],
        [-w * 0.36, y + k * 0.5, 0],
        [-w * 0.2, y, 0],
        [w * 0.36, y, 0],
        [w * 0.45, y - k * 0.1, 0],
        [w * 0.495, y - k * 0.3, 0],
      ],
      [k * 0.2, k * 0.7, k, k, k * 0.72, k * 0.16],
      c,
      16,
    )
    for (const s of [-1, 1]) {
      const wing = (a: P, b: P, e: P, f: P) => {
        if (s > 0) {
          h.quad(a, b, e, f, c)
          h.quad(b, a, f, e, tone(c, 0.6))
        } else {
          h.quad(b, a, f, e, c)
          h.quad(a, b, e, f, tone(c, 0.6))
        }
      }
      wing(
        [w * 0.14, y - k * 0.5, s * k * 0.7],
        [-w * 0.06, y - k * 0.5, s * k * 0.7],
        [-w * 0.18, y, s * d * 0.5],
        [-w * 0.12, y, s * d * 0.5],
      )
      wing(
        [-w * 0.4, y + k * 0.6, s * k * 0.3],
        [-w * 0.48, y + k * 0.6, s * k * 0.3],
        [-w * 0.52, y + k * 0.7, s * d * 0.18],
        [-w * 0.48, y + k * 0.7, s * d * 0.18],
      )
      limb(
        h,
        [
          [w * 0.1, y - k * 0.9, s * d * 0.2],
          [w * 0.0, y - k * 0.9, s * d * 0.2],
        ],
        [k * 0.34, k * 0.26],
        tone(c, 0.8),
        10,
      )
      tyre(h, [-w * 0.02, height * 0.07, s * k * 1.2], height * 0.07, k * 0.3, chrome, rubber)
      h.bar([-w * 0.02, height * 0.07, s * k * 1.2], [-w * 0.02, y - k * 0.4, s * k], 0.14, chrome)
    }
    tyre(h, [w * 0.36, height * 0.06, 0], height * 0.06, k * 0.3, chrome, rubber)
    h.bar([w * 0.36, height * 0.06, 0], [w * 0.36, y - k * 0.7, 0], 0.12, chrome)
    const fin: Profile = [
      [-w * 0.38, y + k * 0.8],
      [-w * 0.46, y + k * 0.8],
      [-w * 0.52, height],
      [-w * 0.47, height],
    ]
    extrude(h, [...fin].reverse(), 0.2, rgb(p.second ?? '#b8433a'))
  })
  h.as('glass', () => {
    const n = Math.round(w / 1.2)
    for (let i = 0; i < n; i++)
      for (const s of [-1, 1])
        h.box(
          [(i / n - 0.42) * w * 0.82, y + k * 0.2, s * k * 0.985],
          [0.24, 0.32, 0.05],
          env.dark ? env.lit : env.unlit,
        )
    h.box([w * 0.44, y + k * 0.3, 0], [w * 0.02, k * 0.3, k * 1.1], env.unlit)
  })
}

/** A two-seat airscrew machine; seed odd a biplane. */
const propPlane: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const y = height * 0.5
  h.as('metal', () => {
    limb(
      h,
      [
        [-w * 0.5, y + 0.2, 0],
        [-w * 0.1, y, 0],
        [w * 0.3, y, 0],
        [w * 0.46, y - 0.05, 0],
      ],
      [0.12, 0.5, 0.56, 0.36],
      c,
      12,
    )
    for (const up of p.seed % 2 ? [-0.3, 1.1] : [0.5])
      h.box([w * 0.1, y + up, 0], [w * 0.2, 0.08, d], rgb(p.second ?? p.colour))
    if (p.seed % 2)
      for (const z of [-0.34, 0.34]) h.bar([w * 0.1, y - 0.3, z * d], [w * 0.1, y + 1.1, z * d], 0.05, chrome)
    h.box([-w * 0.46, y + 0.2, 0], [w * 0.12, 0.06, d * 0.3], rgb(p.second ?? p.colour))
    h.box([-w * 0.47, y + 0.2, 0], [w * 0.1, 0.9, 0.06], rgb(p.second ?? p.colour))
    for (const s of [-1, 1]) {
      h.bar([w * 0.16, y - 0.3, 0], [w * 0.2, 0.34, s * 0.9], 0.07, chrome)
      tyre(h, [w * 0.2, 0.34, s * 0.95], 0.34, 0.14, chrome, rubber)
    }
    h.bar([w * 0.49, y - 0.9, 0.1], [w * 0.49, y + 0.9, -0.1], 0.1, rgb('#6b4c36'))
    h.blob([w * 0.49, y, 0], [0.2, 0.16, 0.16], rgb('#b8433a'), { rough: 0, across: 8, down: 6 })
  })
  h.as('glass', () => h.box([w * 0.12, y + 0.4, 0], [w * 0.14, 0.4, 0.6], env.unlit, { taper: 0.7 }))
}

const rover: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const x of [-0.4, 0, 0.4])
    for (const s of [-1, 1]) tyre(h, [x * w, 0.36, s * d * 0.44], 0.36, 0.3, tone(c, 0.8), rgb('#2b2c32'))
  h.as('metal', () => {
    h.box([0, 0.55, 0], [w * 0.94, 0.35, d * 0.7], tone(c, 0.85))
    extrude(
      h,
      [
        [-w * 0.2, 0.9],
        [w * 0.44, 0.9],
        [w * 0.36, height * 0.86],
        [w * 0.04, height],
        [-w * 0.2, height],
      ],
      d * 0.66,
      (_x, y) => tone(c, 0.7 + y * 0.2),
      (y) => (y - 0.9) * 0.08,
    )
    h.box([-w * 0.34, 0.9, 0], [w * 0.24, 0.4, d * 0.6], rgb(p.second ?? p.colour))
    h.bar([-w * 0.4, 1.3, 0], [-w * 0.4, height + 0.7, 0], 0.04, chrome)
  })
  h.as('glass', () =>
    h.quad(
      [w * 0.445, 0.98, d * 0.28],
      [w * 0.445, 0.98, -d * 0.28],
      [w * 0.372, height * 0.84, -d * 0.26],
      [w * 0.372, height * 0.84, d * 0.26],
      tone(env.unlit, 0.6),
      env.unlit,
    ),
  )
  lights(h, env, w * 0.46, 0.8, d * 0.26, true, -w * 0.48)
}

/** A pressed passage between domes. */
const tubePassage: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => {
    limb(
      h,
      [
        [-w / 2, height / 2, 0],
        [w / 2, height / 2, 0],
      ],
      [height / 2, height / 2],
      rgb(p.colour),
      14,
    )
    for (let i = 0; i <= 5; i++)
      limb(
        h,
        [
          [(i / 5 - 0.5) * w - 0.08, height / 2, 0],
          [(i / 5 - 0.5) * w + 0.08, height / 2, 0],
        ],
        [height * 0.54, height * 0.54],
        tone(rgb(p.colour), 0.8),
        14,
      )
  })
}

const antenna: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (let i = 0; i < 3; i++)
      h.bar([Math.sin(i * 2.09) * w * 0.4, 0, Math.cos(i * 2.09) * w * 0.4], [0, height * 0.5, 0], 0.07, c)
    h.bar([0, height * 0.5, 0], [0, height * 0.66, 0], 0.12, c)
    h.within([0, height * 0.72, 0], 0.6, () => {
      for (let i = 0; i < 14; i++) {
        const [a, b] = [(i / 14) * 6.2832, ((i + 1) / 14) * 6.2832]
        const on = (t: number): P => [Math.cos(t) * w * 0.5, Math.sin(t) * w * 0.5 + 0.2, w * 0.2]
        h.tri([0, 0.2, 0], on(a), on(b), tone(c, 0.8), tone(c, 1.2), tone(c, 1.2))
        h.tri([0, 0.2, -0.02], on(b), on(a), tone(c, 0.6), tone(c, 0.8), tone(c, 0.8))
      }
      h.bar([0, 0.2, 0], [0, 0.2, w * 0.4], 0.04, c)
    })
  })
  if (env.dark)
    h.on('glow', () =>
      h.blob([0, height * 0.5, 0.14], [0.07, 0.07, 0.07], rgb('#ff6a5a'), { rough: 0, across: 6, down: 4 }),
    )
}

/** A working or fighting craft of space, its nose to +x. */
const starship: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lit = rgb(p.second ?? '#8fe8f0')
  h.as('metal', () => {
    extrude(
      h,
      [
        [-w * 0.5, -height * 0.16],
        [w * 0.1, -height * 0.22],
        [w * 0.5, -height * 0.02],
        [w * 0.44, height * 0.04],
        [w * 0.06, height * 0.2],
        [-w * 0.5, height * 0.2],
      ],
      d * 0.34,
      (_x, y) => tone(c, 0.8 + (y / height) * 0.6),
      (y) => Math.abs(y) * 0.3,
    )
    for (const s of [-1, 1]) {
      extrude2(h, s, w, height, d, c)
      limb(
        h,
        [
          [-w * 0.5, 0, s * d * 0.42],
          [w * 0.02, 0, s * d * 0.42],
          [w * 0.1, 0, s * d * 0.42],
        ],
        [height * 0.13, height * 0.15, height * 0.06],
        tone(c, 0.9),
        12,
      )
    }
    for (let i = 0; i < 26; i++) {
      const x = (r.next() - 0.55) * w * 0.8
      h.box(
        [x, height * 0.18, (r.next() - 0.5) * d * 0.22],
        [w * (0.02 + r.next() * 0.06), height * (0.02 + r.next() * 0.05), d * (0.02 + r.next() * 0.06)],
        tone(c, 0.7 + r.next() * 0.4),
      )
    }
    h.box([w * 0.02, height * 0.18, 0], [w * 0.16, height * 0.14, d * 0.14], tone(c, 1.05), { taper: 0.6 })
  })
  h.on('glow', () => {
    for (const s of [-1, 1])
      h.blob([-w * 0.5, 0, s * d * 0.42], [w * 0.012, height * 0.12, height * 0.12], lit, {
        rough: 0,
        across: 10,
        down: 6,
        lift: 0,
      })
    for (let i = 0; i < 18; i++)
      h.box(
        [(r.next() - 0.55) * w * 0.7, height * (r.next() - 0.5) * 0.2, (r.chance(0.5) ? 1 : -1) * d * 0.155],
        [w * 0.008, height * 0.012, 0.02 * d],
        rgb('#ffe2a6'),
      )
    h.box([w * 0.08, height * 0.24, 0], [w * 0.03, height * 0.03, d * 0.12], rgb('#cfe9ff'))
  })
}

const extrude2 = (h: Heap, s: number, w: number, height: number, d: number, c: Rgb) => {
  const [a, b, e, f]: P[] = [
    [w * 0.08, 0, s * d * 0.15],
    [-w * 0.42, 0, s * d * 0.15],
    [-w * 0.46, 0, s * d * 0.5],
    [-w * 0.2, 0, s * d * 0.5],
  ]
  if (!a || !b || !e || !f) return
  const up = (v: P): P => [v[0], height * 0.05, v[2]]
  for (const [x, y, z, q] of s > 0
    ? ([[up(a), up(b), up(e), up(f)]] as const)
    : ([[up(b), up(a), up(f), up(e)]] as const))
    h.quad(q, z, y, x, tone(c, 1.05))
  if (s > 0) h.quad(a, b, e, f, tone(c, 0.6))
  else h.quad(b, a, f, e, tone(c, 0.6))
  for (const [m, n] of [
    [f, a],
    [e, f],
    [b, e],
  ] as const) {
    if (s > 0) h.quad(n, m, up(m), up(n), tone(c, 0.8))
    else h.quad(m, n, up(n), up(m), tone(c, 0.8))
  }
}

/** A wheel of a station: hub, spokes, ring with lit windows, panels. */
const station: Build = (h, p, _env, r) => {
  const [w, ,] = p.size
  const c = rgb(p.colour)
  const n = 28
  h.as('metal', () => {
    const ring = Array.from(
      { length: n + 1 },
      (_, i): P => [Math.cos((i / n) * 6.2832) * w * 0.5, Math.sin((i / n) * 6.2832) * w * 0.5, 0],
    )
    limb(
      h,
      ring,
      ring.map(() => w * 0.05),
      c,
      8,
    )
    for (let i = 0; i < 4; i++)
      h.bar(
        [0, 0, 0],
        [Math.cos(i * 1.5708) * w * 0.48, Math.sin(i * 1.5708) * w * 0.48, 0],
        w * 0.045,
        tone(c, 0.9),
      )
    limb(
      h,
      [
        [0, 0, -w * 0.34],
        [0, 0, -w * 0.1],
        [0, 0, w * 0.1],
        [0, 0, w * 0.3],
      ],
      [w * 0.05, w * 0.1, w * 0.1, w * 0.04],
      tone(c, 1.05),
      12,
    )
    for (const s of [-1, 1])
      h.box([0, s * w * 0.02, -w * 0.3], [w * 0.5, w * 0.005, w * 0.12], blend(c, rgb('#2f4a8a'), 0.7))
  })
  h.on('glow', () => {
    for (let i = 0; i < n * 3; i++) {
      if (r.chance(0.3)) continue
      const t = ((i + 0.5) / (n * 3)) * 6.2832
      h.box(
        [Math.cos(t) * w * 0.5, Math.sin(t) * w * 0.5, w * 0.049],
        [w * 0.012, w * 0.012, w * 0.004],
        rgb('#ffe2a6'),
      )
    }
  })
}

export const flight: Record<string, Build> = {
  aeroplane: plane,
  'prop-plane': propPlane,
  rover,
  tube: tubePassage,
  antenna,
  starship,
  'space-station': station,
}
