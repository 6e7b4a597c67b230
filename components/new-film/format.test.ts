import { expect, test } from 'vitest'
import { Size } from '#film/brief.ts'
import { qualities, ratios, sizeOf } from './format.ts'

test('every choice is a size that can be encoded, of about the ratio it names', () => {
  for (const ratio of ratios)
    for (const quality of qualities) {
      const size = Size.parse(sizeOf(ratio, quality))
      const [w, h] = ratio.split(':').map(Number)
      expect(size.width / size.height).toBeCloseTo((w ?? 0) / (h ?? 1), 1)
    }
  expect(sizeOf('16:9', '360p')).toEqual({ width: 640, height: 360 })
  expect(sizeOf('2.39:1', '1080p')).toEqual({ width: 1920, height: 804 })
})
