import { createNoise2D } from 'simplex-noise'
import { random } from '#film/random.ts'
import type { LightRig } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'

export type Tint = readonly [number, number, number]
export type Tints = { top: Tint; horizon: Tint; ground: Tint }
export const mix = (a: Tint, b: Tint, t: number): Tint => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
]

/** Scallops of one sheet: how high its upper edge is at a place round the horizon, degrees. */
type Sheet = { foot: number; edge: (turn: number) => number; tone: number }

/** A cut cloud bank: bumps of a few widths, each a half round, so that a pair of scissors could have made it. */
const sheetsOf = (light: LightRig, seed: number): Sheet[] => {
  const r = random(seed).fork('sheets')
  const noise = createNoise2D(r.next)
  const count = light.sky.clouds > 0.6 ? 4 : light.sky.clouds > 0.2 ? 3 : 2
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / count
    const bumps = 17 - i * 3
    const turn0 = r.next()
    return {
      foot: lerp(30, 2, share),
      tone: share,
      edge: (turn) => {
        const u = (turn + turn0) * bumps
        const bump = Math.sqrt(Math.max(0, 1 - (2 * (u - Math.floor(u)) - 1) ** 2))
        const bank = noise(turn * 5 + i * 7, i * 3.1)
        return (
          lerp(30, 2, share) +
          (3 + 2.4 * (1 - share)) * bump +
          9 * Math.max(-0.6, bank) -
          40 * smooth(-0.02, -0.55, bank)
        )
      },
    }
  })
}

/** The lightbox: a graded wash behind sheets of cut cloud, each with its shadow on the one behind it. */
export const paperSky = (
  light: LightRig,
  seed: number,
  { top, horizon, ground }: Tints,
): ((turn: number, up: number) => Tint) => {
  const sheets = sheetsOf(light, seed)
  const night = light.time === 'night'
  const pale: Tint = night ? mix(top, horizon, 0.75) : mix(horizon, [255, 252, 244], 0.55)
  return (turn, up) => {
    let c = up < 0 ? mix(horizon, ground, smooth(0, -10, up)) : mix(horizon, top, clamp(up / 44) ** 0.7)
    for (const { edge, foot, tone } of sheets) {
      const [own, cast] = [edge(turn), edge(turn - 0.004) + 2.2]
      const body = mix(mix(top, horizon, 0.35 + 0.4 * tone), pale, 0.3 + 0.5 * tone)
      const below = clamp((up - foot + 14) / 14)
      if (up < own) c = mix(mix(c, body, 0.15), body, below)
      else if (up < cast) c = mix(c, mix(c, [40, 44, 70], 0.3), (1 - (up - own) / (cast - own)) * 0.8)
      if (up < own && up > own - 0.35) c = mix(c, [255, 253, 247], night ? 0.2 : 0.6)
    }
    return c
  }
}
