import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'

const column: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const r = w / 2
  h.box([0, 0, 0], [w * 1.3, 0.3, w * 1.3], tone(c, 0.86))
  h.lathe(
    [0, 0.3, 0],
    [
      [r * 1.15, 0],
      [r, 0.2],
      [r * 0.9, height * 0.5],
      [r * 0.94, height - 0.9],
      [r * 1.4, height - 0.5],
    ],
    c,
    12,
  )
  h.box([0, height - 0.3, 0], [w * 1.5, 0.3, w * 1.5], tone(c, 1.05))
}

/** A pointed arch between two columns, along x. */
const arch: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = 8
  for (const s of [-1, 1])
    for (let i = 0; i < n; i++) {
      const on = (t: number): [number, number, number] => [
        s * (w / 2) * (1 - t ** 1.5),
        height * t ** 0.62,
        0,
      ]
      h.bar(on(i / n), on((i + 1) / n), d, tone(c, 0.85 + i * 0.02))
    }
}

const banner: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const s = rgb(p.second ?? '#d8b45c')
  h.bar([-w * 0.6, height, 0.05], [w * 0.6, height, 0.05], 0.06, rgb('#6b4c36'))
  const strips = 5
  for (let i = 0; i < strips; i++) {
    const [x0, x1] = [(i / strips - 0.5) * w, ((i + 1) / strips - 0.5) * w]
    const foot = (x: number) => height * 0.16 * (Math.abs(x) / (w / 2)) - 0
    const z = (x: number) => 0.06 + Math.sin(x * 9) * 0.03
    const shade = i % 2 ? 1 : 0.88
    for (const t of [1, -1]) {
      const q: [number, number, number][] = [
        [x0, height * 0.14 - foot(x0) + height * 0.02, z(x0)],
        [x1, height * 0.14 - foot(x1) + height * 0.02, z(x1)],
        [x1, height, z(x1)],
        [x0, height, z(x0)],
      ]
      const [a, b, e, f] = t > 0 ? q : [q[1], q[0], q[3], q[2]]
      if (a && b && e && f) h.quad(a, b, e, f, tone(c, shade * 0.75), tone(c, shade))
    }
  }
  h.tri([-w * 0.22, height * 0.56, 0.12], [0, height * 0.4, 0.12], [0, height * 0.72, 0.12], s)
  h.tri([0, height * 0.4, 0.12], [w * 0.22, height * 0.56, 0.12], [0, height * 0.72, 0.12], tone(s, 0.85))
}

const torch: Build = (h, p) => {
  const [, height] = p.size
  h.bar([0, 0, 0.05], [0, height * 0.62, 0.22], 0.07, rgb('#5a4030'))
  h.lathe(
    [0, height * 0.55, 0.22],
    [
      [0.06, 0],
      [0.13, height * 0.16],
    ],
    rgb('#3a3638'),
    7,
  )
  h.on('glow', () =>
    h.lathe(
      [0, height * 0.68, 0.22],
      [
        [0.08, 0],
        [0.12, height * 0.12],
        [0.05, height * 0.3],
        [0, height * 0.46],
      ],
      rgb('#ff9a3c'),
      7,
      [rgb('#ffe08a'), rgb('#ffbb50'), rgb('#ff8a38'), rgb('#e2572a')],
    ),
  )
}

const brazier: Build = (h, p, env, r) => {
  const [w, height] = p.size
  for (let i = 0; i < 3; i++) {
    const t = (i / 3) * 6.2832
    h.bar(
      [Math.sin(t) * w * 0.46, 0, Math.cos(t) * w * 0.46],
      [Math.sin(t) * w * 0.2, height * 0.7, Math.cos(t) * w * 0.2],
      0.06,
      rgb('#3a3638'),
    )
  }
  h.lathe(
    [0, height * 0.6, 0],
    [
      [w * 0.2, 0],
      [w * 0.5, height * 0.3],
      [w * 0.4, height * 0.28],
    ],
    rgb('#3a3638'),
    10,
  )
  flames(h, { ...p, position: [0, 0, 0], size: [w * 0.7, height * 0.9, w * 0.7] }, env, r, height * 0.78)
}

