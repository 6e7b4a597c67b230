import type { Level, SetSpec } from './stage.ts'

/** How high the floor is at a place, metres. */
export type Ground = (x: number, z: number) => number

/** A point in a level's own bearing: how far it is from its middle. */
const within = ({ x: mx, z: mz, yaw, wide, deep }: Level, x: number, z: number): boolean => {
  const [dx, dz, c, s] = [x - mx, z - mz, Math.cos(yaw), Math.sin(yaw)]
  return Math.abs(dx * c - dz * s) <= wide / 2 && Math.abs(dx * s + dz * c) <= deep / 2
}

/** The floor under a point: the highest level there, else 0. */
export const groundAt = ({ levels = [] }: Pick<SetSpec, 'levels'>, x: number, z: number): number =>
  levels.reduce((top, level) => (level.height > top && within(level, x, z) ? level.height : top), 0)

/** The floor under a body rather than a point: stairs as a slope. */
export const slopeAt = (ground: Ground, x: number, z: number): number => {
  let sum = ground(x, z)
  for (let i = 0; i < 8; i++)
    sum += ground(x + Math.sin((i * Math.PI) / 4) * 0.3, z + Math.cos((i * Math.PI) / 4) * 0.3)
  return sum / 9
}

type Box = SetSpec['solids'][number]
/** A solid whose top is walked on does not stand in the way of those who walk. */
export const isUnderfoot = (set: Pick<SetSpec, 'levels'>, { min, max }: Box): boolean => {
  if (!set.levels?.length) return false
  const shares = [0.02, 0.25, 0.5, 0.75, 0.98]
  return shares.some((u) =>
    shares.some(
      (w) => groundAt(set, min[0] + (max[0] - min[0]) * u, min[2] + (max[2] - min[2]) * w) > max[1] - 0.06,
    ),
  )
}
