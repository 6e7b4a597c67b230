import { setFamily } from '#film/scene.ts'
import type { ActionBeat } from '#film/shot.ts'
import type { SetSpec } from '#film/stage.ts'
import { clearOf, wayIn } from './floor.ts'
import { type Floor, lies, type Part, type State } from './floor-state.ts'
import { effortOf, onto, withHeights } from './levels.ts'
import { besidePiece, freeAt, roomBefore, SEAT, upTo, wander, withinReach } from './places.ts'
import { ahead, asPath, cutWay, distance, heading, type Point, wayBetween, wayLength } from './plane.ts'

const SPEED = { walk: 1.3, run: 3 } // m/s (CRAFT, "Performance")
const CLOSER = /\b(?:closer|nearer|comes? up|up to (?:her|him|them)|towards? (?:her|him|them))\b/i
const EASE = 0.3 // seconds that starting and stopping cost
const bodyBox = ({ x, z, size }: State): SetSpec['solids'][number] => {
  const half = 0.12 + size.room * 0.7
  return { min: [x - half, 0, z - half], max: [x + half, 1.6, z + half] }
}

type Walk = {
  to: Point
  window: readonly [from: number, to: number] // fractions of the shot
  gait?: 'walk' | 'run'
  keep?: 'start' | 'end' // which part is shown where there is no time for all of it
  facing?: number // at its end
  most?: number // metres
}

/** Somebody goes somewhere, as far as there is time for it: round furniture and people, up from a seat first. */
export const go = (floor: Floor, part: Part, walk: Walk): void => {
  const { set, fps, faced, tempo } = floor
  const { state, track, others, frames, shown } = part
  const { to, window, gait = 'walk', keep = 'end', most = Number.POSITIVE_INFINITY } = walk
  const from = Math.round(window[0] * frames)
  const until = Math.max(from + 1, Math.round(window[1] * frames))
  const bodies = others.filter((other) => distance(other, to) > 0.6 + other.size.room).map(bodyBox)
  const seated = state.posture === 'sit' && state.height > 0
  const tight = seated && roomBefore(state, set) < SEAT
  const standing = !seated
    ? state
    : tight
      ? withinReach(state, to, others, set)
      : ahead(state, state.facing, SEAT)
  const way = wayBetween(standing, to, [...set.solids, ...bodies], clearOf(state.size.room))
  const speed = SPEED[gait] * tempo
  const room = Math.min(most, speed * Math.max(0.3, (until - from) / fps - EASE))
  const whole = effortOf(way, set)
  if (whole < 0.25) return
  const shownWay = whole > room ? cutWay(way, (room * wayLength(way)) / whole, keep) : way
  // No time for both ways: the picture begins with the last steps of this one.
  if (whole > room && keep === 'end' && track.moves.length > 0) {
    track.moves = []
    track.gestures = track.gestures.filter(({ action, target }) => {
      if (action !== 'pick-up' || target === null) return true
      track.holds = { prop: target, hand: 'right' }
      delete shown[target]
      return false
    })
  }
  const end = shownWay.at(-1) ?? to
  const rest = walk.facing ?? faced(end, others)
  const path = asPath(withHeights(shownWay, set), rest)
  const [begin] = path
  if (!begin) return
  const cut = tight || distance(begin, standing) > 0.05
  if (track.moves.length === 0 && (cut || !seated))
    Object.assign(track, { start: begin, posture: 'stand', height: 0 })
  // One way after the other.
  for (const before of track.moves) before.to = Math.min(before.to, from)
  const needs = Math.max(1, Math.round((Math.min(whole, room) / speed + EASE) * fps))
  track.moves.push({ from, to: Math.min(until, from + needs), gait, path: path.slice(1) })
  Object.assign(state, { x: end.x, z: end.z, facing: rest, posture: 'stand', height: 0 })
}

/** Entrances, exits and walks: to somebody, to a thing, to what the text names, or as far as there is time for. */
export const travel = (floor: Floor, part: Part, beat: ActionBeat, next: ActionBeat | undefined): void => {
  const { set, side, fps, homes, states, things } = floor
  const { id, state, track, others, frames } = part
  const { action, target } = beat
  const gait = action === 'run' ? 'run' : 'walk'
  const window = [beat.from, beat.to] as const
  if (action === 'enter') {
    const home = homes.get(id) ?? { x: state.x, z: state.z }
    const door = freeAt(wayIn(set, state), [...others, ...part.doors], set, home, state.size.room)
    part.doors.push(door)
    Object.assign(state, { x: door.x, z: door.z, posture: 'stand', height: 0 })
    track.posture = 'stand'
    go(floor, part, { to: home, gait, window: [beat.from, Math.max(beat.to, Math.min(1, beat.from + 0.85))] })
    return
  }
  if (action === 'exit') {
    const door = wayIn(set, state)
    go(floor, part, { to: door, gait, window: [beat.from, 1], keep: 'start', facing: heading(state, door) })
    return
  }
  if (setFamily[set.kind] === 'vehicle') return
  const room = SPEED[gait] * (((beat.to - beat.from) * frames) / fps)
  // "The fox comes closer": to whoever else is there.
  const [near] = CLOSER.test(beat.text)
    ? others.toSorted((a, b) => distance(a, state) - distance(b, state))
    : []
  const other = (target === null ? undefined : states.get(target)) ?? near
  const thing = target === null ? null : lies(things.get(target))
  const taken =
    next && (next.action === 'pick-up' || next.action === 'reach')
      ? lies(things.get(next.target ?? ''))
      : null
  const nowhere = () => {
    const rest = [...states.values()].filter((one) => one !== state)
    return wander(state, set, rest, Math.min(room, gait === 'run' ? 7 : 4), side, state.size.room)
  }
  const to = taken
    ? withinReach(taken, state, others, set)
    : other
      ? upTo(
          other,
          state,
          others.filter((one) => one !== other),
          set,
        )
      : thing
        ? ahead(thing, heading(thing, state), 0.6)
        : (onto(beat, set, state) ?? besidePiece(beat.text, set, state) ?? nowhere())
  go(floor, part, { to, gait, window })
}
