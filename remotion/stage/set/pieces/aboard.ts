import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { boulder, extrude, limb, plate } from '../shapes.ts'
import { pane } from './facade.ts'

// Inside of what travels, and decks: of ships, of stations.
type P = readonly [number, number, number]
const iron = rgb('#2e2f36')
const chrome = rgb('#b9bec4')

/** A tube-like part seen from both sides. */
const panel = (h: Heap, a: P, b: P, e: P, f: P, out: Rgb, inner: Rgb) => {
  h.quad(a, b, e, f, out, out)
  h.quad(b, a, f, e, inner, tone(inner, 1.08))
}

/** A car's body round its seats, nose to +z, glass left out. `second` is its roof lining; seed 1 an old one. */
const carShell: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lining = rgb(p.second ?? '#cfc6b4')
  const k = w / 2
  const sill = height * 0.57
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
      h.bar([s * (k - 0.06), sill, 1.15], [s * (k - 0.24), height - 0.06, 0.5], 0.07, c)
      h.bar([s * (k - 0.05), sill, -0.34], [s * (k - 0.22), height - 0.05, -0.36], 0.09, tone(dark, 1.3))
      h.bar([s * (k - 0.05), sill, -1.5], [s * (k - 0.26), height - 0.1, -1.16], 0.14, c)
      h.bar([s * (k - 0.23), height - 0.04, 0.52], [s * (k - 0.25), height - 0.06, -1.2], 0.06, c)
      h.box([s * (k + 0.1), sill + 0.02, 0.86], [0.2, 0.15, 0.09], c)
    }
    const rows = [0.54, 0.2, -0.3, -0.8, -1.2]
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
    h.bar([-k + 0.24, height - 0.05, 0.53], [k - 0.24, height - 0.05, 0.53], 0.06, c)
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
    }
    for (const s of [-1, 1]) h.box([s * (k - 0.02), 0.1, 1.84], [0.06, sill - 0.2, 1.4], tone(c, 0.8))
    h.box([0, 0.1, 2.52], [w * 0.96, sill - 0.34, 0.06], tone(c, 0.7))
    for (const s of [-1, 1])
      h.bar([s * 0.3 + 0.2, sill + 0.05, 1.16], [s * 0.3 - 0.3, sill + 0.07, 1.13], 0.02, iron)
  })
  h.box([0, height - 0.2, 0.44], [0.26, 0.08, 0.03], iron)
  h.box([0, height - 0.13, 0.46], [0.03, 0.1, 0.03], iron)
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

// On a ship's deck.
const shipSide: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.box([0, 0, 0], [w, height - 0.08, d], c, { foot: 0.5, top: tone(c, 0.6) })
    for (const y of [0.4, 0.75])
      for (const z of [-1, 1]) h.box([0, height * y, z * d * 0.5], [w, 0.14, 0.1], rgb(p.second ?? p.colour))
  })
}

const bulwark: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (let i = 0; i < 4; i++)
      h.box(
        [0, (i * height * 0.86) / 4, -d * 0.2],
        [w, (height * 0.86) / 4 - 0.015, 0.08],
        tone(c, 0.86 + (i % 2) * 0.1),
      )
    for (let x = -w / 2; x <= w / 2; x += 1.5) h.box([x, 0, 0], [0.14, height * 0.88, 0.16], tone(c, 0.8))
    h.box([0, height * 0.86, -0.04], [w, 0.12, d], rgb(p.second ?? p.colour))
    for (let x = -w / 2 + 0.75; x < w / 2; x += 3)
      for (const k of [-0.16, 0, 0.16])
        h.tube([x + k, height * 0.8, 0.06], 0.025, 0.02, 0.34, tone(c, 1.3), 6)
  })
}

