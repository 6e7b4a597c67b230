import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'

const snow: Rgb = rgb('#eef3fb')
const capped = (c: Rgb, env: Env, k = 0.75): Rgb => (env.snowy ? blend(c, snow, k) : c)

const pine: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const trunk = p.second ? rgb(p.second) : rgb('#4f3a30')
  const bare = height * (0.1 + r.next() * 0.1)
  h.tube([0, 0, 0], w * 0.07, w * 0.05, height * 0.5, trunk, 6, false)
  const tiers = height > 6 ? 5 : 4
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers
    const foot = bare + (height - bare) * t * 0.86
    const top = foot + ((height - bare) / tiers) * 1.75
    const radius = (w / 2) * (1 - t * 0.82) * (0.92 + r.next() * 0.16)
    const shade = tone(c, 0.72 + t * 0.4)
    h.within([(r.next() - 0.5) * w * 0.05, 0, (r.next() - 0.5) * d * 0.05], r.next() * 3, () =>
      h.lathe(
        [0, 0, 0],
        [
          [radius * 0.25, foot + radius * 0.1],
          [radius, foot - radius * 0.16],
          [radius * 0.5, (foot + top) / 2],
          [0, Math.min(height, top)],
        ],
        shade,
        8,
        [tone(shade, 0.55), tone(shade, 0.82), capped(shade, env, 0.5), capped(tone(shade, 1.12), env)],
      ),
    )
  }
}

const crown = (
  h: Parameters<Build>[0],
  r: Parameters<Build>[3],
  env: Env,
  c: Rgb,
  [w, height, d]: readonly [number, number, number],
  foot: number,
  lumps: number,
) => {
  const mid = (height + foot) / 2
  for (let i = 0; i < lumps; i++) {
    const turn = (i / lumps) * Math.PI * 2 + r.next()
    const out = i === 0 ? 0 : 0.27
    const size = i === 0 ? 0.36 : 0.2 + r.next() * 0.08
    const y = i === 0 ? mid + height * 0.06 : mid + (r.next() - 0.55) * (height - foot) * 0.5
    h.blob(
      [Math.sin(turn) * w * out, y, Math.cos(turn) * d * out],
      [w * size, (height - foot) * size * 1.15, d * size],
      capped(tone(c, 0.86 + r.next() * 0.24), env, 0.45),
      { seed: i + p2(r.next()), rough: 0.2, across: 9, down: 6, lift: 0.42 },
    )
  }
}
const p2 = (n: number) => Math.floor(n * 100)

const oak: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const bark = p.second ? rgb(p.second) : rgb('#5a4436')
  const fork = height * 0.42
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.1, 0],
      [w * 0.055, height * 0.12],
      [w * 0.045, fork],
    ],
    bark,
    7,
  )
  for (let i = 0; i < 4; i++) {
    const t = (i / 4) * Math.PI * 2 + r.next()
    h.bar(
      [0, fork * 0.85, 0],
      [Math.sin(t) * w * 0.26, height * 0.64, Math.cos(t) * w * 0.26],
      w * 0.06,
      bark,
      w * 0.03,
    )
  }
  crown(h, r, env, rgb(p.colour), p.size, height * 0.36, 7)
}

const birch: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const lean = (r.next() - 0.5) * w * 0.2
  h.bar([0, 0, 0], [lean, height * 0.92, 0], w * 0.07, rgb('#dcd6cb'), w * 0.03)
  for (let i = 0; i < 6; i++)
    h.box(
      [lean * i * 0.12, height * (0.08 + i * 0.09), w * 0.025],
      [w * 0.06, 0.05, w * 0.03],
      rgb('#4a4540'),
    )
  for (let i = 0; i < 6; i++) {
    const y = height * (0.45 + i * 0.1)
    const s = 0.28 - i * 0.02
    h.blob(
      [lean * 0.7 + (r.next() - 0.5) * w * 0.4, y, (r.next() - 0.5) * d * 0.4],
      [w * s, height * 0.1, d * s],
      capped(tone(rgb(p.colour), 0.9 + r.next() * 0.25), env, 0.4),
      { seed: i * 7, across: 7, down: 5 },
    )
  }
}

const bare: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const grow = (
    x: number,
    y: number,
    z: number,
    way: readonly [number, number, number],
    length: number,
    thick: number,
    left: number,
  ) => {
    const to: [number, number, number] = [x + way[0] * length, y + way[1] * length, z + way[2] * length]
    h.bar([x, y, z], to, thick, c, thick * 0.6)
    if (left === 0) return
    for (let i = 0; i < (left > 2 ? 3 : 2); i++) {
      const t = r.next() * Math.PI * 2
      const k = 0.55 + r.next() * 0.35
      const next: [number, number, number] = [
        way[0] * 0.5 + Math.sin(t) * k,
        way[1] * 0.6 + 0.28,
        way[2] * 0.5 + Math.cos(t) * k,
      ]
      const l = Math.hypot(...next)
      grow(
        to[0],
        to[1],
        to[2],
        [next[0] / l, next[1] / l, next[2] / l],
        length * (0.6 + r.next() * 0.15),
        thick * 0.58,
        left - 1,
      )
    }
  }
  grow(0, 0, 0, [0.06, 1, 0.03], height * 0.38, w * 0.1, 4)
}

