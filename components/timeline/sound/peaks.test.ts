import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binned, binsPerSecond, peakIn, pyramid } from './peaks.ts'

const rest = () => Promise.resolve()

test('the loudest sample of either channel is found, wherever it lies', async () => {
  const sample = fc.tuple(fc.nat(15_999), fc.boolean(), fc.double({ min: 0.1, max: 1, noNaN: true }))
  await fc.assert(
    fc.asyncProperty(sample, async ([at, right, loud]) => {
      const channels = [new Float32Array(16_000), new Float32Array(16_000)]
      ;(channels[right ? 1 : 0] as Float32Array)[at] = -loud
      const peaks = pyramid(await binned(channels, 16_000, rest))
      const seconds = at / 16_000
      expect(peakIn(peaks, 0, 1)).toBeCloseTo(loud, 2)
      expect(peakIn(peaks, seconds, seconds + 0.001)).toBeCloseTo(loud, 2)
      if (seconds > 0.1) expect(peakIn(peaks, 0, seconds - 0.05)).toBe(0)
    }),
  )
})

test('a long stretch is told from a coarse level, as loud as from the finest', () => {
  const fine = Uint8Array.from({ length: binsPerSecond * 60 }, (_, i) => (i * 37) % 256)
  const peaks = pyramid(fine)
  expect(peaks.levels.length).toBeGreaterThan(3)
  expect(peakIn(peaks, 0, 60)).toBe(1)
  expect(peakIn(peaks, 70, 80)).toBe(0) // after the end
})
