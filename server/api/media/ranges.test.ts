import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf } from './ranges.ts'

test('what a player asks for', () => {
  expect(rangeOf(null, 100)).toBeNull()
  expect(rangeOf('bytes=0-', 100)).toEqual({ from: 0, to: 99 })
  expect(rangeOf('bytes=10-19', 100)).toEqual({ from: 10, to: 19 })
  expect(rangeOf('bytes=-20', 100)).toEqual({ from: 80, to: 99 })
  expect(rangeOf('bytes=90-500', 100)).toEqual({ from: 90, to: 99 })
  expect(rangeOf('bytes=100-', 100)).toBe('none')
  expect(rangeOf('bytes=20-10', 100)).toBe('none')
  expect(rangeOf('bytes=0-1,5-6', 100)).toBeNull()
})

test('a range is always inside the file', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (a, b, size) => {
      const range = rangeOf(`bytes=${a}-${b}`, size)
      if (range === null || range === 'none') return
      expect(range.from).toBeLessThanOrEqual(range.to)
      expect(range.to).toBeLessThan(size)
    }),
  )
})
