import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { extrude, limb, tyre } from '../shapes.ts'
import { spoked } from './kerb.ts'

// Vehicles from outside. Their front is +x, their wheels stand on the ground; size is length, height, width.
type P = readonly [number, number, number]
type Profile = readonly (readonly [number, number])[]
const rubber = rgb('#1f1f24')
const chrome = rgb('#b9bec4')

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

const lights = (h: Heap, env: Env, x: number, y: number, z: number, round: boolean, rear = -x) => {
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

const truck: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [l * 0.5, 0.6],
        [l * 0.98, 0.6],
        [l, 1.4],
        [l * 0.94, 2.3],
        [l * 0.86, height * 0.86],
        [l * 0.5, height * 0.86],
      ],
      d * 0.94,
      (_x, y) => tone(c, 0.74 + (y / height) * 0.4),
    )
    h.box([-l * 0.28, 0.9, 0], [w * 0.74, height - 0.9, d], rgb(p.second ?? '#cfc8b8'), { foot: 0.85 })
    h.box([0, 0.5, 0], [w * 0.96, 0.3, d * 0.5], tone(rubber, 1.4))
  })
  h.as('glass', () => {
    h.box([l * 0.92, 1.55, 0], [0.2, 0.8, d * 0.84], env.unlit)
    for (const s of [-1, 1]) h.box([l * 0.72, 1.5, s * d * 0.47], [0.8, 0.75, 0.04], env.unlit)
  })
  for (const x of [-0.8, -0.6, 0.72])
    for (const s of [-1, 1]) tyre(h, [x * l, 0.5, s * (d * 0.5 - 0.16)], 0.5, 0.3, chrome, rubber)
  lights(h, env, l, 0.95, d * 0.36, false)
}

const bus: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l, 0.4],
        [l, 0.4],
        [l, height * 0.9],
        [l * 0.96, height],
        [-l * 0.98, height],
        [-l, height * 0.95],
      ],
      d,
      (_x, y) => (y > height * 0.42 && y < height * 0.86 ? c : tone(c, 0.75 + (y / height) * 0.35)),
    )
    for (const s of [-1, 1])
      h.box([0, height * 0.3, s * d * 0.5], [w * 0.98, 0.12, 0.03], rgb(p.second ?? '#efe6d0'))
  })
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () => {
      const n = Math.round(w / 1.3)
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1])
          h.box(
            [((i + 0.5) / n - 0.5) * w * 0.94, height * 0.46, s * (d * 0.5 + 0.005)],
            [(w / n) * 0.82, height * 0.34, 0.02],
            env.dark ? tone(env.lit, 0.8 + r.next() * 0.2) : env.unlit,
          )
      h.box([l, height * 0.42, 0], [0.03, height * 0.4, d * 0.88], env.dark ? env.lit : env.unlit)
    }),
  )
  for (const x of [-0.6, 0.62])
    for (const s of [-1, 1]) tyre(h, [x * l, 0.48, s * (d * 0.5 - 0.14)], 0.48, 0.28, chrome, rubber)
  lights(h, env, l * 1.005, 0.75, d * 0.36, false)
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

