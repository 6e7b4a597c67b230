import type { Random } from '#film/random.ts'
import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'

type P = readonly [number, number, number]
type Spot = Parameters<Build>[1]

export const snowed = (env: Env, c: Rgb): Rgb => (env.snowy ? blend(c, rgb('#eef3fb'), 0.8) : c)

/** A pane in the plane z: dark, or lit by who lives there. */
export const pane = (
  h: Heap,
  env: Env,
  r: Random,
  x: number,
  y: number,
  z: number,
  w: number,
  height: number,
  share = 0.45,
) => {
  const on = env.dark && r.chance(share)
  const c = on ? blend(env.lit, rgb('#ff9a5a'), r.next() * 0.35) : env.unlit
  h.as('glass', () =>
    h.on(on ? 'glow' : 'matte', () => {
      h.quad(
        [x - w / 2, y, z],
        [x + w / 2, y, z],
        [x + w / 2, y + height, z],
        [x - w / 2, y + height, z],
        tone(c, on ? 0.85 : 0.7),
        on ? c : tone(c, 1.25),
      )
      // A curtain on one side, as in windows people live behind.
      if (r.chance(0.5) && height > 0.9) {
        const s = r.chance(0.5) ? 1 : -1
        const [a, b] = s > 0 ? [x + w * 0.22, x + w / 2] : [x - w / 2, x - w * 0.22]
        h.quad(
          [a, y, z + 0.004],
          [b, y, z + 0.004],
          [b, y + height, z + 0.004],
          [a, y + height, z + 0.004],
          tone(c, on ? 0.62 : 1.5),
        )
      }
    }),
  )
}

/** What a style puts on a wall: storeys, windows, what frames them, how the roof ends it. */
type Style = {
  storey: number
  bay: number // metres of wall for one window
  window: P // width, height, depth of its reveal
  frame: 'sash' | 'cross' | 'plain' | 'leaded' | 'strip' | 'grid'
  arch?: boolean
  shutters?: number
  balconies?: number
  boxes?: number // window boxes
  roof: 'flat' | 'gable' | 'mansard' | 'front' | 'adobe' | 'false' | 'set-back' | 'thatch'
  trim: (c: Rgb) => Rgb
  bands?: boolean
  quoins?: boolean
  timber?: boolean
  jetty?: number
  bayWindow?: boolean
  escape?: boolean
  glow?: boolean
  surface: 'brick' | 'plaster' | 'stone' | 'wood' | 'metal'
  lit: number
}

