import type { ActorTrack, FigureModel, Posture, Vec3 } from '#film/stage.ts'
import { alongPath, heading, turnBetween } from '../blocking/plane.ts'

/** A figure at one frame, as the camera needs it. */
export type Body = {
  id: string
  foot: Vec3
  eyes: Vec3
  top: Vec3
  chest: Vec3
  hand: Vec3
  facing: number
  look: number // where the face is turned, most of the shot
  height: number
  seen: number // how high the crown is
  lies: boolean
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
  const changes = [
    ...track.gestures.map(({ from, action }) => ({ from, to: INTO[action], falls: action === 'fall' })),
    ...track.moves.map(({ from }) => ({ from, to: 'stand' as const, falls: false })),
  ].sort((a, b) => a.from - b.from)
  for (const { from, to, falls } of changes) {
    if (!to || frame < from) continue
    const seconds = (frame - from) / fps
    const t = falls ? smooth(0, 0.8, seconds) ** 1.6 : smooth(0.05, to === 'lie' ? 1.5 : 0.95, seconds)
    for (const name of ['stand', 'sit', 'kneel', 'lie'] as const)
      has[name] = has[name] * (1 - t) + (name === to ? t : 0)
  }
  return has
}

type Shape = Pick<FigureModel, 'height' | 'headScale' | 'build' | 'hips' | 'kind'>
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

/** Where the crown is over the floor and before the foot. */
const crownOf = (track: ActorTrack, model: Shape, has: Postures): { up: number; front: number } => {
  const { height } = model
  if (model.kind === 'animal')
    return {
      up: height * (1 - has.lie * 0.35 - has.kneel * 0.2) + Math.max(0, track.height) * (1 - has.kneel),
      front: 0,
    }
  const m = measuresOf(model)
  // The stage's rule: the track's seat, or a chair for those who sit down where no seat is named.
  const seat = track.height > 0.12 || track.posture === 'sit' ? Math.max(track.height, 0) : height * 0.26
  const hips =
    (has.stand + has.lie) * m.hips +
    has.sit * (seat + m.seated * 1.15 + m.gap) +
    has.kneel * (m.upperLeg + m.seated * 0.7 + m.gap)
  const long = height - m.hips + hips
  const tipped = (has.lie * Math.PI) / 2
  const back = (Math.max(track.height, 0) + m.seated * 1.6) * 0.96
  return {
    up: has.stand * track.height + has.lie * (back + m.head * 0.5) + Math.cos(tipped) * long,
    front: has.lie * m.hips * 0.9 - Math.sin(tipped) * long,
  }
}

export const bodyAt = (
  id: string,
  track: ActorTrack,
  model: Shape = SOMEBODY,
  frame: number,
  fps: number,
): Body => {
  const { height } = model
  const { head } = measuresOf(model)
  const { x, z, facing } = placeAt(track, frame)
  const has = posturesAt(track, frame, fps)
  const { up: crown, front: over } = crownOf(track, model, has)
  const fx = Math.sin(facing)
  const fz = Math.cos(facing)
  const at = (y: number, front: number): Vec3 => [x + fx * front, y, z + fz * front]
  const upright = 1 - has.lie
  return {
    id,
    foot: [x, 0, z],
    top: at(crown, over),
    eyes: at(crown - head * 0.5, 0.06 * upright + over + has.lie * head * 0.5),
    chest: at(Math.max(0.12, crown - upright * (head + height * 0.14)), over + has.lie * height * 0.3),
    hand: at(Math.max(0.15, crown - height * 0.43), 0.34),
    facing,
    look: facing,
    height,
    seen: crown,
    lies: has.lie > 0.5,
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
  return { ...body, look: body.facing + Math.max(-NECK, Math.min(NECK, turn)) }
}
