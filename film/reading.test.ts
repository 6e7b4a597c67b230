import { expect, it } from 'vitest'
import { unread } from './reading.ts'

it('says what keeps a caption from being read', () => {
  expect(unread(['Neuf ans.'], 1)).toBeNull()
  expect(unread([], 1)).toBeNull()
  expect(unread(['a', 'b', 'c'], 3)).toMatch(/^3 rows/)
  expect(unread(['x'.repeat(43)], 6)).toMatch(/43 letters: 42/)
  expect(unread(['x'.repeat(30)], 1)).toMatch(/^30 letters a second/)
})
