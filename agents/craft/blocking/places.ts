import type { SetSpec, Spot } from '#film/stage.ts'
import { clearOf, freeNear, marksFor, type Taken } from './floor.ts'
import { ahead, distance, heading, isFree, type Point, turnBetween } from './plane.ts'
import type { Size } from './size.ts'

/** A place to stand by somebody who sits: before them rather than behind, across the picture, away from the walls. */
export const beside = (seat: Spot, taken: readonly Taken[], set: SetSpec, side: number, room = 0): Point => {
  const spots = [1.3, 1.6, 1.95].flatMap((far) =>
    Array.from({ length: 16 }, (_, i) => ahead(seat, (i * Math.PI) / 8, far + room)),
  )
  const { min, max } = set.cameraRoom
  const cost = (p: Point) => {
    const turn = Math.abs(turnBetween(seat.facing, heading(seat, p)))
    const deep = Math.abs(Math.cos(turnBetween(heading(seat, p), side)))
    const edge = Math.min(p.x - min[0], max[0] - p.x, p.z - min[2], max[2] - p.z)
    return turn * 0.5 + deep * 1.2 + Math.max(0, 0.9 - edge) * 2 + Math.hypot(p.x, p.z) * 0.15
  }
  const free = spots.filter(
    (p) =>
      isFree(p, set.solids, clearOf(room)) &&
      taken.every((other) => distance(p, other) > 0.8 + room + (other.size?.room ?? 0)),
  )
  return (
    free.sort((a, b) => cost(a) - cost(b))[0] ??
    freeNear(ahead(seat, seat.facing, 1.7 + room), taken, set, 0.35, seat.facing, room)
  )
}

/** Where a walk without a goal leads: a free mark about as far as there is time for, across the picture. */
export const wander = (
  from: Point,
  set: SetSpec,
  others: readonly Taken[],
  metres: number,
  side: number,
  room = 0,
): Point => {
  const marks = marksFor(set, 'stand', 'work', 'edge').filter(
    (mark) =>
      distance(mark, from) > 0.8 &&
      (room === 0 || isFree(mark, set.solids, clearOf(room))) &&
      others.every((other) => distance(other, mark) > 0.8 + room + (other.size?.room ?? 0)),
  )
  // Across the picture rather than into it, and never with the back to the camera.
  const cost = (p: Point) => {
    const towards = Math.cos(turnBetween(heading(from, p), side))
    return Math.abs(distance(p, from) - metres) + Math.abs(towards) * 2 + Math.max(0, -towards - 0.3) * 3
  }
  const best = [...marks].sort((a, b) => cost(a) - cost(b))[0]
  if (best && distance(best, from) <= metres * 1.6) return best
  return freeNear(from, others, set, Math.max(0.8, metres * 0.7), side + Math.PI / 2, room)
}

/** A thing of the set that the text names ("to the window") is walked up to. */
export const besidePiece = (text: string, set: SetSpec, from: Point): Point | null => {
  const words = text.toLowerCase()
  const named = set.pieces.filter(({ kind }) => kind.length > 2 && words.includes(kind.toLowerCase()))
  const door = /\bdoor(?:way)?\b/.test(words) ? marksFor(set, 'door')[0] : undefined
  if (door) return ahead(door, heading(door, from), 0.7)
  const spots = named.map(({ position, size }) => {
    const at = { x: position[0], z: position[2] }
    return ahead(at, heading(at, from), Math.max(size[0], size[2]) / 2 + 0.5)
  })
  const best = spots
    .filter((p) => isFree(p, set.solids, 0.2))
    .sort((a, b) => distance(a, from) - distance(b, from))[0]
  return best && distance(best, from) > 0.6 && distance(best, from) < 9 ? best : null
}

/** An arm from a thing, metres; from somebody whose hand comes to meet one's own. */
const TO_THING = [0.5, 0.58, 0.68, 0.8]
export const TO_HAND = [0.84, 0.92, 1.02, 1.12]
export const BESIDE = [0.6, 0.75, 0.9, 1.1] // of one who lies or sits

