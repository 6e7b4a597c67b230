import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { extrude } from '../shapes.ts'
import { chrome, iron } from './metals.ts'

// Inside of what drives and flies.
type P = readonly [number, number, number]

/** A tube-like part seen from both sides. */
export const panel = (h: Heap, a: P, b: P, e: P, f: P, out: Rgb, inner: Rgb) => {
  h.quad(a, b, e, f, out, out)
  h.quad(b, a, f, e, inner, tone(inner, 1.08))
}

/**
 * A car's body round its seats, nose to +z, cut away as on a film stage: no glass, no windscreen, no posts and roof before
 * the back seat, low doors, so that nothing stands between a lens before it and the people. `second` is its roof lining;
 * seed 1 an old one.
 */
const carShell: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lining = rgb(p.second ?? '#cfc6b4')
  const k = w / 2
  const sill = height * 0.5
  const dark = rgb('#2b2a30')
  h.as('metal', () => {
    h.box([0, 0, -0.15], [w * 0.96, 0.06, d * 0.9], dark)
    for (const s of [-1, 1]) {
      const at = (y: number, z: number, inset = 0): P => [s * (k - inset), y, z]
      // Door: outside in the car's colour, inside padded.
      const [a, b, e, f] = [at(0.1, 1.15), at(0.1, -1.5), at(sill, -1.5, 0.03), at(sill, 1.15, 0.03)]
      if (s > 0) panel(h, a, b, e, f, tone(c, 0.85), tone(dark, 1.5))
      else panel(h, b, a, f, e, tone(c, 0.85), tone(dark, 1.5))
      h.box([s * (k - 0.04), sill - 0.03, -0.18], [0.1, 0.06, 2.64], tone(c, 1.1))
      h.box([s * (k - 0.1), sill - 0.24, 0.2], [0.09, 0.07, 0.6], tone(dark, 1.7))
      h.box([s * (k - 0.07), sill - 0.13, 0.36], [0.02, 0.035, 0.16], chrome)
      h.bar([s * (k - 0.05), sill, -1.5], [s * (k - 0.26), height - 0.1, -1.16], 0.14, c)
      h.bar([s * (k - 0.23), height - 0.02, -0.72], [s * (k - 0.25), height - 0.06, -1.2], 0.06, c)
      h.box([s * (k + 0.1), sill + 0.02, 0.86], [0.2, 0.15, 0.09], c)
    }
    const rows = [-0.7, -0.95, -1.2]
    for (let i = 0; i + 1 < rows.length; i++) {
      const [z0, z1] = [rows[i] ?? 0, rows[i + 1] ?? 0]
      const y = (z: number) => height - 0.05 + 0.05 * Math.sin(((z + 1.2) / 1.74) * Math.PI)
      panel(
        h,
        [-k + 0.22, y(z0), z0],
        [k - 0.22, y(z0), z0],
        [k - 0.22, y(z1), z1],
        [-k + 0.22, y(z1), z1],
        c,
        lining,
      )
    }
    h.bar([-k + 0.24, height - 0.02, -0.7], [k - 0.24, height - 0.02, -0.7], 0.05, c)
    // Behind: the shelf, the boot.
    panel(
      h,
      [-k + 0.05, sill - 0.04, -1.2],
      [k - 0.05, sill - 0.04, -1.2],
      [k - 0.05, sill - 0.04, -2.1],
      [-k + 0.05, sill - 0.04, -2.1],
      tone(dark, 1.4),
      dark,
    )
    h.box([0, 0.1, -1.62], [w * 0.94, sill - 0.16, 0.1], tone(dark, 1.5))
    // Before: scuttle and bonnet, which one sees over.
    const bonnet = (z: number) => sill + 0.02 - ((z - 1.12) / 1.4) ** 2 * (p.seed ? 0.1 : 0.22)
    for (let i = 0; i < 5; i++) {
      const [z0, z1] = [1.12 + (i + 1) * 0.28, 1.12 + i * 0.28]
      const own = tone(c, 1.05 - i * 0.05)
      h.quad(
        [-k + 0.04, bonnet(z0), z0],
        [0, bonnet(z0) + 0.05, z0],
        [0, bonnet(z1) + 0.05, z1],
        [-k + 0.04, bonnet(z1), z1],
        own,
      )
      h.quad(
        [0, bonnet(z0) + 0.05, z0],
        [k - 0.04, bonnet(z0), z0],
        [k - 0.04, bonnet(z1), z1],
        [0, bonnet(z1) + 0.05, z1],
        own,
      )
      // Down its sides to the wings, or one looks under it.
      for (const x of [0.04 - k, k - 0.04])
        panel(h, [x, 0.1, z0], [x, 0.1, z1], [x, bonnet(z1), z1], [x, bonnet(z0), z0], own, own)
    }
    for (const s of [-1, 1]) h.box([s * (k - 0.02), 0.1, 1.84], [0.06, sill - 0.2, 1.4], tone(c, 0.8))
    h.box([0, 0.1, 2.52], [w * 0.96, sill - 0.34, 0.06], tone(c, 0.7))
    for (const s of [-1, 1])
      h.bar([s * 0.3 + 0.2, sill + 0.05, 1.16], [s * 0.3 - 0.3, sill + 0.07, 1.13], 0.02, iron)
  })
  if (p.seed) h.bar([0, sill + 0.1, 2.48], [0, sill + 0.16, 2.4], 0.05, chrome)
  h.on(env.dark ? 'glow' : 'matte', () => {
    for (const s of [-1, 1])
      h.blob([s * k * 0.74, sill * 0.62, 2.54], [0.13, 0.1, 0.05], rgb('#fff0c8'), {
        rough: 0,
        across: 8,
        down: 5,
      })
  })
}

