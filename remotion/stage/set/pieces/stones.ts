import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { boulder, leaves, limb } from '../shapes.ts'
import { pane, snowed } from './facade.ts'

// Castles from outside, ruins, tombs, caves, the rock of other worlds.
type P = readonly [number, number, number]

const courses = (h: Heap, w: number, height: number, z: number, c: Rgb, k: number) => {
  for (let y = 0.5; y < height - 0.3; y += 0.9)
    for (let i = 0; i < w / 2.6; i++) {
      const x = ((i + 0.5 + (Math.round(y / 0.9) % 2) * 0.4) / (w / 2.6) - 0.5) * w * 0.94
      h.box(
        [x + Math.sin(i * 7 + y * 3 + k) * 0.5, y, z],
        [0.8, 0.36, 0.06],
        tone(c, 0.86 + (Math.sin(i * 5 + y * 11) + 1) * 0.1),
      )
    }
}
const merlons = (h: Heap, w: number, y: number, z: number, c: Rgb) => {
  const n = Math.max(2, Math.round(w / 1.5))
  for (let i = 0; i < n; i++) h.box([((i + 0.5) / n - 0.5) * w, y, z], [(w / n) * 0.56, 0.9, 0.45], c)
}

const rampart: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height - 0.9, d], c, { foot: 0.74, top: snowed(env, tone(c, 0.9)) })
  courses(h, w, height - 1, d / 2, c, r.int(0, 9))
  h.box([0, height - 1.1, d / 2 - 0.1], [w, 0.24, 0.6], tone(c, 1.08))
  merlons(h, w, height - 0.9, d / 2 - 0.1, snowed(env, c))
  for (let i = 1; i < w / 4; i++)
    h.box([(i / (w / 4) - 0.5) * w, height * 0.5, d / 2 + 0.01], [0.16, 0.9, 0.03], rgb('#2a2830'))
}

const keepTower: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const roofed = p.second !== undefined
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.56, 0],
      [w * 0.48, height * 0.12],
      [w * 0.46, height * 0.78],
      [w * 0.54, height * 0.82],
      [w * 0.54, height * 0.9],
    ],
    c,
    14,
  )
  for (let i = 0; i < 10; i++) {
    const t = (i / 10) * 6.2832
    h.within([Math.sin(t) * w * 0.5, height * 0.9, Math.cos(t) * w * 0.5], t, () =>
      h.box([0, 0, 0], [w * 0.19, 0.9, 0.4], snowed(env, c)),
    )
    if (i % 3 === 0)
      for (const y of [0.3, 0.55])
        h.within([Math.sin(t) * w * 0.465, height * y, Math.cos(t) * w * 0.465], t, () =>
          h.on(env.dark ? 'glow' : 'matte', () =>
            h.box([0, 0, 0.02], [0.26, 1, 0.04], env.dark ? env.lit : rgb('#2a2830')),
          ),
        )
  }
  if (roofed)
    h.lathe(
      [0, height * 0.88, 0],
      [
        [w * 0.5, 0],
        [w * 0.2, height * 0.16],
        [0, height * 0.32],
      ],
      snowed(env, rgb(p.second ?? '#4a4a58')),
      12,
    )
  else h.disc([0, height * 0.88, 0], w * 0.5, tone(c, 0.8))
}

