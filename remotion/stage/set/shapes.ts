import type { Random } from '#film/random.ts'
import { blend, type Rgb, smooth, tone } from '../clay.ts'
import type { Heap } from './heap.ts'

type P = readonly [number, number, number]
type Leaf = { size: number; count: number; second?: Rgb; droop?: number }

const TAU = Math.PI * 2
const unit = ([x, y, z]: P): P => {
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
}
const cross = (a: P, b: P): P => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const sum = (a: P, b: P, k = 1): P => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]

/** A clump of leaves: a dark heart, and leaves round it whose light is that of the whole clump, not of each leaf. */
export const leaves = (h: Heap, at: P, radii: P, c: Rgb, r: Random, o: Leaf): void => {
  h.blob(at, [radii[0] * 0.84, radii[1] * 0.84, radii[2] * 0.84], tone(c, 0.8), {
    across: 7,
    down: 5,
    rough: 0.22,
    seed: r.int(0, 99),
    lift: 0.5,
  })
  for (let i = 0; i < o.count; i++) {
    const y = 1 - (2 * (i + r.next())) / o.count
    const t = i * 2.39996 + r.next() * 0.8
    const k = Math.sqrt(Math.max(0, 1 - y * y))
    const out: P = [Math.sin(t) * k, y, Math.cos(t) * k]
    const near = 0.74 + r.next() * 0.22
    const foot: P = [
      at[0] + out[0] * radii[0] * near,
      at[1] + y * radii[1] * near,
      at[2] + out[2] * radii[2] * near,
    ]
    // It lies along the clump, its tip a little off it: seen from anywhere, leaves overlap like tiles and fray the outline.
    const along = unit(cross(out, [r.next() - 0.5, r.next() - 0.5, r.next() - 0.5]))
    const size = o.size * (0.7 + r.next() * 0.7)
    const way = unit([
      along[0] * 0.8 + out[0] * 0.55,
      along[1] * 0.8 + out[1] * 0.45 - (o.droop ?? 0.1),
      along[2] * 0.8 + out[2] * 0.55,
    ])
    const side = unit(cross(way, out))
    const tip = sum(foot, way, size)
    const mid = sum(foot, way, size * 0.45)
    const left = sum(mid, side, size * 0.4)
    const right = sum(mid, side, -size * 0.4)
    const light = 0.78 + 0.38 * (0.5 + 0.5 * y) + r.next() * 0.2
    const own = tone(o.second && r.chance(0.4) ? blend(c, o.second, r.next()) : c, light)
    const low = tone(own, 0.8)
    const n = unit([out[0], out[1] + 0.25, out[2]])
    const nn: [P, P, P] = [n, n, n]
    h.face([foot, left, tip], nn, [low, own, own])
    h.face([foot, tip, right], nn, [low, own, own])
  }
}

/** A bent, tapering tube with round light on it. */
export const limb = (h: Heap, path: readonly P[], radii: readonly number[], c: Rgb, sides = 6): void => {
  const rings = path.map((p, i) => {
    const way = unit(sum(path[Math.min(i + 1, path.length - 1)] ?? p, path[Math.max(0, i - 1)] ?? p, -1))
    const x = unit(cross(way, Math.abs(way[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0]))
    const z = cross(x, way)
    return Array.from({ length: sides }, (_, s) => {
      const t = (s / sides) * TAU
      const n: P = sum([x[0] * Math.cos(t), x[1] * Math.cos(t), x[2] * Math.cos(t)], z, Math.sin(t))
      return { p: sum(p, n, radii[i] ?? 0.1), n, c: tone(c, 0.8 + 0.25 * (i / path.length) + (s % 2) * 0.06) }
    })
  })
  for (let i = 0; i + 1 < rings.length; i++)
    for (let s = 0; s < sides; s++) {
      const [a, b] = [rings[i]?.[s], rings[i]?.[(s + 1) % sides]]
      const [d, e] = [rings[i + 1]?.[(s + 1) % sides], rings[i + 1]?.[s]]
      if (!a || !b || !d || !e) continue
      h.face([a.p, d.p, b.p], [a.n, d.n, b.n], [a.c, d.c, b.c])
      h.face([a.p, e.p, d.p], [a.n, e.n, d.n], [a.c, e.c, d.c])
    }
}

/** Broken rock: a ball cut by planes, flat between its edges; `top` lies on what faces the sky. */
export const boulder = (
  h: Heap,
  at: P,
  radii: P,
  c: Rgb,
  r: Random,
  o: { top?: Rgb; fine?: number; cuts?: number } = {},
) => {
  const down = o.fine ?? 7
  const across = Math.round(down * 1.6)
  const cuts = Array.from({ length: o.cuts ?? 9 }, (_, i) => {
    const t = i * 2.39996 + r.next() * 1.2
    const y = i === 0 ? 0.95 : r.next() * 1.5 - 0.7
    const k = Math.sqrt(Math.max(0, 1 - Math.min(1, y * y)))
    return { n: unit([Math.sin(t) * k, y, Math.cos(t) * k]), d: 0.58 + r.next() * 0.26 }
  })
  const point = (i: number, j: number): P => {
    const polar = (Math.PI * j) / down
    const turn = ((i % across) / across) * TAU + (j % 2) * (Math.PI / across)
    let p: P = [Math.sin(polar) * Math.sin(turn), -Math.cos(polar), Math.sin(polar) * Math.cos(turn)]
    for (const { n, d } of cuts) {
      const over = p[0] * n[0] + p[1] * n[1] + p[2] * n[2] - d
      if (over > 0) p = sum(p, n, -over)
    }
    return [at[0] + p[0] * radii[0], at[1] + p[1] * radii[1], at[2] + p[2] * radii[2]]
  }
  const face = (a: P, b: P, d: P) => {
    const n = unit(cross(sum(b, a, -1), sum(d, a, -1)))
    const y = ((a[1] + b[1] + d[1]) / 3 - at[1]) / radii[1]
    const own = tone(c, 0.74 + 0.2 * n[1] + 0.16 * y)
    h.tri(a, b, d, o.top ? blend(own, o.top, smooth(0.45, 0.85, n[1]) * 0.8) : own)
  }
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) {
      const [a, b, d, e] = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
      // Rows are turned against each other by half a cell: the diagonal follows the longer row.
      if (j > 0) face(a, b, j % 2 ? d : e)
      if (j < down - 1) face(j % 2 ? a : b, d, e)
    }
}

