import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { leaves, limb } from '../shapes.ts'

type P = readonly [number, number, number]

type Chance = Parameters<Build>[3]

type Spot = Parameters<Build>[1]

export const snow: Rgb = rgb('#eef3fb')

export const capped = (c: Rgb, env: Env, k = 0.7): Rgb => (env.snowy ? blend(c, snow, k) : c)

/** Leaves are drawn one by one near the people only. */
export const far = (p: Spot): boolean => Math.hypot(p.position[0], p.position[2]) > 15

export const bark = (h: Heap, draw: () => void) => h.as('wood', draw)

export const foliage = (h: Heap, draw: () => void) => h.as('foliage', draw)

/** Trunk with a root flare, and boughs that end where the clumps hang. @returns where the boughs end */
export const boughs = (
  h: Heap,
  height: number,
  spread: number,
  thick: number,
  fork: number,
  n: number,
  c: Rgb,
  r: Chance,
): P[] => {
  const lean: P = [(r.next() - 0.5) * spread * 0.16, 0, (r.next() - 0.5) * spread * 0.16]
  const crotch: P = [lean[0], height * fork, lean[2]]
  const ends: P[] = []
  bark(h, () => {
    limb(
      h,
      [[0, -0.15, 0], [0, height * 0.05, 0], [lean[0] * 0.4, height * fork * 0.5, lean[2] * 0.4], crotch],
      [thick * 1.9, thick * 1.15, thick * 0.9, thick * 0.78],
      c,
      7,
    )
    const first = r.next() * 6
    for (let i = 0; i < n; i++) {
      const t = first + (i / n) * Math.PI * 2 + r.next() * 0.5
      const out = spread * (0.26 + r.next() * 0.14)
      const y = height * (fork + (0.92 - fork) * (0.35 + r.next() * 0.45))
      const end: P = [lean[0] + Math.sin(t) * out, y, lean[2] + Math.cos(t) * out]
      const knee: P = [
        lean[0] + Math.sin(t) * out * 0.45,
        crotch[1] + (y - crotch[1]) * 0.35,
        lean[2] + Math.cos(t) * out * 0.45,
      ]
      limb(h, [crotch, knee, end], [thick * 0.62, thick * 0.42, thick * 0.16], c, 5)
      ends.push(end)
    }
    ends.push([lean[0], height * 0.86, lean[2]])
    limb(h, [crotch, [lean[0], height * 0.86, lean[2]]], [thick * 0.7, thick * 0.2], c, 5)
  })
  return ends
}

/** A broad crown: an oak, a maple, a cherry in blossom, by its colour. */
const oak: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.45)
  const distant = far(p)
  const ends = boughs(h, height, w, w * 0.052, 0.34, distant ? 4 : 6, rgb(p.second ?? '#5a4436'), r)
  foliage(h, () => {
    for (const [i, at] of ends.entries()) {
      const k = i === ends.length - 1 ? 0.31 : 0.25 + r.next() * 0.08
      leaves(
        h,
        [at[0], at[1] + height * 0.03, at[2]],
        [w * k, height * k * 0.72, d * k],
        tone(c, 0.88 + r.next() * 0.24),
        r,
        {
          size: distant ? w * 0.13 : w * 0.085,
          count: distant ? 22 : 60,
          second: tone(c, 1.25),
        },
      )
    }
  })
}

/** Hanging boughs down to the grass or the water. */
const willow: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.45)
  const ends = boughs(h, height, w, w * 0.05, 0.36, 6, rgb(p.second ?? '#5a4436'), r)
  foliage(h, () => {
    for (const at of ends) {
      leaves(h, at, [w * 0.17, height * 0.12, w * 0.17], c, r, { size: w * 0.06, count: 26, droop: 0.4 })
      for (let i = 0; i < 9; i++) {
        const t = r.next() * 6.28
        const [x, z] = [at[0] + Math.sin(t) * w * 0.17, at[2] + Math.cos(t) * w * 0.17]
        const low = Math.max(0.5, at[1] - height * (0.3 + r.next() * 0.35))
        const k = w * 0.035
        const n: [P, P, P] = [
          [Math.sin(t), 0.3, Math.cos(t)],
          [Math.sin(t), 0.3, Math.cos(t)],
          [Math.sin(t), 0.1, Math.cos(t)],
        ]
        const a: P = [x + Math.cos(t) * k, at[1], z - Math.sin(t) * k]
        const b: P = [x - Math.cos(t) * k, at[1], z + Math.sin(t) * k]
        const e: P = [x + Math.sin(t) * 0.2, low, z + Math.cos(t) * 0.2]
        const cc: [Rgb, Rgb, Rgb] = [tone(c, 0.85), tone(c, 0.85), tone(c, 1.1)]
        h.face([a, e, b], n, cc)
        h.face([a, b, e], n, cc)
      }
    }
  })
}

