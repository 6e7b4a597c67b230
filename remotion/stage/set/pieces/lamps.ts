import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'
import { brass, ink, iron, rail, steel, white } from './kit.ts'

/** What shines inside. The light itself is in agents/craft/light/practicals.ts, by the piece's kind. */

const glow = (env: Env): Rgb => (env.dark || env.interior ? env.lamp : tone(env.lamp, 0.8))
const wax = rgb('#efe3c8')

const shade = (h: Heap, y: number, low: number, high: number, tall: number, c: Rgb, env: Env) =>
  h.on('glow', () => {
    const lit = glow(env)
    h.lathe(
      [0, y, 0],
      [
        [low, 0],
        [high, tall],
      ],
      lit,
      16,
      [tone(blend(lit, c, 0.18), 1), blend(lit, c, 0.52)],
    )
    h.lathe(
      [0, y + tall - 0.004, 0],
      [
        [high, 0],
        [0, 0.004],
      ],
      tone(lit, 1.05),
      16,
    )
  })

const flame = (h: Heap, x: number, y: number, z: number, k = 1) =>
  h.on('glow', () =>
    h.lathe(
      [x, y, z],
      [
        [0.008 * k, 0],
        [0.016 * k, 0.022 * k],
        [0.01 * k, 0.055 * k],
        [0, 0.085 * k],
      ],
      rgb('#ffd27a'),
      6,
      [rgb('#7fa0ff'), rgb('#fff0b8'), rgb('#ffd27a'), rgb('#ff9a3c')],
    ),
  )

const candle = (h: Heap, x: number, y: number, z: number, tall: number) => {
  h.lathe(
    [x, y, z],
    [
      [0.026, 0],
      [0.022, 0.02],
      [0.021, tall],
      [0.012, tall - 0.006],
      [0, tall - 0.004],
    ],
    wax,
    8,
  )
  flame(h, x, y + tall, z)
}

const candles: Build = (h, p) => {
  h.lathe(
    [0, 0, 0],
    [
      [p.size[0] * 0.42, 0],
      [p.size[0] * 0.46, 0.012],
      [p.size[0] * 0.4, 0.018],
      [0, 0.016],
    ],
    brass,
    14,
  )
  for (const [x, z, k] of [
    [-0.07, 0.02, 0.75],
    [0.02, -0.03, 1],
    [0.08, 0.04, 0.55],
  ] as const)
    candle(h, x, 0.012, z, p.size[1] * k * 0.8)
}

/** A branched stick: three or five arms. */
const candelabra: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.34, 0],
      [w * 0.3, 0.03],
      [0.03, 0.07],
      [0.02, height * 0.4],
      [0.04, height * 0.46],
      [0.018, height * 0.55],
      [0.018, height * 0.8],
      [0.05, height * 0.84],
      [0, height * 0.84],
    ],
    c,
    10,
  )
  candle(h, 0, height * 0.84, 0, height * 0.12 + 0.08)
  for (const s of height > 1 ? [-1, -0.5, 0.5, 1] : [-1, 1]) {
    const x = s * w * 0.46
    rail(h, [0, height * 0.6, 0], [x * 0.7, height * 0.58, 0], 0.014, c)
    rail(h, [x * 0.7, height * 0.58, 0], [x, height * 0.74, 0], 0.014, c)
    h.lathe(
      [x, height * 0.74, 0],
      [
        [0.02, 0],
        [0.05, 0.02],
        [0, 0.02],
      ],
      c,
      8,
    )
    candle(h, x, height * 0.755, 0, height * 0.1 + 0.07)
  }
}

/** Stands on the floor when tall, on a table when small. */
const lamp: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.second ?? '#7a6248')
  const tall = height > 1
  h.lathe(
    [0, 0, 0],
    tall
      ? [
          [w * 0.32, 0],
          [w * 0.3, 0.025],
          [0.03, 0.05],
          [0.016, 0.12],
          [0.014, height * 0.76],
        ]
      : [
          [w * 0.26, 0],
          [w * 0.24, 0.03],
          [w * 0.1, 0.06],
          [w * 0.22, height * 0.26],
          [w * 0.2, height * 0.36],
          [0.022, height * 0.5],
          [0.02, height * 0.62],
        ],
    c,
    12,
  )
  const k = tall ? 0.24 : 0.42
  shade(h, height * (1 - k), w * 0.5, w * 0.3, height * k, rgb(p.colour), env)
}

