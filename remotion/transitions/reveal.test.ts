import { expect, test } from 'vitest'
import { flashShare } from './flash.ts'
import { revealOf } from './reveal.ts'
import { whole } from './shape.ts'

test.each([['dissolve'], ['wipe'], ['iris'], ['whip']] as const)(
  'a %s begins with little and ends with all',
  (by) => {
    const layer = { frames: 48, dissolve: 12, by }
    const seen = Array.from({ length: 13 }, (_, f) => revealOf(layer, f))
    const share = ({ opacity, wipe, iris, shift }: (typeof seen)[number]) =>
      opacity *
      Math.min(1, Math.max(0, wipe)) *
      Math.min(1, Math.max(0, iris)) *
      (1 - Math.min(1, Math.abs(shift)))
    for (let f = 1; f < seen.length; f++)
      expect(share(seen[f] ?? whole)).toBeGreaterThanOrEqual(share(seen[f - 1] ?? whole))
    expect(share(seen[0] ?? whole)).toBeLessThan(0.12)
    expect(seen[12]).toEqual(whole)
  },
)

test('what leaves in a whip stays next to what comes', () => {
  for (let f = 0; f < 8; f++) {
    const comes = revealOf({ frames: 48, dissolve: 8, by: 'whip' }, f)
    const goes = revealOf({ frames: 8, dissolve: 0, leaves: 'whip' }, f)
    expect(comes.shift - goes.shift).toBeCloseTo(1)
  }
})

test('a flash is one way down from white', () => {
  const list = Array.from({ length: 10 }, (_, i) => flashShare(i / 9))
  expect(list[0]).toBeGreaterThan(0.9)
  expect(list.at(-1)).toBe(0)
  for (let i = 1; i < list.length; i++) expect(list[i]).toBeLessThan(list[i - 1] ?? 1)
})