const palm: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  let [x, y] = [0, 0]
  for (let i = 0; i < 6; i++) {
    const nx = x + w * 0.03 * i
    const ny = (height * (i + 1)) / 6
    h.bar([x, y, 0], [nx, ny, 0], w * (0.09 - i * 0.006), rgb(p.second ?? '#7c6048'), w * (0.085 - i * 0.006))
    x = nx
    y = ny
  }
  const c = rgb(p.colour)
  for (let i = 0; i < 9; i++) {
    const t = (i / 9) * Math.PI * 2 + r.next() * 0.3
    const on = (out: number, side: number, drop: number): [number, number, number] => [
      x + Math.sin(t) * w * out + Math.cos(t) * side * w,
      y + drop * w,
      Math.cos(t) * w * out - Math.sin(t) * side * w,
    ]
    for (const turn of [1, -1]) {
      const [a, b, d, e] = [
        on(0, 0, 0.02),
        on(0.28, 0.08 * turn, 0.06),
        on(0.55, 0, -0.22),
        on(0.27, 0, 0.13),
      ]
      if (turn > 0) {
        h.tri(a, b, e, tone(c, 0.8))
        h.tri(b, d, e, c)
        h.tri(a, e, b, tone(c, 0.6))
        h.tri(b, e, d, tone(c, 0.6))
      } else {
        h.tri(a, e, b, tone(c, 0.9))
        h.tri(b, e, d, tone(c, 1.05))
        h.tri(a, b, e, tone(c, 0.6))
        h.tri(b, d, e, tone(c, 0.6))
      }
    }
  }
}

const bush: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const n = w > 2 ? 5 : 3
  for (let i = 0; i < n; i++)
    h.blob(
      [((i + 0.5) / n - 0.5) * w * 0.75, height * (0.3 + r.next() * 0.12), (r.next() - 0.5) * d * 0.4],
      [w * (0.2 + 0.5 / n), height * (0.5 + r.next() * 0.15), d * 0.45],
      capped(tone(rgb(p.colour), 0.84 + r.next() * 0.3), env, 0.4),
      { seed: i + p.seed, across: 8, down: 5, lift: 0.45 },
    )
}

const rock: Build = (h, p, env) => {
  const [w, height, d] = p.size
  h.blob([0, height * 0.3, 0], [w / 2, height * 0.7, d / 2], capped(rgb(p.colour), env, 0.35), {
    seed: p.seed,
    rough: 0.3,
    across: 8,
    down: 5,
    crease: true,
    lift: 0.42,
  })
}

/** Blades in clumps over an area of w × d. */
const tufts: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.6)
  const tip = p.second ? rgb(p.second) : tone(c, 1.18)
  const clumps = Math.min(220, Math.round(w * d * 0.9))
  for (let i = 0; i < clumps; i++) {
    const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
    const own = blend(c, tip, r.next() * 0.4)
    for (let b = 0; b < 5; b++) {
      const t = r.next() * Math.PI
      const k = height * (0.5 + r.next() * 0.6)
      const [sx, sz] = [Math.cos(t) * 0.045, Math.sin(t) * 0.045]
      const [ox, oz] = [x + (r.next() - 0.5) * 0.4, z + (r.next() - 0.5) * 0.4]
      const top: [number, number, number] = [
        ox + (r.next() - 0.5) * k * 0.7,
        k,
        oz + (r.next() - 0.5) * k * 0.7,
      ]
      h.tri(
        [ox - sx, 0, oz - sz],
        [ox + sx, 0, oz + sz],
        top,
        tone(own, 0.75),
        tone(own, 0.75),
        blend(own, tip, 0.6),
      )
      h.tri(
        [ox + sx, 0, oz + sz],
        [ox - sx, 0, oz - sz],
        top,
        tone(own, 0.75),
        tone(own, 0.75),
        blend(own, tip, 0.6),
      )
    }
  }
}

const flowers: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < Math.min(160, w * d * 2); i++) {
    const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
    const y = height * (0.6 + r.next() * 0.5)
    h.bar([x, 0, z], [x, y, z], 0.012, rgb('#55713f'))
    h.blob([x, y, z], [0.055, 0.045, 0.055], tone(c, 0.85 + r.next() * 0.3), { across: 5, down: 3, rough: 0 })
  }
}

/** A dome of land, far or near. */
const hill: Build = (h, p, env) => {
  const [w, height, d] = p.size
  h.on('shell', () =>
    h.blob([0, 0, 0], [w / 2, height, d / 2], capped(rgb(p.colour), env), {
      seed: p.seed,
      rough: 0.08,
      across: 20,
      down: 10,
      lift: 0.3,
    }),
  )
}

