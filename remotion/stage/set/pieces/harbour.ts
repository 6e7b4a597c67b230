import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { boulder, limb } from '../shapes.ts'
import { snowed } from './facade.ts'

// Boats, quays and what lies on a beach. A hull's bow is +x, its waterline y = 0 or a little above.
type P = readonly [number, number, number]

const crane: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        h.bar([x * w * 0.4, 0, z * d * 0.4], [x * w * 0.34, height * 0.6, z * d * 0.3], 0.8, c)
    for (const z of [-1, 1]) {
      h.bar([-w * 0.38, height * 0.3, z * d * 0.35], [w * 0.38, height * 0.3, z * d * 0.35], 0.5, c)
      h.bar([-w * 1.1, height * 0.64, z * d * 0.12], [w * 1.9, height * 0.64, z * d * 0.12], 0.5, c)
      h.bar([0, height, 0], [w * 1.5, height * 0.65, z * d * 0.1], 0.16, tone(c, 0.7))
      h.bar([0, height, 0], [-w * 1, height * 0.65, z * d * 0.1], 0.16, tone(c, 0.7))
    }
    h.bar([-w * 0.1, height * 0.6, 0], [0, height, 0], 0.7, c)
    h.box([-w * 0.8, height * 0.64, 0], [w * 0.5, height * 0.1, d * 0.4], tone(c, 0.8))
    h.bar([w * 1.2, height * 0.64, 0], [w * 1.2, height * 0.4, 0], 0.1, rgb('#26262a'))
  })
}

const hoist: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('wood', () => {
    const c = rgb(p.colour)
    h.box([0, 0, 0], [w, 0.3, w], tone(c, 0.7))
    h.box([0, 0.3, 0], [0.26, height - 0.3, 0.26], c)
    h.bar([0, height - 0.2, 0], [0, height, d], 0.2, c)
    h.bar([0, height * 0.5, 0], [0, height - 0.1, d * 0.7], 0.14, c)
    h.bar([0, height, d], [0, height * 0.4, d], 0.03, rgb('#b89a6a'))
    h.box([0, height * 0.4 - 0.6, d], [0.7, 0.6, 0.7], tone(c, 1.2))
  })
}

const bollard: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.44, 0],
        [w * 0.3, height * 0.2],
        [w * 0.26, height * 0.6],
        [w * 0.5, height * 0.8],
        [w * 0.4, height * 0.95],
        [0, height],
      ],
      rgb(p.colour),
      12,
    ),
  )
}

const ropeCoil: Build = (h, p) => {
  const [w, height] = p.size
  for (let i = 0; i < 4; i++) {
    const n = 14
    const k = w * (0.46 - (i % 2) * 0.04)
    for (let j = 0; j < n; j++) {
      const on = (t: number): P => [Math.cos(t) * k, height * (0.12 + i * 0.22), Math.sin(t) * k]
      h.bar(
        on((j / n) * 6.2832),
        on(((j + 1) / n) * 6.2832),
        0.08,
        tone(rgb(p.colour), 0.85 + (i % 2) * 0.15),
      )
    }
  }
}

const lobsterPot: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.box([0, 0, 0], [w, 0.06, d], c)
    for (const x of [-0.48, 0, 0.48]) {
      const path = Array.from(
        { length: 9 },
        (_, i): P => [x * w, Math.sin((i / 8) * Math.PI) * height, Math.cos((i / 8) * Math.PI) * d * 0.5],
      )
      limb(
        h,
        path,
        path.map(() => 0.025),
        c,
        4,
      )
    }
    for (let i = 1; i < 8; i++)
      h.bar(
        [-w / 2, Math.sin((i / 8) * Math.PI) * height, Math.cos((i / 8) * Math.PI) * d * 0.5],
        [w / 2, Math.sin((i / 8) * Math.PI) * height, Math.cos((i / 8) * Math.PI) * d * 0.5],
        0.025,
        tone(c, 0.85),
      )
  })
}

const driftwood: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    limb(
      h,
      [
        [-w / 2, height * 0.25, 0],
        [-w * 0.1, height * 0.4, 0.1],
        [w * 0.25, height * 0.45, -0.06],
        [w / 2, height * 0.8, 0.1],
      ],
      [height * 0.36, height * 0.38, height * 0.26, 0.03],
      c,
      8,
    )
    for (let i = 0; i < 3; i++)
      limb(
        h,
        [
          [w * (0.05 + i * 0.12), height * 0.45, 0],
          [w * (0.12 + i * 0.16), height * (1 + r.next()), (r.next() - 0.5) * 0.7],
        ],
        [height * 0.14, 0.02],
        c,
        5,
      )
  })
}

const seaweed: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  for (let i = 0; i < w * 7; i++) {
    const [x, z] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d * (0.4 + r.next() * 0.6)]
    const y = 0.03 + env.land(p.position[0] + x, p.position[2] + z)
    const t = r.next() * 6.28
    h.tri(
      [x, y, z],
      [x + Math.cos(t) * 0.26, y + 0.03, z + Math.sin(t) * 0.16],
      [x + Math.cos(t + 0.5) * 0.2, y, z + Math.sin(t + 0.5) * 0.2],
      tone(rgb(p.colour), 0.7 + r.next() * 0.6),
    )
  }
}