/** Mast, yards with furled sails, shrouds with ratlines down to both rails. size: yard, height, beam of the ship. */
const mast: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.tube([0, 0, 0], 0.3, 0.16, height, c, 12, false)
    for (const y of [0.1, 0.22, 0.34])
      h.lathe(
        [0, y * height, 0],
        [
          [0.33, 0],
          [0.33, 0.12],
        ],
        iron,
        12,
      )
    for (let i = 0; i < 9; i++)
      h.tube([Math.sin(i * 0.7) * 0.55, 0, Math.cos(i * 0.7) * 0.55], 0.03, 0.03, 0.9, tone(c, 1.2), 5)
    h.lathe(
      [0, 0.62, 0],
      [
        [0.62, 0],
        [0.62, 0.1],
        [0.34, 0.1],
      ],
      tone(c, 0.9),
      14,
    )
    for (const [y, k] of [
      [0.42, 1],
      [0.7, 0.78],
      [0.9, 0.5],
    ] as const)
      h.bar([-w * 0.05, height * y, -w * 0.5 * k], [-w * 0.05, height * y, w * 0.5 * k], 0.16, tone(c, 0.8))
  })
  const cloth = rgb(p.second ?? '#e9dfc8')
  h.as('cloth', () => {
    for (const [y, k] of [
      [0.42, 1],
      [0.7, 0.78],
    ] as const) {
      const n = 9
      const path = Array.from(
        { length: n + 1 },
        (_, i): P => [
          w * 0.01,
          height * y - 0.26 - 0.14 * Math.abs(Math.sin(i * 1.57)),
          (i / n - 0.5) * w * 0.96 * k,
        ],
      )
      limb(
        h,
        path,
        path.map((_, i) => 0.2 + 0.1 * Math.abs(Math.sin(i * 1.57))),
        cloth,
        8,
      )
    }
  })
  for (const s of [-1, 1])
    for (const x of [-0.9, 0.9]) {
      const foot: P = [x, 0.9, s * d * 0.48]
      for (const k of [-0.4, 0, 0.4])
        h.bar([foot[0] + k, foot[1], foot[2]], [0, height * 0.66, s * 0.2], 0.035, rgb('#3a322c'))
      for (let t = 0.06; t < 0.9; t += 0.055) {
        const q = (k: number): P => [
          (foot[0] + k) * (1 - t),
          foot[1] + (height * 0.66 - foot[1]) * t,
          foot[2] * (1 - t) + s * 0.2 * t,
        ]
        h.bar(q(-0.4), q(0.4), 0.02, rgb('#4a4038'))
      }
    }
}

const helm: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const k = w * 0.5
  h.as('wood', () => {
    h.box([0, 0, 0], [w * 0.5, 0.16, d], tone(c, 0.8))
    for (const z of [-0.3, 0.3]) h.box([0, 0.1, z * d], [w * 0.3, height * 0.62, 0.12], c, { taper: 0.7 })
    h.bar([0, height * 0.62, -d * 0.45], [0, height * 0.62, d * 0.62], 0.12, c)
    for (let i = 0; i < 8; i++) {
      const [a, b] = [(i / 8) * 6.2832, ((i + 1) / 8) * 6.2832]
      const on = (t: number, f: number): P => [
        Math.cos(t) * k * f,
        height * 0.62 + Math.sin(t) * k * f,
        d * 0.55,
      ]
      h.bar(on(a, 0.78), on((a + b) / 2, 0.78), 0.08, rgb(p.second ?? p.colour))
      h.bar(on((a + b) / 2, 0.78), on(b, 0.78), 0.08, rgb(p.second ?? p.colour))
      h.bar(on(a, 0), on(a, 1.08), 0.05, c)
    }
  })
  h.within([0, 0, 0], 0, () =>
    plate(h, [0, height * 0.62, d * 0.6], 0.1, 1, rgb('#d8b84a'), rgb('#9a7a34'), 10),
  )
}

const deckHouse: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.box([0, 0, 0], [w, height, d], c, { foot: 0.8 })
    for (let x = -w / 2; x <= w / 2; x += 0.5) h.box([x, 0, d / 2], [0.04, height, 0.04], tone(c, 0.75))
    h.box([0, height, 0], [w * 1.08, 0.14, d * 1.06], rgb(p.second ?? p.colour))
    h.box([0, 0, d / 2 + 0.02], [0.9, 1.9, 0.08], tone(c, 0.55))
  })
  for (const s of [-1, 1]) pane(h, env, r, s * w * 0.3, 1, d / 2 + 0.05, 0.6, 0.7, 0.9)
  for (const s of [-1, 1]) h.box([s * w * 0.3, 1, d / 2 + 0.06], [0.04, 0.7, 0.03], rgb('#c9a45c'))
}

