import { blend, type Rgb, rgb, smooth, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import { boulder } from '../shapes.ts'

type P = readonly [number, number, number]
type Spot = Parameters<Build>[1]

const snow: Rgb = rgb('#eef3fb')
const capped = (c: Rgb, env: Env, k = 0.75): Rgb => (env.snowy ? blend(c, snow, k) : c)
const UP: [P, P, P] = [
  [0, 1, 0],
  [0, 1, 0],
  [0, 1, 0],
]
/** How high the land is under a point of the piece. */
const under = (p: Spot, env: Env) => {
  const [c, s] = [Math.cos(p.yaw), Math.sin(p.yaw)]
  return (x: number, z: number) => env.land(p.position[0] + x * c + z * s, p.position[2] - x * s + z * c)
}

/** Broken stone, half in the ground; with `second`, moss or sand on its back. */
const rock: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  h.as('stone', () => {
    const top = env.snowy ? snow : p.second ? rgb(p.second) : undefined
    const o = { fine: Math.hypot(p.position[0], p.position[2]) > 16 ? 5 : 8, ...(top ? { top } : {}) }
    boulder(h, [0, height * 0.22, 0], [w * 0.62, height * 0.94, d * 0.62], rgb(p.colour), r, o)
    if (w < 0.7) return
    for (let i = 0; i < 2; i++) {
      const t = r.next() * 6.28
      const k = 0.16 + r.next() * 0.16
      boulder(
        h,
        [Math.sin(t) * w * 0.58, height * k * 0.3, Math.cos(t) * d * 0.58],
        [w * k, height * k, d * k],
        tone(rgb(p.colour), 0.9 + r.next() * 0.2),
        r,
        { ...o, fine: 5 },
      )
    }
  })
}

/** Pebbles strewn over w × d. */
const pebbles: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const land = under(p, env)
  h.as('stone', () => {
    for (let i = 0; i < Math.min(70, w * d * 0.7); i++) {
      const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
      const k = height * (0.3 + r.next() ** 2)
      h.blob(
        [x, land(x, z) + k * 0.2, z],
        [k * (1 + r.next()), k * 0.6, k],
        capped(tone(rgb(r.chance(0.4) && p.second ? p.second : p.colour), 0.8 + r.next() * 0.4), env),
        { across: 6, down: 4, rough: 0.25, seed: i },
      )
    }
  })
}

/** Blades in clumps over w × d, as high as `height`, lit as the ground is. */
const tufts: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.6)
  const tip = capped(p.second ? rgb(p.second) : tone(c, 1.25), env, 0.4)
  const land = under(p, env)
  const clumps = Math.min(640, Math.round(w * d * 1.5))
  h.as('foliage', () => {
    for (let i = 0; i < clumps; i++) {
      const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
      const own = tone(blend(c, tip, r.next() * 0.5), 0.85 + r.next() * 0.25)
      const y = land(x, z) - 0.03
      const tall = height * (0.5 + r.next() ** 2 * 0.8)
      for (let b = 0; b < 4; b++) {
        const t = r.next() * Math.PI * 2
        const k = tall * (0.6 + r.next() * 0.5)
        const [sx, sz] = [Math.cos(t) * 0.028 * (1 + height), Math.sin(t) * 0.028 * (1 + height)]
        const [ox, oz] = [x + (r.next() - 0.5) * 0.3, z + (r.next() - 0.5) * 0.3]
        const lean = k * (0.2 + r.next() * 0.4)
        const knee: P = [ox - Math.sin(t) * lean * 0.35, y + k * 0.6, oz + Math.cos(t) * lean * 0.35]
        const top: P = [ox - Math.sin(t) * lean, y + k * (0.85 + r.next() * 0.15), oz + Math.cos(t) * lean]
        const [a, e]: [P, P] = [
          [ox - sx, y, oz - sz],
          [ox + sx, y, oz + sz],
        ]
        const [low, mid, high] = [tone(own, 0.78), own, blend(own, tip, 0.7)]
        h.face([a, e, knee], UP, [low, low, mid])
        h.face([e, a, knee], UP, [low, low, mid])
        const m: P = [knee[0] + sx * 0.7, knee[1], knee[2] + sz * 0.7]
        const n: P = [knee[0] - sx * 0.7, knee[1], knee[2] - sz * 0.7]
        h.face([n, m, top], UP, [mid, mid, high])
        h.face([m, n, top], UP, [mid, mid, high])
      }
    }
  })
}

