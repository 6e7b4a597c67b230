import { expect, test } from 'vitest'
import { failed, mayTry, succeeded } from './attempts.ts'

test('ten wrong passwords close the door for a quarter of an hour', () => {
  for (let i = 0; i < 10; i++) {
    expect(mayTry('ida@example.org', 1000 + i)).toBe(true)
    failed('ida@example.org', 1000 + i)
  }
  expect(mayTry('ida@example.org', 2000)).toBe(false)
  expect(mayTry('bo@example.org', 2000)).toBe(true)
  expect(mayTry('ida@example.org', 2000 + 15 * 60_000)).toBe(true)
})

test('a right password forgets the wrong ones', () => {
  for (let i = 0; i < 9; i++) failed('ali@example.org', 10)
  succeeded('ali@example.org')
  failed('ali@example.org', 11)
  expect(mayTry('ali@example.org', 12)).toBe(true)
})
