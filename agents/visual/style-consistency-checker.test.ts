import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import { type Colours, mendsIn } from '../craft/style/consistency.ts'

/** A scene of warm rooms, no two shots alike. */
const warm = (seed: number): Colours => {
  const chance = random(`warm ${seed}`)
  const near = (n: number) => n + (chance.next() - 0.5) * 0.08
  return [
    { rgb: [near(0.55), near(0.42), near(0.3)], share: 0.6 },
    { rgb: [near(0.25), near(0.2), near(0.17)], share: 0.3 },
    { rgb: [near(0.8), near(0.7), near(0.5)], share: 0.1 },
  ]
}
const changed = (colours: Colours, gain: [number, number, number]): Colours =>
  colours.map(({ rgb, share }) => ({ rgb: [rgb[0] * gain[0], rgb[1] * gain[1], rgb[2] * gain[2]], share }))

const scene = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `s1-a${n}`, colours: warm(n) }))
const withStrays = scene.map(({ id, colours }) => ({
  id,
  colours:
    id === 's1-a3'
      ? changed(colours, [0.45, 0.45, 0.45])
      : id === 's1-a6'
        ? changed(colours, [0.6, 1, 1.6])
        : colours,
}))

describe('style-consistency-checker', () => {
  it('finds the shots that stray, no others, and says how', () => {
    expect(mendsIn(scene)).toEqual({})
    const mends = mendsIn(withStrays)
    expect(Object.keys(mends).sort()).toEqual(['s1-a3', 's1-a6'])
    expect(mends['s1-a3']?.why).toContain('darker')
    expect(mends['s1-a6']?.why).toContain('colder')
  })

  it('brings them nearer: less is wrong after the mend', () => {
    for (const { distance, left } of Object.values(mendsIn(withStrays)))
      expect(left).toBeLessThan(distance * 0.7)
  })

  it('does not take sides between two', () => expect(mendsIn(withStrays.slice(2, 4))).toEqual({}))
})
