import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, bookColours, brass, cream, drape, ink, rail, steel, white } from './kit.ts'

/** What hangs on walls and from bars. The front is +z, the wall at z = 0. */

/** A painting: hills, a vase, a face or plain shapes, by its seed. */
const picture: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const frame = rgb(p.second ?? '#6d4c33')
  const t = Math.min(0.09, Math.min(w, height) * 0.13)
  h.as('wood', () => {
    for (const s of [-1, 1]) {
      block(h, [s * (w / 2 - t / 2), 0, 0.02], [t, height, 0.055], frame, { bevel: 0.015 })
      block(h, [0, s < 0 ? 0 : height - t, 0.02], [w, t, 0.056], tone(frame, 1.05), { bevel: 0.015 })
    }
  })
  const c = rgb(p.colour)
  const [x0, x1, y0, y1] = [-w / 2 + t * 0.8, w / 2 - t * 0.8, t * 0.8, height - t * 0.8]
  const at = (u: number, v: number, z = 0.026): [number, number, number] => [
    x0 + (x1 - x0) * u,
    y0 + (y1 - y0) * v,
    z,
  ]
  const light = blend(c, cream, 0.6)
  h.quad(at(0, 0), at(1, 0), at(1, 1), at(0, 1), blend(c, cream, 0.28), light)
  switch (p.seed % 4) {
    case 0:
      h.tri(
        at(0, 0, 0.028),
        at(1, 0, 0.028),
        at(0.3 + r.next() * 0.3, 0.66, 0.028),
        tone(c, 0.75),
        tone(c, 0.6),
        tone(c, 0.95),
      )
      h.tri(at(0, 0, 0.03), at(1, 0, 0.03), at(1, 0.36, 0.03), tone(c, 0.45), tone(c, 0.5), tone(c, 0.6))
      break
    case 1:
      h.quad(
        at(0, 0, 0.028),
        at(1, 0, 0.028),
        at(1, 0.3, 0.028),
        at(0, 0.3, 0.028),
        tone(c, 0.45),
        tone(c, 0.55),
      )
      h.lathe(
        [0, y0 + (y1 - y0) * 0.16, 0.03],
        [
          [0.02, 0],
          [(x1 - x0) * 0.14, (y1 - y0) * 0.1],
          [(x1 - x0) * 0.05, (y1 - y0) * 0.28],
        ],
        tone(c, 1.1),
        8,
      )
      for (let i = 0; i < 7; i++)
        h.blob(
          [(r.next() - 0.5) * (x1 - x0) * 0.5, y0 + (y1 - y0) * (0.52 + r.next() * 0.24), 0.034],
          [0.05, 0.05, 0.01],
          r.pick(bookColours),
          { rough: 0.1, across: 7, down: 4 },
        )
      break
    case 2:
      h.quad(
        at(0.12, 0, 0.028),
        at(0.88, 0, 0.028),
        at(0.7, 0.4, 0.028),
        at(0.3, 0.4, 0.028),
        tone(c, 0.35),
        tone(c, 0.5),
      )
      h.blob([0, y0 + (y1 - y0) * 0.6, 0.03], [(x1 - x0) * 0.17, (y1 - y0) * 0.2, 0.012], rgb('#d9a981'), {
        rough: 0,
        across: 10,
        down: 7,
      })
      h.blob([0, y0 + (y1 - y0) * 0.7, 0.03], [(x1 - x0) * 0.19, (y1 - y0) * 0.15, 0.009], tone(c, 0.3), {
        rough: 0.1,
        across: 10,
        down: 6,
      })
      break
    default:
      for (let i = 0; i < 4; i++) {
        const [u, v, k] = [r.next() * 0.6 + 0.1, r.next() * 0.5 + 0.1, 0.16 + r.next() * 0.2]
        h.quad(
          at(u, v, 0.027 + i * 0.001),
          at(u + k, v, 0.027 + i * 0.001),
          at(u + k, v + k, 0.027 + i * 0.001),
          at(u, v + k, 0.027 + i * 0.001),
          blend(r.pick(bookColours), c, 0.35),
        )
      }
  }
}

