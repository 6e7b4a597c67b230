import { type Rgb, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import type { Heap } from '../heap.ts'

// What hangs over the way.
type P = readonly [number, number, number]

/** Sagging lines across the way. */
export const sag = (
  h: Heap,
  w: number,
  y: number,
  drop: number,
  thick: number,
  c: Rgb,
  n = 12,
): ((t: number) => P) => {
  const at = (t: number): P => [(t - 0.5) * w, y - drop * 4 * t * (1 - t), 0]
  for (let i = 0; i < n; i++) h.bar(at(i / n), at((i + 1) / n), thick, c)
  return at
}

const wires: Build = (h, p) => {
  for (const z of [-0.3, 0, 0.4])
    h.within([0, 0, z], 0, () => sag(h, p.size[0], z * 0.6, p.size[1], 0.025, rgb(p.colour)))
}

const washing: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const at = sag(h, w, 0, 0.35, 0.018, rgb('#cfc8b8'))
  const colours = [rgb(p.colour), rgb(p.second ?? p.colour), rgb('#d8dde2'), rgb('#8fa2b4')]
  h.as('cloth', () => {
    for (let t = 0.1; t < 0.9; ) {
      const k = (0.35 + r.next() * 0.6) / w
      const drop = height * (0.45 + r.next() * 0.5)
      const [a, b] = [at(t), at(t + k)]
      const c = r.pick(colours)
      const sway = (r.next() - 0.5) * 0.3
      const q: P[] = [[a[0], a[1] - drop, sway], [b[0], b[1] - drop, sway], b, a]
      const [q0, q1, q2, q3] = q as [P, P, P, P]
      h.quad(q0, q1, q2, q3, tone(c, 0.86), c)
      h.quad(q1, q0, q3, q2, tone(c, 0.7), tone(c, 0.85))
      t += k + 0.04 + r.next() * 0.05
    }
  })
}

const bunting: Build = (h, p, _env, r) => {
  const [w, height] = p.size
  const at = sag(h, w, 0, height * 0.8, 0.015, rgb('#d8d0c0'))
  const colours = [rgb(p.colour), rgb(p.second ?? '#f0e6d0'), rgb('#d8a53c'), rgb('#5b8a9a')]
  h.as('cloth', () => {
    const n = Math.round(w / 0.42)
    for (let i = 0; i < n; i++) {
      const [a, b] = [at(i / n), at((i + 0.8) / n)]
      const tip: P = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.36, (r.next() - 0.5) * 0.12]
      const c = colours[i % 4] ?? colours[0] ?? rgb(p.colour)
      h.tri(a, tip, b, c, tone(c, 0.85), c)
      h.tri(b, tip, a, tone(c, 0.8), tone(c, 0.65), tone(c, 0.8))
    }
  })
}

/** A cloth between the houses over the way. */
const canopy: Build = (h, p) => {
  const [w, drop, d] = p.size
  const n = 8
  const on = (i: number, z: number): P => [
    (i / n - 0.5) * w,
    -drop * 4 * (i / n) * (1 - i / n) + z * 0.05,
    z * d * 0.5,
  ]
  h.as('cloth', () => {
    for (let i = 0; i < n; i++) {
      const c = rgb(i % 2 && p.second ? p.second : p.colour)
      h.quad(on(i, 1), on(i + 1, 1), on(i + 1, -1), on(i, -1), c)
      h.quad(on(i + 1, 1), on(i, 1), on(i, -1), on(i + 1, -1), tone(c, 0.72))
    }
  })
}

export const overhead: Record<string, Build> = {
  wires,
  washing,
  bunting,
  canopy,
}
