import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { limb, plate } from '../shapes.ts'
import { pane } from './facade.ts'
import { chrome, iron } from './metals.ts'
import { panel } from './seats-aboard.ts'

// On the deck of a ship.
type P = readonly [number, number, number]

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

export const deck: Record<string, Build> = {
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
}