/** Reeds and bulrushes at the water. */
const reeds: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  tufts(h, { ...p, size: [w, height * 0.8, d] }, env, r)
  const land = under(p, env)
  h.as('foliage', () => {
    for (let i = 0; i < w * d * 0.8; i++) {
      const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
      const [y, k] = [land(x, z), height * (0.8 + r.next() * 0.4)]
      h.bar([x, y, z], [x + (r.next() - 0.5) * 0.1, y + k, z], 0.016, tone(rgb(p.colour), 0.8))
      h.tube([x, y + k * 0.84, z], 0.03, 0.028, k * 0.13, rgb('#5c4030'), 5)
    }
  })
}

/** Heads on stalks over w × d: petals round a heart. */
const flowers: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  if (env.snowy) return
  const [c, heart] = [rgb(p.colour), rgb(p.second ?? '#e8c860')]
  const land = under(p, env)
  h.as('foliage', () => {
    for (let i = 0; i < Math.min(150, w * d * 2.2); i++) {
      const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d]
      const y = land(x, z)
      const k = height * (0.5 + r.next() * 0.6)
      const own = tone(c, 0.85 + r.next() * 0.3)
      h.face(
        [
          [x - 0.012, y, z],
          [x + 0.012, y, z],
          [x, y + k, z],
        ],
        UP,
        [rgb('#4b6838'), rgb('#4b6838'), rgb('#6b8a4a')],
      )
      const size = 0.045 + r.next() * 0.035
      const tilt = (r.next() - 0.3) * 0.05
      for (let q = 0; q < 5; q++) {
        const [a, b] = [(q / 5) * 6.283, ((q + 1) / 5) * 6.283]
        const on = (t: number, f: number): P => [
          x + Math.sin(t) * size * f,
          y + k + Math.cos(t) * tilt,
          z + Math.cos(t) * size * f,
        ]
        h.face([[x, y + k - 0.012, z], on(a, 0.9), on((a + b) / 2, 1.15)], UP, [own, own, tone(own, 1.15)])
        h.face([[x, y + k - 0.012, z], on((a + b) / 2, 1.15), on(b, 0.9)], UP, [own, tone(own, 1.15), own])
      }
      h.blob([x, y + k, z], [size * 0.34, size * 0.3, size * 0.34], heart, { across: 5, down: 3, rough: 0 })
    }
  })
}

/** A way trodden or driven along z: w wide, swinging by size[1] · sin(0.12 z). `second` is the ground it fades into. */
const path: Build = (h, p, env, r) => {
  const [w, bend, d] = p.size
  const land = under(p, env)
  const c = capped(rgb(p.colour), env, 0.55)
  const n = Math.ceil(d / 1.4)
  const ruts = p.seed % 2 === 0
  const [co, si] = [Math.cos(p.yaw), Math.sin(p.yaw)]
  const fallback = capped(rgb(p.second ?? p.colour), env, 0.85)
  /** Across the way: how far out, how much of it is earth, how dark. */
  const across = [
    [-0.7, 0, 1],
    [-0.46, 0.7, 1],
    [-0.26, 1, ruts ? 0.84 : 1],
    [0, ruts ? 0.45 : 1, ruts ? 1 : 1.06],
    [0.26, 1, ruts ? 0.84 : 1],
    [0.46, 0.7, 1],
    [0.7, 0, 1],
  ] as const
  const rows = Array.from({ length: n + 1 }, (_, i) => {
    const z = (0.5 - i / n) * d
    const own = 0.95 + r.next() * 0.1
    return across.map(([k, earth, dark]) => {
      const ragged = Math.abs(k) > 0.3 ? 0.86 + r.next() * 0.3 : 1
      const x = bend * Math.sin(z * 0.12) + k * w * ragged
      const soil = env.soil?.(p.position[0] + x * co + z * si, p.position[2] - x * si + z * co) ?? fallback
      return {
        p: [x, land(x, z) + (earth ? 0.03 : 0.004), z] as P,
        c: earth ? blend(soil, tone(c, dark * own), earth) : soil,
      }
    })
  })
  h.on('shell', () =>
    h.as('ground', () => {
      for (let i = 0; i < n; i++)
        for (let k = 0; k + 1 < across.length; k++) {
          const [a, b, e, f] = [rows[i]?.[k], rows[i]?.[k + 1], rows[i + 1]?.[k + 1], rows[i + 1]?.[k]]
          if (!a || !b || !e || !f) continue
          h.face([a.p, b.p, e.p], UP, [a.c, b.c, e.c])
          h.face([a.p, e.p, f.p], UP, [a.c, e.c, f.c])
        }
    }),
  )
}