/** A covered wagon where `second` is a pale cloth, a coach with lamps where it is not; seed odd an open one. */
const carriage: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('wood', () => {
    for (const s of [-1, 1] as const) {
      spoked(h, [-l * 0.4, 0.66, s * d * 0.46], 0.66, s, c)
      spoked(h, [l * 0.42, 0.5, s * d * 0.46], 0.5, s, c)
    }
    h.box([0, 0.7, 0], [w * 0.8, 0.12, d * 0.76], c)
    if (p.seed % 2) {
      for (const s of [-1, 1]) h.box([0, 0.82, s * d * 0.37], [w * 0.8, 0.4, 0.05], tone(c, 0.9))
      return
    }
    extrude(
      h,
      [
        [-l * 0.6, 0.82],
        [l * 0.42, 0.82],
        [l * 0.5, height * 0.56],
        [l * 0.46, height],
        [-l * 0.6, height],
        [-l * 0.66, height * 0.56],
      ],
      d * 0.74,
      (_x, y) => tone(c, 0.6 + (y / height) * 0.5),
    )
    h.box([-l * 0.08, height, 0], [w * 0.58, 0.08, d * 0.82], tone(c, 0.6))
    h.box([l * 0.66, 0.9, 0], [w * 0.14, 0.5, d * 0.66], tone(c, 0.8))
  })
  if (p.seed % 2 === 0) {
    h.as('glass', () => {
      for (const s of [-1, 1])
        for (const x of [-0.34, 0.14])
          h.box(
            [x * l, height * 0.6, s * d * 0.37],
            [l * 0.3, height * 0.26, 0.03],
            env.dark ? env.lit : env.unlit,
          )
    })
    h.on('glow', () => {
      for (const s of [-1, 1])
        h.box(
          [l * 0.52, height * 0.6, s * d * 0.42],
          [0.14, 0.22, 0.14],
          env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0'),
        )
    })
  }
  for (const s of [-0.2, 0.2]) h.bar([l * 0.7, 0.6, s * d], [l * 1.5, 0.45, s * d], 0.06, tone(c, 0.8))
}

const tractor: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    extrude(
      h,
      [
        [-l * 0.3, 0.6],
        [l * 0.86, 0.55],
        [l * 0.9, 1.25],
        [l * 0.1, 1.34],
        [-l * 0.3, 1.2],
      ],
      0.66,
      (_x, y) => tone(c, 0.7 + y * 0.3),
    )
    for (const s of [-1, 1]) h.box([-l * 0.5, 1.24, s * d * 0.38], [1.1, 0.1, 0.4], c)
    for (const x of [-0.85, -0.1])
      for (const s of [-1, 1]) h.box([x * l, 1.2, s * d * 0.28], [0.07, height - 1.24, 0.07], tone(c, 0.6))
    h.box([-l * 0.48, height - 0.08, 0], [1.5, 0.1, d * 0.74], tone(c, 0.95))
    h.tube([l * 0.5, 1.28, 0.2], 0.05, 0.05, 0.9, rubber, 7)
  })
  for (const s of [-1, 1]) {
    tyre(h, [-l * 0.5, 0.78, s * d * 0.42], 0.78, 0.4, rgb('#d8b84a'), rubber)
    tyre(h, [l * 0.68, 0.44, s * d * 0.36], 0.44, 0.26, rgb('#d8b84a'), rubber)
  }
  lights(h, env, l * 0.92, 1.05, 0.22, true, -l)
}

