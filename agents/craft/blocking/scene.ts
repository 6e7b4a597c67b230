import { type Prop, type Scene, setFamily } from '#film/scene.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { ActorTrack, Performance, Posture, SetSpec, Spot, Vec3 } from '#film/stage.ts'
import { cameraSide, freeNear, homesFor, marksFor, wayIn } from './floor.ts'
import {
  ahead,
  asPath,
  cutWay,
  distance,
  heading,
  isFree,
  middle,
  type Point,
  turnBetween,
  wayBetween,
  wayLength,
} from './plane.ts'
import { restingPlace } from './props.ts'
import type { ShotTime } from './timing.ts'

type Hand = 'left' | 'right'
type State = Spot & { posture: Posture; height: number; holds: { prop: string; hand: Hand } | null }
type Thing = { position: Vec3; yaw: number } | { heldBy: string } | 'unseen'
/** Where everybody is and goes in a shot; the playing (hands, eyes, faces) is put on top of it. */
export type Blocked = {
  shot: Shot
  actors: Record<string, Pick<ActorTrack, 'start' | 'posture' | 'height' | 'moves' | 'gestures' | 'holds'>>
  props: Performance['props']
}

const SPEED = { walk: 1.3, run: 3 } // m/s (CRAFT, "Performance")
const CHEAT = 0.42 // radians a body opens to the camera, so that a talk is not two profiles
const MOVES = new Set(['walk', 'run', 'enter', 'exit', 'climb', 'drive'])
const POSED: Partial<Record<ActionBeat['action'], Posture>> = {
  sit: 'sit',
  kneel: 'kneel',
  lie: 'lie',
  rise: 'stand',
  fall: 'lie',
}
// What one turns to with the body.
const TURNS = new Set(['look', 'point', 'wave', 'listen'])
const CLOSE = new Set(['give', 'embrace', 'fight', 'push'])
const TAKES = new Set(['pick-up', 'reach'])
const HAS = new Set(['hold', 'give', 'put-down', 'read', 'open', 'drink', 'eat', 'write'])