/** A head of land: broken slopes of rock that come up out of the water, grass on its back. */
const headland: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const top = snowed(env, rgb(p.second ?? p.colour))
  const n = 30
  const levels = [
    [1.16, -0.1],
    [1.02, 0.1],
    [0.93, 0.4],
    [0.82, 0.62],
    [0.62, 0.84],
    [0.34, 0.97],
    [0, 1],
  ] as const
  const [a, b, e] = [r.next() * 6, r.next() * 6, r.next() * 6]
  const at = (i: number, j: number): P => {
    const t = (i / n) * 6.2832
    const [k, up] = levels[j] ?? [0, 1]
    const out =
      k * (1 + 0.2 * Math.sin(t * 2 + a) + 0.11 * Math.sin(t * 5 + b) + 0.07 * Math.sin(t * 11 + e + j * 1.9))
    const lift = 0.8 + 0.2 * Math.sin(t + b) + 0.09 * Math.sin(t * 4 + a + j)
    return [Math.sin(t) * w * 0.5 * out, up * height * (j < 6 ? lift : 0.95), Math.cos(t) * d * 0.5 * out]
  }
  h.on('shell', () => {
    for (let j = 0; j < 6; j++)
      for (let i = 0; i < n; i++) {
        const shelf = Math.sin(i * 2.3 + j * 1.7 + a)
        const stone = j < 2 || (j === 2 && shelf > -0.2)
        const own = stone
          ? tone(j === 0 ? blend(c, rgb('#2e3a40'), 0.4) : c, 0.84 + 0.16 * shelf)
          : tone(top, 0.94 + 0.06 * shelf)
        h.as(stone ? 'stone' : 'ground', () => {
          h.tri(at(i, j), at(i + 1, j), at(i + 1, j + 1), own)
          h.tri(at(i, j), at(i + 1, j + 1), at(i, j + 1), tone(own, stone ? 0.9 : 0.98))
        })
      }
  })
  for (let i = 0; i < 9; i++) {
    const q = at(r.int(0, n - 1), 0)
    boulder(
      h,
      [q[0] * 1.04, 0.5, q[2] * 1.04],
      [w * (0.02 + r.next() * 0.04), height * (0.1 + r.next() * 0.12), w * 0.03],
      tone(c, 0.8 + r.next() * 0.2),
      r,
      { fine: 5 },
    )
  }
}

const footbridge: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const at = (t: number) => height * 0.55 * Math.sin(t * Math.PI)
  h.as('wood', () => {
    const n = Math.round(d / 0.36)
    for (let i = 0; i < n; i++)
      h.box(
        [0, at((i + 0.5) / n) + 0.1, ((i + 0.5) / n - 0.5) * d],
        [w, 0.08, d / n - 0.03],
        tone(c, 0.85 + r.next() * 0.25),
      )
    for (const s of [-1, 1]) {
      const m = 8
      for (let i = 0; i < m; i++) {
        const on = (k: number, y: number): P => [s * w * 0.48, at(k / m) + y, (k / m - 0.5) * d]
        h.bar(on(i, 1.05), on(i + 1, 1.05), 0.09, c)
        h.bar(on(i, 0.05), on(i + 1, 0.05), 0.16, tone(c, 0.8))
        h.bar(on(i, 0), on(i, 1.05), 0.09, c)
        h.bar(on(i, 0.1), on(i + 1, 1), 0.05, tone(c, 0.9))
      }
    }
  })
}

const ropeRail: Build = (h, p) => {
  const [w, height] = p.size
  const n = Math.round(w / 2.4)
  const c = rgb(p.colour)
  for (let i = 0; i <= n; i++) h.box([(i / n - 0.5) * w, 0, 0], [0.09, height, 0.09], tone(c, 0.7))
  for (const y of [0.5, 0.98])
    for (let i = 0; i < n; i++)
      for (let k = 0; k < 3; k++) {
        const on = (t: number): P => [((i + t) / n - 0.5) * w, height * (y - 0.14 * 4 * t * (1 - t)), 0]
        h.bar(on(k / 3), on((k + 1) / 3), 0.05, c)
      }
}

/** A tower of a hung bridge with its cables. */
const pylon: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (const s of [-1, 1]) h.box([0, 0, s * d * 0.5], [w, height, 1.1], c, { taper: 0.7 })
    for (const y of [0.46, 0.8]) h.box([0, height * y, 0], [w * 0.8, 0.9, d], tone(c, 0.9))
    for (const s of [-1, 1])
      for (const x of [-1, 1]) {
        for (let i = 1; i <= 4; i++)
          h.bar(
            [0, height * (0.98 - i * 0.02), s * d * 0.48],
            [x * i * 4.4, height * 0.17, s * d * 0.48],
            0.09,
            tone(c, 0.7),
          )
      }
  })
}

/** What stands and lies about a harbour. */
export const harbour: Record<string, Build> = {
  crane,
  hoist,
  bollard,
  'rope-coil': ropeCoil,
  'lobster-pot': lobsterPot,
  driftwood,
  seaweed,
  headland,
  footbridge,
  'rope-rail': ropeRail,
  pylon,
}
