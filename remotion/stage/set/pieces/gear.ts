import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'
import { block, bookColours, brass, cream, drape, ink, iron, rail, soft, steel, white } from './kit.ts'

/** What only one kind of place has: wards, laboratories, workshops, bars, stages, churches, stations. */

const wheels = (h: Heap, w: number, d: number, r: number) => {
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      h.blob([(sx * w) / 2, r, (sz * d) / 2], [r * 0.6, r, r], ink, { rough: 0, across: 8, down: 5 })
}

const drip: Build = (h, p) => {
  const height = p.size[1]
  for (let i = 0; i < 5; i++) {
    const t = (i / 5) * 6.2832
    rail(h, [0, 0.09, 0], [Math.sin(t) * 0.24, 0.04, Math.cos(t) * 0.24], 0.014, steel)
  }
  rail(h, [0, 0.06, 0], [0, height, 0], 0.014, steel)
  for (const s of [-1, 1]) {
    rail(h, [0, height - 0.02, 0], [s * 0.13, height, 0], 0.01, steel)
    h.as('glass', () =>
      soft(h, [s * 0.13, height - 0.3, 0], [0.12, 0.26, 0.04], blend(white, rgb(p.colour), 0.35), 0.5),
    )
    rail(h, [s * 0.13, height - 0.3, 0], [0.02, height * 0.5, 0.02], 0.004, cream, 0.004, 4)
  }
}

/** A pulse on a screen, on a stand. */
const monitor: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  rail(h, [0, 0.05, 0], [0, height - 0.3, 0], 0.025, steel)
  block(h, [0, 0.02, 0], [w * 0.9, 0.06, d], steel)
  wheels(h, w * 0.8, d * 0.8, 0.04)
  block(h, [0, height - 0.36, 0], [w, 0.36, 0.16], tone(white, 0.9), { bevel: 0.03 })
  h.box([0, height - 0.33, 0.081], [w * 0.86, 0.3, 0.004], ink)
  h.on('glow', () => {
    for (const [j, c] of [rgb('#6fe08a'), rgb('#f0c850'), rgb('#6fc4e8')].entries()) {
      const y = height - 0.13 - j * 0.09
      let x = -w * 0.4
      let last = y
      while (x < w * 0.36) {
        const next = y + (r.chance(0.25) ? 0.05 : 0)
        h.bar([x, last, 0.088], [x + 0.03, next, 0.088], 0.007, c)
        last = next
        x += 0.03
      }
    }
  })
}

const trolley: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  wheels(h, w * 0.9, d * 0.9, 0.05)
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      rail(h, [(sx * w) / 2, 0.08, (sz * d) / 2], [(sx * w) / 2, height, (sz * d) / 2], 0.014, steel)
  h.as('metal', () => {
    for (const y of [0.22, height * 0.6, height - 0.04])
      block(h, [0, y, 0], [w, 0.03, d], tone(c, 1.05), { bevel: 0.008 })
  })
  for (const y of [0.25, height * 0.6 + 0.03, height - 0.01])
    for (let i = 0; i < 4; i++) {
      const x = ((i + 0.5) / 4 - 0.5) * w * 0.8
      if (r.chance(0.5))
        h.lathe(
          [x, y, 0],
          [
            [0.04, 0],
            [0.045, 0.1],
            [0.02, 0.13],
            [0.02, 0.16],
            [0, 0.16],
          ],
          r.pick([cream, rgb(p.second ?? '#8fb8c0'), rgb('#7a4a2f')]),
          8,
        )
      else
        h.box(
          [x, y, 0],
          [0.14, 0.05 + r.next() * 0.05, 0.18],
          r.pick([white, rgb(p.second ?? '#8fb8c0'), steel]),
        )
    }
}

const wheelchair: Build = (h, p) => {
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    for (let i = 0; i < 16; i++) {
      const [a, b] = [(i / 16) * 6.2832, ((i + 1) / 16) * 6.2832]
      const on = (t: number): [number, number, number] => [
        s * 0.3,
        0.3 + Math.sin(t) * 0.3,
        -0.08 + Math.cos(t) * 0.3,
      ]
      rail(h, on(a), on(b), 0.018, ink, 0.018, 5)
      if (i % 3 === 0) rail(h, [s * 0.3, 0.3, -0.08], on(a), 0.005, steel, 0.005, 4)
    }
    h.blob([s * 0.26, 0.09, 0.36], [0.03, 0.09, 0.09], ink, { rough: 0, across: 8, down: 5 })
    rail(h, [s * 0.26, 0.1, 0.34], [s * 0.26, 0.48, 0.22], 0.014, steel)
    rail(h, [s * 0.26, 0.48, -0.2], [s * 0.26, 0.92, -0.26], 0.014, steel)
    rail(h, [s * 0.26, 0.92, -0.26], [s * 0.26, 0.92, -0.38], 0.02, ink)
    block(h, [s * 0.27, 0.64, 0.02], [0.06, 0.035, 0.34], ink, { bevel: 0.012 })
    h.box([s * 0.14, 0.1, 0.5], [0.2, 0.02, 0.16], ink)
    rail(h, [s * 0.2, 0.12, 0.48], [s * 0.22, 0.46, 0.26], 0.012, steel)
  }
  h.as('leather', () => {
    soft(h, [0, 0.44, 0], [0.5, 0.09, 0.48], c, 0.3)
    soft(h, [0, 0.52, -0.24], [0.5, 0.42, 0.07], c, 0.3)
  })
}