const wheelhouse: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0, 0], [w, height * 0.5, d], c, { foot: 0.85 })
    h.box([0, height * 0.5, -d * 0.06], [w * 0.8, height * 0.5, d * 0.8], c)
    h.box([0, height * 0.5, 0], [w * 1.06, 0.1, d * 1.06], tone(c, 0.9))
    h.box([0, height, 0], [w * 0.92, 0.12, d * 0.9], tone(c, 0.8))
    h.box([0, height * 0.46, d / 2], [w, 0.16, 0.04], rgb(p.second ?? '#b8433a'))
    h.box([-w * 0.2, 0, d / 2 + 0.02], [0.9, 2, 0.06], tone(c, 0.75))
    h.bar([0, height, 0], [0, height + 3, 0], 0.12, c)
    h.bar([-0.8, height + 2, 0], [0.8, height + 2, 0], 0.08, c)
    for (let i = 0; i <= 6; i++)
      h.bar(
        [(i / 6 - 0.5) * w * 1.04, height * 0.5, d * 0.52],
        [(i / 6 - 0.5) * w * 1.04, height * 0.5 + 0.9, d * 0.52],
        0.04,
        chrome,
      )
    h.bar([-w * 0.52, height * 0.5 + 0.9, d * 0.52], [w * 0.52, height * 0.5 + 0.9, d * 0.52], 0.05, chrome)
  })
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () => {
      for (let i = 0; i < 5; i++)
        h.box(
          [((i + 0.5) / 5 - 0.5) * w * 0.76, height * 0.68, d * 0.34],
          [w * 0.12, height * 0.18, 0.04],
          env.dark ? env.lit : env.unlit,
        )
      for (const x of [0.1, 0.34])
        h.within([x * w, height * 0.26, d / 2 + 0.02], 0, () =>
          plate(
            h,
            [0, 0, 0],
            0.26,
            1,
            env.dark ? env.lit : env.unlit,
            env.dark ? tone(env.lit, 0.8) : tone(env.unlit, 0.7),
            14,
          ),
        )
    }),
  )
}

const lifeboat: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  limb(
    h,
    [
      [-w / 2, height * 0.6, 0],
      [-w * 0.36, height * 0.5, 0],
      [0, height * 0.46, 0],
      [w * 0.36, height * 0.5, 0],
      [w / 2, height * 0.6, 0],
    ],
    [0.05, d * 0.36, d * 0.46, d * 0.36, 0.05],
    c,
    12,
  )
  h.box([0, height * 0.44, 0], [w * 0.86, 0.1, d * 0.94], rgb(p.second ?? '#efe6d0'), { taper: 1 })
  h.as('metal', () => {
    for (const s of [-1, 1]) {
      h.bar([s * w * 0.36, -1.2, 0.7], [s * w * 0.36, height * 1.3, 0.7], 0.13, chrome)
      h.bar([s * w * 0.36, height * 1.3, 0.7], [s * w * 0.36, height * 1.6, 0], 0.12, chrome)
      h.bar([s * w * 0.36, height * 1.6, 0], [s * w * 0.36, height * 0.8, 0], 0.03, iron)
    }
  })
}

const lifebuoy: Build = (h, p) => {
  const k = p.size[0] / 2
  for (let i = 0; i < 16; i++) {
    const [a, b] = [(i / 16) * 6.2832, ((i + 1) / 16) * 6.2832]
    limb(
      h,
      [
        [Math.cos(a) * k, k + Math.sin(a) * k, 0.06],
        [Math.cos(b) * k, k + Math.sin(b) * k, 0.06],
      ],
      [0.08, 0.08],
      rgb(i % 4 === 0 ? (p.second ?? '#f0ead8') : p.colour),
      7,
    )
  }
}

const deckChair: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      h.bar([s * w * 0.45, 0.05, d * 0.5], [s * w * 0.45, height, -d * 0.5], 0.05, rgb(p.colour))
      h.bar([s * w * 0.45, 0.02, -d * 0.4], [s * w * 0.45, 0.5, d * 0.3], 0.05, rgb(p.colour))
    }
  })
  const c = rgb(p.second ?? '#d2603a')
  h.as('cloth', () => {
    const on = (t: number, s: number): P => [
      s * w * 0.42,
      0.4 - 0.12 * Math.sin(t * 3.14) + (height - 0.42) * t ** 1.5,
      d * (0.4 - t * 0.86),
    ]
    for (let i = 0; i < 5; i++)
      for (let k = 0; k < 4; k++) {
        const [a, b] = [i / 5, (i + 1) / 5]
        const s = (q: number) => q / 2 - 1
        const own = k % 2 ? c : rgb('#f0e6d0')
        panel(h, on(a, s(k)), on(a, s(k + 1)), on(b, s(k + 1)), on(b, s(k)), own, tone(own, 0.8))
      }
  })
}