/** A brass arm and a green glass: offices, libraries. */
const deskLamp: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.second ?? '#b8894a')
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.28, 0],
      [w * 0.26, 0.025],
      [0.02, 0.04],
    ],
    c,
    12,
  )
  if (p.seed % 2) {
    rail(h, [0, 0.03, 0], [0, height * 0.86, 0], 0.012, c)
    h.within([0, height * 0.78, 0.03], 0, () => {
      for (let i = 0; i < 6; i++) {
        const [a, b] = [(i / 6) * Math.PI, ((i + 1) / 6) * Math.PI]
        const on = (t: number, x: number): [number, number, number] => [
          x,
          Math.sin(t) * 0.09,
          -Math.cos(t) * 0.08,
        ]
        h.quad(
          on(b, -w * 0.48),
          on(b, w * 0.48),
          on(a, w * 0.48),
          on(a, -w * 0.48),
          tone(rgb(p.colour), 0.9),
          rgb(p.colour),
        )
      }
    })
    h.on('glow', () => h.box([0, height * 0.765, 0.03], [w * 0.9, 0.02, 0.13], glow(env)))
  } else {
    rail(h, [0, 0.03, 0], [-w * 0.2, height * 0.55, 0], 0.012, c)
    rail(h, [-w * 0.2, height * 0.55, 0], [w * 0.12, height * 0.92, 0.04], 0.012, c)
    h.lathe(
      [w * 0.14, height * 0.74, 0.06],
      [
        [w * 0.26, 0],
        [w * 0.2, 0.07],
        [0.03, 0.16],
        [0, 0.17],
      ],
      rgb(p.colour),
      12,
    )
    h.on('glow', () =>
      h.blob([w * 0.14, height * 0.75, 0.06], [0.06, 0.05, 0.06], glow(env), {
        rough: 0,
        across: 8,
        down: 5,
      }),
    )
  }
}

/** Hangs from size[1] above its foot. */
const pendant: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  rail(h, [0, w * 0.4, 0], [0, height, 0], 0.01, ink, 0.01, 5)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.49, 0.02],
      [w * 0.4, w * 0.18],
      [w * 0.16, w * 0.34],
      [w * 0.1, w * 0.46],
      [0, w * 0.46],
    ],
    c,
    16,
  )
  h.lathe(
    [0, 0.015, 0],
    [
      [w * 0.1, w * 0.36],
      [w * 0.47, 0],
    ],
    tone(blend(glow(env), c, 0.3), 1),
    16,
  )
  h.on('glow', () =>
    h.blob([0, w * 0.08, 0], [w * 0.15, w * 0.17, w * 0.15], glow(env), { rough: 0, across: 10, down: 6 }),
  )
}

/** A bare bulb on its wire. */
const bulb: Build = (h, p, env) => {
  const height = p.size[1]
  rail(h, [0, 0.13, 0], [0, height, 0], 0.008, ink, 0.008, 5)
  h.lathe(
    [0, 0.09, 0],
    [
      [0.03, 0],
      [0.03, 0.06],
      [0, 0.07],
    ],
    ink,
    8,
  )
  h.on('glow', () =>
    h.blob([0, 0.045, 0], [0.055, 0.065, 0.055], glow(env), { rough: 0, across: 10, down: 6 }),
  )
}

const chandelier: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  rail(h, [0, 0.3, 0], [0, height, 0], 0.016, tone(c, 0.6))
  const wheel = p.seed % 2 === 1
  if (wheel) {
    h.as('wood', () =>
      h.lathe(
        [0, 0, 0],
        [
          [w * 0.44, 0],
          [w * 0.5, 0],
          [w * 0.5, 0.08],
          [w * 0.44, 0.08],
          [w * 0.44, 0],
        ],
        c,
        20,
      ),
    )
    for (let i = 0; i < 4; i++) {
      const t = (i / 4) * 6.2832
      rail(
        h,
        [Math.sin(t) * w * 0.47, 0.06, Math.cos(t) * w * 0.47],
        [0, Math.min(0.7, height * 0.7), 0],
        0.01,
        iron,
        0.01,
        5,
      )
      h.bar(
        [Math.sin(t) * w * 0.46, 0.04, Math.cos(t) * w * 0.46],
        [-Math.sin(t) * w * 0.46, 0.04, -Math.cos(t) * w * 0.46],
        0.05,
        c,
      )
    }
  } else
    h.lathe(
      [0, 0.1, 0],
      [
        [0.02, 0],
        [0.09, 0.05],
        [0.05, 0.12],
        [0.12, 0.2],
        [0.04, 0.3],
        [0.05, 0.42],
        [0, 0.44],
      ],
      c,
      12,
    )
  const n = 8
  for (let i = 0; i < n; i++) {
    const t = (i / n) * 6.2832
    const [x, z] = [Math.sin(t) * w * 0.47, Math.cos(t) * w * 0.47]
    if (!wheel) {
      rail(h, [0, 0.2, 0], [x * 0.6, 0.04, z * 0.6], 0.014, c, 0.012, 5)
      rail(h, [x * 0.6, 0.04, z * 0.6], [x, 0.1, z], 0.012, c, 0.01, 5)
      h.on('glass', () => h.blob([x, 0.02, z], [0.02, 0.05, 0.02], white, { rough: 0, across: 6, down: 4 }))
    }
    h.lathe(
      [x, 0.1, z],
      [
        [0.04, 0],
        [0.05, 0.015],
        [0.02, 0.02],
        [0.018, 0.13],
        [0, 0.13],
      ],
      wax,
      7,
    )
    h.on('glow', () =>
      h.lathe(
        [x, 0.23, z],
        [
          [0.012, 0],
          [0.022, 0.035],
          [0, 0.11],
        ],
        glow(env),
        6,
      ),
    )
  }
}

