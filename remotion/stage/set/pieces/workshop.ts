import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, ink, iron, rail, soft, steel } from './kit.ts'

/** The forge: coals under a hood. */
const forge: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('brick', () => {
    block(h, [0, 0, 0], [w, height, d], c)
    for (const s of [-1, 1]) h.box([s * (w / 2 - 0.1), height, -d * 0.36], [0.2, 0.9, d * 0.26], tone(c, 0.9))
    h.box([0, height + 0.75, -d * 0.1], [w * 1.02, 0.5, d * 0.9], tone(c, 0.85), { taper: 0.6 })
    h.box([0, height + 1.2, -d * 0.24], [w * 0.42, 1.4, d * 0.4], tone(c, 0.8))
  })
  for (let i = 0; i < 16; i++) {
    const [x, z] = [Math.sin(i * 2.4) * w * 0.3, Math.cos(i * 2.4) * d * 0.28]
    const hot = Math.hypot(x / w, z / d) < 0.24
    const draw = () =>
      h.blob([x, height + 0.03, z], [0.09, 0.06, 0.08], hot ? rgb(i % 2 ? '#ffb04a' : '#ff7a30') : ink, {
        rough: 0.3,
        across: 6,
        down: 4,
        seed: i,
      })
    if (hot && (env.dark || env.interior)) h.on('glow', draw)
    else draw()
  }
}

const anvil: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('wood', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.34, 0],
        [w * 0.32, height * 0.55],
        [0, height * 0.55],
      ],
      rgb(p.second ?? '#6d4c33'),
      10,
    ),
  )
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, height * 0.55, 0], [w * 0.5, height * 0.12, d * 0.8], c)
    block(h, [0, height * 0.66, 0], [w * 0.26, height * 0.16, d * 0.5], tone(c, 0.9))
    block(h, [0, height * 0.8, 0], [w * 0.62, height * 0.2, d * 0.66], c, { top: tone(c, 1.4) })
    h.bar([w * 0.3, height * 0.93, 0], [w * 0.64, height * 0.96, 0], d * 0.4, c, 0.02)
  })
}

/** A lathe, a saw or a press: a green block with a wheel. */
const machine: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, 0, 0], [w * 0.8, height * 0.5, d * 0.8], tone(c, 0.85))
    block(h, [0, height * 0.5, 0], [w, height * 0.07, d], steel)
    block(h, [-w * 0.36, height * 0.57, 0], [w * 0.24, height * 0.43, d * 0.5], c, { bevel: 0.06 })
    block(h, [w * 0.02, height * 0.86, 0], [w * 0.56, height * 0.14, d * 0.36], c, { bevel: 0.04 })
    rail(h, [w * 0.2, height * 0.57, 0], [w * 0.2, height * 0.88, 0], 0.035, steel)
  })
  for (let i = 0; i < 12; i++) {
    const [a, b] = [(i / 12) * 6.2832, ((i + 1) / 12) * 6.2832]
    const on = (t: number): [number, number, number] => [
      w * 0.42,
      height * 0.72 + Math.sin(t) * 0.13,
      d * 0.3 + Math.cos(t) * 0.13,
    ]
    rail(h, on(a), on(b), 0.014, ink, 0.014, 5)
    if (i % 4 === 0) rail(h, [w * 0.42, height * 0.72, d * 0.3], on(a), 0.01, ink, 0.01, 4)
  }
}

const tyres: Build = (h, p) => {
  const [w, height] = p.size
  const n = Math.max(2, Math.round(height / 0.2))
  for (let i = 0; i < n; i++)
    h.within([((i * 37) % 5) * 0.012 - 0.02, (i * height) / n, ((i * 17) % 5) * 0.012 - 0.02], i, () =>
      h.lathe(
        [0, 0, 0],
        [
          [w * 0.3, 0.02],
          [w * 0.46, 0],
          [w * 0.5, height / n / 2],
          [w * 0.46, height / n - 0.01],
          [w * 0.3, height / n - 0.02],
          [w * 0.28, 0.04],
        ],
        tone(rgb('#2c2c31'), 1 + (i % 2) * 0.3),
        16,
      ),
    )
}