/** Retorts, flasks and a burner on a rack, with coloured liquids. */
const glassware: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const lit = [rgb(p.colour), rgb(p.second ?? '#6fd0a0'), rgb('#d9b14a'), rgb('#8f6fc4')]
  rail(h, [-w / 2, 0, -0.05], [-w / 2, height, -0.05], 0.012, steel)
  rail(h, [-w / 2, height * 0.72, -0.05], [w * 0.1, height * 0.72, -0.05], 0.01, steel)
  const n = Math.max(3, Math.round(w / 0.2))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const k = height * (0.4 + r.next() * 0.35)
    const c = r.pick(lit)
    const draw = () => {
      if (i % 3 === 0)
        h.lathe(
          [x, 0.005, 0],
          [
            [0.075, 0],
            [0.08, 0.01],
            [0.035, k * 0.55],
          ],
          c,
          10,
        )
      else if (i % 3 === 1) h.blob([x, k * 0.34, 0], [0.07, 0.07, 0.07], c, { rough: 0, across: 10, down: 7 })
      else
        h.lathe(
          [x, 0.005, 0],
          [
            [0.045, 0],
            [0.045, k * 0.5],
            [0, k * 0.5],
          ],
          c,
          9,
        )
    }
    if (env.interior && r.chance(0.4)) h.on('glow', draw)
    else h.as('glass', draw)
    h.as('glass', () =>
      h.lathe(
        [x, k * (i % 3 === 2 ? 0.5 : 0.48), 0],
        [
          [i % 3 === 2 ? 0.046 : 0.03, 0],
          [i % 3 === 2 ? 0.046 : 0.022, k * 0.4],
          [0.035, k * 0.44],
        ],
        blend(white, c, 0.25),
        9,
      ),
    )
  }
}

/** Something floats in it. */
const tank: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.56, 0],
        [w * 0.56, 0.26],
        [w * 0.5, 0.32],
      ],
      steel,
      16,
    )
    h.lathe(
      [0, height - 0.26, 0],
      [
        [w * 0.5, 0],
        [w * 0.56, 0.05],
        [w * 0.54, 0.26],
        [0, 0.26],
      ],
      steel,
      16,
    )
  })
  h.on('glow', () =>
    h.lathe(
      [0, 0.3, 0],
      [
        [w * 0.46, 0],
        [w * 0.46, height - 0.56],
      ],
      c,
      16,
      [tone(c, env.dark ? 0.35 : 0.5), tone(c, env.dark ? 0.75 : 0.9)],
    ),
  )
  for (let i = 0; i < 7; i++)
    h.on('glow', () =>
      h.blob(
        [(r.next() - 0.5) * w * 0.6, 0.5 + r.next() * (height - 1), w * 0.4],
        [0.03, 0.03, 0.02],
        tone(c, 1.5),
        { rough: 0, across: 6, down: 4 },
      ),
    )
  h.blob([0, height * 0.5, w * 0.3], [w * 0.16, height * 0.2, w * 0.17], tone(c, 0.35), {
    rough: 0.3,
    across: 10,
    down: 8,
    seed: p.seed,
  })
}

/** Racks of blinking machines. */
const servers: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const n = Math.max(1, Math.round(w / 0.62))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    h.as('metal', () => block(h, [x, 0, 0], [w / n - 0.03, height, d], rgb(p.colour), { bevel: 0.02 }))
    const rows = Math.round(height / 0.17)
    for (let j = 0; j < rows; j++) {
      const y = 0.08 + (j / rows) * (height - 0.14)
      h.box([x, y, d / 2], [w / n - 0.12, 0.12, 0.02], tone(rgb(p.colour), 0.6))
      h.on('glow', () => {
        for (let k = 0; k < 4; k++)
          if (r.chance(0.6))
            h.box(
              [x - (w / n) * 0.3 + k * 0.05, y + 0.05, d / 2 + 0.012],
              [0.018, 0.018, 0.004],
              r.pick([rgb('#7de08a'), rgb(p.second ?? '#6fd0ff'), rgb('#f0b54a')]),
            )
      })
    }
  }
}

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

const beerTaps: Build = (h, p) => {
  const [w, height] = p.size
  for (const s of [-1, 1])
    h.lathe(
      [s * w * 0.34, 0, 0],
      [
        [0.06, 0],
        [0.03, 0.03],
        [0.03, height * 0.7],
      ],
      brass,
      9,
    )
  rail(h, [-w / 2, height * 0.72, 0], [w / 2, height * 0.72, 0], 0.035, brass)
  for (let i = 0; i < 3; i++) {
    const x = (i - 1) * w * 0.32
    rail(h, [x, height * 0.72, 0.02], [x, height * 0.6, 0.09], 0.012, brass)
    h.lathe(
      [x, height * 0.74, 0],
      [
        [0.012, 0],
        [0.03, 0.08],
        [0.026, 0.2],
        [0, 0.22],
      ],
      [rgb(p.colour), ink, cream][i] ?? ink,
      8,
    )
  }
}