/** A ploughed or planted field of w × d, its rows along z; with `second`, something grows in them. */
const furrows: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const land = under(p, env)
  const c = capped(rgb(p.colour), env, 0.7)
  const n = Math.round(w / 1.1)
  const m = Math.ceil(d / 5)
  for (let i = 0; i < n; i++)
    for (let k = 0; k < m; k++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const [z0, z1] = [(0.5 - k / m) * d, (0.5 - (k + 1) / m) * d]
      const g = w / n / 2
      h.on('shell', () =>
        h.as('ground', () => {
          for (const [x0, x1, y0, y1] of [
            [x - g, x, 0.02, 0.2],
            [x, x + g, 0.2, 0.02],
          ] as const)
            h.quad(
              [x0, land(x0, z0) + y0, z0],
              [x1, land(x1, z0) + y1, z0],
              [x1, land(x1, z1) + y1, z1],
              [x0, land(x0, z1) + y0, z1],
              tone(c, y0 < y1 ? 0.86 : 1.05),
            )
        }),
      )
      if (!p.second || env.snowy) continue
      const leaf = rgb(p.second)
      h.as('foliage', () => {
        for (let b = 0; b < 5; b++) {
          const z = z0 + ((z1 - z0) * (b + r.next())) / 5
          const y = land(x, z) + 0.18
          const k2 = height * (0.7 + r.next() * 0.5)
          for (const t of [0.4, 2.5, 4.6]) {
            const tip: P = [x + Math.sin(t) * k2 * 0.5, y + k2, z + Math.cos(t) * k2 * 0.5]
            const own = tone(leaf, 0.85 + r.next() * 0.3)
            h.face([[x - 0.07, y, z], [x + 0.07, y, z], tip], UP, [tone(own, 0.7), tone(own, 0.7), own])
            h.face([[x + 0.07, y, z], [x - 0.07, y, z], tip], UP, [tone(own, 0.7), tone(own, 0.7), own])
          }
        }
      })
    }
}

/** A dome of land. */
const hill: Build = (h, p, env) => {
  const [w, height, d] = p.size
  h.on('shell', () =>
    h.as('ground', () =>
      h.blob([0, 0, 0], [w / 2, height, d / 2], capped(rgb(p.colour), env), {
        seed: p.seed,
        rough: 0.08,
        across: 20,
        down: 10,
        lift: 0.3,
      }),
    ),
  )
}

