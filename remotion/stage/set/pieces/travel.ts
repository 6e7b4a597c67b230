import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'

const seat: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const trim = rgb(p.second ?? p.colour)
  h.box([0, 0, 0], [w * 0.9, 0.24, d * 0.9], tone(trim, 0.6))
  h.box([0, 0.24, 0.02], [w, 0.2, d], c, { taper: 0.96, top: tone(c, 1.15) })
  h.box([0, 0.4, -d / 2 + 0.1], [w, height - 0.42, 0.2], c, { taper: 0.94 })
  const n = Math.max(1, Math.round(w / 0.62))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    h.box([x, height - 0.3, -d / 2 + 0.14], [(w / n) * 0.72, 0.3, 0.2], tone(c, 1.18), { taper: 0.9 })
    h.box([x, 0.5, -d / 2 + 0.2], [(w / n) * 0.8, height - 0.9, 0.04], tone(c, 1.08))
  }
}

/** An opening on the land that goes by: frame and glass only, the land is drawn behind. */
const opening: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const t = 0.12
  for (const s of [-1, 1]) h.box([s * (w / 2 + t / 2), -t, 0], [t, height + t * 2, 0.14], c)
  h.box([0, -t, 0], [w, t, 0.18], tone(c, 1.15))
  h.box([0, height, 0], [w, t, 0.14], c)
  h.on('glass', () => {
    h.quad(
      [-w * 0.3, 0, 0.02],
      [-w * 0.12, 0, 0.02],
      [w * 0.16, height, 0.02],
      [-w * 0.02, height, 0.02],
      rgb('#ffffff'),
    )
    h.quad(
      [w * 0.02, 0, 0.02],
      [w * 0.07, 0, 0.02],
      [w * 0.35, height, 0.02],
      [w * 0.3, height, 0.02],
      rgb('#ffffff'),
    )
  })
}

/** A wall with holes: posts between openings, a band under and over them. `seed` is how many openings it has. */
const carriageWall: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const low = rgb(p.second ?? p.colour)
  const sill = height * 0.36
  const head = height * 0.8
  const n = Math.max(1, p.seed)
  h.on('shell', () => {
    h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, sill, 0], [-w / 2, sill, 0], tone(low, 0.75), low)
    h.quad([-w / 2, head, 0], [w / 2, head, 0], [w / 2, height, 0], [-w / 2, height, 0], c, tone(c, 0.8))
    for (let i = 0; i <= n; i++) {
      const k = i === 0 || i === n ? 0.34 : 0.2
      const x = (i / n - 0.5) * (w - 0.3)
      h.quad([x - k / 2, sill, 0], [x + k / 2, sill, 0], [x + k / 2, head, 0], [x - k / 2, head, 0], c)
    }
  })
  h.box([0, sill - 0.05, 0.05], [w, 0.06, 0.12], tone(low, 1.3))
  h.bar([-w / 2, head + 0.14, 0.1], [w / 2, head + 0.14, 0.1], 0.04, rgb('#c0a068'))
}

const rackShelf: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  h.bar([-w / 2, 0, d / 2], [w / 2, 0, d / 2], 0.05, c)
  h.box([0, -0.03, 0], [w, 0.03, d], tone(c, 0.7))
  const bags = ['#7b4a35', '#3f5a66', '#9a7b4a', '#5a3f4c'].map(rgb)
  for (let x = -w / 2 + 0.4; x < w / 2 - 0.3; x += 0.6 + r.next() * 0.6)
    h.box([x, 0.01, 0], [0.4 + r.next() * 0.2, 0.22 + r.next() * 0.1, d * 0.8], r.pick(bags))
}

const dashboard: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, height * 0.3, 0], [w, height * 0.7, d], c, { taper: 0.92 })
  h.box([0, 0, d * 0.1], [w * 0.2, height * 0.5, d * 0.8], tone(c, 0.8))
  h.on('glow', () => {
    for (const x of [-0.29, -0.19])
      h.box(
        [x * w, height * 0.68, d * 0.47],
        [w * 0.08, height * 0.16, 0.02],
        env.dark ? rgb('#8fe0d0') : rgb('#5d8a86'),
      )
    h.box(
      [0.02 * w, height * 0.6, d * 0.47],
      [w * 0.16, height * 0.18, 0.02],
      env.dark ? rgb('#f0b060') : rgb('#8a6a48'),
    )
  })
}