export const blockScene = (
  scene: Scene,
  shots: readonly Shot[],
  set: SetSpec,
  sceneProps: readonly Prop[],
  times: ReadonlyMap<string, ShotTime>,
  fps: number,
): Blocked[] => {
  const people = [...new Set([...scene.who, ...shots.flatMap(({ present }) => present)])].filter((id) =>
    shots.some(({ present }) => present.includes(id)),
  )
  const homes = homesFor(people, set)
  const side = cameraSide(set, middle([...homes.values()].slice(0, 2)))
  const states = new Map<string, State>()
  const things = new Map<string, Thing>()
  const beats = shots.flatMap(({ actions }) => actions)

  const faced = (at: Point, others: readonly Point[]): number => {
    if (others.length === 0) return side + 0.35
    const to = heading(at, middle(others))
    return to + Math.max(-CHEAT, Math.min(CHEAT, turnBetween(to, side)))
  }
  const seatFor = (near: Point): { x: number; z: number; facing: number; height: number } | null => {
    const taken = [...states.values()]
    const seats = marksFor(set, 'sit').filter((mark) => taken.every((other) => distance(other, mark) > 0.4))
    return [...seats].sort((a, b) => distance(a, near) - distance(b, near))[0] ?? null
  }

  // The first thing said of somebody is how they are found: "Mara sits at the table".
  for (const id of people) {
    const home = homes.get(id) ?? { x: 0, z: 0 }
    const own = beats.find(({ who, action }) => who === id && action !== 'speak')
    const others = people
      .filter((other) => other !== id)
      .slice(0, 2)
      .flatMap((other) => homes.get(other) ?? [])
    const found = own && shots.slice(0, 2).some(({ actions }) => actions.includes(own)) ? own.action : null
    const seated = found === 'sit' || (setFamily[set.kind] === 'vehicle' && found !== 'enter')
    const seat = seated ? seatFor(home) : null
    const posture: Posture = seat || found === 'sit' ? 'sit' : found === 'lie' ? 'lie' : 'stand'
    const at = seat ?? home
    states.set(id, {
      x: at.x,
      z: at.z,
      facing: seat ? seat.facing : faced(home, others),
      posture,
      height: seat?.height ?? 0,
      holds: null,
    })
  }
  // Whoever is not seated comes within talking distance of the one who is.
  const sitter = people.find((id) => states.get(id)?.posture === 'sit')
  const seat = sitter === undefined ? undefined : states.get(sitter)
  for (const id of seat ? people.slice(0, 4) : []) {
    const state = states.get(id)
    if (!seat || !state || state.posture === 'sit' || distance(state, seat) < 2.6) continue
    const taken = [...states.values()].filter((other) => other !== state)
    const spot = beside(seat, taken, set, side)
    homes.set(id, spot)
    Object.assign(state, { x: spot.x, z: spot.z, facing: faced(spot, [seat]) })
  }
  for (const [nth, prop] of sceneProps.entries()) {
    const first = beats.find(
      ({ target, text, action }) => target === prop.id || (action === 'give' && mentions(text, prop)),
    )
    const who = first && states.get(first.who)
    if (first && who && HAS.has(first.action)) {
      const free = who.holds === null
      if (free) who.holds = { prop: prop.id, hand: 'right' }
      if (free) things.set(prop.id, { heldBy: first.who })
      if (free) continue
    }
    if (
      !first &&
      prop.owner !== null &&
      states.has(prop.owner) &&
      !states.get(prop.owner)?.holds &&
      sceneProps.length === 1
    ) {
      const owner = states.get(prop.owner)
      if (owner) owner.holds = { prop: prop.id, hand: 'right' }
      things.set(prop.id, { heldBy: prop.owner })
      continue
    }
    const near = who ?? states.get(people[0] ?? '') ?? { x: 0, z: 0, facing: side }
    // What lies on the ground is found where its finder happens to be; until then nobody has seen it.
    const kneels = beats.some(
      ({ who: id, action, text }) => id === first?.who && action === 'kneel' && text === first.text,
    )
    const low =
      !set.interior ||
      kneels ||
      /\b(?:ground|floor|sand|stones?|grass|water|snow|mud)\b/i.test(first?.text ?? '')
    if (low && first) things.set(prop.id, 'unseen')
    else
      things.set(prop.id, {
        position: restingPlace(set, near, ahead(near, near.facing, 0.6), low, nth),
        yaw: side,
      })
  }

  return shots.map((shot): Blocked => {
    const time = times.get(shot.id) ?? { frames: Math.max(1, Math.round(shot.seconds * fps)), heard: [] }
    const { frames } = time
    const actors: Blocked['actors'] = {}
    const shown: Performance['props'] = {}
    for (const { who, target } of shot.actions) {
      const state = states.get(who)
      if (target === null || things.get(target) !== 'unseen' || !state) continue
      const front = ahead(state, state.facing, 0.5)
      things.set(target, { position: restingPlace(set, state, front, true, 0), yaw: side })
    }
    for (const [id, thing] of things) if (typeof thing === 'object' && 'position' in thing) shown[id] = thing
    const after: (() => void)[] = []
    for (const id of shot.present) {
      const state = states.get(id)
      if (!state) continue
      const own = shot.actions.filter(({ who }) => who === id)
      const others = [...states]
        .filter(([other]) => other !== id && shot.present.includes(other))
        .map(([, s]) => s)
      const track: Blocked['actors'][string] = {
        start: { x: state.x, z: state.z, facing: state.facing },
        posture: state.posture,
        height: state.height,
        moves: [],
        gestures: [],
        holds: state.holds,
      }
      const move = (
        to: Point,
        gait: 'walk' | 'run',
        window: [number, number],
        keep: 'start' | 'end',
        last?: number,
      ) => {
        const from = Math.round(window[0] * frames)
        const until = Math.max(from + 1, Math.round(window[1] * frames))
        const way = wayBetween(state, to, set.solids)
        const room = SPEED[gait] * ((until - from) / fps)
        const whole = wayLength(way)
        if (whole < 0.25) return
        const part = whole > room ? cutWay(way, room, keep) : way
        const length = Math.min(whole, room)
        const end = part.at(-1) ?? to
        const rest = last ?? faced(end, others)
        const path = asPath(part, rest)
        const [begin] = path
        if (!begin) return
        if (track.moves.length === 0) track.start = begin
        const needs = Math.max(1, Math.round((length / SPEED[gait]) * fps))
        track.moves.push({ from, to: Math.min(until, from + needs), gait, path: path.slice(1) })
        Object.assign(state, { x: end.x, z: end.z, facing: rest, posture: 'stand', height: 0 })
        if (state.posture === 'stand' && track.posture !== 'stand' && track.moves.length === 1) {
          track.posture = 'stand'
          track.height = 0
        }
      }
      for (const beat of own) {
        const { action, target } = beat
        const span: [number, number] = [beat.from, beat.to]
        const known = target === null ? undefined : things.get(target)
        const thing = known === 'unseen' ? undefined : known
        const other = target === null ? undefined : states.get(target)
        if (MOVES.has(action)) {
          const gait = action === 'run' ? 'run' : 'walk'
          if (action === 'enter') {
            const door = wayIn(set, state)
            const home = homes.get(id) ?? { x: state.x, z: state.z }
            Object.assign(state, { x: door.x, z: door.z, posture: 'stand', height: 0 })
            track.posture = 'stand'
            move(home, gait, [span[0], Math.max(span[1], Math.min(1, span[0] + 0.85))], 'end')
          } else if (action === 'exit') {
            move(wayIn(set, state), gait, [span[0], 1], 'start', heading(state, wayIn(set, state)))
          } else if (setFamily[set.kind] !== 'vehicle') {
            const room = SPEED[gait] * (((span[1] - span[0]) * frames) / fps)
            const goal = other
              ? ahead(other, heading(other, state), 1.1)
              : thing && 'position' in thing
                ? ahead(
                    { x: thing.position[0], z: thing.position[2] },
                    heading({ x: thing.position[0], z: thing.position[2] }, state),
                    0.6,
                  )
                : (besidePiece(beat.text, set, state) ??
                  wander(
                    state,
                    set,
                    [...states.values()].filter((s) => s !== state),
                    Math.min(room, gait === 'run' ? 7 : 4),
                    side,
                  ))
            move(goal, gait, span, 'end')
          }
          if (action === 'climb' || action === 'drive')
            track.gestures.push(gesture(beat, frames, null, 'both'))
          continue
        }
        if (TURNS.has(action) && state.posture === 'stand' && track.moves.length === 0) {
          const spot =
            other ?? (thing && 'position' in thing ? { x: thing.position[0], z: thing.position[2] } : null)
          if (spot && distance(state, spot) > 0.3) {
            state.facing = faced(state, [spot])
            track.start = { ...track.start, facing: state.facing }
          }
        }
        let [from] = span
        if (TAKES.has(action) && thing && 'position' in thing) {
          const spot = { x: thing.position[0], z: thing.position[2] }
          if (distance(state, spot) > 0.85) {
            const half = (span[0] + span[1]) / 2
            move(
              ahead(spot, heading(spot, state), 0.55),
              'walk',
              [span[0], half],
              'end',
              heading(state, spot),
            )
            from = half
          } else if (state.posture === 'stand') {
            state.facing = heading(state, spot)
            if (track.moves.length === 0) track.start = { ...track.start, facing: state.facing }
          }
        }
        // One goes to whom one gives something or touches.
        if (CLOSE.has(action) && other && state.posture === 'stand' && distance(state, other) > 1.15) {
          const half = span[0] + (span[1] - span[0]) * 0.45
          const near = ahead(other, heading(other, state), action === 'embrace' ? 0.55 : 0.85)
          move(near, 'walk', [span[0], half], 'end', heading(near, other))
          from = half
        }
        if (action === 'sit' && state.posture !== 'sit') {
          const seat = seatFor(state)
          if (seat && distance(seat, state) < 6) {
            const half = (span[0] + span[1]) / 2
            move(seat, 'walk', [span[0], half], 'end', seat.facing)
            from = half
            after.push(() =>
              Object.assign(state, {
                x: seat.x,
                z: seat.z,
                facing: seat.facing,
                height: seat.height,
                posture: 'sit',
              }),
            )
          }
        }
        const visible =
          target !== null && (shot.present.includes(target) || things.has(target)) ? target : null
        const hand =
          action === 'embrace' || action === 'push' || action === 'climb'
            ? 'both'
            : state.holds && action !== 'give' && action !== 'put-down'
              ? opposite(state.holds.hand)
              : 'right'
        const already = POSED[action] === state.posture && track.moves.length === 0
        if (!already && action !== 'speak')
          track.gestures.push(gesture({ ...beat, from }, frames, visible, hand))
        const posed = POSED[action]
        if (posed)
          after.push(() => {
            if (posed !== 'sit') state.height = 0
            state.posture = posed
          })
        if (action === 'pick-up' && target !== null && thing)
          after.push(() => {
            if ('heldBy' in thing) release(states, target)
            state.holds = { prop: target, hand: 'right' }
            things.set(target, { heldBy: id })
          })
        if (action === 'give' && other && target !== null)
          after.push(() => {
            const prop = state.holds?.prop ?? sceneProps.find((p) => mentions(beat.text, p))?.id
            if (prop === undefined) return
            release(states, prop)
            state.holds = null
            other.holds = { prop, hand: 'right' }
            things.set(prop, { heldBy: target })
          })
        if (action === 'put-down')
          after.push(() => {
            const prop = state.holds?.prop
            if (prop === undefined) return
            state.holds = null
            const front = ahead(state, state.facing, 0.5)
            things.set(prop, {
              position: restingPlace(set, state, front, !set.interior, 0),
              yaw: state.facing,
            })
          })
      }
      actors[id] = track
    }
    for (const done of after) done()
    // Who has just come, or whose partner has moved, turns to the others for the next shot.
    for (const [id, state] of states) {
      if (!shot.present.includes(id) || state.posture !== 'stand') continue
      const others = [...states]
        .filter(([other]) => other !== id && shot.present.includes(other))
        .map(([, s]) => s)
      if (others.length > 0) state.facing = faced(state, others.slice(0, 2))
    }
    return { shot, actors, props: shown }
  })
}