const pale = (c: Rgb): Rgb => blend(c, rgb('#f2e8d8'), 0.65)
const styles = {
  house: {
    storey: 2.9,
    bay: 1.9,
    window: [0.95, 1.55, 0.1],
    frame: 'cross',
    shutters: 0.35,
    boxes: 0.2,
    roof: 'mansard',
    trim: pale,
    surface: 'plaster',
    lit: 0.45,
  },
  'house-victorian': {
    storey: 3.2,
    bay: 1.8,
    window: [0.95, 1.8, 0.14],
    frame: 'sash',
    arch: true,
    roof: 'gable',
    trim: pale,
    bands: true,
    quoins: true,
    bayWindow: true,
    surface: 'brick',
    lit: 0.42,
  },
  'house-mid': {
    storey: 3.1,
    bay: 1.7,
    window: [1.05, 1.7, 0.12],
    frame: 'sash',
    roof: 'flat',
    trim: (c: Rgb) => blend(c, rgb('#cfc4b0'), 0.5),
    bands: true,
    escape: true,
    surface: 'brick',
    lit: 0.45,
  },
  'house-modern': {
    storey: 3,
    bay: 2.3,
    window: [2, 2.2, 0.1],
    frame: 'grid',
    balconies: 0.5,
    roof: 'flat',
    trim: (c: Rgb) => tone(c, 1.2),
    surface: 'plaster',
    lit: 0.5,
  },
  'house-future': {
    storey: 3.4,
    bay: 1.6,
    window: [1.3, 2.5, 0.08],
    frame: 'strip',
    balconies: 0.2,
    roof: 'set-back',
    trim: (c: Rgb) => tone(c, 0.6),
    glow: true,
    surface: 'metal',
    lit: 0.55,
  },
  'house-timber': {
    storey: 2.5,
    bay: 1.5,
    window: [0.8, 0.95, 0.08],
    frame: 'leaded',
    boxes: 0.25,
    roof: 'front',
    trim: () => rgb('#4a3628'),
    timber: true,
    jetty: 0.34,
    surface: 'plaster',
    lit: 0.4,
  },
  'house-stone': {
    storey: 2.8,
    bay: 2.1,
    window: [0.75, 1.2, 0.2],
    frame: 'cross',
    shutters: 0.6,
    roof: 'gable',
    trim: (c: Rgb) => tone(c, 0.75),
    quoins: true,
    surface: 'stone',
    lit: 0.4,
  },
  'house-adobe': {
    storey: 2.6,
    bay: 2.4,
    window: [0.6, 0.85, 0.22],
    frame: 'plain',
    arch: true,
    roof: 'adobe',
    trim: (c: Rgb) => tone(c, 0.8),
    surface: 'plaster',
    lit: 0.4,
  },
  'house-western': {
    storey: 3,
    bay: 1.9,
    window: [0.9, 1.5, 0.08],
    frame: 'sash',
    roof: 'false',
    trim: pale,
    balconies: 0,
    surface: 'wood',
    lit: 0.5,
  },
  'house-thatch': {
    storey: 2.4,
    bay: 1.9,
    window: [0.85, 0.95, 0.12],
    frame: 'leaded',
    roof: 'thatch',
    trim: () => rgb('#5a4331'),
    timber: true,
    surface: 'plaster',
    lit: 0.6,
  },
  'house-back': {
    storey: 3.1,
    bay: 2.6,
    window: [0.8, 1.3, 0.14],
    frame: 'sash',
    roof: 'flat',
    trim: (c: Rgb) => tone(c, 0.85),
    surface: 'brick',
    lit: 0.3,
  },
} as const satisfies Record<string, Style>

const window = (
  h: Heap,
  env: Env,
  r: Random,
  s: Style,
  c: Rgb,
  x: number,
  y: number,
  z: number,
  near: boolean,
  accent: Rgb,
) => {
  const [w, height, deep] = s.window
  const trim = s.trim(c)
  pane(h, env, r, x, y, z + 0.02, w, height, s.lit)
  if (!near) return
  h.as(s.surface === 'wood' || s.timber ? 'wood' : 'stone', () => {
    for (const k of [-1, 1]) h.box([x + k * (w / 2 + 0.05), y - 0.02, z], [0.1, height + 0.06, deep], trim)
    h.box([x, y - 0.12, z + 0.03], [w + 0.3, 0.1, deep + 0.1], tone(trim, 1.05))
    if (s.arch) {
      h.box([x, y + height, z], [w + 0.24, 0.16, deep], trim)
      h.box([x, y + height + 0.04, z + 0.03], [0.16, 0.24, deep], tone(trim, 1.1))
    } else h.box([x, y + height, z], [w + 0.2, 0.12, deep], trim)
  })
  const bar = s.timber ? rgb('#3a2c22') : pale(c)
  h.as('wood', () => {
    if (s.frame === 'sash') h.box([x, y + height * 0.48, z + 0.03], [w, 0.06, 0.03], bar)
    if (s.frame === 'cross' || s.frame === 'sash') h.box([x, y, z + 0.03], [0.045, height, 0.03], bar)
    if (s.frame === 'cross') h.box([x, y + height * 0.66, z + 0.03], [w, 0.045, 0.03], bar)
    if (s.frame === 'grid')
      for (const k of [-0.25, 0.25]) h.box([x + k * w, y, z + 0.03], [0.05, height, 0.04], tone(c, 0.5))
    if (s.frame === 'leaded') {
      for (const k of [-0.25, 0, 0.25]) h.box([x + k * w, y, z + 0.025], [0.025, height, 0.015], bar)
      for (const k of [0.33, 0.66]) h.box([x, y + height * k, z + 0.025], [w, 0.025, 0.015], bar)
    }
    if (s.shutters && r.chance(s.shutters))
      for (const k of [-1, 1])
        h.box([x + k * (w * 0.76 + 0.06), y, z + 0.02], [w * 0.46, height, 0.05], tone(accent, 0.75))
  })
  if (s.boxes && r.chance(s.boxes)) {
    h.box([x, y - 0.3, z + 0.14], [w, 0.2, 0.22], rgb('#8a5a44'))
    h.as('foliage', () => {
      for (let i = 0; i < 5; i++)
        h.blob(
          [x + (i - 2) * w * 0.2, y - 0.06, z + 0.16],
          [0.13, 0.13, 0.13],
          rgb(i % 2 ? '#c9605a' : '#6f9a52'),
          { across: 5, down: 4, rough: 0.3, seed: i },
        )
    })
  }
}

