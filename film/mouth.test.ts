import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mouthOf } from './mouth.ts'

const take = (words: string, each = 80) => {
  const phones = words.split(' ').map((phone, i) => ({ phone, from: i * each, to: (i + 1) * each }))
  return { phones, ms: phones.length * each }
}

describe('mouthOf', () => {
  it('leads the sound by a frame and comes to rest at its end', () => {
    expect(mouthOf(take('pau m aa pau', 250), 10, 24)).toEqual([
      { at: 15, shape: 'closed' },
      { at: 21, shape: 'open' },
      { at: 27, shape: 'rest' },
    ])
  })

  it('shows lips meeting even when the sound is shorter than a frame', () => {
    const phones = [
      { phone: 'aa', from: 0, to: 150 },
      { phone: 'p', from: 150, to: 175 },
      { phone: 'aa', from: 175, to: 400 },
    ]
    expect(mouthOf({ phones, ms: 400 }, 0, 24).map((key) => key.shape)).toEqual([
      'open',
      'closed',
      'open',
      'rest',
    ])
  })

  it('glides through a diphthong', () => {
    expect(mouthOf(take('ay', 300), 1, 24).map((key) => key.shape)).toEqual(['open', 'wide', 'rest'])
  })

  it('gives rising frames, no repeated shape and a closing rest for any phones', () => {
    const phone = fc.constantFrom('aa', 'b', 'ch', 'iy', 'ow', 'pau', 's', 'v', 'qq')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(phone, fc.integer({ min: 0, max: 300 }))),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(23.976, 24, 30, 60),
        (list, start, fps) => {
          let at = 0
          const phones = list.map(([name, ms]) => {
            const from = at
            at += ms
            return { phone: name, from, to: at }
          })
          const keys = mouthOf({ phones, ms: at }, start, fps)
          keys.forEach((key, i) => {
            expect(key.at).toBeGreaterThanOrEqual(Math.max(0, start - 1))
            const next = keys[i + 1]
            if (next) {
              expect(next.at).toBeGreaterThan(key.at)
              expect(next.shape === key.shape && i > 0).toBe(false)
            }
          })
          if (keys.length > 0) expect(keys.at(-1)?.shape).toBe('rest')
        },
      ),
    )
  })
})
