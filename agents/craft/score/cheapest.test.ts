import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestWay } from './cheapest.ts'

type Option = { cost: number; at: number }

const option = fc.record({ cost: fc.nat(20), at: fc.nat(20) })
const step = (from: Option, to: Option) => Math.abs(from.at - to.at)

test('no other way through costs less', () => {
  const rows = fc.array(fc.array(option, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  const priceOf = (way: (Option | undefined)[]) =>
    way.reduce((sum, to, i) => {
      const from = way[i - 1]
      return sum + (to?.cost ?? 0) + (from && to ? step(from, to) : 0)
    }, 0)
  fc.assert(
    fc.property(rows, (all) => {
      const ways = all.reduce<Option[][]>(
        (before, row) => before.flatMap((way) => row.map((next) => [...way, next])),
        [[]],
      )
      expect(priceOf(cheapestWay(all, step))).toBe(Math.min(...ways.map(priceOf)))
    }),
  )
})

test('no rows, no way', () => {
  expect(cheapestWay<Option>([], step)).toEqual([])
})
