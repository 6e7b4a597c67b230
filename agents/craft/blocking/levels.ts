import { groundAt, isUnderfoot } from '#film/ground.ts'
import type { ActionBeat } from '#film/shot.ts'
import type { Level, SetSpec } from '#film/stage.ts'
import { type Box, distance, isFree, type Point, wayLength } from './plane.ts'

const DROP = 0.3 // metres; nobody steps over a higher edge
const PIECE = 0.25 // metres of an edge that are looked at together

/** The edges of a level over which one would fall, as thin low walls. */
const edgesOf = (set: SetSpec, { x, z, yaw, wide, deep, height }: Level): Box[] => {
  if (height <= DROP) return []
  const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
  const at = (u: number, w: number): Point => ({ x: x + u * c + w * s, z: z - u * s + w * c })
  const falls = (p: Point) => height - groundAt(set, p.x, p.z) > DROP
  const sides = [
    { long: deep, spot: (t: number, out: number) => at(wide / 2 + out, t) },
    { long: deep, spot: (t: number, out: number) => at(-wide / 2 - out, t) },
    { long: wide, spot: (t: number, out: number) => at(t, deep / 2 + out) },
    { long: wide, spot: (t: number, out: number) => at(t, -deep / 2 - out) },
  ]
  return sides.flatMap(({ long, spot }) => {
    const n = Math.max(1, Math.round(long / PIECE))
    return Array.from({ length: n }, (_, i) => (i + 0.5) / n - 0.5).flatMap((t): Box[] => {
      if (!falls(spot(t * long, 0.05))) return []
      const [a, b] = [spot((t - 0.5 / n) * long, 0), spot((t + 0.5 / n) * long, 0)]
      return [
        {
          min: [Math.min(a.x, b.x) - 0.02, 0, Math.min(a.z, b.z) - 0.02],
          max: [Math.max(a.x, b.x) + 0.02, height, Math.max(a.z, b.z) + 0.02],
        },
      ]
    })
  })
}

const inRow = (a: Box, b: Box, axis: 0 | 2): boolean => {
  const across = axis === 0 ? 2 : 0
  return (
    Math.abs(a.min[across] - b.min[across]) < 0.01 &&
    Math.abs(a.max[across] - b.max[across]) < 0.01 &&
    b.min[axis] <= a.max[axis] + 0.05 &&
    a.min[axis] <= b.max[axis] + 0.05
  )
}

/** Walls in a row made one, so that ways round them are soon found. */
const joined = (walls: readonly Box[]): Box[] => {
  const out: Box[] = []
  for (const wall of walls) {
    const last = out.at(-1)
    const along = last && ([0, 2] as const).find((axis) => inRow(last, wall, axis))
    if (!last || along === undefined) out.push({ min: [...wall.min], max: [...wall.max] })
    else {
      last.min[along] = Math.min(last.min[along], wall.min[along])
      last.max[along] = Math.max(last.max[along], wall.max[along])
      last.max[1] = Math.max(last.max[1], wall.max[1])
    }
  }
  return out
}

/** A set as those who walk see it: what they step onto is no wall, and edges that are too high are. */
export const walkable = (set: SetSpec): SetSpec => {
  const { levels } = set
  if (!levels?.length) return set
  const edges = levels.flatMap((level) => edgesOf(set, level))
  const rows = edges.sort((a, b) => a.min[0] - b.min[0] || a.min[2] - b.min[2])
  return { ...set, solids: [...set.solids.filter((box) => !isUnderfoot(set, box)), ...joined(rows)] }
}

const CLIMB = 2.3 // metres of even floor that one climbed metre is worth (remotion/stage/figure/travel.ts)
const LOOKS = 0.06 // metres between two looks at the floor
const FLIGHT = 0.7 // metres without a step after which a flight is over

