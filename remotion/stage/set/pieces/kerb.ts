import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { pane } from './facade.ts'
import { iron } from './street-lights.ts'

// What stands along streets.
const bin: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.4, 0],
        [w * 0.48, height * 0.85],
        [w * 0.52, height * 0.87],
        [w * 0.52, height * 0.93],
        [w * 0.3, height],
        [0, height],
      ],
      rgb(p.colour),
      12,
    )
    for (let i = 0; i < 12; i++)
      h.box(
        [Math.sin(i * 0.5236) * w * 0.46, height * 0.1, Math.cos(i * 0.5236) * w * 0.46],
        [0.03, height * 0.7, 0.03],
        tone(rgb(p.colour), 0.6),
      )
  })
}

const bicycle: Build = (h, p) => {
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (const x of [-0.52, 0.52]) {
      for (let i = 0; i < 14; i++) {
        const [a, b] = [(i / 14) * 6.2832, ((i + 1) / 14) * 6.2832]
        h.bar(
          [x + Math.cos(a) * 0.33, 0.34 + Math.sin(a) * 0.33, 0],
          [x + Math.cos(b) * 0.33, 0.34 + Math.sin(b) * 0.33, 0],
          0.035,
          iron,
        )
      }
      for (let i = 0; i < 5; i++)
        h.bar(
          [x + Math.cos(i * 0.63) * 0.32, 0.34 + Math.sin(i * 0.63) * 0.32, 0],
          [x - Math.cos(i * 0.63) * 0.32, 0.34 - Math.sin(i * 0.63) * 0.32, 0],
          0.008,
          rgb('#b8bcc2'),
        )
    }
    for (const [a, b] of [
      [
        [-0.52, 0.34],
        [-0.16, 0.82],
      ],
      [
        [-0.52, 0.34],
        [-0.02, 0.32],
      ],
      [
        [-0.02, 0.32],
        [-0.2, 0.92],
      ],
      [
        [-0.02, 0.32],
        [0.38, 0.78],
      ],
      [
        [-0.17, 0.8],
        [0.38, 0.84],
      ],
      [
        [0.52, 0.34],
        [0.36, 0.98],
      ],
    ] as const)
      h.bar([a[0], a[1], 0], [b[0], b[1], 0], 0.04, c)
    h.bar([0.33, 1, -0.26], [0.33, 1, 0.26], 0.035, rgb('#9aa0a8'))
  })
  h.box([-0.22, 0.92, 0], [0.26, 0.07, 0.15], rgb('#4a3426'), { taper: 0.8 })
}

const phoneBox: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, 0.2, d], tone(c, 0.7))
  h.box([0, height * 0.88, 0], [w, height * 0.12, d], c, { taper: 0.9 })
  for (const x of [-1, 1])
    for (const z of [-1, 1]) h.box([x * w * 0.46, 0.2, z * d * 0.46], [0.08, height * 0.7, 0.08], c)
  for (const turn of [0, 1, 2, 3])
    h.within([0, 0, 0], (turn * Math.PI) / 2, () => {
      pane(h, env, r, 0, 0.3, w * 0.44, w * 0.8, height * 0.55, 1)
      for (let i = 1; i < 6; i++) h.box([0, 0.3 + i * height * 0.092, w * 0.45], [w * 0.84, 0.035, 0.03], c)
      for (const x of [-0.2, 0.2]) h.box([x * w, 0.3, w * 0.45], [0.03, height * 0.55, 0.03], c)
    })
}

const postBox: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.5, 0],
        [w * 0.5, 0.12],
        [w * 0.44, 0.14],
        [w * 0.44, height * 0.84],
        [w * 0.52, height * 0.86],
        [w * 0.52, height * 0.92],
        [w * 0.3, height],
        [0, height],
      ],
      c,
      14,
    )
    h.box([0, height * 0.72, w * 0.43], [w * 0.5, 0.05, 0.04], iron)
    h.box([0, height * 0.5, w * 0.43], [w * 0.3, 0.18, 0.03], rgb('#efe6d0'))
  })
}

