import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'

const lighthouse: Build = (h, p, env) => {
  const [w, height] = p.size
  const c = rgb(p.colour)
  const band = rgb(p.second ?? '#b5483c')
  const n = 6
  const radius = (t: number) => (w / 2) * (1 - 0.42 * t)
  for (let i = 0; i < n; i++) {
    const [a, b] = [i / n, (i + 1) / n]
    const own = i % 2 ? band : c
    h.lathe(
      [0, height * 0.8 * a, 0],
      [
        [radius(a), 0],
        [radius(b), (height * 0.8) / n],
      ],
      own,
      14,
      [tone(own, 0.9), own],
    )
  }
  const y = height * 0.8
  h.lathe(
    [0, y, 0],
    [
      [w * 0.44, 0],
      [w * 0.46, 0.25],
      [w * 0.3, 0.25],
    ],
    rgb('#3b3d46'),
    14,
  )
  for (let i = 0; i < 14; i++) {
    const t = (i / 14) * Math.PI * 2
    h.box([Math.sin(t) * w * 0.44, y + 0.25, Math.cos(t) * w * 0.44], [0.06, 0.8, 0.06], rgb('#3b3d46'))
  }
  h.lathe(
    [0, y + 1, 0],
    [
      [w * 0.45, 0],
      [w * 0.45, 0.08],
    ],
    rgb('#3b3d46'),
    14,
  )
  h.on('glow', () =>
    h.lathe(
      [0, y + 0.25, 0],
      [
        [w * 0.24, 0],
        [w * 0.24, height * 0.1],
      ],
      env.dark ? rgb('#fff0b8') : rgb('#cfdde0'),
      10,
    ),
  )
  h.lathe(
    [0, y + 0.25 + height * 0.1, 0],
    [
      [w * 0.3, 0],
      [w * 0.12, height * 0.05],
      [0, height * 0.09],
    ],
    band,
    12,
  )
  h.box([0, 0, w * 0.48], [0.95, 2, 0.3], tone(band, 0.6))
  for (let i = 1; i < 4; i++)
    h.box(
      [0, height * 0.2 * i, radius(0.25 * i)],
      [0.5, 0.8, 0.12],
      env.dark ? tone(env.lit, 0.7) : env.unlit,
    )
}

const pier: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  const n = Math.round(d / 0.4)
  for (let i = 0; i < n; i++)
    h.box(
      [0, height - 0.1, ((i + 0.5) / n - 0.5) * d],
      [w, 0.09, d / n - 0.03],
      tone(c, 0.88 + r.next() * 0.22),
    )
  for (let z = -d / 2 + 0.3; z < d / 2; z += 2.6)
    for (const s of [-1, 1]) h.tube([s * w * 0.46, -1.5, z], 0.13, 0.12, height + 2.2, tone(c, 0.7), 7)
}

const net: Build = (h, p, _env, r) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  for (let i = 0; i < 5; i++)
    h.blob(
      [(r.next() - 0.5) * w * 0.6, height * 0.25, (r.next() - 0.5) * d * 0.6],
      [w * 0.26, height * (0.3 + r.next() * 0.3), d * 0.26],
      tone(c, 0.8 + r.next() * 0.3),
      { seed: i, rough: 0.3, across: 6, down: 4 },
    )
  for (let i = 0; i < 3; i++)
    h.blob([(i - 1) * w * 0.3, height * 0.5, d * 0.3], [0.09, 0.09, 0.09], rgb(p.second ?? '#d9733a'), {
      across: 6,
      down: 4,
      rough: 0,
    })
}

export const shore: Record<string, Build> = { lighthouse, pier, net }
