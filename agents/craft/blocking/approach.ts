import type { ActionBeat } from '#film/shot.ts'
import type { Mark } from '#film/stage.ts'
import { type Floor, lies, type Part, type State } from './floor-state.ts'
import { go } from './go.ts'
import { armInArm, BESIDE, markNamed, roomBefore, SEAT, TO_HAND, withinReach } from './places.ts'
import { ahead, distance, heading, isFree, type Point, turnBetween } from './plane.ts'

// What one turns to with the body.
const TURNS = new Set<ActionBeat['action']>(['look', 'point', 'wave', 'listen'])
// What may be done to a part of the place: a door pointed at, a window looked out of.
export const AIMS = new Set<ActionBeat['action']>(['point', 'look', 'open', 'close'])
export const CLOSE = new Set<ActionBeat['action']>(['give', 'embrace', 'fight', 'push'])
const TAKES = new Set<ActionBeat['action']>(['pick-up', 'reach'])

type Approach = (floor: Floor, part: Part, beat: ActionBeat, other: State | undefined) => number | null

const turnedTo = (part: Part, facing: number): void => {
  part.state.facing = facing
  if (part.track.moves.length === 0) part.track.start = { ...part.track.start, facing }
}

const facesIt: Approach = (floor, part, beat, other) => {
  const { state, track } = part
  if (!TURNS.has(beat.action) || state.posture !== 'stand' || track.moves.length > 0) return null
  const { set, things, faced } = floor
  const mark = AIMS.has(beat.action)
    ? set.marks.find(({ id }) => id === markNamed(beat.text, set, state))
    : undefined
  const spot: Point | null = other ?? lies(things.get(beat.target ?? '')) ?? mark ?? null
  if (spot && distance(state, spot) > 0.3) turnedTo(part, faced(state, [spot]))
  return null
}

/** Who turns was turned elsewhere before, and takes steps to do it. */
const turnsRound: Approach = (
  { things, faced, fps, side },
  { state, track, others, frames },
  beat,
  other,
) => {
  if (beat.action !== 'turn' || state.posture !== 'stand' || track.moves.length > 0) return null
  const spot = other ?? lies(things.get(beat.target ?? ''))
  const away = /\b(?:away|back|round|around)\b/i.test(beat.text)
  const now = track.start.facing
  // Away from the others is rather towards the picture: the face is seen that nobody there sees.
  const [left, right] = [now - 1.7, now + 1.7]
  const aside = Math.abs(turnBetween(left, side)) < Math.abs(turnBetween(right, side)) ? left : right
  const wish = spot ? faced(state, [spot]) : away ? aside : faced(state, others.slice(0, 2))
  const before = Math.abs(turnBetween(now, wish)) < 0.5 ? wish - 1.4 : now
  track.start = { ...track.start, facing: before }
  const from = Math.round(beat.from * frames)
  const needs = Math.round(fps * 0.5 * (1 + Math.abs(turnBetween(before, wish))))
  const to = Math.min(frames - 1, from + needs)
  if (to > from + 4)
    track.moves.push({ from, to, gait: 'walk', path: [{ x: state.x, z: state.z, facing: wish }] })
  state.facing = wish
  return null
}

const toThing: Approach = (floor, part, beat) => {
  const spot = lies(floor.things.get(beat.target ?? ''))
  if (!TAKES.has(beat.action) || !spot) return null
  const { state, others } = part
  const near = withinReach(spot, state, others, floor.set)
  const seatedNear = state.posture === 'sit' && distance(state, spot) < 0.95
  if (!seatedNear && distance(state, spot) > 0.72) {
    const half = (beat.from + beat.to) / 2
    go(floor, part, { to: near, window: [beat.from, half], facing: heading(near, spot), most: 2.4 })
    return half
  }
  if (state.posture === 'stand') turnedTo(part, heading(state, spot))
  return null
}

const toKneel: Approach = (floor, part, beat, other) => {
  const { state, others } = part
  if (beat.action !== 'kneel' || !other || state.posture !== 'stand' || distance(state, other) <= 1.05)
    return null
  const half = beat.from + (beat.to - beat.from) * 0.45
  const rest = others.filter((one) => one !== other)
  const near = withinReach(other, state, rest, floor.set, BESIDE)
  go(floor, part, { to: near, window: [beat.from, half], facing: heading(near, other), most: 1.4 })
  return half
}

