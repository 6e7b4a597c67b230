import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { leaves, limb } from '../shapes.ts'

type P = readonly [number, number, number]
type Chance = Parameters<Build>[3]
type Spot = Parameters<Build>[1]

const snow: Rgb = rgb('#eef3fb')
const capped = (c: Rgb, env: Env, k = 0.7): Rgb => (env.snowy ? blend(c, snow, k) : c)
/** Leaves are drawn one by one near the people only. */
const far = (p: Spot): boolean => Math.hypot(p.position[0], p.position[2]) > 15

const bark = (h: Heap, draw: () => void) => h.as('wood', draw)
const foliage = (h: Heap, draw: () => void) => h.as('foliage', draw)

/** Trunk with a root flare, and boughs that end where the clumps hang. @returns where the boughs end */
const boughs = (
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

/** A conifer: skirts of boughs with ragged rims. `second` is its bark. */
const pine: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const distant = far(p)
  const bare = height * (0.07 + r.next() * 0.1)
  bark(h, () =>
    limb(
      h,
      [
        [0, -0.15, 0],
        [0, height * 0.06, 0],
        [0, height * 0.8, 0],
      ],
      [w * 0.085, w * 0.055, w * 0.012],
      rgb(p.second ?? '#4f3a30'),
      6,
    ),
  )
  const skirts = distant ? 6 : 10
  const points = distant ? 9 : 15
  foliage(h, () => {
    for (let i = 0; i < skirts; i++) {
      const t = i / skirts
      const foot = bare + (height - bare) * t * 0.93
      const top = foot + ((height - bare) / skirts) * 1.9
      const radius = (w / 2) * (1 - t) ** 0.86 * (0.9 + r.next() * 0.2)
      const shift: P = [(r.next() - 0.5) * w * 0.05, 0, (r.next() - 0.5) * w * 0.05]
      const shade = tone(c, 0.74 + t * 0.34 + r.next() * 0.1)
      const [low, rim, head] = [
        tone(shade, 0.5),
        capped(tone(shade, 1.12), env, 0.75),
        capped(tone(shade, 0.8), env, 0.5),
      ]
      const tips = Array.from({ length: points * 2 }, (_, k): P => {
        const a = (k / points) * Math.PI + i * 0.7
        const out = radius * (k % 2 ? 0.6 + r.next() * 0.12 : 0.88 + r.next() * 0.24)
        const drop = k % 2 ? radius * 0.04 : -radius * 0.2
        return [shift[0] + Math.sin(a) * out, foot + drop, shift[2] + Math.cos(a) * out]
      })
      const peak: P = [shift[0], Math.min(height, top), shift[2]]
      for (let k = 0; k < tips.length; k++) {
        const [a, b] = [tips[k], tips[(k + 1) % tips.length]]
        if (!a || !b) continue
        const n = (q: P): P => [q[0] - shift[0], radius * 0.75, q[2] - shift[2]]
        const out = (k % 2 ? [low, rim] : [rim, low]).map((x) => blend(x, rim, 0.4))
        h.face([a, b, peak], [n(a), n(b), [0, 1, 0]], [out[0] ?? rim, out[1] ?? rim, head])
        h.face(
          [b, a, [shift[0], foot + radius * 0.16, shift[2]]],
          [n(b), n(a), [0, -1, 0]],
          [low, low, tone(low, 0.6)],
        )
      }
    }
  })
}

/** A dark flame of a tree, of graveyards and the south. */
const cypress: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  bark(h, () =>
    limb(
      h,
      [
        [0, -0.1, 0],
        [0, height * 0.2, 0],
      ],
      [w * 0.14, w * 0.1],
      rgb(p.second ?? '#5a4436'),
      6,
    ),
  )
  foliage(h, () => {
    for (let i = 0; i < 7; i++) {
      const t = i / 6
      const k = w * 0.5 * Math.sin(Math.PI * (0.2 + t * 0.74)) ** 0.8
      leaves(
        h,
        [(r.next() - 0.5) * w * 0.1, height * (0.14 + t * 0.78), (r.next() - 0.5) * w * 0.1],
        [k, height * 0.11, k],
        tone(c, 0.85 + t * 0.25),
        r,
        {
          size: w * 0.2,
          count: far(p) ? 12 : 30,
          droop: -0.7,
        },
      )
    }
  })
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