const gatehouse: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const gate = rgb(p.second ?? '#4a3426')
  for (const s of [-1, 1])
    h.within([s * w * 0.42, 0, d * 0.1], 0, () =>
      keepTower(
        h,
        { ...p, second: undefined, size: [w * 0.36, height * 1.14, w * 0.36] },
        env,
        undefined as never,
      ),
    )
  h.box([0, height * 0.52, 0], [w * 0.6, height * 0.4, d * 0.7], c, { foot: 0.9 })
  merlons(h, w * 0.6, height * 0.92, d * 0.3, snowed(env, c))
  // The arch: stones round a dark way, a portcullis half drawn.
  h.box([0, 0, -d * 0.2], [w * 0.5, height * 0.54, 0.2], rgb('#1d1a20'))
  for (let i = 0; i <= 10; i++) {
    const t = (i / 10) * Math.PI
    h.box(
      [-Math.cos(t) * w * 0.2, height * 0.3 + Math.sin(t) * w * 0.2 - 0.2, d * 0.36],
      [0.5, 0.5, 0.3],
      tone(c, 1.1),
    )
  }
  for (const s of [-1, 1]) {
    h.box([s * w * 0.25, 0, d * 0.32], [w * 0.12, height * 0.54, 0.5], c)
    h.within([s * w * 0.19, 0, d * 0.36], s * 1.2, () => {
      h.box([s * -w * 0.09, 0, 0], [w * 0.18, height * 0.34, 0.16], gate)
      for (const y of [0.1, 0.24])
        h.box([s * -w * 0.09, height * y, 0.09], [w * 0.18, 0.12, 0.04], rgb('#2e2c30'))
    })
  }
  for (let i = -3; i <= 3; i++)
    h.box([i * w * 0.055, height * 0.3, d * 0.2], [0.08, height * 0.24, 0.08], rgb('#2e2c30'))
  for (const y of [0.34, 0.42, 0.5]) h.box([0, height * y, d * 0.2], [w * 0.4, 0.08, 0.08], rgb('#2e2c30'))
}

const keep: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.8, d], c, { foot: 0.8, top: snowed(env, tone(c, 0.9)) })
  merlons(h, w, height * 0.8, d / 2 - 0.2, snowed(env, c))
  for (const s of [-1, 1])
    h.within([s * w * 0.47, 0, d * 0.42], 0, () =>
      keepTower(h, { ...p, size: [w * 0.26, height, w * 0.26] }, env, r),
    )
  for (const y of [0.2, 0.42, 0.62])
    for (const x of [-0.26, 0, 0.26]) pane(h, env, r, x * w, height * y, d / 2 + 0.03, 0.8, 1.6, 0.6)
}

/** What is left of a wall: courses that step down, an empty window, ivy. */
const ruinWall: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.round(w / 0.62)
  const hole = n > 7 ? Math.round(n * (0.3 + r.next() * 0.3)) : -9
  let top = height * (0.5 + r.next() * 0.5)
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    top = Math.max(height * 0.16, Math.min(height, top + (r.next() - 0.5) * height * 0.42))
    const open = i === hole || i === hole + 1
    for (let y = 0; y < top; y += 0.46) {
      if (open && y > height * 0.24) continue
      const k = w / n
      h.box(
        [x + (Math.round(y / 0.46) % 2) * 0.1, y, (r.next() - 0.5) * 0.05],
        [k * 1.02, 0.45, d * (0.94 + r.next() * 0.1)],
        tone(c, 0.8 + r.next() * 0.3),
        { top: snowed(env, tone(c, 1.05)) },
      )
    }
  }
  for (let i = 0; i < 4; i++)
    h.box([(r.next() - 0.5) * w, 0, d * (0.7 + r.next())], [0.6, 0.36, 0.5], tone(c, 0.85), { taper: 0.9 })
  if (!p.second || env.snowy) return
  const leaf = rgb(p.second)
  h.as('foliage', () => {
    for (let i = 0; i < 7; i++)
      leaves(
        h,
        [(r.next() - 0.5) * w * 0.9, r.next() ** 1.5 * height * 0.5, d * 0.52],
        [0.4 + r.next() * 0.3, 0.5, 0.12],
        tone(leaf, 0.8 + r.next() * 0.3),
        r,
        { size: 0.2, count: 22, droop: 0.4 },
      )
  })
}

