import { describe, expect, it } from 'vitest'
import { cameraAt } from '#film/optics.ts'
import type { Vec3 } from '#film/stage.ts'
import { cameraExample } from './example.ts'
import type { CameraInput } from './input.ts'
import { scopesOf, shootAll } from './shots.ts'
import { apart } from './space.ts'

const input = cameraExample as unknown as CameraInput
const cameras = shootAll(input)

describe('the way of a camera', () => {
  it('has no jolt: from frame to frame its speed changes by little', () => {
    for (const scope of scopesOf(input).flat()) {
      const plan = cameras[scope.shot.id]
      if (!plan || scope.frames < 4) continue
      const at = (frame: number): Vec3 => cameraAt(plan, frame / (scope.frames - 1)).position
      const speeds = Array.from({ length: scope.frames - 1 }, (_, i) => apart(at(i + 1), at(i)) * scope.fps)
      const changes = speeds.slice(1).map((speed, i) => Math.abs(speed - (speeds[i] ?? 0)) * scope.fps)
      expect(Math.max(0, ...changes), scope.shot.id).toBeLessThan(6) // m/s²: up to a walk in a quarter of a second
    }
  })
})
