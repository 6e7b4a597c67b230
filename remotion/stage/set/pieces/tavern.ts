import { rgb, tone } from '../../clay.ts'
import type { Build } from '../env.ts'
import { block, brass, cream, ink, rail, steel, white } from './kit.ts'

const beerTaps: Build = (h, p) => {
  const [w, height] = p.size
  for (const s of [-1, 1])
    h.lathe(
      [s * w * 0.34, 0, 0],
      [
        [0.06, 0],
        [0.03, 0.03],
        [0.03, height * 0.7],
      ],
      brass,
      9,
    )
  rail(h, [-w / 2, height * 0.72, 0], [w / 2, height * 0.72, 0], 0.035, brass)
  for (let i = 0; i < 3; i++) {
    const x = (i - 1) * w * 0.32
    rail(h, [x, height * 0.72, 0.02], [x, height * 0.6, 0.09], 0.012, brass)
    h.lathe(
      [x, height * 0.74, 0],
      [
        [0.012, 0],
        [0.03, 0.08],
        [0.026, 0.2],
        [0, 0.22],
      ],
      [rgb(p.colour), ink, cream][i] ?? ink,
      8,
    )
  }
}

/** Chrome, spouts and a cup: it sighs. */
const espresso: Build = (h, p) => {
  const [w, height, d] = p.size
  h.as('metal', () => {
    block(h, [0, 0.04, 0], [w, height * 0.2, d], steel)
    block(h, [0, height * 0.5, -d * 0.08], [w, height * 0.5, d * 0.8], rgb(p.colour), { bevel: 0.05 })
    h.box([0, height * 0.2, -d * 0.3], [w * 0.9, height * 0.32, d * 0.3], ink)
  })
  for (const s of [-1, 1]) {
    h.lathe(
      [s * w * 0.24, height * 0.4, d * 0.2],
      [
        [0.04, 0],
        [0.045, 0.05],
        [0, 0.05],
      ],
      steel,
      9,
    )
    rail(h, [s * w * 0.24, height * 0.43, d * 0.22], [s * w * 0.24, height * 0.4, d * 0.55], 0.016, ink)
    h.lathe(
      [s * w * 0.24, height * 0.2 + 0.03, d * 0.2],
      [
        [0.025, 0],
        [0.04, 0.055],
        [0.032, 0.055],
        [0, 0.03],
      ],
      white,
      9,
    )
    h.lathe(
      [s * w * 0.3, height, -d * 0.1],
      [
        [0.04, 0],
        [0.045, 0.05],
        [0.036, 0.05],
        [0, 0.02],
      ],
      white,
      9,
    )
  }
  rail(h, [w * 0.46, height * 0.55, d * 0.3], [w * 0.46, height * 0.24, d * 0.42], 0.01, steel)
}

/** Bubbling tubes, a dome, rows of songs. */
const jukebox: Build = (h, p, env) => {
  const [w, height, d] = p.size
  const c = rgb(p.colour)
  block(h, [0, 0, 0], [w, height * 0.62, d], rgb('#5a3226'), { bevel: 0.05 })
  for (let i = 0; i < 10; i++) {
    const [a, b] = [(i / 10) * Math.PI, ((i + 1) / 10) * Math.PI]
    const on = (t: number, z: number): [number, number, number] => [
      Math.cos(t) * w * 0.5,
      height * 0.62 + Math.sin(t) * height * 0.38,
      z,
    ]
    h.quad(on(b, -d / 2), on(b, d / 2), on(a, d / 2), on(a, -d / 2), tone(rgb('#5a3226'), 1.1))
    h.tri([0, height * 0.62, d / 2], on(a, d / 2), on(b, d / 2), rgb('#7a3f2c'))
    h.on('glow', () =>
      h.bar(
        on(a, d / 2 + 0.02).map((x, q) => (q === 0 ? x * 0.86 : x)) as [number, number, number],
        on(b, d / 2 + 0.02).map((x, q) => (q === 0 ? x * 0.86 : x)) as [number, number, number],
        0.05,
        tone(c, env.dark ? 1.2 : 1),
      ),
    )
  }
  h.on('glow', () => {
    h.quad(
      [-w * 0.3, height * 0.6, d / 2 + 0.02],
      [w * 0.3, height * 0.6, d / 2 + 0.02],
      [w * 0.26, height * 0.84, d / 2 + 0.02],
      [-w * 0.26, height * 0.84, d / 2 + 0.02],
      rgb('#ffdf9a'),
      rgb('#f0b060'),
    )
    for (const s of [-1, 1])
      h.box([s * w * 0.42, 0.1, d / 2 + 0.02], [0.06, height * 0.52, 0.03], tone(c, 1.1))
  })
  for (let i = 0; i < 3; i++) h.box([0, 0.16 + i * 0.13, d / 2 + 0.01], [w * 0.6, 0.06, 0.03], brass)
}

/** A rope, pole or rail along x. */
const bar: Build = (h, p) =>
  rail(h, [-p.size[0] / 2, 0, 0], [p.size[0] / 2, 0, 0], p.size[1] / 2, rgb(p.colour))

/** Behind and on a counter where one drinks. */
export const tavern: Record<string, Build> = {
  'beer-taps': beerTaps,
  espresso,
  jukebox,
  bar,
}
