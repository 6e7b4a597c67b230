import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'

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
  ceiling,
  plate,
  boards,
  slabs,
  beams,
  stairs,
  spiral,
  fireplace,
  lens,
  railing,
  neon,
}
