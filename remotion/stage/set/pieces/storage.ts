import type { Random } from '#film/random.ts'
import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, bookColours, brass, cream, ink, rail, steel, turned, white } from './kit.ts'

/** What stands along walls and holds things. */

const carcass = (h: Heap, w: number, height: number, d: number, c: Rgb) => {
  h.as('wood', () => {
    h.box([0, 0, -d / 2 + 0.015], [w, height, 0.03], tone(c, 0.55))
    for (const s of [-1, 1]) block(h, [s * (w / 2 - 0.02), 0, 0], [0.045, height, d], c, { bevel: 0.01 })
    block(h, [0, height - 0.05, 0], [w * 1.04, 0.07, d * 1.06], tone(c, 1.06), { bevel: 0.02 })
    h.box([0, 0, 0], [w, 0.09, d * 0.96], tone(c, 0.8))
  })
}

/** Books of varied heights, some lying, some leaning, with a thing between them now and then. */
const shelf: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const tint = p.second ? rgb(p.second) : c
  carcass(h, w, height, d, c)
  const rows = Math.max(2, Math.round(height / 0.4))
  const gap = (height - 0.12) / rows
  for (let i = 0; i < rows; i++) {
    const y = 0.09 + i * gap
    h.as('wood', () => h.box([0, y - 0.025, 0], [w * 0.97, 0.03, d * 0.98], tone(c, 1.06)))
    let x = -w / 2 + 0.07
    const end = w / 2 - 0.1
    h.as('paper', () => {
      while (x < end) {
        const kind = r.next()
        if (kind < 0.06) {
          x += 0.08 + r.next() * 0.14
          continue
        }
        if (kind < 0.12 && x < end - 0.2) {
          for (let k = 0; k < 2 + r.int(0, 2); k++)
            h.box(
              [x + 0.11, y + 0.005 + k * 0.045, 0],
              [0.2 - k * 0.02, 0.042, d * 0.6],
              blend(r.pick(bookColours), tint, 0.3),
            )
          x += 0.24
          continue
        }
        if (kind < 0.16 && x < end - 0.12) {
          h.lathe(
            [x + 0.07, y + 0.005, 0],
            [
              [0.03, 0],
              [0.055, gap * 0.22],
              [0.025, gap * 0.42],
              [0.035, gap * 0.5],
            ],
            blend(r.pick([brass, cream, steel]), tint, 0.2),
            8,
          )
          x += 0.15
          continue
        }
        // A run of one edition: the eye rests on it.
        const run = r.chance(0.3) ? r.int(3, 7) : 1
        const own = blend(r.pick(bookColours), tint, 0.28)
        const tall = gap * (0.52 + r.next() * 0.3)
        const k = 0.028 + r.next() * 0.035
        for (let b = 0; b < run && x < end; b++) {
          const t = run > 1 ? tall : gap * (0.5 + r.next() * 0.34)
          const one = run > 1 ? tone(own, 0.95 + r.next() * 0.1) : own
          h.box([x + k / 2, y + 0.005, 0.01], [k, t, d * 0.62], one, { foot: 0.85 })
          h.box([x + k / 2, y + t * 0.72, 0.012], [k * 1.01, t * 0.06, d * 0.62], tone(one, 1.4))
          x += k + 0.003
        }
      }
    })
  }
}

const jar = (h: Heap, x: number, y: number, z: number, tall: number, c: Rgb, r: Random) => {
  const k = r.next()
  if (k < 0.4)
    h.lathe(
      [x, y, z],
      [
        [0.05, 0],
        [0.058, tall * 0.1],
        [0.058, tall * 0.7],
        [0.03, tall * 0.82],
        [0.034, tall],
        [0, tall],
      ],
      c,
      9,
    )
  else if (k < 0.75)
    h.lathe(
      [x, y, z],
      [
        [0.045, 0],
        [0.048, tall * 0.55],
        [0.016, tall * 0.75],
        [0.018, tall * 1.1],
        [0, tall * 1.1],
      ],
      c,
      9,
    )
  else block(h, [x, y, z], [0.13, tall * 0.9, 0.15], c, { bevel: 0.01 })
}

