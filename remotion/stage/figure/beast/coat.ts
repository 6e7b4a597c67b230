import type { Vector3 } from 'three'
import { blend, type Rgb, smooth, tone } from '../../clay.ts'

export type Marking = 'plain' | 'under' | 'tabby' | 'tiger' | 'patches' | 'spots' | 'points' | 'scales'
export type Coat = { base: Rgb; pale: Rgb; dark: Rgb; marking: Marking; seed: number }

/** A blotchy field in about −1 … 1, the same for the same seed. */
const blotch = (p: Vector3, k: number, seed: number): number => {
  const o = (seed % 97) * 0.61
  return (
    Math.sin(p.x * k * 1.7 + o) * Math.sin(p.y * k * 1.3 + o * 2.1 + p.z * k * 0.4) * 0.6 +
    Math.sin(p.z * k * 1.9 + o * 1.3 + p.x * k * 0.7) * 0.6
  )
}

/** The colour of a point of the body. `p` in heights of the withers, `down` 0 on the back, 1 under the belly. */
export const coatAt = (coat: Coat, p: Vector3, down: number): Rgb => {
  const { base, pale, dark } = coat
  const under = blend(base, pale, smooth(0.62, 0.86, down))
  const shaded = blend(under, dark, 0.35 * smooth(0.25, 0, down))
  const stripe = (k: number, edge: number) =>
    smooth(edge, edge + 0.25, Math.sin(p.z * k + 1.4 * Math.sin(p.y * k * 0.35 + coat.seed))) *
    smooth(0.8, 0.5, down)
  switch (coat.marking) {
    case 'plain':
      return blend(base, dark, 0.25 * smooth(0.3, 0, down))
    case 'under':
      return shaded
    case 'points':
      return blend(base, dark, smooth(0.42, 0.12, p.y))
    case 'tabby':
      return blend(shaded, dark, 0.55 * stripe(26, 0.2))
    case 'tiger':
      return blend(shaded, dark, 0.95 * stripe(21, 0.35))
    case 'patches':
      return blotch(p, 5, coat.seed) > 0.12 ? dark : base
    case 'spots':
      return blend(under, pale, 0.8 * smooth(0.5, 0.7, blotch(p, 24, coat.seed)) * smooth(0.7, 0.4, down))
    case 'scales':
      return blend(under, tone(base, 0.7), 0.5 * smooth(0, 0.5, blotch(p, 30, coat.seed)) * (1 - down))
  }
}