/** A mirror: a cool pane with two slanting lights. */
const lookingGlass: Build = (h, p, env) => {
  const [w, height] = p.size
  const frame = rgb(p.second ?? '#b8894a')
  for (const s of [-1, 1]) {
    block(h, [s * (w / 2 - 0.03), 0, 0.02], [0.06, height, 0.06], frame, { bevel: 0.02 })
    block(h, [0, s < 0 ? 0 : height - 0.06, 0.02], [w, 0.06, 0.06], frame, { bevel: 0.02 })
  }
  const c = blend(rgb(p.colour), env.pane.high, 0.4)
  h.on('glow', () => {
    h.quad(
      [-w / 2 + 0.05, 0.05, 0.03],
      [w / 2 - 0.05, 0.05, 0.03],
      [w / 2 - 0.05, height - 0.05, 0.03],
      [-w / 2 + 0.05, height - 0.05, 0.03],
      tone(c, 0.34),
      tone(c, 0.62),
    )
    for (const [u, k] of [
      [-0.24, 0.1],
      [0.02, 0.035],
    ] as const)
      h.quad(
        [(u - k) * w, 0.06, 0.033],
        [(u + k * 0.4) * w, 0.06, 0.033],
        [(u + 0.2 + k * 0.4) * w, height - 0.06, 0.033],
        [(u + 0.2 - k) * w, height - 0.06, 0.033],
        tone(c, 0.5),
        tone(c, 0.85),
      )
  })
}

/** A heavy cloth in folds; the whole width. */
const curtain: Build = (h, p) => {
  const [w, height] = p.size
  h.as('cloth', () =>
    drape(h, [0, 0, 0.02], w, height, rgb(p.colour), { folds: Math.max(3, Math.round(w / 0.3)), deep: 0.08 }),
  )
}

/** A woven picture with a border and a fringe, on a pole. */
const tapestry: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const [c, s] = [rgb(p.colour), rgb(p.second ?? '#c79a4b')]
  rail(h, [-w / 2 - 0.12, height, 0.06], [w / 2 + 0.12, height, 0.06], 0.028, tone(s, 0.7))
  h.as('knit', () => {
    h.quad(
      [-w / 2, 0, 0.04],
      [w / 2, 0, 0.04],
      [w / 2, height, 0.04],
      [-w / 2, height, 0.04],
      tone(c, 0.7),
      c,
    )
    const k = 0.1
    h.quad(
      [-w / 2 + k, k, 0.045],
      [w / 2 - k, k, 0.045],
      [w / 2 - k, height - k, 0.045],
      [-w / 2 + k, height - k, 0.045],
      tone(s, 0.8),
      s,
    )
    h.quad(
      [-w / 2 + k * 1.6, k * 1.6, 0.05],
      [w / 2 - k * 1.6, k * 1.6, 0.05],
      [w / 2 - k * 1.6, height - k * 1.6, 0.05],
      [-w / 2 + k * 1.6, height - k * 1.6, 0.05],
      tone(c, 0.5),
      tone(c, 0.85),
    )
    for (let i = 0; i < 9; i++) {
      const [x, y] = [((i % 3) - 1) * w * 0.24, height * (0.26 + Math.floor(i / 3) * 0.24)]
      const q = Math.min(w, height) * (0.06 + r.next() * 0.04)
      h.quad(
        [x, y - q, 0.053],
        [x + q, y, 0.053],
        [x, y + q, 0.053],
        [x - q, y, 0.053],
        tone(s, 0.85 + r.next() * 0.3),
      )
    }
    for (let i = 0; i < w / 0.08; i++)
      h.quad(
        [-w / 2 + i * 0.08, -0.1, 0.042],
        [-w / 2 + i * 0.08 + 0.04, -0.1, 0.042],
        [-w / 2 + i * 0.08 + 0.05, 0, 0.042],
        [-w / 2 + i * 0.08, 0, 0.042],
        tone(s, 0.85),
      )
  })
}

