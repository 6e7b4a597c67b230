import { blend, type Rgb, rgb, tone } from '../../clay.ts'
import type { Build, Env } from '../env.ts'
import type { Heap } from '../heap.ts'

/** Seen from its +z side only, so a camera outside looks through it. With `second` it has a dado. */
const wall: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(2, Math.round(w / 1.1))
  const dado = p.second ? Math.min(1.05, height * 0.34) : 0
  h.on('shell', () => {
    const shades = Array.from({ length: n + 1 }, () => 0.96 + r.next() * 0.08)
    for (let i = 0; i < n; i++) {
      const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w]
      const [a, b] = [tone(c, shades[i] ?? 1), tone(c, shades[i + 1] ?? 1)]
      const [la, lb] = [tone(a, 0.92), tone(b, 0.92)]
      const top = tone(c, 0.8)
      const mid = height * 0.72
      h.tri([x0, dado, 0], [x1, dado, 0], [x1, mid, 0], la, lb, b)
      h.tri([x0, dado, 0], [x1, mid, 0], [x0, mid, 0], la, b, a)
      h.tri([x0, mid, 0], [x1, mid, 0], [x1, height, 0], a, b, top)
      h.tri([x0, mid, 0], [x1, height, 0], [x0, height, 0], a, top, top)
    }
    if (!p.second) return
    const s = rgb(p.second)
    h.quad([-w / 2, 0, 0], [w / 2, 0, 0], [w / 2, dado, 0], [-w / 2, dado, 0], tone(s, 0.84), s)
    h.quad(
      [-w / 2, dado, 0.03],
      [w / 2, dado, 0.03],
      [w / 2, dado + 0.07, 0.03],
      [-w / 2, dado + 0.07, 0.03],
      tone(s, 1.15),
    )
    h.quad([-w / 2, 0, 0.03], [w / 2, 0, 0.03], [w / 2, 0.14, 0.03], [-w / 2, 0.14, 0.03], tone(s, 0.7))
  })
}

const ceiling: Build = (h, p) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  h.on('shell', () =>
    h.quad([-w / 2, 0, -d / 2], [w / 2, 0, -d / 2], [w / 2, 0, d / 2], [-w / 2, 0, d / 2], tone(c, 0.75), c),
  )
}

const plate: Build = (h, p) => {
  const [w, height, d] = p.size
  h.on('shell', () => h.box([0, 0, 0], [w, height, d], rgb(p.colour), { foot: 0.9 }))
}

/** A floor of planks (or slabs with `second` as the joint), wide and calm. */
const boards: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  const n = Math.round(d / 0.42)
  h.on('shell', () => {
    h.quad([-w / 2, 0, d / 2], [w / 2, 0, d / 2], [w / 2, 0, -d / 2], [-w / 2, 0, -d / 2], tone(c, 0.72))
    for (let i = 0; i < n; i++) {
      const z = ((i + 0.5) / n - 0.5) * d
      const k = d / n / 2 - 0.012
      let x = -w / 2
      while (x < w / 2) {
        const to = Math.min(w / 2, x + 1.6 + r.next() * 2.4)
        const own = tone(c, 0.93 + r.next() * 0.13)
        h.quad(
          [x, 0.004, z + k],
          [to - 0.012, 0.004, z + k],
          [to - 0.012, 0.004, z - k],
          [x, 0.004, z - k],
          own,
        )
        x = to
      }
    }
  })
}

const slabs: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  const k = p.size[1] > 0.1 ? p.size[1] : 1
  h.on('shell', () => {
    h.quad([-w / 2, 0, d / 2], [w / 2, 0, d / 2], [w / 2, 0, -d / 2], [-w / 2, 0, -d / 2], tone(c, 0.86))
    const [nx, nz] = [Math.round(w / k), Math.round(d / k)]
    for (let i = 0; i < nx; i++)
      for (let j = 0; j < nz; j++) {
        const [x, z, s] = [((i + 0.5) / nx - 0.5) * w, ((j + 0.5) / nz - 0.5) * d, k * 0.488]
        h.quad(
          [x - s, 0.004, z + s],
          [x + s, 0.004, z + s],
          [x + s, 0.004, z - s],
          [x - s, 0.004, z - s],
          tone(c, 0.97 + r.next() * 0.06),
        )
      }
  })
}

