import { describe, expect, it } from 'vitest'
import type { Character } from '#film/cast.ts'
import { interpretExample } from '../shots/example.ts'
import { exampleSets } from './example.ts'
import { homesFor } from './floor.ts'
import { distance } from './plane.ts'
import { sizeOf } from './size.ts'

const [somebody] = Object.values(interpretExample.cast)
if (!somebody) throw new Error('the example has people')
const beast = (words: string): Character => ({
  ...{ ...somebody, kind: 'creature', age: 'adult' },
  ...{ name: words, appearance: { ...somebody.appearance, words } },
})

describe('the size of bodies', () => {
  it('is the greater and the slower, the greater the beast', () => {
    const [person, fox, horse, dragon] = [somebody, beast('fox'), beast('horse'), beast('dragon')].map(sizeOf)
    expect([person?.room, fox?.room]).toEqual([0, 0])
    expect(horse?.room).toBeGreaterThan(0.7)
    expect(dragon?.room).toBeGreaterThan(horse?.room ?? 9)
    expect(dragon?.turn).toBeLessThan(horse?.turn ?? 0)
    expect(horse?.turn).toBeLessThan(person?.turn ?? 0)
  })

  it('keeps a knight out of reach of a dragon’s neck', () => {
    const { shore } = exampleSets
    if (!shore) throw new Error('the example has a shore')
    const { room } = sizeOf(beast('dragon'))
    const [knight, dragon] = [
      ...homesFor(['knight', 'dragon'], shore, (id) => (id === 'dragon' ? room : 0)).values(),
    ]
    if (!knight || !dragon) throw new Error('both have a place')
    expect(distance(knight, dragon)).toBeGreaterThan(1.1 + room)
  })
})
