import { random } from '#film/random.ts'
import { type Prop, type Scene, setFamily } from '#film/scene.ts'
import type { ActionBeat, Shot } from '#film/shot.ts'
import type { Mark, Posture, SetSpec } from '#film/stage.ts'
import { cameraSide, homesFor, marksFor, wayIn } from './floor.ts'
import type { Floor, State } from './floor-state.ts'
import { walkable } from './levels.ts'
import { beside, freeAt, roomBefore, SEAT } from './places.ts'
import { ahead, distance, heading, middle, type Point, turnBetween } from './plane.ts'
import { restingPlace } from './props.ts'
import type { Size } from './size.ts'

const CHEAT = { across: 0.6, abreast: 1 } // radians a body opens to the camera, so that a talk is not two profiles
const AT_TABLE = /\b(?:type|types|write|writes|eat|eats|desk|table)\b/i
const HAS = new Set<ActionBeat['action']>([
  'hold',
  'give',
  'put-down',
  'read',
  'open',
  'drink',
  'eat',
  'write',
])
const DOOR = new Set<ActionBeat['action']>(['open', 'close'])
const ON_KNEES = /\bon (?:her|his|their|both|all) (?:hands and )?(?:knees|fours)\b/i
const LOW = /\b(?:ground|floor|sand|stones?|grass|water|snow|mud)\b/i

export const mentions = (text: string, prop: Prop): boolean => {
  const last = prop.name.toLowerCase().split(/\s+/).at(-1) ?? ''
  return last !== '' && text.toLowerCase().includes(last)
}

/** "They sit on a wall": the seat's name is its mark's, as far as its number. */
const isNamed = ({ id }: Mark, text: string): boolean => {
  const stem = id.replace(/[-\d]+.*$/, '').replace(/s$/, '')
  return stem.length > 2 && new RegExp(`\\b${stem}s?\\b`, 'i').test(text)
}

/** How briskly people go: 0.78 … 1.1 of an even walk, by what the scene feels. */
const tempoOf = ({ emotion: { valence, arousal } }: Scene): number =>
  Math.min(1.1, Math.max(0.78, 0.84 + arousal * 0.3 + Math.min(0, valence) * 0.1 * (1 - arousal)))

const BESIDE =
  /\b(?:side by side|shoulder to shoulder|next to each other|looks? out (?:at|over|to)|abreast)\b/i
/** Two look out together rather than at each other: where it is told, and in some quiet scenes under the sky. */
const abreast = ({ id, emotion }: Scene, shots: readonly Shot[], set: SetSpec): boolean =>
  shots.some(({ shows }) => BESIDE.test(shows)) ||
  (!set.interior && emotion.arousal < 0.5 && random(`abreast/${id}`).chance(0.5))

/** Where everybody and everything is when the scene begins, and the rules of its floor. */
export const beginScene = (
  scene: Scene,
  shots: readonly Shot[],
  dressed: SetSpec,
  props: readonly Prop[],
  fps: number,
  sizeOf: (id: string) => Size,
): Floor => {
  const people = [...new Set([...scene.who, ...shots.flatMap(({ present }) => present)])].filter((id) =>
    shots.some(({ present }) => present.includes(id)),
  )
  const homes = homesFor(people, dressed, (id) => sizeOf(id).room)
  const set = walkable(dressed)
  const side = cameraSide(dressed, middle([...homes.values()].slice(0, 2)))
  const cheat = abreast(scene, shots, set) ? CHEAT.abreast : CHEAT.across
  const states = new Map<string, State>()
  const floor: Floor = {
    ...{ set, side, fps, homes, states, props, tempo: tempoOf(scene) },
    things: new Map(),
    faced: (at, others) => {
      if (others.length === 0) return side + 0.35
      const to = heading(at, middle(others))
      return to + Math.max(-cheat, Math.min(cheat, turnBetween(to, side)))
    },
    // Who works sits where a table is; who only sits down likes room before the knees, what the text names, and company.
    seatFor: (near, text) => {
      const works = AT_TABLE.test(text)
      const taken = [...states.values()].filter((state) => state !== near)
      const sitting = taken.filter(({ posture, height }) => posture === 'sit' && height > 0.12)
      const seats = marksFor(set, 'sit').filter((mark) => taken.every((other) => distance(other, mark) > 0.4))
      const cost = (mark: Mark) =>
        distance(mark, near) +
        (roomBefore(mark, set) < SEAT ? (works ? -4 : 0.7) : 0) -
        (isNamed(mark, text) ? 6 : 0) -
        (sitting.some((other) => distance(other, mark) < 1.1) ? 2 : 0)
      return [...seats].sort((a, b) => cost(a) - cost(b))[0] ?? null
    },
    bedFor: (near) =>
      marksFor(set, 'lie').find((mark) =>
        [...states.values()].every((other) => distance(other, near) < 0.01 || distance(other, mark) > 0.6),
      ) ?? null,
  }
  placePeople(floor, people, shots, sizeOf)
  placeThings(floor, people, shots)
  return floor
}

