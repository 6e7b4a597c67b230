import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { snowed } from './facade.ts'

// Boats, quays and what lies on a beach. A hull's bow is +x, its waterline y = 0 or a little above.
type P = readonly [number, number, number]

/** A planked hull: sections along x from stern to bow; open or decked at `deck`. */
const hull = (
  h: Heap,
  w: number,
  height: number,
  d: number,
  c: Rgb,
  o: { deck?: Rgb; sheer?: number; inside?: Rgb; stern?: number; band?: Rgb },
) => {
  const n = 10
  const sheer = o.sheer ?? 0.22
  const beam = (t: number) =>
    Math.sin(Math.PI * Math.min(1, 0.5 * (o.stern ?? 0.55) + t * (1 - 0.5 * (o.stern ?? 0.55)))) ** 0.75 *
    (t > 0.985 ? 0.04 : 1)
  const at = (i: number, side: number, k: number): P => {
    const t = i / n
    const b = beam(t)
    const rim = height * (1 + sheer * ((t - 0.4) * 1.6) ** 2)
    const out = [0.34, 0.78, 1][k] ?? 1
    const y = [0, 0.45, 1][k] ?? 1
    return [
      (t - 0.5) * w + (t > 0.5 ? (y - 0.5) * w * 0.07 * t : 0),
      y * rim - height * 0.12,
      (side * d * b * out) / 2,
    ]
  }
  h.as('wood', () => {
    for (let i = 0; i < n; i++)
      for (let k = 0; k < 2; k++) {
        const own = k ? (o.band && k === 1 ? c : c) : tone(c, 0.66)
        for (const s of [1, -1]) {
          const [a, b, e, f] = [at(i, s, k), at(i + 1, s, k), at(i + 1, s, k + 1), at(i, s, k + 1)]
          if (s > 0) h.quad(a, b, e, f, tone(own, 0.8), own)
          else h.quad(b, a, f, e, tone(own, 0.8), own)
          if (o.inside) {
            if (s > 0) h.quad(b, a, f, e, tone(o.inside, 0.6), o.inside)
            else h.quad(a, b, e, f, tone(o.inside, 0.6), o.inside)
          }
        }
      }
    for (let i = 0; i < n; i++) {
      for (const s of [1, -1])
        h.bar(at(i, s, 2), at(i + 1, s, 2), Math.max(0.05, d * 0.03), o.band ?? tone(c, 1.25))
      const level = o.deck ? 2 : 0
      const [a, b, e, f] = [at(i, 1, level), at(i + 1, 1, level), at(i + 1, -1, level), at(i, -1, level)]
      const lower = (v: P): P => [v[0], v[1] - (o.deck ? height * 0.16 : -0.02), v[2] * 0.98]
      h.quad(lower(a), lower(b), lower(e), lower(f), o.deck ?? tone(o.inside ?? c, 0.55))
    }
    const [a, b, e, f] = [at(0, -1, 0), at(0, 1, 0), at(0, 1, 2), at(0, -1, 2)]
    h.quad(a, b, e, f, tone(c, 0.7), tone(c, 0.95))
    if (o.inside) h.quad(b, a, f, e, tone(o.inside, 0.6), o.inside)
  })
  return at
}

const rowboat: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const inside = snowed(env, rgb(p.second ?? '#8a6848'))
  hull(h, w, height, d, c, { inside, sheer: 0.3 })
  h.as('wood', () => {
    for (const x of [-0.24, 0.04, 0.28])
      h.box([x * w, height * 0.5, 0], [0.26, 0.05, d * (0.84 - Math.abs(x) * 0.4)], tone(inside, 1.2))
    for (const s of [-1, 1]) {
      h.bar(
        [-w * 0.34, height * 0.62, s * d * 0.16],
        [w * 0.34, height * 0.66, s * d * 0.2],
        0.05,
        rgb('#b58a5a'),
      )
      h.box([w * 0.36, height * 0.64, s * d * 0.2], [0.5, 0.03, 0.16], rgb('#b58a5a'))
    }
  })
  h.blob([-w * 0.3, height * 0.24, 0.1], [0.26, 0.1, 0.24], rgb('#cdb890'), {
    across: 9,
    down: 4,
    rough: 0.1,
  })
}

const sheet = (h: Heap, a: P, b: P, e: P, f: P, belly: number, c: Rgb) => {
  const n = 5
  const on = (u: number, v: number): P => {
    const mix4 = (i: 0 | 1 | 2) => (a[i] * (1 - u) + b[i] * u) * (1 - v) + (f[i] * (1 - u) + e[i] * u) * v
    const k = belly * Math.sin(u * Math.PI) * Math.sin((0.15 + v * 0.75) * Math.PI)
    return [mix4(0) + k, mix4(1), mix4(2)]
  }
  h.as('cloth', () => {
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const q: [P, P, P, P] = [
          on(i / n, j / n),
          on((i + 1) / n, j / n),
          on((i + 1) / n, (j + 1) / n),
          on(i / n, (j + 1) / n),
        ]
        const own = tone(c, 0.84 + 0.2 * (j / n) + (i % 2) * 0.03)
        h.quad(q[0], q[1], q[2], q[3], own)
        h.quad(q[1], q[0], q[3], q[2], tone(own, 0.86))
      }
  })
}