const opposite = (hand: Hand): Hand => (hand === 'right' ? 'left' : 'right')

const gesture = (
  beat: ActionBeat,
  frames: number,
  target: string | null,
  hand: Hand | 'both',
): ActorTrack['gestures'][number] => {
  const from = Math.min(frames - 1, Math.round(beat.from * frames))
  return { from, to: Math.max(from + 1, Math.round(beat.to * frames)), action: beat.action, target, hand }
}

const mentions = (text: string, prop: Prop): boolean => {
  const last = prop.name.toLowerCase().split(/\s+/).at(-1) ?? ''
  return last !== '' && text.toLowerCase().includes(last)
}

const release = (states: ReadonlyMap<string, State>, prop: string) => {
  for (const state of states.values()) if (state.holds?.prop === prop) state.holds = null
}

/** A place to stand by somebody who sits: before them rather than behind, across the picture, away from the walls. */
const beside = (seat: Spot, taken: readonly Point[], set: SetSpec, side: number): Point => {
  const spots = [1.3, 1.6, 1.95].flatMap((far) =>
    Array.from({ length: 16 }, (_, i) => ahead(seat, (i * Math.PI) / 8, far)),
  )
  const { min, max } = set.cameraRoom
  const cost = (p: Point) => {
    const turn = Math.abs(turnBetween(seat.facing, heading(seat, p)))
    const deep = Math.abs(Math.cos(turnBetween(heading(seat, p), side)))
    const edge = Math.min(p.x - min[0], max[0] - p.x, p.z - min[2], max[2] - p.z)
    return turn * 0.5 + deep * 1.2 + Math.max(0, 0.9 - edge) * 2 + Math.hypot(p.x, p.z) * 0.15
  }
  const free = spots.filter((p) => isFree(p, set.solids) && taken.every((other) => distance(p, other) > 0.8))
  return (
    free.sort((a, b) => cost(a) - cost(b))[0] ??
    freeNear(ahead(seat, seat.facing, 1.7), taken, set, 0.35, seat.facing)
  )
}

/** Where a walk without a goal leads: a free mark about as far as there is time for, across the picture. */
const wander = (from: Point, set: SetSpec, others: readonly Point[], metres: number, side: number): Point => {
  const marks = marksFor(set, 'stand', 'work', 'edge').filter(
    (mark) => distance(mark, from) > 0.8 && others.every((other) => distance(other, mark) > 0.8),
  )
  // Across the picture rather than into it, and never with the back to the camera.
  const cost = (p: Point) => {
    const towards = Math.cos(turnBetween(heading(from, p), side))
    return Math.abs(distance(p, from) - metres) + Math.abs(towards) * 2 + Math.max(0, -towards - 0.3) * 3
  }
  const best = [...marks].sort((a, b) => cost(a) - cost(b))[0]
  if (best && distance(best, from) <= metres * 1.6) return best
  return freeNear(from, others, set, Math.max(0.8, metres * 0.7), side + Math.PI / 2)
}

/** A thing of the set that the text names ("to the window") is walked up to. */
const besidePiece = (text: string, set: SetSpec, from: Point): Point | null => {
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