/** Chrome, spouts and a cup: it sighs. */
const espresso: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('metal', () => {
    block(h, [0, 0.04, 0], [w, height * 0.2, d], steel)
    block(h, [0, height * 0.5, -d * 0.08], [w, height * 0.5, d * 0.8], rgb(p.colour), { bevel: 0.05 })
    h.box([0, height * 0.2, -d * 0.3], [w * 0.9, height * 0.32, d * 0.3], ink)
  })
  for (const s of [-1, 1]) {
    h.lathe(
      [s * w * 0.24, height * 0.4, d * 0.2],
      [
        [0.04, 0],
        [0.045, 0.05],
        [0, 0.05],
      ],
      steel,
      9,
    )
    rail(h, [s * w * 0.24, height * 0.43, d * 0.22], [s * w * 0.24, height * 0.4, d * 0.55], 0.016, ink)
    h.lathe(
      [s * w * 0.24, height * 0.2 + 0.03, d * 0.2],
      [
        [0.025, 0],
        [0.04, 0.055],
        [0.032, 0.055],
        [0, 0.03],
      ],
      white,
      9,
    )
    h.lathe(
      [s * w * 0.3, height, -d * 0.1],
      [
        [0.04, 0],
        [0.045, 0.05],
        [0.036, 0.05],
        [0, 0.02],
      ],
      white,
      9,
    )
  }
  rail(h, [w * 0.46, height * 0.55, d * 0.3], [w * 0.46, height * 0.24, d * 0.42], 0.01, steel)
}

/** Bubbling tubes, a dome, rows of songs. */
const jukebox: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0, 0], [w, height * 0.62, d], rgb('#5a3226'), { bevel: 0.05 })
  for (let i = 0; i < 10; i++) {
    const [a, b] = [(i / 10) * Math.PI, ((i + 1) / 10) * Math.PI]
    const on = (t: number, z: number): [number, number, number] => [
      Math.cos(t) * w * 0.5,
      height * 0.62 + Math.sin(t) * height * 0.38,
      z,
    ]
    h.quad(on(b, -d / 2), on(b, d / 2), on(a, d / 2), on(a, -d / 2), tone(rgb('#5a3226'), 1.1))
    h.tri([0, height * 0.62, d / 2], on(a, d / 2), on(b, d / 2), rgb('#7a3f2c'))
    h.on('glow', () =>
      h.bar(
        on(a, d / 2 + 0.02).map((x, q) => (q === 0 ? x * 0.86 : x)) as [number, number, number],
        on(b, d / 2 + 0.02).map((x, q) => (q === 0 ? x * 0.86 : x)) as [number, number, number],
        0.05,
        tone(c, env.dark ? 1.2 : 1),
      ),
    )
  }
  h.on('glow', () => {
    h.quad(
      [-w * 0.3, height * 0.6, d / 2 + 0.02],
      [w * 0.3, height * 0.6, d / 2 + 0.02],
      [w * 0.26, height * 0.84, d / 2 + 0.02],
      [-w * 0.26, height * 0.84, d / 2 + 0.02],
      rgb('#ffdf9a'),
      rgb('#f0b060'),
    )
    for (const s of [-1, 1])
      h.box([s * w * 0.42, 0.1, d / 2 + 0.02], [0.06, height * 0.52, 0.03], tone(c, 1.1))
  })
  for (let i = 0; i < 3; i++) h.box([0, 0.16 + i * 0.13, d / 2 + 0.01], [w * 0.6, 0.06, 0.03], brass)
}

/** Long pipes in a carved case, keys below. */
const organ: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, height * 0.3, d], c)
    for (const s of [-1, 1])
      block(h, [s * (w / 2 - 0.1), height * 0.3, 0], [0.2, height * 0.62, d * 0.8], tone(c, 0.95))
    block(h, [0, height * 0.4, d * 0.1], [w, 0.12, d * 0.9], tone(c, 1.1))
  })
  const n = Math.max(7, Math.round(w / 0.17))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const u = (i / (n - 1)) * 2 - 1
      const tall = height * (0.4 + 0.17 * Math.cos(u * Math.PI * 1.5) ** 2 + 0.05)
      h.lathe(
        [u * (w / 2 - 0.3), height * 0.42, d * 0.2],
        [
          [0.02, 0],
          [0.055, 0.12],
          [0.055, tall],
          [0.02, tall],
        ],
        tone(rgb(p.second ?? '#c9b27a'), 0.92 + (i % 3) * 0.06),
        9,
      )
    }
  })
  h.box([0, height * 0.24, d / 2 + 0.08], [w * 0.5, 0.05, 0.24], tone(c, 0.9))
  h.box([0, height * 0.24 + 0.05, d / 2 + 0.1], [w * 0.46, 0.02, 0.16], white)
}

/** A cross on the wall or in a stand. */
const cross: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0.03], [d, height, d], c)
    block(h, [0, height * 0.62, 0.032], [w, d, d], c)
  })
}

/** A stone bowl on a shaft. */
const font: Build = (h, p) => {
  const [w, height] = p.size
  h.as('stone', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.42, 0],
        [w * 0.4, 0.1],
        [w * 0.18, 0.18],
        [w * 0.16, height * 0.56],
        [w * 0.42, height * 0.72],
        [w * 0.5, height * 0.78],
        [w * 0.5, height],
        [w * 0.42, height],
        [w * 0.3, height * 0.86],
        [0, height * 0.84],
      ],
      rgb(p.colour),
      8,
    ),
  )
  h.disc([0, height * 0.9, 0], w * 0.38, rgb('#7fa0b0'), rgb('#5f8090'), 12)
}

