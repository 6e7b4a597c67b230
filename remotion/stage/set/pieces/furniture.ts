import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'

const brass = rgb('#b8894a')
const cream = rgb('#e9dcc3')

const legs = (h: Heap, w: number, d: number, height: number, thick: number, c: Rgb) => {
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.box([sx * (w / 2 - thick), 0, sz * (d / 2 - thick)], [thick, height, thick], tone(c, 0.8), {
        foot: 0.7,
      })
}

const table: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, height - 0.06, 0], [w, 0.06, d], c, { top: tone(c, 1.1) })
  h.box([0, height - 0.15, 0], [w * 0.86, 0.09, d * 0.82], tone(c, 0.72))
  legs(h, w, d, height - 0.06, 0.07, c)
}

const roundTable: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.26, 0],
      [w * 0.24, 0.04],
      [0.05, 0.08],
      [0.045, height - 0.05],
      [w / 2, height - 0.05],
      [w / 2, height],
      [0, height],
    ],
    c,
    14,
  )
}

const chair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const seat = Math.min(0.46, height * 0.5)
  legs(h, w, d, seat - 0.04, 0.05, c)
  h.box([0, seat - 0.05, 0], [w, 0.05, d], p.second ? rgb(p.second) : tone(c, 1.06))
  for (const s of [-1, 1]) h.box([s * (w / 2 - 0.03), seat, -d / 2 + 0.03], [0.05, height - seat, 0.05], c)
  h.box([0, height - 0.16, -d / 2 + 0.03], [w, 0.14, 0.035], c)
  h.box([0, seat + 0.12, -d / 2 + 0.03], [w * 0.9, 0.08, 0.03], c)
}

const stool: Build = (h, p) => {
  const [w, height] = p.size
  h.tube([0, 0, 0], w * 0.42, w * 0.08, 0.05, tone(rgb(p.colour), 0.7), 10)
  h.tube([0, 0, 0], 0.03, 0.03, height - 0.06, brass, 6, false)
  h.tube([0, height - 0.09, 0], w / 2, w / 2, 0.09, rgb(p.second ?? p.colour), 12)
}

const armchair: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const soft = tone(c, 1.1)
  h.box([0, 0.08, 0], [w, 0.26, d], tone(c, 0.85), { taper: 0.98 })
  h.box([0, 0.32, 0.05], [w * 0.74, 0.12, d * 0.8], soft, { taper: 0.95 })
  h.box([0, 0.3, -d / 2 + 0.12], [w * 0.86, height - 0.3, 0.22], c, { taper: 0.9 })
  for (const s of [-1, 1]) h.box([s * (w / 2 - 0.09), 0.08, 0.02], [0.18, 0.52, d * 0.92], c, { taper: 0.92 })
  if (w > 1.3)
    for (const s of [-1, 1])
      h.box([s * w * 0.28, 0.44, -d * 0.2], [0.4, 0.34, 0.14], rgb(p.second ?? p.colour), { taper: 0.85 })
}

const bed: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const cover = rgb(p.second ?? p.colour)
  h.box([0, 0.1, 0], [w, 0.22, d], c)
  h.box([0, 0.32, 0], [w * 0.96, height * 0.34, d * 0.97], cream)
  h.box([0, 0.34, d * 0.12], [w * 1.01, height * 0.36, d * 0.74], cover, { taper: 0.98 })
  h.box([0, 0.34 + height * 0.34, -d * 0.2], [w * 1.0, 0.05, d * 0.14], tone(cover, 1.35))
  for (const s of w > 1.2 ? [-1, 1] : [0])
    h.box(
      [s * w * 0.24, 0.34 + height * 0.3, -d * 0.38],
      [Math.min(0.6, w * 0.62), 0.16, 0.38],
      rgb('#f4ece0'),
      { taper: 0.8 },
    )
  h.box([0, 0, -d / 2 - 0.03], [w * 1.04, height * 1.5 + 0.2, 0.08], c)
  h.box([0, 0, d / 2 + 0.03], [w * 1.04, height * 0.8, 0.06], c)
}

