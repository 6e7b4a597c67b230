import type { CameraPlan, Vec3 } from './stage.ts'

/**
 * Degrees. The gate is 36 mm wide, as in full frame: wide formats keep the horizontal field of the lens;
 * formats narrower than 3:2 keep the gate's height of 24 mm, so that a tall picture does not become a wide angle.
 */
export const verticalFov = (lens: number, aspect: number): number =>
  (2 * Math.atan(Math.min(24, 36 / aspect) / (2 * lens)) * 180) / Math.PI

/** Slow in, slow out: no jerk at either end. */
const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10)

/**
 * A value that goes through its keys without a stop at each and without overshooting any (Fritsch and Carlson, 1980);
 * it starts and ends at rest. Two keys are eased, which is softer still.
 */
const through = (at: readonly number[], values: readonly number[], t: number): number => {
  const n = at.length
  const [first = 0] = values
  const last = values[n - 1] ?? first
  if (t <= (at[0] ?? 0)) return first
  if (t >= (at[n - 1] ?? 1)) return last
  const i = at.findLastIndex((each) => each <= t)
  const slope = (k: number): number => {
    const span = (at[k + 1] ?? 0) - (at[k] ?? 0)
    return span > 1e-9 ? ((values[k + 1] ?? 0) - (values[k] ?? 0)) / span : 0
  }
  const from = values[i] ?? 0
  const to = values[i + 1] ?? from
  const span = (at[i + 1] ?? 1) - (at[i] ?? 0)
  const u = span > 1e-9 ? (t - (at[i] ?? 0)) / span : 1
  if (n === 2) return from + (to - from) * ease(u)
  const tangent = (k: number): number => {
    const [before, after] = [slope(k - 1), slope(k)]
    return k === 0 || k === n - 1 || before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  }
  const [u2, u3] = [u * u, u * u * u]
  return (
    (2 * u3 - 3 * u2 + 1) * from +
    (u3 - 2 * u2 + u) * span * tangent(i) +
    (3 * u2 - 2 * u3) * to +
    (u3 - u2) * span * tangent(i + 1)
  )
}

/** `focus`: metres to what is sharp, null where everything is. */
type CameraState = { position: Vec3; target: Vec3; roll: number; focus: number | null }

/** Where the camera is at a fraction of the shot, without its shake. */
export const cameraAt = (plan: CameraPlan, t: number): CameraState => {
  const keys = [...plan.keys].sort((a, b) => a.at - b.at)
  const at = keys.map((key) => key.at)
  const of = (value: (key: CameraPlan['keys'][number]) => number) => through(at, keys.map(value), t)
  const vec = (name: 'position' | 'target'): Vec3 => [
    of((key) => key[name][0]),
    of((key) => key[name][1]),
    of((key) => key[name][2]),
  ]
  const sharp = keys.find(({ focus }) => focus !== undefined)?.focus
  return {
    position: vec('position'),
    target: vec('target'),
    roll: of(({ roll }) => roll),
    focus: sharp === undefined ? null : of(({ focus }) => focus ?? sharp),
  }
}
