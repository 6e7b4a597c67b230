import type { Random } from '#film/random.ts'
import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { brass, drape, ink, rail, steel } from './kit.ts'

/** Light that falls in: from the pane along the key, down to the floor. */
const shaft = (h: Heap, env: Env, yaw: number, w: number, low: number, high: number, height: number) => {
  if (!env.shaft) return
  const [sx, sy, sz] = env.sun
  if (sy > -0.12) return
  const [c, s] = [Math.cos(-yaw), Math.sin(-yaw)]
  const [dx, dz] = [sx * c + sz * s, -sx * s + sz * c]
  if (dz < 0.08) return
  const reach = Math.min(6, height / -sy)
  const colour = env.shaft
  const none: Rgb = [0, 0, 0]
  const end = (x: number, y: number): [number, number, number] => [x + dx * reach, y + sy * reach, dz * reach]
  h.on('shaft', () => {
    for (const i of [-1, 0, 1]) {
      const x = i * w * 0.33
      const k = w * 0.13
      h.quad(end(x - k, high), end(x + k, high), [x + k, high, 0.06], [x - k, high, 0.06], none, colour)
      h.quad(end(x, low), end(x, high), [x, high, 0.06], [x, low, 0.06], none, tone(colour, 0.6))
    }
  })
}

