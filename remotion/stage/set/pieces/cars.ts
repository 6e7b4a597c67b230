import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { extrude, limb, tyre } from '../shapes.ts'

// Cars from outside. Their front is +x, their wheels stand on the ground; size is length, height, width.
type P = readonly [number, number, number]

type Profile = readonly (readonly [number, number])[]

export const rubber = rgb('#1f1f24')

export const chrome = rgb('#b9bec4')

/** Windows as a second, smaller cabin inside the first: glass all round, roof and posts over it. */
const cabin = (h: Heap, env: Env, foot: Profile, width: number, c: Rgb, posts: readonly number[]) => {
  const xs = foot.map((q) => q[0])
  const ys = foot.map((q) => q[1])
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  const tuck = (y: number) => ((y - low) / (high - low)) * width * 0.1
  h.as('glass', () =>
    extrude(h, foot, width, (_x, y) => tone(env.unlit, 0.7 + (0.5 * (y - low)) / (high - low)), tuck),
  )
  const roof = foot.filter((q) => q[1] > high - 0.02).map((q) => q[0])
  const [a, b] = [Math.min(...roof), Math.max(...roof)]
  h.as('metal', () => {
    h.box([(a + b) / 2, high - 0.03, 0], [b - a + 0.12, 0.07, width * 0.82], c, { taper: 0.94 })
    for (const x of posts)
      for (const s of [-1, 1]) {
        const top = x < 0 ? Math.max(a, x) : Math.min(b, x)
        h.bar([x, low, s * (width / 2 + 0.005)], [top, high, s * (width * 0.4 + 0.005)], 0.075, c)
      }
    h.bar([Math.min(...xs), low, width / 2], [a, high, width * 0.4], 0.08, c)
    h.bar([Math.min(...xs), low, -width / 2], [a, high, -width * 0.4], 0.08, c)
    h.bar([Math.max(...xs), low, width / 2], [b, high, width * 0.4], 0.08, c)
    h.bar([Math.max(...xs), low, -width / 2], [b, high, -width * 0.4], 0.08, c)
  })
}

export const lights = (h: Heap, env: Env, x: number, y: number, z: number, round: boolean, rear = -x) => {
  h.on(env.dark ? 'glow' : 'matte', () => {
    for (const s of [-1, 1]) {
      if (round)
        h.blob([x, y, s * z], [0.06, 0.12, 0.12], rgb('#fff0c8'), { rough: 0, across: 8, down: 6, lift: 0.1 })
      else h.box([x, y - 0.07, s * z], [0.06, 0.14, 0.34], rgb('#fff0c8'))
      h.box([rear, y - 0.05, s * z], [0.05, 0.13, 0.24], rgb(env.dark ? '#ff5040' : '#b8332a'))
    }
  })
}

/** A saloon of today; seed even a hatchback. */
const car: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  const y = height
  const hatch = p.seed % 2 === 0
  const wheel = y * 0.225
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l, y * 0.34],
        [-l * 0.96, y * 0.2],
        [l * 0.95, y * 0.2],
        [l, y * 0.3],
        [l * 0.99, y * 0.43],
        [l * 0.9, y * 0.52],
        [l * 0.42, y * 0.6],
        [-l * 0.7, y * 0.62],
        [-l * 0.95, hatch ? y * 0.62 : y * 0.58],
      ],
      d,
      (_x, yy) => tone(c, 0.72 + (yy / y) * 0.5),
      (yy) => (yy < y * 0.3 ? d * 0.04 : yy > y * 0.5 ? d * 0.05 : 0),
    )
    h.box([0, y * 0.17, 0], [w * 0.9, y * 0.08, d * 0.9], tone(rubber, 1.2))
    for (const s of [-1, 1]) {
      h.box([l * 0.08, y * 0.47, s * d * 0.5], [w * 0.006, 0.02, 0.02], chrome)
      for (const x of [-0.16, 0.2]) h.box([x * w - 0.1, y * 0.5, s * d * 0.495], [0.14, 0.03, 0.03], chrome)
      h.box([l * 0.4, y * 0.62, s * d * 0.54], [0.1, 0.1, 0.14], tone(c, 0.9))
      h.box([0.02 * w, y * 0.24, s * d * 0.49], [0.012, y * 0.36, 0.02], tone(c, 0.55))
    }
    h.box([l * 0.985, y * 0.27, 0], [0.05, 0.14, d * 0.4], rubber)
    for (const s of [-1, 1]) h.box([s * l * 0.99, y * 0.34, 0], [0.03, 0.1, 0.46], rgb('#e6e0c8'))
  })
  cabin(
    h,
    env,
    hatch
      ? [
          [-l * 0.92, y * 0.6],
          [l * 0.46, y * 0.58],
          [l * 0.1, y * 0.96],
          [-l * 0.62, y * 0.97],
          [-l * 0.8, y * 0.9],
        ]
      : [
          [-l * 0.68, y * 0.6],
          [l * 0.46, y * 0.58],
          [l * 0.12, y * 0.97],
          [-l * 0.34, y * 0.97],
        ],
    d * 0.88,
    c,
    [-l * 0.08],
  )
  for (const x of [-0.62, 0.62])
    for (const s of [-1, 1]) tyre(h, [x * l, wheel, s * (d * 0.5 - 0.1)], wheel, 0.22, chrome, rubber)
  lights(h, env, l * 0.975, y * 0.44, d * 0.34, false, -l * 0.99)
}