/** Light that falls in: from the pane along the key, down to the floor. */
const shaft = (h: Heap, env: Env, yaw: number, w: number, low: number, high: number, height: number) => {
  if (!env.shaft) return
  const [sx, sy, sz] = env.sun
  if (sy > -0.12) return
  const [c, s] = [Math.cos(-yaw), Math.sin(-yaw)]
  const [dx, dz] = [sx * c + sz * s, -sx * s + sz * c]
  if (dz < 0.08) return
  const reach = Math.min(6, height / -sy)
  const colour = env.shaft
  const none: Rgb = [0, 0, 0]
  const end = (x: number, y: number): [number, number, number] => [x + dx * reach, y + sy * reach, dz * reach]
  h.on('shaft', () => {
    for (const i of [-1, 0, 1]) {
      const x = i * w * 0.33
      const k = w * 0.13
      h.quad(end(x - k, high), end(x + k, high), [x + k, high, 0.06], [x - k, high, 0.06], none, colour)
      h.quad(end(x, low), end(x, high), [x, high, 0.06], [x, low, 0.06], none, tone(colour, 0.6))
    }
  })
}

const window: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const frame = rgb(p.colour)
  h.on('glow', () => {
    h.quad(
      [-w / 2, 0, 0.02],
      [w / 2, 0, 0.02],
      [w / 2, height, 0.02],
      [-w / 2, height, 0.02],
      env.pane.low,
      env.pane.high,
    )
    const far = blend(env.pane.low, tone(env.pane.high, 0.45), env.dark ? 0.6 : 0.42)
    const n = 9
    const y = (i: number) =>
      height * (0.2 + 0.09 * Math.sin(i * 1.3 + p.seed) + 0.05 * Math.sin(i * 2.9 + p.seed * 3))
    for (let i = 0; i < n; i++) {
      const [x0, x1] = [(i / n - 0.5) * w, ((i + 1) / n - 0.5) * w]
      h.quad([x0, 0, 0.024], [x1, 0, 0.024], [x1, y(i + 1), 0.024], [x0, y(i), 0.024], far)
    }
  })
  const t = 0.07
  h.box([0, -0.08, 0.06], [w + 0.26, 0.07, 0.22], tone(frame, 1.1))
  for (const s of [-1, 1]) h.box([s * (w / 2 + t / 2), 0, 0.04], [t, height + t, 0.1], frame)
  h.box([0, height, 0.04], [w + t * 2, t, 0.1], frame)
  const columns = Math.max(2, Math.round(w / 0.7))
  for (let i = 1; i < columns; i++) h.box([(i / columns - 0.5) * w, 0, 0.045], [0.045, height, 0.05], frame)
  for (let i = 1; i < Math.max(2, Math.round(height / 0.7)); i++)
    h.box([0, (height * i) / Math.max(2, Math.round(height / 0.7)), 0.045], [w, 0.04, 0.05], frame)
  if (p.second) {
    const c = rgb(p.second)
    for (const s of [-1, 1]) {
      const folds = 5
      for (let i = 0; i < folds; i++) {
        const x = s * (w / 2 + 0.3 - i * 0.11)
        h.box(
          [x, -0.3 - r.next() * 0.05, 0.14 + (i % 2) * 0.05],
          [0.13, height + 0.5, 0.06],
          tone(c, 0.84 + (i % 2) * 0.2),
          { foot: 0.86 },
        )
      }
    }
    h.bar([-w / 2 - 0.5, height + 0.22, 0.16], [w / 2 + 0.5, height + 0.22, 0.16], 0.04, rgb('#8a6a3e'))
  }
  if (env.interior) shaft(h, env, p.yaw, w, 0.1, height, height + p.position[1])
}

const door: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const frame = p.second ? rgb(p.second) : tone(c, 0.7)
  for (const s of [-1, 1]) h.box([s * (w / 2 + 0.05), 0, 0.03], [0.11, height + 0.1, 0.14], frame)
  h.box([0, height, 0.03], [w + 0.2, 0.12, 0.14], frame)
  h.box([0, 0, 0.03], [w, height, 0.06], c)
  for (const y of [0.12, 0.55])
    for (const s of [-1, 1])
      h.box([s * w * 0.23, height * y, 0.065], [w * 0.34, height * 0.34, 0.02], tone(c, 1.14), { foot: 0.9 })
  h.blob([w * 0.39, height * 0.47, 0.1], [0.045, 0.045, 0.045], rgb('#c9a25c'), {
    across: 6,
    down: 4,
    rough: 0,
  })
}

const beams: Build = (h, p) => {
  const [w, height, d] = p.size
  const n = Math.max(2, Math.round(w / 1.8))
  for (let i = 0; i < n; i++) h.box([((i + 0.5) / n - 0.5) * w, 0, 0], [height, height, d], rgb(p.colour))
}

