import { describe, expect, it } from 'vitest'
import { readIds } from './read-ids.ts'

const size = { width: 4, height: 4 }
/** Rows from above, one character a pixel: '.' nothing, '#' set, 'a' body, 'A' face, 'b' a thing. */
const drawn = (...rows: string[]): Uint8Array => {
  const codes: Record<string, number[]> = {
    '.': [0, 0, 0],
    '#': [1, 0, 40],
    a: [2, 0, 20],
    A: [2, 255, 20],
    b: [3, 0, 2],
  }
  return Uint8Array.from(
    [...rows].reverse().flatMap((row) => [...row].flatMap((c) => [...(codes[c] ?? [0, 0, 0]), 255])),
  )
}
const subjects = [
  { id: 'ann', kind: 'figure' as const, head: 0.23, turned: 0 },
  { id: 'box', kind: 'prop' as const, head: null, turned: null },
]

describe('readIds', () => {
  it('finds where each is, what hides it and which edge it touches', () => {
    const all = drawn('.A..', '.a#.', 'ba#.', '.a#.')
    const alone = [drawn('.AA.', '.a..', '.a..', '.a..'), drawn('....', '....', 'bb..', '....')]
    const seen = readIds(all, alone, subjects, size, 1)
    expect(seen.subjects[0]).toMatchObject({ pixels: 4, alone: 5, box: [0.25, 0, 0.5, 1], faceShare: 0.5 })
    expect(seen.subjects[0]?.face).toEqual([0.25, 0, 0.5, 0.25])
    expect(seen.subjects[0]?.edges).toEqual(['top', 'bottom'])
    expect(seen.subjects[1]).toMatchObject({ pixels: 1, alone: 2, box: [0, 0.5, 0.25, 0.75], face: null })
    expect(seen.subjects[1]?.edges).toEqual(['left'])
    expect(seen.set).toBe(3 / 16)
    expect(seen.near).toBe(1 / 16)
  })

  it('says that nothing is seen of who is not there', () => {
    const seen = readIds(drawn('####', '####', '####', '####'), [], subjects, size, 1)
    expect(seen.subjects[0]).toMatchObject({ pixels: 0, box: null, face: null, edges: [] })
  })
})