const birch: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  const white = rgb('#dcd6cb')
  const lean = (r.next() - 0.5) * w * 0.35
  const thick = Math.min(0.2, w * 0.05)
  const at = (t: number): P => [lean * t * t, height * t, lean * 0.3 * Math.sin(t * 3)]
  bark(h, () => {
    limb(
      h,
      [[0, -0.1, 0], at(0.25), at(0.6), at(0.95)],
      [thick * 1.25, thick, thick * 0.7, thick * 0.2],
      white,
      7,
    )
    for (let i = 0; i < 9; i++) {
      const t = 0.04 + i * 0.075 + r.next() * 0.03
      const turn = r.next() * 1.4 - 0.7
      const q = at(t)
      h.box(
        [q[0] + Math.sin(turn) * thick * 0.75, q[1], q[2] + Math.cos(turn) * thick * 0.75],
        [thick * (0.6 + r.next() * 0.6), 0.03 + r.next() * 0.05, thick * 0.5],
        rgb('#3d3936'),
      )
    }
  })
  const distant = far(p)
  for (let i = 0; i < 8; i++) {
    const t = 0.4 + i * 0.075
    const turn = i * 2.4 + r.next()
    const out = w * (0.34 - i * 0.022)
    const from = at(t)
    const to: P = [from[0] + Math.sin(turn) * out, from[1] + height * 0.05, from[2] + Math.cos(turn) * out]
    if (!distant) bark(h, () => limb(h, [from, to], [thick * 0.3, 0.02], rgb('#8d857c'), 4))
    foliage(h, () =>
      leaves(h, to, [w * 0.24, height * 0.085, d * 0.24], tone(c, 0.9 + r.next() * 0.25), r, {
        size: w * 0.07,
        count: distant ? 10 : 26,
        second: tone(c, 1.3),
        droop: 0.25,
      }),
    )
  }
  foliage(h, () =>
    leaves(h, at(0.97), [w * 0.16, height * 0.07, d * 0.16], tone(c, 1.1), r, {
      size: w * 0.07,
      count: distant ? 10 : 22,
    }),
  )
}

/** No leaves: trunk, boughs and twigs, snow on them in winter. */
const bare: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.3)
  const deep = far(p) ? 3 : 4
  const grow = (from: P, way: P, length: number, thick: number, left: number) => {
    const bend: P = [(r.next() - 0.5) * 0.3, 0.1, (r.next() - 0.5) * 0.3]
    const mid: P = [
      from[0] + way[0] * length * 0.5,
      from[1] + way[1] * length * 0.5,
      from[2] + way[2] * length * 0.5,
    ]
    const to: P = [
      mid[0] + (way[0] + bend[0]) * length * 0.5,
      mid[1] + (way[1] + bend[1]) * length * 0.5,
      mid[2] + (way[2] + bend[2]) * length * 0.5,
    ]
    limb(h, [from, mid, to], [thick, thick * 0.85, thick * 0.6], c, left > 2 ? 6 : left > 1 ? 5 : 3)
    if (left === 0) return
    const n = left > 2 ? 4 : left > 1 ? 3 : 2
    for (let i = 0; i < n; i++) {
      const t = (i / n) * Math.PI * 2 + r.next() * 1.6
      const k = 0.5 + r.next() * 0.5
      const next: P = [way[0] * 0.55 + Math.sin(t) * k, way[1] * 0.5 + 0.3, way[2] * 0.55 + Math.cos(t) * k]
      const l = Math.hypot(...next)
      grow(
        i === 0
          ? to
          : [
              mid[0] + (to[0] - mid[0]) * (i / n),
              mid[1] + (to[1] - mid[1]) * (i / n),
              mid[2] + (to[2] - mid[2]) * (i / n),
            ],
        [next[0] / l, next[1] / l, next[2] / l],
        length * (0.58 + r.next() * 0.2),
        thick * (i === 0 ? 0.6 : 0.5),
        left - 1,
      )
    }
  }
  bark(h, () => {
    limb(
      h,
      [
        [0, -0.15, 0],
        [0, height * 0.05, 0],
      ],
      [w * 0.085, w * 0.05],
      c,
      7,
    )
    grow([0, 0, 0], [(r.next() - 0.5) * 0.2, 1, (r.next() - 0.5) * 0.2], height * 0.36, w * 0.05, deep)
  })
}

export const trees: Record<string, Build> = {
  oak,
  willow,
  birch,
  'bare-tree': bare,
}