/** A place from which the hand reaches something: on free floor, the nearest to where one comes from. */
export const withinReach = (
  thing: Point,
  from: Point,
  taken: readonly Point[],
  set: SetSpec,
  rings: readonly number[] = TO_THING,
  apart = 0.5,
  margin = 0.16,
): Point => {
  const straight = heading(thing, from)
  const spots = rings.flatMap((far, ring) =>
    [0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.7, -1.7, 2.4, -2.4, Math.PI].map((turn) => ({
      at: ahead(thing, straight + turn, far),
      cost: Math.abs(turn) * 0.5 + ring * 0.6,
    })),
  )
  const best = spots
    .filter(({ at }) => isFree(at, set.solids, margin) && taken.every((other) => distance(at, other) > apart))
    .sort((a, b) => a.cost - b.cost)[0]
  return best?.at ?? ahead(thing, straight, rings[0] ?? 0.55)
}

const OPEN = 0.65 // radians from the way to the other to the camera; to the face it is a little more
const ROUND = 2 // radians; further round nobody walks for it
const SMALLER = 0.05 // metres; a face that much lower lies hidden on the other's shoulder
type Sized = Point & { size: Size }
/**
 * Where one stands to be embraced back: breast to breast, each a little to the left, so that heads pass each other. The pair
 * turns so that the taller one's face is open to the camera, if that is not too far round, to where nothing stands.
 */
export const armInArm = (other: Sized, from: Sized, set: SetSpec, side: number): Point => {
  const to = heading(from, other)
  // Cheek lies on right cheek: the camera sees a face from its left.
  const taller = from.size.tall - other.size.tall
  const open = [
    ...(taller > -SMALLER ? [side - OPEN] : []),
    ...(taller < SMALLER ? [side - OPEN + Math.PI] : []),
  ].filter((way) => Math.abs(turnBetween(to, way)) < ROUND)
  const ways = [...open.sort((a, b) => Math.abs(turnBetween(to, a)) - Math.abs(turnBetween(to, b))), to]
  const spots = ways.map((way) => ahead(ahead(other, way + Math.PI, 0.34), way + Math.PI / 2, 0.11))
  return spots.find((at) => isFree(at, set.solids, 0.16)) ?? spots.at(-1) ?? other
}

/** A place, or beside it where somebody is there already. */
export const freeAt = (at: Point, taken: readonly Taken[], set: SetSpec, towards: Point, room = 0): Point =>
  taken.every((other) => distance(other, at) > 0.7 + room + (other.size?.room ?? 0))
    ? at
    : freeNear(at, taken, set, 0.85 + room, heading(at, towards) + Math.PI / 2, room)

/** How near one comes up to somebody, metres; a great beast where it does not stand in the furniture. */
const UP_TO = 1.1
export const upTo = (
  other: Point & { size: Size },
  state: Point & { size: Size },
  taken: readonly Taken[],
  set: SetSpec,
): Point => {
  const far = UP_TO + other.size.room + state.size.room
  const { room } = state.size
  return room === 0
    ? ahead(other, heading(other, state), far)
    : withinReach(other, state, taken, set, [far, far * 1.15, far * 1.3], 0.5 + room, clearOf(room))
}

/** The mark that a text names, other than where one is: "points at the door". */
export const markNamed = (text: string, set: SetSpec, from: Point): string | null => {
  const words = text.toLowerCase()
  const named = set.marks.find(({ id, use, x, z }) => {
    if (use === 'sit' && distance({ x, z }, from) < 0.6) return false
    const name = id.replace(/[-\d]+.*$/, '')
    return (
      (name.length > 3 && words.includes(` ${name}`)) ||
      (use === 'door' && /\bdoor/.test(words)) ||
      (use === 'sit' && /\b(?:chair|seat|sofa|bench)\b/.test(words))
    )
  })
  return named?.id ?? null
}

/** Metres from where one stands before a seat to where one sits on it; less where a table is in the way. */
export const SEAT = 0.4
export const roomBefore = (seat: Spot, set: SetSpec): number => {
  const walls = set.solids.filter((box) => isFree(seat, [box], 0.02))
  return [SEAT, 0.3, 0.22].find((metres) => isFree(ahead(seat, seat.facing, metres), walls, 0.12)) ?? 0.14
}
/** Where one who has risen from a seat is at the next cut: before it, or beside it where a table is in the way. */
export const standingBy = (seat: Spot, others: readonly Point[], set: SetSpec): Point =>
  roomBefore(seat, set) === SEAT
    ? ahead(seat, seat.facing, SEAT)
    : withinReach(seat, others[0] ?? { x: 0, z: 0 }, others, set, [0.6, 0.75, 0.9], 0.8)