/** Shelves of jars, tins and boxes. */
const rack: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  carcass(h, w, height, d, c)
  const rows = Math.max(2, Math.round(height / 0.42))
  for (let i = 0; i < rows; i++) {
    const y = 0.1 + (i * (height - 0.14)) / rows
    h.as('wood', () => h.box([0, y - 0.03, 0], [w * 0.97, 0.035, d * 0.98], tone(c, 1.04)))
    const own = blend(r.pick(bookColours), p.second ? rgb(p.second) : c, 0.35)
    for (let x = -w / 2 + 0.13; x < w / 2 - 0.1; x += 0.13 + r.next() * 0.1)
      jar(
        h,
        x,
        y + 0.005,
        0.02,
        0.13 + r.next() * 0.12,
        r.chance(0.5)
          ? tone(own, 0.9 + r.next() * 0.3)
          : blend(r.pick(bookColours), p.second ? rgb(p.second) : c, 0.35),
        r,
      )
  }
}

/** Bottles before a mirror, lit from below. */
const backBar: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const s of [-1, -0.33, 0.33, 1]) block(h, [s * (w / 2 - 0.05), 0, 0], [0.1, height, d], c)
    block(h, [0, height - 0.12, 0.02], [w * 1.03, 0.14, d * 1.2], tone(c, 1.08), { bevel: 0.03 })
    h.box([0, 0, 0], [w, 0.1, d], tone(c, 0.9))
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2, 0.1, -d * 0.42],
      [w / 2, 0.1, -d * 0.42],
      [w / 2, height - 0.1, -d * 0.42],
      [-w / 2, height - 0.1, -d * 0.42],
      tone(blend(env.lamp, c, 0.55), 0.72),
      tone(blend(env.pane.high, c, 0.7), 0.45),
    ),
  )
  const rows = Math.max(2, Math.round(height / 0.5))
  const glass = ['#2f5a44', '#7c3f22', '#c8953f', '#365a78', '#8d3232', '#c9c2a0'].map(rgb)
  for (let i = 0; i < rows; i++) {
    const y = 0.1 + (i * (height - 0.2)) / rows
    h.as('wood', () => block(h, [0, y, 0], [w * 0.98, 0.035, d], tone(c, 1.1), { bevel: 0.01 }))
    h.as('glass', () => {
      for (let x = -w / 2 + 0.16; x < w / 2 - 0.14; x += 0.105 + r.next() * 0.05) {
        const k = 0.23 + r.next() * 0.1
        const own = blend(r.pick(glass), p.second ? rgb(p.second) : c, 0.12)
        h.lathe(
          [x, y + 0.035, (r.next() - 0.5) * 0.06],
          [
            [0.04, 0],
            [0.043, k * 0.55],
            [0.015, k * 0.74],
            [0.017, k],
          ],
          own,
          7,
        )
      }
    })
  }
}

const fronts = (h: Heap, w: number, low: number, high: number, z: number, n: number, c: Rgb, drawers = 0) => {
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    if (drawers > 0)
      for (let j = 0; j < drawers; j++) {
        const y = low + ((high - low) * j) / drawers
        block(h, [x, y + 0.015, z], [w / n - 0.05, (high - low) / drawers - 0.03, 0.028], tone(c, 1.08), {
          bevel: 0.012,
        })
        h.box(
          [x, y + (high - low) / drawers / 2, z + 0.022],
          [Math.min(0.13, (w / n) * 0.3), 0.02, 0.022],
          brass,
        )
      }
    else {
      block(h, [x, low, z], [w / n - 0.05, high - low, 0.028], tone(c, 1.06), { bevel: 0.014 })
      h.box([x, low + 0.09, z + 0.015], [w / n - 0.2, high - low - 0.18, 0.012], tone(c, 0.92))
      h.box([x + (i % 2 ? -1 : 1) * (w / n) * 0.34, (low + high) / 2, z + 0.024], [0.022, 0.11, 0.022], brass)
    }
  }
}

