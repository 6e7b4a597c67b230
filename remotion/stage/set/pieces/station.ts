import { blend, rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, bookColours, brass, cream, ink, iron, rail, white } from './kit.ts'

/** Lists of trains that flap over. */
const departures: Build = (h, p, env, r) => {
  const [w, height] = p.size
  block(h, [0, 0, 0], [w, height, 0.18], rgb('#23252c'), { bevel: 0.03 })
  const rows = Math.max(4, Math.round(height / 0.2))
  for (const z of [1, -1])
    h.within([0, 0, 0], z > 0 ? 0 : Math.PI, () => {
      for (let j = 0; j < rows; j++) {
        const y = height * ((j + 0.3) / rows)
        h.box([0, y - 0.02, 0.091], [w * 0.94, (height / rows) * 0.72, 0.003], ink)
        h.on('glow', () => {
          for (const [from, to] of [
            [-0.44, -0.34],
            [-0.3, 0.16],
            [0.24, 0.3],
            [0.34, 0.44],
          ] as const) {
            let x = from * w
            while (x < to * w) {
              if (r.chance(0.78))
                h.box(
                  [x, y + 0.01, 0.095],
                  [0.028, (height / rows) * 0.4, 0.002],
                  tone(j === rows - 1 ? rgb('#ffffff') : rgb(p.colour), env.dark ? 1 : 0.9),
                )
              x += 0.042
            }
          }
        })
      }
    })
  for (const s of [-1, 1]) rail(h, [s * w * 0.4, height, 0], [s * w * 0.4, height + p.size[2], 0], 0.02, iron)
}

/** A clock with two faces on a post or chain. */
const stationClock: Build = (h, p, env) => {
  const [w, height] = p.size
  const k = w / 2
  rail(h, [0, w, 0], [0, height, 0], 0.025, iron)
  for (const yaw of [0, Math.PI])
    h.within([0, 0, 0], yaw, () => {
      const on = (t: number, f: number, z: number): [number, number, number] => [
        Math.cos(t) * k * f,
        k + Math.sin(t) * k * f,
        z,
      ]
      for (let i = 0; i < 20; i++) {
        const [a, b] = [(i / 20) * 6.2832, ((i + 1) / 20) * 6.2832]
        h.quad(on(a, 1, 0), on(a, 1, 0.1), on(b, 1, 0.1), on(b, 1, 0), rgb(p.colour))
        h.quad(on(a, 1, 0.1), on(a, 0.86, 0.11), on(b, 0.86, 0.11), on(b, 1, 0.1), tone(rgb(p.colour), 1.3))
        h.on('glow', () =>
          h.tri([0, k, 0.108], on(a, 0.86, 0.108), on(b, 0.86, 0.108), tone(cream, env.dark ? 1 : 0.85)),
        )
      }
      for (let i = 0; i < 12; i++)
        h.bar(on((i / 12) * 6.2832, 0.7, 0.115), on((i / 12) * 6.2832, 0.8, 0.115), k * 0.05, ink)
      h.bar([0, k, 0.118], on(0.6, 0.6, 0.118), k * 0.05, ink)
      h.bar([0, k, 0.118], on(2.4, 0.42, 0.118), k * 0.07, ink)
    })
}