/** What one sees outside: hills, roofs or trees, by the window's seed. */
const outside = (h: Heap, w: number, height: number, env: Env, seed: number, r: Random) => {
  const far = blend(env.pane.low, tone(env.pane.high, 0.45), env.dark ? 0.6 : 0.42)
  const near = blend(env.pane.low, tone(env.pane.high, 0.3), env.dark ? 0.8 : 0.62)
  const ground = (y: (i: number) => number, n: number, z: number, c: Rgb) => {
    for (let i = 0; i < n; i++)
      h.quad(
        [(i / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, y(i + 1), z],
        [(i / n - 0.5) * w, y(i), z],
        c,
      )
  }
  ground(
    (i) => height * (0.22 + 0.08 * Math.sin(i * 1.3 + seed) + 0.04 * Math.sin(i * 2.9 + seed * 3)),
    9,
    0.024,
    far,
  )
  if (seed % 3 === 0) {
    let x = -w / 2
    while (x < w / 2 - 0.05) {
      const k = Math.min(w / 2 - x, 0.16 + r.next() * 0.3)
      const tall = height * (0.16 + r.next() * 0.3)
      h.quad(
        [x, 0, 0.026],
        [x + k, 0, 0.026],
        [x + k, tall, 0.026],
        [x, tall, 0.026],
        tone(near, 0.9 + r.next() * 0.2),
      )
      if (r.chance(0.6))
        h.tri(
          [x - 0.02, tall, 0.026],
          [x + k + 0.02, tall, 0.026],
          [x + k / 2, tall + 0.08, 0.026],
          tone(near, 0.8),
        )
      if (env.dark && r.chance(0.6))
        h.quad(
          [x + k * 0.3, tall * 0.5, 0.028],
          [x + k * 0.5, tall * 0.5, 0.028],
          [x + k * 0.5, tall * 0.7, 0.028],
          [x + k * 0.3, tall * 0.7, 0.028],
          env.lit,
        )
      x += k
    }
  } else if (seed % 3 === 1)
    for (let i = 0; i < Math.max(2, Math.round(w * 2)); i++) {
      const [x, k, y] = [
        (r.next() - 0.5) * w * 0.86,
        0.1 + r.next() * 0.12,
        height * (0.24 + r.next() * 0.22),
      ]
      for (let q = 0; q < 8; q++) {
        const [a, b] = [(q / 8) * 6.2832, ((q + 1) / 8) * 6.2832]
        const on = (t: number): [number, number, number] => [
          Math.max(-w / 2, Math.min(w / 2, x + Math.cos(t) * k)),
          y + Math.sin(t) * k * 1.2,
          0.026,
        ]
        h.tri([Math.max(-w / 2, Math.min(w / 2, x)), y, 0.026], on(a), on(b), tone(near, 0.9 + (i % 3) * 0.1))
      }
      h.quad(
        [x - 0.012, 0, 0.025],
        [x + 0.012, 0, 0.025],
        [x + 0.012, y, 0.025],
        [x - 0.012, y, 0.025],
        tone(near, 0.7),
      )
    }
}

type Style = {
  columns: (w: number) => number
  rows: (h: number) => number
  bar: number
  sill: boolean
  cross?: boolean
}

const glazed =
  (style: Style): Build =>
  (h, p, env, r) => {
    const [w, height] = p.size
    const frame = rgb(p.colour)
    h.on('glow', () => {
      h.quad(
        [-w / 2, 0, 0.02],
        [w / 2, 0, 0.02],
        [w / 2, height, 0.02],
        [-w / 2, height, 0.02],
        env.pane.low,
        env.pane.high,
      )
      outside(h, w, height, env, p.seed, r)
    })
    const t = 0.075
    h.as('wood', () => {
      if (style.sill) {
        h.box([0, -0.07, 0.09], [w + 0.3, 0.06, 0.26], tone(frame, 1.14))
        h.box([0, -0.16, 0.04], [w + 0.14, 0.09, 0.07], tone(frame, 0.95))
      }
      for (const s of [-1, 1]) {
        h.box([s * (w / 2 + t / 2), 0, 0.045], [t, height + t, 0.11], frame)
        // The reveal: the wall's thickness, in shade.
        h.box([s * (w / 2 - 0.012), 0, 0.03], [0.03, height, 0.05], tone(frame, 0.6))
      }
      h.box([0, height, 0.045], [w + t * 2, t, 0.11], frame)
      h.box([0, height + t, 0.05], [w + t * 2 + 0.1, 0.04, 0.14], tone(frame, 1.1))
      if (style.cross) {
        const n = Math.round((w + height) / 0.24)
        for (let i = 0; i < n; i++)
          for (const s of [-1, 1]) {
            const k = ((i + 0.5) / n - 0.5) * (w + height)
            const pts: [number, number][] = []
            for (const [x, y] of [
              [-w / 2, s * (-w / 2 - k) + height / 2],
              [w / 2, s * (w / 2 - k) + height / 2],
              [k - (s * height) / 2, 0],
              [k + (s * height) / 2, height],
            ] as const)
              if (x >= -w / 2 - 1e-6 && x <= w / 2 + 1e-6 && y >= -1e-6 && y <= height + 1e-6)
                pts.push([x, y])
            const [a, b] = [pts[0], pts.at(-1)]
            if (a && b) h.bar([a[0], a[1], 0.035], [b[0], b[1], 0.035], 0.014, ink)
          }
      }
      const columns = style.columns(w)
      for (let i = 1; i < columns; i++)
        h.box([(i / columns - 0.5) * w, 0, 0.045], [style.bar, height, 0.05], frame)
      const rows = style.rows(height)
      for (let i = 1; i < rows; i++) h.box([0, (height * i) / rows, 0.045], [w, style.bar * 0.9, 0.05], frame)
    })
    if (p.second) curtains(h, w, height, rgb(p.second), r)
    if (env.interior) shaft(h, env, p.yaw, w, 0.1, height, height + p.position[1])
  }

/** Two halves, gathered to the sides, on a rod. */
const curtains = (h: Heap, w: number, height: number, c: Rgb, r: Random) => {
  const low = 0.32 + r.next() * 0.1
  h.as('cloth', () => {
    for (const s of [-1, 1])
      drape(h, [s * (w / 2 + 0.1), -low, 0.13], 0.66, height + low + 0.2, tone(c, s < 0 ? 1 : 0.96), {
        folds: 5,
        deep: 0.04,
        tie: 0.36,
        side: s,
      })
  })
  rail(h, [-w / 2 - 0.56, height + 0.2, 0.18], [w / 2 + 0.56, height + 0.2, 0.18], 0.022, brass)
  for (const s of [-1, 1])
    h.blob([s * (w / 2 + 0.58), height + 0.2, 0.18], [0.045, 0.045, 0.045], brass, {
      rough: 0,
      across: 8,
      down: 5,
    })
}

const window = glazed({
  columns: (w) => Math.max(2, Math.round(w / 0.6)),
  rows: (t) => Math.max(2, Math.round(t / 0.55)),
  bar: 0.04,
  sill: true,
})
const sash = glazed({
  columns: (w) => Math.max(1, Math.round(w / 0.9)),
  rows: () => 2,
  bar: 0.06,
  sill: true,
})
const pane = glazed({
  columns: (w) => Math.max(1, Math.round(w / 1.6)),
  rows: () => 1,
  bar: 0.05,
  sill: false,
})
const leaded = glazed({
  columns: (w) => Math.max(1, Math.round(w / 0.7)),
  rows: () => 1,
  bar: 0.07,
  sill: true,
  cross: true,
})

/** Slats over a pane: lines of light. */
const blinds: Build = (h, p, env, r) => {
  pane(h, { ...p, second: undefined }, env, r)
  const [w, height] = p.size
  const c = rgb(p.second ?? '#d8d0be')
  const n = Math.round(height / 0.075)
  for (let i = 0; i < n; i++) {
    const y = (i / n) * height
    h.quad(
      [-w / 2 - 0.03, y, 0.12],
      [w / 2 + 0.03, y, 0.12],
      [w / 2 + 0.03, y + 0.042, 0.09],
      [-w / 2 - 0.03, y + 0.042, 0.09],
      tone(c, 0.8),
      c,
    )
  }
  h.box([0, height, 0.1], [w + 0.08, 0.06, 0.07], tone(c, 0.9))
  for (const s of [-1, 1])
    rail(h, [s * w * 0.34, 0, 0.125], [s * w * 0.34, height, 0.125], 0.004, ink, 0.004, 4)
}

/** Bars before a hole high in the wall. */
const barred: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.on('glow', () =>
    h.quad(
      [-w / 2, 0, 0.01],
      [w / 2, 0, 0.01],
      [w / 2, height, 0.01],
      [-w / 2, height, 0.01],
      env.pane.low,
      env.pane.high,
    ),
  )
  h.as('stone', () => {
    h.box([0, -0.12, 0.03], [w + 0.3, 0.12, 0.14], tone(c, 1.05))
    h.box([0, height, 0.03], [w + 0.3, 0.16, 0.12], c)
    for (const s of [-1, 1]) h.box([s * (w / 2 + 0.075), 0, 0.03], [0.15, height, 0.12], tone(c, 0.95))
  })
  const n = Math.max(2, Math.round(w / 0.16))
  for (let i = 0; i < n; i++)
    rail(h, [((i + 0.5) / n - 0.5) * w, 0, 0.05], [((i + 0.5) / n - 0.5) * w, height, 0.05], 0.02, ink)
  if (env.interior) shaft(h, env, p.yaw, w, 0.05, height, height + p.position[1])
}