const bookColours = [
  '#8a3b34',
  '#3d5a6c',
  '#c79a4b',
  '#51684a',
  '#6a4a6e',
  '#d8c8a8',
  '#2f3f56',
  '#a86a45',
].map(rgb)

const shelf: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const tint = p.second ? rgb(p.second) : c
  h.box([0, 0, -d / 2 + 0.02], [w, height, 0.03], tone(c, 0.6))
  for (const s of [-1, 1]) h.box([s * (w / 2 - 0.02), 0, 0], [0.05, height, d], c)
  const rows = Math.max(2, Math.round(height / 0.42))
  const gap = height / rows
  for (let i = 0; i <= rows; i++) h.box([0, Math.min(height - 0.04, i * gap), 0], [w, 0.04, d], tone(c, 1.05))
  for (let i = 0; i < rows; i++) {
    let x = -w / 2 + 0.07
    while (x < w / 2 - 0.12) {
      if (r.chance(0.14)) {
        x += 0.1 + r.next() * 0.25
        continue
      }
      const k = 0.035 + r.next() * 0.05
      const tall = gap * (0.5 + r.next() * 0.3)
      h.box([x + k / 2, i * gap + 0.04, 0.01], [k, tall, d * 0.66], blend(r.pick(bookColours), tint, 0.3))
      x += k + 0.004
    }
  }
}

/** Shelves of jars and boxes, for shops, kitchens and laboratories. */
const rack: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) h.box([s * (w / 2 - 0.03), 0, 0], [0.06, height, d], c)
  h.box([0, 0, -d / 2 + 0.02], [w, height, 0.03], tone(c, 0.55))
  const rows = Math.max(2, Math.round(height / 0.48))
  for (let i = 0; i < rows; i++) {
    const y = (i * height) / rows
    h.box([0, y, 0], [w, 0.05, d], c)
    for (let x = -w / 2 + 0.16; x < w / 2 - 0.1; x += 0.16 + r.next() * 0.16) {
      const k = blend(r.pick(bookColours), p.second ? rgb(p.second) : c, 0.35)
      const tall = 0.14 + r.next() * 0.16
      if (r.chance(0.6))
        h.lathe(
          [x, y + 0.05, 0],
          [
            [0.055, 0],
            [0.06, tall * 0.7],
            [0.025, tall * 0.85],
            [0.025, tall],
          ],
          k,
          7,
        )
      else h.box([x, y + 0.05, 0], [0.14, tall, 0.16], k)
    }
  }
}

const cabinet: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0.06, 0], [w, height - 0.1, d], c)
  h.box([0, height - 0.05, 0.01], [w * 1.03, 0.05, d * 1.04], p.second ? rgb(p.second) : tone(c, 1.15))
  const doors = Math.max(1, Math.round(w / 0.55))
  for (let i = 0; i < doors; i++) {
    const x = ((i + 0.5) / doors - 0.5) * w
    h.box([x, 0.14, d / 2], [w / doors - 0.07, height - 0.28, 0.03], tone(c, 1.12))
    h.box([x + (w / doors) * 0.32, height * 0.6, d / 2 + 0.025], [0.03, 0.1, 0.02], brass)
  }
}

const wardrobe: Build = (h, p, env, r) => {
  cabinet(h, p, env, r)
  h.box([0, p.size[1], 0], [p.size[0] * 1.08, 0.1, p.size[2] * 1.08], tone(rgb(p.colour), 0.85))
}

const desk: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, height - 0.05, 0], [w, 0.05, d], c, { top: tone(c, 1.12) })
  for (const s of [-1, 1])
    h.box([s * (w / 2 - w * 0.14), 0, 0], [w * 0.26, height - 0.05, d * 0.9], tone(c, 0.82))
  for (const s of [-1, 1])
    for (let i = 0; i < 3; i++) {
      h.box(
        [s * (w / 2 - w * 0.14), 0.06 + i * (height - 0.1) * 0.32, d * 0.45],
        [w * 0.21, height * 0.25, 0.03],
        tone(c, 0.98),
      )
      h.box([s * (w / 2 - w * 0.14), 0.14 + i * (height - 0.1) * 0.32, d * 0.475], [0.08, 0.03, 0.03], brass)
    }
  h.box([-w * 0.2, height, 0.02], [0.3, 0.02, 0.22], rgb('#efe7d6'))
  h.box([w * 0.12, height, -d * 0.2], [0.24, 0.12, 0.17], rgb('#7c4136'))
  h.box([w * 0.13, height + 0.12, -d * 0.2], [0.22, 0.05, 0.16], rgb('#3e586b'))
}

