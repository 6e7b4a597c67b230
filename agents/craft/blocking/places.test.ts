import { describe, expect, it } from 'vitest'
import { exampleSets } from './example.ts'
import { armInArm } from './places.ts'
import { distance, heading, turnBetween } from './plane.ts'

const { shore } = exampleSets
if (!shore) throw new Error('the example has a shore')
const one = (x: number, z: number, tall: number) => ({ x, z, size: { room: 0, turn: 3.8, tall } })

describe('an embrace', () => {
  it.each([1.6, 1.8])('opens a face to the camera, the taller one’s where it can (%f m)', (tall) => {
    const [mother, son] = [one(0, 0, 1.7), one(tall > 1.7 ? 1.4 : -1.4, 0.1, tall)]
    const at = armInArm(mother, son, shore, 0)
    expect(distance(at, mother)).toBeLessThan(0.4)
    const facing = heading(at, mother)
    const face = tall > 1.7 ? facing : facing + Math.PI
    const left = turnBetween(face, 0) // the camera, to the left of that face
    expect(left).toBeGreaterThan(0.5)
    expect(left).toBeLessThan(1.2)
  })
})