/** A cloth that hangs from a round rail under the ceiling: between beds. */
const screenCurtain: Build = (h, p) => {
  const [w, height] = p.size
  rail(h, [-w / 2, height, 0], [w / 2, height, 0], 0.014, steel)
  h.as('cloth', () => {
    drape(h, [0, 0.3, -0.02], w * 0.98, height - 0.34, rgb(p.colour), {
      folds: Math.round(w / 0.2),
      deep: 0.045,
    })
    h.within([0, 0, 0], Math.PI, () =>
      drape(h, [0, 0.3, -0.02], w * 0.98, height - 0.34, rgb(p.colour), {
        folds: Math.round(w / 0.2),
        deep: 0.045,
      }),
    )
  })
}

const blackboard: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const chalk = c[1] > 0.4 ? rgb('#35507a') : rgb('#c9d2c8')
  h.as('wood', () => {
    block(h, [0, 0, 0.01], [w, height, 0.04], rgb(p.second ?? '#7b5a3c'), { bevel: 0.012 })
    block(h, [0, -0.05, 0.06], [w * 0.98, 0.045, 0.11], rgb(p.second ?? '#7b5a3c'), { bevel: 0.01 })
  })
  h.quad(
    [-w / 2 + 0.07, 0.07, 0.034],
    [w / 2 - 0.07, 0.07, 0.034],
    [w / 2 - 0.07, height - 0.07, 0.034],
    [-w / 2 + 0.07, height - 0.07, 0.034],
    tone(c, 0.92),
    tone(c, 1.15),
  )
  const stroke = (x0: number, y0: number, x1: number, y1: number, t = 0.014) => {
    const k = Math.hypot(x1 - x0, y1 - y0) || 1
    const [nx, ny] = [(-(y1 - y0) / k) * t, ((x1 - x0) / k) * t]
    h.quad(
      [x0 - nx, y0 - ny, 0.04],
      [x1 - nx, y1 - ny, 0.04],
      [x1 + nx, y1 + ny, 0.04],
      [x0 + nx, y0 + ny, 0.04],
      chalk,
    )
  }
  for (let i = 0; i < 4; i++) {
    let x = -w * 0.44
    const y = height * (0.8 - i * 0.16)
    const end = x + w * (0.22 + r.next() * 0.22)
    while (x < end) {
      const k = 0.07 + r.next() * 0.14
      stroke(x, y, x + k, y + (r.next() - 0.5) * 0.02)
      x += k + 0.05
    }
  }
  if (w < 1.6) return // a bill of fare has no diagram
  const [ox, oy, k] = [w * 0.22, height * 0.25, Math.min(w * 0.14, height * 0.3)]
  stroke(ox - k, oy, ox + k * 1.4, oy)
  stroke(ox - k, oy, ox - k, oy + k * 1.5)
  let last = oy + k * 0.2
  for (let i = 0; i < 6; i++) {
    const next = oy + k * (0.3 + 0.9 * Math.sin((i / 5) * 1.5) + r.next() * 0.15)
    stroke(ox - k + (i * k * 2.2) / 6, last, ox - k + ((i + 1) * k * 2.2) / 6, next)
    last = next
  }
}