/** A railway carriage, or with seed odd a steam engine. */
const railCar: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const l = w / 2
  h.as('metal', () => {
    h.box([0, 0.7, 0], [w, 0.3, d * 0.8], rgb('#2c2c32'))
    for (let x = -l + 1.2; x < l; x += 2)
      for (const s of [-1, 1]) tyre(h, [x, 0.5, s * d * 0.36], 0.5, 0.14, rgb('#5a5a60'), rgb('#33343a'))
  })
  if (p.seed % 2) {
    h.as('metal', () => {
      h.within([0, 0, 0], 0, () =>
        limb(
          h,
          [
            [-l * 0.2, 2, 0],
            [l * 0.9, 2, 0],
            [l * 0.94, 2, 0],
          ],
          [d * 0.42, d * 0.42, d * 0.3],
          tone(rgb('#2b2d33'), 1.1),
          16,
        ),
      )
      h.box([-l * 0.5, 1, 0], [w * 0.3, height - 1, d], c)
      h.box([-l * 0.5, height - 0.1, 0], [w * 0.34, 0.16, d * 1.1], tone(c, 0.6))
      h.lathe(
        [l * 0.66, 2.4, 0],
        [
          [0.24, 0],
          [0.2, 0.7],
          [0.36, 1.1],
          [0.36, 1.3],
        ],
        rgb('#2b2d33'),
        10,
      )
      h.lathe(
        [l * 0.2, 2.6, 0],
        [
          [0.3, 0],
          [0.3, 0.36],
          [0, 0.6],
        ],
        rgb('#b8894a'),
        10,
      )
      for (const s of [-1, 1])
        h.bar([-l * 0.3, 0.6, s * d * 0.46], [l * 0.7, 0.6, s * d * 0.46], 0.1, rgb('#8a8d92'))
      h.tri([l * 1.1, 0.1, 0], [l * 0.94, 0.9, -d * 0.45], [l * 0.94, 0.9, d * 0.45], rgb('#7a2f2a'))
    })
    h.on('glow', () =>
      h.blob([l * 0.98, 2.7, 0], [0.1, 0.2, 0.2], rgb(env.dark ? '#fff0c8' : '#d8d4c0'), {
        rough: 0,
        across: 8,
        down: 6,
      }),
    )
    return
  }
  h.as('metal', () => {
    h.box([0, 1, 0], [w, height * 0.66, d], c, { foot: 0.8 })
    h.box([0, 1 + height * 0.66, 0], [w, height * 0.1, d], tone(c, 0.55), { taper: 0.9 })
    for (const s of [-1, 1])
      h.box([0, 1 + height * 0.24, s * d * 0.5], [w, 0.07, 0.03], rgb(p.second ?? '#e0c890'))
  })
  const n = Math.round(w / 1.6)
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.as('glass', () => {
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1])
          h.box(
            [((i + 0.5) / n - 0.5) * w * 0.95, 1 + height * 0.3, s * (d * 0.5 + 0.005)],
            [(w / n) * 0.66, height * 0.24, 0.03],
            env.dark ? tone(env.lit, 0.75 + r.next() * 0.25) : env.unlit,
          )
    }),
  )
}

/** An aeroplane on the ground: tube, swept wings, fin, engines. */
const plane: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const k = height * 0.19
  const y = height * 0.4
  h.as('metal', () => {
    limb(
      h,
      [
        [-w * 0.5, y + k * 0.9, 0],
        [-w * 0.36, y + k * 0.5, 0],
        [-w * 0.2, y, 0],
        [w * 0.36, y, 0],
        [w * 0.45, y - k * 0.1, 0],
        [w * 0.495, y - k * 0.3, 0],
      ],
      [k * 0.2, k * 0.7, k, k, k * 0.72, k * 0.16],
      c,
      16,
    )
    for (const s of [-1, 1]) {
      const wing = (a: P, b: P, e: P, f: P) => {
        if (s > 0) {
          h.quad(a, b, e, f, c)
          h.quad(b, a, f, e, tone(c, 0.6))
        } else {
          h.quad(b, a, f, e, c)
          h.quad(a, b, e, f, tone(c, 0.6))
        }
      }
      wing(
        [w * 0.14, y - k * 0.5, s * k * 0.7],
        [-w * 0.06, y - k * 0.5, s * k * 0.7],
        [-w * 0.18, y, s * d * 0.5],
        [-w * 0.12, y, s * d * 0.5],
      )
      wing(
        [-w * 0.4, y + k * 0.6, s * k * 0.3],
        [-w * 0.48, y + k * 0.6, s * k * 0.3],
        [-w * 0.52, y + k * 0.7, s * d * 0.18],
        [-w * 0.48, y + k * 0.7, s * d * 0.18],
      )
      limb(
        h,
        [
          [w * 0.1, y - k * 0.9, s * d * 0.2],
          [w * 0.0, y - k * 0.9, s * d * 0.2],
        ],
        [k * 0.34, k * 0.26],
        tone(c, 0.8),
        10,
      )
      tyre(h, [-w * 0.02, height * 0.07, s * k * 1.2], height * 0.07, k * 0.3, chrome, rubber)
      h.bar([-w * 0.02, height * 0.07, s * k * 1.2], [-w * 0.02, y - k * 0.4, s * k], 0.14, chrome)
    }
    tyre(h, [w * 0.36, height * 0.06, 0], height * 0.06, k * 0.3, chrome, rubber)
    h.bar([w * 0.36, height * 0.06, 0], [w * 0.36, y - k * 0.7, 0], 0.12, chrome)
    const fin: Profile = [
      [-w * 0.38, y + k * 0.8],
      [-w * 0.46, y + k * 0.8],
      [-w * 0.52, height],
      [-w * 0.47, height],
    ]
    extrude(h, [...fin].reverse(), 0.2, rgb(p.second ?? '#b8433a'))
  })
  h.as('glass', () => {
    const n = Math.round(w / 1.2)
    for (let i = 0; i < n; i++)
      for (const s of [-1, 1])
        h.box(
          [(i / n - 0.42) * w * 0.82, y + k * 0.2, s * k * 0.985],
          [0.24, 0.32, 0.05],
          env.dark ? env.lit : env.unlit,
        )
    h.box([w * 0.44, y + k * 0.3, 0], [w * 0.02, k * 0.3, k * 1.1], env.unlit)
  })
}