const balcony = (h: Heap, c: Rgb, x: number, y: number, z: number, w: number, glass: boolean) => {
  h.box([x, y - 0.16, z + 0.5], [w, 0.14, 1], tone(c, 1.1))
  if (glass) h.on('glass', () => h.box([x, y, z + 0.98], [w, 0.95, 0.03], rgb('#cfe0e8')))
  h.as('metal', () => {
    h.box([x, y + 0.95, z + 0.98], [w, 0.05, 0.05], rgb('#3a3d44'))
    for (let i = 0; i <= (glass ? 1 : 6); i++)
      h.box([x + (i / (glass ? 1 : 6) - 0.5) * w, y, z + 0.98], [0.03, 0.95, 0.03], rgb('#3a3d44'))
  })
}

/** What stands in a shop window, against its light. */
const goods = (h: Heap, env: Env, r: Random, x: number, y: number, z: number, w: number, height: number) => {
  const dark = env.dark ? rgb('#8a5a34') : tone(env.unlit, 0.5)
  const put = (cx: number, cy: number, cw: number, ch: number) =>
    h.quad(
      [cx - cw / 2, cy, z],
      [cx + cw / 2, cy, z],
      [cx + cw / 2, cy + ch, z],
      [cx - cw / 2, cy + ch, z],
      dark,
    )
  h.on(env.dark ? 'glow' : 'matte', () => {
    for (const shelf of [0, 0.36]) {
      put(x, y + height * (shelf + 0.02), w * 0.96, 0.035)
      for (let cx = x - w * 0.42; cx < x + w * 0.42; cx += 0.16 + r.next() * 0.22)
        put(cx, y + height * shelf + 0.06, 0.09 + r.next() * 0.1, 0.14 + r.next() * 0.3)
    }
    put(x, y, 0.04, height)
  })
}

/** Ground floor as a shop: window, door, fascia with a name, awning. */
const shopfront = (
  h: Heap,
  env: Env,
  r: Random,
  w: number,
  front: number,
  s: Rgb,
  near: boolean,
  modern: boolean,
) => {
  h.as(modern ? 'metal' : 'wood', () => {
    h.box([0, 0, front], [w * 0.96, 3, 0.12], tone(s, modern ? 0.4 : 0.72))
    h.box([0, 2.55, front + 0.06], [w * 0.94, 0.48, 0.12], s)
    if (near) {
      // Letters as a reader sees them from afar: strokes of one height.
      const n = 5 + r.int(0, 5)
      h.on(env.dark ? 'glow' : 'matte', () => {
        for (let i = 0; i < n; i++) {
          if (r.chance(0.12)) continue
          const x = ((i + 0.5) / n - 0.5) * Math.min(w * 0.6, n * 0.26)
          const k = 0.1 + r.next() * 0.05
          h.box([x - k * 0.4, 2.68, front + 0.13], [0.03, 0.22, 0.01], rgb('#f2e6c8'))
          if (r.chance(0.7)) h.box([x + k * 0.4, 2.68, front + 0.13], [0.03, 0.22, 0.01], rgb('#f2e6c8'))
          h.box([x, 2.68 + (r.chance(0.5) ? 0.19 : 0.09), front + 0.13], [k, 0.03, 0.01], rgb('#f2e6c8'))
        }
      })
    }
  })
  const [gx, gw] = [-w * 0.14, w * 0.56]
  pane(h, env, r, gx, 0.6, front + 0.07, gw, 1.85, 0.92)
  if (near) goods(h, env, r, gx, 0.6, front + 0.085, gw, 1.75)
  h.as('wood', () => {
    h.box([w * 0.33, 0.02, front + 0.05], [1, 2.35, 0.06], tone(s, 0.55))
    for (const x of [gx - gw / 2, gx, gx + gw / 2])
      h.box([x, 0.55, front + 0.08], [0.07, 1.95, 0.06], tone(s, 0.9))
  })
  pane(h, env, r, w * 0.33, 0.9, front + 0.09, 0.66, 1.25, 0.9)
  if (!near || modern) return
  const n = 7
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const x = gx + ((i + 0.5) / n - 0.5) * w * 0.6
      const k = (w * 0.6) / n
      const own = i % 2 ? s : rgb('#efe4cf')
      const [a, b, e, f]: P[] = [
        [x - k / 2, 2.1, front + 1.05],
        [x + k / 2, 2.1, front + 1.05],
        [x + k / 2, 2.6, front + 0.1],
        [x - k / 2, 2.6, front + 0.1],
      ]
      if (!a || !b || !e || !f) continue
      h.quad(a, b, e, f, tone(own, 0.9), own)
      h.quad(b, a, f, e, tone(own, 0.55), tone(own, 0.6))
      h.quad([x - k / 2, 1.92, front + 1.06], [x + k / 2, 1.92, front + 1.06], b, a, tone(own, 0.84))
    }
  })
}