/** A fluted shaft on a base; seed 0 whole with its capital, odd ones broken. */
const ruinColumn: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w * 1.5, 0.26, w * 1.5], tone(c, 0.92))
  h.lathe(
    [0, 0.26, 0],
    [
      [w * 0.66, 0],
      [w * 0.7, 0.1],
      [w * 0.54, 0.2],
    ],
    c,
    14,
  )
  const n = Math.max(1, Math.round((height - 0.46) / 0.95))
  for (let i = 0; i < n; i++) {
    const y = 0.46 + (i * (height - 0.46 - (p.seed ? 0 : 0.6))) / n
    const k = w * (0.5 - (i / n) * 0.06)
    const step = (height - 0.46 - (p.seed ? 0 : 0.6)) / n
    h.within([p.seed ? (r.next() - 0.5) * 0.05 : 0, y, 0], r.next() * 0.4, () => {
      h.lathe(
        [0, 0, 0],
        [
          [k, 0],
          [k * 0.985, step - 0.03],
          [k * 0.9, step],
        ],
        tone(c, 0.92 + (i % 2) * 0.06),
        16,
      )
      for (let f = 0; f < 12; f++)
        h.box(
          [Math.sin(f * 0.5236) * k, 0.02, Math.cos(f * 0.5236) * k],
          [0.05, step - 0.06, 0.05],
          tone(c, 1.06),
        )
    })
  }
  if (p.seed) return boulder(h, [0, height, 0], [w * 0.42, 0.22, w * 0.42], snowed(env, c), r, { fine: 5 })
  h.lathe(
    [0, height - 0.6, 0],
    [
      [w * 0.46, 0],
      [w * 0.72, 0.3],
      [w * 0.74, 0.36],
    ],
    tone(c, 1.05),
    14,
  )
  h.box([0, height - 0.24, 0], [w * 1.5, 0.24, w * 1.5], tone(c, 1.02))
}

const stoneSlab: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, d], c, { top: snowed(env, c) })
  h.box([0, height * 0.7, 0], [w * 1.03, height * 0.3, d * 1.16], tone(c, 1.06), { top: snowed(env, c) })
}

const block: Build = (h, p, env) => {
  const [w, height, d] = p.size
  h.as('stone', () =>
    h.box([0, -0.04, 0], [w, height, d], rgb(p.colour), {
      taper: 0.96,
      top: snowed(env, tone(rgb(p.colour), 1.06)),
    }),
  )
}

const temple: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 3; i++) h.box([0, i * 0.4, 0], [w + 2 - i * 0.8, 0.4, d + 2 - i * 0.8], tone(c, 0.9))
  h.box([0, 1.2, -d * 0.1], [w * 0.74, height * 0.6, d * 0.7], tone(c, 0.72))
  for (let i = 0; i < 6; i++)
    for (const z of [1, -1])
      h.lathe(
        [((i + 0.5) / 6 - 0.5) * w * 0.96, 1.2, z * d * 0.46],
        [
          [w * 0.045, 0],
          [w * 0.036, height * 0.56],
          [w * 0.056, height * 0.6],
        ],
        c,
        10,
      )
  h.box([0, 1.2 + height * 0.6, 0], [w, height * 0.1, d], tone(c, 1.02))
  h.within([0, 1.2 + height * 0.7, 0], Math.PI / 2, () =>
    h.roof([0, 0, 0], [d, height * 0.2, w * 1.04], snowed(env, tone(c, 0.94))),
  )
}

