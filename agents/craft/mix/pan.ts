import type { CameraPlan, Performance, Vec3 } from '#film/stage.ts'

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Voices stay near the middle, where the screen is: the edge of the picture is this far out. */
const WIDTH = 0.35

/** Where somebody is heard, from where the camera sees them at the middle of the shot; 0 when nothing is known. */
export const panOf = (
  who: string,
  performance: Performance | undefined,
  camera: CameraPlan | undefined,
): number => {
  const actor = performance?.actors[who]
  const key = camera?.keys[Math.floor((camera.keys.length - 1) / 2)]
  if (actor === undefined || camera === undefined || key === undefined) return 0
  const last = actor.moves.at(-1)?.path.at(-1) ?? actor.start
  const middle: Vec3 = [(actor.start.x + last.x) / 2, key.target[1], (actor.start.z + last.z) / 2]
  const ahead = minus(key.target, key.position)
  const flat = Math.hypot(ahead[0], ahead[2])
  if (flat < 1e-6) return 0
  const forward: Vec3 = [ahead[0] / flat, 0, ahead[2] / flat]
  const right: Vec3 = [-forward[2], 0, forward[0]]
  const to = minus(middle, key.position)
  const depth = dot(to, forward)
  if (depth < 0.1) return 0
  const edge = depth * (18 / camera.lens) // half of a 36 mm gate
  const pan = Math.max(-1, Math.min(1, dot(to, right) / edge)) * WIDTH
  return Math.round(pan * 20) / 20
}
