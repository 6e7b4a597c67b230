import { expect, test } from 'vitest'
import { EffectKind } from '#film/effect.ts'
import { EMITTERS } from './create-effects.ts'

const effect = { size: 1, strength: 1, seed: 3, tint: [1, 0.6, 0.2] as const }

test.each(EffectKind.options.map((kind) => [kind]))(
  '%s is a pure function of the moment, finite, and a few hundred shapes',
  (kind) => {
    const emit = EMITTERS[kind]
    let seen = 0
    for (let f = 0; f < 120; f++) {
      const [t, left] = [f / 24, (120 - f) / 24]
      const dots = emit(effect, t, left)
      expect(emit(effect, t, left)).toEqual(dots)
      expect(dots.length).toBeLessThan(420)
      seen = Math.max(seen, dots.length)
      for (const dot of dots) {
        for (const n of [...dot.at, ...dot.colour, dot.size, dot.alpha, dot.turn])
          expect(Number.isFinite(n)).toBe(true)
        expect(dot.size).toBeGreaterThanOrEqual(0)
        expect(dot.alpha).toBeLessThanOrEqual(1)
      }
    }
    expect(seen).toBeGreaterThan(1)
  },
)

test('nothing flashes more than three times in a second (WCAG 2.3.1)', () => {
  for (const kind of EffectKind.options) {
    const light = (f: number) =>
      EMITTERS[kind](effect, f / 24, (24 * 20 - f) / 24).reduce(
        (sum, d) => sum + d.alpha * d.add * d.size ** 2,
        0,
      )
    const values = Array.from({ length: 24 * 20 }, (_, f) => light(f))
    const top = Math.max(...values, 1e-9)
    // A flash is a way up from a valley to a peak, however many frames it takes.
    const rises: number[] = []
    let valley = values[0] ?? 0
    values.forEach((v, f) => {
      const before = values[f - 1] ?? v
      const after = values[f + 1] ?? v
      if (v <= before && v < after) valley = v
      if (v > before && v >= after && (v - valley) / top > 0.1) rises.push(f / 24)
    })
    for (const at of rises)
      expect(rises.filter((t) => t >= at && t < at + 1).length, kind).toBeLessThanOrEqual(3)
  }
})