const stairs: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.max(4, Math.round(height / 0.2))
  for (let i = 0; i < n; i++) {
    const z = d / 2 - ((i + 0.5) / n) * d
    h.box([0, 0, z], [w, ((i + 1) / n) * height, d / n], tone(c, 0.95), { top: tone(c, 1.2), foot: 0.7 })
    if (p.second && i % 2 === 0)
      h.box([w / 2 - 0.05, ((i + 1) / n) * height, z], [0.04, 0.85, 0.04], rgb(p.second))
  }
  if (p.second) h.bar([w / 2 - 0.05, 0.95, d / 2], [w / 2 - 0.05, height + 0.85, -d / 2], 0.07, rgb(p.second))
}

/** A stair that winds round a post. */
const spiral: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.tube([0, 0, 0], 0.07, 0.07, height + 0.3, tone(c, 0.8), 8)
  const n = Math.round(height / 0.2)
  for (let i = 0; i < n; i++) {
    const t = (i / n) * Math.PI * 1.9
    h.within([0, (i * height) / n, 0], t, () => {
      h.box([0, 0, w * 0.26], [0.3, 0.05, w * 0.48], c, { top: tone(c, 1.2) })
      h.box([0, 0.05, w * 0.48], [0.03, 0.85, 0.03], tone(c, 0.9))
      h.box([0, 0.88, w * 0.48], [0.36, 0.05, 0.05], tone(c, 1.1))
    })
  }
}

const fireplace: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (const s of [-1, 1]) h.box([s * w * 0.38, 0, 0], [w * 0.24, height, d], c)
  h.box([0, height * 0.62, 0], [w, height * 0.38, d], c)
  h.box([0, height, 0.05], [w * 1.16, 0.09, d + 0.2], p.second ? rgb(p.second) : tone(c, 1.25))
  h.box([0, 0, -d * 0.3], [w * 0.56, height * 0.62, 0.05], rgb('#1b1618'))
  h.box([0, 0, d * 0.4], [w * 1.1, 0.06, d * 1.1], tone(c, 0.75))
  h.box([0, height + 0.09, -d * 0.15], [w * 0.72, 1.9, d * 0.66], tone(c, 0.92), { taper: 0.86 })
  for (const s of [-1, 0, 1])
    h.bar([s * 0.14 - 0.15, 0.12, d * 0.1], [s * 0.1 + 0.18, 0.16, -d * 0.1], 0.09, rgb('#4b342a'))
  if (env.dark || env.interior)
    h.on('glow', () => {
      for (const [x, k] of [
        [-0.16, 0.7],
        [0.02, 1],
        [0.17, 0.62],
      ] as const)
        h.lathe(
          [x, 0.16, 0],
          [
            [0.1 * k, 0],
            [0.12 * k, 0.12 * k],
            [0.05 * k, 0.32 * k],
            [0, 0.46 * k],
          ],
          rgb('#ff9a3c'),
          6,
          [rgb('#ffdf8a'), rgb('#ffb44e'), rgb('#ff8034'), rgb('#e0532a')],
        )
    })
}

const candles: Build = (h, p) => {
  for (const [x, k] of [
    [-0.07, 0.8],
    [0.02, 1],
    [0.1, 0.6],
  ] as const) {
    h.tube([x, 0, 0], 0.022, 0.022, p.size[1] * k, rgb('#efe3c8'), 6)
    h.on('glow', () =>
      h.lathe(
        [x, p.size[1] * k, 0],
        [
          [0.012, 0],
          [0.016, 0.03],
          [0, 0.08],
        ],
        rgb('#ffd27a'),
        5,
      ),
    )
  }
}

/** Lamps: their glass is lit after dark, and inside always. */
const lampGlow = (env: Env): Rgb => (env.dark || env.interior ? env.lamp : tone(env.lamp, 0.8))

const lamp: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.second ?? '#7a6248')
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.3, 0],
      [w * 0.28, 0.03],
      [0.02, 0.06],
      [0.02, height * 0.72],
    ],
    c,
    9,
  )
  h.on('glow', () =>
    h.lathe(
      [0, height * 0.66, 0],
      [
        [w * 0.5, 0],
        [w * 0.3, height * 0.34],
        [0, height * 0.34],
      ],
      lampGlow(env),
      12,
      [tone(lampGlow(env), 1), blend(lampGlow(env), rgb(p.colour), 0.35), lampGlow(env)],
    ),
  )
}

