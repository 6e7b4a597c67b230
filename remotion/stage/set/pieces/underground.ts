import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { boulder } from '../shapes.ts'

// Under the ground, and the rails that lead there.
type P = readonly [number, number, number]

const signPost: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => h.box([0, 0, -0.03], [0.08, height, 0.06], rgb(p.colour)))
  const c = rgb(p.second ?? '#4f7a52')
  h.box([0, height - 0.62, 0.02], [w, 0.54, 0.03], c)
  h.box([0, height - 0.58, 0.038], [w * 0.92, 0.46, 0.005], tone(c, 1.08))
  for (const [y, k] of [
    [0.44, 0.6],
    [0.28, 0.44],
    [0.16, 0.5],
  ] as const)
    h.box([(k - 0.6) * w * 0.4, height - 0.62 + y, 0.045], [w * k, 0.07, 0.004], rgb('#f0ead8'))
}

/** Sleepers, ballast and two rails along x. */
const rails: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const gauge = Math.min(1.45, d * 0.6) / 2
  h.as('stone', () => extrudeBallast(h, w, d, tone(c, 1.1)))
  h.as('wood', () => {
    const n = Math.round(Math.min(w, 60) / 0.7)
    for (let i = 0; i < n; i++)
      h.box([(i - n / 2) * 0.7, 0.1, 0], [0.24, 0.1, gauge * 2.9], tone(rgb('#5a4636'), 0.8 + r.next() * 0.3))
  })
  h.as('metal', () => {
    for (const s of [-1, 1])
      h.box([0, 0.2, s * gauge], [w, Math.max(0.1, height * 0.4), 0.07], rgb(p.second ?? '#8a8f98'))
  })
}

const extrudeBallast = (h: Heap, w: number, d: number, c: Rgb) => {
  for (const s of [-1, 1] as const) {
    const [a, b, e, f]: P[] = [
      [-w / 2, 0, s * d * 0.5],
      [w / 2, 0, s * d * 0.5],
      [w / 2, 0.16, s * d * 0.36],
      [-w / 2, 0.16, s * d * 0.36],
    ]
    if (!a || !b || !e || !f) continue
    if (s > 0) h.quad(a, b, e, f, tone(c, 0.8), c)
    else h.quad(b, a, f, e, tone(c, 0.8), c)
  }
  h.quad(
    [-w / 2, 0.16, d * 0.36],
    [w / 2, 0.16, d * 0.36],
    [w / 2, 0.16, -d * 0.36],
    [-w / 2, 0.16, -d * 0.36],
    c,
  )
}

/** A hollow in the rock, seen from inside: w × h × d. seed 0 is closed; else it opens at its back to one side. */
const cavern: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const [c, dark] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const [across, up] = [44, 11]
  const mouth = p.seed === 0 ? null : p.seed === 2 ? -0.16 : 0.16
  const lump = Array.from({ length: across * (up + 1) }, () => r.next())
  const bump = (i: number, j: number) => lump[(((i % across) + across) % across) * (up + 1) + j] ?? 0.5
  const at = (i: number, j: number): P => {
    const t = (i / across) * 6.2832 + ((j % 2) * Math.PI) / across
    const polar = (j / up) * 1.5708
    const soft = (bump(i - 1, j) + bump(i, j) * 2 + bump(i + 1, j)) / 4
    const k = (0.88 + soft * 0.3) * Math.max(0, Math.cos(polar)) ** 0.62
    return [
      Math.sin(t) * w * 0.5 * k,
      Math.sin(polar) * height * (0.86 + soft * 0.3) - (j === 0 ? 0.5 : 0),
      -Math.cos(t) * d * 0.5 * k,
    ]
  }
  const open = (q: P): boolean => {
    if (mouth === null || q[2] > 0) return false
    const x = q[0] / w - mouth
    return (x / 0.2) ** 2 + (q[1] / (height * 0.6)) ** 2 < 1
  }
  h.on('shell', () => {
    for (let j = 0; j < up; j++)
      for (let i = 0; i < across; i++) {
        const [a, b, e, f] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
        const middle: P = [(a[0] + e[0]) / 2, (a[1] + e[1]) / 2, (a[2] + e[2]) / 2]
        if (open(middle)) continue
        const shade = tone(
          blend(c, dark, Math.min(1, Math.max(0, middle[1] / height) * 0.8 + (middle[2] > 0 ? 0.25 : 0))),
          0.84 + bump(i, j) * 0.3,
        )
        if (j % 2) {
          h.tri(a, b, f, shade)
          h.tri(f, b, e, tone(shade, 0.93))
        } else {
          h.tri(a, b, e, shade)
          h.tri(f, a, e, tone(shade, 0.93))
        }
      }
  })
  if (mouth === null) return
  // Stones that frame the mouth, dark against the day.
  for (let i = 0; i <= 12; i++) {
    const t = (i / 12) * Math.PI
    const [x, y] = [(mouth + Math.cos(t) * 0.2) * w, Math.sin(t) * height * 0.6]
    const z =
      -d * 0.5 * Math.sqrt(Math.max(0.1, 1 - (x / (w * 0.5)) ** 2)) * Math.cos((y / height) * 1.1) ** 0.6
    boulder(
      h,
      [x, y - 0.2, z * 0.97],
      [0.9 + r.next() * 0.7, 0.8 + r.next() * 0.6, 0.9],
      tone(c, 0.7 + r.next() * 0.2),
      r,
      { fine: 5 },
    )
  }
}

const stalagmite: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 3; i++) {
    const k = i === 0 ? 1 : 0.3 + r.next() * 0.3
    const [x, z] = i === 0 ? [0, 0] : [(r.next() - 0.5) * w, (r.next() - 0.5) * w]
    h.lathe(
      [x, -0.1, z],
      [
        [w * 0.5 * k, 0],
        [w * 0.3 * k, height * 0.14 * k],
        [w * 0.24 * k, height * 0.3 * k],
        [w * 0.13 * k, height * 0.62 * k],
        [0, height * k],
      ],
      tone(c, 0.85 + r.next() * 0.2),
      9,
    )
  }
}

const pitProp: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      h.bar([s * w * 0.5, 0, 0], [s * w * 0.46, height, 0], d, c)
      h.bar([s * w * 0.47, height * 0.72, 0], [s * w * 0.34, height, 0], d * 0.6, tone(c, 0.85))
    }
    h.box([0, height, 0], [w, d, d], tone(c, 0.9))
  })
}

export const underground: Record<string, Build> = {
  'sign-post': signPost,
  rails,
  cavern,
  stalagmite,
  'pit-prop': pitProp,
}
