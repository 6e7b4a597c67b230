import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { limb, plate } from '../shapes.ts'
import { pane, snowed } from './facade.ts'

// What stands along streets, in yards and on roofs.
type P = readonly [number, number, number]
const iron = rgb('#2e2f36')
const timber = rgb('#6b4c36')
const glowing = (h: Heap, env: Env, draw: (c: Rgb) => void) =>
  h.on('glow', () => draw(env.dark ? rgb('#ffe2a6') : rgb('#c9cfd0')))

const lampPost: Build = (h, p, env) => {
  const [, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [0.13, 0],
        [0.1, 0.7],
        [0.055, 0.8],
        [0.045, height * 0.94],
      ],
      c,
      8,
    )
    h.bar([0, height * 0.94, 0], [0, height, 0.5], 0.07, c)
    h.box([0, height - 0.04, 0.75], [0.26, 0.1, 0.7], tone(c, 0.8))
  })
  glowing(h, env, (g) => h.box([0, height - 0.07, 0.78], [0.2, 0.03, 0.56], g))
}

const torchPost: Build = (h, p) => {
  const height = p.size[1]
  h.as('wood', () => h.box([0, 0, 0], [0.16, height, 0.16], timber))
  h.as('metal', () => h.bar([0, height - 0.2, 0], [0, height - 0.1, 0.45], 0.05, iron))
  h.as('metal', () =>
    h.lathe(
      [0, height - 0.6, 0.45],
      [
        [0.1, 0],
        [0.15, 0.4],
        [0.05, 0.44],
      ],
      iron,
      6,
    ),
  )
  h.on('glow', () => {
    for (const [k, c] of [
      [1, '#ff8a3c'],
      [0.62, '#ffd07a'],
    ] as const)
      h.lathe(
        [0, height - 0.24, 0.45],
        [
          [0.1 * k, 0],
          [0.13 * k, 0.1],
          [0.06 * k, 0.3 * k],
          [0, 0.5 * k],
        ],
        rgb(c),
        7,
      )
  })
}

const lightBlade: Build = (h, p, env) => {
  const [, height] = p.size
  h.as('metal', () => h.box([0, 0, 0], [0.3, height, 0.1], tone(rgb(p.colour), 0.6), { taper: 0.6 }))
  h.on('glow', () =>
    h.box([0, 0.5, 0.06], [0.05, height - 0.7, 0.02], env.dark ? rgb('#a8f0ff') : rgb('#cfe6ea')),
  )
}

const wallLamp: Build = (h, p, env) => {
  h.as('metal', () => {
    h.bar([0, 0.3, -0.05], [0, 0.42, 0.32], 0.045, iron)
    h.lathe(
      [0, 0.2, 0.34],
      [
        [0.2, 0],
        [0.08, 0.12],
        [0, 0.2],
      ],
      rgb(p.colour),
      8,
    )
  })
  glowing(h, env, (g) =>
    h.blob([0, 0.18, 0.34], [0.09, 0.1, 0.09], g, { across: 8, down: 6, rough: 0, lift: 0 }),
  )
}

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

/** Sagging lines across the way. */
const sag = (
  h: Heap,
  w: number,
  y: number,
  drop: number,
  thick: number,
  c: Rgb,
  n = 12,
): ((t: number) => P) => {
  const at = (t: number): P => [(t - 0.5) * w, y - drop * 4 * t * (1 - t), 0]
  for (let i = 0; i < n; i++) h.bar(at(i / n), at((i + 1) / n), thick, c)
  return at
}

const wires: Build = (h, p) => {
  for (const z of [-0.3, 0, 0.4])
    h.within([0, 0, z], 0, () => sag(h, p.size[0], z * 0.6, p.size[1], 0.025, rgb(p.colour)))
}

const washing: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const at = sag(h, w, 0, 0.35, 0.018, rgb('#cfc8b8'))
  const colours = [rgb(p.colour), rgb(p.second ?? p.colour), rgb('#d8dde2'), rgb('#8fa2b4')]
  h.as('cloth', () => {
    for (let t = 0.1; t < 0.9; ) {
      const k = (0.35 + r.next() * 0.6) / w
      const drop = height * (0.45 + r.next() * 0.5)
      const [a, b] = [at(t), at(t + k)]
      const c = r.pick(colours)
      const sway = (r.next() - 0.5) * 0.3
      const q: P[] = [[a[0], a[1] - drop, sway], [b[0], b[1] - drop, sway], b, a]
      const [q0, q1, q2, q3] = q as [P, P, P, P]
      h.quad(q0, q1, q2, q3, tone(c, 0.86), c)
      h.quad(q1, q0, q3, q2, tone(c, 0.7), tone(c, 0.85))
      t += k + 0.04 + r.next() * 0.05
    }
  })
}

