import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { leaves, limb } from '../shapes.ts'
import { bark, capped, far, foliage, snow } from './trees.ts'

type P = readonly [number, number, number]

const bush: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  const n = w > 2 ? 5 : 3
  foliage(h, () => {
    for (let i = 0; i < n; i++)
      leaves(
        h,
        [((i + 0.5) / n - 0.5) * w * 0.75, height * (0.34 + r.next() * 0.14), (r.next() - 0.5) * d * 0.4],
        [w * (0.16 + 0.4 / n), height * (0.42 + r.next() * 0.15), d * 0.38],
        tone(c, 0.84 + r.next() * 0.3),
        r,
        {
          size: Math.min(0.34, height * 0.26),
          count: far(p) ? 10 : 34,
          second: p.second ? rgb(p.second) : tone(c, 1.25),
        },
      )
  })
}

/** A clipped hedge: w long. */
const hedge: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.4)
  foliage(h, () => {
    h.box([0, 0, 0], [w, height * 0.94, d * 0.9], tone(c, 0.8), { top: capped(tone(c, 1.1), env) })
    for (let i = 0; i < w * height * (far(p) ? 8 : 34); i++) {
      const [x, y] = [(r.next() - 0.5) * w, height * (0.06 + r.next() * 0.94)]
      const s = r.chance(0.5) ? 1 : -1
      const k = 0.09 + r.next() * 0.07
      const [tx, ty] = [(r.next() - 0.5) * k * 2, k * (0.4 + r.next())]
      const [a, b, e]: P[] = [
        [x - k * 0.4, y, s * d * 0.45],
        [x + k * 0.4, y, s * d * 0.45],
        [x + tx, y + ty, s * (d * 0.45 + k * 0.6)],
      ]
      if (!a || !b || !e) continue
      const n: P = [0, 0.4, s]
      const own = tone(c, 0.75 + r.next() * 0.5)
      h.face(s > 0 ? [a, b, e] : [b, a, e], [n, n, n], [tone(own, 0.7), tone(own, 0.7), own])
    }
  })
}

const stump: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  bark(h, () => {
    for (let i = 0; i < 5; i++) {
      const t = i * 1.26 + r.next() * 0.4
      limb(
        h,
        [
          [Math.sin(t) * w * 0.8, -0.05, Math.cos(t) * w * 0.8],
          [Math.sin(t) * w * 0.3, height * 0.3, Math.cos(t) * w * 0.3],
        ],
        [w * 0.08, w * 0.2],
        c,
        5,
      )
    }
    h.tube([0, 0, 0], w * 0.48, w * 0.42, height, c, 10, false)
    h.disc([0, height, 0], w * 0.42, rgb('#c9a878'), env.snowy ? snow : rgb('#b08a5c'), 10)
  })
}

const log: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const y = height / 2
  const path: P[] = [-0.5, -0.2, 0.15, 0.5].map(
    (t): P => [t * w, y + (r.next() - 0.5) * height * 0.1, (r.next() - 0.5) * height * 0.25],
  )
  bark(h, () => {
    limb(h, path, [y * 1.05, y, y * 0.94, y * 0.86], capped(c, env, 0.35), 9)
    for (const s of [-1, 1]) {
      const at = path[s < 0 ? 0 : 3] ?? [0, 0, 0]
      for (let i = 0; i < 9; i++) {
        const [a, b] = [(i / 9) * 6.2832, ((i + 1) / 9) * 6.2832]
        const on = (t: number): P => [
          at[0],
          at[1] + Math.sin(t) * y * 0.97,
          at[2] - s * Math.cos(t) * y * 0.97,
        ]
        h.tri(at, on(a), on(b), rgb('#c9a878'), rgb('#9a7648'), rgb('#9a7648'))
      }
    }
    limb(
      h,
      [
        [w * 0.15, height * 0.7, 0],
        [w * 0.24, height * 1.35, 0.15],
      ],
      [height * 0.16, height * 0.08],
      c,
      5,
    )
  })
  foliage(h, () => {
    for (let i = 0; i < 4; i++)
      h.blob(
        [(r.next() - 0.5) * w * 0.8, height * 0.93, (r.next() - 0.5) * height * 0.4],
        [w * 0.09, height * 0.1, height * 0.26],
        capped(rgb('#6f8a45'), env),
        { across: 6, down: 4, seed: i },
      )
  })
}

const vine: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = capped(rgb(p.colour), env, 0.3)
  foliage(h, () => {
    for (let i = 0; i < w * height * 3.2; i++)
      leaves(
        h,
        [(r.next() - 0.5) * w, height * (0.06 + r.next() * 0.9), 0.05],
        [0.2, 0.24, 0.1],
        tone(c, 0.75 + r.next() * 0.4),
        r,
        { size: 0.14, count: 12 },
      )
  })
}

/** The edge of a wood far off: w wide, a few rows of cheap crowns. With `second`, broad trees among the conifers. */
const treeline: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = capped(rgb(p.colour), env, 0.45)
  const [px, , pz] = p.position
  const [co, si] = [Math.cos(p.yaw), Math.sin(p.yaw)]
  const n = Math.round(w / (height * 0.3))
  h.on('shell', () =>
    foliage(h, () => {
      for (let i = 0; i < n; i++) {
        const [x, z] = [((i + r.next()) / n - 0.5) * w, (r.next() - 0.5) * d]
        const y = env.land(px + x * co + z * si, pz - x * si + z * co) - 0.3
        const k = height * (0.6 + r.next() * 0.45)
        const own = tone(c, 0.8 + r.next() * 0.35)
        if (p.second && r.chance(0.6)) {
          const leafy = capped(tone(rgb(p.second), 0.8 + r.next() * 0.35), env, 0.45)
          h.blob([x, y + k * 0.42, z], [k * 0.34, k * 0.42, k * 0.34], leafy, {
            across: 7,
            down: 5,
            rough: 0.24,
            seed: i,
            lift: 0.45,
          })
          h.blob([x + k * 0.2, y + k * 0.34, z + 0.3], [k * 0.24, k * 0.28, k * 0.24], tone(leafy, 0.92), {
            across: 6,
            down: 4,
            rough: 0.24,
            seed: i + 3,
            lift: 0.45,
          })
        } else
          for (const [foot, top, radius] of [
            [0, 0.5, 0.2],
            [0.26, 0.76, 0.16],
            [0.52, 1, 0.11],
          ] as const)
            h.lathe(
              [x, y, z],
              [
                [k * radius, k * foot],
                [0, k * top],
              ],
              own,
              6,
              [tone(own, 0.6), own],
            )
      }
    }),
  )
}

export const undergrowth: Record<string, Build> = {
  bush,
  hedge,
  stump,
  log,
  vine,
  treeline,
}
