import { expect, it } from 'vitest'
import { Surface } from '#film/look.ts'
import { patternIndex, patterns } from './pattern.ts'

const { data, width, height } = patterns().image as { data: Uint8Array; width: number; height: number }
const at = (layer: number, x: number, y: number) => (data[(layer * height + y) * width + x] ?? 0) / 255

it.each(Surface.shape.pattern.options)('%s leaves the mean of a colour where it was', (name) => {
  const layer = patternIndex(name)
  let sum = 0
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) sum += at(layer, x, y)
  expect(sum / (width * height)).toBeGreaterThan(0.38)
  expect(sum / (width * height)).toBeLessThan(0.62)
})

it.each(['brush', 'stone', 'paper', 'water', 'leaves', 'skin'] as const)(
  '%s meets itself at its edges',
  (name) => {
    const layer = patternIndex(name)
    let [seam, inside] = [0, 0]
    for (let i = 0; i < height; i++) {
      seam += Math.abs(at(layer, width - 1, i) - at(layer, 0, i))
      inside += Math.abs(at(layer, width / 2, i) - at(layer, width / 2 - 1, i))
    }
    expect(seam).toBeLessThan(inside * 2 + 4)
  },
)