const mountain: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const peak = p.second ? rgb(p.second) : tone(c, 1.2)
  h.on('shell', () => {
    const sides = 11
    const rings = [
      [1, 0],
      [0.66, 0.3],
      [0.4, 0.58],
      [0.2, 0.8],
      [0, 1],
    ] as const
    const points = rings.map(([k, y], j) =>
      Array.from({ length: sides }, (_, s): [number, number, number] => {
        const t = (s / sides) * Math.PI * 2
        const n = 0.78 + r.next() * 0.44
        return [
          Math.sin(t) * w * 0.5 * k * n,
          y * height * (j === 0 || j === 4 ? 1 : 0.86 + r.next() * 0.28),
          Math.cos(t) * d * 0.5 * k * n,
        ]
      }),
    )
    for (let j = 0; j + 1 < rings.length; j++)
      for (let s = 0; s < sides; s++) {
        const [a, b] = [points[j]?.[s], points[j]?.[(s + 1) % sides]]
        const [e, f] = [points[j + 1]?.[s], points[j + 1]?.[(s + 1) % sides]]
        if (!a || !b || !e || !f) continue
        const shade = (y: number) =>
          blend(tone(c, 0.9 + r.next() * 0.2), peak, y > 0.5 ? Math.min(1, (y - 0.45) * 3) : 0)
        const k = shade((rings[j]?.[1] ?? 0) + 0.12)
        h.tri(a, b, f, k)
        h.tri(a, f, e, tone(k, 0.93))
      }
  })
}

/** Far land as a cut-out: w wide, its line rises and falls up to h. With `second` it wears a fringe of pines. */
const ridge: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.5)
  const n = 44
  const phase = r.next() * 9
  const y = (i: number) =>
    height *
    (0.62 +
      0.22 * Math.sin(i * 0.21 + phase) +
      0.12 * Math.sin(i * 0.57 + phase * 2) +
      0.06 * Math.sin(i * 1.7 + phase))
  const x = (i: number) => (i / n - 0.5) * w
  h.on('shell', () => {
    for (let i = 0; i < n; i++)
      h.quad([x(i), -3, 0], [x(i + 1), -3, 0], [x(i + 1), y(i + 1), 0], [x(i), y(i), 0], tone(c, 0.94), c)
    if (!p.second) return
    const t = rgb(p.second)
    for (let i = 0; i < n * 4; i++) {
      const at = (r.next() * n) | 0
      const [cx, cy] = [x(at) + (r.next() * w) / n, y(at) - height * 0.1]
      const k = height * (0.25 + r.next() * 0.3)
      h.tri(
        [cx - k * 0.24, cy, 0.1],
        [cx + k * 0.24, cy, 0.1],
        [cx, cy + k, 0.1],
        tone(t, 0.9),
        tone(t, 0.9),
        t,
      )
    }
  })
}

const log: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.bar([-w / 2, height / 2, 0], [w / 2, height / 2, 0], height, c)
  h.bar([w * 0.15, height * 0.6, 0], [w * 0.3, height * 1.3, 0.15], height * 0.25, c)
}

const mushrooms: Build = (h, p, _env, r) => {
  for (let i = 0; i < 5; i++) {
    const [x, z] = [(r.next() - 0.5) * p.size[0], (r.next() - 0.5) * p.size[2]]
    const k = p.size[1] * (0.5 + r.next() * 0.5)
    h.tube([x, 0, z], k * 0.14, k * 0.12, k, rgb('#e9dfcc'), 6, false)
    h.lathe(
      [x, k * 0.8, z],
      [
        [k * 0.5, 0],
        [k * 0.35, k * 0.28],
        [0, k * 0.4],
      ],
      rgb(p.colour),
      8,
    )
  }
}

const cactus: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.tube([0, 0, 0], w * 0.22, w * 0.17, height, c, 8)
  for (const s of [-1, 1]) {
    const y = height * (s > 0 ? 0.4 : 0.55)
    h.bar([0, y, 0], [s * w * 0.48, y + 0.05, 0], w * 0.22, c)
    h.tube([s * w * 0.48, y, 0], w * 0.12, w * 0.1, height * 0.3, c, 7)
  }
}

const haystack: Build = (h, p) => {
  const [w, height] = p.size
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.46, 0],
      [w * 0.5, height * 0.35],
      [w * 0.36, height * 0.75],
      [0, height],
    ],
    rgb(p.colour),
    11,
  )
}

const vine: Build = (h, p, env, r) => {
  const [w, height] = p.size
  for (let i = 0; i < w * 9; i++)
    h.blob(
      [(r.next() - 0.5) * w, height * (0.1 + r.next() * 0.85), 0.04],
      [0.16, 0.18, 0.1],
      capped(tone(rgb(p.colour), 0.75 + r.next() * 0.4), env, 0.3),
      { across: 5, down: 3, seed: i },
    )
}

export const nature: Record<string, Build> = {
  pine,
  oak,
  birch,
  'bare-tree': bare,
  palm,
  bush,
  rock,
  tufts,
  flowers,
  hill,
  mountain,
  ridge,
  log,
  mushrooms,
  cactus,
  haystack,
  vine,
}
