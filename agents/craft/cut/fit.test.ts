import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTo, lend, share } from './fit.ts'

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const items = fc.array(
  fc
    .record({ least: fc.integer({ min: 1, max: 200 }), more: fc.nat(200), silent: fc.boolean() })
    .map(({ least, more, silent }) => ({
      least,
      easy: least + Math.floor(more / 3),
      natural: least + more,
      silent,
    })),
  { minLength: 1, maxLength: 40 },
)

describe('lengths', () => {
  it('shares out whole parts that add up, nobody above his cap', () => {
    const parts = fc.array(fc.record({ weight: fc.nat(9), cap: fc.nat(90) }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.nat(900), parts, (amount, all) => {
        const caps = all.map((each) => each.cap)
        const shared = share(
          amount,
          all.map((each) => each.weight),
          caps,
        )
        expect(sum(shared)).toBe(Math.min(amount, sum(caps)))
        for (const [i, part] of shared.entries())
          expect(Number.isInteger(part) && part >= 0 && part <= (caps[i] ?? 0)).toBe(true)
      }),
    )
  })
  it('add up to the target whenever the least does, and nobody gets less than that', () => {
    fc.assert(
      fc.property(items, fc.nat(9000), (all, target) => {
        const lengths = fitTo(all, target)
        if (lengths === null) {
          expect(sum(all.map((item) => item.least))).toBeGreaterThan(target)
          return
        }
        expect(sum(lengths)).toBe(target)
        for (const [i, length] of lengths.entries()) expect(length).toBeGreaterThanOrEqual(all[i]?.least ?? 0)
      }),
    )
  })
  it('takes time from silence before speech', () => {
    const [speech, silence] =
      fitTo(
        [
          { least: 20, easy: 30, natural: 100, silent: false },
          { least: 20, easy: 30, natural: 100, silent: true },
        ],
        160,
      ) ?? []
    expect([speech, silence]).toEqual([100, 60])
  })
  it('lends to who has too little from the nearest of the same scene', () => {
    expect(lend([50, 50, 50, 50], [40, 58, 40, 40], ['a', 'b', 'b', 'b'], 12)).toEqual([50, 62, 40, 48])
    expect(lend([50, 50], [49, 60], ['a', 'a'], 12)).toBeNull()
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 24 }), (all, step) => {
        const lengths = all.map((item) => item.natural)
        const needs = all.map((item, i) => (i % 3 === 0 ? item.natural + 10 : item.least))
        const lent = lend(
          lengths,
          needs,
          all.map((_, i) => `s${i % 4}`),
          step,
        )
        if (lent === null) return
        expect(sum(lent)).toBe(sum(lengths))
        for (const [i, length] of lent.entries()) expect(length).toBeGreaterThanOrEqual(needs[i] ?? 0)
      }),
    )
  })
})