/** A broad leaf that arches out from a point and hangs at its tip. */
const frond = (
  h: Heap,
  at: P,
  turn: number,
  length: number,
  width: number,
  rise: number,
  drop: number,
  c: Rgb,
) => {
  const n = 5
  const side: P = [Math.cos(turn), 0, -Math.sin(turn)]
  const on = (t: number, k: number): P => {
    const y = rise * Math.sin(t * Math.PI * 0.62) - drop * t * t - Math.abs(k) * 0.35
    const out = length * t * (1 - 0.12 * t)
    return [at[0] + Math.sin(turn) * out + side[0] * k, at[1] + y, at[2] + Math.cos(turn) * out + side[2] * k]
  }
  const wide = (t: number) => width * Math.sin(Math.PI * Math.min(1, 0.12 + t * 0.9)) ** 0.7
  for (let i = 0; i < n; i++) {
    const [a, b] = [i / n, (i + 1) / n]
    for (const s of [1, -1]) {
      const q: P[] = [on(a, 0), on(a, s * wide(a)), on(b, s * wide(b) * (i === n - 1 ? 0 : 1)), on(b, 0)]
      const normal: P = [
        side[0] * s * 0.4 + Math.sin(turn) * 0.2,
        0.9,
        side[2] * s * 0.4 + Math.cos(turn) * 0.2,
      ]
      const nn: [P, P, P] = [normal, normal, normal]
      const [low, high] = [tone(c, 0.78 + a * 0.2), tone(c, s > 0 ? 1.1 : 0.95)]
      const [q0, q1, q2, q3] = q as [P, P, P, P]
      for (const [x, y, z] of s > 0
        ? ([
            [q0, q1, q2],
            [q0, q2, q3],
          ] as const)
        : ([
            [q1, q0, q2],
            [q2, q0, q3],
          ] as const)) {
        h.face([x, y, z], nn, [low, high, high])
        h.face([y, x, z], nn, [tone(low, 0.7), tone(high, 0.7), tone(high, 0.7)])
      }
    }
  }
}

const palm: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const turn = r.next() * 6.28
  const lean = height * (0.1 + r.next() * 0.2)
  const at = (t: number): P => [Math.sin(turn) * lean * t * t, height * t, Math.cos(turn) * lean * t * t]
  bark(h, () => {
    const steps = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]
    limb(
      h,
      steps.map(at),
      steps.map((t) => w * (0.05 - t * 0.02) * (t === 0 ? 1.5 : 1)),
      rgb(p.second ?? '#7c6048'),
      7,
    )
    for (let i = 1; i < 12; i++) {
      const q = at(i / 12)
      h.lathe(
        q,
        [
          [w * 0.05 - i * w * 0.0018, 0],
          [w * 0.042 - i * w * 0.0018, 0.06],
        ],
        tone(rgb(p.second ?? '#7c6048'), 0.75),
        7,
      )
    }
  })
  const top = at(1)
  foliage(h, () => {
    const n = far(p) ? 9 : 15
    for (let i = 0; i < n; i++)
      frond(
        h,
        top,
        i * 2.4 + r.next() * 0.4,
        w * (0.42 + r.next() * 0.14),
        w * 0.065,
        w * (0.12 + (i % 3) * 0.09),
        w * (0.16 + r.next() * 0.2),
        tone(c, 0.8 + (i % 3) * 0.14),
      )
  })
  for (let i = 0; i < 4; i++)
    h.blob(
      [top[0] + Math.sin(i * 1.7) * 0.16, top[1] - 0.14, top[2] + Math.cos(i * 1.7) * 0.16],
      [0.12, 0.14, 0.12],
      rgb('#6e4a2c'),
      { across: 6, down: 5, rough: 0 },
    )
}