const flames = (
  h: Parameters<Build>[0],
  p: Parameters<Build>[1],
  _env: Parameters<Build>[2],
  r: Parameters<Build>[3],
  y = 0,
) => {
  const [w, height] = p.size
  h.on('glow', () => {
    for (let i = 0; i < 6; i++) {
      const t = (i / 6) * 6.2832
      const k = i === 0 ? 1 : 0.5 + r.next() * 0.3
      h.lathe(
        [i === 0 ? 0 : Math.sin(t) * w * 0.28, y, i === 0 ? 0 : Math.cos(t) * w * 0.28],
        [
          [w * 0.16 * k, 0],
          [w * 0.2 * k, height * 0.16 * k],
          [w * 0.08 * k, height * 0.5 * k],
          [0, height * 0.75 * k],
        ],
        rgb('#ff9a3c'),
        6,
        [rgb('#ffe28c'), rgb('#ffba4e'), rgb('#ff8636'), rgb('#df5228')],
      )
    }
  })
}

const campfire: Build = (h, p, env, r) => {
  const [w] = p.size
  for (let i = 0; i < 9; i++) {
    const t = (i / 9) * 6.2832
    h.blob([Math.sin(t) * w * 0.5, 0.06, Math.cos(t) * w * 0.5], [0.16, 0.12, 0.14], rgb('#6f6a68'), {
      seed: i,
      crease: true,
      across: 6,
      down: 4,
      rough: 0.25,
    })
  }
  for (let i = 0; i < 5; i++) {
    const t = (i / 5) * 6.2832
    h.bar(
      [Math.sin(t) * w * 0.38, 0.04, Math.cos(t) * w * 0.38],
      [-Math.sin(t) * 0.04, 0.42, -Math.cos(t) * 0.04],
      0.1,
      rgb('#513829'),
    )
  }
  flames(h, { ...p, size: [w * 0.7, p.size[1], w * 0.7] }, env, r, 0.1)
}

const throne: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const cloth = rgb(p.second ?? '#8a2f3a')
  h.box([0, 0, 0], [w, 0.42, d], c)
  h.box([0, 0.42, 0.04], [w * 0.7, 0.1, d * 0.8], cloth)
  h.box([0, 0.42, -d * 0.42], [w, height * 0.68, 0.16], c)
  h.box([0, 0.6, -d * 0.36], [w * 0.66, height * 0.5, 0.1], cloth)
  h.lathe(
    [0, height * 0.78, -d * 0.42],
    [
      [w * 0.42, 0],
      [w * 0.3, height * 0.12],
      [0, height * 0.28],
    ],
    c,
    4,
  )
  for (const s of [-1, 1]) {
    h.box([s * w * 0.44, 0.4, 0], [w * 0.14, 0.34, d * 0.9], c)
    h.tube([s * w * 0.46, 0, -d * 0.42], 0.09, 0.07, height * 0.95, tone(c, 1.1), 8)
    h.blob([s * w * 0.46, height * 0.98, -d * 0.42], [0.12, 0.12, 0.12], tone(c, 1.3), {
      rough: 0,
      across: 7,
      down: 5,
    })
  }
}

