import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsInSight, scrollTo } from './window.ts'

test('of thousands of rows few are drawn, and all that are in sight', () => {
  fc.assert(
    fc.property(fc.nat(500_000), fc.integer({ min: 1, max: 2000 }), fc.nat(10_000), (top, height, count) => {
      const row = 60
      const { from, to } = rowsInSight({ top, height, row, count })
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / row) + 14)
      for (let y = top; y < top + height; y += 7) {
        const seen = Math.floor(y / row)
        if (seen < count) expect(from <= seen && seen < to).toBe(true)
      }
    }),
  )
})

test('a row that is chosen is scrolled into sight, and no further', () => {
  const view = { top: 120, height: 180, row: 60 }
  expect([1, 2, 4, 5].map((at) => scrollTo({ ...view, at }))).toEqual([60, null, null, 180])
})
