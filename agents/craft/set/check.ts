import { isUnderfoot } from '#film/ground.ts'
import type { SetSpec } from '#film/stage.ts'

/** Whether somebody may stand there: no solid within the height of a body, the seat itself aside. */
export const free = (set: SetSpec, x: number, z: number, body = 0): boolean =>
  !set.solids.some(
    ({ min, max }) =>
      max[1] > 0.2 &&
      min[1] < 1.6 &&
      x > min[0] - body &&
      x < max[0] + body &&
      z > min[2] - body &&
      z < max[2] + body &&
      !isUnderfoot(set, { min, max }),
  )

/** The share of a set's standing marks that nothing blocks. */
export const freeMarks = (set: SetSpec): number => {
  const standing = set.marks.filter((m) => m.use !== 'sit' && m.use !== 'lie')
  return standing.length === 0 ? 0 : standing.filter((m) => free(set, m.x, m.z)).length / standing.length
}

/** The distance of the nearest two 'stand' marks. */
export const talkingDistance = (set: SetSpec): number => {
  const stand = set.marks.filter((m) => m.use === 'stand')
  let best = Number.POSITIVE_INFINITY
  for (const [i, a] of stand.entries())
    for (const b of stand.slice(i + 1)) best = Math.min(best, Math.hypot(a.x - b.x, a.z - b.z))
  return best
}

/** Things stand before, among and behind the people: how many of the three depths are dressed. */
export const depths = (set: SetSpec): number => {
  const z = set.pieces.map((p) => Math.hypot(p.position[0], p.position[2]))
  return (
    [z.some((d) => d < 3), z.some((d) => d >= 3 && d < 8), z.some((d) => d >= 3.4)].filter(Boolean).length / 3
  )
}