/** Ground floor of the days before plate glass: a dark room behind a counter with wares, a cloth on two poles. */
const openShop = (h: Heap, env: Env, r: Random, w: number, front: number, s: Rgb, c: Rgb) => {
  const dark = env.dark ? rgb('#c98a4a') : tone(c, 0.16)
  h.on(env.dark ? 'glow' : 'matte', () =>
    h.quad(
      [-w * 0.36, 0.8, front + 0.03],
      [w * 0.2, 0.8, front + 0.03],
      [w * 0.2, 2.2, front + 0.03],
      [-w * 0.36, 2.2, front + 0.03],
      tone(dark, 0.8),
      dark,
    ),
  )
  h.as('wood', () => {
    h.box([-w * 0.08, 0, front + 0.3], [w * 0.58, 0.86, 0.6], rgb('#6b4c36'))
    for (const x of [-0.37, 0.21]) h.box([x * w, 0.8, front + 0.05], [0.14, 1.5, 0.14], rgb('#5a4030'))
    h.box([-w * 0.08, 2.2, front + 0.05], [w * 0.64, 0.18, 0.16], rgb('#5a4030'))
    h.box([w * 0.35, 0, front + 0.03], [0.95, 2, 0.08], rgb('#4a3426'))
    for (const x of [-0.38, 0.22])
      h.bar([x * w, 0, front + 1.3], [x * w, 2.05, front + 1.3], 0.07, rgb('#6b4c36'))
  })
  const wares = ['#c9563d', '#e0a13a', '#7d9a48', '#d8bb66', '#8a5a44'].map(rgb)
  for (let i = 0; i < 9; i++)
    h.blob(
      [-w * 0.34 + (i / 9) * w * 0.54, 0.93, front + 0.3],
      [0.13, 0.1 + r.next() * 0.08, 0.16],
      r.pick(wares),
      { across: 6, down: 4, rough: 0.2, seed: i },
    )
  const [x0, x1] = [-w * 0.42, w * 0.26]
  h.as('cloth', () => {
    h.quad(
      [x0, 2.05, front + 1.35],
      [x1, 2.05, front + 1.35],
      [x1, 2.5, front],
      [x0, 2.5, front],
      tone(s, 0.9),
      s,
    )
    h.quad(
      [x1, 2.05, front + 1.35],
      [x0, 2.05, front + 1.35],
      [x0, 2.5, front],
      [x1, 2.5, front],
      tone(s, 0.5),
    )
  })
}

