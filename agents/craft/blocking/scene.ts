import { type Prop, type Scene, setFamily } from '#film/scene.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { ActorTrack, Performance, Posture, SetSpec } from '#film/stage.ts'
import { answersOf } from './answers.ts'
import { AIMS, approach, CLOSE, toBed, toSeat, turnRisen } from './approach.ts'
import { beginScene, mentions } from './begin.ts'
import { businessOf } from './business.ts'
import type { BlockedTrack, Floor, Hand, Part, State } from './floor-state.ts'
import { travel } from './go.ts'
import { markNamed, roomBefore, standingBy, TO_HAND, withinReach } from './places.ts'
import { ahead, distance, heading } from './plane.ts'
import { restingPlace } from './props.ts'
import { retimed } from './retime.ts'
import type { Size } from './size.ts'
import type { ShotTime } from './timing.ts'
import { atEase } from './turn.ts'

/** Where everybody is and goes in a shot; the playing (hands, eyes, faces) is put on top of it. */
export type Blocked = {
  shot: Shot
  actors: Record<string, BlockedTrack>
  props: Performance['props']
}

const MOVES = new Set<ActionBeat['action']>(['walk', 'run', 'enter', 'exit', 'climb', 'drive'])
const POSED: Partial<Record<ActionBeat['action'], Posture>> = {
  sit: 'sit',
  kneel: 'kneel',
  lie: 'lie',
  rise: 'stand',
  fall: 'lie',
}

export const blockScene = (
  scene: Scene,
  shots: readonly Shot[],
  set: SetSpec,
  props: readonly Prop[],
  times: ReadonlyMap<string, ShotTime>,
  fps: number,
  sizeOf: (id: string) => Size,
): Blocked[] => {
  const floor = beginScene(scene, shots, set, props, fps, sizeOf)
  const business = businessOf(scene, shots, times)
  return shots.map((shot) => {
    const frames = times.get(shot.id)?.frames ?? Math.max(1, Math.round(shot.seconds * fps))
    const time = times.get(shot.id) ?? { frames, heard: [] }
    const told = retimed(shot, time, fps)
    const beats = (business.get(shot.id) ?? []).filter((beat) => suits(floor, beat))
    const actions = [...told.actions, ...beats].sort((a, b) => a.from - b.from)
    return blockShot(floor, { ...told, actions }, frames)
  })
}

/** Nobody crosses the room for business: a seat is near or one stays on one's feet, and only who stands steps closer. */
const suits = ({ states, seatFor, set }: Floor, { who, action, target }: ActionBeat): boolean => {
  const state = states.get(who)
  if (!state) return false
  if (action === 'walk' || action === 'turn') {
    const other = target === null ? undefined : states.get(target)
    const near = other ? distance(state, other) : 0
    return (
      state.posture === 'stand' &&
      setFamily[set.kind] !== 'vehicle' &&
      (action === 'turn' || (near > 1.4 && near < 3))
    )
  }
  if (action !== 'sit') return true
  const seat = seatFor(state, '')
  return state.posture === 'stand' && seat !== null && distance(seat, state) < 2.2
}

const othersOf = ({ states }: Floor, shot: Shot, id: string): State[] =>
  [...states].filter(([other]) => other !== id && shot.present.includes(other)).map(([, state]) => state)

const blockShot = (floor: Floor, shot: Shot, frames: number): Blocked => {
  const { states, things, faced } = floor
  const shown: Performance['props'] = {}
  const shared = { shot, frames, shown, doors: [], after: [], answers: [] } satisfies Partial<Part>
  arrange(floor, shot)
  for (const [id, thing] of things) if (typeof thing === 'object' && 'position' in thing) shown[id] = thing
  const parts = shot.present.flatMap((id): Part[] => {
    const state = states.get(id)
    if (!state) return []
    const { x, z, facing, posture, height, holds } = state
    const part: Part = {
      ...{ ...shared, id, state, others: othersOf(floor, shot, id) },
      own: shot.actions.filter(({ who }) => who === id),
      track: { start: { x, z, facing }, posture, height, moves: [], gestures: [], holds },
    }
    for (const [nth, beat] of part.own.entries()) act(floor, part, beat, part.own[nth + 1])
    return [part]
  })
  answer(floor, parts)
  for (const { track, state } of parts) track.moves = atEase(track, state.size.turn, frames, floor.fps)
  for (const done of parts[0]?.after ?? []) done()
  // Who has just come, or whose partner has moved, turns to the others for the next shot.
  for (const [id, state] of states) {
    if (!shot.present.includes(id) || state.posture !== 'stand' || turnedAway(shot, id)) continue
    const others = othersOf(floor, shot, id)
    if (others.length > 0) state.facing = faced(state, others.slice(0, 2))
  }
  return { shot, actors: Object.fromEntries(parts.map(({ id, track }) => [id, track])), props: shown }
}

/** Who has turned away stays so over the cut. */
const turnedAway = ({ actions }: Shot, id: string): boolean => {
  const last = actions.findLast(({ who, action }) => who === id && action !== 'speak')
  return last?.action === 'turn' && /\baway\b/.test(last.text)
}