/** On a wall: a shaded arm, or a torch-like flame where there is no current. */
const sconce: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.second ?? '#b8894a')
  h.lathe(
    [0, height * 0.2, 0.015],
    [
      [0.05, 0],
      [0.06, 0.1],
      [0.03, 0.22],
      [0, 0.24],
    ],
    c,
    8,
  )
  rail(h, [0, height * 0.3, 0.02], [0, height * 0.34, w * 0.55], 0.014, c)
  h.lathe(
    [0, height * 0.32, w * 0.55],
    [
      [0.02, 0],
      [0.05, 0.03],
      [0, 0.03],
    ],
    c,
    8,
  )
  h.within([0, height * 0.42, w * 0.55], 0, () =>
    shade(h, 0, w * 0.3, w * 0.42, height * 0.44, rgb(p.colour), env),
  )
}

/** A tube of cold light under the ceiling. */
const stripLight: Build = (h, p, env) => {
  const [w, height, d] = p.size
  for (const s of [-1, 1])
    if (height > 0.2) rail(h, [s * w * 0.4, 0.06, 0], [s * w * 0.4, height, 0], 0.008, steel, 0.008, 5)
  h.box([0, 0.05, 0], [w, 0.05, d], white)
  h.on('glow', () =>
    h.box([0, 0.015, 0], [w * 0.97, 0.035, d * 0.7], tone(blend(env.lamp, [0.86, 0.96, 1], 0.75), 1.1)),
  )
}

/** A light panel set into a ceiling or wall, size[0] × size[2]. */
const panel: Build = (h, p, env) => {
  const [w, , d] = p.size
  h.box([0, -0.02, 0], [w, 0.03, d], tone(steel, 1.1))
  h.on('glow', () =>
    h.quad(
      [-w * 0.47, -0.024, -d * 0.47],
      [w * 0.47, -0.024, -d * 0.47],
      [w * 0.47, -0.024, d * 0.47],
      [-w * 0.47, -0.024, d * 0.47],
      tone(blend(env.lamp, [0.8, 0.93, 1], 0.6), 1.08),
    ),
  )
}

/** A lantern hung from a hook or a chain. */
const hungLantern: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  rail(h, [0, w * 1.5, 0], [0, height, 0], 0.01, iron, 0.01, 5)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.36, 0],
      [w * 0.4, 0.03],
      [w * 0.4, 0.045],
    ],
    c,
    8,
  )
  h.on('glow', () =>
    h.lathe(
      [0, 0.04, 0],
      [
        [w * 0.3, 0],
        [w * 0.34, w * 0.8],
      ],
      tone(glow(env), 1),
      8,
    ),
  )
  for (let i = 0; i < 6; i++) {
    const t = (i / 6) * 6.2832
    rail(
      h,
      [Math.sin(t) * w * 0.37, 0.03, Math.cos(t) * w * 0.37],
      [Math.sin(t) * w * 0.37, w * 0.86, Math.cos(t) * w * 0.37],
      0.012,
      c,
      0.012,
      4,
    )
  }
  h.lathe(
    [0, w * 0.84, 0],
    [
      [w * 0.46, 0],
      [w * 0.3, w * 0.26],
      [w * 0.1, w * 0.34],
      [w * 0.1, w * 0.44],
      [0, w * 0.46],
    ],
    c,
    8,
  )
}

/** A theatre's lamp on its bar, turned down to the stage. */
const spot: Build = (h, p, env) => {
  const [w, height] = p.size
  rail(h, [0, w * 0.7, 0], [0, height, 0], 0.02, iron, 0.02, 5)
  h.bar([0, w * 0.7, -w * 0.2], [0, w * 0.25, w * 0.35], w * 0.62, iron, w * 0.7)
  h.on('glow', () =>
    h.blob([0, w * 0.2, w * 0.4], [w * 0.26, w * 0.24, w * 0.14], tone(glow(env), 1.1), {
      rough: 0,
      across: 10,
      down: 6,
    }),
  )
}

/** The one bulb that burns on an empty stage. */
const ghostLight: Build = (h, p, env) => {
  const height = p.size[1]
  h.lathe(
    [0, 0, 0],
    [
      [0.22, 0],
      [0.2, 0.03],
      [0.02, 0.05],
      [0.016, height - 0.2],
    ],
    iron,
    10,
  )
  h.on('glow', () =>
    h.blob([0, height - 0.12, 0], [0.075, 0.09, 0.075], glow(env), { rough: 0, across: 10, down: 6 }),
  )
  for (let i = 0; i < 4; i++) {
    const t = (i / 4) * 6.2832
    rail(
      h,
      [Math.sin(t) * 0.1, height - 0.22, Math.cos(t) * 0.1],
      [0, height + 0.02, 0],
      0.005,
      iron,
      0.005,
      4,
    )
  }
}

export const lamps: Record<string, Build> = {
  candles,
  candelabra,
  lamp,
  'desk-lamp': deskLamp,
  pendant,
  bulb,
  chandelier,
  sconce,
  'strip-light': stripLight,
  'light-panel': panel,
  'hung-lantern': hungLantern,
  spot,
  'ghost-light': ghostLight,
}