/** The first thing said of somebody is how they are found: "Mara sits at the table". */
const placePeople = (
  floor: Floor,
  people: readonly string[],
  shots: readonly Shot[],
  sizeOf: (id: string) => Size,
): void => {
  const { set, side, homes, states, faced, seatFor, bedFor } = floor
  const beats = shots.flatMap(({ actions }) => actions)
  for (const id of people) {
    const home: Point = homes.get(id) ?? { x: 0, z: 0 }
    const own = beats.find(({ who, action }) => who === id && action !== 'speak')
    const others = people
      .filter((other) => other !== id)
      .slice(0, 2)
      .flatMap((other) => homes.get(other) ?? [])
    const found = own && shots.slice(0, 2).some(({ actions }) => actions.includes(own)) ? own.action : null
    const seated = found === 'sit' || (setFamily[set.kind] === 'vehicle' && found !== 'enter')
    const told = beats.slice(0, 8).filter(({ who }) => who === id)
    const seat = seated ? seatFor(home, told.map((beat) => `${beat.action} ${beat.text}`).join(' ')) : null
    const kneels = found !== null && ON_KNEES.test(own?.text ?? '')
    const posture: Posture =
      seat || found === 'sit' ? 'sit' : found === 'lie' ? 'lie' : kneels ? 'kneel' : 'stand'
    const place = seat ?? (posture === 'lie' ? bedFor(home) : null)
    // Who comes in is not there before.
    const comes = beats.find(({ who, action }) => who === id && !DOOR.has(action))?.action === 'enter'
    const at =
      place ?? (comes ? freeAt(wayIn(set, home), [...states.values()], set, home, sizeOf(id).room) : home)
    states.set(id, {
      ...{ x: at.x, z: at.z, facing: place?.facing ?? faced(home, others) },
      ...{ posture, height: place?.height ?? 0, holds: null, size: sizeOf(id) },
    })
  }
  // Whoever is not seated comes within talking distance of the one who is.
  const seat = people.map((id) => states.get(id)).find((state) => state?.posture === 'sit')
  for (const id of seat ? people.slice(0, 4) : []) {
    const state = states.get(id)
    if (!seat || !state || state.posture === 'sit') continue
    if (distance(homes.get(id) ?? state, seat) < 2.6 + state.size.room) continue
    const taken = [...states.values()].filter((other) => other !== state)
    const spot = beside(seat, taken, set, side, state.size.room)
    const waits = distance(state, homes.get(id) ?? state) > 0.1
    homes.set(id, spot)
    if (!waits) Object.assign(state, { x: spot.x, z: spot.z, facing: faced(spot, [seat]) })
  }
}

/** Things are where the first who uses them has them or finds them. */
const placeThings = (floor: Floor, people: readonly string[], shots: readonly Shot[]): void => {
  const { set, side, states, things, props } = floor
  const beats = shots.flatMap(({ actions }) => actions)
  for (const [nth, prop] of props.entries()) {
    const first = beats.find(
      ({ target, text, action }) => target === prop.id || (action === 'give' && mentions(text, prop)),
    )
    const who = first && states.get(first.who)
    if (first && who && who.holds === null && HAS.has(first.action)) {
      who.holds = { prop: prop.id, hand: 'right' }
      things.set(prop.id, { heldBy: first.who })
      continue
    }
    const owner = prop.owner === null ? undefined : states.get(prop.owner)
    if (!first && prop.owner !== null && owner && !owner.holds && props.length === 1) {
      owner.holds = { prop: prop.id, hand: 'right' }
      things.set(prop.id, { heldBy: prop.owner })
      continue
    }
    const near = who ?? states.get(people[0] ?? '') ?? { x: 0, z: 0, facing: side }
    // What lies on the ground is found where its finder happens to be; until then nobody has seen it.
    const kneels = beats.some(
      ({ who: id, action, text }) => id === first?.who && action === 'kneel' && text === first.text,
    )
    const low = !set.interior || kneels || LOW.test(first?.text ?? '')
    if (low && first) things.set(prop.id, 'unseen')
    else
      things.set(prop.id, {
        position: restingPlace(set, near, ahead(near, near.facing, 0.6), low, nth),
        yaw: side,
      })
  }
}
