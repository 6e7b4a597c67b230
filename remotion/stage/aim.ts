import { type PerspectiveCamera, Vector3 } from 'three'
import { cameraAt, verticalFov } from '#film/optics.ts'
import type { CameraPlan } from '#film/stage.ts'

/** The unrest of a hand: slow sway and a little tremor, repeatable. */
const sway = (seconds: number, seed: number, axis: number): number =>
  0.6 * Math.sin(seconds * 1.3 + seed + axis * 2.1) +
  0.3 * Math.sin(seconds * 2.9 + seed * 2 + axis * 4.7) +
  0.1 * Math.sin(seconds * 6.7 + seed * 3 + axis)

/** Puts the camera where the plan has it at `t` (0 … 1) of the shot. */
export const aim = (
  camera: PerspectiveCamera,
  plan: CameraPlan,
  t: number,
  seconds: number,
  aspect: number,
  seed: number,
): void => {
  const { position, target, roll } = cameraAt(plan, t)
  camera.fov = verticalFov(plan.lens, aspect)
  camera.aspect = aspect
  camera.near = 0.08
  camera.far = 400
  camera.position.set(...position)
  const away = camera.position.distanceTo(new Vector3(...target))
  const k = plan.shake * 0.035
  const phase = seed % 100
  camera.position.x += k * 0.6 * sway(seconds, phase, 1)
  camera.position.y += k * 0.6 * sway(seconds, phase, 2)
  camera.up.set(0, 1, 0)
  camera.lookAt(
    target[0] + k * away * 0.5 * sway(seconds, phase, 3),
    target[1] + k * away * 0.5 * sway(seconds, phase, 4),
    target[2],
  )
  camera.rotateZ(roll + k * 0.3 * sway(seconds, phase, 5))
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}