const counter: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height - 0.06, d], c)
  h.box([0, height - 0.07, 0.03], [w * 1.02, 0.07, d + 0.12], p.second ? rgb(p.second) : tone(c, 1.3))
  const n = Math.max(2, Math.round(w / 0.8))
  for (let i = 0; i < n; i++)
    h.box([((i + 0.5) / n - 0.5) * w, 0.14, d / 2], [w / n - 0.14, height - 0.36, 0.025], tone(c, 1.16))
  h.bar([-w / 2, 0.16, d / 2 + 0.14], [w / 2, 0.16, d / 2 + 0.14], 0.04, brass)
}

const stove: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, d], c, { top: tone(c, 0.6) })
  h.box([0, 0.22, d / 2], [w * 0.76, height * 0.46, 0.03], tone(c, 0.55))
  h.on('glow', () =>
    h.box([0, 0.32, d / 2 + 0.01], [w * 0.5, height * 0.2, 0.03], env.dark ? rgb('#ff9a4a') : rgb('#7a4632')),
  )
  h.bar(
    [-w * 0.36, height * 0.82, d / 2 + 0.05],
    [w * 0.36, height * 0.82, d / 2 + 0.05],
    0.025,
    rgb('#c9c2b4'),
  )
  for (const s of [-1, 1]) h.tube([s * w * 0.22, height, 0], 0.1, 0.1, 0.02, rgb('#22242a'), 9)
  h.lathe(
    [w * 0.22, height + 0.02, 0],
    [
      [0.1, 0],
      [0.13, 0.06],
      [0.07, 0.16],
      [0.02, 0.2],
    ],
    rgb(p.second ?? '#b65a3f'),
    10,
  )
}

const sink: Build = (h, p, env, r) => {
  cabinet(h, p, env, r)
  h.box([0, p.size[1], 0], [p.size[0] * 0.5, 0.015, p.size[2] * 0.6], rgb('#8e9aa4'))
  h.bar([0, p.size[1], -p.size[2] * 0.32], [0, p.size[1] + 0.26, -p.size[2] * 0.32], 0.035, rgb('#c6ccd0'))
  h.bar(
    [0, p.size[1] + 0.25, -p.size[2] * 0.32],
    [0, p.size[1] + 0.22, -p.size[2] * 0.05],
    0.035,
    rgb('#c6ccd0'),
  )
}

const rug: Build = (h, p) => {
  const [w, , d] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? p.colour)]
  const flat = (y: number, k: number, colour: Rgb) =>
    h.quad(
      [(-w / 2) * k, y, (d / 2) * k],
      [(w / 2) * k, y, (d / 2) * k],
      [(w / 2) * k, y, (-d / 2) * k],
      [(-w / 2) * k, y, (-d / 2) * k],
      colour,
    )
  h.on('shell', () => {
    flat(0.012, 1, c)
    flat(0.016, 0.9, tone(s, 1))
    flat(0.02, 0.84, tone(c, 0.92))
  })
}

const picture: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  h.box([0, 0, 0.02], [w, height, 0.04], rgb(p.second ?? '#6d4c33'))
  h.box([0, 0.05, 0.045], [w - 0.1, height - 0.1, 0.01], rgb(p.colour), { foot: 0.75 })
  const c = tone(rgb(p.colour), 0.55)
  const k = height - 0.1
  h.tri(
    [-w / 2 + 0.06, 0.06, 0.055],
    [w / 2 - 0.06, 0.06, 0.055],
    [(r.next() - 0.5) * w * 0.5, 0.05 + k * 0.6, 0.055],
    c,
    c,
    tone(c, 1.25),
  )
}