/** A way with the height of the floor where it begins and stops to climb; one kerb is nothing to speak of. */
export const withHeights = (way: readonly Point[], set: SetSpec): Point[] => {
  if (!set.levels?.length) return [...way]
  const out: Point[] = []
  const high = (p: Point): number => groundAt(set, p.x, p.z)
  for (const [i, from] of way.entries()) {
    out.push({ ...from, y: high(from) })
    const to = way[i + 1]
    if (!to) break
    const long = distance(from, to)
    const at = (metres: number): Point => ({
      x: from.x + ((to.x - from.x) * metres) / long,
      z: from.z + ((to.z - from.z) * metres) / long,
    })
    const changes: number[] = []
    for (let m = LOOKS; m < long; m += LOOKS)
      if (Math.abs(high(at(m)) - high(at(m - LOOKS))) > 0.02) changes.push(m - LOOKS / 2)
    for (const [k, change] of changes.entries()) {
      if (k === 0 || change - (changes[k - 1] ?? 0) > FLIGHT) {
        const p = at(Math.max(0, change - 0.12))
        out.push({ ...p, y: high(p) })
      }
      if (k === changes.length - 1 || (changes[k + 1] ?? 0) - change > FLIGHT) {
        const p = at(Math.min(long, change + 0.12))
        out.push({ ...p, y: high(p) })
      }
    }
  }
  return out.some(({ y = 0 }) => Math.abs(y - (out[0]?.y ?? 0)) > 0.25) ? out : [...way]
}

/** How long a way is to one's legs: metres, and more where it climbs. */
export const effortOf = (way: readonly Point[], set: SetSpec): number =>
  withHeights(way, set).reduce(
    (sum, p, i, all) => sum + CLIMB * Math.abs((p.y ?? 0) - (all[i - 1]?.y ?? p.y ?? 0)),
    wayLength(way),
  )

const CALLED: Record<string, RegExp> = {
  dais: /\b(?:dais|steps|stage|platform|podium|rostrum|bandstand|altar|throne|boards)\b/i,
  stairs: /\b(?:stairs?|staircase|stairway|steps|flight|stoop)\b/i,
  boardwalk: /\b(?:boardwalk|porch|veranda|sidewalk)\b/i,
  pavement: /\b(?:pavement|sidewalk|kerb|curb)\b/i,
}
const UP = /\b(?:on|onto|upon|up|to|towards?|climbs?|mounts?|ascends?|takes?)\b/i
const FAR = 9
const SEEN = 1.25 // metres; higher up a flight the head may be in the ceiling

/** "She climbs the steps", "he goes up onto the stage": where that leads, a place on the floor up there. */
export const onto = ({ text, action }: ActionBeat, set: SetSpec, from: Point): Point | null => {
  const kinds = Object.entries(CALLED).flatMap(([kind, called]) => (called.test(text) ? [kind] : []))
  const wanted = kinds.length > 0 ? kinds : action === 'climb' ? ['stairs', 'dais'] : []
  if (wanted.length === 0 || (!UP.test(text) && action !== 'climb')) return null
  const levels = (set.levels ?? []).filter(({ of, height }) => wanted.includes(of) && height < SEEN)
  const spots = levels.flatMap(({ x, z, yaw, wide, deep, height }) => {
    const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
    return [0.38, 0.25, 0, -0.25].flatMap((w) =>
      [0, -0.2, 0.2, -0.38, 0.38].map((u) => ({
        x: x + u * wide * c + w * deep * s,
        z: z - u * wide * s + w * deep * c,
        height,
      })),
    )
  })
  const free = spots.filter(
    (p) =>
      isFree(p, set.solids, 0.25) &&
      groundAt(set, p.x, p.z) === p.height &&
      distance(p, from) < FAR &&
      distance(p, from) > 0.5,
  )
  // As high as it goes, but not past what stands up there.
  const cost = (p: (typeof spots)[number]) => distance(p, from) - 3 * p.height
  const [best] = free.sort((a, b) => cost(a) - cost(b))
  return best ? { x: best.x, z: best.z } : null
}