const bunting: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const at = sag(h, w, 0, height * 0.8, 0.015, rgb('#d8d0c0'))
  const colours = [rgb(p.colour), rgb(p.second ?? '#f0e6d0'), rgb('#d8a53c'), rgb('#5b8a9a')]
  h.as('cloth', () => {
    const n = Math.round(w / 0.42)
    for (let i = 0; i < n; i++) {
      const [a, b] = [at(i / n), at((i + 0.8) / n)]
      const tip: P = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.36, (r.next() - 0.5) * 0.12]
      const c = colours[i % 4] ?? colours[0] ?? rgb(p.colour)
      h.tri(a, tip, b, c, tone(c, 0.85), c)
      h.tri(b, tip, a, tone(c, 0.8), tone(c, 0.65), tone(c, 0.8))
    }
  })
}

/** A string of small lamps. `second` is their light. */
const lanterns: Build = (h, p, env) => {
  const [w, height] = p.size
  const at = sag(h, w, 0, height * 0.7, 0.014, iron)
  const n = Math.round(w / 0.8)
  h.on('glow', () => {
    for (let i = 0; i <= n; i++) {
      const q = at(i / n)
      const c = rgb(i % 2 ? (p.second ?? '#ffd28a') : p.colour)
      h.blob(
        [q[0], q[1] - 0.14, 0],
        [0.1, 0.12, 0.1],
        env.dark ? blend(c, rgb('#ffe8b8'), 0.5) : tone(c, 0.9),
        { across: 8, down: 6, rough: 0, lift: 0.2 },
      )
    }
  })
}

const picket: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('wood', () => {
    const n = Math.round(w / 0.19)
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      h.box([x, 0.06, 0], [0.1, height * 0.86, 0.03], c)
      h.tri(
        [x - 0.05, height * 0.86 + 0.06, 0.015],
        [x + 0.05, height * 0.86 + 0.06, 0.015],
        [x, height, 0.015],
        c,
      )
      h.tri(
        [x + 0.05, height * 0.86 + 0.06, -0.015],
        [x - 0.05, height * 0.86 + 0.06, -0.015],
        [x, height, -0.015],
        c,
      )
    }
    for (const y of [0.25, 0.68]) h.box([0, y * height, -0.03], [w, 0.08, 0.04], tone(c, 0.9))
  })
}

const boardwalk: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.on('shell', () => {
    h.box([0, 0, 0], [w, height - 0.04, d], tone(c, 0.4))
    const n = Math.round(d / 0.32)
    for (let i = 0; i < n; i++)
      h.box(
        [0, height - 0.04, ((i + 0.5) / n - 0.5) * d],
        [w, 0.045, d / n - 0.02],
        tone(c, 0.8 + r.next() * 0.3),
      )
  })
}

/** Setts laid in rows; w × d. */
const cobbles: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const c = tone(snowed(env, rgb(p.colour)), env.wet ? 0.8 : 1)
  const gap = blend(c, snowed(env, rgb(p.second ?? '#4a4a50')), 0.6)
  h.on('shell', () => {
    h.quad(
      [-w / 2, 0.006, d / 2],
      [w / 2, 0.006, d / 2],
      [w / 2, 0.006, -d / 2],
      [-w / 2, 0.006, -d / 2],
      tone(gap, 0.9),
    )
    // Stones where one looks at them; farther off patches of tone do.
    const [fine, deep] = [Math.min(w, 9), Math.min(d, 17)]
    const z0 = Math.max(-d / 2, -p.position[2] - 9)
    for (let j = 0; j < deep / 0.34; j++)
      for (let i = 0; i < fine / 0.5; i++) {
        const [x, z] = [(i + (j % 2) * 0.5 + 0.25) * 0.5 - fine / 2, z0 + (j + 0.5) * 0.34]
        if (x > w / 2 - 0.2 || x < -w / 2 + 0.2) continue
        const k = tone(c, 0.86 + r.next() * 0.24)
        h.quad(
          [x - 0.22, 0.014, z + 0.14],
          [x + 0.22, 0.014, z + 0.14],
          [x + 0.21, 0.014, z - 0.14],
          [x - 0.21, 0.014, z - 0.14],
          k,
          tone(k, 1.05),
        )
      }
    for (let i = 0; i < 40; i++) {
      const [x, z] = [(r.next() - 0.5) * (w - 1), (r.next() - 0.5) * (d - 1)]
      if (z - z0 > 0 && z - z0 < deep && Math.abs(x) < fine / 2) continue
      h.quad(
        [x - 0.5, 0.012, z + 0.6],
        [x + 0.5, 0.012, z + 0.6],
        [x + 0.5, 0.012, z - 0.6],
        [x - 0.5, 0.012, z - 0.6],
        tone(c, 0.9 + r.next() * 0.15),
      )
    }
  })
}

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