/** A small sailing boat. */
const sail: Build = (h, p) => {
  const [w, height, d] = p.size
  hull(h, w, height * 0.13, d, rgb(p.colour), { deck: rgb('#b58a5a'), sheer: 0.2 })
  const s = rgb(p.second ?? '#efe6d4')
  const y = height * 0.2
  h.as('wood', () => {
    h.bar([w * 0.08, 0, 0], [w * 0.08, height, 0], 0.11, rgb('#6b4c36'), 0.05)
    h.bar([w * 0.08, y, 0], [-w * 0.44, y * 1.1, 0], 0.07, rgb('#6b4c36'))
    h.box([-w * 0.1, height * 0.09, 0], [w * 0.26, height * 0.07, d * 0.5], rgb('#e6dcc8'))
  })
  const [a, b, c]: P[] = [
    [-w * 0.43, y * 1.15, 0],
    [w * 0.06, y * 1.06, 0],
    [w * 0.06, height * 0.96, 0],
  ]
  const [e, f, g]: P[] = [
    [w * 0.1, y * 1.1, 0],
    [w * 0.49, height * 0.15, 0],
    [w * 0.1, height * 0.84, 0],
  ]
  if (!a || !b || !c || !e || !f || !g) return
  h.as('cloth', () => {
    for (const [x, z, q, k] of [
      [a, b, c, 1],
      [e, f, g, 0.94],
    ] as const) {
      const mid: P = [(x[0] + z[0] + q[0]) / 3, (x[1] + z[1] + q[1]) / 3, w * 0.05]
      for (const [m, n] of [
        [x, z],
        [z, q],
        [q, x],
      ] as const) {
        h.tri(m, n, mid, tone(s, k * 0.9), tone(s, k), tone(s, k * 1.08))
        h.tri(n, m, mid, tone(s, k * 0.8), tone(s, k * 0.76), tone(s, k * 0.84))
      }
    }
  })
}

const shrouds = (h: Heap, x: number, foot: number, top: number, d: number) => {
  const c = rgb('#3a322c')
  for (const s of [-1, 1]) {
    for (let i = -1; i <= 1; i++) h.bar([x + i * 0.5, foot, s * d * 0.48], [x, top, s * 0.1], 0.035, c)
    for (let y = 0.12; y < 0.9; y += 0.09) {
      const z = s * (d * 0.48 * (1 - y) + 0.1 * y)
      const k = 0.5 * (1 - y)
      h.bar([x - k, foot + (top - foot) * y, z], [x + k, foot + (top - foot) * y, z], 0.02, c)
    }
  }
}

/** A square-rigged ship. */
const galleon: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const body = height * 0.2
  hull(h, w, body, d, c, { deck: rgb('#a8804e'), sheer: 0.5, stern: 0.7, band: rgb('#c9a45c') })
  h.as('wood', () => {
    h.box([-w * 0.4, body * 0.86, 0], [w * 0.2, body * 0.7, d * 0.74], c, { taper: 0.95 })
    h.box([-w * 0.4, body * 1.5, 0], [w * 0.21, 0.2, d * 0.8], rgb('#c9a45c'))
    h.on(env.dark ? 'glow' : 'matte', () => {
      for (const z of [-0.2, 0, 0.2])
        h.box([-w * 0.505, body * 0.95, z * d], [0.05, body * 0.3, d * 0.13], env.dark ? env.lit : env.unlit)
      h.blob([-w * 0.5, body * 1.7, 0], [0.24, 0.34, 0.24], env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'), {
        rough: 0,
        across: 6,
        down: 4,
      })
    })
    for (let i = 0; i < 7; i++)
      for (const s of [-1, 1])
        h.box([(i / 7 - 0.32) * w * 0.8, body * 0.46, s * d * 0.47], [0.4, 0.4, 0.12], rgb('#2a2022'))
    h.bar([w * 0.46, body * 1.1, 0], [w * 0.66, body * 1.7, 0], 0.3, rgb('#6b4c36'), 0.1)
  })
  for (const [x, k] of [
    [-w * 0.28, 0.76],
    [0, 1],
    [w * 0.26, 0.9],
  ] as const) {
    const top = height * k
    h.as('wood', () => h.bar([x, body * 0.6, 0], [x, top, 0], 0.36, rgb('#6b4c36'), 0.12))
    for (const [y0, y1, span] of [
      [0.34, 0.62, 0.95],
      [0.66, 0.88, 0.7],
    ] as const) {
      const [z0, z1] = [span * d * 0.95, span * d * 0.8]
      h.bar([x + 0.2, top * y1, -z1], [x + 0.2, top * y1, z1], 0.16, rgb('#5a4030'))
      sheet(
        h,
        [x + 0.25, top * y0, z0],
        [x + 0.25, top * y0, -z0],
        [x + 0.25, top * y1, -z1],
        [x + 0.25, top * y1, z1],
        w * 0.04,
        rgb(p.second ?? '#e9dfc8'),
      )
    }
    shrouds(h, x - 0.4, body, top * 0.9, d)
    h.tri([x, top, 0], [x, top - 0.5, 0], [x - 1.4, top - 0.2, 0.2], rgb('#b8433a'))
    h.tri([x, top - 0.5, 0], [x, top, 0], [x - 1.4, top - 0.2, 0.2], rgb('#8f3430'))
  }
}

