import { describe, expect, it } from 'vitest'
import { formatNames, formatOf, sizeIn } from './format.ts'

describe('formats', () => {
  it('knows a size by its shape, and makes even sizes of that shape', () => {
    for (const name of formatNames) {
      const size = sizeIn(name, 720)
      expect(formatOf(size)).toBe(name)
      expect((size.width + size.height) % 2).toBe(0)
    }
    expect(sizeIn('9:16', 720)).toEqual({ width: 720, height: 1280 })
    expect(sizeIn('2.39:1', 720)).toEqual({ width: 1280, height: 536 })
    expect(formatOf({ width: 1280, height: 536 })).toBe('2.39:1')
    expect(formatOf({ width: 1024, height: 768 })).toBe(null)
  })
})
