import type { Look } from '#film/look.ts'
import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'

/** How far off the lens axis the key may stand for a close shot: a little to a lot (CRAFT, "Light": 30–45° off; noir from the side). Radians. */
const RANGE: Record<Look, readonly [number, number]> = {
  painted: [0.5, 1.25],
  noir: [0.85, 1.75],
  paper: [0.3, 1],
}
const MOST = 1.15 // that a gaffer may move a lamp between two set-ups before it is another light

const angle = (a: number): number => Math.atan2(Math.sin(a), Math.cos(a))

/** How far beyond the way a face looks the key stands, away from the camera: its near cheek is in shade. Radians. */
const BEYOND = 0.6

/**
 * The turn that brings the key to the far side of a face that looks past the camera, which models it best; null where the face
 * looks into the camera or away from it, or where the lamp would have to go too far.
 */
const toFarSide = (own: number, view: number, facing: number): number | null => {
  const camera = view + Math.PI
  const past = angle(facing - camera)
  if (Math.abs(past) < 0.15 || Math.abs(past) > 1.9) return null
  const turn = angle(facing + Math.sign(past) * BEYOND - (own + Math.PI))
  return Math.abs(turn) <= MOST ? turn : null
}

/**
 * The key's direction for a shot. A wide shot takes the scene's own; the closer the shot, the more the key is walked round,
 * to the far side of the face it is about if it may, else on its own side, until it models the face instead of flattening it
 * or leaving it dark. Fixed for the whole shot.
 * @param facing of whom the shot is about, radians
 */
export const cheatedKey = (
  direction: Vec3,
  plan: CameraPlan,
  look: Look,
  facing: number | null = null,
): Vec3 => {
  const { position, target } = cameraAt(plan, 0.5)
  const away = Math.hypot(target[0] - position[0], target[1] - position[1], target[2] - position[2])
  const wide = (away * 36) / plan.lens // metres across the picture
  const close = Math.min(1, Math.max(0, (6 - wide) / 3))
  const view = Math.atan2(target[0] - position[0], target[2] - position[2])
  const own = Math.atan2(direction[0], direction[2])
  const off = angle(own - view)
  const [least, most] = RANGE[look]
  const wish = Math.sign(off || 1) * Math.min(most, Math.max(least, Math.abs(off)))
  const near = Math.min(MOST, Math.max(-MOST, wish - off))
  const turn = (facing === null ? near : (toFarSide(own, view, facing) ?? near)) * close
  const flat = Math.hypot(direction[0], direction[2])
  return [Math.sin(own + turn) * flat, direction[1], Math.cos(own + turn) * flat]
}