/** Cork with papers pinned on, some joined by a thread. */
const noticeBoard: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  block(h, [0, 0, 0.01], [w, height, 0.035], rgb(p.second ?? '#6d4c33'), { bevel: 0.01 })
  h.quad(
    [-w / 2 + 0.05, 0.05, 0.03],
    [w / 2 - 0.05, 0.05, 0.03],
    [w / 2 - 0.05, height - 0.05, 0.03],
    [-w / 2 + 0.05, height - 0.05, 0.03],
    tone(rgb(p.colour), 0.9),
    rgb(p.colour),
  )
  const n = Math.max(4, Math.round(w * height * 7))
  const pins: [number, number][] = []
  h.as('paper', () => {
    for (let i = 0; i < n; i++) {
      const [x, y] = [(r.next() - 0.5) * (w - 0.3), 0.2 + r.next() * (height - 0.4)]
      const [kw, kh, t] = [0.07 + r.next() * 0.06, 0.08 + r.next() * 0.06, (r.next() - 0.5) * 0.3]
      const on = (a: number, b: number): [number, number, number] => [
        x + a * Math.cos(t) - b * Math.sin(t),
        y + a * Math.sin(t) + b * Math.cos(t),
        0.033 + i * 0.0006,
      ]
      const own = r.pick([cream, white, rgb('#e8d68a'), rgb('#b9cbd0'), rgb('#8b8f96')])
      h.quad(on(-kw, -kh), on(kw, -kh), on(kw, kh), on(-kw, kh), tone(own, 0.93), own)
      h.quad(
        on(-kw * 0.7, kh * 0.1),
        on(kw * 0.7, kh * 0.1),
        on(kw * 0.7, kh * 0.7),
        on(-kw * 0.7, kh * 0.7),
        tone(own, 0.62),
      )
      pins.push([x, y + kh * 0.85])
    }
  })
  const red = rgb('#b5342c')
  for (const [i, [x, y]] of pins.entries()) {
    h.blob([x, y, 0.05], [0.016, 0.016, 0.012], red, { rough: 0, across: 6, down: 4 })
    const to = pins[i + 1]
    if (to && p.seed % 2 && i < 6) h.bar([x, y, 0.05], [to[0], to[1], 0.05], 0.007, red)
  }
}

/** A map on rollers. */
const wallMap: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  for (const y of [0, height])
    rail(h, [-w / 2 - 0.05, y, 0.03], [w / 2 + 0.05, y, 0.03], 0.02, rgb('#6d4c33'))
  h.as('paper', () =>
    h.quad(
      [-w / 2, 0, 0.02],
      [w / 2, 0, 0.02],
      [w / 2, height, 0.02],
      [-w / 2, height, 0.02],
      tone(rgb(p.second ?? '#9db8bd'), 0.9),
      rgb(p.second ?? '#9db8bd'),
    ),
  )
  for (let i = 0; i < 6; i++) {
    const [x, y] = [
      ((i % 3) - 1) * w * 0.28 + (r.next() - 0.5) * 0.1,
      height * (0.32 + Math.floor(i / 3) * 0.34),
    ]
    const k = w * (0.07 + r.next() * 0.07)
    const q = 9
    const out = (j: number) => k * (0.7 + 0.4 * Math.sin(j * 2.3 + i * 1.7) ** 2)
    for (let j = 0; j < q; j++) {
      const [a, b] = [(j / q) * 6.2832, ((j + 1) / q) * 6.2832]
      h.tri(
        [x, y, 0.025],
        [x + Math.cos(a) * out(j % q), y + Math.sin(a) * out(j % q) * 0.8, 0.025],
        [x + Math.cos(b) * out((j + 1) % q), y + Math.sin(b) * out((j + 1) % q) * 0.8, 0.025],
        tone(rgb(p.colour), 0.95 + (i % 3) * 0.1),
      )
    }
  }
}

/** Round, on a wall; its hands say ten past ten. */
const wallClock: Build = (h, p) => {
  const k = p.size[0] / 2
  const disc = (z: number, out: number, c: ReturnType<typeof rgb>) => {
    for (let i = 0; i < 20; i++) {
      const [a, b] = [(i / 20) * 6.2832, ((i + 1) / 20) * 6.2832]
      h.tri(
        [0, k, z],
        [Math.cos(a) * out, k + Math.sin(a) * out, z],
        [Math.cos(b) * out, k + Math.sin(b) * out, z],
        c,
      )
    }
  }
  const rim = rgb(p.colour)
  for (let i = 0; i < 20; i++) {
    const [a, b] = [(i / 20) * 6.2832, ((i + 1) / 20) * 6.2832]
    const on = (t: number, z: number): [number, number, number] => [Math.cos(t) * k, k + Math.sin(t) * k, z]
    h.quad(on(a, 0.01), on(a, 0.06), on(b, 0.06), on(b, 0.01), tone(rim, 0.9), rim)
  }
  disc(0.055, k, rim)
  disc(0.06, k * 0.86, rgb(p.second ?? '#efe8d8'))
  for (let i = 0; i < 12; i++) {
    const t = (i / 12) * 6.2832
    h.bar(
      [Math.cos(t) * k * 0.7, k + Math.sin(t) * k * 0.7, 0.064],
      [Math.cos(t) * k * 0.8, k + Math.sin(t) * k * 0.8, 0.064],
      k * 0.05,
      ink,
    )
  }
  h.bar([0, k, 0.066], [k * 0.5, k + k * 0.34, 0.066], k * 0.05, ink)
  h.bar([0, k, 0.066], [-k * 0.3, k + k * 0.26, 0.066], k * 0.07, ink)
}