/** A cloth between the houses over the way. */
const canopy: Build = (h, p) => {
  const [w, drop, d] = p.size
  const n = 8
  const on = (i: number, z: number): P => [
    (i / n - 0.5) * w,
    -drop * 4 * (i / n) * (1 - i / n) + z * 0.05,
    z * d * 0.5,
  ]
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const c = rgb(i % 2 && p.second ? p.second : p.colour)
      h.quad(on(i, 1), on(i + 1, 1), on(i + 1, -1), on(i, -1), c)
      h.quad(on(i + 1, 1), on(i, 1), on(i, -1), on(i + 1, -1), tone(c, 0.72))
    }
  })
}

const cart: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const z of [-1, 1]) spoked(h, [w * 0.05, 0.55, z * d * 0.46], 0.55, z as 1 | -1, c)
    h.box([0, 0.62, 0], [w * 0.62, 0.1, d * 0.8], c)
    for (const z of [-1, 1])
      for (const y of [0.72, 0.95]) h.box([0, y, z * d * 0.39], [w * 0.62, 0.13, 0.05], tone(c, 0.9))
    for (const x of [-1, 1]) h.box([x * w * 0.3, 0.72, 0], [0.05, 0.36, d * 0.78], tone(c, 0.85))
    for (const z of [-0.3, 0.3]) h.bar([w * 0.3, 0.66, z * d], [w * 0.62, 0.3, z * d], 0.07, c)
  })
  if (!p.second) return
  const load = snowed(env, rgb(p.second))
  h.as('foliage', () => {
    for (let i = 0; i < 7; i++)
      h.blob(
        [(r.next() - 0.5) * w * 0.44, 0.86 + r.next() * (height - 1), (r.next() - 0.5) * d * 0.5],
        [w * 0.16, 0.26, d * 0.24],
        tone(load, 0.85 + r.next() * 0.3),
        { across: 8, down: 5, rough: 0.25, seed: i },
      )
  })
}

/** A wheel with spokes, as carts and carriages have. */
export const spoked = (h: Heap, at: P, radius: number, side: 1 | -1, c: Rgb) => {
  const n = 12
  for (let i = 0; i < n; i++) {
    const [a, b] = [(i / n) * 6.2832, ((i + 1) / n) * 6.2832]
    const on = (t: number, k: number): P => [
      at[0] + Math.cos(t) * radius * k,
      at[1] + Math.sin(t) * radius * k,
      at[2],
    ]
    h.bar(on(a, 0.94), on(b, 0.94), 0.09, tone(c, 0.8))
    h.bar(at, on(a, 0.9), 0.045, c)
  }
  h.tube([at[0], at[1] - 0.1, at[2] + side * 0.02], 0.1, 0.1, 0.2, tone(c, 0.7), 8)
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

const glassRail: Build = (h, p) => {
  const [w, height] = p.size
  h.as('glass', () => h.on('glass', () => h.box([0, 0.06, 0], [w, height - 0.1, 0.03], rgb('#cfe6ee'))))
  h.as('metal', () => {
    h.box([0, height - 0.05, 0], [w, 0.05, 0.07], rgb(p.colour))
    for (let i = 0; i <= Math.round(w / 1.6); i++)
      h.box([(i / Math.round(w / 1.6) - 0.5) * w, 0, 0], [0.05, height, 0.06], rgb(p.colour))
  })
}

const roofHut: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('brick', () => h.box([0, 0, 0], [w, height, d], c, { foot: 0.8, top: snowed(env, tone(c, 0.6)) }))
  h.box([0, height, 0], [w * 1.08, 0.14, d * 1.08], tone(c, 0.6), { top: snowed(env, tone(c, 0.6)) })
  h.as('metal', () => h.box([-w * 0.1, 0, d / 2], [1, 2.1, 0.08], rgb('#4a5a60')))
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.box([-w * 0.1, 2.28, d / 2 + 0.1], [0.24, 0.14, 0.14], env.dark ? env.lit : rgb('#c9cfd0')),
  )
  pane(h, env, r, w * 0.3, 1.2, d / 2 + 0.03, 0.5, 0.7, 0.7)
}