const roofs: Record<Style['roof'], (h: Heap, p: Spot, env: Env, r: Random, c: Rgb, s: Style) => void> = {
  flat: (h, p, env, r, c, s) => {
    const [w, height, d] = p.size
    h.box([0, height - 0.1, 0], [w * 1.03, 0.36, d * 1.04], snowed(env, s.trim(c)))
    h.box([0, height + 0.26, -d * 0.04], [w, 0.5, d * 0.9], tone(c, 0.8), { top: snowed(env, tone(c, 0.5)) })
    if (r.chance(0.5))
      h.box([w * (r.next() - 0.5) * 0.5, height + 0.4, -d * 0.2], [1.2 + r.next(), 1.4, 1.2], tone(c, 0.7))
  },
  gable: (h, p, env, r, c) => {
    const [w, height, d] = p.size
    const tile = snowed(env, rgb(r.pick(['#5a4a48', '#6b4a40', '#4c4c54'])))
    h.roof([0, height, 0], [w * 1.02, Math.min(3.4, d * 0.46), d * 1.1], tile)
    h.as('brick', () => {
      for (const k of r.chance(0.5) ? [-1, 1] : [1]) {
        h.box([k * w * 0.38, height, -d * 0.06], [0.7, Math.min(3.4, d * 0.46) + 0.9, 0.6], tone(c, 0.72), {
          top: snowed(env, tone(c, 0.5)),
        })
        for (const q of [-0.16, 0.16])
          h.tube(
            [k * w * 0.38 + q, height + Math.min(3.4, d * 0.46) + 0.9, -d * 0.06],
            0.1,
            0.08,
            0.34,
            rgb('#8a5040'),
            6,
          )
      }
    })
    h.box([0, height - 0.22, d * 0.5], [w * 1.02, 0.24, 0.3], pale(c))
  },
  mansard: (h, p, env, r, c) => {
    const [w, height, d] = p.size
    const slate = snowed(env, rgb('#565a68'))
    h.box([0, height - 0.12, d * 0.01], [w * 1.03, 0.26, d * 1.06], pale(c))
    h.box([0, height + 0.14, 0], [w, 2.1, d], slate, { taper: 0.82, top: tone(slate, 0.9) })
    for (let x = -w * 0.3; x <= w * 0.31; x += Math.max(1.8, w * 0.3)) {
      h.box([x, height + 0.4, d * 0.36], [1, 1.35, d * 0.24], pale(c))
      pane(h, env, r, x, height + 0.55, d * 0.482, 0.66, 1, 0.4)
    }
    h.box([w * 0.36, height + 1.4, -d * 0.2], [0.7, 1.9, 0.6], tone(c, 0.7))
  },
  front: (h, p, env, _r, c, s) => {
    const [w, height, d] = p.size
    const rise = w * 0.62
    h.within([0, height, 0], Math.PI / 2, () => {
      h.roof([0, 0, 0], [d * 1.0, rise, w * 1.0], c)
      const tile = snowed(env, rgb('#6b4336'))
      for (const k of [1, -1]) {
        const [x, e]: [number, number] = [d * 0.56, w * 0.57]
        h.quad(
          [-x * k, -0.2, k * e],
          [x * k, -0.2, k * e],
          [x * k, rise + 0.1, 0],
          [-x * k, rise + 0.1, 0],
          tone(tile, 0.8),
          tile,
        )
        h.quad(
          [x * k, -0.24, k * e],
          [-x * k, -0.24, k * e],
          [-x * k, rise + 0.04, 0],
          [x * k, rise + 0.04, 0],
          tone(tile, 0.4),
        )
      }
    })
    const f = d / 2 + 0.04
    h.as('wood', () => {
      const beam = s.trim(c)
      for (const k of [-1, 1]) h.bar([k * w * 0.5, height, f], [0, height + rise, f], 0.2, beam)
      h.box([0, height - 0.1, f], [w, 0.2, 0.12], beam)
      h.box([0, height, f], [0.16, rise * 0.9, 0.1], beam)
      h.box([0, height + rise * 0.4, f], [w * 0.6, 0.14, 0.1], beam)
    })
  },
  adobe: (h, p, env, r, c) => {
    const [w, height, d] = p.size
    h.box([0, height - 0.1, 0], [w * 0.98, 0.55, d * 0.98], c, {
      taper: 0.97,
      top: snowed(env, tone(c, 0.85)),
    })
    h.as('wood', () => {
      for (let x = -w * 0.4; x <= w * 0.41; x += w * 0.16)
        h.tube([x, height - 0.5, d / 2], 0.07, 0.07, 0.001, rgb('#6b4c36'), 6)
      for (let x = -w * 0.4; x <= w * 0.41; x += w * 0.16)
        h.bar([x, height - 0.42, d / 2 - 0.1], [x, height - 0.42, d / 2 + 0.42], 0.13, rgb('#6b4c36'))
    })
    if (r.chance(0.3))
      h.lathe(
        [0, height + 0.4, 0],
        [
          [w * 0.3, 0],
          [w * 0.28, w * 0.1],
          [w * 0.18, w * 0.22],
          [0, w * 0.28],
        ],
        tone(c, 1.08),
        12,
      )
    else if (r.chance(0.4))
      h.box([w * 0.2, height + 0.4, -d * 0.1], [w * 0.5, 2, d * 0.6], tone(c, 0.95), { top: tone(c, 0.85) })
  },
  false: (h, p, env, r, c) => {
    const [w, height, d] = p.size
    h.roof([0, height - 0.4, -0.2], [w, 1.6, d * 0.96], snowed(env, rgb('#5a4a42')))
    const f = d / 2
    h.box([0, height - 0.5, f - 0.06], [w, 1.5, 0.16], c)
    h.box([0, height + 1, f - 0.06], [w * (0.4 + r.next() * 0.3), 0.6, 0.16], c)
    h.box([0, height + 0.94, f], [w * 1.03, 0.14, 0.3], pale(c))
    // A porch over the boardwalk.
    h.quad(
      [-w / 2, 2.75, f + 1.9],
      [w / 2, 2.75, f + 1.9],
      [w / 2, 3.2, f],
      [-w / 2, 3.2, f],
      rgb('#6b5240'),
      rgb('#7d6350'),
    )
    h.quad(
      [w / 2, 2.72, f + 1.9],
      [-w / 2, 2.72, f + 1.9],
      [-w / 2, 3.15, f],
      [w / 2, 3.15, f],
      rgb('#3f3128'),
    )
    for (const k of [-1, 0, 1]) h.box([k * w * 0.46, 0, f + 1.75], [0.13, 2.8, 0.13], rgb('#7d6350'))
  },
  'set-back': (h, p, _env, r, c) => {
    const [w, height, d] = p.size
    h.box([0, height, -d * 0.06], [w * 0.8, height * 0.12, d * 0.8], tone(c, 0.9), { taper: 0.9 })
    h.box([w * 0.1, height * 1.12, -d * 0.1], [w * 0.4, height * 0.08, d * 0.4], tone(c, 0.8))
    h.bar([w * 0.2, height * 1.2, 0], [w * 0.2, height * 1.2 + 3 + r.next() * 3, 0], 0.12, tone(c, 0.7), 0.03)
    h.on('glow', () => h.box([0, height - 0.12, d / 2 + 0.03], [w, 0.1, 0.04], rgb(p.second ?? '#7fe3e0')))
  },
  thatch: (h, p, env, r) => {
    const [w, height, d] = p.size
    const straw = snowed(env, rgb(p.second ?? '#b89a5c'))
    const eaves = height * 0.5
    h.as('foliage', () => {
      for (const [k, lift] of [
        [1, 0],
        [0.985, 0.22],
      ] as const) {
        const [x, z, top] = [w * 0.58 * k, d * 0.64 * k, height - (k < 1 ? -0.1 : 0.05)]
        for (const s of [1, -1]) {
          h.quad(
            [-x * s, eaves - 0.34 + lift, s * z],
            [x * s, eaves - 0.34 + lift, s * z],
            [x * 0.86 * s, top, 0],
            [-x * 0.86 * s, top, 0],
            tone(straw, 0.78),
            straw,
          )
          h.tri(
            [x * s, eaves - 0.34 + lift, s * z],
            [x * s, eaves - 0.34 + lift, -s * z],
            [x * 0.86 * s, top, 0],
            tone(straw, 0.7),
            tone(straw, 0.7),
            straw,
          )
        }
      }
      h.box([0, eaves - 0.36, 0], [w * 1.14, 0.24, d * 1.26], tone(straw, 0.55))
      h.bar([-w * 0.5, height, 0], [w * 0.5, height, 0], 0.3, tone(straw, 0.8))
    })
    h.as('stone', () =>
      h.box([w * (r.chance(0.5) ? 0.34 : -0.34), eaves, -d * 0.1], [0.8, height * 0.62, 0.7], rgb('#8d857c')),
    )
  },
}