/** A booth with a window: tickets, papers, sweets. */
const kiosk: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  h.as('wood', () => {
    block(h, [0, 0, 0], [w, 1, d], c)
    for (const sx of [-1, 1])
      for (const sz of [-1, 1])
        h.box([sx * (w / 2 - 0.06), 1, sz * (d / 2 - 0.06)], [0.12, height - 1.3, 0.12], tone(c, 0.9))
    block(h, [0, height - 0.3, 0.06], [w * 1.1, 0.3, d * 1.15], tone(c, 1.1))
    h.box([0, 1, -d / 2 + 0.05], [w, height - 1.3, 0.06], tone(c, 0.6))
    block(h, [0, 0.98, d / 2], [w, 0.05, 0.3], rgb(p.second ?? '#d8cdb6'))
  })
  h.on('glow', () =>
    h.quad(
      [-w / 2 + 0.12, 1.05, -d * 0.3],
      [w / 2 - 0.12, 1.05, -d * 0.3],
      [w / 2 - 0.12, height - 0.3, -d * 0.3],
      [-w / 2 + 0.12, height - 0.3, -d * 0.3],
      tone(env.lamp, 0.55),
      tone(env.lamp, 0.85),
    ),
  )
  for (let i = 0; i < 6; i++)
    h.box(
      [((i + 0.5) / 6 - 0.5) * w * 0.86, 0.3, d / 2 + 0.02],
      [w * 0.11, 0.34, 0.03],
      r.pick(bookColours),
      { foot: 0.9 },
    )
  for (let i = 0; i < 7; i++)
    h.box(
      [((i + 0.5) / 7 - 0.5) * w * 0.9, 1.06, -d * 0.2],
      [w * 0.09, 0.2 + r.next() * 0.2, 0.1],
      r.pick(bookColours),
    )
  for (let i = 0; i < 12; i++) {
    const x = ((i + 0.5) / 12 - 0.5) * w * 1.1
    h.quad(
      [x - w * 0.046, height - 0.5, d * 0.85],
      [x + w * 0.046, height - 0.5, d * 0.85],
      [x + w * 0.046, height - 0.24, d * 0.55],
      [x - w * 0.046, height - 0.24, d * 0.55],
      i % 2 ? tone(c, 1.1) : cream,
    )
  }
}

/** Glass front, lit rows of cans. */
const vending: Build = (h, p, env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0.05, 0], [w, height - 0.05, d], c, { bevel: 0.04 })
  h.on('glow', () =>
    h.quad(
      [-w * 0.42, height * 0.36, d / 2 + 0.005],
      [w * 0.2, height * 0.36, d / 2 + 0.005],
      [w * 0.2, height * 0.94, d / 2 + 0.005],
      [-w * 0.42, height * 0.94, d / 2 + 0.005],
      tone(blend(env.lamp, white, 0.6), 0.6),
      tone(blend(env.lamp, white, 0.6), 0.8),
    ),
  )
  for (let j = 0; j < 5; j++)
    for (let i = 0; i < 5; i++)
      h.lathe(
        [-w * 0.37 + i * w * 0.125, height * (0.39 + j * 0.108), d / 2 + 0.015],
        [
          [w * 0.045, 0],
          [w * 0.045, height * 0.07],
          [0, height * 0.07],
        ],
        r.pick(bookColours),
        7,
      )
  h.box([w * 0.34, height * 0.5, d / 2 + 0.01], [w * 0.18, height * 0.22, 0.02], ink)
  h.box([-w * 0.1, height * 0.12, d / 2 + 0.01], [w * 0.56, height * 0.12, 0.02], ink)
}

const luggage: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  let y = 0
  let k = 1
  while (y < height - 0.1) {
    const t = Math.min(height - y, 0.2 + r.next() * 0.14)
    const c = r.pick(['#7a4a2f', '#4a3b34', '#8b5e3f', '#51605a', '#6a2f35'].map(rgb))
    h.within([(r.next() - 0.5) * 0.1, y, 0], (r.next() - 0.5) * 0.3, () => {
      h.as('leather', () =>
        block(h, [0, 0, 0], [w * k, t, d * k], blend(c, rgb(p.colour), 0.2), { bevel: 0.03 }),
      )
      for (const s of [-0.3, 0.3]) h.box([s * w * k, 0, 0], [0.04, t + 0.006, d * k * 1.01], tone(c, 0.55))
      h.box([0, t * 0.45, (d * k) / 2], [0.14, 0.035, 0.035], brass)
    })
    y += t
    k *= 0.86
  }
}

/** A hall that one leaves from. */
export const station: Record<string, Build> = {
  departures,
  'station-clock': stationClock,
  kiosk,
  vending,
  luggage,
}