/** A solid drawn from its side: `profile` (x along, y up, counter-clockwise as seen from +z) is as wide as `width`, narrower by `tuck` at height. */
export const extrude = (
  h: Heap,
  profile: readonly (readonly [number, number])[],
  width: number,
  c: Rgb | ((x: number, y: number) => Rgb),
  tuck: (y: number) => number = () => 0,
): void => {
  const colour = typeof c === 'function' ? c : () => c
  const at = ([x, y]: readonly [number, number], side: number): P => [x, y, side * (width / 2 - tuck(y))]
  const n = profile.length
  const middle = profile.reduce<[number, number]>((s, p) => [s[0] + p[0] / n, s[1] + p[1] / n], [0, 0])
  for (let i = 0; i < n; i++) {
    const [p, q] = [profile[i], profile[(i + 1) % n]]
    if (!p || !q) continue
    const [cp, cq, cm] = [colour(...p), colour(...q), colour(...middle)]
    h.tri(at(p, 1), at(q, 1), at(middle, 1), cp, cq, cm)
    h.tri(at(q, -1), at(p, -1), at(middle, -1), cq, cp, cm)
    h.tri(at(p, -1), at(q, -1), at(q, 1), cp, cq, cq)
    h.tri(at(p, -1), at(q, 1), at(p, 1), cp, cq, cp)
  }
}

/** A disc that stands: a wheel's face or a clock's; it looks to +z (or, by `side` -1, to -z). */
export const plate = (
  h: Heap,
  at: P,
  radius: number,
  side: 1 | -1,
  middle: Rgb,
  rim: Rgb,
  sides = 14,
): void => {
  for (let i = 0; i < sides; i++) {
    const [a, b] = [(i / sides) * TAU, ((i + 1) / sides) * TAU]
    const on = (t: number): P => [at[0] + Math.cos(t) * radius * side, at[1] + Math.sin(t) * radius, at[2]]
    h.tri(at, on(a), on(b), middle, rim, rim)
  }
}

/** A wheel that rolls along x. */
export const tyre = (h: Heap, at: P, radius: number, width: number, rim: Rgb, rubber: Rgb): void => {
  const sides = 14
  for (let i = 0; i < sides; i++) {
    const [a, b] = [(i / sides) * TAU, ((i + 1) / sides) * TAU]
    const on = (t: number, z: number): P => [
      at[0] + Math.cos(t) * radius,
      at[1] + Math.sin(t) * radius,
      at[2] + z * width * 0.5,
    ]
    h.quad(on(a, 1), on(a, -1), on(b, -1), on(b, 1), rubber)
  }
  for (const side of [1, -1] as const) {
    plate(h, [at[0], at[1], at[2] + side * width * 0.5], radius, side, tone(rubber, 1.4), rubber, sides)
    plate(
      h,
      [at[0], at[1], at[2] + side * width * 0.52],
      radius * 0.6,
      side,
      tone(rim, 1.2),
      tone(rim, 0.7),
      sides,
    )
  }
}