/** A front that faces +z, drawn in a style; `second` makes its ground floor a shop. */
const build =
  (s: Style): Build =>
  (h, p, env, r) => {
    const [w, whole, d] = p.size
    const height = s.roof === 'thatch' ? whole * 0.5 : whole
    const c = rgb(p.colour)
    const near = Math.hypot(p.position[0], p.position[2]) < 30
    const shop = p.second !== undefined && s.roof !== 'thatch'
    const modern = s.frame === 'grid' || s.frame === 'strip'
    const early = s.timber || s.roof === 'adobe' || s.surface === 'stone'
    const accent = rgb(p.second ?? '#4a6a72')
    const front = d / 2
    const ground = shop ? 3.1 : 0.6
    const storeys = Math.max(1, Math.round((height - ground) / s.storey))
    const storey = (height - ground) / storeys
    const columns = Math.max(1, Math.round(w / s.bay))
    h.as(s.surface, () => {
      h.box([0, 0, 0], [w, height, d], c, { foot: 0.72, top: snowed(env, tone(c, 0.7)) })
      if (s.jetty && storeys > 1)
        h.box(
          [0, ground + storey * 0.98, s.jetty / 2],
          [w, height - ground - storey * 0.98, d + s.jetty],
          c,
          { foot: 0.9 },
        )
      if (near) h.box([0, 0, front], [w * 0.995, 0.5, 0.12], tone(c, 0.6))
    })
    const trim = s.trim(c)
    if (near && s.bands)
      for (let f = shop ? 0 : 1; f < storeys; f++)
        h.as('stone', () => h.box([0, ground + f * storey - 0.08, front], [w, 0.16, 0.12], trim))
    if (near && s.quoins)
      h.as('stone', () => {
        for (const k of [-1, 1])
          for (let y = 0.4; y < height - 0.4; y += 0.62)
            h.box(
              [k * (w / 2 - (y % 1.24 < 0.62 ? 0.2 : 0.14)), y, front - 0.02],
              [y % 1.24 < 0.62 ? 0.4 : 0.28, 0.34, 0.1],
              trim,
            )
      })
    if (s.timber && near)
      h.as('wood', () => {
        const z = front + (s.jetty && storeys > 1 ? s.jetty : 0) + 0.02
        const y0 = ground + (s.jetty && storeys > 1 ? storey : 0)
        for (let f = 0; y0 + f * storey <= height; f++)
          h.box([0, y0 + f * storey - 0.08, z], [w, 0.18, 0.08], trim)
        for (let i = 0; i <= columns; i++)
          h.box([(i / columns - 0.5) * w * 0.97, y0, z], [0.16, height - y0, 0.08], trim)
        for (let f = 0; y0 + (f + 1) * storey <= height + 0.1; f++)
          for (const k of [0, columns - 1]) {
            const x = ((k + 0.5) / columns - 0.5) * w * 0.97
            const g = (w / columns) * 0.46
            h.bar(
              [x - (k ? -g : g), y0 + f * storey, z],
              [x + (k ? -g : g) * 0.1, y0 + (f + 0.4) * storey, z],
              0.12,
              trim,
            )
          }
      })
    const door = shop ? -9 : Math.floor(columns / 2) - (columns > 2 && r.chance(0.5) ? 1 : 0)
    for (let f = 0; f < storeys; f++) {
      const y = ground + f * storey + (storey - s.window[1]) * 0.46
      const z = front + (s.jetty && f > 0 ? s.jetty : 0)
      const open = s.balconies && f > 0 && r.chance(s.balconies)
      for (let i = 0; i < columns; i++) {
        const x = ((i + 0.5) / columns - 0.5) * w * 0.95
        if (f === 0 && !shop && (i === door || s.roof === 'false')) continue
        if (s.frame === 'strip') {
          pane(h, env, r, x, y, z + 0.02, w / columns - 0.16, s.window[1], s.lit)
          continue
        }
        if (s.roof === 'adobe' && r.chance(0.4)) continue
        if (s.bayWindow && near && f === 0 && !shop && i === (door === 0 ? columns - 1 : 0)) {
          h.box([x, 0, z + 0.3], [1.7, s.window[1] + 1.1, 0.7], trim, { top: snowed(env, tone(trim, 0.8)) })
          pane(h, env, r, x, y - 0.2, z + 0.66, 1.3, s.window[1], 0.6)
          for (const k of [-0.66, 0, 0.66])
            h.box([x + k, y - 0.25, z + 0.66], [0.08, s.window[1] + 0.1, 0.05], pale(c))
          continue
        }
        window(h, env, r, s, c, x, y, z, near, accent)
      }
      if (open) balcony(h, c, 0, ground + f * storey + 0.14, z, w * (modern ? 0.94 : 0.5), modern)
      if (s.glow && f % 4 === 0)
        h.on('glow', () =>
          h.box(
            [0, ground + f * storey - 0.05, z + 0.03],
            [w, 0.06, 0.03],
            tone(rgb('#8fe8f0'), env.dark ? 1 : 0.7),
          ),
        )
    }
    if (shop && early) openShop(h, env, r, w, front, accent, c)
    else if (shop) shopfront(h, env, r, w, front, accent, near, modern || s.roof === 'false')
    else {
      const x = s.roof === 'false' ? 0 : ((door + 0.5) / columns - 0.5) * w * 0.95
      const low = s.roof === 'thatch' || s.timber ? 1.95 : 2.25
      h.as('wood', () => {
        h.box([x, 0, front], [1.3, low + 0.2, 0.1], trim)
        h.box(
          [x, 0, front + 0.03],
          [1, low, 0.1],
          blend(c, rgb(r.pick(['#2e4a50', '#6a2f2a', '#3a4a34', '#5a4030'])), 0.8),
        )
        if (near && !s.timber)
          h.box([x, low - 0.5, front + 0.09], [0.7, 0.34, 0.02], tone(env.dark ? env.lit : env.unlit, 0.9))
      })
      if (near) h.as('stone', () => h.box([x, 0, front + 0.4], [1.5, 0.16, 0.8], rgb('#9a948c')))
      if (s.roof === 'false')
        for (const k of [-1, 1]) pane(h, env, r, k * w * 0.3, 0.9, front + 0.03, w * 0.26, 1.5, 0.7)
    }
    if (s.escape && near && storeys > 2 && r.chance(0.35))
      fireEscape(h, { ...p, size: [w * 0.5, height - 1, 1.1] }, front)
    roofs[s.roof](h, { ...p, size: [w, s.roof === 'thatch' ? whole : height, d] }, env, r, c, s)
  }