const wheel: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 16; i++) {
    const [a, b] = [(i / 16) * 6.2832, ((i + 1) / 16) * 6.2832]
    h.bar(
      [(Math.cos(a) * w) / 2, height + (Math.sin(a) * w) / 2, 0],
      [(Math.cos(b) * w) / 2, height + (Math.sin(b) * w) / 2, 0],
      0.045,
      c,
    )
  }
  for (const t of [0.3, 2.84, 4.71])
    h.bar([0, height, 0], [(Math.cos(t) * w) / 2, height + (Math.sin(t) * w) / 2, 0], 0.04, c)
  h.bar([0, height, 0], [0, height - 0.15, -0.4], 0.06, c)
  if (p.second)
    for (let i = 0; i < 8; i++) {
      const t = (i / 8) * 6.2832
      h.bar([0, height, 0], [Math.cos(t) * w * 0.66, height + Math.sin(t) * w * 0.66, 0], 0.05, rgb(p.second))
    }
}

const porthole: Build = (h, p, env) => {
  const r = p.size[0] / 2
  const c = rgb(p.colour)
  for (let i = 0; i < 18; i++) {
    const [a, b] = [(i / 18) * 6.2832, ((i + 1) / 18) * 6.2832]
    const on = (t: number, k: number, z: number): [number, number, number] => [
      Math.cos(t) * k,
      r + Math.sin(t) * k,
      z,
    ]
    h.quad(
      on(a, r * 1.2, 0.05),
      on(b, r * 1.2, 0.05),
      on(b, r * 0.95, 0.08),
      on(a, r * 0.95, 0.08),
      c,
      tone(c, 1.3),
    )
    h.on('glow', () => {
      const low = Math.sin((a + b) / 2) < 0
      h.tri(
        [0, r, 0.03],
        on(a, r, 0.03),
        on(b, r, 0.03),
        env.pane.low,
        low ? blend(env.pane.low, tone(env.pane.high, 0.4), 0.6) : env.pane.high,
        low ? blend(env.pane.low, tone(env.pane.high, 0.4), 0.6) : env.pane.high,
      )
    })
  }
}

// What a spaceship is made of.
const hull: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 1.5))
  h.on('shell', () => {
    h.quad(
      [-w / 2, 0, 0],
      [w / 2, 0, 0],
      [w / 2, height, 0],
      [-w / 2, height, 0],
      tone(c, 0.8),
      tone(c, 0.62),
    )
    for (let i = 0; i < n; i++) {
      const [x0, x1] = [(i / n - 0.5) * w + 0.05, ((i + 1) / n - 0.5) * w - 0.05]
      const own = tone(c, 0.95 + r.next() * 0.12)
      h.quad(
        [x0, 0.1, 0.02],
        [x1, 0.1, 0.02],
        [x1, height * 0.48, 0.04],
        [x0, height * 0.48, 0.04],
        tone(own, 0.85),
        own,
      )
      h.quad(
        [x0, height * 0.54, 0.04],
        [x1, height * 0.54, 0.04],
        [x1, height - 0.08, 0.02],
        [x0, height - 0.08, 0.02],
        own,
        tone(own, 0.8),
      )
    }
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2, height * 0.495, 0.045],
      [w / 2, height * 0.495, 0.045],
      [w / 2, height * 0.525, 0.045],
      [-w / 2, height * 0.525, 0.045],
      rgb(p.second ?? '#9fe6ff'),
    ),
  )
}

const console_: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lit = rgb(p.second ?? '#7fe3e0')
  h.box([0, 0, -d * 0.1], [w, height * 0.72, d * 0.7], c, { taper: 0.94 })
  const deck = (x: number, t: number): [number, number, number] => [
    x,
    height * 0.72 + t * height * 0.28,
    d * 0.45 - t * d * 0.8,
  ]
  h.quad(deck(-w / 2, 0), deck(w / 2, 0), deck(w / 2, 1), deck(-w / 2, 1), tone(c, 1.2), tone(c, 1.35))
  h.quad(
    [w * 0.48, 0.3, d * 0.25],
    [-w * 0.48, 0.3, d * 0.25],
    deck(-w / 2, 0),
    deck(w / 2, 0),
    tone(c, 0.7),
    c,
  )
  h.box([0, height * 0.6, -d * 0.4], [w, height * 0.42, 0.08], c)
  h.on('glow', () => {
    const n = Math.max(2, Math.round(w / 0.5))
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const k = (w / n) * 0.36
      const own = r.chance(0.22) ? rgb('#ffb057') : r.chance(0.2) ? tone(lit, 1.3) : lit
      const up = (y: [number, number, number]): [number, number, number] => [y[0], y[1] + 0.012, y[2] + 0.004]
      h.quad(
        up(deck(x - k, 0.4)),
        up(deck(x + k, 0.4)),
        up(deck(x + k, 0.88)),
        up(deck(x - k, 0.88)),
        tone(own, 0.4),
        tone(own, 0.75),
      )
      for (let b = 0; b < 4; b++)
        h.quad(
          up(deck(x - k + b * k * 0.52, 0.14)),
          up(deck(x - k + b * k * 0.52 + k * 0.3, 0.14)),
          up(deck(x - k + b * k * 0.52 + k * 0.3, 0.26)),
          up(deck(x - k + b * k * 0.52, 0.26)),
          r.chance(0.5) ? own : tone(own, 0.4),
        )
    }
  })
}

