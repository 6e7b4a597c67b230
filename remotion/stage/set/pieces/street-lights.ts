import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { sag } from './overhead.ts'

// What lights streets, walls and feasts.
export const iron = rgb('#2e2f36')

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

export const streetLights: Record<string, Build> = {
  'lamp-post': lampPost,
  'torch-post': torchPost,
  'light-blade': lightBlade,
  'wall-lamp': wallLamp,
  lanterns,
}