const hydrant: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.48, 0],
        [w * 0.48, 0.06],
        [w * 0.32, 0.08],
        [w * 0.32, height * 0.66],
        [w * 0.42, height * 0.68],
        [w * 0.34, height * 0.86],
        [w * 0.1, height * 0.94],
        [w * 0.08, height],
        [0, height],
      ],
      c,
      12,
    )
    h.bar([-w * 0.55, height * 0.52, 0], [w * 0.55, height * 0.52, 0], w * 0.26, tone(c, 0.9))
  })
}

const treeGrate: Build = (h, p) =>
  h.on('shell', () => {
    const k = p.size[0]
    h.box([0, 0, 0], [k, 0.015, k], tone(rgb(p.colour), 0.6))
    h.disc([0, 0.02, 0], k * 0.3, rgb('#4a3b2e'), rgb('#4a3b2e'), 10)
  })

const dumpster: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0.14, 0], [w, height * 0.72, d], c, { foot: 0.7 })
    for (let i = -2; i <= 2; i++)
      h.box([i * w * 0.21, 0.16, d / 2], [0.07, height * 0.68, 0.06], tone(c, 0.85))
    h.box([0, height * 0.84, -0.02], [w * 1.02, 0.07, d * 1.04], tone(iron, 1.2), { taper: 0.98 })
    for (const x of [-1, 1])
      for (const z of [-1, 1]) h.tube([x * w * 0.42, 0, z * d * 0.36], 0.07, 0.07, 0.16, iron, 6)
  })
}

const bags: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  for (let i = 0; i < 4; i++)
    h.blob(
      [(r.next() - 0.5) * w * 0.8, height * 0.3, (r.next() - 0.5) * d * 0.8],
      [0.32, height * 0.45, 0.3],
      tone(rgb(p.colour), 0.9 + r.next() * 0.5),
      { across: 9, down: 6, rough: 0.26, seed: i },
    )
}

const drainpipes: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (const x of [-0.4, 0, 0.4]) {
      const top = height * (0.6 + r.next() * 0.4)
      h.tube([x * w, 0, 0.1], 0.06, 0.06, top, tone(c, 0.8 + r.next() * 0.3), 7)
      h.box([x * w, height * 0.3, 0.08], [0.18, 0.06, 0.14], iron)
    }
    h.box([w * 0.9, 1.2, 0.1], [0.5, 0.7, 0.22], tone(c, 0.9))
  })
}

const basket: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const straw = rgb(p.colour)
  h.as('wood', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.34, 0],
        [w * 0.46, height * 0.6],
        [w * 0.5, height * 0.62],
        [w * 0.42, height * 0.58],
      ],
      straw,
      12,
    ),
  )
  for (let i = 0; i < 16; i++)
    h.blob(
      [(r.next() - 0.5) * w * 0.66, height * (0.62 + r.next() * 0.12), (r.next() - 0.5) * w * 0.66],
      [0.085, 0.08, 0.085],
      tone(rgb(p.second ?? '#c9563d'), 0.85 + r.next() * 0.3),
      { across: 6, down: 4, rough: 0 },
    )
}

const swing: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('metal', () => {
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        h.bar([x * w * 0.5, 0, z * d * 0.5], [x * w * 0.46, height, 0], 0.07, rgb(p.colour))
    h.bar([-w * 0.46, height, 0], [w * 0.46, height, 0], 0.08, rgb(p.colour))
    for (const x of [-0.24, 0.24]) {
      for (const k of [-0.2, 0.2]) h.bar([x * w + k, height, 0], [x * w + k, 0.5, 0.1], 0.015, rgb('#9aa0a8'))
      h.box([x * w, 0.46, 0.1], [0.48, 0.05, 0.2], rgb(p.second ?? '#b8433a'))
    }
  })
}

export const kerb: Record<string, Build> = {
  bin,
  bicycle,
  'phone-box': phoneBox,
  'post-box': postBox,
  hydrant,
  'tree-grate': treeGrate,
  dumpster,
  bags,
  drainpipes,
  basket,
  swing,
}
