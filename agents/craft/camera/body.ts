import type { ActorTrack, FigureModel, Posture, Vec3 } from '#film/stage.ts'
import { alongPath, heading, turnBetween } from '../blocking/plane.ts'

/** A figure at one frame, as the camera needs it. */
export type Body = {
  id: string
  foot: Vec3
  eyes: Vec3
  head: Vec3 // the middle of it
  half: number // of the head's height
  top: Vec3
  chest: Vec3
  hands: Vec3[]
  facing: number
  face: Vec3 // where the face is turned
  look: number // the same about y
  height: number
  seen: number // how high the crown is
  lies: boolean
  stature: number // how tall a person with such a head would be: sizes of pictures are meant for people
  trunk: { points: Vec3[]; radius: number } // what takes up room on the floor
  balls: { at: Vec3; radius: number }[] // what of a posed beast hides others; empty: the trunk does, up to the shoulders
}

const INTO: Partial<Record<string, Posture>> = {
  sit: 'sit',
  drive: 'sit',
  rise: 'stand',
  stand: 'stand',
  kneel: 'kneel',
  lie: 'lie',
  fall: 'lie',
  walk: 'stand',
  run: 'stand',
}

const placeAt = (track: ActorTrack, frame: number): { x: number; z: number; facing: number } => {
  let here = track.start
  for (const move of track.moves) {
    if (frame < move.from) break
    const way = [here, ...move.path]
    const last = move.path.at(-1) ?? here
    if (frame >= move.to) {
      here = last
      continue
    }
    const t = (frame - move.from) / Math.max(1, move.to - move.from)
    const at = alongPath(way, t)
    const soon = alongPath(way, Math.min(1, t + 0.05))
    const moving = Math.hypot(soon.x - at.x, soon.z - at.z) > 1e-4
    return { ...at, facing: moving ? heading(at, soon) : last.facing }
  }
  return here
}

const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

type Postures = Record<Posture, number>

/** How much of each posture a body has, in the time the stage gives a change; the sum is 1. A walk begins by standing up. */
const posturesAt = (track: ActorTrack, frame: number, fps: number): Postures => {
  const has: Postures = { stand: 0, sit: 0, kneel: 0, lie: 0 }
  has[track.posture] = 1
  let now: Posture = track.posture
  const into = (to: Posture, t: number) => {
    for (const name of ['stand', 'sit', 'kneel', 'lie'] as const)
      has[name] = has[name] * (1 - t) + (name === to ? t : 0)
  }
  const changes = [
    ...track.gestures.map(({ from, action }) => ({ from, to: INTO[action], falls: action === 'fall' })),
    ...track.moves.map(({ from }) => ({ from, to: 'stand' as const, falls: false })),
  ].sort((a, b) => a.from - b.from)
  for (const { from, to, falls } of changes) {
    if (!to || frame < from) continue
    const seconds = (frame - from) / fps
    // One lies down, and gets up from lying, over sitting.
    const low = (to === 'lie' && now !== 'sit') || (now === 'lie' && to !== 'sit' && to !== 'lie')
    if (low) into('sit', falls ? smooth(0, 0.45, seconds) ** 1.5 : smooth(0.05, 0.95, seconds))
    const late = low ? (falls ? 0.28 : 0.7) : 0
    const time = to === 'lie' ? 1.2 : 0.95
    into(to, falls ? smooth(late, late + 0.45, seconds) ** 1.4 : smooth(late + 0.05, late + time, seconds))
    now = to
  }
  return has
}

type Shape = Pick<FigureModel, 'height' | 'headScale' | 'build' | 'hips' | 'kind' | 'species'>
const SOMEBODY: Shape = { height: 1.7, headScale: 1, build: 'average', hips: 0.34, kind: 'human' }
const GIRTH: Record<Shape['build'], number> = {
  slight: 0.84,
  average: 1,
  stout: 1.26,
  tall: 0.95,
  broad: 1.16,
}

