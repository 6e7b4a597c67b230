import { lightning as flash } from '../weather/lightning.ts'
import { CUT, chances, type Dot, type Emit, mix } from './dot.ts'

/** A bolt from above to its place; it strikes when the sky's lightning would, so never more than three flashes in a second. */
export const bolt: Emit = ({ size, strength, seed, tint }, t) => {
  const bright = flash(t, seed) * strength
  if (bright < 0.04) return []
  const strike = Math.floor(t / 3.5)
  const dots: Dot[] = []
  const thread = (from: readonly [number, number, number], down: number, wide: number, label: number) => {
    let [x, y, z] = from
    const steps = 34
    for (let i = 0; i < steps; i++) {
      const [a = 0, b = 0, c = 0] = chances(seed + strike * 131 + label, i, 3)
      for (const k of [0, 0.5])
        dots.push({
          at: [x + (a - 0.5) * 0.02 * size * k, y - (down / steps) * k, z],
          size: wide * size * (1 - (0.5 * i) / steps),
          colour: mix(tint, [1, 1, 1], 0.7),
          alpha: Math.min(1, bright * 1.3),
          add: 0.8,
          cut: CUT.puff,
          turn: 0,
        })
      x += (a - 0.5) * 0.075 * size
      z += (b - 0.5) * 0.05 * size
      y -= down / steps
      if (label === 0 && c > 0.86) thread([x, y, z], down * 0.3, wide * 0.5, label + i + 1)
    }
  }
  thread([0, size, 0], size, 0.022, 0)
  dots.push({
    at: [0, 0, 0],
    size: size * 0.5,
    colour: tint,
    alpha: 0.5 * bright,
    add: 1,
    cut: CUT.glow,
    turn: 0,
  })
  return dots
}
