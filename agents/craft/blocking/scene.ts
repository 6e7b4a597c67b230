import { type Prop, type Scene, setFamily } from '#film/scene.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { ActorTrack, Mark, Performance, Posture, SetSpec, Spot, Vec3 } from '#film/stage.ts'
import { type Answer, answersOf } from './answers.ts'
import { cameraSide, homesFor, marksFor, wayIn } from './floor.ts'
import {
  armInArm,
  BESIDE,
  beside,
  besidePiece,
  markNamed,
  roomBefore,
  SEAT,
  standingBy,
  TO_HAND,
  wander,
  withinReach,
} from './places.ts'
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
const EASE = 0.3 // seconds that starting and stopping cost
const bodyBox = ({ x, z }: Point): SetSpec['solids'][number] => ({
  min: [x - 0.12, 0, z - 0.12],
  max: [x + 0.12, 1.6, z + 0.12],
})
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
// What may be done to a part of the place: a door pointed at, a window looked out of.
const AIMS = new Set(['point', 'look', 'open', 'close'])
// What one does on the spot, and with the face to somebody.
const STILL = new Set<ActionBeat['action']>([
  'speak',
  'shake-head',
  'nod',
  'look',
  'listen',
  'shrug',
  'think',
  'stand',
])
const AT_TABLE = /\b(?:type|types|write|writes|eat|eats|desk|table)\b/i
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
  // Who works sits where a table is; who only sits down likes room before the knees.
  const seatFor = (near: Point, works = false): Mark | null => {
    const taken = [...states.values()].filter((state) => state !== near)
    const seats = marksFor(set, 'sit').filter((mark) => taken.every((other) => distance(other, mark) > 0.4))
    const cost = (mark: Mark) =>
      distance(mark, near) + (roomBefore(mark, set) < SEAT ? (works ? -4 : 0.7) : 0)
    return [...seats].sort((a, b) => cost(a) - cost(b))[0] ?? null
  }

  const bedFor = (near: Point): Mark | null =>
    marksFor(set, 'lie').find((mark) =>
      [...states.values()].every((other) => distance(other, near) < 0.01 || distance(other, mark) > 0.6),
    ) ?? null

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
    const works = beats
      .slice(0, 8)
      .some((beat) => beat.who === id && AT_TABLE.test(`${beat.action} ${beat.text}`))
    const seat = seated ? seatFor(home, works) : null
    const posture: Posture = seat || found === 'sit' ? 'sit' : found === 'lie' ? 'lie' : 'stand'
    const bed = posture === 'lie' ? bedFor(home) : null
    const at = seat ?? bed ?? home
    states.set(id, {
      x: at.x,
      z: at.z,
      facing: seat?.facing ?? bed?.facing ?? faced(home, others),
      posture,
      height: seat?.height ?? bed?.height ?? 0,
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
    // Who sits does not come: who takes something from one that sits stands by the seat.
    for (const { who, action, target } of shot.actions) {
      const [giver, taker] = [states.get(who), states.get(target ?? '')]
      if (!CLOSE.has(action) || giver?.posture !== 'sit' || taker?.posture !== 'stand') continue
      if (distance(giver, taker) < 1.15) continue
      const taken = [...states.values()].filter((one) => one !== taker && one !== giver)
      const near = withinReach(giver, taker, taken, set, TO_HAND)
      Object.assign(taker, { ...near, facing: heading(near, giver) })
    }
    for (const [id, thing] of things) if (typeof thing === 'object' && 'position' in thing) shown[id] = thing
    const after: (() => void)[] = []
    const answers: Answer[] = []
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
        most = Number.POSITIVE_INFINITY,
      ) => {
        const from = Math.round(window[0] * frames)
        const until = Math.max(from + 1, Math.round(window[1] * frames))
        const bodies = others.filter((other) => distance(other, to) > 0.6).map(bodyBox)
        const seated = state.posture === 'sit' && state.height > 0
        const room0 = seated ? roomBefore(state, set) : SEAT
        const tight = room0 < SEAT
        const from0 = !seated
          ? state
          : tight
            ? withinReach(state, to, others, set)
            : ahead(state, state.facing, SEAT)
        const way = wayBetween(from0, to, [...set.solids, ...bodies])
        const room = Math.min(most, SPEED[gait] * Math.max(0.3, (until - from) / fps - EASE))
        const whole = wayLength(way)
        if (whole < 0.25) return
        const part = whole > room ? cutWay(way, room, keep) : way
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
        const length = Math.min(whole, room)
        const end = part.at(-1) ?? to
        const rest = last ?? faced(end, others)
        const path = asPath(part, rest)
        const [begin] = path
        if (!begin) return
        const cut = tight || distance(begin, from0) > 0.05
        if (track.moves.length === 0 && (cut || !seated)) {
          track.start = begin
          track.posture = 'stand'
          track.height = 0
        }
        // One way after the other.
        for (const before of track.moves) before.to = Math.min(before.to, from)
        const needs = Math.max(1, Math.round((length / SPEED[gait] + EASE) * fps))
        track.moves.push({ from, to: Math.min(until, from + needs), gait, path: path.slice(1) })
        Object.assign(state, { x: end.x, z: end.z, facing: rest, posture: 'stand', height: 0 })
      }
      for (const [nth, beat] of own.entries()) {
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
            const next = own[nth + 1]
            const taken = next && TAKES.has(next.action) ? things.get(next.target ?? '') : undefined
            const goal =
              typeof taken === 'object' && 'position' in taken
                ? withinReach({ x: taken.position[0], z: taken.position[2] }, state, others, set)
                : other
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
          const mark = AIMS.has(action)
            ? set.marks.find(({ id }) => id === markNamed(beat.text, set, state))
            : null
          const spot =
            other ??
            (thing && 'position' in thing ? { x: thing.position[0], z: thing.position[2] } : (mark ?? null))
          if (spot && distance(state, spot) > 0.3) {
            state.facing = faced(state, [spot])
            track.start = { ...track.start, facing: state.facing }
          }
        }
        let [from] = span
        if (TAKES.has(action) && thing && 'position' in thing) {
          const spot = { x: thing.position[0], z: thing.position[2] }
          const near = withinReach(spot, state, others, set)
          const half = (span[0] + span[1]) / 2
          const seatedNear = state.posture === 'sit' && distance(state, spot) < 0.95
          if (!seatedNear && distance(state, spot) > 0.72) {
            move(near, 'walk', [span[0], half], 'end', heading(near, spot), 2.4)
            from = half
          } else if (state.posture === 'stand') {
            state.facing = heading(state, spot)
            if (track.moves.length === 0) track.start = { ...track.start, facing: state.facing }
          }
        }
        if (action === 'turn' && state.posture === 'stand' && track.moves.length === 0) {
          const spot =
            other ?? (thing && 'position' in thing ? { x: thing.position[0], z: thing.position[2] } : null)
          const away = /\b(?:away|back|round|around)\b/i.test(beat.text)
          const now = track.start.facing
          const wish = spot ? faced(state, [spot]) : away ? now + 2.2 : faced(state, others.slice(0, 2))
          // Who turns was turned elsewhere before.
          const before = Math.abs(turnBetween(now, wish)) < 0.5 ? wish - 1.4 : now
          track.start = { ...track.start, facing: before }
          const first = Math.round(span[0] * frames)
          const last = Math.min(
            frames - 1,
            first + Math.round(fps * 0.5 * (1 + Math.abs(turnBetween(before, wish)))),
          )
          if (last > first + 4)
            track.moves.push({
              from: first,
              to: last,
              gait: 'walk',
              path: [{ x: state.x, z: state.z, facing: wish }],
            })
          state.facing = wish
        }
        // One goes to whom one gives something or touches.
        if (action === 'kneel' && other && state.posture === 'stand' && distance(state, other) > 1.05) {
          const half = span[0] + (span[1] - span[0]) * 0.45
          const near = withinReach(
            other,
            state,
            others.filter((one) => one !== other),
            set,
            BESIDE,
          )
          move(near, 'walk', [span[0], half], 'end', heading(near, other), 1.4)
          from = half
        }
        const hugs = action === 'embrace' && other?.posture === 'stand' && state.posture === 'stand'
        const arm = hugs ? 0.62 : 1.05
        if (hugs && other && distance(state, other) <= arm && track.moves.length === 0) {
          const near = armInArm(other, state)
          Object.assign(state, near)
          track.start = { ...near, facing: heading(near, other) }
        }
        if (hugs && other) after.push(() => Object.assign(state, ahead(other, heading(other, state), 0.85)))
        const comes = state.posture === 'stand' || (other?.posture === 'sit' && state.posture === 'sit')
        if (
          CLOSE.has(action) &&
          other &&
          comes &&
          distance(state, other) > (state.posture === 'sit' ? 1.3 : arm)
        ) {
          const half = span[0] + (span[1] - span[0]) * 0.42
          const near =
            arm < 1
              ? armInArm(other, state)
              : withinReach(
                  other,
                  state,
                  others.filter((one) => one !== other),
                  set,
                  TO_HAND,
                )
          move(near, 'walk', [span[0], half], 'end', heading(near, other), 2.2)
          from = half
        } else if (CLOSE.has(action) && other && state.posture === 'stand') {
          const back = ahead(other, heading(other, state), 0.86)
          const near = !hugs && distance(state, other) < 0.74 && track.moves.length === 0
          if (near && isFree(back, set.solids, 0.15)) {
            Object.assign(state, back)
            track.start = { ...track.start, ...back }
          }
          state.facing = heading(state, other)
          if (track.moves.length === 0) track.start = { ...track.start, facing: state.facing }
        }
        let seat: Mark | null = null
        if (action === 'sit' && state.posture !== 'sit') {
          seat = seatFor(state, AT_TABLE.test(beat.text))
          if (seat && distance(seat, state) < 6) {
            const mark = seat
            const half = span[0] + (span[1] - span[0]) * 0.4
            // One is seen sitting down, not crossing the room to do it: the picture may stay near.
            const before = ahead(mark, mark.facing, roomBefore(mark, set))
            const far = distance(state, before) >= 0.25
            move(before, 'walk', [span[0], half], 'end', mark.facing, 0.9)
            if (!far) track.start = { ...before, facing: mark.facing }
            from = far ? half : from
            after.push(() =>
              Object.assign(state, { x: mark.x, z: mark.z, facing: mark.facing, height: mark.height }),
            )
          } else seat = null
        }
        if (action === 'lie' && track.moves.length === 0 && state.posture !== 'lie') {
          const bed = bedFor(state)
          if (bed) {
            Object.assign(state, {
              x: bed.x,
              z: bed.z,
              facing: bed.facing,
              height: bed.height,
              posture: 'lie',
            })
            Object.assign(track, {
              start: { x: bed.x, z: bed.z, facing: bed.facing },
              posture: 'lie',
              height: bed.height,
            })
            continue
          }
        }
        const visible =
          target !== null && (shot.present.includes(target) || things.has(target))
            ? target
            : AIMS.has(action)
              ? markNamed(beat.text, set, state)
              : null
        const hand =
          action === 'embrace' || action === 'push' || action === 'climb'
            ? 'both'
            : state.holds && action !== 'give' && action !== 'put-down'
              ? opposite(state.holds.hand)
              : 'right'
        const already = POSED[action] === state.posture && track.moves.length === 0
        if (!already && action !== 'speak') {
          const done = gesture({ ...beat, from }, frames, seat?.id ?? visible, hand)
          const rises = action === 'rise' && state.posture === 'sit' && state.height > 0.12
          if (seat || rises) done.room = roomBefore(seat ?? state, set)
          if (rises && others.length > 0) {
            const up = ahead(state, state.facing, done.room ?? SEAT)
            const wish = faced(up, others.slice(0, 2))
            const first = Math.min(done.to, done.from + Math.round(fps * 0.95))
            const last = Math.min(frames - 1, first + Math.round(fps * 0.9))
            // Who rises for somebody turns to them.
            const goesOn = own[nth + 1] !== undefined && !STILL.has(own[nth + 1]?.action ?? 'stand')
            if (!goesOn && Math.abs(turnBetween(state.facing, wish)) > 0.8 && last - first > fps * 0.4)
              track.moves.push({ from: first, to: last, gait: 'walk', path: [{ ...up, facing: wish }] })
          }
          track.gestures.push(done)
          if (other && target !== null) answers.push(...answersOf(id, target, done, frames))
        }
        const posed = POSED[action]
        if (posed)
          after.push(() => {
            if (posed === 'stand' && state.posture === 'sit' && state.height > 0.12)
              Object.assign(state, standingBy(state, others, set))
            if (posed !== 'sit' && posed !== state.posture) state.height = 0
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
        if (action === 'put-down') {
          const put = restingPlace(set, state, ahead(state, state.facing, 0.5), !set.interior, 0)
          const held = state.holds?.prop
          if (held !== undefined && track.holds?.prop === held)
            shown[held] = { position: put, yaw: state.facing }
          after.push(() => {
            const prop = state.holds?.prop
            if (prop === undefined) return
            state.holds = null
            things.set(prop, { position: put, yaw: state.facing })
          })
        }
      }
      actors[id] = track
    }
    for (const { who, gesture: answer, facing } of answers) {
      const track = actors[who]
      if (!track) continue
      // What one does oneself comes first; what begins only later cuts the answer short.
      const before = track.gestures.some((g) => g.from <= answer.from && answer.from < g.to)
      const next = Math.min(
        answer.to,
        ...track.gestures.map((g) => (g.from > answer.from ? g.from : answer.to)),
      )
      if (before || next - answer.from < (answer.to - answer.from) * 0.6) continue
      track.gestures.push({ ...answer, to: next })
      const state = states.get(who)
      const to = facing === undefined ? undefined : states.get(facing)
      if (state && to && state.posture === 'stand' && track.moves.length === 0) {
        state.facing = heading(state, to)
        track.start = { ...track.start, facing: state.facing }
      }
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