/** The measures of a figure that decide how high its head is when it does not stand. */
const measuresOf = ({ height, headScale, build, hips }: Shape) => {
  const head = Math.min(0.34 * height, Math.max(0.12 * height, (height / 5.15) * headScale))
  const trunk = height - head
  return {
    head,
    hips: trunk * 0.605,
    seated: Math.max(trunk * 0.056 * (GIRTH[build] ?? 1), hips * 0.252), // half as thick as the thigh one sits on
    upperLeg: trunk * 0.575 * 0.47,
    gap: trunk * 0.03, // from the thigh's joint up to the hips'
  }
}

/** How high a mark's seat is, or a thing; undefined where there is none. */
type Heights = (id: string) => number | undefined
const LOW: readonly string[] = ['sit', 'drive', 'lie', 'fall']

/** The stage's rule: the mark's seat, else the one it started on, else the ground. */
const seatOf = (track: ActorTrack, frame: number, height: number, heights: Heights): number => {
  const own = track.posture === 'stand' ? 0 : Math.max(track.height, 0)
  const low = track.gestures.findLast((g) => g.from <= frame && LOW.includes(g.action))
  if (low?.action === 'sit') return (low.target === null ? undefined : heights(low.target)) ?? own
  return low?.action === 'drive' && track.posture === 'stand' ? height * 0.26 : own
}

const BENDS = new Set(['pick-up', 'put-down', 'reach'])
/** 0 … 1: how far one has gone down to a thing that lies low. */
const bentAt = (track: ActorTrack, frame: number, fps: number, height: number, heights: Heights): number =>
  track.gestures.reduce((most, { action, target, from, to }) => {
    const y = BENDS.has(action) && target !== null ? heights(target) : undefined
    if (y === undefined || frame < from) return most
    const low = Math.min(1, Math.max(0, (0.42 * height - y) / (0.36 * height)))
    const [since, left] = [(frame - from) / fps, (to - frame) / fps]
    return Math.max(most, low * smooth(0, 0.5, since) * smooth(0, 0.7, left))
  }, 0)

const BIRDS = /^(?:sparrow|crow|gull|owl|hen|duck|goose|eagle|parrot|penguin)$/
/** How far before its feet a beast carries its head, in its heights; null for who has a person's shape. */
const beastOf = ({ kind, species }: Shape): { reach: number; long: number; thick: number } | null => {
  if (species === 'rover') return { reach: 0, long: 0.3, thick: 0.38 }
  if (species !== undefined && BIRDS.test(species)) return { reach: 0.22, long: 0.4, thick: 0.35 }
  if (species === undefined && kind !== 'animal') return null
  return { reach: 0.55, long: 0.8, thick: 0.3 }
}

/** Where the crown is over the floor and before the foot. */
const crownOf = (
  track: ActorTrack,
  model: Shape,
  has: Postures,
  seat: number,
  bent: number,
): { up: number; front: number } => {
  const { height } = model
  const floor = track.posture === 'stand' ? track.height : 0
  const beast = beastOf(model)
  if (beast)
    return {
      up:
        height * (1 - has.lie * 0.35 - has.kneel * 0.2 - has.sit * 0.1) +
        Math.max(0, track.height) * (1 - has.kneel),
      front: height * beast.reach,
    }
  const m = measuresOf(model)
  const seated = track.gestures.some(({ action }) => action === 'sit') && seat > 0.2 * height
  const bed = track.posture === 'lie' || track.posture === 'sit' ? Math.max(0, track.height) : 0
  const hips =
    m.gap * (1 - has.lie) +
    has.stand * (m.hips - m.gap) +
    has.sit * (seat + m.seated * 1.15) +
    has.kneel * (m.upperLeg + m.seated * 0.7) +
    has.lie * (bed + m.seated * 1.1)
  const long = height - m.hips
  const tipped = (has.lie * Math.PI) / 2
  return {
    up: floor + hips + Math.cos(tipped) * long + has.lie * m.head * 0.4 - bent * 0.4 * height,
    // Who rises from a seat comes to stand over the feet, which were before it; who sits down goes back behind them.
    front:
      -Math.sin(tipped) * long -
      has.lie * 0.05 +
      bent * 0.16 * height +
      (track.posture === 'sit' ? Math.min(1, has.stand * 1.5) * 0.22 * height : 0) -
      (track.posture === 'stand' && seated ? has.sit * 0.25 * height : 0),
  }
}

