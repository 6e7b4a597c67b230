import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, bookColours, cream, ink, rail, white } from './kit.ts'

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

/** What a wall tells. */
export const notices: Record<string, Build> = {
  blackboard,
  'notice-board': noticeBoard,
  'wall-map': wallMap,
  'wall-clock': wallClock,
  screen,
  'sign-board': signBoard,
  posters,
}