/** A painted cloth at the back of a stage: sky, hills, a castle or roofs by its seed. */
const backdrop: Build = (h, p) => {
  const [w, height] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? '#e8c890')]
  const hill = (z: number, base: number, amp: number, k: number, colour: Rgb) => {
    const n = 18
    const y = (i: number) =>
      height * (base + amp * Math.sin(i * k + p.seed) + amp * 0.4 * Math.sin(i * k * 2.3 + p.seed * 2))
    for (let i = 0; i < n; i++)
      h.quad(
        [(i / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, 0, z],
        [((i + 1) / n - 0.5) * w, y(i + 1), z],
        [(i / n - 0.5) * w, y(i), z],
        tone(colour, 0.8),
        colour,
      )
  }
  h.on('shell', () =>
    h.as('cloth', () => {
      h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, height, 0], [-w / 2, height, 0], s, blend(c, s, 0.2))
      const [mx, my, k] = [w * 0.24, height * 0.74, height * 0.1]
      for (let i = 0; i < 18; i++) {
        const [a, b] = [(i / 18) * 6.2832, ((i + 1) / 18) * 6.2832]
        h.tri(
          [mx, my, 0.01],
          [mx + Math.cos(a) * k, my + Math.sin(a) * k, 0.01],
          [mx + Math.cos(b) * k, my + Math.sin(b) * k, 0.01],
          rgb('#f6ecc8'),
        )
      }
      hill(0.02, 0.42, 0.06, 0.7, blend(c, s, 0.45))
      hill(0.03, 0.3, 0.05, 1.1, blend(c, s, 0.2))
      if (p.seed % 2)
        for (const [x, t, kk] of [
          [-0.2, 0.4, 0.05],
          [-0.14, 0.52, 0.06],
          [-0.07, 0.44, 0.05],
        ] as const) {
          h.quad(
            [(x - kk / 2) * w, height * 0.24, 0.035],
            [(x + kk / 2) * w, height * 0.24, 0.035],
            [(x + kk / 2) * w, height * t, 0.035],
            [(x - kk / 2) * w, height * t, 0.035],
            tone(c, 0.6),
            tone(c, 0.75),
          )
          h.tri(
            [(x - kk * 0.7) * w, height * t, 0.035],
            [(x + kk * 0.7) * w, height * t, 0.035],
            [x * w, height * (t + 0.12), 0.035],
            tone(c, 0.45),
          )
        }
      hill(0.045, 0.17, 0.04, 1.7, tone(c, 0.6))
    }),
  )
}

/** The arch of a stage with its drawn curtains: seen from both sides. */
const proscenium: Build = (h, p) => {
  const [w, height, d] = p.size
  const gold = rgb(p.second ?? '#c79a4b')
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    block(h, [s * (w / 2 - 0.3), 0, 0], [0.6, height - 0.9, d], tone(gold, 0.7), { bevel: 0.04 })
    block(h, [s * (w / 2 - 0.3), 0, 0], [0.7, 0.4, d * 1.3], tone(gold, 0.6))
    for (let i = 0; i < 4; i++)
      h.box(
        [s * (w / 2 - 0.3), 0.6 + i * ((height - 1.6) / 4), d / 2],
        [0.34, (height - 1.8) / 4 - 0.08, 0.03],
        gold,
      )
  }
  block(h, [0, height - 0.9, 0], [w, 0.9, d], tone(gold, 0.72), { bevel: 0.05 })
  h.box([0, height - 0.75, d / 2], [w * 0.9, 0.55, 0.03], gold)
  h.as('cloth', () => {
    for (const z of [0, Math.PI])
      h.within([0, 0, 0], z, () => {
        for (const s of [-1, 1])
          drape(h, [s * (w / 2 - 1.1), 0.02, 0.02], 1.5, height - 0.9, c, {
            folds: 7,
            deep: 0.07,
            tie: 0.34,
            side: s,
          })
        for (let i = 0; i < 4; i++)
          drape(
            h,
            [((i + 0.5) / 4 - 0.5) * (w - 1), height - 1.5 - (i % 2) * 0.1, 0.1],
            (w - 1) / 4,
            0.75,
            tone(c, 0.9),
            { folds: 3, deep: 0.06 },
          )
      })
  })
}

/** A painted wing that frames a stage: a tree or a pillar. */
const stageFlat: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.bar([0, 0, -0.5], [0, height * 0.7, -0.04], 0.05, rgb('#8b5e3f'))
  h.as('paper', () => {
    for (const [y0, z] of [
      [0, 0],
      [0, -0.03],
    ] as const) {
      const q = (
        a: [number, number],
        b: [number, number],
        e: [number, number],
        f: [number, number],
        k: Rgb,
      ) =>
        z < 0
          ? h.quad(
              [b[0], b[1], z],
              [a[0], a[1], z],
              [f[0], f[1], z],
              [e[0], e[1], z],
              tone(rgb('#8b7a60'), 0.8),
            )
          : h.quad([a[0], a[1], z], [b[0], b[1], z], [e[0], e[1], z], [f[0], f[1], z], tone(k, 0.8), k)
      q([-w * 0.12, y0], [w * 0.12, y0], [w * 0.08, height * 0.5], [-w * 0.08, height * 0.5], rgb('#6b4a34'))
      for (const [x, y, k] of [
        [0, 0.72, 0.5],
        [-0.26, 0.58, 0.34],
        [0.26, 0.6, 0.36],
      ] as const) {
        const n = 11
        const out = (i: number) => w * k * (0.84 + 0.16 * Math.cos(i * 2.2))
        for (let i = 0; i < n; i++) {
          const [a, b] = [(i / n) * 6.2832, ((i + 1) / n) * 6.2832]
          const pa: [number, number, number] = [
            x * w + Math.cos(a) * out(i),
            height * y + Math.sin(a) * out(i) * 0.8,
            z + 0.004,
          ]
          const pb: [number, number, number] = [
            x * w + Math.cos(b) * out((i + 1) % n),
            height * y + Math.sin(b) * out((i + 1) % n) * 0.8,
            z + 0.004,
          ]
          if (z < 0) h.tri([x * w, height * y, z - 0.008], pb, pa, rgb('#8b7a60'))
          else h.tri([x * w, height * y, z + 0.004], pa, pb, c, tone(c, 0.9), tone(c, 1.05))
        }
      }
    }
  })
}