/** A mountain with ribs and gullies; `second` is its snow or its light crest. */
const mountain: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const peak = env.snowy ? snow : p.second ? rgb(p.second) : tone(c, 1.2)
  const [sides, rings] = [22, 9]
  const ribs = Array.from({ length: sides }, (_, s) => (s % 2 ? 1.12 : 0.86) + (r.next() - 0.5) * 0.24)
  const [sx, sz] = [(r.next() - 0.5) * 0.24, (r.next() - 0.5) * 0.24]
  const at = (s: number, j: number): P => {
    const t = (s / sides) * Math.PI * 2 + j * 0.06
    const up = j / rings
    const k =
      (1 - up) ** 1.18 *
      (1 + ((ribs[s % sides] ?? 1) - 1) * (1 - up * 0.3)) *
      (0.94 + 0.12 * Math.sin(s * 2.3 + j * 1.7))
    const y = j === rings ? 1 : up * (0.93 + 0.09 * Math.sin(s * 1.9 + j * 2.6 + p.seed))
    return [(Math.sin(t) * k * 0.5 + sx * up) * w, y * height, (Math.cos(t) * k * 0.5 + sz * up) * d]
  }
  const shade = ([x, y]: P) =>
    blend(
      tone(c, 0.86 + 0.2 * (y / height)),
      peak,
      p.second || env.snowy ? smooth(0.5, 0.66, y / height + 0.08 * Math.sin(x * 0.35 + y * 0.3)) : 0,
    )
  h.on('shell', () =>
    h.as('stone', () => {
      for (let j = 0; j < rings; j++)
        for (let s = 0; s < sides; s++) {
          const [a, b, e, f] = [at(s, j), at(s + 1, j), at(s + 1, j + 1), at(s, j + 1)]
          h.tri(a, b, e, shade(a), shade(b), shade(e))
          if (j + 1 < rings) h.tri(a, e, f, shade(a), shade(e), shade(f))
        }
    }),
  )
}

/** A table mountain: banded walls over a skirt of rubble. `second` is its pale band. */
const mesa: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const [c, pale] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const sides = 17
  const edge = Array.from({ length: sides }, () => 0.78 + r.next() * 0.44)
  const levels: readonly (readonly [number, number, Rgb])[] = [
    [1.5, 0, tone(blend(c, pale, 0.4), 0.9)],
    [1.06, 0.26, tone(c, 0.9)],
    [0.97, 0.3, c],
    [0.95, 0.5, tone(c, 0.92)],
    [0.91, 0.53, pale],
    [0.89, 0.62, tone(pale, 0.95)],
    [0.86, 0.65, tone(c, 1.05)],
    [0.83, 0.96, tone(c, 0.96)],
    [0.78, 1, tone(pale, 1.05)],
    [0, 1, tone(pale, 1.1)],
  ]
  const at = (s: number, j: number): P => {
    const [k, y] = levels[j] ?? [0, 0]
    const t = (s / sides) * Math.PI * 2
    const e = (edge[s % sides] ?? 1) * (k > 1.2 ? 0.92 : 1)
    return [
      Math.sin(t) * w * 0.5 * k * e,
      y * height * (k > 0 && y > 0.9 ? 0.97 + 0.05 * e : 1),
      Math.cos(t) * d * 0.5 * k * e,
    ]
  }
  h.on('shell', () =>
    h.as('stone', () => {
      for (let j = 0; j + 1 < levels.length; j++)
        for (let s = 0; s < sides; s++) {
          const own = capped(levels[j + 1]?.[2] ?? c, env, j > 7 ? 0.8 : 0.2)
          const k = tone(own, 0.92 + ((s * 7) % 5) * 0.03)
          h.tri(at(s, j), at(s + 1, j), at(s + 1, j + 1), k)
          h.tri(at(s, j), at(s + 1, j + 1), at(s, j + 1), k)
        }
    }),
  )
}

