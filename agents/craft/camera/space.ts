import type { SetSpec, Vec3 } from '#film/stage.ts'

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const size = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => add(a, scale(sub(b, a), t))
export const unit = (a: Vec3): Vec3 => scale(a, 1 / (size(a) || 1))
/** Radians. */
export const angleBetween = (a: Vec3, b: Vec3): number =>
  Math.acos(Math.max(-1, Math.min(1, dot(unit(a), unit(b)))))
export const apart = (a: Vec3, b: Vec3): number => size(sub(a, b))
export const mean = (points: readonly Vec3[]): Vec3 =>
  scale(
    points.reduce<Vec3>((sum, p) => add(sum, p), [0, 0, 0]),
    1 / Math.max(1, points.length),
  )

export type Box = SetSpec['solids'][number]

export const inBox = (p: Vec3, { min, max }: Box, margin = 0): boolean =>
  p.every((v, i) => v > (min[i] ?? 0) - margin && v < (max[i] ?? 0) + margin)

/** The part of a segment that lies within a box, as fractions; null when it misses. */
export const cut = (from: Vec3, to: Vec3, { min, max }: Box): [number, number] | null => {
  let near = 0
  let far = 1
  for (let i = 0; i < 3; i++) {
    const start = from[i] ?? 0
    const delta = (to[i] ?? 0) - start
    const low = min[i] ?? 0
    const high = max[i] ?? 0
    if (Math.abs(delta) < 1e-9) {
      if (start < low || start > high) return null
      continue
    }
    const a = (low - start) / delta
    const b = (high - start) / delta
    near = Math.max(near, Math.min(a, b))
    far = Math.min(far, Math.max(a, b))
  }
  return near < far ? [near, far] : null
}

export const clampInto = (p: Vec3, { min, max }: Box): Vec3 => [
  Math.min(max[0], Math.max(min[0], p[0])),
  Math.min(max[1], Math.max(min[1], p[1])),
  Math.min(max[2], Math.max(min[2], p[2])),
]

/** How near a segment passes to an upright figure, in metres on the floor, where it is no higher than the figure. */
export const passes = (from: Vec3, to: Vec3, foot: Vec3, top: number): number => {
  const dx = to[0] - from[0]
  const dz = to[2] - from[2]
  const length = dx * dx + dz * dz
  const t =
    length > 0 ? Math.min(1, Math.max(0, ((foot[0] - from[0]) * dx + (foot[2] - from[2]) * dz) / length)) : 0
  const height = from[1] + (to[1] - from[1]) * t
  if (height > top || t > 0.97) return Number.POSITIVE_INFINITY
  return Math.hypot(from[0] + dx * t - foot[0], from[2] + dz * t - foot[2])
}

/** How near a line of sight passes to a point, metres. */
export const nearest = (from: Vec3, to: Vec3, point: Vec3): number => {
  const way = sub(to, from)
  const t = Math.min(1, Math.max(0, dot(sub(point, from), way) / (dot(way, way) || 1)))
  return apart(add(from, scale(way, t)), point)
}