const arcade: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(3, Math.round(w / 2.7))
  const spring = height * 0.3
  const radius = (w / n) * 0.36
  const head = height * 0.54
  h.as('plaster', () => {
    h.box([0, 0, -d * 0.5], [w, height, 0.3], tone(c, 0.62))
    h.box([0, head, 0], [w, height - head, d], c, { top: snowed(env, tone(c, 0.8)) })
    for (let i = 0; i <= n; i++) {
      const x = (i / n - 0.5) * w
      h.lathe(
        [x, 0, d * 0.4],
        [
          [0.3, 0],
          [0.3, 0.2],
          [0.2, 0.26],
          [0.18, spring - 0.2],
          [0.3, spring],
        ],
        tone(c, 1.1),
        10,
      )
    }
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const k = 10
      for (let j = 0; j < k; j++) {
        const [a, b] = [(j / k) * Math.PI, ((j + 1) / k) * Math.PI]
        const on = (t: number): P => [
          x - Math.cos(t) * (w / n) * 0.43,
          spring + Math.sin(t) * radius * 1.2,
          d * 0.5,
        ]
        const [q, s] = [on(a), on(b)]
        h.quad(q, s, [s[0], head + 0.02, d * 0.5], [q[0], head + 0.02, d * 0.5], c)
        h.quad([q[0], q[1], -d * 0.1], [s[0], s[1], -d * 0.1], s, q, tone(c, 0.7))
      }
      for (const e of [-1, 1])
        h.box([x + e * (w / n) * 0.465, spring, d * 0.44], [(w / n) * 0.07 + 0.04, head - spring, 0.14], c)
    }
  })
  h.box([0, head - 0.06, d * 0.5], [w, 0.18, 0.2], tone(c, 1.15))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    pane(h, env, r, x, head + 0.8, d * 0.5 + 0.03, 0.9, 1.6, 0.5)
    h.box([x, head + 0.7, d * 0.5], [1.2, 0.12, 0.2], tone(c, 1.15))
    for (const e of [-0.52, 0.52])
      h.box([x + e, head + 0.8, d * 0.5 + 0.02], [0.1, 1.65, 0.08], tone(c, 1.15))
  }
  h.box([0, height - 0.1, d * 0.1], [w, 0.26, d * 1.1], snowed(env, rgb('#7d4f3e')))
}

const archGate: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) h.box([s * w * 0.4, 0, 0], [w * 0.22, height * 0.6, d], c)
  const n = 10
  for (let i = 0; i < n; i++) {
    const [a, b] = [(i / n) * Math.PI, ((i + 1) / n) * Math.PI]
    const on = (t: number, z: number): P => [-Math.cos(t) * w * 0.3, height * 0.5 + Math.sin(t) * w * 0.3, z]
    h.quad(on(a, d / 2), on(b, d / 2), [on(b, 0)[0], height, d / 2], [on(a, 0)[0], height, d / 2], c)
    h.quad(on(b, -d / 2), on(a, -d / 2), [on(a, 0)[0], height, -d / 2], [on(b, 0)[0], height, -d / 2], c)
    h.quad(on(a, -d / 2), on(b, -d / 2), on(b, d / 2), on(a, d / 2), tone(c, 0.6))
  }
  h.box([0, height, 0], [w, 0.4, d * 1.1], tone(c, 1.1), { top: snowed(env, c) })
  for (const s of [-1, 1]) h.box([s * w * 0.4, height * 0.6, 0], [w * 0.2, height * 0.4, d], c)
}

const tomb: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w * 1.2, 0.24, d * 1.6], tone(c, 0.8))
  h.box([0, 0.24, 0], [w * 0.8, height * 0.3, d], c)
  h.box([0, 0.24 + height * 0.3, 0], [w * 0.96, 0.14, d * 1.2], snowed(env, tone(c, 1.06)))
  h.box([0, 0.38 + height * 0.3, 0], [w * 0.22, height * 0.5, w * 0.2], c)
  h.box([0, height * 0.62, 0], [w * 0.62, w * 0.2, w * 0.2], c)
}