const curtain: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const folds = Math.max(3, Math.round(w / 0.14))
  for (let i = 0; i < folds; i++) {
    const x0 = (i / folds - 0.5) * w
    const x1 = ((i + 1) / folds - 0.5) * w
    const mid = (x0 + x1) / 2
    h.quad([x0, 0, 0.02], [mid, 0, 0.09], [mid, height, 0.06], [x0, height, 0.02], tone(c, 0.78), c)
    h.quad([mid, 0, 0.09], [x1, 0, 0.02], [x1, height, 0.02], [mid, height, 0.06], tone(c, 0.6), tone(c, 0.8))
  }
}

const plant: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const pot = rgb(p.second ?? '#a9603f')
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.18, 0],
      [w * 0.26, height * 0.28],
      [w * 0.28, height * 0.3],
      [0, height * 0.29],
    ],
    pot,
    10,
  )
  for (let i = 0; i < 11; i++) {
    const t = (i / 11) * Math.PI * 2 + r.next()
    const out = w * (0.25 + r.next() * 0.3)
    const y = height * (0.6 + r.next() * 0.4)
    const [x, z] = [Math.sin(t) * out, Math.cos(t) * out]
    const side = 0.07
    for (const q of [1, -1]) {
      const a: [number, number, number] = [0, height * 0.28, 0]
      const b: [number, number, number] = [
        x * 0.55 + Math.cos(t) * side * q,
        y * 0.8,
        z * 0.55 - Math.sin(t) * side * q,
      ]
      const e: [number, number, number] = [x, y * (0.85 + r.next() * 0.12), z]
      h.tri(a, b, e, tone(c, 0.6), c, tone(c, 1.15))
      h.tri(a, e, b, tone(c, 0.55), tone(c, 1), tone(c, 0.9))
    }
  }
}

const piano: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, -d * 0.15], [w, height, d * 0.6], c)
  h.box([0, height * 0.5, d * 0.28], [w, 0.12, d * 0.36], tone(c, 1.15))
  h.box([0, height * 0.5 + 0.12, d * 0.32], [w * 0.9, 0.02, d * 0.22], rgb('#f3ede0'))
  for (let i = 0; i < 22; i++)
    h.box(
      [(i / 21 - 0.5) * w * 0.86, height * 0.5 + 0.14, d * 0.27],
      [0.018, 0.012, d * 0.12],
      rgb('#1d1b20'),
    )
  for (const s of [-1, 1]) h.box([s * w * 0.45, 0, d * 0.38], [0.08, height * 0.5, 0.08], tone(c, 0.9))
  h.box([0, height * 0.7, d * 0.16], [w * 0.36, 0.26, 0.02], rgb('#efe6d2'))
}

const barrel: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.4, 0],
      [w * 0.5, height * 0.5],
      [w * 0.4, height],
      [0, height * 0.98],
    ],
    c,
    11,
  )
  for (const y of [0.22, 0.74])
    h.lathe(
      [0, height * y, 0],
      [
        [w * 0.475, 0],
        [w * 0.475, 0.05],
      ],
      rgb('#3c3b3e'),
      11,
    )
}

const crate: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, d], c)
  for (const y of [0.02, 0.8]) h.box([0, height * y, d / 2], [w * 1.02, height * 0.16, 0.04], tone(c, 1.15))
  for (const s of [-1, 1]) h.box([s * w * 0.45, 0, d / 2], [w * 0.12, height, 0.045], tone(c, 1.1))
}

const clock: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w * 1.1, height * 0.16, d * 1.1], c)
  h.box([0, 0.1, 0], [w * 0.8, height * 0.75, d], c)
  h.box([0, height * 0.74, 0], [w, height * 0.24, d * 1.1], tone(c, 1.1))
  h.roof([0, height * 0.98, 0], [w * 1.1, height * 0.08, d * 1.1], c)
  h.box([0, height * 0.22, d / 2], [w * 0.44, height * 0.46, 0.02], tone(c, 0.45))
  h.on('glow', () => {
    h.within([0, height * 0.86, d * 0.56], 0, () => {
      for (let i = 0; i < 12; i++) {
        const [a, b] = [(i / 12) * 6.2832, ((i + 1) / 12) * 6.2832]
        h.tri(
          [0, 0, 0],
          [Math.cos(a) * w * 0.32, Math.sin(a) * w * 0.32, 0],
          [Math.cos(b) * w * 0.32, Math.sin(b) * w * 0.32, 0],
          tone(cream, 0.8),
        )
      }
    })
  })
  h.box([0, height * 0.86, d * 0.57], [0.02, w * 0.26, 0.01], rgb('#26222a'))
}

