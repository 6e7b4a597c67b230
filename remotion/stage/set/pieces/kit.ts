import type { BufferGeometry } from 'three'
import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Heap } from '../heap.ts'

type P = readonly [number, number, number]

export const brass = rgb('#b8894a')
export const steel = rgb('#9aa2ab')
export const iron = rgb('#34343a')
export const cream = rgb('#e9dcc3')
export const white = rgb('#ece8df')
export const ink = rgb('#1d1b22')
export const bookColours = [
  '#8a3b34',
  '#3d5a6c',
  '#c79a4b',
  '#51684a',
  '#6a4a6e',
  '#d8c8a8',
  '#2f3f56',
  '#a86a45',
  '#7d8f86',
].map(rgb)

/** A box with its upright and upper edges broken, so that they catch the light. `p` is the middle of the foot. */
export const block = (
  h: Heap,
  p: P,
  size: P,
  c: Rgb,
  o: { bevel?: number; top?: Rgb; foot?: number } = {},
): void => {
  const [x, y, z] = p
  const [w, height, d] = [size[0] / 2, size[1], size[2] / 2]
  const b = Math.min(o.bevel ?? 0.025, w * 0.6, d * 0.6, height * 0.45)
  const low = tone(c, o.foot ?? 0.82)
  const edge = tone(c, 1.16)
  const top = o.top ?? tone(c, 1.07)
  const at = (sx: number, sy: number, sz: number, ix: number, iz: number): P => [
    x + sx * (w - ix),
    sy === 0 ? y : sy === 1 ? y + height - b : y + height,
    z + sz * (d - iz),
  ]
  // Each side: its face, the broken edge above it, the broken corner to its right.
  for (const [sx, sz, along] of [
    [0, 1, 1],
    [1, 0, -1],
    [0, -1, -1],
    [-1, 0, 1],
  ] as const) {
    const q = (t: number, level: number): P =>
      sx === 0
        ? at(t * along, level, sz, b, level === 2 ? b : 0)
        : at(sx, level, t * along, level === 2 ? b : 0, b)
    h.quad(q(-1, 0), q(1, 0), q(1, 1), q(-1, 1), low, c)
    h.quad(q(-1, 1), q(1, 1), q(1, 2), q(-1, 2), edge)
  }
  for (const [sx, sz] of [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ] as const) {
    const turn = sx * sz > 0
    const front = (level: number): P => at(sx, level, sz, b, 0)
    const side = (level: number): P => at(sx, level, sz, 0, b)
    const [a, e] = turn ? [front, side] : [side, front]
    h.quad(a(0), e(0), e(1), a(1), low, edge)
    h.tri(a(1), e(1), at(sx, 2, sz, b, b), edge)
  }
  h.quad(at(-1, 2, 1, b, b), at(1, 2, 1, b, b), at(1, 2, -1, b, b), at(-1, 2, -1, b, b), top)
  if (y > 0.25) h.quad(at(-1, 0, -1, 0, 0), at(1, 0, -1, 0, 0), at(1, 0, 1, 0, 0), at(-1, 0, 1, 0, 0), low)
}

const power = (x: number, e: number): number => Math.sign(x) * Math.abs(x) ** e

/** Something stuffed: a box with all its corners round. `p` is the middle of the foot; `round` 0 a box, 1 an egg. */
export const soft = (h: Heap, p: P, size: P, c: Rgb, round = 0.42, foot = 0.78): void => {
  const [across, down] = [16, 8]
  const r: P = [size[0] / 2, size[1] / 2, size[2] / 2]
  const point = (i: number, j: number) => {
    const polar = (Math.PI * j) / down
    const turn = (i / across) * Math.PI * 2 + Math.PI / across
    const u: P = [Math.sin(polar), -Math.cos(polar), Math.sin(polar)]
    const e = round
    const at: P = [
      power(u[0], e) * power(Math.sin(turn), e),
      power(u[1], e),
      power(u[2], e) * power(Math.cos(turn), e),
    ]
    const n: P = [
      power(u[0], 2 - e) * power(Math.sin(turn), 2 - e),
      power(u[1], 2 - e),
      power(u[2], 2 - e) * power(Math.cos(turn), 2 - e),
    ]
    const length = Math.hypot(n[0] / r[0], n[1] / r[1], n[2] / r[2]) || 1
    return {
      p: [p[0] + at[0] * r[0], p[1] + r[1] + at[1] * r[1], p[2] + at[2] * r[2]] as P,
      n: [n[0] / r[0] / length, n[1] / r[1] / length, n[2] / r[2] / length] as P,
      c: tone(c, foot + (1.08 - foot) * (0.5 + 0.5 * at[1])),
    }
  }
  const face = (...q: [ReturnType<typeof point>, ReturnType<typeof point>, ReturnType<typeof point>]) =>
    h.face([q[0].p, q[1].p, q[2].p], [q[0].n, q[1].n, q[2].n], [q[0].c, q[1].c, q[2].c])
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) {
      const [a, b, d, e] = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
      if (j > 0) face(a, b, d)
      if (j < down - 1) face(a, d, e)
    }
}

