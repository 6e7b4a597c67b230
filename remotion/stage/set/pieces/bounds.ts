import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { snowed } from './facade.ts'

const fence: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const n = Math.max(1, Math.round(w / 1.7))
  for (let i = 0; i <= n; i++)
    h.box([(i / n - 0.5) * w, 0, 0], [0.13, height * (0.96 + r.next() * 0.1), 0.13], c, {
      top: snowed(env, tone(c, 1.2)),
    })
  for (const y of [0.38, 0.76])
    h.box([0, height * y, 0.02], [w, 0.1, 0.05], tone(c, 1.08), { top: snowed(env, tone(c, 1.2)) })
}

const stoneWall: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let j = 0; j < Math.max(2, Math.round(height / 0.3)); j++)
    for (let x = -w / 2; x < w / 2; x += 0.5)
      h.box(
        [x + 0.25 + (j % 2) * 0.2, j * 0.3, (r.next() - 0.5) * 0.04],
        [0.49, 0.29, d],
        snowed(j > 1 ? env : { ...env, snowy: false }, tone(c, 0.85 + r.next() * 0.25)),
        { taper: 0.97 },
      )
}

const grave: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.within([0, 0, 0], ((p.seed % 7) - 3) * 0.03, () => {
    if (p.seed % 3 === 0) {
      h.box([0, 0, 0], [w * 0.28, height * 1.2, d], c)
      h.box([0, height * 0.76, 0], [w, height * 0.2, d], c)
    } else {
      h.box([0, 0, 0], [w, height * 0.72, d], c, { top: snowed(env, c) })
      h.blob([0, height * 0.7, 0], [w / 2, height * 0.26, d / 2], snowed(env, c), {
        rough: 0,
        across: 10,
        down: 6,
      })
    }
  })
}

const well: Build = (h, p) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.lathe(
    [0, 0, 0],
    [
      [w / 2, 0],
      [w * 0.52, 0.8],
      [w * 0.4, 0.8],
      [w * 0.38, 0.3],
    ],
    c,
    12,
  )
  for (const s of [-1, 1]) h.box([s * w * 0.46, 0, 0], [0.12, height * 0.8, 0.12], rgb('#6b4c36'))
  h.roof([0, height * 0.76, 0], [w * 1.25, height * 0.24, w * 1.1], rgb(p.second ?? '#6e4a40'))
}

/** What bounds a yard and a churchyard. */
export const bounds: Record<string, Build> = {
  fence,
  'stone-wall': stoneWall,
  grave,
  well,
}