/** A two-seat airscrew machine; seed odd a biplane. */
const propPlane: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const y = height * 0.5
  h.as('metal', () => {
    limb(
      h,
      [
        [-w * 0.5, y + 0.2, 0],
        [-w * 0.1, y, 0],
        [w * 0.3, y, 0],
        [w * 0.46, y - 0.05, 0],
      ],
      [0.12, 0.5, 0.56, 0.36],
      c,
      12,
    )
    for (const up of p.seed % 2 ? [-0.3, 1.1] : [0.5])
      h.box([w * 0.1, y + up, 0], [w * 0.2, 0.08, d], rgb(p.second ?? p.colour))
    if (p.seed % 2)
      for (const z of [-0.34, 0.34]) h.bar([w * 0.1, y - 0.3, z * d], [w * 0.1, y + 1.1, z * d], 0.05, chrome)
    h.box([-w * 0.46, y + 0.2, 0], [w * 0.12, 0.06, d * 0.3], rgb(p.second ?? p.colour))
    h.box([-w * 0.47, y + 0.2, 0], [w * 0.1, 0.9, 0.06], rgb(p.second ?? p.colour))
    for (const s of [-1, 1]) {
      h.bar([w * 0.16, y - 0.3, 0], [w * 0.2, 0.34, s * 0.9], 0.07, chrome)
      tyre(h, [w * 0.2, 0.34, s * 0.95], 0.34, 0.14, chrome, rubber)
    }
    h.bar([w * 0.49, y - 0.9, 0.1], [w * 0.49, y + 0.9, -0.1], 0.1, rgb('#6b4c36'))
    h.blob([w * 0.49, y, 0], [0.2, 0.16, 0.16], rgb('#b8433a'), { rough: 0, across: 8, down: 6 })
  })
  h.as('glass', () => h.box([w * 0.12, y + 0.4, 0], [w * 0.14, 0.4, 0.6], env.unlit, { taper: 0.7 }))
}

const rover: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const x of [-0.4, 0, 0.4])
    for (const s of [-1, 1]) tyre(h, [x * w, 0.36, s * d * 0.44], 0.36, 0.3, tone(c, 0.8), rgb('#2b2c32'))
  h.as('metal', () => {
    h.box([0, 0.55, 0], [w * 0.94, 0.35, d * 0.7], tone(c, 0.85))
    extrude(
      h,
      [
        [-w * 0.2, 0.9],
        [w * 0.44, 0.9],
        [w * 0.36, height * 0.86],
        [w * 0.04, height],
        [-w * 0.2, height],
      ],
      d * 0.66,
      (_x, y) => tone(c, 0.7 + y * 0.2),
      (y) => (y - 0.9) * 0.08,
    )
    h.box([-w * 0.34, 0.9, 0], [w * 0.24, 0.4, d * 0.6], rgb(p.second ?? p.colour))
    h.bar([-w * 0.4, 1.3, 0], [-w * 0.4, height + 0.7, 0], 0.04, chrome)
  })
  h.as('glass', () =>
    h.quad(
      [w * 0.445, 0.98, d * 0.28],
      [w * 0.445, 0.98, -d * 0.28],
      [w * 0.372, height * 0.84, -d * 0.26],
      [w * 0.372, height * 0.84, d * 0.26],
      tone(env.unlit, 0.6),
      env.unlit,
    ),
  )
  lights(h, env, w * 0.46, 0.8, d * 0.26, true, -w * 0.48)
}