const screen: Build = (h, p, env, r) => {
  const [w, height] = p.size
  h.box([0, 0, 0], [w, height, 0.045], rgb('#1f2127'))
  const c = rgb(p.colour)
  h.on('glow', () => {
    h.quad(
      [-w * 0.475, height * 0.05, 0.024],
      [w * 0.475, height * 0.05, 0.024],
      [w * 0.475, height * 0.95, 0.024],
      [-w * 0.475, height * 0.95, 0.024],
      tone(c, env.dark ? 0.5 : 0.4),
      tone(c, 0.8),
    )
    for (let i = 0; i < 5; i++)
      h.box(
        [-w * 0.4 + w * 0.15, height * (0.2 + i * 0.13), 0.026],
        [w * (0.12 + r.next() * 0.2), height * 0.04, 0.002],
        tone(c, 1.3),
      )
    h.quad(
      [w * 0.08, height * 0.2, 0.027],
      [w * 0.4, height * 0.2, 0.027],
      [w * 0.4, height * 0.7, 0.027],
      [w * 0.08, height * 0.55, 0.027],
      tone(c, 0.7),
      tone(c, 1.2),
    )
  })
  if (height < 0.6 && p.position[1] > 0.3) h.box([0, -0.08, -0.02], [w * 0.3, 0.08, 0.12], rgb('#1f2127'))
}

/** Coats and a hat on pegs. */
const pegs: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  block(h, [0, height - 0.1, 0.01], [w, 0.1, 0.03], c, { bevel: 0.01 })
  const n = Math.max(2, Math.round(w / 0.28))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    rail(h, [x, height - 0.05, 0.03], [x, height - 0.02, 0.1], 0.012, brass)
    if (r.chance(0.7)) {
      const own = blend(r.pick(bookColours), rgb(p.second ?? p.colour), 0.4)
      h.as('cloth', () => {
        h.lathe(
          [x, height - 0.98 + r.next() * 0.1, 0.09],
          [
            [0.15, 0],
            [0.13, 0.35],
            [0.15, 0.7],
            [0.05, 0.9],
            [0, 0.94],
          ],
          tone(own, 0.8),
          9,
        )
        h.bar([x - 0.12, height - 0.25, 0.1], [x - 0.16, height - 0.72, 0.1], 0.1, own)
      })
    } else
      h.lathe(
        [x, height - 0.14, 0.1],
        [
          [0.15, 0],
          [0.15, 0.02],
          [0.08, 0.03],
          [0.075, 0.1],
          [0, 0.11],
        ],
        blend(r.pick(bookColours), ink, 0.4),
        12,
      )
  }
}

