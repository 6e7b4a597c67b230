import { cameraAt, verticalFov } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { cross, dot, sub, unit } from './space.ts'

/** Where a point is seen: −1 … 1 from left to right and from bottom to top; depth in metres, negative behind the lens. */
export type Seen = { x: number; y: number; depth: number }
export type Look = { position: Vec3; target: Vec3; roll: number }

export const halfHeight = (lens: number, aspect: number): number =>
  Math.tan((verticalFov(lens, aspect) * Math.PI) / 360)

export const project = (point: Vec3, look: Look, lens: number, aspect: number): Seen => {
  const forward = unit(sub(look.target, look.position))
  const side = cross(forward, [0, 1, 0])
  const right = unit(Math.hypot(side[0], side[1], side[2]) < 1e-6 ? [1, 0, 0] : side)
  const up = cross(right, forward)
  const to = sub(point, look.position)
  const depth = dot(to, forward)
  const half = halfHeight(lens, aspect) * Math.max(1e-6, Math.abs(depth))
  const x = dot(to, right) / (half * aspect)
  const y = dot(to, up) / half
  // Roll leans the camera to its left; the picture leans the other way.
  const [c, s] = [Math.cos(look.roll), Math.sin(look.roll)]
  return { x: (x * aspect * c + y * s) / aspect, y: y * c - x * aspect * s, depth }
}

/** Where a point is seen in a shot at a fraction of it. */
export const frameOf = (point: Vec3, plan: CameraPlan, t: number, aspect: number): Seen =>
  project(point, cameraAt(plan, t), plan.lens, aspect)
