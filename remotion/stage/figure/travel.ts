import type { ActorTrack, Spot } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'

/** Where a figure is on the floor at a moment, and how it goes. */
export type Travel = {
  x: number
  z: number
  facing: number
  gone: number // metres walked in this move so far
  gait: 'walk' | 'run'
  going: number // 0 stands, 1 in full stride
}

/** One way over the floor in seconds: its points, from where it starts to where it ends. */
export type Leg = {
  from: number
  to: number
  gait: 'walk' | 'run'
  points: readonly Spot[]
  metres: number // as long as it is to the legs
}
/** The body goes back onto a seat, or forward from it; the feet stay. */
type Shift = { from: number; to: number; metres: number }

/** How far behind its feet one sits: from standing before a seat to sitting on it. Metres. */
const SEAT_DEPTH = 0.4
const RISING = 0.75 // seconds before one who sat can walk
const STILL = 0.05 // metres; a shorter way is a turn on the spot

const turnTo = (from: number, to: number, t: number): number => {
  const gap = Math.atan2(Math.sin(to - from), Math.cos(to - from))
  return from + gap * t
}
/** Metres of even floor that a climbed metre is worth: on stairs a stride is a tread (agents/craft/blocking/levels.ts). */
const CLIMB = 2.3
const between = (a: Spot, b: Spot): number =>
  Math.hypot(b.x - a.x, b.z - a.z) + CLIMB * Math.abs((b.y ?? a.y ?? 0) - (a.y ?? b.y ?? 0))
const lengthOf = (points: readonly Spot[]): number =>
  points.reduce((sum, p, i) => {
    const next = points[i + 1]
    return next ? sum + between(p, next) : sum
  }, 0)

const forward = (at: Spot, metres: number): Spot => ({
  x: at.x + Math.sin(at.facing) * metres,
  z: at.z + Math.cos(at.facing) * metres,
  facing: at.facing,
})

/** The share of a way that is done at a share of its time: starts and stops within 0.3 s, at an even pace between. */
const pace = (t: number, seconds: number): number => {
  const e = clamp(0.3 / Math.max(0.3, seconds), 0.02, 0.5)
  const full = 1 / (1 - e)
  if (t < e) return (full * t * t) / (2 * e)
  if (t > 1 - e) return 1 - (full * (1 - t) ** 2) / (2 * e)
  return full * (t - e / 2)
}

/** The moment at which so many metres of a way are done. */
export const whenGone = (leg: Leg, metres: number): number => {
  const share = clamp(metres / leg.metres)
  const seconds = leg.to - leg.from
  let [low, high] = [0, 1]
  for (let i = 0; i < 18; i++) {
    const mid = (low + high) / 2
    if (pace(mid, seconds) < share) low = mid
    else high = mid
  }
  return leg.from + seconds * ((low + high) / 2)
}

/** A point of the way and its heading; beyond its ends the heading goes on straight. */
export const alongLeg = (leg: Leg, metres: number): { x: number; z: number; heading: number } => {
  let left = metres
  const { points } = leg
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]]
    if (!a || !b) continue
    const length = between(a, b)
    if (length < 1e-6) continue
    const last = points
      .slice(i + 1)
      .every((p, k, rest) => k === 0 || Math.hypot(p.x - (rest[0]?.x ?? 0), p.z - (rest[0]?.z ?? 0)) < 1e-6)
    if (left <= length || last) {
      const t = clamp(left / length)
      return { x: lerp(a.x, b.x, t), z: lerp(a.z, b.z, t), heading: Math.atan2(b.x - a.x, b.z - a.z) }
    }
    left -= length
  }
  const end = points.at(-1)
  return { x: end?.x ?? 0, z: end?.z ?? 0, heading: end?.facing ?? 0 }
}

type Way = { start: Spot; parts: (({ leg: Leg } | { shift: Shift }) & { from: number; after: Spot })[] }