export const bodyAt = (
  id: string,
  track: ActorTrack,
  model: Shape = SOMEBODY,
  frame: number,
  fps: number,
  heights: Heights = () => undefined,
): Body => {
  const { height } = model
  const { head } = measuresOf(model)
  const { x, z, facing } = placeAt(track, frame)
  const has = posturesAt(track, frame, fps)
  const { up: crown, front: over } = crownOf(
    track,
    model,
    has,
    seatOf(track, frame, height, heights),
    bentAt(track, frame, fps, height, heights) * has.stand,
  )
  const fx = Math.sin(facing)
  const fz = Math.cos(facing)
  const at = (y: number, front: number): Vec3 => [x + fx * front, y, z + fz * front]
  const upright = 1 - has.lie
  const beast = beastOf(model)
  if (beast)
    return {
      ...{
        id,
        foot: [x, 0, z],
        top: at(crown, over),
        head: at(crown - height * 0.13, over),
        half: height * 0.13,
        facing,
        face: [fx, 0, fz],
        look: facing,
        height,
        seen: crown,
        lies: false,
      },
      eyes: at(crown - height * 0.17, over + height * 0.06),
      chest: at(crown - height * 0.4, over * 0.6),
      hands: [at(crown - height * 0.3, over + height * 0.25)],
      stature: height * 1.6,
      trunk: {
        points: [-beast.long, -beast.long / 2, 0, beast.reach].map((k) => at(0, height * k)),
        radius: height * beast.thick,
      },
      balls: [],
    }
  return {
    id,
    foot: [x, 0, z],
    top: at(crown, over),
    head: at(crown - head * 0.5, over + has.lie * head * 0.5),
    half: head * 0.42,
    eyes: at(crown - head * 0.5, 0.01 * upright + over + has.lie * head * 0.5),
    chest: at(Math.max(0.12, crown - upright * (head + height * 0.14)), over + has.lie * height * 0.3),
    hands: [at(Math.max(0.15, crown - height * 0.43), 0.34)],
    facing,
    face: has.lie > 0.5 ? [0, 1, 0] : [fx, 0, fz],
    look: facing,
    height,
    seen: crown,
    lies: has.lie > 0.5,
    stature: height,
    trunk: { points: [[x, 0, z]], radius: 0.28 },
    balls: [],
  }
}

/** What the picture is hung on: the crown, or the middle of one who lies. */
export const anchorOf = (body: Body): Vec3 =>
  body.lies ? [(body.top[0] + body.foot[0]) / 2, body.top[1], (body.top[2] + body.foot[2]) / 2] : body.top

type Target = ActorTrack['gaze'][number]['target']

/** What somebody looks at for most of a shot. */
export const mainGaze = (track: ActorTrack, frames: number): Target => {
  const held = new Map<string, { target: Target; frames: number }>()
  track.gaze.forEach(({ from, target }, i) => {
    const key = JSON.stringify(target)
    const until = track.gaze[i + 1]?.from ?? frames
    held.set(key, { target, frames: (held.get(key)?.frames ?? 0) + until - from })
  })
  return [...held.values()].sort((a, b) => b.frames - a.frames)[0]?.target ?? null
}

const NECK = 1.15 // radians a head turns on its shoulders

/** The face turned towards a point, as far as the neck allows. */
export const lookingAt = (body: Body, point: Vec3 | undefined): Body => {
  if (!point || Math.hypot(point[0] - body.foot[0], point[2] - body.foot[2]) < 0.2) return body
  const turn = turnBetween(body.facing, Math.atan2(point[0] - body.foot[0], point[2] - body.foot[2]))
  const look = body.facing + Math.max(-NECK, Math.min(NECK, turn))
  return { ...body, look, face: body.lies ? body.face : [Math.sin(look), 0, Math.cos(look)] }
}
