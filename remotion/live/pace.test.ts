import { describe, expect, it } from 'vitest'
import { firstPace, type Pace, paced, shares } from './pace.ts'

const PERIOD = 1000 / 24

/** Plays so many frames on a machine where a frame costs `fixed` and, at its full size, `pixels` milliseconds. */
const played = (frames: number, fixed: number, pixels: number, from: Pace = firstPace): Pace => {
  let pace = from
  for (let i = 0; i < frames; i++) {
    const took = fixed + pixels * (shares[pace.rung] ?? 1) ** 2
    pace = paced(pace, { took, skipped: Math.max(0, Math.ceil(took / PERIOD) - 1) }, PERIOD)
  }
  return pace
}

describe('the pace of a live stage', () => {
  it('is sharp where there is room', () => {
    expect(shares[played(60, 2, 8).rung]).toBe(1)
  })
  it('finds the size that fits, within a second, and stays there', () => {
    const found = played(24, 8, 80)
    const took = 8 + 80 * (shares[found.rung] ?? 1) ** 2
    expect(took).toBeLessThan(PERIOD * 0.75)
    expect(played(240, 8, 80, found).rung).toBe(found.rung)
  })
  it('is as small as it may be where nothing fits', () => {
    expect(played(24, 60, 300).rung).toBe(shares.length - 1)
  })
  it('gives in to frames left out though each was quick to draw, and not to a single one', () => {
    const at = (skips: number) =>
      Array.from({ length: 8 }, (_, i) => ({ took: 20, skipped: i < skips ? 1 : 0 })).reduce<Pace>(
        (pace, drawn) => paced(pace, drawn, PERIOD),
        firstPace,
      ).rung
    expect(at(1)).toBe(firstPace.rung)
    expect(at(5)).toBeGreaterThan(firstPace.rung)
  })
})