const vent: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0.12, 0], [w, height - 0.12, d], c, { foot: 0.8 })
    for (let i = 1; i < 6; i++)
      h.box([0, 0.12 + (i * (height - 0.2)) / 6, d / 2], [w * 0.86, 0.05, 0.05], tone(c, 0.6))
    h.disc([0, height + 0.01, 0], w * 0.38, tone(c, 0.4), tone(c, 0.55), 14)
  })
}

const chimney: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height * 0.86, d], c)
  h.box([0, height * 0.86, 0], [w * 1.2, 0.14, d * 1.2], tone(c, 0.8), { top: snowed(env, tone(c, 0.7)) })
  for (const x of [-0.24, 0.24]) h.tube([x * w, height * 0.9, 0], 0.13, 0.1, height * 0.2, rgb('#8a5040'), 8)
}

const antennaTv: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.bar([0, 0, 0], [0, height, 0], 0.05, c)
    h.bar([0, height * 0.94, -0.5], [0, height * 0.94, 0.6], 0.03, c)
    for (let i = 0; i < 7; i++)
      h.bar(
        [-w * (0.5 - i * 0.05), height * 0.94, -0.45 + i * 0.16],
        [w * (0.5 - i * 0.05), height * 0.94, -0.45 + i * 0.16],
        0.018,
        c,
      )
  })
}

const tent: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = 5
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const [a, b] = [i / n, (i + 1) / n]
      const on = (t: number, s: number): P => [
        s * Math.cos(t * 1.57) * w * 0.5,
        Math.sin(t * 1.57) ** 0.8 * height,
        0,
      ]
      for (const s of [1, -1]) {
        const q = [on(a, s), on(b, s)] as [P, P]
        const f = (v: P, k: number): P => [v[0] * (k > 0 ? 1 : 0.9), v[1] * (k > 0 ? 1 : 0.8), k * d * 0.5]
        const [x, y, z, e] = [f(q[0], 1), f(q[0], -1), f(q[1], -1), f(q[1], 1)]
        if (s > 0) h.quad(x, y, z, e, tone(c, 0.8 + a * 0.2), tone(c, 0.85 + b * 0.2))
        else h.quad(y, x, e, z, tone(c, 0.75 + a * 0.2), tone(c, 0.8 + b * 0.2))
        const back: P = [0, 0, -d * 0.5]
        if (s > 0) h.tri(f(q[0], -1), back, f(q[1], -1), tone(c, 0.6))
        else h.tri(back, f(q[0], -1), f(q[1], -1), tone(c, 0.6))
        // The door flap is open on one side.
        const mid: P = [0.12, 0, d * 0.5]
        if (s > 0) h.tri(mid, f(q[0], 1), f(q[1], 1), tone(c, 0.9))
        else h.tri(f(q[0], 1), [0.12, 0, d * 0.42], f(q[1], 1), tone(c, 0.28))
      }
    }
  })
  for (const s of [-1, 1])
    for (const z of [-1, 1])
      h.bar([s * w * 0.4, height * 0.5, z * d * 0.42], [s * w * 0.8, 0, z * d * 0.7], 0.015, rgb('#e6dcc6'))
}