/** A pressed passage between domes. */
const tubePassage: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => {
    limb(
      h,
      [
        [-w / 2, height / 2, 0],
        [w / 2, height / 2, 0],
      ],
      [height / 2, height / 2],
      rgb(p.colour),
      14,
    )
    for (let i = 0; i <= 5; i++)
      limb(
        h,
        [
          [(i / 5 - 0.5) * w - 0.08, height / 2, 0],
          [(i / 5 - 0.5) * w + 0.08, height / 2, 0],
        ],
        [height * 0.54, height * 0.54],
        tone(rgb(p.colour), 0.8),
        14,
      )
  })
}

const antenna: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (let i = 0; i < 3; i++)
      h.bar([Math.sin(i * 2.09) * w * 0.4, 0, Math.cos(i * 2.09) * w * 0.4], [0, height * 0.5, 0], 0.07, c)
    h.bar([0, height * 0.5, 0], [0, height * 0.66, 0], 0.12, c)
    h.within([0, height * 0.72, 0], 0.6, () => {
      for (let i = 0; i < 14; i++) {
        const [a, b] = [(i / 14) * 6.2832, ((i + 1) / 14) * 6.2832]
        const on = (t: number): P => [Math.cos(t) * w * 0.5, Math.sin(t) * w * 0.5 + 0.2, w * 0.2]
        h.tri([0, 0.2, 0], on(a), on(b), tone(c, 0.8), tone(c, 1.2), tone(c, 1.2))
        h.tri([0, 0.2, -0.02], on(b), on(a), tone(c, 0.6), tone(c, 0.8), tone(c, 0.8))
      }
      h.bar([0, 0.2, 0], [0, 0.2, w * 0.4], 0.04, c)
    })
  })
  if (env.dark)
    h.on('glow', () =>
      h.blob([0, height * 0.5, 0.14], [0.07, 0.07, 0.07], rgb('#ff6a5a'), { rough: 0, across: 6, down: 4 }),
    )
}