/** Cloth that hangs in folds from y = height, `gather` of its width drawn in at `tie` of the height. Seen from +z. */
export const drape = (
  h: Heap,
  p: P,
  w: number,
  height: number,
  c: Rgb,
  o: { folds?: number; deep?: number; tie?: number; side?: number } = {},
): void => {
  const folds = o.folds ?? Math.max(3, Math.round(w / 0.16))
  const deep = o.deep ?? 0.05
  const columns = folds * 4
  const rows = o.tie === undefined ? 1 : 6
  const pull = (v: number) => {
    if (o.tie === undefined) return 0
    const d = (v - o.tie) / (v < o.tie ? 0.42 : 0.55)
    return Math.max(0, 1 - d * d) * 0.42
  }
  const point = (i: number, j: number) => {
    const u = i / columns - 0.5
    const v = j / rows
    const x = u * w * (1 - pull(v)) + (o.side ?? 0) * pull(v) * w * 0.5
    const turn = u * folds * Math.PI * 2
    const slope = -Math.sin(turn) * deep * folds * 6.28 * (1 / Math.max(0.2, w))
    const n = Math.hypot(slope, 1)
    return {
      p: [p[0] + x, p[1] + v * height, p[2] + deep * (1 + Math.cos(turn))] as P,
      n: [-slope / n, 0, 1 / n] as P,
      c: tone(c, (0.72 + 0.3 * (0.5 + 0.5 * Math.cos(turn))) * (0.86 + 0.14 * v)),
    }
  }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [a, b, d, e] = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
      h.face([a.p, b.p, d.p], [a.n, b.n, d.n], [a.c, b.c, d.c])
      h.face([a.p, d.p, e.p], [a.n, d.n, e.n], [a.c, d.c, e.c])
    }
}

/** A round bar between two points, lit as round. */
export const rail = (h: Heap, a: P, b: P, r: number, c: Rgb, head = r, sides = 6): void => {
  const d: P = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const length = Math.hypot(...d)
  if (length < 1e-6) return
  const t: P = [d[0] / length, d[1] / length, d[2] / length]
  const up: P = Math.abs(t[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]
  const s = [t[1] * up[2] - t[2] * up[1], t[2] * up[0] - t[0] * up[2], t[0] * up[1] - t[1] * up[0]] as const
  const k = Math.hypot(...s)
  const u: P = [s[0] / k, s[1] / k, s[2] / k]
  const v: P = [t[1] * u[2] - t[2] * u[1], t[2] * u[0] - t[0] * u[2], t[0] * u[1] - t[1] * u[0]]
  const n = (i: number): P => {
    const [x, y] = [Math.cos((i / sides) * 6.2832), Math.sin((i / sides) * 6.2832)]
    return [u[0] * x + v[0] * y, u[1] * x + v[1] * y, u[2] * x + v[2] * y]
  }
  const on = (o: P, m: P, q: number): P => [o[0] + m[0] * q, o[1] + m[1] * q, o[2] + m[2] * q]
  const low = tone(c, 0.85)
  for (let i = 0; i < sides; i++) {
    const [m, w] = [n(i), n(i + 1)]
    const [p00, p10, p11, p01] = [on(a, m, r), on(a, w, r), on(b, w, head), on(b, m, head)]
    h.face([p00, p10, p11], [m, w, w], [low, low, c])
    h.face([p00, p11, p01], [m, w, m], [low, c, c])
    h.tri(b, p01, p11, c)
  }
}

/** A leg turned on a lathe. */
export const turned = (h: Heap, x: number, z: number, height: number, r: number, c: Rgb): void =>
  h.lathe(
    [x, 0, z],
    [
      [r * 0.7, 0],
      [r * 0.9, height * 0.06],
      [r * 0.55, height * 0.14],
      [r, height * 0.42],
      [r * 0.55, height * 0.74],
      [r, height * 0.8],
      [r, height],
    ],
    c,
    7,
  )

/** Puts ready geometry (a prop's) into the heap. */
export const mould = (h: Heap, g: BufferGeometry, k: number): void => {
  const [p, n, c] = [g.getAttribute('position'), g.getAttribute('normal'), g.getAttribute('color')]
  const index = g.getIndex()
  if (!p || !n || !c || !index) return
  const at = (a: typeof p, i: number, f = 1): P => [a.getX(i) * f, a.getY(i) * f, a.getZ(i) * f]
  for (let f = 0; f < index.count; f += 3) {
    const [i, j, q] = [index.getX(f), index.getX(f + 1), index.getX(f + 2)]
    h.face(
      [at(p, i, k), at(p, j, k), at(p, q, k)],
      [at(n, i), at(n, j), at(n, q)],
      [at(c, i), at(c, j), at(c, q)],
    )
  }
}

/** Four straight legs under a top of w × d, drawn in by their thickness. */
export const legs = (h: Heap, w: number, d: number, height: number, thick: number, c: Rgb): void => {
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.box([sx * (w / 2 - thick), 0, sz * (d / 2 - thick)], [thick, height, thick], tone(c, 0.86), {
        foot: 0.7,
        taper: 1,
      })
}