/** A padded seat with a headrest, one or more wide. */
const carSeat: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round(w / 0.6))
  h.as('leather', () => {
    h.box([0, 0.18, 0.04], [w, 0.2, d], c, { taper: 0.95, top: tone(c, 1.25) })
    h.within([0, 0.36, -d / 2 + 0.1], 0, () => {
      extrude2(h, w, height, c)
      for (let i = 0; i < n; i++) {
        const x = ((i + 0.5) / n - 0.5) * w
        h.box([x, 0, 0.08], [(w / n) * 0.7, height * 0.44, 0.06], tone(c, 1.3), { taper: 0.9 })
        h.box([x, height * 0.52, -0.06], [(w / n) * 0.5, 0.19, 0.11], tone(c, 1.1), { taper: 0.86 })
        for (const s of [-0.07, 0.07]) h.box([x + s, height * 0.44, -0.05], [0.02, 0.1, 0.02], chrome)
      }
    })
  })
}

const extrude2 = (h: Heap, w: number, height: number, c: Rgb) =>
  h.within([0, 0, 0], -Math.PI / 2, () =>
    extrude(
      h,
      [
        [0.08, 0],
        [-0.08, 0],
        [-0.16, height * 0.5],
        [-0.04, height * 0.5],
      ],
      w,
      (_x, y) => tone(c, 0.85 + y * 0.3),
      (y) => y * 0.05,
    ),
  )

/** A curved wall with oval panes; seed is how many. */
const cabinWall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(3, p.seed)
  const sill = 0.92
  const [rw, rh] = [0.19, 0.27]
  const lean = (y: number): number => 0.5 * Math.max(0, (y - 1.1) / (height - 1.1)) ** 2
  const quad = (x0: number, x1: number, y0: number, y1: number, a: Rgb, b: Rgb) =>
    h.quad([x0, y0, lean(y0)], [x1, y0, lean(y0)], [x1, y1, lean(y1)], [x0, y1, lean(y1)], a, b)
  h.on('shell', () => {
    quad(-w / 2, w / 2, 0, 0.3, tone(c, 0.6), tone(c, 0.7))
    quad(-w / 2, w / 2, 0.3, sill - rh, tone(c, 0.84), c)
    for (let y = sill + rh; y < height - 0.01; y += 0.3)
      quad(-w / 2, w / 2, y, Math.min(height, y + 0.3), c, tone(c, 0.96))
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      quad((i / n - 0.5) * w, x - rw, sill - rh, sill + rh, c, c)
      quad(x + rw, ((i + 1) / n - 0.5) * w, sill - rh, sill + rh, c, c)
      // The corners round the oval.
      for (let k = 0; k < 16; k++) {
        const [a, b] = [(k / 16) * 6.2832, ((k + 1) / 16) * 6.2832]
        const on = (t: number): P => [x + Math.cos(t) * rw * 0.86, sill + Math.sin(t) * rh * 0.9, 0]
        const out = (t: number): P => [
          x + Math.max(-rw, Math.min(rw, Math.cos(t) * rw * 1.5)),
          sill + Math.max(-rh, Math.min(rh, Math.sin(t) * rh * 1.5)),
          0,
        ]
        h.quad(on(a), out(a), out(b), on(b), tone(c, 1.08))
        h.quad([on(a)[0], on(a)[1], -0.08], on(a), on(b), [on(b)[0], on(b)[1], -0.08], tone(c, 0.7))
      }
    }
  })
  for (let i = 0; i < n; i++)
    if (r.chance(0.3))
      h.box([((i + 0.5) / n - 0.5) * w, sill + rh * 0.3, -0.05], [rw * 1.7, rh * 0.7, 0.02], tone(c, 0.95))
}