/** Shells of light along the edge of a stage. */
const footlights: Build = (h, p, env) => {
  const [w] = p.size
  h.box([0, 0, 0], [w, 0.06, 0.2], iron)
  const n = Math.round(w / 0.45)
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    h.lathe(
      [x, 0.05, 0.03],
      [
        [0.1, 0],
        [0.11, 0.06],
        [0.06, 0.14],
        [0, 0.15],
      ],
      brass,
      10,
    )
    h.on('glow', () =>
      h.blob([x, 0.1, -0.06], [0.06, 0.05, 0.03], env.lamp, { rough: 0, across: 8, down: 5 }),
    )
  }
}

/** Lists of trains that flap over. */
const departures: Build = (h, p, env, r) => {
  const [w, height] = p.size
  block(h, [0, 0, 0], [w, height, 0.18], rgb('#23252c'), { bevel: 0.03 })
  const rows = Math.max(4, Math.round(height / 0.2))
  for (const z of [1, -1])
    h.within([0, 0, 0], z > 0 ? 0 : Math.PI, () => {
      for (let j = 0; j < rows; j++) {
        const y = height * ((j + 0.3) / rows)
        h.box([0, y - 0.02, 0.091], [w * 0.94, (height / rows) * 0.72, 0.003], ink)
        h.on('glow', () => {
          for (const [from, to] of [
            [-0.44, -0.34],
            [-0.3, 0.16],
            [0.24, 0.3],
            [0.34, 0.44],
          ] as const) {
            let x = from * w
            while (x < to * w) {
              if (r.chance(0.78))
                h.box(
                  [x, y + 0.01, 0.095],
                  [0.028, (height / rows) * 0.4, 0.002],
                  tone(j === rows - 1 ? rgb('#ffffff') : rgb(p.colour), env.dark ? 1 : 0.9),
                )
              x += 0.042
            }
          }
        })
      }
    })
  for (const s of [-1, 1]) rail(h, [s * w * 0.4, height, 0], [s * w * 0.4, height + p.size[2], 0], 0.02, iron)
}

/** A clock with two faces on a post or chain. */
const stationClock: Build = (h, p, env) => {
  const [w, height] = p.size
  const k = w / 2
  rail(h, [0, w, 0], [0, height, 0], 0.025, iron)
  for (const yaw of [0, Math.PI])
    h.within([0, 0, 0], yaw, () => {
      const on = (t: number, f: number, z: number): [number, number, number] => [
        Math.cos(t) * k * f,
        k + Math.sin(t) * k * f,
        z,
      ]
      for (let i = 0; i < 20; i++) {
        const [a, b] = [(i / 20) * 6.2832, ((i + 1) / 20) * 6.2832]
        h.quad(on(a, 1, 0), on(a, 1, 0.1), on(b, 1, 0.1), on(b, 1, 0), rgb(p.colour))
        h.quad(on(a, 1, 0.1), on(a, 0.86, 0.11), on(b, 0.86, 0.11), on(b, 1, 0.1), tone(rgb(p.colour), 1.3))
        h.on('glow', () =>
          h.tri([0, k, 0.108], on(a, 0.86, 0.108), on(b, 0.86, 0.108), tone(cream, env.dark ? 1 : 0.85)),
        )
      }
      for (let i = 0; i < 12; i++)
        h.bar(on((i / 12) * 6.2832, 0.7, 0.115), on((i / 12) * 6.2832, 0.8, 0.115), k * 0.05, ink)
      h.bar([0, k, 0.118], on(0.6, 0.6, 0.118), k * 0.05, ink)
      h.bar([0, k, 0.118], on(2.4, 0.42, 0.118), k * 0.07, ink)
    })
}

