import type { ActorTrack } from '#film/stage.ts'
import { smooth } from '../../clay.ts'
import { type Travel, travelAt } from '../travel.ts'

/** How feet follow each other: the share of a stride a foot stands, and when in the stride each is put down. */
export type Gait = { stride: number; stance: number; phase: Readonly<Record<string, number>>; lift: number }

type Spot = { x: number; z: number; facing: number }
/** Where the body is when a foot stands under it, how far the foot is on its way (1: it stands), how high it is lifted. */
export type Step = { from: Spot; to: Spot; t: number; up: number }

const moveAt = (track: ActorTrack, frame: number) => track.moves.find((m) => frame >= m.from && frame < m.to)

/** The body at the moment it has gone so many metres of a move. */
const bodyWhen = (track: ActorTrack, fps: number, from: number, to: number, metres: number): Spot => {
  let [low, high] = [from, to]
  for (let i = 0; i < 12; i++) {
    const mid = (low + high) / 2
    if (travelAt(track, mid, fps).gone < metres && mid < to - 0.01) low = mid
    else high = mid
  }
  return travelAt(track, high, fps)
}

/** Metres of a whole move. */
export const lengthOf = (track: ActorTrack, frame: number, fps: number): number => {
  const move = moveAt(track, frame)
  return move ? travelAt(track, move.to - 1e-3, fps).gone : 0
}

/**
 * One foot of a beast that goes: it is put down at points of the way and stays there while the body passes over it.
 * Everything follows from the metres gone, so a foot never slides.
 */
export const stepAt = (
  track: ActorTrack,
  frame: number,
  fps: number,
  travel: Travel,
  total: number,
  gait: Gait,
  foot: string,
): Step => {
  const move = moveAt(track, frame)
  const here = { x: travel.x, z: travel.z, facing: travel.facing }
  if (!move || total < 0.02) return { from: here, to: here, t: 1, up: 0 }
  const { stride, stance } = gait
  const offset = (gait.phase[foot] ?? 0) * stride
  const half = (stride * stance) / 2
  // Plants lie at offset + n·stride; the first and the last are where it starts and stops.
  const place = (n: number) => Math.min(total, Math.max(0, offset + n * stride))
  const n = Math.floor((travel.gone - offset + half) / stride)
  const next = n + 1
  const leave = Math.max(0, Math.min(total, offset + n * stride + half))
  const land = Math.min(total, Math.max(leave + 1e-3, offset + next * stride - half))
  const [a, b] = [place(n), place(next)]
  const last = a >= total - 1e-3
  const spot = (metres: number) =>
    metres <= 0
      ? bodyWhen(track, fps, move.from, move.from, 0)
      : metres >= total
        ? travelAt(track, move.to, fps)
        : bodyWhen(track, fps, move.from, move.to, metres)
  const from = spot(a)
  if (last || travel.gone <= leave) return { from, to: from, t: 1, up: 0 }
  // The last step comes to rest as the body does.
  const t = Math.min(1, (travel.gone - leave) / (land - leave))
  const to = b >= total - 1e-3 ? travelAt(track, move.to, fps) : spot(b)
  // It is lifted before it goes and comes before it is put down.
  return { from, to, t: smooth(0.12, 0.88, t), up: Math.sin(Math.PI * t) ** 0.6 }
}