const wheelhouse = (h: Heap, env: Env, at: P, size: P, c: Rgb) => {
  h.box(at, size, c, { foot: 0.88 })
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () =>
      h.box(
        [at[0], at[1] + size[1] * 0.5, at[2]],
        [size[0] * 1.02, size[1] * 0.3, size[2] * 1.02],
        env.dark ? env.lit : env.unlit,
      ),
    ),
  )
  h.box([at[0], at[1] + size[1], at[2]], [size[0] * 1.12, 0.12, size[2] * 1.12], tone(c, 0.7))
}

const trawler: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const body = height * 0.28
  hull(h, w, body, d, c, { deck: rgb('#8a6a48'), sheer: 0.46, stern: 0.8, band: rgb('#e6dcc8') })
  wheelhouse(
    h,
    env,
    [-w * 0.12, body * 0.9, 0],
    [w * 0.22, height * 0.3, d * 0.56],
    rgb(p.second ?? '#e6dcc8'),
  )
  h.as('metal', () => {
    h.bar([w * 0.14, body * 0.9, 0], [w * 0.14, height, 0], 0.14, rgb('#6b4c36'))
    h.bar([w * 0.14, height * 0.5, 0], [w * 0.4, height * 0.82, 0], 0.1, rgb('#6b4c36'))
    h.bar([-w * 0.4, body, d * 0.3], [-w * 0.4, height * 0.7, 0], 0.1, rgb('#4a4e55'))
    h.bar([-w * 0.4, body, -d * 0.3], [-w * 0.4, height * 0.7, 0], 0.1, rgb('#4a4e55'))
    h.bar([w * 0.14, height, 0], [w * 0.48, body * 1.6, 0], 0.025, rgb('#3a322c'))
    h.bar([w * 0.14, height, 0], [-w * 0.4, height * 0.7, 0], 0.025, rgb('#3a322c'))
    for (const s of [-1, 1])
      for (let i = 0; i < 4; i++)
        h.blob([(i - 1.6) * w * 0.2, body * 0.5, s * d * 0.52], [0.3, 0.3, 0.12], rgb('#26262a'), {
          rough: 0,
          across: 8,
          down: 5,
        })
  })
  h.box([w * 0.3, body * 0.94, 0], [w * 0.1, 0.4, d * 0.34], rgb('#c98a4a'))
}

const tug: Build = (h, p, env) => {
  const [w, height, d] = p.size
  hull(h, w, height * 0.34, d, rgb(p.colour), {
    deck: rgb('#8a6a48'),
    sheer: 0.5,
    stern: 0.85,
    band: rgb('#b8433a'),
  })
  wheelhouse(
    h,
    env,
    [w * 0.08, height * 0.32, 0],
    [w * 0.3, height * 0.36, d * 0.6],
    rgb(p.second ?? '#e6dcc8'),
  )
  h.tube([-w * 0.14, height * 0.3, 0], d * 0.14, d * 0.14, height * 0.6, rgb('#b8433a'), 12)
  h.tube([-w * 0.14, height * 0.86, 0], d * 0.15, d * 0.15, height * 0.12, rgb('#26262a'), 12)
}

const freighter: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const body = height * 0.4
  hull(h, w, body, d, c, { deck: tone(c, 0.8), sheer: 0.14, stern: 0.9 })
  wheelhouse(h, env, [-w * 0.4, body * 0.9, 0], [w * 0.1, height * 0.5, d * 0.8], rgb(p.second ?? '#e6dcc8'))
  for (let i = 0; i < 12; i++)
    for (let k = 0; k < 1 + r.int(0, 2); k++)
      h.box(
        [(i / 12 - 0.32) * w * 0.92, body * 0.86 + k * height * 0.11, 0],
        [w * 0.066, height * 0.105, d * 0.84],
        tone(rgb(r.pick(['#b8433a', '#3f6a9a', '#4d7a5a', '#c98a4a', '#8a8d92'])), 0.75),
      )
}

/** What floats. */
export const boats: Record<string, Build> = {
  rowboat,
  boat: rowboat,
  sail,
  galleon,
  trawler,
  tug,
  freighter,
}