/** A booth with a window: tickets, papers, sweets. */
const kiosk: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, 1, d], c)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.box([sx * (w / 2 - 0.06), 1, sz * (d / 2 - 0.06)], [0.12, height - 1.3, 0.12], tone(c, 0.9))
    block(h, [0, height - 0.3, 0.06], [w * 1.1, 0.3, d * 1.15], tone(c, 1.1))
    h.box([0, 1, -d / 2 + 0.05], [w, height - 1.3, 0.06], tone(c, 0.6))
    block(h, [0, 0.98, d / 2], [w, 0.05, 0.3], rgb(p.second ?? '#d8cdb6'))
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2 + 0.12, 1.05, -d * 0.3],
      [w / 2 - 0.12, 1.05, -d * 0.3],
      [w / 2 - 0.12, height - 0.3, -d * 0.3],
      [-w / 2 + 0.12, height - 0.3, -d * 0.3],
      tone(env.lamp, 0.55),
      tone(env.lamp, 0.85),
    ),
  )
  for (let i = 0; i < 6; i++)
    h.box(
      [((i + 0.5) / 6 - 0.5) * w * 0.86, 0.3, d / 2 + 0.02],
      [w * 0.11, 0.34, 0.03],
      r.pick(bookColours),
      { foot: 0.9 },
    )
  for (let i = 0; i < 7; i++)
    h.box(
      [((i + 0.5) / 7 - 0.5) * w * 0.9, 1.06, -d * 0.2],
      [w * 0.09, 0.2 + r.next() * 0.2, 0.1],
      r.pick(bookColours),
    )
  for (let i = 0; i < 12; i++) {
    const x = ((i + 0.5) / 12 - 0.5) * w * 1.1
    h.quad(
      [x - w * 0.046, height - 0.5, d * 0.85],
      [x + w * 0.046, height - 0.5, d * 0.85],
      [x + w * 0.046, height - 0.24, d * 0.55],
      [x - w * 0.046, height - 0.24, d * 0.55],
      i % 2 ? tone(c, 1.1) : cream,
    )
  }
}

/** Glass front, lit rows of cans. */
const vending: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0.05, 0], [w, height - 0.05, d], c, { bevel: 0.04 })
  h.on('glow', () =>
    h.quad(
      [-w * 0.42, height * 0.36, d / 2 + 0.005],
      [w * 0.2, height * 0.36, d / 2 + 0.005],
      [w * 0.2, height * 0.94, d / 2 + 0.005],
      [-w * 0.42, height * 0.94, d / 2 + 0.005],
      tone(blend(env.lamp, white, 0.6), 0.6),
      tone(blend(env.lamp, white, 0.6), 0.8),
    ),
  )
  for (let j = 0; j < 5; j++)
    for (let i = 0; i < 5; i++)
      h.lathe(
        [-w * 0.37 + i * w * 0.125, height * (0.39 + j * 0.108), d / 2 + 0.015],
        [
          [w * 0.045, 0],
          [w * 0.045, height * 0.07],
          [0, height * 0.07],
        ],
        r.pick(bookColours),
        7,
      )
  h.box([w * 0.34, height * 0.5, d / 2 + 0.01], [w * 0.18, height * 0.22, 0.02], ink)
  h.box([-w * 0.1, height * 0.12, d / 2 + 0.01], [w * 0.56, height * 0.12, 0.02], ink)
}

const luggage: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  let y = 0
  let k = 1
  while (y < height - 0.1) {
    const t = Math.min(height - y, 0.2 + r.next() * 0.14)
    const c = r.pick(['#7a4a2f', '#4a3b34', '#8b5e3f', '#51605a', '#6a2f35'].map(rgb))
    h.within([(r.next() - 0.5) * 0.1, y, 0], (r.next() - 0.5) * 0.3, () => {
      h.as('leather', () =>
        block(h, [0, 0, 0], [w * k, t, d * k], blend(c, rgb(p.colour), 0.2), { bevel: 0.03 }),
      )
      for (const s of [-0.3, 0.3]) h.box([s * w * k, 0, 0], [0.04, t + 0.006, d * k * 1.01], tone(c, 0.55))
      h.box([0, t * 0.45, (d * k) / 2], [0.14, 0.035, 0.035], brass)
    })
    y += t
    k *= 0.86
  }
}

/** A till with round keys, or a screen in our time (second set). */
const till: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  if (p.second) {
    block(h, [0, 0, 0], [w, 0.1, d], c)
    h.box([0, 0.1, -0.04], [0.06, height * 0.4, 0.06], c)
    h.within([0, height * 0.45, -0.05], Math.PI, () =>
      block(h, [0, 0, 0], [w * 0.9, height * 0.55, 0.03], ink, { bevel: 0.01 }),
    )
    h.on('glow', () =>
      h.quad(
        [w * 0.4, height * 0.5, -0.068],
        [-w * 0.4, height * 0.5, -0.068],
        [-w * 0.4, height * 0.95, -0.068],
        [w * 0.4, height * 0.95, -0.068],
        rgb(p.second ?? '#9fd0e0'),
      ),
    )
    return
  }
  h.as('metal', () => {
    block(h, [0, 0, 0], [w, height * 0.3, d], c)
    block(h, [0, height * 0.3, d * 0.12], [w * 0.9, height * 0.42, d * 0.7], tone(c, 1.1), { bevel: 0.06 })
    block(h, [0, height * 0.72, d * 0.14], [w * 0.8, height * 0.28, d * 0.3], brass, { bevel: 0.03 })
  })
  for (let i = 0; i < 12; i++)
    h.blob(
      [
        ((i % 4) - 1.5) * w * 0.18,
        height * (0.44 + Math.floor(i / 4) * 0.1),
        -d * (0.3 - Math.floor(i / 4) * 0.06),
      ],
      [0.022, 0.022, 0.022],
      cream,
      { rough: 0, across: 6, down: 4 },
    )
}