/** A round tent on a pole, as armies and wanderers have. */
const bellTent: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = 14
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const [a, b] = [((i - 0.5) / n) * 6.2832, ((i + 0.5) / n) * 6.2832]
      const on = (t: number, k: number, y: number): P => [
        Math.sin(t) * w * 0.5 * k,
        y * height,
        Math.cos(t) * w * 0.5 * k,
      ]
      const own = i % 2 ? c : blend(c, rgb('#f0e6d0'), 0.55)
      if (i !== 0) h.quad(on(a, 1, 0), on(b, 1, 0), on(b, 0.98, 0.38), on(a, 0.98, 0.38), tone(own, 0.8), own)
      else
        h.quad(
          on(a, 0.99, 0),
          on(b, 0.99, 0),
          on(b, 0.98, 0.38),
          on(a, 0.98, 0.38),
          env.dark ? rgb('#c98a4a') : tone(own, 0.2),
        )
      h.tri(
        on(a, 1.06, 0.34),
        on(b, 1.06, 0.34),
        [0, height * 0.96, 0],
        tone(own, 0.85),
        tone(own, 0.85),
        tone(own, 1.05),
      )
      h.bar(on(a, 1.04, 0.36), on(a, 1.5, 0), 0.015, rgb('#e6dcc6'))
    }
  })
  h.as('wood', () => h.bar([0, height * 0.9, 0], [0, height * 1.14, 0], 0.07, rgb(p.second ?? '#8a6848')))
  h.tri([0, height * 1.14, 0], [0, height * 1.02, 0], [0.6, height * 1.07, 0.1], rgb('#b8433a'))
}

const hayBale: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('foliage', () => {
    h.box([0, 0, 0], [w, height, d], c, { foot: 0.85, top: tone(c, 1.12) })
    for (let i = 0; i < 40; i++) {
      const [x, y, s] = [(r.next() - 0.5) * w, r.next() * height, r.chance(0.5) ? 1 : -1]
      h.bar(
        [x, y, s * d * 0.5],
        [x + (r.next() - 0.5) * 0.2, y + (r.next() - 0.5) * 0.1, s * (d * 0.5 + 0.05)],
        0.015,
        tone(c, 0.8 + r.next() * 0.5),
      )
    }
  })
  for (const x of [-0.25, 0.25]) h.box([x * w, 0.005, 0], [0.025, height + 0.005, d * 1.015], rgb('#7a5a3a'))
}

const trough: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    for (const z of [-1, 1]) h.box([0, 0, z * d * 0.42], [w, height, d * 0.16], c)
    for (const x of [-1, 1]) h.box([x * w * 0.46, 0, 0], [w * 0.08, height, d], c)
    h.box([0, 0, 0], [w * 0.9, height * 0.3, d * 0.7], tone(c, 0.7))
  })
  h.on('glow', () => h.box([0, height * 0.3, 0], [w * 0.86, height * 0.5, d * 0.7], rgb('#5f7f88')))
}

const silo: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    for (let i = 0; i < 6; i++)
      h.lathe(
        [0, (i * height * 0.8) / 6, 0],
        [
          [w / 2, 0],
          [w / 2, height * 0.128],
          [w * 0.48, (height * 0.8) / 6],
        ],
        tone(c, 0.95 + (i % 2) * 0.08),
        14,
      )
    h.lathe(
      [0, height * 0.8, 0],
      [
        [w * 0.52, 0],
        [w * 0.36, height * 0.13],
        [0, height * 0.2],
      ],
      snowed(env, tone(c, 1.1)),
      14,
    )
  })
}

const summitCross: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('wood', () => {
    h.box([0, 0, 0], [d, height, d], rgb(p.colour))
    h.box([0, height * 0.68, 0], [w, d, d], rgb(p.colour))
  })
  for (let i = 0; i < 6; i++)
    h.blob([Math.sin(i) * 0.4, 0.1, Math.cos(i) * 0.4], [0.3, 0.24, 0.28], rgb('#8b8580'), {
      crease: true,
      across: 7,
      down: 4,
      seed: i,
    })
}

const marketCross: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('stone', () => {
    for (let i = 0; i < 3; i++)
      h.lathe(
        [0, i * 0.22, 0],
        [
          [w * (0.9 - i * 0.2), 0],
          [w * (0.9 - i * 0.2), 0.22],
          [0, 0.22],
        ],
        c,
        8,
      )
    h.tube([0, 0.66, 0], 0.16, 0.12, height * 0.7, c, 8)
    h.box([0, height * 0.86, 0], [0.5, 0.5, 0.5], c)
    h.lathe(
      [0, height * 1.04, 0],
      [
        [0.3, 0],
        [0, 0.4],
      ],
      c,
      4,
    )
  })
}