const cabinet: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0.07, 0], [w, height - 0.11, d], c)
    h.box([0, 0, 0], [w * 0.96, 0.07, d * 0.9], tone(c, 0.5))
    fronts(h, w, 0.12, height - 0.08, d / 2, Math.max(1, Math.round(w / 0.55)), c)
    block(
      h,
      [0, height - 0.045, 0.01],
      [w * 1.03, 0.045, d * 1.05],
      p.second ? rgb(p.second) : tone(c, 1.16),
      { bevel: 0.014 },
    )
  })
}

const drawers: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    for (const sx of [-1, 1])
      for (const sz of [-1, 1]) turned(h, sx * (w / 2 - 0.06), sz * (d / 2 - 0.06), 0.12, 0.035, c)
    block(h, [0, 0.1, 0], [w, height - 0.14, d], c)
    fronts(h, w, 0.13, height - 0.06, d / 2, w > 1 ? 2 : 1, c, Math.max(2, Math.round(height / 0.28)))
    block(h, [0, height - 0.04, 0.01], [w * 1.05, 0.04, d * 1.07], p.second ? rgb(p.second) : tone(c, 1.14), {
      bevel: 0.016,
    })
  })
}

const wardrobe: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0.08, 0], [w, height - 0.12, d], c)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.blob([sx * (w / 2 - 0.08), 0.05, sz * (d / 2 - 0.08)], [0.06, 0.06, 0.06], tone(c, 0.7), {
          rough: 0,
          across: 8,
          down: 5,
        })
    fronts(h, w, 0.42, height - 0.12, d / 2, 2, c)
    fronts(h, w, 0.14, 0.4, d / 2, 2, c, 1)
    block(h, [0, height - 0.06, 0.02], [w * 1.08, 0.09, d * 1.1], tone(c, 1.08), { bevel: 0.035 })
  })
}

/** Plates stand on the open shelves, cups hang below, doors underneath. */
const dresser: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const ware = rgb(p.second ?? '#e6e0d2')
  const low = Math.min(0.9, height * 0.45)
  h.as('wood', () => {
    block(h, [0, 0.06, 0], [w, low - 0.06, d], c)
    fronts(h, w, 0.1, low - 0.2, d / 2, Math.max(2, Math.round(w / 0.5)), c)
    fronts(h, w, low - 0.19, low - 0.05, d / 2, Math.max(2, Math.round(w / 0.5)), c, 1)
    block(h, [0, low - 0.02, 0.01], [w * 1.03, 0.045, d * 1.04], tone(c, 1.14), { bevel: 0.014 })
    h.box([0, low, -d / 2 + 0.02], [w, height - low, 0.03], tone(c, 0.6))
    for (const s of [-1, 1]) h.box([s * (w / 2 - 0.02), low, -d * 0.26], [0.04, height - low, d * 0.46], c)
    block(h, [0, height - 0.05, -d * 0.24], [w * 1.05, 0.08, d * 0.56], tone(c, 1.08), { bevel: 0.03 })
  })
  const rows = 2
  for (let i = 0; i < rows; i++) {
    const y = low + 0.34 + i * ((height - low - 0.1) / rows) - 0.28
    if (i > 0) h.as('wood', () => h.box([0, y - 0.03, -d * 0.26], [w * 0.96, 0.03, d * 0.44], tone(c, 1.04)))
    const n = Math.round(w / 0.25)
    for (let k = 0; k < n; k++) {
      const x = ((k + 0.5) / n - 0.5) * w * 0.94
      if (r.chance(0.72)) {
        // A plate leaning on the back.
        const s = 0.1
        for (let q = 0; q < 12; q++) {
          const [a, b] = [(q / 12) * 6.2832, ((q + 1) / 12) * 6.2832]
          const on = (t: number, f: number): [number, number, number] => [
            x + Math.cos(t) * s * f,
            y + s + Math.sin(t) * s * f,
            -d * 0.38 - Math.sin(t) * 0.03 + (1 - f) * 0.01,
          ]
          h.tri(on(0, 0), on(a, 0.62), on(b, 0.62), tone(ware, 0.92))
          h.quad(
            on(a, 0.62),
            on(b, 0.62),
            on(b, 1),
            on(a, 1),
            blend(ware, rgb(p.second ?? '#6f8fb0'), 0.1),
            tone(ware, 1.1),
          )
        }
      } else
        h.lathe(
          [x, y, -d * 0.26],
          [
            [0.035, 0],
            [0.05, 0.03],
            [0.055, 0.1],
            [0.05, 0.1],
            [0, 0.05],
          ],
          tone(ware, 0.95),
          9,
        )
    }
  }
}

