import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, brass, rail, steel, white } from './kit.ts'

/** Retorts, flasks and a burner on a rack, with coloured liquids. */
const glassware: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const lit = [rgb(p.colour), rgb(p.second ?? '#6fd0a0'), rgb('#d9b14a'), rgb('#8f6fc4')]
  rail(h, [-w / 2, 0, -0.05], [-w / 2, height, -0.05], 0.012, steel)
  rail(h, [-w / 2, height * 0.72, -0.05], [w * 0.1, height * 0.72, -0.05], 0.01, steel)
  const n = Math.max(3, Math.round(w / 0.2))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    const k = height * (0.4 + r.next() * 0.35)
    const c = r.pick(lit)
    const draw = () => {
      if (i % 3 === 0)
        h.lathe(
          [x, 0.005, 0],
          [
            [0.075, 0],
            [0.08, 0.01],
            [0.035, k * 0.55],
          ],
          c,
          10,
        )
      else if (i % 3 === 1) h.blob([x, k * 0.34, 0], [0.07, 0.07, 0.07], c, { rough: 0, across: 10, down: 7 })
      else
        h.lathe(
          [x, 0.005, 0],
          [
            [0.045, 0],
            [0.045, k * 0.5],
            [0, k * 0.5],
          ],
          c,
          9,
        )
    }
    if (env.interior && r.chance(0.4)) h.on('glow', draw)
    else h.as('glass', draw)
    h.as('glass', () =>
      h.lathe(
        [x, k * (i % 3 === 2 ? 0.5 : 0.48), 0],
        [
          [i % 3 === 2 ? 0.046 : 0.03, 0],
          [i % 3 === 2 ? 0.046 : 0.022, k * 0.4],
          [0.035, k * 0.44],
        ],
        blend(white, c, 0.25),
        9,
      ),
    )
  }
}

/** Something floats in it. */
const tank: Build = (h, p, env, r) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  h.as('metal', () => {
    h.lathe(
      [0, 0, 0],
      [
        [w * 0.56, 0],
        [w * 0.56, 0.26],
        [w * 0.5, 0.32],
      ],
      steel,
      16,
    )
    h.lathe(
      [0, height - 0.26, 0],
      [
        [w * 0.5, 0],
        [w * 0.56, 0.05],
        [w * 0.54, 0.26],
        [0, 0.26],
      ],
      steel,
      16,
    )
  })
  h.on('glow', () =>
    h.lathe(
      [0, 0.3, 0],
      [
        [w * 0.46, 0],
        [w * 0.46, height - 0.56],
      ],
      c,
      16,
      [tone(c, env.dark ? 0.35 : 0.5), tone(c, env.dark ? 0.75 : 0.9)],
    ),
  )
  for (let i = 0; i < 7; i++)
    h.on('glow', () =>
      h.blob(
        [(r.next() - 0.5) * w * 0.6, 0.5 + r.next() * (height - 1), w * 0.4],
        [0.03, 0.03, 0.02],
        tone(c, 1.5),
        { rough: 0, across: 6, down: 4 },
      ),
    )
  h.blob([0, height * 0.5, w * 0.3], [w * 0.16, height * 0.2, w * 0.17], tone(c, 0.35), {
    rough: 0.3,
    across: 10,
    down: 8,
    seed: p.seed,
  })
}

/** Racks of blinking machines. */
const servers: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const n = Math.max(1, Math.round(w / 0.62))
  for (let i = 0; i < n; i++) {
    const x = ((i + 0.5) / n - 0.5) * w
    h.as('metal', () => block(h, [x, 0, 0], [w / n - 0.03, height, d], rgb(p.colour), { bevel: 0.02 }))
    const rows = Math.round(height / 0.17)
    for (let j = 0; j < rows; j++) {
      const y = 0.08 + (j / rows) * (height - 0.14)
      h.box([x, y, d / 2], [w / n - 0.12, 0.12, 0.02], tone(rgb(p.colour), 0.6))
      h.on('glow', () => {
        for (let k = 0; k < 4; k++)
          if (r.chance(0.6))
            h.box(
              [x - (w / n) * 0.3 + k * 0.05, y + 0.05, d / 2 + 0.012],
              [0.018, 0.018, 0.004],
              r.pick([rgb('#7de08a'), rgb(p.second ?? '#6fd0ff'), rgb('#f0b54a')]),
            )
      })
    }
  }
}

/** Scenes of scholarship: rods, spheres, rings of brass. */
const orrery: Build = (h, p) => {
  const [w, height] = p.size
  h.lathe(
    [0, 0, 0],
    [
      [w * 0.24, 0],
      [w * 0.2, 0.04],
      [0.03, 0.1],
      [0.03, height * 0.5],
    ],
    brass,
    10,
  )
  h.blob([0, height * 0.62, 0], [w * 0.12, w * 0.12, w * 0.12], rgb('#e8b04a'), {
    rough: 0,
    across: 12,
    down: 8,
  })
  for (const [k, t, c] of [
    [0.26, 0.4, '#8a5a3c'],
    [0.36, 2.2, '#5f86a6'],
    [0.48, 4.1, '#b5563c'],
  ] as const) {
    for (let i = 0; i < 20; i++) {
      const on = (q: number): [number, number, number] => [
        Math.cos((q / 20) * 6.2832) * w * k,
        height * 0.62 + Math.sin((q / 20) * 6.2832 + t) * 0.05,
        Math.sin((q / 20) * 6.2832) * w * k,
      ]
      rail(h, on(i), on(i + 1), 0.006, brass, 0.006, 4)
    }
    h.blob(
      [Math.cos(t) * w * k, height * 0.62, Math.sin(t) * w * k],
      [w * 0.05, w * 0.05, w * 0.05],
      rgb(c),
      { rough: 0, across: 8, down: 6 },
    )
  }
}

/** A laboratory, an observatory, a room of machines that think. */
export const laboratory: Record<string, Build> = {
  glassware,
  'specimen-tank': tank,
  servers,
  orrery,
}