const pond: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const n = 26
  const edge = Array.from({ length: n }, () => 0.88 + r.next() * 0.24)
  const on = (i: number, k: number): P => {
    const t = (i / n) * 6.2832
    const e = edge[i % n] ?? 1
    return [Math.sin(t) * w * 0.5 * e * k, 0.02, Math.cos(t) * d * 0.5 * e * k]
  }
  const sheen = blend(tone(rgb(p.colour), env.dark ? 0.35 : 0.9), env.pane.low, env.dark ? 0.2 : 0.4)
  h.on('glow', () =>
    h.as('water', () => {
      for (let i = 0; i < n; i++)
        h.tri([0, 0.02, 0], on(i, 1), on(i + 1, 1), sheen, tone(sheen, 0.75), tone(sheen, 0.75))
    }),
  )
  h.as('stone', () => {
    for (let i = 0; i < n; i++) {
      const q = on(i, 1.03)
      h.blob(
        [q[0], 0.02, q[2]],
        [0.3 + r.next() * 0.3, 0.14 + r.next() * 0.12, 0.26],
        snowed(env, tone(rgb(p.second ?? '#8b8580'), 0.8 + r.next() * 0.3)),
        { across: 6, down: 4, rough: 0.25, seed: i, crease: true },
      )
    }
  })
}

const lilies: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 9; i++) {
    const [x, z, k] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d, 0.14 + r.next() * 0.14]
    h.disc([x, 0.02 + i * 0.002, z], k, tone(c, 1.1), tone(c, 0.9), 9)
    if (r.chance(0.25))
      for (let q = 0; q < 6; q++)
        h.tri(
          [x, 0.05, z],
          [x + Math.sin(q) * 0.1, 0.14, z + Math.cos(q) * 0.1],
          [x + Math.sin(q + 0.7) * 0.1, 0.14, z + Math.cos(q + 0.7) * 0.1],
          rgb(p.second ?? '#e8dbe4'),
        )
  }
}

const warehouse: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('brick', () => h.box([0, 0, 0], [w, height * 0.7, d], c, { foot: 0.75 }))
  h.within([0, height * 0.7, 0], Math.PI / 2, () =>
    h.roof([0, 0, 0], [d, height * 0.3, w], snowed(env, tone(c, 0.7))),
  )
  h.box([0, 0, d / 2], [w * 0.5, height * 0.44, 0.1], p.second ? rgb(p.second) : tone(c, 0.5))
  for (let i = 1; i < 7; i++)
    h.box([0, (i * height * 0.44) / 7, d / 2 + 0.05], [w * 0.49, 0.03, 0.03], tone(c, 0.4))
  for (const x of [-0.36, -0.12, 0.12, 0.36])
    pane(h, env, r, x * w, height * 0.52, d / 2 + 0.03, 0.8, 0.7, 0.5)
}

const container: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0, 0], [w, height, d], c, { foot: 0.85 })
    const n = Math.round(w / 0.35)
    for (let i = 0; i < n; i++)
      for (const z of [-1, 1])
        h.box([((i + 0.5) / n - 0.5) * w, 0.1, z * d * 0.5], [0.14, height - 0.2, 0.05], tone(c, 0.88))
  })
}

const clockTower: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    h.box([0, 0, 0], [w, height * 0.78, d], c, { foot: 0.85 })
    h.box([0, height * 0.56, 0], [w * 1.1, 0.5, d * 1.1], tone(c, 1.1))
    h.box([0, height * 0.78, 0], [w * 1.14, 0.5, d * 1.14], tone(c, 1.1))
    h.lathe(
      [0, height * 0.8, 0],
      [
        [w * 0.72, 0],
        [w * 0.3, height * 0.1],
        [0, height * 0.22],
      ],
      snowed(env, rgb('#4a6a66')),
      4,
    )
  })
  h.on(env.dark ? 'glow' : 'matte', () => {
    for (const turn of [0, 1, 2, 3])
      h.within([0, 0, 0], (turn * Math.PI) / 2, () =>
        plate(h, [0, height * 0.68, d / 2 + 0.05], w * 0.36, 1, rgb('#f6ecd2'), rgb('#e6d8b4'), 20),
      )
  })
  for (const turn of [0, 1, 2, 3])
    h.within([0, 0, 0], (turn * Math.PI) / 2, () => {
      h.bar([0, height * 0.68, d / 2 + 0.1], [w * 0.16, height * 0.68 + w * 0.16, d / 2 + 0.1], 0.16, iron)
      h.bar([0, height * 0.68, d / 2 + 0.1], [-w * 0.06, height * 0.68 + w * 0.28, d / 2 + 0.1], 0.12, iron)
    })
}