/** A wall of living rock along x, ledges and buttresses towards +z; `second` grows on its shelves. */
const cliff: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const [c, top] = [rgb(p.colour), capped(rgb(p.second ?? p.colour), env, 0.85)]
  const columns = Math.max(6, Math.round(w / 1.5))
  const levels = Math.max(4, Math.min(9, Math.round(height / 1.1)))
  const buttress = Array.from({ length: columns + 1 }, () => r.next())
  const crest = Array.from({ length: columns + 1 }, () => 0.82 + r.next() * 0.3)
  const at = (i: number, j: number): P => {
    const up = j / levels
    const close = Math.sin((Math.PI * Math.min(columns, Math.max(0, i))) / columns) ** 0.4
    const out =
      (0.5 - up * 0.5) * 0.8 +
      (buttress[i] ?? 0.5) * 0.36 +
      Math.sin(j * 2.1 + i * 1.3 + p.seed) * 0.1 +
      (j % 2) * 0.06
    return [
      (i / columns - 0.5) * w + Math.sin(i * 3.1 + j * 1.7) * 0.3,
      up * height * (j === 0 ? 1 : (crest[i] ?? 1) * (0.4 + 0.6 * close)) - 0.4,
      (out - 0.25) * d * close - d * 0.25 * (1 - close),
    ]
  }
  h.as('stone', () => {
    for (let j = 0; j < levels; j++)
      for (let i = 0; i < columns; i++) {
        const [a, b, e, f] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
        const shade = tone(c, 0.72 + (0.3 * j) / levels + ((i * 5 + j * 3) % 4) * 0.03)
        h.tri(a, b, e, (i + j) % 3 ? shade : tone(shade, 0.93))
        h.tri(a, e, f, shade)
      }
  })
  h.as('ground', () => {
    for (let i = 0; i < columns; i++) {
      const [a, b] = [at(i, levels), at(i + 1, levels)]
      const [e, f]: P[] = [
        [b[0], b[1] * 0.9 + 0.3, b[2] - d * 0.9],
        [a[0], a[1] * 0.9 + 0.3, a[2] - d * 0.9],
      ]
      if (e && f) h.quad(a, b, e, f, top, tone(top, 0.94))
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

/** Saguaro: a ribbed column and arms that bend upwards. */
const cactus: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const column = (x: number, y: number, z: number, radius: number, tall: number) => {
    for (const [ring, k] of [
      [0, 1],
      [1, 0.82],
    ] as const)
      h.lathe(
        [x, y, z],
        [
          [radius * 0.9 * k, 0],
          [radius * k, tall * 0.3],
          [radius * 0.94 * k, tall * 0.86],
          [radius * 0.6 * k, tall * 0.97],
          [0, tall],
        ],
        tone(c, ring ? 0.7 : 1),
        ring ? 8 : 11,
      )
  }
  h.as('foliage', () => {
    column(0, 0, 0, w * 0.17, height)
    for (const s of r.chance(0.7) ? [-1, 1] : [1]) {
      const y = height * (0.3 + r.next() * 0.25)
      const out = w * 0.42
      h.bar([0, y, 0], [s * out, y + 0.1, 0], w * 0.2, c)
      h.blob([s * out, y + 0.1, 0], [w * 0.12, w * 0.12, w * 0.12], c, { rough: 0 })
      column(s * out, y + 0.05, 0, w * 0.115, height * (0.24 + r.next() * 0.14))
    }
  })
}

const haystack: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.5)
  h.as('foliage', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.46, 0],
        [w * 0.52, height * 0.3],
        [w * 0.4, height * 0.68],
        [w * 0.16, height * 0.94],
        [0, height],
      ],
      c,
      13,
    )
    for (let i = 0; i < 110; i++) {
      const [t, y] = [r.next() * 6.28, r.next() * 0.85]
      const out = w * (0.52 - y * 0.38)
      const foot: P = [Math.sin(t) * out, y * height, Math.cos(t) * out]
      const n: P = [Math.sin(t), 0.6, Math.cos(t)]
      const own = tone(c, 0.8 + r.next() * 0.4)
      h.face(
        [
          [foot[0] + Math.cos(t) * 0.04, foot[1], foot[2] - Math.sin(t) * 0.04],
          [foot[0] - Math.cos(t) * 0.04, foot[1] - 0.03, foot[2] + Math.sin(t) * 0.04],
          [foot[0] * 1.14, foot[1] - 0.14, foot[2] * 1.14],
        ],
        [n, n, n],
        [own, own, tone(own, 1.2)],
      )
    }
  })
}

export const nature: Record<string, Build> = {
  rock,
  pebbles,
  tufts,
  reeds,
  flowers,
  path,
  furrows,
  hill,
  mountain,
  mesa,
  cliff,
  ridge,
  mushrooms,
  cactus,
  haystack,
}