/** Open crates of fruit on a slope. */
const produce: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 0.5))
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < n; i++) {
      const [x, y, z] = [((i + 0.5) / n - 0.5) * w, height * (j ? 0.62 : 0.26), d * (j ? -0.24 : 0.22)]
      h.as('wood', () => {
        block(h, [x, 0, z], [w / n - 0.03, y, d * 0.46], tone(c, 0.75))
        block(h, [x, y, z], [w / n - 0.03, 0.15, d * 0.46], c, { bevel: 0.01 })
      })
      const fruit = r.pick(['#b23a2e', '#d98a34', '#8aa643', '#d9b84a', '#7a4a7c', '#c9573a'].map(rgb))
      for (let q = 0; q < 16; q++)
        h.blob(
          [
            x + ((q % 4) - 1.5) * (w / n) * 0.21,
            y + 0.16 + r.next() * 0.02,
            z + (Math.floor(q / 4) - 1.5) * d * 0.1,
          ],
          [0.055, 0.052, 0.055],
          tone(fruit, 0.9 + r.next() * 0.25),
          { rough: 0, across: 6, down: 5, lift: 0.2 },
        )
    }
}

/** A dressmaker's figure on a stand. */
const mannequin: Build = (h, p) => {
  const height = p.size[1]
  h.lathe(
    [0, 0, 0],
    [
      [0.2, 0],
      [0.18, 0.03],
      [0.02, 0.05],
      [0.02, height * 0.45],
    ],
    iron,
    10,
  )
  h.as('cloth', () =>
    h.lathe(
      [0, height * 0.3, 0],
      [
        [0.26, 0],
        [0.2, height * 0.14],
        [0.13, height * 0.34],
        [0.19, height * 0.5],
        [0.17, height * 0.58],
        [0.06, height * 0.62],
        [0.05, height * 0.68],
        [0, height * 0.69],
      ],
      rgb(p.colour),
      14,
      [
        tone(rgb(p.colour), 0.8),
        rgb(p.colour),
        tone(rgb(p.second ?? p.colour), 0.9),
        rgb(p.second ?? p.colour),
        tone(rgb(p.second ?? p.colour), 1.05),
        cream,
        cream,
        cream,
      ],
    ),
  )
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

/** Scenes of scholarship: rods, spheres, rings of brass. */
const orrery: Build = (h, p) => {
  const [w, height] = p.size
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.24, 0],
      [w * 0.2, 0.04],
      [0.03, 0.1],
      [0.03, height * 0.5],
    ],
    brass,
    10,
  )
  h.blob([0, height * 0.62, 0], [w * 0.12, w * 0.12, w * 0.12], rgb('#e8b04a'), {
    rough: 0,
    across: 12,
    down: 8,
  })
  for (const [k, t, c] of [
    [0.26, 0.4, '#8a5a3c'],
    [0.36, 2.2, '#5f86a6'],
    [0.48, 4.1, '#b5563c'],
  ] as const) {
    for (let i = 0; i < 20; i++) {
      const on = (q: number): [number, number, number] => [
        Math.cos((q / 20) * 6.2832) * w * k,
        height * 0.62 + Math.sin((q / 20) * 6.2832 + t) * 0.05,
        Math.sin((q / 20) * 6.2832) * w * k,
      ]
      rail(h, on(i), on(i + 1), 0.006, brass, 0.006, 4)
    }
    h.blob(
      [Math.cos(t) * w * k, height * 0.62, Math.sin(t) * w * k],
      [w * 0.05, w * 0.05, w * 0.05],
      rgb(c),
      { rough: 0, across: 8, down: 6 },
    )
  }
}

/** A heavy bag on its chain. */
const punchBag: Build = (h, p) => {
  const [w, height] = p.size
  h.as('leather', () =>
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.3, 0],
        [w * 0.48, 0.05],
        [w * 0.5, 0.3],
        [w * 0.46, 1.05],
        [w * 0.3, 1.12],
        [0, 1.13],
      ],
      rgb(p.colour),
      14,
    ),
  )
  for (const s of [-1, 1]) rail(h, [s * w * 0.3, 1.1, 0], [0, 1.4, 0], 0.008, steel, 0.008, 4)
  rail(h, [0, 1.4, 0], [0, height, 0], 0.014, iron, 0.014, 5)
}

/** A rope, pole or rail along x. */
const bar: Build = (h, p) =>
  rail(h, [-p.size[0] / 2, 0, 0], [p.size[0] / 2, 0, 0], p.size[1] / 2, rgb(p.colour))

/** Links from a ring in the wall. */
const chain: Build = (h, p) => {
  const height = p.size[1]
  const c = rgb(p.colour)
  for (const s of [-1, 1]) {
    const n = Math.round(height / 0.07)
    for (let i = 0; i < n; i++)
      h.box([(s * p.size[0]) / 2, -i * 0.07, 0.03], [i % 2 ? 0.016 : 0.045, 0.075, i % 2 ? 0.045 : 0.016], c)
    h.lathe(
      [(s * p.size[0]) / 2, -height - 0.06, 0.03],
      [
        [0.05, 0],
        [0.06, 0.03],
        [0.05, 0.06],
      ],
      c,
      8,
    )
  }
}