/** Hand tools inside their own outlines. */
const toolBoard: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => block(h, [0, 0, 0.01], [w, height, 0.03], c, { bevel: 0.01 }))
  const wood = rgb('#a4713f')
  const n = Math.round(w / 0.2)
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w * 0.94
    const y = height * (i % 2 ? 0.56 : 0.5)
    const k = r.int(0, 4)
    const t = height * 0.36
    if (k === 0) {
      rail(h, [x, y - t, 0.05], [x, y + t * 0.7, 0.05], 0.018, wood)
      h.box([x, y + t * 0.66, 0.05], [0.16, 0.06, 0.05], steel)
    } else if (k === 1) {
      h.quad(
        [x - 0.06, y - t, 0.045],
        [x + 0.02, y - t, 0.045],
        [x + 0.07, y + t * 0.6, 0.045],
        [x - 0.06, y + t * 0.6, 0.045],
        steel,
      )
      block(h, [x, y + t * 0.6, 0.04], [0.15, 0.13, 0.03], wood, { bevel: 0.02 })
    } else if (k === 2) {
      rail(h, [x, y - t * 0.8, 0.05], [x, y + t * 0.2, 0.05], 0.012, steel)
      rail(h, [x, y + t * 0.2, 0.05], [x, y + t * 0.8, 0.05], 0.024, rgb(p.second ?? '#b5443c'))
    } else if (k === 3) {
      for (const s of [-1, 1]) {
        rail(h, [x, y, 0.05], [x + s * 0.05, y - t, 0.05], 0.014, rgb(p.second ?? '#b5443c'))
        rail(h, [x, y, 0.05], [x + s * 0.025, y + t * 0.5, 0.05], 0.013, steel)
      }
    } else {
      rail(h, [x, y - t, 0.05], [x, y + t * 0.4, 0.05], 0.02, steel)
      h.blob([x, y + t * 0.5, 0.05], [0.05, 0.05, 0.02], steel, { rough: 0, across: 8, down: 5 })
    }
  }
}

/** Pots and pans on hooks under a bar. */
const panRail: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const bar = height - 0.06
  rail(h, [-w / 2, bar, 0.1], [w / 2, bar, 0.1], 0.016, iron0)
  const n = Math.max(3, Math.round(w / 0.26))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const c = r.pick([rgb('#b4683a'), rgb('#3a3a40'), steel, rgb('#a6552e')])
    const k = 0.09 + r.next() * 0.04
    rail(h, [x, bar, 0.1], [x, bar - 0.26, 0.09], 0.012, tone(c, 0.8))
    for (let q = 0; q < 14; q++) {
      const [a, b] = [(q / 14) * 6.2832, ((q + 1) / 14) * 6.2832]
      const on = (t: number, f: number, z: number): [number, number, number] => [
        x + Math.cos(t) * k * f,
        bar - 0.26 - k + Math.sin(t) * k * f,
        z,
      ]
      h.tri(on(0, 0, 0.12), on(a, 0.94, 0.12), on(b, 0.94, 0.12), tone(c, 0.95), tone(c, 1.15), tone(c, 1.1))
      h.quad(on(a, 1, 0.06), on(b, 1, 0.06), on(b, 0.94, 0.12), on(a, 0.94, 0.12), tone(c, 0.8), c)
    }
  }
}
const iron0 = rgb('#3a3a40')

/** Bundles of herbs, strings of onions and a ham under a beam. */
const herbs: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  rail(h, [-w / 2, height, 0], [w / 2, height, 0], 0.025, rgb('#5a4031'))
  const n = Math.max(3, Math.round(w / 0.28))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const long = 0.24 + r.next() * 0.16
    rail(h, [x, height, 0], [x, height - 0.1, 0], 0.006, cream, 0.006, 4)
    if (i % 3 === 1)
      for (let k = 0; k < 5; k++)
        h.blob(
          [x + (k % 2 ? 0.03 : -0.03), height - 0.12 - k * 0.055, 0.01],
          [0.038, 0.034, 0.038],
          r.pick([rgb('#c98a4a'), rgb('#8d3b4a'), cream]),
          { rough: 0, across: 7, down: 5 },
        )
    else
      h.as('foliage', () =>
        h.lathe(
          [x, height - 0.1 - long, 0],
          [
            [0.09, 0],
            [0.075, long * 0.3],
            [0.025, long * 0.85],
            [0.02, long],
          ],
          tone(rgb(p.colour), 0.8 + r.next() * 0.4),
          7,
        ),
      )
  }
}

