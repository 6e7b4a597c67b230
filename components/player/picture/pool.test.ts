import { expect, test } from 'vitest'
import { frameAt } from '../playback.ts'
import { middleOf, rateFor } from './pool.ts'

test('the time that is sought maps back to its frame at every rate', () => {
  for (const rate of [
    { num: 12, den: 1 },
    { num: 24, den: 1 },
    { num: 24000, den: 1001 },
    { num: 60, den: 1 },
  ])
    for (const frame of [0, 1, 47, 719, 172_799])
      expect(frameAt(middleOf(frame, rate.num / rate.den), rate)).toBe(frame)
})

test('a video that is late runs faster, never by more than an ear or eye forgives', () => {
  expect(rateFor(1, 0)).toBe(1)
  expect(rateFor(1, 0.5)).toBeGreaterThan(1)
  expect(rateFor(2, -0.5)).toBeLessThan(2)
  expect(rateFor(1, 100)).toBeCloseTo(1.12)
  expect(rateFor(8, -100)).toBeCloseTo(8 * 0.88)
})