/** Steel drawers for papers. */
const files: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round(w / 0.5))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      block(h, [x, 0.02, 0], [w / n - 0.02, height - 0.02, d], c, { bevel: 0.015 })
      const rows = Math.max(2, Math.round(height / 0.34))
      for (let j = 0; j < rows; j++) {
        const y = 0.05 + ((height - 0.08) * j) / rows
        block(h, [x, y, d / 2], [w / n - 0.07, (height - 0.1) / rows - 0.03, 0.02], tone(c, 1.1), {
          bevel: 0.008,
        })
        h.box([x, y + 0.17, d / 2 + 0.018], [0.12, 0.02, 0.02], steel)
        h.box([x, y + 0.22, d / 2 + 0.013], [0.1, 0.045, 0.006], cream)
      }
    }
  })
}

/** Narrow doors with vents, side by side: schools, gyms. */
const lockers: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.36))
  h.as('metal', () => {
    block(h, [0, 0.06, 0], [w, height - 0.06, d], tone(c, 0.8))
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const own = tone(c, 0.98 + r.next() * 0.12)
      block(h, [x, 0.1, d / 2], [w / n - 0.025, height - 0.15, 0.022], own, { bevel: 0.008 })
      for (let k = 0; k < 4; k++)
        h.box([x, height * 0.8 + k * 0.04, d / 2 + 0.012], [w / n - 0.16, 0.014, 0.006], tone(c, 0.5))
      h.box([x + (w / n) * 0.3, height * 0.5, d / 2 + 0.02], [0.025, 0.1, 0.02], steel)
    }
  })
}

const fridge: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, 0.04, 0], [w, height - 0.04, d], tone(c, 0.92), { bevel: 0.05 })
    block(h, [0, 0.08, d / 2], [w * 0.98, height * 0.6, 0.05], c, { bevel: 0.03 })
    block(h, [0, 0.1 + height * 0.6, d / 2], [w * 0.98, height * 0.36, 0.05], c, { bevel: 0.03 })
  })
  for (const y of [0.42, 0.72])
    rail(
      h,
      [-w * 0.38, height * y, d / 2 + 0.09],
      [-w * 0.38, height * (y + 0.14), d / 2 + 0.09],
      0.014,
      steel,
    )
  h.box([w * 0.1, height * 0.48, d / 2 + 0.055], [0.15, 0.19, 0.004], cream)
  h.box([w * 0.1, height * 0.57, d / 2 + 0.06], [0.03, 0.03, 0.006], rgb(p.second ?? '#b5443c'))
}

