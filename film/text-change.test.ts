import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textChange } from './text-change.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é'), maxLength: 40 })

test('the change makes the one text into the other, and no smaller one begins or ends alike', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = textChange(['screenplay'], before, after)
      if (before === after) {
        expect(change).toBeNull()
        return
      }
      if (change?.op !== 'text') throw new Error('no text change')
      const { at, remove, insert } = change
      expect(before.slice(at, at + remove.length)).toBe(remove)
      expect(before.slice(0, at) + insert + before.slice(at + remove.length)).toBe(after)
      expect(remove[0] === undefined || remove[0] !== insert[0]).toBe(true)
    }),
  )
})