const blackboard: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  h.box([0, 0, 0.02], [w, height, 0.04], rgb('#7b5a3c'))
  h.box([0, 0.07, 0.045], [w - 0.14, height - 0.14, 0.01], rgb(p.colour))
  for (let i = 0; i < 5; i++) {
    const y = height * (0.8 - i * 0.13)
    h.box(
      [-w * 0.18 + (r.next() - 0.5) * 0.2, y, 0.055],
      [w * (0.25 + r.next() * 0.3), 0.02, 0.004],
      rgb('#c9d2c8'),
    )
  }
}

const screen: Build = (h, p, env) => {
  const [w, height] = p.size
  h.box([0, 0, 0], [w, height, 0.06], rgb('#24272e'))
  const c = rgb(p.colour)
  h.on('glow', () =>
    h.quad(
      [-w * 0.46, height * 0.08, 0.032],
      [w * 0.46, height * 0.08, 0.032],
      [w * 0.46, height * 0.92, 0.032],
      [-w * 0.46, height * 0.92, 0.032],
      tone(c, env.dark ? 0.7 : 0.5),
      c,
    ),
  )
}

const bottles: Build = (h, p, _env, r) => {
  const n = Math.round(p.size[0] / 0.17)
  for (let i = 0; i < n; i++) {
    const k = p.size[1] * (0.75 + r.next() * 0.3)
    h.lathe(
      [((i + 0.5) / n - 0.5) * p.size[0], 0, (r.next() - 0.5) * 0.06],
      [
        [0.05, 0],
        [0.055, k * 0.55],
        [0.018, k * 0.72],
        [0.018, k],
      ],
      blend(r.pick(['#3f6b4f', '#7c4a2c', '#c8a15a', '#45637a', '#8d3b3b'].map(rgb)), rgb(p.colour), 0.2),
      7,
    )
  }
}

const chest: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.6, d], c)
  h.roof([0, height * 0.6, 0], [w, height * 0.34, d], tone(c, 1.1))
  for (const s of [-0.36, 0, 0.36]) h.box([s * w, 0, d / 2], [0.06, height * 0.62, 0.03], brass)
}

const ladder: Build = (h, p) => {
  const [w, height, d] = p.size
  for (const s of [-1, 1]) h.bar([(s * w) / 2, 0, d / 2], [(s * w) / 2, height, -d / 2], 0.07, rgb(p.colour))
  for (let i = 1; i < height / 0.32; i++) {
    const t = (i * 0.32) / height
    h.bar([-w / 2, i * 0.32, d / 2 - d * t], [w / 2, i * 0.32, d / 2 - d * t], 0.05, rgb(p.colour))
  }
}

const easel: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) h.bar([s * w * 0.5, 0, 0.15], [s * 0.06, height, -0.1], 0.05, c)
  h.bar([0, 0, -0.5], [0, height, -0.1], 0.05, c)
  h.box([0, height * 0.4, 0.05], [w * 0.95, height * 0.42, 0.04], rgb(p.second ?? '#e8dfd0'))
}

export const furniture: Record<string, Build> = {
  table,
  'round-table': roundTable,
  chair,
  stool,
  armchair,
  sofa: armchair,
  bed,
  shelf,
  rack,
  cabinet,
  wardrobe,
  desk,
  counter,
  stove,
  sink,
  rug,
  picture,
  curtain,
  plant,
  piano,
  barrel,
  crate,
  clock,
  blackboard,
  screen,
  bottles,
  chest,
  ladder,
  easel,
}
