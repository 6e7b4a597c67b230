import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'

// Outside, where there is no air.
type P = readonly [number, number, number]

/** Plating one can walk on: panels, seams, hatches, a band of colour; its sides fall away. */
const hullDeck: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, -height, 0], [w, height - 0.03, d], tone(c, 0.55), { top: tone(c, 0.45), foot: 0.5 })
    const [n, m] = [Math.round(w / 2.1), Math.round(d / 2.1)]
    for (let i = 0; i < n; i++)
      for (let j = 0; j < m; j++) {
        const [x, z] = [((i + 0.5) / n - 0.5) * w, ((j + 0.5) / m - 0.5) * d]
        const own = r.chance(0.06) ? blend(c, rgb(p.second ?? p.colour), 0.6) : tone(c, 0.86 + r.next() * 0.2)
        h.box([x, -0.03, z], [w / n - 0.06, 0.03, d / m - 0.06], own, { top: own })
        if (r.chance(0.2))
          h.box(
            [x + (r.next() - 0.5) * 0.6, 0, z + (r.next() - 0.5) * 0.6],
            [0.5, 0.03, 0.3],
            tone(own, 0.75),
          )
      }
    for (const s of [-1, 1]) {
      h.box([s * (w / 2 - 0.1), 0, 0], [0.16, 0.14, d], tone(c, 1.05))
      for (let z = -d / 2 + 1; z < d / 2; z += 2.6)
        h.box([s * w * 0.5, -height * 0.7, z], [0.1, height * 0.6, 1.6], tone(c, 0.7 + r.next() * 0.2))
    }
  })
  h.on('glow', () => {
    for (const s of [-1, 1])
      for (let z = -d / 2 + 0.6; z < d / 2; z += 3.2)
        h.box([s * (w / 2 - 0.1), 0.14, z], [0.06, 0.02, 0.4], rgb('#ffb35a'))
  })
}

const airlock: Build = (h, p) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.box([0, 0, -d * 0.1], [w, height, d * 0.8], c, { taper: 0.88, foot: 0.8 })
    h.box([0, 0, d * 0.3], [w * 0.66, height * 0.84, 0.2], tone(c, 0.6))
    for (const s of [-1, 1])
      h.box([s * w * 0.15, 0.06, d * 0.36], [w * 0.28, height * 0.74, 0.14], tone(c, 0.9))
    for (const s of [-1, 1])
      for (const y of [0.3, 0.6])
        h.box([s * w * 0.15, height * y, d * 0.42], [w * 0.2, 0.06, 0.06], rgb('#d8b84a'))
  })
  h.on('glow', () => {
    h.box([0, height * 0.8, d * 0.42], [w * 0.4, 0.06, 0.03], rgb(p.second ?? '#8fe8f0'))
    h.box([w * 0.26, height * 0.44, d * 0.42], [0.12, 0.2, 0.04], rgb('#8dffb0'))
    for (const s of [-1, 1])
      h.box(
        [s * w * 0.3, height * 0.2, d * 0.4],
        [0.05, height * 0.5, 0.03],
        tone(rgb(p.second ?? '#8fe8f0'), 0.8),
      )
  })
}

const deckLight: Build = (h, p) => {
  const [w, height] = p.size
  h.as('metal', () => h.tube([0, 0, 0], w * 0.5, w * 0.3, height * 0.7, rgb(p.colour), 8))
  h.on('glow', () =>
    h.blob([0, height * 0.8, 0], [w * 0.3, height * 0.24, w * 0.3], rgb('#ffe9c0'), {
      rough: 0,
      across: 8,
      down: 5,
      lift: 0.1,
    }),
  )
}

const solarWing: Build = (h, p) => {
  const [w, , d] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.bar([-w * 0.6, 0, 0], [w * 0.5, 0, 0], 0.3, rgb(p.second ?? '#8a8f98'))
    h.within([0, 0, 0], 0, () => {
      for (let i = 0; i < 8; i++)
        for (const s of [-1, 1]) {
          const x = ((i + 0.5) / 8 - 0.5) * w
          const [x0, x1] = [x - w / 17, x + w / 17]
          const q: [P, P, P, P] = [
            [x0, 0.6, s * d * 0.52],
            [x1, 0.6, s * d * 0.52],
            [x1, -0.6, s * 0.3],
            [x0, -0.6, s * 0.3],
          ]
          const own = tone(c, 0.8 + (i % 3) * 0.16)
          h.quad(q[0], q[1], q[2], q[3], own, tone(own, 1.3))
          h.quad(q[1], q[0], q[3], q[2], tone(own, 0.7))
        }
    })
  })
}

export const outerHull: Record<string, Build> = {
  'hull-deck': hullDeck,
  airlock,
  'deck-light': deckLight,
  'solar-wing': solarWing,
}