/** A tall pointed window with coloured glass. */
const lancet: Build = (h, p, env) => {
  const [w, height] = p.size
  const frame = rgb(p.colour)
  const glass = rgb(p.second ?? '#7fb0d8')
  const n = 9
  const half = (t: number) => (t < 0.7 ? 1 : Math.max(0, 1 - ((t - 0.7) / 0.3) ** 1.6)) * (w / 2)
  const low = blend(env.pane.low, glass, 0.35)
  const high = blend(env.pane.high, glass, 0.4)
  for (let i = 0; i < n; i++) {
    const [a, b] = [i / n, (i + 1) / n]
    h.on('glow', () =>
      h.quad(
        [-half(a), a * height, 0.02],
        [half(a), a * height, 0.02],
        [half(b), b * height, 0.02],
        [-half(b), b * height, 0.02],
        blend(low, high, a),
        blend(low, high, b),
      ),
    )
    for (const s of [-1, 1])
      h.bar([s * (half(a) + 0.06), a * height, 0.06], [s * (half(b) + 0.06), b * height, 0.06], 0.17, frame)
  }
  h.box([0, 0, 0.04], [0.08, height * 0.96, 0.07], frame)
  for (const t of [0.25, 0.5, 0.72]) h.box([0, height * t, 0.04], [w, 0.06, 0.06], frame)
  h.box([0, -0.15, 0.1], [w * 1.3, 0.15, 0.3], frame)
  if (env.shaft && env.interior) {
    const c = env.shaft
    h.on('shaft', () => {
      const [sx, sy, sz] = env.sun
      const [co, si] = [Math.cos(-p.yaw), Math.sin(-p.yaw)]
      const [dx, dz] = [sx * co + sz * si, -sx * si + sz * co]
      if (dz < 0.08 || sy > -0.1) return
      const reach = Math.min(9, (height * 0.8 + p.position[1]) / -sy)
      const end = (x: number): [number, number, number] => [
        x + dx * reach,
        height * 0.8 + sy * reach,
        dz * reach,
      ]
      for (const x of [-0.25, 0.25])
        h.quad(
          end((x - 0.18) * w),
          end((x + 0.18) * w),
          [(x + 0.18) * w, height * 0.8, 0.1],
          [(x - 0.18) * w, height * 0.8, 0.1],
          [0, 0, 0],
          c,
        )
    })
  }
}

const armour: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, 0.15, w], tone(c, 0.4))
  for (const s of [-1, 1]) {
    h.tube([s * w * 0.17, 0.15, 0], w * 0.11, w * 0.13, height * 0.42, c, 7)
    h.blob([s * w * 0.38, height * 0.78, 0], [w * 0.16, w * 0.14, w * 0.16], c, {
      rough: 0,
      across: 7,
      down: 5,
    })
    h.tube([s * w * 0.4, height * 0.45, 0.03], w * 0.08, w * 0.09, height * 0.3, tone(c, 0.9), 6)
  }
  h.lathe(
    [0, height * 0.48, 0],
    [
      [w * 0.3, 0],
      [w * 0.22, height * 0.08],
      [w * 0.34, height * 0.28],
      [w * 0.12, height * 0.36],
    ],
    c,
    10,
  )
  h.lathe(
    [0, height * 0.84, 0],
    [
      [w * 0.15, 0],
      [w * 0.18, 0.14],
      [w * 0.1, 0.26],
      [0, 0.3],
    ],
    tone(c, 1.1),
    9,
  )
  h.bar([w * 0.5, 0.1, 0.1], [w * 0.5, height * 1.12, 0.1], 0.04, rgb('#6b4c36'))
  h.lathe(
    [w * 0.5, height * 1.1, 0.1],
    [
      [0.07, 0],
      [0, 0.3],
    ],
    tone(c, 1.2),
    4,
  )
}

const dais: Build = (h, p) => {
  const [w, height, d] = p.size
  const n = 3
  const c = rgb(p.colour)
  for (let i = 0; i < n; i++)
    h.box([0, (i * height) / n, -i * 0.2], [w - i * 0.7, height / n, d - i * 0.7], tone(c, 0.92 + i * 0.05))
}

const stalactites: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 26; i++) {
    const k = height * (0.2 + r.next() ** 2 * 0.8)
    h.lathe(
      [(r.next() - 0.5) * w, -k, (r.next() - 0.5) * d],
      [
        [0, 0],
        [k * 0.1, k * 0.5],
        [k * 0.22, k],
      ],
      tone(c, 0.7 + r.next() * 0.4),
      6,
    )
  }
}

const crystal: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.on('glow', () => {
    for (let i = 0; i < 5; i++) {
      const t = (i / 5) * 6.2832
      const k = height * (i === 0 ? 1 : 0.4 + r.next() * 0.3)
      h.bar(
        [Math.sin(t) * w * 0.15, 0, Math.cos(t) * w * 0.15],
        [Math.sin(t) * w * 0.45, k, Math.cos(t) * w * 0.45],
        w * 0.24,
        tone(c, 0.75 + r.next() * 0.4),
        w * 0.03,
      )
    }
  })
}

export const castle: Record<string, Build> = {
  column,
  arch,
  banner,
  torch,
  brazier,
  campfire,
  throne,
  lancet,
  armour,
  dais,
  stalactites,
  crystal,
}
