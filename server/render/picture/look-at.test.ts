import { describe, expect, it } from 'vitest'
import { coloursOf } from './look-at.ts'

describe('coloursOf', () => {
  it('says which colours there are, and how much of each', () => {
    const pixels = Uint8Array.from([...Array(3).fill([200, 20, 20]), [20, 20, 210]].flat())
    const colours = coloursOf(pixels)
    expect(colours.map(({ share }) => share)).toEqual([0.75, 0.25])
    expect(colours[0]?.rgb[0]).toBeCloseTo(200 / 255)
    expect(colours[1]?.rgb[2]).toBeCloseTo(210 / 255)
  })
})