const pendant: Build = (h, p, env) => {
  const [w, height] = p.size
  h.bar([0, w * 0.4, 0], [0, height, 0], 0.02, rgb('#2b2a30'))
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.4, w * 0.2],
      [w * 0.1, w * 0.42],
    ],
    rgb(p.colour),
    12,
  )
  h.on('glow', () =>
    h.blob([0, 0.02, 0], [w * 0.2, w * 0.2, w * 0.2], lampGlow(env), { rough: 0, across: 8, down: 5 }),
  )
}

const chandelier: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.bar([0, 0.2, 0], [0, height, 0], 0.03, tone(c, 0.6))
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.48, 0],
      [w * 0.5, 0.05],
      [w * 0.48, 0.1],
    ],
    c,
    16,
  )
  for (let i = 0; i < 8; i++) {
    const t = (i / 8) * Math.PI * 2
    const [x, z] = [Math.sin(t) * w * 0.49, Math.cos(t) * w * 0.49]
    h.bar([x, 0.05, z], [0, 0.6, 0], 0.02, c)
    h.tube([x, 0.1, z], 0.03, 0.03, 0.16, rgb('#efe3c8'), 6)
    h.on('glow', () =>
      h.lathe(
        [x, 0.26, z],
        [
          [0.025, 0],
          [0.03, 0.05],
          [0, 0.14],
        ],
        lampGlow(env),
        6,
      ),
    )
  }
}

/** The great lens of a lighthouse in its brass cage. */
const lens: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.62, 0],
      [w * 0.6, 0.2],
      [w * 0.36, 0.26],
      [w * 0.36, height * 0.36],
      [w * 0.55, height * 0.4],
    ],
    rgb('#5d6670'),
    14,
  )
  const lit = env.dark ? rgb('#fff0bf') : rgb('#d8e6e4')
  h.on('glow', () => {
    for (let i = 0; i < 7; i++) {
      const y0 = height * (0.4 + i * 0.078)
      const out = w * 0.5 * Math.sin(Math.PI * (0.22 + (i / 6) * 0.56))
      h.lathe(
        [0, y0, 0],
        [
          [out * 0.86, 0],
          [out, height * 0.03],
          [out * 0.9, height * 0.066],
        ],
        lit,
        14,
        [blend(lit, c, 0.5), lit, blend(lit, c, 0.3)],
      )
    }
    h.blob([0, height * 0.66, 0], [w * 0.2, w * 0.26, w * 0.2], rgb('#fffbe8'), { rough: 0 })
  })
  for (let i = 0; i < 8; i++) {
    const t = (i / 8) * Math.PI * 2
    h.bar(
      [Math.sin(t) * w * 0.54, height * 0.38, Math.cos(t) * w * 0.54],
      [Math.sin(t) * w * 0.46, height * 0.95, Math.cos(t) * w * 0.46],
      0.035,
      c,
    )
  }
  h.lathe(
    [0, height * 0.94, 0],
    [
      [w * 0.5, 0],
      [w * 0.2, height * 0.1],
      [0, height * 0.16],
    ],
    c,
    14,
  )
}

const railing: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  for (const y of [height, height * 0.55]) h.bar([-w / 2, y, 0], [w / 2, y, 0], 0.05, c)
  const n = Math.max(2, Math.round(w / 0.45))
  for (let i = 0; i <= n; i++) h.box([(i / n - 0.5) * w, 0, 0], [0.035, height, 0.035], c)
}

const neon: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.box([0, 0, 0], [w, height, 0.06], rgb('#1c1b24'))
  h.on('glow', () => {
    const lit = tone(c, 1.25)
    const b = (x: number, y: number, ww: number, hh: number) => h.box([x, y, 0.04], [ww, hh, 0.03], lit)
    b(0, height * 0.06, w * 0.94, 0.035)
    b(0, height * 0.9, w * 0.94, 0.035)
    for (let i = 0; i < Math.floor(w / 0.22) - 1; i++) {
      const x = -w / 2 + 0.24 + i * 0.22
      b(x, height * 0.25, 0.035, height * 0.5)
      if (r.chance(0.6)) b(x + 0.05, height * (r.chance(0.5) ? 0.7 : 0.46), 0.12, 0.035)
      if (r.chance(0.4)) b(x + 0.1, height * 0.25, 0.035, height * 0.28)
    }
  })
}

export const room: Record<string, Build> = {
  wall,
  ceiling,
  plate,
  boards,
  slabs,
  window,
  door,
  beams,
  stairs,
  spiral,
  fireplace,
  candles,
  lamp,
  pendant,
  chandelier,
  lens,
  railing,
  neon,
}