/** Days counted in bundles of five. */
const scratches: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const [nx, ny] = [Math.max(2, Math.round(w / 0.22)), Math.max(1, Math.round(height / 0.18))]
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const [x, y] = [((i + 0.5) / nx - 0.5) * w, ((j + 0.2) / ny) * height]
      const n = j === ny - 1 && i === nx - 1 ? 2 : 4
      for (let k = 0; k < n; k++)
        h.bar(
          [x - 0.06 + k * 0.035, y, 0.012],
          [x - 0.055 + k * 0.035 + (r.next() - 0.5) * 0.01, y + 0.11, 0.012],
          0.008,
          c,
        )
      if (n === 4) h.bar([x - 0.08, y + 0.02, 0.013], [x + 0.07, y + 0.09, 0.013], 0.008, c)
    }
}

/** A slanting rafter from the foot of a side wall inwards; x = 0 is the wall. */
const rafter: Build = (h, p) => {
  const [w, height, t] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    h.bar([0.06, 0.5, 0], [w, height, 0], t, c)
    h.bar([0.05, 0, 0], [0.05, 1.4, 0], t * 0.9, tone(c, 0.9))
  })
}

/** A round window in a gable. */
const roundWindow: Build = (h, p, env) => {
  const k = p.size[0] / 2
  const c = rgb(p.colour)
  const on = (t: number, f: number, z: number): [number, number, number] => [
    Math.cos(t) * k * f,
    k + Math.sin(t) * k * f,
    z,
  ]
  for (let i = 0; i < 24; i++) {
    const [a, b] = [(i / 24) * 6.2832, ((i + 1) / 24) * 6.2832]
    h.on('glow', () =>
      h.tri(
        [0, k, 0.02],
        on(a, 1, 0.02),
        on(b, 1, 0.02),
        env.pane.low,
        Math.sin(a) > 0 ? env.pane.high : env.pane.low,
        Math.sin(b) > 0 ? env.pane.high : env.pane.low,
      ),
    )
    h.as('wood', () => h.bar(on(a, 1.04, 0.05), on(b, 1.04, 0.05), 0.09, c))
  }
  for (const t of [0, Math.PI / 2]) h.bar(on(t, 1, 0.04), on(t + Math.PI, 1, 0.04), 0.05, c)
}

/** Something under a dust sheet. */
const sheeted: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = 22
  // What stands under it lifts the sheet at the back; towards the floor it falls in folds.
  const rows = [
    [1, 0],
    [0.94, 0.3],
    [0.88, 0.56],
    [0.8, 0.72],
    [0.62, 0.88],
    [0.34, 0.98],
    [0, 1],
  ] as const
  const at = (i: number, j: number) => {
    const [out = 0, up = 0] = rows[j] ?? [0, 1]
    const t = (i / n) * Math.PI * 2
    const fold = 1 + 0.09 * (1 - up) * Math.cos(t * 7 + p.seed)
    const back = 1 - 0.32 * up * up * (0.5 + 0.5 * Math.cos(t))
    const point: [number, number, number] = [
      Math.sin(t) * w * 0.52 * out * fold,
      height * up * (up > 0.5 ? back : 1),
      Math.cos(t) * d * 0.52 * out * fold,
    ]
    const normal: [number, number, number] = [
      Math.sin(t) * (1 - up * 0.7),
      0.2 + up * 0.8,
      Math.cos(t) * (1 - up * 0.7),
    ]
    return { point, normal, colour: tone(c, (0.74 + 0.3 * up) * (0.93 + 0.07 * Math.cos(t * 7 + p.seed))) }
  }
  h.as('cloth', () => {
    for (let j = 0; j + 1 < rows.length; j++)
      for (let i = 0; i < n; i++) {
        const [a, b, e, f] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
        h.face([a.point, b.point, e.point], [a.normal, b.normal, e.normal], [a.colour, b.colour, e.colour])
        h.face([a.point, e.point, f.point], [a.normal, e.normal, f.normal], [a.colour, e.colour, f.colour])
      }
  })
}

/** A stone chest with a lid, a cross on it. */
const tomb: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('stone', () => {
    block(h, [0, 0, 0], [w * 1.1, 0.16, d * 1.05], tone(c, 0.85))
    block(h, [0, 0.16, 0], [w * 0.92, height - 0.34, d * 0.94], c)
    block(h, [0, height - 0.18, 0], [w, 0.18, d], tone(c, 1.08), { bevel: 0.05 })
    block(h, [0, height, 0], [w * 0.12, 0.05, d * 0.7], tone(c, 1.15), { bevel: 0.02 })
    block(h, [0, height, -d * 0.14], [w * 0.5, 0.05, w * 0.12], tone(c, 1.15), { bevel: 0.02 })
    for (const s of [-1, 1])
      for (let i = 0; i < 3; i++)
        h.box([(s * w * 0.92) / 2, 0.26, (i - 1) * d * 0.28], [0.02, height - 0.56, d * 0.2], tone(c, 0.8))
  })
}

export const gear: Record<string, Build> = {
  drip,
  monitor,
  trolley,
  wheelchair,
  glassware,
  'specimen-tank': tank,
  servers,
  forge,
  anvil,
  machine,
  tyres,
  sacks,
  logs,
  'beer-taps': beerTaps,
  espresso,
  jukebox,
  organ,
  cross,
  font,
  backdrop,
  proscenium,
  'stage-flat': stageFlat,
  footlights,
  departures,
  'station-clock': stationClock,
  kiosk,
  vending,
  luggage,
  till,
  produce,
  mannequin,
  hearth,
  orrery,
  'punch-bag': punchBag,
  bar,
  chain,
  scratches,
  rafter,
  'round-window': roundWindow,
  sheeted,
  'stone-tomb': tomb,
}