const minaret: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.5, 0],
      [w * 0.42, height * 0.3],
      [w * 0.34, height * 0.68],
      [w * 0.52, height * 0.72],
      [w * 0.52, height * 0.75],
      [w * 0.28, height * 0.75],
      [w * 0.26, height * 0.86],
      [w * 0.36, height * 0.88],
      [w * 0.3, height * 0.94],
      [0, height],
    ],
    c,
    12,
  )
}

const watchtower: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      h.bar([x * w * 0.5, 0, z * d * 0.5], [x * w * 0.36, height * 0.66, z * d * 0.36], 0.14, c)
  h.box([0, height * 0.66, 0], [w, 1, d], c)
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.box([0, height * 0.66 + 1, 0], [w * 0.94, 0.7, d * 0.94], env.dark ? env.lit : env.unlit),
  )
  h.lathe(
    [0, height * 0.66 + 1.7, 0],
    [
      [w * 0.8, 0],
      [0, 0.9],
    ],
    tone(c, 0.6),
    4,
  )
}

const skull: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.blob([0, height * 0.5, 0], [w * 0.3, height * 0.34, w * 0.44], c, { rough: 0.06 })
  for (const s of [-1, 1]) {
    limb(
      h,
      [
        [s * w * 0.2, height * 0.7, -w * 0.1],
        [s * w * 0.6, height * 0.85, -w * 0.1],
        [s * w * 0.8, height * 1.25, 0],
      ],
      [0.05, 0.045, 0.012],
      tone(c, 0.9),
      6,
    )
    h.blob([s * w * 0.16, height * 0.54, w * 0.3], [0.05, 0.06, 0.04], rgb('#3a2f2a'), {
      rough: 0,
      across: 6,
      down: 4,
    })
  }
}

/** A tower of the days to come: a lit blade with decks. */
const spire: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const lean = r.pick([0.2, 0.45, 0.75])
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.6, 0],
      [w * 0.5, height * 0.4],
      [w * 0.5 * lean + w * 0.1, height * 0.86],
      [w * 0.05, height * 1.05],
      [0, height * (1.1 + r.next() * 0.2)],
    ],
    c,
    r.pick([4, 6, 8]),
  )
  h.on('glow', () => {
    for (let i = 0; i < 14; i++) {
      if (r.chance(0.3)) continue
      const y = height * (0.04 + i * 0.058)
      const k =
        w *
        (0.62 - 0.12 * Math.min(1, y / (height * 0.4))) *
        (y > height * 0.4 ? 1 - (1 - lean) * 0.8 * ((y / height - 0.4) / 0.46) : 1)
      const lit = env.dark ? blend(env.lit, rgb('#9fe8ff'), r.next()) : tone(c, 1.5)
      h.lathe(
        [0, y, 0],
        [
          [k * 0.99, 0],
          [k * 0.98, height * 0.012 + r.next() * 0.3],
        ],
        lit,
        8,
      )
    }
    if (env.dark)
      h.blob([0, height * 1.12, 0], [0.3, 0.3, 0.3], rgb('#ff6a5a'), { across: 5, down: 4, rough: 0 })
  })
}

export const kerb: Record<string, Build> = {
  'lamp-post': lampPost,
  'torch-post': torchPost,
  'light-blade': lightBlade,
  'wall-lamp': wallLamp,
  bin,
  bicycle,
  'phone-box': phoneBox,
  'post-box': postBox,
  hydrant,
  'tree-grate': treeGrate,
  wires,
  washing,
  bunting,
  lanterns,
  picket,
  boardwalk,
  cobbles,
  dumpster,
  bags,
  drainpipes,
  basket,
  canopy,
  cart,
  swing,
  'glass-rail': glassRail,
  'roof-hut': roofHut,
  vent,
  chimney,
  'antenna-tv': antennaTv,
  tent,
  'bell-tent': bellTent,
  'hay-bale': hayBale,
  trough,
  silo,
  'summit-cross': summitCross,
  'market-cross': marketCross,
  pond,
  lilies,
  warehouse,
  container,
  'clock-tower': clockTower,
  minaret,
  watchtower,
  skull,
  spire,
}
