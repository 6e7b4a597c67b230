import { groundAt, isUnderfoot } from '../ground.ts'
import type { SetSpec } from '../stage.ts'

type Point = { x: number; z: number }
/** Metres between two who stand side by side, and from a body's middle to a wall. */
const APART = 0.55
const GIRTH = 0.25

const awayFrom = (at: Point, other: Point): Point => {
  const [dx, dz] = [at.x - other.x, at.z - other.z]
  const gap = Math.hypot(dx, dz)
  if (gap >= APART) return at
  const [ux, uz] = gap > 1e-6 ? [dx / gap, dz / gap] : [1, 0]
  return { x: other.x + ux * APART, z: other.z + uz * APART }
}

/** Out of a box by its nearest side. */
const outOf = (at: Point, { min, max }: SetSpec['solids'][number]): Point => {
  const sides = [
    { by: at.x - (min[0] - GIRTH), to: { x: min[0] - GIRTH, z: at.z } },
    { by: max[0] + GIRTH - at.x, to: { x: max[0] + GIRTH, z: at.z } },
    { by: at.z - (min[2] - GIRTH), to: { x: at.x, z: min[2] - GIRTH } },
    { by: max[2] + GIRTH - at.z, to: { x: at.x, z: max[2] + GIRTH } },
  ]
  if (sides.some(({ by }) => by <= 0)) return at
  return sides.reduce((best, side) => (side.by < best.by ? side : best)).to
}

/** The nearest place that is free of others' bodies and of what stands in the way. A few rounds; then it is as good as it gets. */
export const clearSpot = (
  set: Pick<SetSpec, 'solids' | 'levels'>,
  wanted: Point,
  others: readonly Point[],
): Point => {
  const blocks = set.solids.filter((box) => {
    const floor = groundAt(set, wanted.x, wanted.z)
    return box.max[1] > floor + 0.3 && box.min[1] < floor + 1.4 && !isUnderfoot(set, box)
  })
  let at = wanted
  for (let round = 0; round < 4; round++) {
    const before = at
    at = others.reduce(awayFrom, at)
    at = blocks.reduce(outOf, at)
    if (at.x === before.x && at.z === before.z) break
  }
  return at
}
