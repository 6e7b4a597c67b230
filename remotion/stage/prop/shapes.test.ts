import { expect, test } from 'vitest'
import { layDown, mouldProp } from './build.ts'
import { SHAPES } from './shapes/index.ts'

const GRID = 14

/** What is seen from the front and from above, as filled cells of two small grids, whatever the colour. */
const silhouette = (name: string): string => {
  const geometry = mouldProp(name, '#b85a3a').geometry()
  geometry.computeBoundingBox()
  const box = geometry.boundingBox
  const [at, index] = [geometry.getAttribute('position'), geometry.getIndex()]
  if (!box || !at || !index) throw new Error(`${name} has no shape`)
  const span = Math.max(box.max.x - box.min.x, box.max.y - box.min.y, box.max.z - box.min.z)
  const cells = new Set<number>()
  const mark = (x: number, y: number, z: number) => {
    const cell = (n: number, low: number) => Math.min(GRID - 1, Math.floor(((n - low) / span) * GRID))
    cells.add(cell(x, box.min.x) * GRID + cell(y, box.min.y))
    cells.add(GRID * GRID + cell(x, box.min.x) * GRID + cell(z, box.min.z))
  }
  for (let f = 0; f < index.count; f += 3) {
    const [a, b, c] = [index.getX(f), index.getX(f + 1), index.getX(f + 2)]
    for (let i = 0; i <= 6; i++)
      for (let j = 0; j <= 6 - i; j++) {
        const [u, v, w] = [i / 6, j / 6, (6 - i - j) / 6]
        mark(
          at.getX(a) * u + at.getX(b) * v + at.getX(c) * w,
          at.getY(a) * u + at.getY(b) * v + at.getY(c) * w,
          at.getZ(a) * u + at.getZ(b) * v + at.getZ(c) * w,
        )
      }
  }
  return [...cells].sort((p, q) => p - q).join()
}

test('no two things look the same in black', () => {
  const seen = new Map<string, string>()
  const same: string[] = []
  for (const name of Object.keys(SHAPES)) {
    const outline = silhouette(name)
    if (seen.has(outline)) same.push(`${name} looks like ${seen.get(outline)}`)
    seen.set(outline, name)
  }
  expect(same).toEqual([])
  expect(seen.size).toBeGreaterThan(200)
})

test('everything stands on its origin, is about as long as its size says, and can be gripped within it', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    const geometry = mouldProp(name, '#b85a3a').geometry()
    geometry.computeBoundingBox()
    const { min, max } = geometry.boundingBox ?? { min: null, max: null }
    if (!min || !max) throw new Error(`${name} has no shape`)
    const span = Math.max(max.x - min.x, max.y - min.y, max.z - min.z)
    expect(min.y, `${name} hangs or sinks`).toBeGreaterThan(-0.14)
    expect(min.y, `${name} floats`).toBeLessThan(0.2)
    expect(span, `${name} is small for its size`).toBeGreaterThan(0.6)
    expect(span, `${name} is large for its size`).toBeLessThan(1.7)
    expect(shape.grip / shape.size, name).toBeLessThanOrEqual(max.y + 0.02)
    layDown(name, geometry)
    geometry.computeBoundingBox()
    expect(geometry.boundingBox?.min.y, `${name} lies on the table`).toBeCloseTo(0)
  }
})