const sacks: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.42))
  h.as('cloth', () => {
    for (let i = 0; i < n; i++)
      soft(
        h,
        [((i + 0.5) / n - 0.5) * w, 0, (r.next() - 0.5) * d * 0.2],
        [(w / n) * 1.02, height * (0.6 + r.next() * 0.15), d * 0.8],
        tone(c, 0.92 + r.next() * 0.18),
        0.55,
      )
    if (n > 1)
      h.within([0, height * 0.55, 0], 0.3, () =>
        soft(h, [0, 0, 0], [w * 0.5, height * 0.42, d * 0.7], tone(c, 1.08), 0.6),
      )
  })
}

/** Logs stacked against a wall. */
const logs: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const k = 0.075
  h.as('wood', () => {
    for (let j = 0; j * k * 1.75 < height; j++)
      for (let i = 0; i < w / (k * 2) - (j % 2); i++) {
        const x = -w / 2 + k + i * k * 2 + (j % 2) * k
        const y = k + j * k * 1.75
        const q = k * (0.85 + r.next() * 0.2)
        rail(h, [x, y, -d / 2], [x, y, d / 2], q, tone(c, 0.75 + r.next() * 0.3), q, 7)
        rail(
          h,
          [x, y, d / 2 - 0.001],
          [x, y, d / 2 + 0.004],
          q * 0.9,
          tone(rgb('#d9b88a'), 0.85 + r.next() * 0.3),
          q * 0.9,
          7,
        )
      }
  })
}

/** A hearth for a great kitchen or tavern: stone mouth, a cauldron on a chain. */
const hearth: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    for (const s of [-1, 1]) block(h, [s * (w / 2 - 0.2), 0, 0], [0.4, height, d], c)
    block(h, [0, height, 0.03], [w * 1.08, 0.3, d * 1.12], tone(c, 1.08))
    h.box([0, height + 0.3, -d * 0.1], [w * 0.94, 2, d * 0.8], tone(c, 0.95), { taper: 0.7 })
    h.box([0, 0, -d / 2 + 0.06], [w - 0.7, height, 0.06], tone(c, 0.3))
    h.box([0, 0, d * 0.42], [w * 1.1, 0.08, d * 0.9], tone(c, 0.8))
  })
  for (let i = 0; i < 4; i++)
    rail(
      h,
      [-0.35 + i * 0.1, 0.14, -0.1 + (i % 2) * 0.14],
      [0.32 - i * 0.06, 0.17, 0.1 - (i % 2) * 0.16],
      0.06,
      rgb('#4b342a'),
    )
  h.on('glow', () => {
    for (const [x, k] of [
      [-0.26, 0.8],
      [-0.06, 1.15],
      [0.14, 0.95],
      [0.3, 0.6],
    ] as const)
      h.lathe(
        [x, 0.18, 0],
        [
          [0.1 * k, 0],
          [0.12 * k, 0.14 * k],
          [0.05 * k, 0.34 * k],
          [0, 0.5 * k],
        ],
        rgb('#ff9a3c'),
        7,
        [rgb('#ffe39a'), rgb('#ffb44e'), rgb('#ff8034'), rgb('#e0532a')],
      )
  })
  rail(h, [0, height, -0.02], [0, 0.98, -0.02], 0.012, iron, 0.012, 5)
  h.as('metal', () =>
    h.lathe(
      [0, 0.6, -0.02],
      [
        [0.05, 0],
        [0.2, 0.06],
        [0.25, 0.2],
        [0.22, 0.32],
        [0.24, 0.35],
        [0, 0.3],
      ],
      tone(iron, 1.2),
      14,
    ),
  )
}

/** A smithy, a garage, a store. */
export const workshop: Record<string, Build> = {
  forge,
  anvil,
  machine,
  tyres,
  sacks,
  logs,
  hearth,
}