/** Before the picture begins: what is on the ground is found, and who takes something from one that sits stands by the seat. */
const arrange = ({ set, side, states, things }: Floor, shot: Shot): void => {
  for (const { who, target } of shot.actions) {
    const state = states.get(who)
    if (target === null || things.get(target) !== 'unseen' || !state) continue
    const front = ahead(state, state.facing, 0.5)
    things.set(target, { position: restingPlace(set, state, front, true, 0), yaw: side })
  }
  for (const { who, action, target } of shot.actions) {
    const [giver, taker] = [states.get(who), states.get(target ?? '')]
    if (!CLOSE.has(action) || giver?.posture !== 'sit' || taker?.posture !== 'stand') continue
    if (distance(giver, taker) < 1.15) continue
    const taken = [...states.values()].filter((one) => one !== taker && one !== giver)
    const near = withinReach(giver, taker, taken, set, TO_HAND)
    Object.assign(taker, { ...near, facing: heading(near, giver) })
  }
}

/** One beat of one person: to where it is done, the gesture, and what it leaves behind. */
const act = (floor: Floor, part: Part, beat: ActionBeat, next: ActionBeat | undefined): void => {
  const { set, states, things } = floor
  const { id, shot, state, track, frames } = part
  const { action, target } = beat
  if (MOVES.has(action)) {
    travel(floor, part, beat, next)
    // Stairs are climbed with the feet alone.
    const steps = track.moves.some(({ path }) => path.some(({ y }) => y !== undefined))
    if ((action === 'climb' && !steps) || action === 'drive')
      track.gestures.push(gesture(beat, frames, null, 'both'))
    return
  }
  const begins = approach(floor, part, beat)
  const sits = toSeat(floor, part, beat)
  if (toBed(floor, part, beat)) return
  const known = target !== null && (shot.present.includes(target) || things.has(target))
  const aim = known ? target : AIMS.has(action) ? markNamed(beat.text, set, state) : null
  const already = POSED[action] === state.posture && track.moves.length === 0
  if (!already && action !== 'speak') {
    const from = sits?.from ?? begins
    const done = gesture({ ...beat, from }, frames, sits?.seat.id ?? aim, handFor(action, state))
    const rises = action === 'rise' && state.posture === 'sit' && state.height > 0.12
    if (sits || rises) done.room = roomBefore(sits?.seat ?? state, set)
    if (rises) turnRisen(floor, part, done, next)
    track.gestures.push(done)
    if (target !== null && states.has(target)) part.answers.push(...answersOf(id, target, done, frames))
  }
  leave(floor, part, beat)
}

const handFor = (action: ActionBeat['action'], { holds }: State): Hand | 'both' =>
  action === 'embrace' || action === 'push' || action === 'climb'
    ? 'both'
    : holds && action !== 'give' && action !== 'put-down'
      ? holds.hand === 'right'
        ? 'left'
        : 'right'
      : 'right'

const gesture = (
  beat: ActionBeat,
  frames: number,
  target: string | null,
  hand: Hand | 'both',
): ActorTrack['gestures'][number] => {
  const from = Math.min(frames - 1, Math.round(beat.from * frames))
  return { from, to: Math.max(from + 1, Math.round(beat.to * frames)), action: beat.action, target, hand }
}

/** How a beat leaves people and things for the next shot. */
const leave = (floor: Floor, part: Part, { action, target, text }: ActionBeat): void => {
  const { set, states, things, props } = floor
  const { id, state, track, others, shown, after } = part
  const posed = POSED[action]
  if (posed)
    after.push(() => {
      if (posed === 'stand' && state.posture === 'sit' && state.height > 0.12)
        Object.assign(state, standingBy(state, others, set))
      if (posed !== 'sit' && posed !== state.posture) state.height = 0
      state.posture = posed
    })
  const thing = target === null ? undefined : things.get(target)
  if (action === 'pick-up' && target !== null && typeof thing === 'object')
    after.push(() => {
      if ('heldBy' in thing) release(states, target)
      state.holds = { prop: target, hand: 'right' }
      things.set(target, { heldBy: id })
    })
  const other = target === null ? undefined : states.get(target)
  if (action === 'give' && other && target !== null)
    after.push(() => {
      const prop = state.holds?.prop ?? props.find((one) => mentions(text, one))?.id
      if (prop === undefined) return
      release(states, prop)
      state.holds = null
      other.holds = { prop, hand: 'right' }
      things.set(prop, { heldBy: target })
    })
  if (action === 'put-down') {
    const put = restingPlace(set, state, ahead(state, state.facing, 0.5), !set.interior, 0)
    const held = state.holds?.prop
    if (held !== undefined && track.holds?.prop === held) shown[held] = { position: put, yaw: state.facing }
    after.push(() => {
      const prop = state.holds?.prop
      if (prop === undefined) return
      state.holds = null
      things.set(prop, { position: put, yaw: state.facing })
    })
  }
}

const release = (states: ReadonlyMap<string, State>, prop: string) => {
  for (const state of states.values()) if (state.holds?.prop === prop) state.holds = null
}

/** What is done to somebody is answered, unless they are busy; what they begin only later cuts the answer short. */
const answer = ({ states }: Floor, parts: readonly Part[]): void => {
  for (const { who, gesture: given, facing } of parts[0]?.answers ?? []) {
    const track = parts.find(({ id }) => id === who)?.track
    if (!track) continue
    const busy = track.gestures.some((g) => g.from <= given.from && given.from < g.to)
    const next = Math.min(given.to, ...track.gestures.map((g) => (g.from > given.from ? g.from : given.to)))
    if (busy || next - given.from < (given.to - given.from) * 0.6) continue
    track.gestures.push({ ...given, to: next })
    const state = states.get(who)
    const to = facing === undefined ? undefined : states.get(facing)
    if (state && to && state.posture === 'stand' && track.moves.length === 0) {
      state.facing = heading(state, to)
      track.start = { ...track.start, facing: state.facing }
    }
  }
}
