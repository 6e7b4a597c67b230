import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { snowed } from './facade.ts'

// What one walks on, and what keeps one off it.
type P = readonly [number, number, number]

const picket: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = snowed(env, rgb(p.colour))
  h.as('wood', () => {
    const n = Math.round(w / 0.19)
    for (let i = 0; i < n; i++) {
      const x = ((i + 0.5) / n - 0.5) * w
      h.box([x, 0.06, 0], [0.1, height * 0.86, 0.03], c)
      h.tri(
        [x - 0.05, height * 0.86 + 0.06, 0.015],
        [x + 0.05, height * 0.86 + 0.06, 0.015],
        [x, height, 0.015],
        c,
      )
      h.tri(
        [x + 0.05, height * 0.86 + 0.06, -0.015],
        [x - 0.05, height * 0.86 + 0.06, -0.015],
        [x, height, -0.015],
        c,
      )
    }
    for (const y of [0.25, 0.68]) h.box([0, y * height, -0.03], [w, 0.08, 0.04], tone(c, 0.9))
  })
}

const boardwalk: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.on('shell', () => {
    h.box([0, 0, 0], [w, height - 0.04, d], tone(c, 0.4))
    const n = Math.round(d / 0.32)
    for (let i = 0; i < n; i++)
      h.box(
        [0, height - 0.04, ((i + 0.5) / n - 0.5) * d],
        [w, 0.045, d / n - 0.02],
        tone(c, 0.8 + r.next() * 0.3),
      )
  })
}

/** Setts laid in rows; w × d. */
const cobbles: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const c = tone(snowed(env, rgb(p.colour)), env.wet ? 0.8 : 1)
  const gap = blend(c, snowed(env, rgb(p.second ?? '#4a4a50')), 0.6)
  h.on('shell', () => {
    h.quad(
      [-w / 2, 0.006, d / 2],
      [w / 2, 0.006, d / 2],
      [w / 2, 0.006, -d / 2],
      [-w / 2, 0.006, -d / 2],
      tone(gap, 0.9),
    )
    // Stones where one looks at them; farther off patches of tone do.
    const [fine, deep] = [Math.min(w, 9), Math.min(d, 17)]
    const z0 = Math.max(-d / 2, -p.position[2] - 9)
    for (let j = 0; j < deep / 0.34; j++)
      for (let i = 0; i < fine / 0.5; i++) {
        const [x, z] = [(i + (j % 2) * 0.5 + 0.25) * 0.5 - fine / 2, z0 + (j + 0.5) * 0.34]
        if (x > w / 2 - 0.2 || x < -w / 2 + 0.2) continue
        const k = tone(c, 0.86 + r.next() * 0.24)
        h.quad(
          [x - 0.22, 0.014, z + 0.14],
          [x + 0.22, 0.014, z + 0.14],
          [x + 0.21, 0.014, z - 0.14],
          [x - 0.21, 0.014, z - 0.14],
          k,
          tone(k, 1.05),
        )
      }
    for (let i = 0; i < 40; i++) {
      const [x, z] = [(r.next() - 0.5) * (w - 1), (r.next() - 0.5) * (d - 1)]
      if (z - z0 > 0 && z - z0 < deep && Math.abs(x) < fine / 2) continue
      h.quad(
        [x - 0.5, 0.012, z + 0.6],
        [x + 0.5, 0.012, z + 0.6],
        [x + 0.5, 0.012, z - 0.6],
        [x - 0.5, 0.012, z - 0.6],
        tone(c, 0.9 + r.next() * 0.15),
      )
    }
  })
}

const pond: Build = (h, p, env, r) => {
  const [w, , d] = p.size
  const n = 26
  const edge = Array.from({ length: n }, () => 0.88 + r.next() * 0.24)
  const on = (i: number, k: number): P => {
    const t = (i / n) * 6.2832
    const e = edge[i % n] ?? 1
    return [Math.sin(t) * w * 0.5 * e * k, 0.02, Math.cos(t) * d * 0.5 * e * k]
  }
  const sheen = blend(tone(rgb(p.colour), env.dark ? 0.35 : 0.9), env.pane.low, env.dark ? 0.2 : 0.4)
  h.on('glow', () =>
    h.as('water', () => {
      for (let i = 0; i < n; i++)
        h.tri([0, 0.02, 0], on(i, 1), on(i + 1, 1), sheen, tone(sheen, 0.75), tone(sheen, 0.75))
    }),
  )
  h.as('stone', () => {
    for (let i = 0; i < n; i++) {
      const q = on(i, 1.03)
      h.blob(
        [q[0], 0.02, q[2]],
        [0.3 + r.next() * 0.3, 0.14 + r.next() * 0.12, 0.26],
        snowed(env, tone(rgb(p.second ?? '#8b8580'), 0.8 + r.next() * 0.3)),
        { across: 6, down: 4, rough: 0.25, seed: i, crease: true },
      )
    }
  })
}

const lilies: Build = (h, p, _env, r) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 9; i++) {
    const [x, z, k] = [(r.next() - 0.5) * w, (r.next() - 0.5) * d, 0.14 + r.next() * 0.14]
    h.disc([x, 0.02 + i * 0.002, z], k, tone(c, 1.1), tone(c, 0.9), 9)
    if (r.chance(0.25))
      for (let q = 0; q < 6; q++)
        h.tri(
          [x, 0.05, z],
          [x + Math.sin(q) * 0.1, 0.14, z + Math.cos(q) * 0.1],
          [x + Math.sin(q + 0.7) * 0.1, 0.14, z + Math.cos(q + 0.7) * 0.1],
          rgb(p.second ?? '#e8dbe4'),
        )
  }
}

export const paving: Record<string, Build> = {
  picket,
  boardwalk,
  cobbles,
  pond,
  lilies,
}
