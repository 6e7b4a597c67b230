import { ease } from '#film/optics.ts'
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

const POSED: Partial<Record<string, Posture>> = {
  sit: 'sit',
  kneel: 'kneel',
  lie: 'lie',
  fall: 'lie',
  rise: 'stand',
}
/** How high the crown is over what one stands, sits, kneels or lies on, as a part of the standing height. */
const CROWN: Record<Posture, number> = { stand: 1, sit: 0.58, kneel: 0.73, lie: 0.17 }

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

/** A change of posture takes about a second; a walk begins by standing up. */
const CHANGE = 24 // frames

const postureAt = (track: ActorTrack, frame: number): { from: Posture; to: Posture; t: number } => {
  const changes = [
    ...track.gestures.flatMap(({ from, action }) => {
      const to = POSED[action]
      return to ? [{ from, to }] : []
    }),
    ...track.moves.map(({ from }) => ({ from, to: 'stand' as Posture })),
  ].sort((a, b) => a.from - b.from)
  let from = track.posture
  for (const change of changes) {
    if (change.from > frame) break
    const t = (frame - change.from) / CHANGE
    if (t < 1) return { from, to: change.to, t: ease(t) }
    from = change.to
  }
  return { from, to: from, t: 1 }
}

export const bodyAt = (
  id: string,
  track: ActorTrack,
  model: Pick<FigureModel, 'height' | 'headScale'> | undefined,
  frame: number,
): Body => {
  const height = model?.height ?? 1.7
  const head = height * Math.min(0.34, 0.18 * (model?.headScale ?? 1))
  const { x, z, facing } = placeAt(track, frame)
  const { from, to, t } = postureAt(track, frame)
  const seat = (posture: Posture): number =>
    posture === 'sit' ? (track.height > 0 ? track.height : 0.45) : 0
  const crownOf = (posture: Posture): number => seat(posture) + CROWN[posture] * height
  const crown = crownOf(from) + (crownOf(to) - crownOf(from)) * t
  const lying = to === 'lie' ? t : from === 'lie' ? 1 - t : 0
  const lean = lying * height * 0.8
  const fx = Math.sin(facing)
  const fz = Math.cos(facing)
  const at = (y: number, front: number): Vec3 => [x + fx * front, y, z + fz * front]
  return {
    id,
    foot: [x, 0, z],
    top: at(crown, -lean),
    eyes: at(crown - head * 0.52, 0.06 - lean),
    chest: at(Math.max(0.12, crown - head - height * 0.14), -lean * 0.7),
    hand: at(Math.max(0.15, crown - height * 0.43), 0.34),
    facing,
    look: facing,
    height,
    seen: crown,
    lies: lying > 0.5,
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
