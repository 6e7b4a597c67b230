import { describe, expect, it } from 'vitest'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { cheatedKey } from './cheat.ts'

const plan = (position: Vec3, lens: number): CameraPlan => ({
  ...{ lens, move: 'static', shake: 0, focus: null, why: '' },
  keys: [{ at: 0, position, target: [0, 1.5, 0], roll: 0 }],
})
/** Degrees between the way of the lens and the way of the light, seen from above; 0: from behind the camera. */
const off = (key: Vec3, [x, , z]: Vec3): number => {
  const a = Math.atan2(key[0], key[2]) - Math.atan2(-x, -z)
  return Math.abs((Math.atan2(Math.sin(a), Math.cos(a)) * 180) / Math.PI)
}
const sun: Vec3 = [0.56, -0.76, -0.38]

describe('the key of a shot', () => {
  it('is the scene’s own in a wide shot', () => {
    const [x, y, z] = cheatedKey(sun, plan([0, 1.6, 12], 28), 'painted')
    expect([x, y, z].map((n) => n.toFixed(3))).toEqual(sun.map((n) => n.toFixed(3)))
  })
  it('models a face that turns its back to the light', () => {
    const at: Vec3 = [0.4, 1.6, -2.4] // the reverse: against the sun
    expect(off(sun, at)).toBeGreaterThan(110)
    expect(off(cheatedKey(sun, plan(at, 50), 'painted'), at)).toBeLessThan(80)
    expect(off(cheatedKey(sun, plan(at, 50), 'noir'), at)).toBeLessThan(105)
  })
  it('is never flat', () => {
    const at: Vec3 = [-1.5, 1.6, 1.1]
    expect(off(cheatedKey(sun, plan(at, 50), 'painted'), at)).toBeGreaterThanOrEqual(28)
  })
  it('comes from the far side of a face that looks past the camera', () => {
    const at: Vec3 = [0, 1.6, 2.2]
    const away = (facing: number) => {
      const [x, , z] = cheatedKey(sun, plan(at, 50), 'painted', facing)
      const key = Math.atan2(-x, -z)
      return [Math.sign(Math.sin(facing)) * Math.sin(key), Math.cos(key - facing)] as const
    }
    for (const facing of [-0.6, -0.3]) {
      const [side, lit] = away(facing)
      expect(side).toBeGreaterThan(Math.sin(Math.abs(facing)))
      expect(lit).toBeGreaterThan(0.7)
    }
    // Where the lamp would have to cross the set, and for a face that looks away, it keeps its side.
    for (const facing of [0.5, Math.PI])
      expect(cheatedKey(sun, plan(at, 50), 'painted', facing)).toEqual(
        cheatedKey(sun, plan(at, 50), 'painted'),
      )
  })
})