const deckHatch: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.box([0, 0, 0], [w, height, d], c, { top: tone(c, 0.5) })
    for (let i = 0; i < 7; i++)
      h.box([((i + 0.5) / 7 - 0.5) * w * 0.9, height, 0], [0.07, 0.04, d * 0.9], rgb(p.second ?? p.colour))
    for (let i = 0; i < 5; i++)
      h.box(
        [0, height + 0.02, ((i + 0.5) / 5 - 0.5) * d * 0.9],
        [w * 0.9, 0.04, 0.07],
        rgb(p.second ?? p.colour),
      )
  })
}

const cannon: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('metal', () =>
    limb(
      h,
      [
        [0, height * 0.7, -w * 0.5],
        [0, height * 0.72, -w * 0.1],
        [0, height * 0.76, w * 0.6],
        [0, height * 0.77, w * 0.66],
      ],
      [0.2, 0.19, 0.12, 0.16],
      rgb(p.colour),
      12,
    ),
  )
  h.as('wood', () => {
    for (const s of [-1, 1])
      h.box([s * d * 0.3, 0.14, -w * 0.1], [0.12, height * 0.5, w * 0.7], rgb(p.second ?? '#8b5e3f'))
    for (const s of [-1, 1])
      for (const z of [-0.36, 0.16])
        limb(
          h,
          [
            [s * d * 0.32, 0.16, z * w],
            [s * d * 0.48, 0.16, z * w],
          ],
          [0.16, 0.16],
          tone(rgb(p.second ?? '#8b5e3f'), 0.7),
          10,
        )
  })
}

const lanternPost: Build = (h, p, env) => {
  const [, height] = p.size
  h.as('wood', () => h.box([0, 0, 0], [0.1, height * 0.84, 0.1], rgb(p.colour)))
  h.as('metal', () =>
    h.lathe(
      [0, height * 0.98, 0],
      [
        [0.16, 0],
        [0, 0.14],
      ],
      iron,
      6,
    ),
  )
  h.on('glow', () =>
    h.lathe(
      [0, height * 0.84, 0],
      [
        [0.09, 0],
        [0.13, 0.28],
      ],
      env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'),
      6,
    ),
  )
}

const signPost: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => h.box([0, 0, -0.03], [0.08, height, 0.06], rgb(p.colour)))
  const c = rgb(p.second ?? '#4f7a52')
  h.box([0, height - 0.62, 0.02], [w, 0.54, 0.03], c)
  h.box([0, height - 0.58, 0.038], [w * 0.92, 0.46, 0.005], tone(c, 1.08))
  for (const [y, k] of [
    [0.44, 0.6],
    [0.28, 0.44],
    [0.16, 0.5],
  ] as const)
    h.box([(k - 0.6) * w * 0.4, height - 0.62 + y, 0.045], [w * k, 0.07, 0.004], rgb('#f0ead8'))
}

/** Sleepers, ballast and two rails along x. */
const rails: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const gauge = Math.min(1.45, d * 0.6) / 2
  h.as('stone', () => extrudeBallast(h, w, d, tone(c, 1.1)))
  h.as('wood', () => {
    const n = Math.round(Math.min(w, 60) / 0.7)
    for (let i = 0; i < n; i++)
      h.box([(i - n / 2) * 0.7, 0.1, 0], [0.24, 0.1, gauge * 2.9], tone(rgb('#5a4636'), 0.8 + r.next() * 0.3))
  })
  h.as('metal', () => {
    for (const s of [-1, 1])
      h.box([0, 0.2, s * gauge], [w, Math.max(0.1, height * 0.4), 0.07], rgb(p.second ?? '#8a8f98'))
  })
}
const extrudeBallast = (h: Heap, w: number, d: number, c: Rgb) => {
  for (const s of [-1, 1] as const) {
    const [a, b, e, f]: P[] = [
      [-w / 2, 0, s * d * 0.5],
      [w / 2, 0, s * d * 0.5],
      [w / 2, 0.16, s * d * 0.36],
      [-w / 2, 0.16, s * d * 0.36],
    ]
    if (!a || !b || !e || !f) continue
    if (s > 0) h.quad(a, b, e, f, tone(c, 0.8), c)
    else h.quad(b, a, f, e, tone(c, 0.8), c)
  }
  h.quad(
    [-w / 2, 0.16, d * 0.36],
    [w / 2, 0.16, d * 0.36],
    [w / 2, 0.16, -d * 0.36],
    [-w / 2, 0.16, -d * 0.36],
    c,
  )
}

// Under the ground.