/** A giant of the rainforest: buttress roots, high crown, lianas. */
const kapok: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const trunk = rgb(p.second ?? '#6a5546')
  const thick = height * 0.05
  bark(h, () => {
    for (let i = 0; i < 6; i++) {
      const t = (i / 6) * 6.28 + r.next() * 0.5
      const out = thick * (2.6 + r.next() * 1.4)
      limb(
        h,
        [
          [Math.sin(t) * out, -0.1, Math.cos(t) * out],
          [Math.sin(t) * out * 0.45, thick * 1.2, Math.cos(t) * out * 0.45],
          [0, thick * 5, 0],
        ],
        [thick * 0.2, thick * 0.42, thick * 0.7],
        trunk,
        5,
      )
    }
    for (let i = 0; i < (far(p) ? 0 : 6); i++) {
      const t = r.next() * 6.28
      const [x, z] = [Math.sin(t) * w * 0.3, Math.cos(t) * w * 0.3]
      limb(
        h,
        [
          [x, height * 0.72, z],
          [x * 0.9, height * 0.4, z * 0.9],
          [x * 0.7, height * (0.05 + r.next() * 0.2), z * 0.7],
        ],
        [0.03, 0.025, 0.02],
        tone(rgb('#56663a'), 0.8),
        3,
      )
    }
  })
  const ends = boughs(h, height, w, thick, 0.6, 6, trunk, r)
  foliage(h, () => {
    for (const at of ends)
      leaves(
        h,
        at,
        [w * 0.24, height * 0.09, d * 0.24],
        tone(capped(c, env, 0.3), 0.85 + r.next() * 0.3),
        r,
        {
          size: w * 0.07,
          count: far(p) ? 14 : 40,
          second: tone(c, 1.3),
        },
      )
  })
}

/** A rosette of broad leaves on the floor of a jungle; slender ones make a fern. */
const fern: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.3)
  const n = far(p) ? 6 : 10
  foliage(h, () => {
    for (let i = 0; i < n; i++)
      frond(
        h,
        [0, 0.02, 0],
        i * 2.4 + r.next() * 0.5,
        w * (0.4 + r.next() * 0.2),
        w * (p.second ? 0.1 : 0.055),
        height * (0.75 + (i % 3) * 0.3),
        height * (0.2 + r.next() * 0.35),
        tone(c, 0.75 + r.next() * 0.4),
      )
  })
}

const bush: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  const n = w > 2 ? 5 : 3
  foliage(h, () => {
    for (let i = 0; i < n; i++)
      leaves(
        h,
        [((i + 0.5) / n - 0.5) * w * 0.75, height * (0.34 + r.next() * 0.14), (r.next() - 0.5) * d * 0.4],
        [w * (0.16 + 0.4 / n), height * (0.42 + r.next() * 0.15), d * 0.38],
        tone(c, 0.84 + r.next() * 0.3),
        r,
        {
          size: Math.min(0.34, height * 0.26),
          count: far(p) ? 10 : 34,
          second: p.second ? rgb(p.second) : tone(c, 1.25),
        },
      )
  })
}

/** A clipped hedge: w long. */
const hedge: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  foliage(h, () => {
    h.box([0, 0, 0], [w, height * 0.94, d * 0.9], tone(c, 0.8), { top: capped(tone(c, 1.1), env) })
    for (let i = 0; i < w * height * (far(p) ? 8 : 34); i++) {
      const [x, y] = [(r.next() - 0.5) * w, height * (0.06 + r.next() * 0.94)]
      const s = r.chance(0.5) ? 1 : -1
      const k = 0.09 + r.next() * 0.07
      const [tx, ty] = [(r.next() - 0.5) * k * 2, k * (0.4 + r.next())]
      const [a, b, e]: P[] = [
        [x - k * 0.4, y, s * d * 0.45],
        [x + k * 0.4, y, s * d * 0.45],
        [x + tx, y + ty, s * (d * 0.45 + k * 0.6)],
      ]
      if (!a || !b || !e) continue
      const n: P = [0, 0.4, s]
      const own = tone(c, 0.75 + r.next() * 0.5)
      h.face(s > 0 ? [a, b, e] : [b, a, e], [n, n, n], [tone(own, 0.7), tone(own, 0.7), own])
    }
  })
}

const stump: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  bark(h, () => {
    for (let i = 0; i < 5; i++) {
      const t = i * 1.26 + r.next() * 0.4
      limb(
        h,
        [
          [Math.sin(t) * w * 0.8, -0.05, Math.cos(t) * w * 0.8],
          [Math.sin(t) * w * 0.3, height * 0.3, Math.cos(t) * w * 0.3],
        ],
        [w * 0.08, w * 0.2],
        c,
        5,
      )
    }
    h.tube([0, 0, 0], w * 0.48, w * 0.42, height, c, 10, false)
    h.disc([0, height, 0], w * 0.42, rgb('#c9a878'), env.snowy ? snow : rgb('#b08a5c'), 10)
  })
}