const rib: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lit = rgb(p.second ?? '#9fe6ff')
  for (const s of [-1, 1]) {
    h.box([s * (w / 2 - 0.14), 0, 0], [0.28, height * 0.72, d], c)
    h.bar([s * (w / 2 - 0.14), height * 0.7, 0], [s * w * 0.3, height - 0.12, 0], d, c)
    h.on('glow', () => h.box([s * (w / 2 - 0.29), 0.2, 0], [0.02, height * 0.46, d * 0.24], lit))
  }
  h.box([0, height - 0.24, 0], [w * 0.62, 0.22, d], c)
  h.on('glow', () => h.box([0, height - 0.26, 0], [w * 0.4, 0.02, d * 0.3], lit))
}

const hatch: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0.02], [w * 1.24, height * 1.08, 0.12], tone(c, 0.6))
  for (const s of [-1, 1])
    h.box([s * w * 0.252, 0.04, 0.06], [w * 0.48, height * 0.96, 0.1], c, { foot: 0.85 })
  for (const s of [-1, 1])
    h.box([s * w * 0.25, height * 0.38, 0.12], [w * 0.3, height * 0.24, 0.03], tone(c, 1.2))
  h.on('glow', () => {
    h.box([0, height * 1.0, 0.1], [w * 0.6, 0.05, 0.04], rgb(p.second ?? '#9fe6ff'))
    h.box([w * 0.72, height * 0.5, 0.09], [0.08, 0.16, 0.03], rgb('#8dffb0'))
  })
}

/** The great window of a bridge: only struts; stars are drawn behind. */
const viewport: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, -0.7, 0], [w, 0.7, 0.3], c)
  h.box([0, height, 0], [w, 0.8, 0.3], c)
  for (const x of [-0.5, -0.2, 0.2, 0.5])
    h.bar([x * w, -0.2, 0], [x * w * 0.94, height + 0.2, 0.1], 0.22, tone(c, 1.05))
  h.on('glow', () => h.box([0, -0.06, 0.17], [w * 0.96, 0.035, 0.02], rgb(p.second ?? '#9fe6ff')))
}

const pod: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.tube([0, 0, 0], w * 0.56, w * 0.46, height * 0.16, c, 12)
  h.on('glass', () =>
    h.tube([0, height * 0.16, 0], w * 0.42, w * 0.42, height * 0.66, rgb('#bfeaff'), 12, false),
  )
  h.on('glow', () =>
    h.tube([0, height * 0.16, 0], w * 0.1, w * 0.06, height * 0.6, rgb(p.second ?? '#7fe3e0'), 8),
  )
  h.lathe(
    [0, height * 0.82, 0],
    [
      [w * 0.46, 0],
      [w * 0.4, height * 0.14],
      [0, height * 0.18],
    ],
    c,
    12,
  )
}

const rocket: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, height * 0.12, 0],
    [
      [w * 0.3, 0],
      [w * 0.42, height * 0.1],
      [w * 0.44, height * 0.45],
      [w * 0.26, height * 0.72],
      [0, height * 0.88],
    ],
    c,
    14,
  )
  for (let i = 0; i < 3; i++)
    h.within([0, 0, 0], (i * Math.PI * 2) / 3, () =>
      h.bar([0, height * 0.36, w * 0.34], [0, 0, w * 0.72], w * 0.13, rgb(p.second ?? '#b5483c')),
    )
  h.on('glow', () =>
    h.blob([0, height * 0.55, w * 0.38], [w * 0.13, w * 0.13, 0.08], rgb('#ffe0a0'), { rough: 0 }),
  )
}

const dome: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.48, height * 0.4],
      [w * 0.36, height * 0.75],
      [w * 0.16, height * 0.95],
      [0, height],
    ],
    c,
    14,
  )
  h.box([0, 0, w * 0.46], [1.6, 2.1, 1], tone(c, 0.8))
  h.on('glow', () => {
    h.box([0, 0.1, w * 0.46 + 0.51], [0.9, 1.7, 0.02], env.dark ? env.lit : env.unlit)
    for (const t of [-0.7, 0.7])
      h.box(
        [Math.sin(t) * w * 0.47, height * 0.3, Math.cos(t) * w * 0.47],
        [0.7, 0.5, 0.7],
        env.dark ? env.lit : env.unlit,
      )
  })
}

export const travel: Record<string, Build> = {
  seat,
  opening,
  'carriage-wall': carriageWall,
  'luggage-rack': rackShelf,
  dashboard,
  wheel,
  porthole,
  hull,
  console: console_,
  rib,
  hatch,
  viewport,
  pod,
  rocket,
  dome,
}
