import { describe, expect, it } from 'vitest'
import { groundAt, isUnderfoot, slopeAt } from './ground.ts'

const dais = { of: 'dais', x: 2, z: -3, yaw: Math.PI / 2, wide: 4, deep: 1, height: 0.4 }
const step = { ...dais, deep: 2, height: 0.2 }
const set = { levels: [step, dais] }

describe('the ground', () => {
  it('is the highest level at a place, in the level’s own bearing', () => {
    expect(groundAt(set, 2, -4.9)).toBe(0.4) // it lies across: four metres along z
    expect(groundAt(set, 2.8, -3)).toBe(0.2)
    expect(groundAt(set, 3.1, -3)).toBe(0)
    expect(groundAt({}, 2, -3)).toBe(0)
  })

  it('is a slope to a body where it is steps to a foot', () => {
    const slope = slopeAt((x, z) => groundAt(set, x, z), 2.5, -3)
    expect(slope).toBeGreaterThan(0.2)
    expect(slope).toBeLessThan(0.4)
  })

  it('carries those who walk on a solid’s top, and only them', () => {
    const top = (y: number, high: number) => ({
      min: [1.5, y, -5] as [number, number, number],
      max: [2.5, high, -1] as [number, number, number],
    })
    expect(isUnderfoot(set, top(0, 0.4))).toBe(true)
    expect(isUnderfoot(set, top(0.4, 1.4))).toBe(false)
    expect(isUnderfoot({}, top(0, 0.4))).toBe(false)
  })
})
