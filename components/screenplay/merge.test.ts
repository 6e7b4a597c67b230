import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brought } from './merge.ts'

const into = (text: string, change: ReturnType<typeof brought>): string =>
  change === null ? text : text.slice(0, change.from) + change.insert + text.slice(change.to)
const merged = (shared: string, mine: string, theirs: string) => into(mine, brought(shared, mine, theirs))

test('what others write comes in above, below and beside what I write', () => {
  expect(merged('one two three', 'one two three four', 'zero one two three')).toBe('zero one two three four')
  expect(merged('one two three', 'zero one two three', 'one two')).toBe('zero one two')
  expect(merged('one two', 'one two', 'one big two')).toBe('one big two')
})

test('with nothing written here, the film’s text stands; with nothing new there, mine does', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (shared, other) => {
      expect(merged(shared, shared, other)).toBe(other)
      expect(merged(shared, other, shared)).toBe(other)
    }),
  )
})

test('no letter that I wrote is lost, wherever the others wrote', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), fc.nat(4), (shared, at, there, remove) => {
      const mine = `${shared.slice(0, at)}X${shared.slice(at)}`
      const theirs = `${shared.slice(0, there)}Y${shared.slice(there + remove)}`
      const both = merged(shared, mine, theirs)
      expect(both).toContain('X')
      expect(both).toContain('Y')
    }),
  )
})