const bins: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.round(w / 1.1)
  h.on('shell', () => {
    h.within([0, 0, 0], Math.PI / 2, () =>
      extrude(
        h,
        [
          [-d / 2, 0.1],
          [d / 2, 0],
          [d / 2 - 0.04, height],
          [-d / 2, height],
        ]
          .map(([x, y]) => [-(x ?? 0), y ?? 0] as const)
          .reverse(),
        w,
        (_x, y) => tone(c, 0.82 + y * 0.3),
      ),
    )
    for (let i = 1; i < n; i++)
      h.box([(i / n - 0.5) * w, 0.02, d / 2], [0.02, height - 0.06, 0.03], tone(c, 0.6))
    for (let i = 0; i < n; i++)
      h.box([((i + 0.5) / n - 0.5) * w, 0.06, d / 2 + 0.01], [0.2, 0.03, 0.02], tone(c, 0.55))
  })
}

/** A rail on posts, or poles to hold on to; seed is how many. */
const grabRail: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, p.seed)
  h.as('metal', () => {
    h.bar([-w / 2, height, 0], [w / 2, height, 0], 0.05, c)
    for (let i = 0; i < n; i++) h.tube([((i + 0.5) / n - 0.5) * w, 0, 0], 0.025, 0.025, height, c, 7)
    if (height > 1.6)
      for (let i = 0; i < n * 2; i++) {
        const x = ((i + 0.25) / (n * 2) - 0.5) * w
        h.bar([x, height, 0], [x, height - 0.26, 0], 0.02, iron)
        h.bar([x - 0.06, height - 0.3, 0], [x + 0.06, height - 0.3, 0], 0.03, iron)
      }
  })
}

/** Round two pilots: frames, roof with switches, no glass. Nose to +z. */
const cockpitShell: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const dark = rgb(p.second ?? '#3a3d44')
  const k = w / 2
  h.as('metal', () => {
    h.box([0, -0.05, 0], [w, 0.05, d], dark)
    for (const s of [-1, 1]) {
      if (s > 0)
        panel(h, [k, 0, d / 2], [k, 0, -d / 2], [k, 0.85, -d / 2], [k, 0.85, d / 2], tone(c, 0.8), dark)
      else
        panel(h, [-k, 0, -d / 2], [-k, 0, d / 2], [-k, 0.85, d / 2], [-k, 0.85, -d / 2], tone(c, 0.8), dark)
      h.bar([s * k, 0.85, d / 2], [s * k * 0.7, height, d * 0.24], 0.12, c)
      h.bar([s * k, 0.85, d * 0.05], [s * k * 0.74, height, -d * 0.04], 0.1, c)
      h.bar([s * k, 0.85, -d * 0.3], [s * k * 0.74, height, -d * 0.3], 0.14, c)
      h.bar([s * k, 0.87, d / 2], [s * k, 0.87, -d / 2], 0.08, tone(c, 1.1))
    }
    h.bar([0, 0.9, d / 2], [0, height, d * 0.26], 0.08, c)
    panel(
      h,
      [-k * 0.72, height, d * 0.26],
      [k * 0.72, height, d * 0.26],
      [k * 0.76, height, -d / 2],
      [-k * 0.76, height, -d / 2],
      c,
      dark,
    )
    h.on('shell', () =>
      h.quad(
        [-k, 0, -d / 2],
        [k, 0, -d / 2],
        [k * 0.78, height, -d / 2],
        [-k * 0.78, height, -d / 2],
        tone(dark, 0.9),
        tone(dark, 1.2),
      ),
    )
    h.box([0, height - 0.12, -0.1], [0.6, 0.1, 1], tone(dark, 0.8))
  })
  h.on('glow', () => {
    for (let i = 0; i < 26; i++)
      h.box(
        [(r.next() - 0.5) * 0.5, height - 0.13, -0.55 + r.next() * 0.9],
        [0.03, 0.012, 0.03],
        rgb(r.pick(['#8fe0d0', '#f0b060', '#ff7a5a', '#cfe9ff'])),
      )
    for (let i = 0; i < 18; i++)
      h.box(
        [(r.next() - 0.5) * w * 0.8, 1 + r.next() * 0.8, -d / 2 + 0.02],
        [0.05, 0.03, 0.01],
        rgb(r.pick(['#8fe0d0', '#f0b060', '#ff7a5a'])),
      )
  })
}

export const seatsAboard: Record<string, Build> = {
  'car-shell': carShell,
  'car-seat': carSeat,
  'cabin-wall': cabinWall,
  bins,
  'grab-rail': grabRail,
  'cockpit-shell': cockpitShell,
}