/** A hollow in the rock, seen from inside: w × h × d. seed 0 is closed; else it opens at its back to one side. */
const cavern: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const [c, dark] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const [across, up] = [44, 11]
  const mouth = p.seed === 0 ? null : p.seed === 2 ? -0.16 : 0.16
  const lump = Array.from({ length: across * (up + 1) }, () => r.next())
  const bump = (i: number, j: number) => lump[(((i % across) + across) % across) * (up + 1) + j] ?? 0.5
  const at = (i: number, j: number): P => {
    const t = (i / across) * 6.2832 + ((j % 2) * Math.PI) / across
    const polar = (j / up) * 1.5708
    const soft = (bump(i - 1, j) + bump(i, j) * 2 + bump(i + 1, j)) / 4
    const k = (0.88 + soft * 0.3) * Math.max(0, Math.cos(polar)) ** 0.62
    return [
      Math.sin(t) * w * 0.5 * k,
      Math.sin(polar) * height * (0.86 + soft * 0.3) - (j === 0 ? 0.5 : 0),
      -Math.cos(t) * d * 0.5 * k,
    ]
  }
  const open = (q: P): boolean => {
    if (mouth === null || q[2] > 0) return false
    const x = q[0] / w - mouth
    return (x / 0.2) ** 2 + (q[1] / (height * 0.6)) ** 2 < 1
  }
  h.on('shell', () => {
    for (let j = 0; j < up; j++)
      for (let i = 0; i < across; i++) {
        const [a, b, e, f] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
        const middle: P = [(a[0] + e[0]) / 2, (a[1] + e[1]) / 2, (a[2] + e[2]) / 2]
        if (open(middle)) continue
        const shade = tone(
          blend(c, dark, Math.min(1, Math.max(0, middle[1] / height) * 0.8 + (middle[2] > 0 ? 0.25 : 0))),
          0.84 + bump(i, j) * 0.3,
        )
        if (j % 2) {
          h.tri(a, b, f, shade)
          h.tri(f, b, e, tone(shade, 0.93))
        } else {
          h.tri(a, b, e, shade)
          h.tri(f, a, e, tone(shade, 0.93))
        }
      }
  })
  if (mouth === null) return
  // Stones that frame the mouth, dark against the day.
  for (let i = 0; i <= 12; i++) {
    const t = (i / 12) * Math.PI
    const [x, y] = [(mouth + Math.cos(t) * 0.2) * w, Math.sin(t) * height * 0.6]
    const z =
      -d * 0.5 * Math.sqrt(Math.max(0.1, 1 - (x / (w * 0.5)) ** 2)) * Math.cos((y / height) * 1.1) ** 0.6
    boulder(
      h,
      [x, y - 0.2, z * 0.97],
      [0.9 + r.next() * 0.7, 0.8 + r.next() * 0.6, 0.9],
      tone(c, 0.7 + r.next() * 0.2),
      r,
      { fine: 5 },
    )
  }
}

const stalagmite: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 3; i++) {
    const k = i === 0 ? 1 : 0.3 + r.next() * 0.3
    const [x, z] = i === 0 ? [0, 0] : [(r.next() - 0.5) * w, (r.next() - 0.5) * w]
    h.lathe(
      [x, -0.1, z],
      [
        [w * 0.5 * k, 0],
        [w * 0.3 * k, height * 0.14 * k],
        [w * 0.24 * k, height * 0.3 * k],
        [w * 0.13 * k, height * 0.62 * k],
        [0, height * k],
      ],
      tone(c, 0.85 + r.next() * 0.2),
      9,
    )
  }
}

const pitProp: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      h.bar([s * w * 0.5, 0, 0], [s * w * 0.46, height, 0], d, c)
      h.bar([s * w * 0.47, height * 0.72, 0], [s * w * 0.34, height, 0], d * 0.6, tone(c, 0.85))
    }
    h.box([0, height, 0], [w, d, d], tone(c, 0.9))
  })
}

// Outside, where there is no air.

