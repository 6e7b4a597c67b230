import { expect, test } from 'vitest'
import { heightOf, levelPath, rowAt } from './curve.ts'

test('silence lies on the floor, full scale at the top', () => {
  expect(heightOf(-70)).toBe(0)
  expect(heightOf(-30)).toBe(0.5)
  expect(heightOf(3)).toBe(1)
})

test('a long film has as many points as can be seen, and its loudest moments are among them', () => {
  const levels = Array.from({ length: 9000 }, (_, i) => (i === 4321 ? 0 : -60))
  const path = levelPath(levels)
  expect(path.match(/[ML]/g)).toHaveLength(500)
  expect(path).toContain(' 0.0')
})

test('readings are found by the time, and stay within the film', () => {
  const rows = ['a', 'b', 'c']
  expect([0, 0.19, 0.1, 9, -1].map((s) => rowAt(rows, s, 10))).toEqual(['a', 'b', 'b', 'c', 'a'])
  expect(rowAt([], 0, 10)).toBeUndefined()
})
