import { expect, test } from 'vitest'
import { bakedAt } from './baked.ts'

test('a baked body is nowhere before it is let loose, then row by row, then at rest', () => {
  const bake = { from: 5, poses: [0, 1, 0, 0, 0, 0, 1, 0.2, 0.5, 0, 0, 0, 0, 1] }
  expect(bakedAt(bake, 4)).toBeNull()
  expect(bakedAt(bake, 5)?.position).toEqual([0, 1, 0])
  expect(bakedAt(bake, 6)?.position).toEqual([0.2, 0.5, 0])
  expect(bakedAt(bake, 60)).toEqual(bakedAt(bake, 6))
})