const fireEscape = (h: Heap, p: Spot, z: number) => {
  const [w, height, d] = p.size
  const c = rgb('#33353b')
  h.as('metal', () => {
    for (let y = 3.2; y < height; y += 3.1) {
      h.box([0, y, z + d / 2], [w, 0.07, d], c)
      h.box([0, y + 0.95, z + d], [w, 0.05, 0.05], c)
      for (let i = 0; i <= 5; i++) h.box([(i / 5 - 0.5) * w, y, z + d], [0.035, 0.95, 0.035], c)
      const s = Math.round(y / 3.1) % 2 ? 1 : -1
      for (const k of [-0.14, 0.14])
        h.bar([s * w * 0.36, y, z + d * 0.5 + k], [-s * w * 0.3, y + 3.1, z + d * 0.5 + k], 0.05, c)
      for (let i = 1; i < 9; i++)
        h.box([s * w * (0.36 - 0.66 * (i / 9)), y + (3.1 * i) / 9, z + d * 0.5], [0.2, 0.03, 0.3], c)
    }
  })
}

export const facades: Record<string, Build> = {
  ...Object.fromEntries(Object.entries(styles).map(([kind, style]) => [kind, build(style)])),
  'fire-escape': (h, p) => fireEscape(h, p, 0),
}
