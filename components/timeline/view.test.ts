import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounded, fitted, following, frameOf, ticks, xOf, zoomed } from './view.ts'

const film = fc.record({
  frames: fc.integer({ min: 2, max: 300_000 }),
  width: fc.integer({ min: 100, max: 3000 }),
})

test('the whole film fits', () => {
  const view = fitted(1080, 900)
  expect(xOf(view, 0)).toBe(0)
  expect(xOf(view, 1080)).toBeCloseTo(900)
})

test('a view is never outside the film', () => {
  fc.assert(
    fc.property(
      film,
      fc.double({ min: 0.001, max: 200, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      ({ frames, width }, scale, from) => {
        const view = bounded({ scale, from }, frames, width)
        expect(view.from).toBeGreaterThanOrEqual(0)
        expect(xOf(view, 0)).toBeLessThanOrEqual(0)
        expect(view.scale).toBeGreaterThanOrEqual(Math.min(24, fitted(frames, width).scale))
      },
    ),
  )
})

test('zooming keeps the frame under the pointer, away from the ends', () => {
  const start = { scale: 2, from: 500 }
  const view = zoomed(start, 1.5, 300, 2000, 900)
  expect(frameOf(view, 300)).toBeCloseTo(frameOf(start, 300))
})

test('a view that lost the playhead turns to it', () => {
  const view = following({ scale: 2, from: 0 }, 900, 2000, 800)
  expect(xOf(view, 900)).toBeGreaterThanOrEqual(0)
  expect(xOf(view, 900)).toBeLessThan(800)
})

test('labels of the ruler do not touch', () => {
  fc.assert(
    fc.property(film, fc.double({ min: 0.01, max: 24, noNaN: true }), ({ frames, width }, scale) => {
      const view = bounded({ scale, from: 0 }, frames, width)
      const at = ticks(view, { num: 24, den: 1 }, width)
        .filter((tick) => tick.label !== null)
        .map((tick) => xOf(view, tick.frame))
      for (let i = 1; i < at.length; i++) expect((at[i] ?? 0) - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(83)
    }),
  )
})
