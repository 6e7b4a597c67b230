import type { CameraPlan, Vec3 } from './stage.ts'

/**
 * Degrees. The gate is 36 mm wide, as in full frame: wide formats keep the horizontal field of the lens;
 * formats narrower than 3:2 keep the gate's height of 24 mm, so that a tall picture does not become a wide angle.
 */
export const verticalFov = (lens: number, aspect: number): number =>
  (2 * Math.atan(Math.min(24, 36 / aspect) / (2 * lens)) * 180) / Math.PI

/** Slow in, slow out: no jerk at either end. */
const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10)

const mix = (a: number, b: number, t: number): number => a + (b - a) * t
const mixVec = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]

/** `focus`: metres to what is sharp, null where everything is. */
type CameraState = { position: Vec3; target: Vec3; roll: number; focus: number | null }

/** Where the camera is at a fraction of the shot, without its shake. A move is eased over the whole of each pair of keys. */
export const cameraAt = (plan: CameraPlan, t: number): CameraState => {
  const keys = [...plan.keys].sort((a, b) => a.at - b.at)
  const after = keys.findIndex((key) => key.at > t)
  const from = after < 0 ? keys.at(-1) : keys[Math.max(0, after - 1)]
  const to = after < 0 ? from : keys[after]
  if (!from || !to) return { position: [0, 1.6, 5], target: [0, 1.5, 0], roll: 0, focus: null }
  const span = to.at - from.at
  const u = span > 0 ? ease(Math.min(1, Math.max(0, (t - from.at) / span))) : 0
  return {
    position: mixVec(from.position, to.position, u),
    target: mixVec(from.target, to.target, u),
    roll: mix(from.roll, to.roll, u),
    focus: from.focus === undefined ? null : mix(from.focus, to.focus ?? from.focus, u),
  }
}
