import type { ActorTrack } from '#film/stage.ts'
import { lerp, smooth } from '../../clay.ts'
import { type Travel, travelAt } from '../travel.ts'

/** How feet follow each other: the share of a stride a foot stands, and when in the stride each is put down. */
export type Gait = { stride: number; stance: number; phase: Readonly<Record<string, number>>; lift: number }

type Spot = { x: number; z: number; facing: number }
/** Where the body is when a foot stands under it, how far the foot is on its way (1: it stands), how high it is lifted. */
export type Step = { from: Spot; to: Spot; t: number; up: number }

const moveAt = (track: ActorTrack, frame: number) => track.moves.find((m) => frame >= m.from && frame < m.to)

/** Metres of a whole move. */
export const lengthOf = (track: ActorTrack, frame: number, fps: number): number => {
  const move = moveAt(track, frame)
  return move ? travelAt(track, move.to - 1e-3, fps).gone : 0
}

/** The share of a stride in which a foot's first step is done. */
const FIRST = 0.16
/** Radians that one round of steps turns a beast. */
const TURN = 0.7
const HASTE = 1.5 // rounds a second, at most
const PER_FRAME = 2
const turned = (from: number, to: number): number => Math.atan2(Math.sin(to - from), Math.cos(to - from))

/** How far a move is on its way at each half frame: metres gone, and turns as if they were walked. */
type Way = { from: number; gone: Float64Array }

const ways = new WeakMap<ActorTrack, Map<string, Way>>()
const wayOf = (track: ActorTrack, frame: number, fps: number, stride: number): Way | null => {
  const move = moveAt(track, frame)
  if (!move) return null
  const known = ways.get(track) ?? new Map<string, Way>()
  ways.set(track, known)
  const key = [move.from, fps, stride].join()
  const before = known.get(key)
  if (before) return before
  const count = (move.to - move.from) * PER_FRAME + 1
  const bodies = Array.from({ length: count }, (_, i) => travelAt(track, move.from + i / PER_FRAME, fps))
  const turn = bodies.map((now, i) => Math.abs(turned((bodies[i - 1] ?? now).facing, now.facing)))
  // Who must come round at once takes longer steps, not more than there is time for.
  const hurry = turn.reduce((sum, each) => sum + each, 0) / ((HASTE * (move.to - move.from)) / fps)
  const gone = new Float64Array(count)
  bodies.forEach((now, i) => {
    const last = bodies[i - 1] ?? now
    const steps =
      Math.hypot(now.x - last.x, now.z - last.z) + ((turn[i] ?? 0) * stride) / Math.max(TURN, hurry)
    gone[i] = (gone[i - 1] ?? 0) + steps
  })
  const way = { from: move.from, gone }
  known.set(key, way)
  return way
}

const goneAt = ({ from, gone }: Way, frame: number): number => {
  const at = Math.min(gone.length - 1, Math.max(0, (frame - from) * PER_FRAME))
  const i = Math.min(gone.length - 2, Math.floor(at))
  return lerp(gone[i] ?? 0, gone[i + 1] ?? 0, at - i)
}

/** The body when it has gone so much of a way. */
const bodyWhen = (track: ActorTrack, fps: number, { from, gone }: Way, much: number): Spot => {
  const i = Math.max(
    0,
    gone.findLastIndex((each) => each <= much),
  )
  const step = (gone[i + 1] ?? 0) - (gone[i] ?? 0)
  const at = i + (step > 1e-9 ? Math.min(1, Math.max(0, (much - (gone[i] ?? 0)) / step)) : 0)
  return travelAt(track, from + at / PER_FRAME, fps)
}

/** How much a beast is busy with going or turning, 0 … 1. */
export const busyAt = (track: ActorTrack, frame: number, fps: number, stride: number): number => {
  const way = wayOf(track, frame, fps, stride)
  const total = way?.gone.at(-1) ?? 0
  if (!way || total < STILL) return 0
  const share = goneAt(way, frame) / total
  return smooth(0, 0.1, share) * smooth(1, 0.9, share)
}
const STILL = 0.02 // metres

/**
 * One foot of a beast that goes or turns: it is put down at points of the way and stays there while the body passes over it.
 * Everything follows from how far the way is gone, so a foot never slides.
 */
export const stepAt = (
  track: ActorTrack,
  frame: number,
  fps: number,
  travel: Travel,
  { stride, stance, phase }: Gait,
  foot: string,
): Step => {
  const here = { x: travel.x, z: travel.z, facing: travel.facing }
  const way = wayOf(track, frame, fps, stride)
  const total = way?.gone.at(-1) ?? 0
  if (!way || total < STILL) return { from: here, to: here, t: 1, up: 0 }
  const gone = goneAt(way, frame)
  const offset = (phase[foot] ?? 0) * stride
  const half = (stride * stance) / 2
  // Plants lie at offset + n·stride; the first and the last are where it starts and stops.
  const place = (n: number) => Math.min(total, Math.max(0, offset + n * stride))
  // A foot that would be down ahead already as it sets off steps there first.
  const first = offset > 0 && offset < half ? Math.min(total, FIRST * stride) : 0
  const n = gone < first ? -1 : Math.floor((gone - offset + half) / stride)
  // The last step closes before the body stands.
  const closing = place(n + 1) >= total - 1e-6 ? total - stride * (1 - stance) : total
  const down = n < 0 ? 0 : Math.max(first, offset + n * stride - half)
  const leave = Math.max(0, down, Math.min(closing, offset + n * stride + half))
  const land = Math.min(total, Math.max(leave + 1e-3, first, offset + (n + 1) * stride - half))
  const from = bodyWhen(track, fps, way, place(n))
  if (place(n) >= total - 1e-6 || gone <= leave) return { from, to: from, t: 1, up: 0 }
  // It is lifted before it goes and comes before it is put down.
  const t = Math.min(1, (gone - leave) / (land - leave))
  const to = bodyWhen(track, fps, way, place(n + 1))
  return { from, to, t: smooth(0.14, 0.86, t), up: Math.sin(Math.PI * t) ** 0.6 }
}
