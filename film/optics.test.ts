import { describe, expect, it } from 'vitest'
import { cameraAt, verticalFov } from './optics.ts'
import type { CameraPlan } from './stage.ts'

const plan: CameraPlan = {
  lens: 35,
  move: 'push-in',
  keys: [
    { at: 0, position: [0, 1.6, 5], target: [0, 1.5, 0], roll: 0 },
    { at: 1, position: [0, 1.6, 3], target: [0, 1.5, 0], roll: 0 },
  ],
  shake: 0,
  focus: null,
  why: '',
}

describe('optics', () => {
  it('keeps the horizontal field in wide formats and the height of the gate in tall ones', () => {
    const half = (degrees: number) => Math.tan((degrees * Math.PI) / 360)
    expect(half(verticalFov(36, 16 / 9)) * (16 / 9)).toBeCloseTo(0.5)
    expect(half(verticalFov(36, 2.39)) * 2.39).toBeCloseTo(0.5)
    expect(half(verticalFov(24, 9 / 16))).toBeCloseTo(0.5)
  })

  it('starts and ends exactly on its keys and is halfway in the middle', () => {
    expect(cameraAt(plan, 0).position).toEqual([0, 1.6, 5])
    expect(cameraAt(plan, 1).position).toEqual([0, 1.6, 3])
    expect(cameraAt(plan, 0.5).position[2]).toBeCloseTo(4)
  })

  it('moves slowly at both ends', () => {
    const z = (t: number) => cameraAt(plan, t).position[2]
    expect(z(0) - z(0.05)).toBeLessThan((z(0.475) - z(0.525)) / 10)
  })

  it('goes through the keys of a long move without stopping at them, and never beyond them', () => {
    const keys = [0, 0.3, 0.6, 1].map((at, i) => ({ ...plan.keys[0], at, position: [i * i, 1.6, 5] }))
    const x = (t: number) => cameraAt({ ...plan, keys } as CameraPlan, t).position[0]
    expect([x(0), x(0.3), x(0.6), x(1)].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([0, 1, 4, 9])
    expect(x(0.32) - x(0.28)).toBeGreaterThan(0.1)
    for (let t = 0.01; t <= 1; t += 0.01) expect(x(t)).toBeGreaterThanOrEqual(x(t - 0.01))
  })

  it('racks the focus from key to key, and keeps everything sharp where no key says', () => {
    const keys = plan.keys.map((key, i) => ({ ...key, focus: 2 + i * 2 }))
    expect(cameraAt({ ...plan, keys }, 0.5).focus).toBeCloseTo(3)
    expect(cameraAt(plan, 0.5).focus).toBe(null)
  })

  it('holds a single key', () => {
    const one = { ...plan, keys: plan.keys.slice(0, 1) }
    expect(cameraAt(one, 0.7).position).toEqual([0, 1.6, 5])
  })
})