/** Round wings, running boards, a tall bonnet: the thirties to the fifties. */
const carOld: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  const y = height
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l * 0.9, y * 0.28],
        [l * 0.9, y * 0.28],
        [l * 0.94, y * 0.5],
        [l * 0.86, y * 0.62],
        [l * 0.2, y * 0.66],
        [-l * 0.66, y * 0.66],
        [-l * 0.94, y * 0.5],
      ],
      d * 0.66,
      (_x, yy) => tone(c, 0.74 + (yy / y) * 0.5),
      (yy) => (yy > y * 0.6 ? d * 0.05 : 0),
    )
    for (const x of [-0.62, 0.6])
      for (const s of [-1, 1]) {
        const at = (t: number): P => [
          x * l + Math.cos(t) * y * 0.3,
          y * 0.26 + Math.sin(t) * y * 0.3,
          s * d * 0.39,
        ]
        const path = [-0.1, 0.5, 1.1, 1.57, 2.1, 2.7, 3.3].map(at)
        limb(h, path, [0.1, 0.16, 0.19, 0.2, 0.19, 0.17, 0.1], c, 8)
        tyre(h, [x * l, y * 0.235, s * d * 0.39], y * 0.235, 0.18, rgb('#efe6d2'), rubber)
      }
    for (const s of [-1, 1]) h.box([0, y * 0.2, s * d * 0.42], [w * 0.44, 0.05, 0.24], tone(c, 0.6))
    for (const s of [-1, 1]) h.box([s * l * 0.98, y * 0.26, 0], [0.07, 0.13, d * 0.86], chrome)
    for (let i = -3; i <= 3; i++) h.box([l * 0.93, y * 0.34, i * 0.07], [0.04, y * 0.24, 0.03], chrome)
  })
  cabin(
    h,
    env,
    [
      [-l * 0.7, y * 0.64],
      [l * 0.22, y * 0.64],
      [l * 0.08, y * 0.95],
      [-l * 0.1, y],
      [-l * 0.4, y * 0.985],
      [-l * 0.6, y * 0.88],
    ],
    d * 0.62,
    c,
    [-l * 0.2],
  )
  lights(h, env, l * 0.86, y * 0.52, d * 0.28, true, -l * 0.96)
}

const van: Build = (h, p, env) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  const l = w * 0.56
  const y = 2.1
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l, 0.3],
        [l * 0.98, 0.3],
        [l, 0.9],
        [l * 0.8, 1.1],
        [l * 0.52, 1.95],
        [l * 0.4, y],
        [-l * 0.97, y],
        [-l, 1.9],
      ],
      d,
      (_x, yy) => tone(c, 0.78 + yy * 0.2),
    )
    for (const s of [-1, 1])
      h.box([-l * 0.3, 0.9, s * d * 0.5], [l * 1, 0.5, 0.03], tone(rgb(p.second ?? '#d8a53c'), 1))
  })
  h.as('glass', () => {
    h.quad(
      [l * 0.79, 1.14, d * 0.44],
      [l * 0.79, 1.14, -d * 0.44],
      [l * 0.54, 1.88, -d * 0.44],
      [l * 0.54, 1.88, d * 0.44],
      tone(env.unlit, 0.7),
      env.unlit,
    )
    for (const s of [-1, 1]) h.box([l * 0.44, 1.15, s * d * 0.5], [l * 0.34, 0.6, 0.02], env.unlit)
  })
  for (const x of [-0.62, 0.64])
    for (const s of [-1, 1]) tyre(h, [x * l, 0.36, s * (d * 0.5 - 0.12)], 0.36, 0.24, chrome, rubber)
  lights(h, env, l, 0.78, d * 0.36, false)
}

/** A car without wheels, over its own light. */
const podCar: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  const y = height
  h.as('metal', () =>
    extrude(
      h,
      [
        [-l, y * 0.42],
        [-l * 0.7, y * 0.28],
        [l * 0.7, y * 0.26],
        [l, y * 0.36],
        [l * 0.86, y * 0.5],
        [l * 0.4, y * 0.62],
        [-l * 0.86, y * 0.64],
      ],
      d,
      (_x, yy) => tone(c, 0.7 + (yy / y) * 0.6),
      (yy) => Math.abs(yy - y * 0.45) * 0.5,
    ),
  )
  h.as('glass', () =>
    extrude(
      h,
      [
        [-l * 0.74, y * 0.62],
        [l * 0.5, y * 0.6],
        [l * 0.16, y * 0.9],
        [-l * 0.2, y * 0.98],
        [-l * 0.56, y * 0.86],
      ],
      d * 0.8,
      (_x, yy) => tone(env.unlit, 0.5 + yy * 0.4),
      (yy) => (yy - y * 0.6) * 0.4,
    ),
  )
  h.on('glow', () => {
    for (const s of [-1, 1]) h.box([0, y * 0.24, s * d * 0.3], [w * 0.7, 0.05, 0.1], rgb('#8fe8f0'))
    h.box([l * 0.94, y * 0.4, 0], [0.04, 0.05, d * 0.7], rgb('#f4fbff'))
    h.box([-l * 0.98, y * 0.43, 0], [0.04, 0.05, d * 0.7], rgb('#ff5a5a'))
  })
}

export const cars: Record<string, Build> = {
  car,
  'car-old': carOld,
  van,
  'pod-car': podCar,
}