const stove: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    block(h, [0, 0.06, 0], [w, height - 0.06, d], c, { top: tone(c, 0.5) })
    block(h, [0, 0.2, d / 2], [w * 0.84, height * 0.5, 0.035], tone(c, 0.72), { bevel: 0.02 })
    h.box([0, height, -d * 0.46], [w, 0.16, 0.04], tone(c, 0.9))
  })
  h.on('glow', () =>
    h.box(
      [0, 0.3, d / 2 + 0.018],
      [w * 0.56, height * 0.22, 0.03],
      env.dark ? rgb('#ff9a4a') : rgb('#7a4632'),
    ),
  )
  rail(h, [-w * 0.38, height * 0.76, d / 2 + 0.06], [w * 0.38, height * 0.76, d / 2 + 0.06], 0.014, steel)
  for (const x of [-0.3, -0.1, 0.1, 0.3])
    h.lathe(
      [x * w, height * 0.85, d / 2 + 0.012],
      [
        [0.03, -0.02],
        [0.03, 0.02],
        [0, 0.02],
      ],
      ink,
      8,
    )
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.lathe(
        [sx * w * 0.24, height, sz * d * 0.22],
        [
          [0.1, 0],
          [0.1, 0.015],
          [0, 0.016],
        ],
        ink,
        10,
      )
  const pot = rgb(p.second ?? '#b65a3f')
  h.lathe(
    [w * 0.24, height + 0.02, -d * 0.2],
    [
      [0.1, 0],
      [0.13, 0.05],
      [0.12, 0.12],
      [0.05, 0.18],
      [0.02, 0.2],
      [0.025, 0.22],
      [0, 0.23],
    ],
    pot,
    12,
  )
  h.lathe(
    [-w * 0.22, height + 0.02, d * 0.18],
    [
      [0.12, 0],
      [0.12, 0.14],
      [0.125, 0.15],
      [0.02, 0.17],
      [0.02, 0.2],
      [0, 0.2],
    ],
    steel,
    12,
  )
}

/** An iron range in a brick chimney: fire in front. */
const range: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const iron = rgb('#2e2d31')
  h.as('brick', () => {
    for (const s of [-1, 1]) block(h, [s * (w / 2 - 0.13), 0, 0], [0.26, height + 0.75, d], c)
    block(h, [0, height + 0.75, 0.02], [w * 1.06, 0.34, d * 1.1], tone(c, 1.05))
    h.box([0, 0, -d / 2 + 0.04], [w, height + 0.8, 0.06], tone(c, 0.45))
    h.box([0, height + 1.09, -d * 0.1], [w * 0.86, 1.6, d * 0.7], tone(c, 0.95), { taper: 0.84 })
  })
  h.as('metal', () => {
    block(h, [0, 0, 0.02], [w - 0.54, height, d * 0.86], iron)
    for (const s of [-1, 1])
      block(
        h,
        [s * (w - 0.54) * 0.3, height * 0.3, d * 0.46],
        [(w - 0.54) * 0.32, height * 0.5, 0.03],
        tone(iron, 1.5),
        { bevel: 0.02 },
      )
    for (const s of [-1, 1]) h.box([s * (w - 0.54) * 0.3, height * 0.56, d * 0.49], [0.1, 0.02, 0.03], brass)
  })
  h.on('glow', () =>
    h.box(
      [0, height * 0.34, d * 0.46],
      [(w - 0.54) * 0.2, height * 0.34, 0.03],
      env.dark || env.interior ? rgb('#ff8a3c') : rgb('#b0572c'),
    ),
  )
  h.lathe(
    [-0.16, height, 0],
    [
      [0.13, 0],
      [0.17, 0.08],
      [0.15, 0.2],
      [0.16, 0.22],
      [0, 0.2],
    ],
    tone(iron, 1.7),
    12,
  )
  h.lathe(
    [0.22, height, 0.02],
    [
      [0.1, 0],
      [0.13, 0.08],
      [0.06, 0.17],
      [0.02, 0.2],
      [0, 0.22],
    ],
    rgb(p.second ?? '#a0603c'),
    12,
  )
}

const sink: Build = (h, p, env, r) => {
  cabinet(h, p, env, r)
  const [w, height, d] = p.size
  h.as('metal', () => {
    h.box([0, height, 0], [Math.min(0.75, w * 0.5), 0.012, d * 0.62], rgb('#59626b'))
    for (const s of [-1, 1]) h.box([s * Math.min(0.38, w * 0.26), height, 0], [0.03, 0.02, d * 0.66], steel)
  })
  rail(h, [0, height, -d * 0.34], [0, height + 0.3, -d * 0.34], 0.018, steel)
  rail(h, [0, height + 0.3, -d * 0.34], [0, height + 0.25, -d * 0.06], 0.016, steel)
  for (const s of [-1, 1])
    h.lathe(
      [s * 0.09, height, -d * 0.34],
      [
        [0.025, 0],
        [0.02, 0.06],
        [0.03, 0.07],
        [0, 0.08],
      ],
      steel,
      7,
    )
}