const log: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const y = height / 2
  const path: P[] = [-0.5, -0.2, 0.15, 0.5].map(
    (t): P => [t * w, y + (r.next() - 0.5) * height * 0.1, (r.next() - 0.5) * height * 0.25],
  )
  bark(h, () => {
    limb(h, path, [y * 1.05, y, y * 0.94, y * 0.86], capped(c, env, 0.35), 9)
    for (const s of [-1, 1]) {
      const at = path[s < 0 ? 0 : 3] ?? [0, 0, 0]
      for (let i = 0; i < 9; i++) {
        const [a, b] = [(i / 9) * 6.2832, ((i + 1) / 9) * 6.2832]
        const on = (t: number): P => [
          at[0],
          at[1] + Math.sin(t) * y * 0.97,
          at[2] - s * Math.cos(t) * y * 0.97,
        ]
        h.tri(at, on(a), on(b), rgb('#c9a878'), rgb('#9a7648'), rgb('#9a7648'))
      }
    }
    limb(
      h,
      [
        [w * 0.15, height * 0.7, 0],
        [w * 0.24, height * 1.35, 0.15],
      ],
      [height * 0.16, height * 0.08],
      c,
      5,
    )
  })
  foliage(h, () => {
    for (let i = 0; i < 4; i++)
      h.blob(
        [(r.next() - 0.5) * w * 0.8, height * 0.93, (r.next() - 0.5) * height * 0.4],
        [w * 0.09, height * 0.1, height * 0.26],
        capped(rgb('#6f8a45'), env),
        { across: 6, down: 4, seed: i },
      )
  })
}

const vine: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.3)
  foliage(h, () => {
    for (let i = 0; i < w * height * 3.2; i++)
      leaves(
        h,
        [(r.next() - 0.5) * w, height * (0.06 + r.next() * 0.9), 0.05],
        [0.2, 0.24, 0.1],
        tone(c, 0.75 + r.next() * 0.4),
        r,
        { size: 0.14, count: 12 },
      )
  })
}

/** The edge of a wood far off: w wide, a few rows of cheap crowns. With `second`, broad trees among the conifers. */
const treeline: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.45)
  const [px, , pz] = p.position
  const [co, si] = [Math.cos(p.yaw), Math.sin(p.yaw)]
  const n = Math.round(w / (height * 0.3))
  h.on('shell', () =>
    foliage(h, () => {
      for (let i = 0; i < n; i++) {
        const [x, z] = [((i + r.next()) / n - 0.5) * w, (r.next() - 0.5) * d]
        const y = env.land(px + x * co + z * si, pz - x * si + z * co) - 0.3
        const k = height * (0.6 + r.next() * 0.45)
        const own = tone(c, 0.8 + r.next() * 0.35)
        if (p.second && r.chance(0.6)) {
          const leafy = capped(tone(rgb(p.second), 0.8 + r.next() * 0.35), env, 0.45)
          h.blob([x, y + k * 0.42, z], [k * 0.34, k * 0.42, k * 0.34], leafy, {
            across: 7,
            down: 5,
            rough: 0.24,
            seed: i,
            lift: 0.45,
          })
          h.blob([x + k * 0.2, y + k * 0.34, z + 0.3], [k * 0.24, k * 0.28, k * 0.24], tone(leafy, 0.92), {
            across: 6,
            down: 4,
            rough: 0.24,
            seed: i + 3,
            lift: 0.45,
          })
        } else
          for (const [foot, top, radius] of [
            [0, 0.5, 0.2],
            [0.26, 0.76, 0.16],
            [0.52, 1, 0.11],
          ] as const)
            h.lathe(
              [x, y, z],
              [
                [k * radius, k * foot],
                [0, k * top],
              ],
              own,
              6,
              [tone(own, 0.6), own],
            )
      }
    }),
  )
}

export const trees: Record<string, Build> = {
  oak,
  willow,
  birch,
  pine,
  cypress,
  'bare-tree': bare,
  palm,
  kapok,
  fern,
  bush,
  hedge,
  stump,
  log,
  vine,
  treeline,
}