/** One goes to whom one gives something or touches, and steps apart again afterwards. */
const toOther: Approach = (floor, part, beat, other) => {
  if (!CLOSE.has(beat.action) || !other) return null
  const { state, track, others, after } = part
  const hugs = beat.action === 'embrace' && other.posture === 'stand' && state.posture === 'stand'
  // The hand finds the neck of a great beast, not its middle.
  const neck = (other.size.room + state.size.room) * 0.7
  const arm = (hugs ? 0.62 : 1.05) + neck
  if (hugs && distance(state, other) <= arm && track.moves.length === 0) {
    const near = armInArm(other, state, floor.set, floor.side)
    Object.assign(state, near)
    track.start = { ...near, facing: heading(near, other) }
  }
  if (hugs) after.push(() => Object.assign(state, ahead(other, heading(other, state), 0.85)))
  const stands = state.posture === 'stand'
  const comes = stands || (other.posture === 'sit' && state.posture === 'sit')
  if (comes && distance(state, other) > (stands ? arm : 1.3)) {
    const half = beat.from + (beat.to - beat.from) * 0.42
    const rest = others.filter((one) => one !== other)
    const near = hugs
      ? armInArm(other, state, floor.set, floor.side)
      : withinReach(
          other,
          state,
          rest,
          floor.set,
          TO_HAND.map((far) => far + neck),
        )
    go(floor, part, { to: near, window: [beat.from, half], facing: heading(near, other), most: 2.2 })
    return half
  }
  if (!stands) return null
  const back = ahead(other, heading(other, state), 0.86 + neck)
  const tooNear = !hugs && distance(state, other) < 0.74 + neck && track.moves.length === 0
  if (tooNear && isFree(back, floor.set.solids, 0.15)) {
    Object.assign(state, back)
    track.start = { ...track.start, ...back }
  }
  turnedTo(part, heading(state, other))
  return null
}

/** Where one stands for what one does. @returns when it can begin, as a fraction of the shot */
export const approach = (floor: Floor, part: Part, beat: ActionBeat): number => {
  const other = beat.target === null ? undefined : floor.states.get(beat.target)
  return [facesIt, toThing, turnsRound, toKneel, toOther].reduce(
    (from, step) => step(floor, part, beat, other) ?? from,
    beat.from,
  )
}

/** To a seat and down onto it. One is seen sitting down, not crossing the room: the picture may stay near. */
export const toSeat = (floor: Floor, part: Part, beat: ActionBeat): { seat: Mark; from: number } | null => {
  const { state, track, after } = part
  if (beat.action !== 'sit' || state.posture === 'sit') return null
  const seat = floor.seatFor(state, beat.text)
  if (!seat || distance(seat, state) >= 6) return null
  const half = beat.from + (beat.to - beat.from) * 0.4
  const before = ahead(seat, seat.facing, roomBefore(seat, floor.set))
  const far = distance(state, before) >= 0.25
  go(floor, part, { to: before, window: [beat.from, half], facing: seat.facing, most: 0.9 })
  if (!far) track.start = { ...before, facing: seat.facing }
  after.push(() => Object.assign(state, { x: seat.x, z: seat.z, facing: seat.facing, height: seat.height }))
  return { seat, from: far ? half : beat.from }
}

/** Who lies down on a bed is shown lying there. */
export const toBed = ({ bedFor }: Floor, { state, track }: Part, beat: ActionBeat): boolean => {
  if (beat.action !== 'lie' || track.moves.length > 0 || state.posture === 'lie') return false
  const bed = bedFor(state)
  if (!bed) return false
  const { x, z, facing, height } = bed
  Object.assign(state, { x, z, facing, height, posture: 'lie' })
  Object.assign(track, { start: { x, z, facing }, posture: 'lie', height })
  return true
}

// What one does on the spot, and with the face to somebody.
const STILL = new Set<ActionBeat['action']>([
  ...(['speak', 'shake-head', 'nod', 'look', 'listen', 'shrug', 'think', 'stand'] as const),
])

/** Who rises for somebody turns to them, unless there is somewhere to go. */
export const turnRisen = (
  { faced, fps }: Floor,
  { state, track, others, frames }: Part,
  rise: { from: number; to: number; room?: number | undefined },
  next: ActionBeat | undefined,
): void => {
  if (others.length === 0 || (next !== undefined && !STILL.has(next.action))) return
  const up = ahead(state, state.facing, rise.room ?? SEAT)
  const wish = faced(up, others.slice(0, 2))
  const from = Math.min(rise.to, rise.from + Math.round(fps * 0.95))
  const to = Math.min(frames - 1, from + Math.round(fps * 0.9))
  if (Math.abs(turnBetween(state.facing, wish)) > 0.8 && to - from > fps * 0.4)
    track.moves.push({ from, to, gait: 'walk', path: [{ ...up, facing: wish }] })
}