/** A row of pipes with valves: cellars, boiler rooms. */
const pipes: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(height / 0.28))
  h.as('metal', () => {
    for (let i = 0; i < n; i++) {
      const y = ((i + 0.5) / n) * height
      const k = 0.035 + (i % 2) * 0.03
      rail(h, [-w / 2, y, d], [w / 2, y, d], k, tone(c, 0.85 + r.next() * 0.3), k, 8)
      for (let x = -w / 2 + 0.6; x < w / 2; x += 1.1 + r.next())
        h.lathe(
          [x, y - k * 1.3, d],
          [
            [k * 0.2, 0],
            [k * 1.5, k * 0.4],
            [k * 1.5, k * 2.2],
            [k * 0.2, k * 2.6],
          ],
          tone(c, 0.7),
          8,
        )
    }
  })
}

/** Ribs of warm iron under a window. */
const radiator: Build = (h, p) => {
  const [w, height, d] = p.size
  const n = Math.max(4, Math.round(w / 0.09))
  for (let i = 0; i < n; i++)
    block(h, [((i + 0.5) / n - 0.5) * w, 0.08, d / 2], [w / n - 0.02, height - 0.08, d], rgb(p.colour), {
      bevel: 0.02,
    })
}

/** Big letters nobody reads, on a lit or painted board. */
const signBoard: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0, 0.02], [w, height, 0.06], c, { bevel: 0.02 })
  const draw = () => {
    const rows = Math.max(1, Math.round(height / 0.24))
    for (let j = 0; j < rows; j++) {
      let x = -w / 2 + 0.12
      const y = height * ((rows - j - 0.72) / rows)
      const t = (height / rows) * 0.46
      while (x < w / 2 - 0.16) {
        const k = 0.04 + r.next() * 0.05
        if (r.chance(0.82))
          h.box([x + k / 2, y, 0.055], [k, t * (r.chance(0.3) ? 0.7 : 1), 0.004], rgb(p.second ?? '#f0d9a0'))
        x += k + 0.03
      }
    }
  }
  if (p.seed % 2 && env.interior) h.on('glow', draw)
  else draw()
}

/** Film and fight bills pasted side by side. */
const posters: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const n = Math.max(1, Math.round(w / 0.55))
  h.as('paper', () => {
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      const [kw, kh] = [(w / n) * (0.38 + r.next() * 0.08), height * (0.42 + r.next() * 0.08)]
      const c = blend(r.pick(bookColours), rgb(p.colour), 0.4)
      const at = (u: number, v: number, z: number): [number, number, number] => [
        x + u * kw,
        height / 2 + v * kh,
        z,
      ]
      h.quad(
        at(-1, -1, 0.012),
        at(1, -1, 0.012),
        at(1, 1, 0.012),
        at(-1, 1, 0.012),
        tone(c, 0.8),
        tone(c, 1.15),
      )
      h.quad(at(-0.8, 0.55, 0.015), at(0.8, 0.55, 0.015), at(0.8, 0.8, 0.015), at(-0.8, 0.8, 0.015), cream)
      h.quad(at(-0.6, -0.8, 0.015), at(0.6, -0.8, 0.015), at(0.6, -0.7, 0.015), at(-0.6, -0.7, 0.015), cream)
      h.tri(
        at(-0.7, -0.55, 0.015),
        at(0.7, -0.55, 0.015),
        at((r.next() - 0.5) * 0.8, 0.42, 0.015),
        tone(c, 0.45),
      )
    }
  })
}

export const hangings: Record<string, Build> = {
  picture,
  'looking-glass': lookingGlass,
  curtain,
  tapestry,
  'screen-curtain': screenCurtain,
  blackboard,
  'notice-board': noticeBoard,
  'wall-map': wallMap,
  'wall-clock': wallClock,
  screen,
  pegs,
  'tool-board': toolBoard,
  'pan-rail': panRail,
  herbs,
  pipes,
  radiator,
  'sign-board': signBoard,
  posters,
}