/** A working or fighting craft of space, its nose to +x. */
const starship: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const lit = rgb(p.second ?? '#8fe8f0')
  h.as('metal', () => {
    extrude(
      h,
      [
        [-w * 0.5, -height * 0.16],
        [w * 0.1, -height * 0.22],
        [w * 0.5, -height * 0.02],
        [w * 0.44, height * 0.04],
        [w * 0.06, height * 0.2],
        [-w * 0.5, height * 0.2],
      ],
      d * 0.34,
      (_x, y) => tone(c, 0.8 + (y / height) * 0.6),
      (y) => Math.abs(y) * 0.3,
    )
    for (const s of [-1, 1]) {
      extrude2(h, s, w, height, d, c)
      limb(
        h,
        [
          [-w * 0.5, 0, s * d * 0.42],
          [w * 0.02, 0, s * d * 0.42],
          [w * 0.1, 0, s * d * 0.42],
        ],
        [height * 0.13, height * 0.15, height * 0.06],
        tone(c, 0.9),
        12,
      )
    }
    for (let i = 0; i < 26; i++) {
      const x = (r.next() - 0.55) * w * 0.8
      h.box(
        [x, height * 0.18, (r.next() - 0.5) * d * 0.22],
        [w * (0.02 + r.next() * 0.06), height * (0.02 + r.next() * 0.05), d * (0.02 + r.next() * 0.06)],
        tone(c, 0.7 + r.next() * 0.4),
      )
    }
    h.box([w * 0.02, height * 0.18, 0], [w * 0.16, height * 0.14, d * 0.14], tone(c, 1.05), { taper: 0.6 })
  })
  h.on('glow', () => {
    for (const s of [-1, 1])
      h.blob([-w * 0.5, 0, s * d * 0.42], [w * 0.012, height * 0.12, height * 0.12], lit, {
        rough: 0,
        across: 10,
        down: 6,
        lift: 0,
      })
    for (let i = 0; i < 18; i++)
      h.box(
        [(r.next() - 0.55) * w * 0.7, height * (r.next() - 0.5) * 0.2, (r.chance(0.5) ? 1 : -1) * d * 0.155],
        [w * 0.008, height * 0.012, 0.02 * d],
        rgb('#ffe2a6'),
      )
    h.box([w * 0.08, height * 0.24, 0], [w * 0.03, height * 0.03, d * 0.12], rgb('#cfe9ff'))
  })
}
const extrude2 = (h: Heap, s: number, w: number, height: number, d: number, c: Rgb) => {
  const [a, b, e, f]: P[] = [
    [w * 0.08, 0, s * d * 0.15],
    [-w * 0.42, 0, s * d * 0.15],
    [-w * 0.46, 0, s * d * 0.5],
    [-w * 0.2, 0, s * d * 0.5],
  ]
  if (!a || !b || !e || !f) return
  const up = (v: P): P => [v[0], height * 0.05, v[2]]
  for (const [x, y, z, q] of s > 0
    ? ([[up(a), up(b), up(e), up(f)]] as const)
    : ([[up(b), up(a), up(f), up(e)]] as const))
    h.quad(q, z, y, x, tone(c, 1.05))
  if (s > 0) h.quad(a, b, e, f, tone(c, 0.6))
  else h.quad(b, a, f, e, tone(c, 0.6))
  for (const [m, n] of [
    [f, a],
    [e, f],
    [b, e],
  ] as const) {
    if (s > 0) h.quad(n, m, up(m), up(n), tone(c, 0.8))
    else h.quad(m, n, up(n), up(m), tone(c, 0.8))
  }
}

/** A wheel of a station: hub, spokes, ring with lit windows, panels. */
const station: Build = (h, p, _env, r) => {
  const [w, ,] = p.size
  const c = rgb(p.colour)
  const n = 28
  h.as('metal', () => {
    const ring = Array.from(
      { length: n + 1 },
      (_, i): P => [Math.cos((i / n) * 6.2832) * w * 0.5, Math.sin((i / n) * 6.2832) * w * 0.5, 0],
    )
    limb(
      h,
      ring,
      ring.map(() => w * 0.05),
      c,
      8,
    )
    for (let i = 0; i < 4; i++)
      h.bar(
        [0, 0, 0],
        [Math.cos(i * 1.5708) * w * 0.48, Math.sin(i * 1.5708) * w * 0.48, 0],
        w * 0.045,
        tone(c, 0.9),
      )
    limb(
      h,
      [
        [0, 0, -w * 0.34],
        [0, 0, -w * 0.1],
        [0, 0, w * 0.1],
        [0, 0, w * 0.3],
      ],
      [w * 0.05, w * 0.1, w * 0.1, w * 0.04],
      tone(c, 1.05),
      12,
    )
    for (const s of [-1, 1])
      h.box([0, s * w * 0.02, -w * 0.3], [w * 0.5, w * 0.005, w * 0.12], blend(c, rgb('#2f4a8a'), 0.7))
  })
  h.on('glow', () => {
    for (let i = 0; i < n * 3; i++) {
      if (r.chance(0.3)) continue
      const t = ((i + 0.5) / (n * 3)) * 6.2832
      h.box(
        [Math.cos(t) * w * 0.5, Math.sin(t) * w * 0.5, w * 0.049],
        [w * 0.012, w * 0.012, w * 0.004],
        rgb('#ffe2a6'),
      )
    }
  })
}

export const vehicles: Record<string, Build> = {
  car,
  'car-old': carOld,
  van,
  truck,
  bus,
  'pod-car': podCar,
  carriage,
  tractor,
  'rail-car': railCar,
  aeroplane: plane,
  'prop-plane': propPlane,
  rover,
  tube: tubePassage,
  antenna,
  starship,
  'space-station': station,
}