/** A grieving angel on a plinth. */
const angel: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const y = height * 0.34
  h.box([0, 0, 0], [w, y * 0.3, w], tone(c, 0.8))
  h.box([0, y * 0.3, 0], [w * 0.76, y * 0.7, w * 0.76], c, { taper: 0.92 })
  h.lathe(
    [0, y, 0],
    [
      [w * 0.34, 0],
      [w * 0.28, height * 0.12],
      [w * 0.18, height * 0.3],
      [w * 0.24, height * 0.42],
      [w * 0.08, height * 0.5],
    ],
    snowed(env, c),
    12,
  )
  h.blob([0, height * 0.9, w * 0.06], [w * 0.12, w * 0.15, w * 0.13], c, { rough: 0 })
  for (const s of [-1, 1]) {
    limb(
      h,
      [
        [s * w * 0.22, height * 0.74, 0],
        [s * w * 0.24, height * 0.62, w * 0.16],
        [0, height * 0.68, w * 0.28],
      ],
      [w * 0.07, w * 0.06, w * 0.05],
      c,
      6,
    )
    for (let i = 0; i < 5; i++) {
      const k = i / 4
      h.tri(
        [s * w * 0.1, height * (0.78 - k * 0.1), -w * 0.16],
        [s * w * (0.3 + k * 0.16), height * (0.98 - k * 0.36), -w * 0.3],
        [s * w * (0.34 + k * 0.1), height * (0.8 - k * 0.34), -w * 0.24],
        tone(c, 0.9),
        tone(c, 1.1),
        c,
      )
      h.tri(
        [s * w * 0.1, height * (0.78 - k * 0.1), -w * 0.16],
        [s * w * (0.34 + k * 0.1), height * (0.8 - k * 0.34), -w * 0.24],
        [s * w * (0.3 + k * 0.16), height * (0.98 - k * 0.36), -w * 0.3],
        tone(c, 0.9),
        c,
        tone(c, 1.1),
      )
    }
  }
}

const balustrade: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    h.box([0, 0, 0], [w, 0.16, d], c)
    h.box([0, height - 0.16, 0], [w, 0.16, d * 1.1], tone(c, 1.06), { top: snowed(env, c) })
    for (let x = -w / 2; x <= w / 2 + 0.1; x += 3.25)
      h.box([x, 0, 0], [0.42, height + 0.08, 0.42], c, { top: snowed(env, c) })
    const n = Math.round(w / 0.42)
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      if (Math.abs(x) < 16)
        h.lathe(
          [x, 0.16, 0],
          [
            [0.06, 0],
            [0.1, height * 0.26],
            [0.05, height * 0.5],
            [0.08, height * 0.7],
          ],
          tone(c, 0.96),
          6,
        )
      else h.box([x, 0.16, 0], [0.14, height - 0.3, 0.14], tone(c, 0.9))
    }
  })
}

/** The arches a stone bridge stands on. */
const arches: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.round(w / 12)
  for (let i = 0; i <= n; i++) {
    h.box([(i / n - 0.5) * w, 0, 0], [2.2, height, d + 1.2], tone(c, 0.9))
  }
  for (const z of [d / 2, -d / 2])
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      for (let j = 0; j < 10; j++) {
        const on = (t: number): P => [x - Math.cos(t) * (w / n) * 0.42, Math.sin(t) * height * 0.86, z]
        const [a, b] = [on((j / 10) * Math.PI), on(((j + 1) / 10) * Math.PI)]
        if (z > 0) h.quad(a, b, [b[0], height, z], [a[0], height, z], tone(c, 0.8), c)
        else h.quad(b, a, [a[0], height, z], [b[0], height, z], tone(c, 0.8), c)
      }
    }
}

/** Wind-cut stone of another world. */
const spireRock: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lean: P = [(r.next() - 0.5) * w * 0.7, 0, (r.next() - 0.5) * d * 0.5]
  const n = 5
  for (let i = 0; i < n; i++) {
    const t = i / n
    const k = (0.62 - t * 0.44) * (i % 2 ? 0.84 : 1.06)
    boulder(
      h,
      [lean[0] * t * t, height * (0.08 + t * 0.84), lean[2] * t * t],
      [w * k, height * 0.2, d * k],
      tone(c, 0.84 + t * 0.3),
      r,
      { fine: 6, cuts: 7 },
    )
  }
  void env
}

export const stones: Record<string, Build> = {
  rampart,
  'keep-tower': keepTower,
  gatehouse,
  keep,
  'ruin-wall': ruinWall,
  'ruin-column': ruinColumn,
  'stone-slab': stoneSlab,
  block,
  temple,
  arcade,
  'arch-gate': archGate,
  tomb,
  angel,
  balustrade,
  arches,
  'spire-rock': spireRock,
}