/** The frame of a doorway; the leaf that turns in it is drawn by itself (see door.ts). */
export const doorway: Build = (h, p) => {
  const [w, height] = p.size
  const frame = p.second ? rgb(p.second) : tone(rgb(p.colour), 0.72)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      h.box([s * (w / 2 + 0.065), 0, 0.035], [0.13, height + 0.1, 0.15], frame)
      h.box([s * (w / 2 + 0.065), 0, 0.045], [0.16, 0.2, 0.18], tone(frame, 0.95))
    }
    h.box([0, height, 0.035], [w + 0.3, 0.14, 0.16], frame)
    h.box([0, height + 0.14, 0.045], [w + 0.38, 0.04, 0.2], tone(frame, 1.1))
    h.box([0, 0, 0.02], [w, 0.02, 0.16], tone(frame, 0.7))
  })
  // What lies behind: a dark passage, a little lighter far in.
  h.on('shell', () =>
    h.quad(
      [-w / 2, 0, 0.004],
      [w / 2, 0, 0.004],
      [w / 2, height, 0.004],
      [-w / 2, height, 0.004],
      tone(frame, 0.28),
      tone(frame, 0.2),
    ),
  )
}

/** Bars from floor to head with a gate in them. */
const bars: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.round(w / 0.15)
  h.as('metal', () => {
    for (let i = 0; i <= n; i++) rail(h, [(i / n - 0.5) * w, 0, 0], [(i / n - 0.5) * w, height, 0], 0.018, c)
    for (const y of [0.05, height * 0.45, height - 0.05]) h.box([0, y, 0], [w, 0.05, 0.035], tone(c, 0.9))
    for (const s of [-0.5, 0.5]) h.box([s * 0.95, 0, 0], [0.06, height, 0.06], tone(c, 1.1))
    h.box([0.38, height * 0.45 - 0.05, 0.04], [0.14, 0.18, 0.08], steel)
  })
}

export const openings: Record<string, Build> = { window, sash, pane, leaded, blinds, barred, bars }