/** Plating one can walk on: panels, seams, hatches, a band of colour; its sides fall away. */
const hullDeck: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, -height, 0], [w, height - 0.03, d], tone(c, 0.55), { top: tone(c, 0.45), foot: 0.5 })
    const [n, m] = [Math.round(w / 2.1), Math.round(d / 2.1)]
    for (let i = 0; i < n; i++)
      for (let j = 0; j < m; j++) {
        const [x, z] = [((i + 0.5) / n - 0.5) * w, ((j + 0.5) / m - 0.5) * d]
        const own = r.chance(0.06) ? blend(c, rgb(p.second ?? p.colour), 0.6) : tone(c, 0.86 + r.next() * 0.2)
        h.box([x, -0.03, z], [w / n - 0.06, 0.03, d / m - 0.06], own, { top: own })
        if (r.chance(0.2))
          h.box(
            [x + (r.next() - 0.5) * 0.6, 0, z + (r.next() - 0.5) * 0.6],
            [0.5, 0.03, 0.3],
            tone(own, 0.75),
          )
      }
    for (const s of [-1, 1]) {
      h.box([s * (w / 2 - 0.1), 0, 0], [0.16, 0.14, d], tone(c, 1.05))
      for (let z = -d / 2 + 1; z < d / 2; z += 2.6)
        h.box([s * w * 0.5, -height * 0.7, z], [0.1, height * 0.6, 1.6], tone(c, 0.7 + r.next() * 0.2))
    }
  })
  h.on('glow', () => {
    for (const s of [-1, 1])
      for (let z = -d / 2 + 0.6; z < d / 2; z += 3.2)
        h.box([s * (w / 2 - 0.1), 0.14, z], [0.06, 0.02, 0.4], rgb('#ffb35a'))
  })
}

const airlock: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0, -d * 0.1], [w, height, d * 0.8], c, { taper: 0.88, foot: 0.8 })
    h.box([0, 0, d * 0.3], [w * 0.66, height * 0.84, 0.2], tone(c, 0.6))
    for (const s of [-1, 1])
      h.box([s * w * 0.15, 0.06, d * 0.36], [w * 0.28, height * 0.74, 0.14], tone(c, 0.9))
    for (const s of [-1, 1])
      for (const y of [0.3, 0.6])
        h.box([s * w * 0.15, height * y, d * 0.42], [w * 0.2, 0.06, 0.06], rgb('#d8b84a'))
  })
  h.on('glow', () => {
    h.box([0, height * 0.8, d * 0.42], [w * 0.4, 0.06, 0.03], rgb(p.second ?? '#8fe8f0'))
    h.box([w * 0.26, height * 0.44, d * 0.42], [0.12, 0.2, 0.04], rgb('#8dffb0'))
    for (const s of [-1, 1])
      h.box(
        [s * w * 0.3, height * 0.2, d * 0.4],
        [0.05, height * 0.5, 0.03],
        tone(rgb(p.second ?? '#8fe8f0'), 0.8),
      )
  })
}

const deckLight: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => h.tube([0, 0, 0], w * 0.5, w * 0.3, height * 0.7, rgb(p.colour), 8))
  h.on('glow', () =>
    h.blob([0, height * 0.8, 0], [w * 0.3, height * 0.24, w * 0.3], rgb('#ffe9c0'), {
      rough: 0,
      across: 8,
      down: 5,
      lift: 0.1,
    }),
  )
}

const solarWing: Build = (h, p) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.bar([-w * 0.6, 0, 0], [w * 0.5, 0, 0], 0.3, rgb(p.second ?? '#8a8f98'))
    h.within([0, 0, 0], 0, () => {
      for (let i = 0; i < 8; i++)
        for (const s of [-1, 1]) {
          const x = ((i + 0.5) / 8 - 0.5) * w
          const [x0, x1] = [x - w / 17, x + w / 17]
          const q: [P, P, P, P] = [
            [x0, 0.6, s * d * 0.52],
            [x1, 0.6, s * d * 0.52],
            [x1, -0.6, s * 0.3],
            [x0, -0.6, s * 0.3],
          ]
          const own = tone(c, 0.8 + (i % 3) * 0.16)
          h.quad(q[0], q[1], q[2], q[3], own, tone(own, 1.3))
          h.quad(q[1], q[0], q[3], q[2], tone(own, 0.7))
        }
    })
  })
}

export const aboard: Record<string, Build> = {
  'car-shell': carShell,
  'car-seat': carSeat,
  'cabin-wall': cabinWall,
  bins,
  'grab-rail': grabRail,
  'cockpit-shell': cockpitShell,
  'ship-side': shipSide,
  bulwark,
  mast,
  helm,
  'deck-house': deckHouse,
  wheelhouse,
  lifeboat,
  lifebuoy,
  'deck-chair': deckChair,
  'deck-hatch': deckHatch,
  cannon,
  'lantern-post': lanternPost,
  'sign-post': signPost,
  rails,
  cavern,
  stalagmite,
  'pit-prop': pitProp,
  'hull-deck': hullDeck,
  airlock,
  'deck-light': deckLight,
  'solar-wing': solarWing,
}