/** The whole way of a track: walks, turns, and the small shifts of sitting down and rising, in order. */
const drawWay = (track: ActorTrack, fps: number): Way => {
  const parts: Way['parts'] = []
  let at: Spot = track.start
  let seated = track.posture === 'sit' && track.height > 0.12
  const events = [
    ...track.moves.map((move) => ({ from: move.from, move, sits: null, room: undefined })),
    ...track.gestures.flatMap((g) =>
      g.action === 'sit' && g.target !== null
        ? [{ from: g.from, move: null, sits: true, room: g.room }]
        : g.action === 'rise' || g.action === 'stand'
          ? [{ from: g.from, move: null, sits: false, room: g.room }]
          : [],
    ),
  ].sort((a, b) => a.from - b.from)
  const shift = (from: number, seconds: number, metres: number) => {
    at = forward(at, metres)
    parts.push({ shift: { from, to: from + seconds, metres }, from, after: at })
  }
  for (const { from: frame, move, sits, room = SEAT_DEPTH } of events) {
    const from = frame / fps
    if (!move) {
      if (sits !== seated) shift(from + 0.12, sits ? 0.7 : 0.75, sits ? -room : room)
      seated = sits ?? seated
      continue
    }
    const to = move.to / fps
    let start = from
    if (seated) {
      shift(from, Math.min(RISING, (to - from) / 2), SEAT_DEPTH)
      start += Math.min(RISING, (to - from) / 2) * 0.85
      seated = false
    }
    const points = [at, ...move.path]
    const end = move.path.at(-1) ?? at
    const leg: Leg = {
      from: start,
      to: Math.max(start + 0.05, to),
      gait: move.gait,
      points,
      metres: lengthOf(points),
    }
    at = end
    parts.push({ leg, from: start, after: end })
  }
  return { start: track.start, parts }
}

const ways = new WeakMap<ActorTrack, { fps: number; way: Way }>()
/** Drawn once for a track: it follows from the track alone. */
export const wayOf = (track: ActorTrack, fps: number): Way => {
  const known = ways.get(track)
  if (known?.fps === fps) return known.way
  const way = drawWay(track, fps)
  ways.set(track, { fps, way })
  return way
}

const onLeg = (leg: Leg, at: Spot, seconds: number): Travel => {
  const whole = leg.to - leg.from
  const t = clamp((seconds - leg.from) / whole)
  const end = leg.points.at(-1) ?? at
  const { gait, metres } = leg
  if (metres < STILL)
    return {
      x: at.x,
      z: at.z,
      facing: turnTo(at.facing, end.facing, smooth(0, 1, t)),
      gone: 0,
      gait,
      going: 0,
    }
  const gone = metres * pace(t, whole)
  const here = alongLeg(leg, gone)
  const soon = alongLeg(leg, Math.min(metres, gone + 0.35))
  const late = alongLeg(leg, Math.max(0, gone - 0.25))
  // It turns into its way first, and to its end facing as it arrives.
  const heading = turnTo(late.heading, soon.heading, 0.5)
  const into = smooth(0, Math.min(0.45, 0.4 / whole), t)
  const out = smooth(1 - Math.min(0.45, 0.6 / whole), 1, t)
  const facing = turnTo(turnTo(at.facing, heading, into), end.facing, out)
  const going = Math.min(smooth(0, 0.3, gone), smooth(0, 0.3, metres - gone))
  return { x: here.x, z: here.z, facing, gone, gait, going }
}

export const travelAt = (track: ActorTrack, frame: number, fps: number): Travel => {
  const seconds = frame / fps
  const way = wayOf(track, fps)
  let at: Spot = way.start
  for (const part of way.parts) {
    if (seconds < part.from) break
    if ('leg' in part) {
      if (seconds < part.leg.to) return onLeg(part.leg, at, seconds)
    } else if (seconds < part.shift.to) {
      const { from, to, metres } = part.shift
      at = forward(at, metres * smooth(from, to, seconds))
      break
    }
    at = part.after
  }
  return { ...at, gone: 0, gait: 'walk', going: 0 }
}