/** A glass case on legs, something precious inside. */
const vitrine: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const foot = height * 0.5
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, foot, d], c, { bevel: 0.02 })
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.box([sx * (w / 2 - 0.015), foot, sz * (d / 2 - 0.015)], [0.03, height - foot, 0.03], brass)
    block(h, [0, height - 0.03, 0], [w, 0.04, d], tone(c, 1.1), { bevel: 0.01 })
  })
  h.as('cloth', () => h.box([0, foot, 0], [w * 0.9, 0.02, d * 0.9], rgb(p.second ?? '#6a2f35')))
  h.lathe(
    [0, foot + 0.02, 0],
    [
      [0.07, 0],
      [0.09, 0.08],
      [0.03, 0.16],
      [0.06, 0.24],
      [0.05, 0.26],
    ],
    r.pick([brass, cream, rgb('#8a4a33')]),
    10,
  )
  if (env.interior) h.on('glow', () => h.box([0, height - 0.04, 0], [w * 0.8, 0.008, d * 0.8], env.lamp))
  h.on('glass', () => {
    for (const z of [d / 2])
      h.quad([-w / 2, foot, z], [w / 2, foot, z], [w / 2, height, z], [-w / 2, height, z], white)
    h.quad(
      [w / 2, foot, d / 2],
      [w / 2, foot, -d / 2],
      [w / 2, height, -d / 2],
      [w / 2, height, d / 2],
      white,
    )
  })
}

/** Cardboard and wood piled up. */
const pile: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  let y = 0
  let k = 1
  while (y < height - 0.08 && k > 0.3) {
    const t = Math.min(height - y, height * (0.3 + r.next() * 0.2))
    h.within([(r.next() - 0.5) * w * 0.12, y, (r.next() - 0.5) * d * 0.1], (r.next() - 0.5) * 0.5, () => {
      const own = tone(c, 0.9 + r.next() * 0.25)
      h.as('paper', () => {
        block(h, [0, 0, 0], [w * k, t, d * k], own, { bevel: 0.012 })
        h.box([0, t, 0], [w * k * 0.14, 0.004, d * k * 0.98], tone(cream, 0.8))
        h.box([0, t * 0.4, (d * k) / 2], [w * k * 0.14, t * 0.6, 0.006], tone(cream, 0.75))
      })
    })
    y += t
    k *= 0.8 + r.next() * 0.12
  }
}

/** Wine in racks: dark circles in a lattice. */
const wineRack: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const [nx, ny] = [Math.round(w / 0.2), Math.round(height / 0.2)]
  h.as('wood', () => {
    h.box([0, 0, -d / 2 + 0.02], [w, height, 0.03], tone(c, 0.4))
    for (let i = 0; i <= nx; i++) h.box([(i / nx - 0.5) * w, 0, 0], [0.025, height, d], c)
    for (let j = 0; j <= ny; j++) h.box([0, (j / ny) * height, 0], [w, 0.025, d], tone(c, 1.05))
  })
  for (let i = 0; i < nx; i++)
    for (let j = 0; j < ny; j++) {
      if (r.chance(0.25)) continue
      const [x, y] = [((i + 0.5) / nx - 0.5) * w, ((j + 0.5) / ny) * height]
      rail(
        h,
        [x, y, -d * 0.3],
        [x, y, d * 0.3],
        0.042,
        r.pick(['#233a2c', '#3a1d1a', '#2a2c20'].map(rgb)),
        0.042,
        7,
      )
      rail(h, [x, y, d * 0.3], [x, y, d * 0.52], 0.018, r.pick([rgb('#6a1f26'), brass, ink]), 0.018, 5)
    }
}

export const storage: Record<string, Build> = {
  shelf,
  rack,
  'back-bar': backBar,
  cabinet,
  drawers,
  wardrobe,
  dresser,
  files,
  lockers,
  fridge,
  stove,
  range,
  sink,
  vitrine,
  pile,
  'wine-rack': wineRack,
}
