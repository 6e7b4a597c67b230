import { groundAt } from '#film/ground.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { distance, isFree, type Point } from './plane.ts'

/** Where a thing rests: on the nearest table-high top, else on the ground before somebody. */
export const restingPlace = (
  set: SetSpec,
  near: Point,
  front: Point,
  onGround: boolean,
  nth: number,
): Vec3 => {
  const tops = set.solids.filter(
    ({ min, max }) =>
      max[1] > 0.5 &&
      max[1] < 1.15 &&
      max[0] - min[0] > 0.3 &&
      max[2] - min[2] > 0.3 &&
      max[0] - min[0] < 4 &&
      max[2] - min[2] < 4,
  )
  const onTop = (box: SetSpec['solids'][number]): Point => ({
    x: Math.min(box.max[0] - 0.18, Math.max(box.min[0] + 0.18, near.x + (nth % 3) * 0.22 - 0.11)),
    z: Math.min(box.max[2] - 0.18, Math.max(box.min[2] + 0.18, near.z)),
  })
  const best = tops
    .map((box) => ({ box, at: onTop(box) }))
    .sort((a, b) => distance(a.at, near) - distance(b.at, near))[0]
  if (best && !onGround && distance(best.at, near) < 5) return [best.at.x, best.box.max[1], best.at.z]
  const ground = isFree(front, set.solids, 0.1) ? front : near
  const x = ground.x + (nth % 3) * 0.25
  return [x, groundAt(set, x, ground.z), ground.z]
}
