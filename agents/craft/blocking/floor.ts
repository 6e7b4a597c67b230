import type { Mark, SetSpec } from '#film/stage.ts'
import { walkable } from './levels.ts'
import { type Box, distance, heading, isFree, middle, type Point, turnBetween } from './plane.ts'

/** On which side of the people the camera has most room: the side it keeps for the whole scene (the 180° rule). */
export const cameraSide = (set: Pick<SetSpec, 'cameraRoom' | 'solids'>, around: Point): number => {
  const { min, max } = set.cameraRoom
  const sides = [0, Math.PI, Math.PI / 2, -Math.PI / 2]
  const room = (facing: number): number => {
    const dx = Math.sin(facing)
    const dz = Math.cos(facing)
    const toX = dx > 0.5 ? max[0] - around.x : dx < -0.5 ? around.x - min[0] : Number.POSITIVE_INFINITY
    const toZ = dz > 0.5 ? max[2] - around.z : dz < -0.5 ? around.z - min[2] : Number.POSITIVE_INFINITY
    let open = 0
    while (
      open < Math.min(toX, toZ, 8) &&
      isFree({ x: around.x + dx * open, z: around.z + dz * open }, set.solids, 0.1)
    )
      open += 0.25
    return open
  }
  // Sets are dressed towards +z: another side must offer clearly more.
  const best = sides.map((facing) => ({ facing, room: room(facing) + (facing === 0 ? 2.5 : 0) }))
  return best.reduce((a, b) => (b.room > a.room + 1e-9 ? b : a)).facing
}

const inRoom = (p: Point, set: SetSpec): boolean => {
  const { min, max } = set.cameraRoom
  return p.x > min[0] + 0.2 && p.x < max[0] - 0.2 && p.z > min[2] + 0.2 && p.z < max[2] - 0.2
}

export const marksFor = (set: SetSpec, ...uses: Mark['use'][]): Mark[] =>
  set.marks.filter(({ use }) => uses.includes(use))

const byOrigin = (a: Point, b: Point): number => Math.hypot(a.x, a.z) - Math.hypot(b.x, b.z)

/** A place somebody has, and how much more room than a person they need there. */
export type Taken = Point & { size?: { room: number } }
const roomOf = ({ size }: Taken): number => size?.room ?? 0
/** Metres that the middle of a body keeps from what stands on the floor, by its room. */
export const clearOf = (room: number): number => 0.3 + room * 0.5

/** A place to stand that nobody has, near a point: around it in rings, the nearer the better. */
export const freeNear = (
  at: Point,
  taken: readonly Taken[],
  set: SetSpec,
  radius: number,
  prefer: number,
  own = 0,
): Point => {
  const solids: readonly Box[] = set.solids
  for (const ring of [radius, radius * 1.4, radius * 0.75, radius * 2])
    for (let i = 0; i < 12; i++) {
      const angle = prefer + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * (Math.PI / 6)
      const p = { x: at.x + Math.sin(angle) * ring, z: at.z + Math.cos(angle) * ring }
      if (
        isFree(p, solids) &&
        inRoom(p, set) &&
        taken.every((other) => distance(p, other) > 0.8 + own + roomOf(other))
      )
        return p
    }
  return { x: at.x + Math.sin(prefer) * radius, z: at.z + Math.cos(prefer) * radius }
}

/** Marks for the people of a scene: a pair within talking distance across the camera, then a half circle open to it. */
export const homesFor = (
  people: readonly string[],
  dressed: SetSpec,
  room: (id: string) => number = () => 0,
): Map<string, Point> => {
  const set = walkable(dressed)
  const stand = marksFor(set, 'stand')
    .filter((p) => isFree(p, set.solids, 0.15))
    .sort(byOrigin)
  const marks = stand.length > 0 ? stand : [...set.marks].sort(byOrigin)
  const first = marks[0] ?? { x: 0, z: 0 }
  const homes = new Map<string, Point>()
  const [a, b, ...others] = people
  if (a === undefined) return homes
  if (b === undefined) return homes.set(a, first)
  const side = cameraSide(dressed, first)
  const more = room(a) + room(b)
  const open = (at: Point, id: string) => isFree(at, set.solids, clearOf(room(id)))
  // The leading one stands on the left of the picture.
  const right = (point: Point) => point.x * Math.cos(side) - point.z * Math.sin(side)
  const inOrder = (p: Point, q: Point): [Point, Point] => (right(p) <= right(q) ? [p, q] : [q, p])
  const pairs = marks.slice(0, 10).flatMap((p, i) => marks.slice(i + 1, 10).map((q) => ({ p, q })))
  const cost = ({ p, q }: { p: Point; q: Point }) => {
    const apart = distance(p, q) - more
    const across = Math.abs(Math.cos(turnBetween(heading(p, q), side))) // 0: both beside each other for the camera
    const far =
      apart < 1.2 ? (1.2 - apart) * 6 : apart > 2.5 ? (apart - 2.5) * 3 : Math.abs(apart - 1.6) * 0.5
    // A great beast needs free floor about it.
    const [left, other] = inOrder(p, q)
    const tight = [room(a) > 0 && !open(left, a), room(b) > 0 && !open(other, b)].filter(Boolean).length
    return far + across * 1.5 + Math.hypot(p.x + q.x, p.z + q.z) * 0.2 + tight * 4
  }
  const best = pairs.sort((x, y) => cost(x) - cost(y))[0]
  const apart = best ? distance(best.p, best.q) - more : 0
  const p = best?.p ?? first
  const q =
    best && apart >= 1.1 && apart <= 2.8
      ? best.q
      : freeNear(p, [p], set, 1.6 + more, side + Math.PI / 2, Math.max(room(a), room(b)))
  const [left, other] = inOrder(p, q)
  homes.set(a, left).set(b, other)
  const centre = middle([left, other])
  for (const [i, id] of others.entries()) {
    const angle = side + Math.PI + (i % 2 === 0 ? 0.7 : -0.7) * Math.ceil((i + 1) / 2) * 0.8
    const taken = [...homes].map(([one, at]) => ({ ...at, size: { room: room(one) } }))
    homes.set(id, freeNear(centre, taken, set, 1.5 + Math.floor(i / 4) * 0.9 + room(id), angle, room(id)))
  }
  return homes
}

/** Where people come in and go out: a door inside, an edge outside. */
export const wayIn = (set: SetSpec, near: Point): Point => {
  const doors = marksFor(set, set.interior ? 'door' : 'edge')
  const all = doors.length > 0 ? doors : marksFor(set, 'door', 'edge')
  const nearest = [...all].sort((a, b) => distance(a, near) - distance(b, near))[0]
  if (nearest) return nearest
  const { min, max } = set.cameraRoom
  return { x: near.x - min[0] < max[0] - near.x ? min[0] : max[0], z: near.z }
}
