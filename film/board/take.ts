import type { Mend } from '../mend.ts'
import { type Shot, ShotSize } from '../shot.ts'
import type { ActorTrack, CameraPlan, Performance, SetSpec, Vec3 } from '../stage.ts'
import { nameMove } from '../staging/move-camera.ts'
import type { Staged } from '../staging/staged.ts'
import type { ActorWish, Wish } from './note.ts'

const sizes = ShotSize.options

/** The shot as a wish has it. */
export const wishedShot = (shot: Shot, wish: Wish): Shot => {
  const at = sizes.indexOf(wish.size ?? shot.size) + wish.nearer
  const size = sizes[Math.max(0, Math.min(sizes.length - 1, at))] as Shot['size']
  const kind =
    wish.kind ??
    (wish.nearer > 0 && shot.kind === 'establishing' && shot.subjects.length > 0 ? 'single' : shot.kind)
  return {
    ...shot,
    ...{ size, kind, angle: wish.angle ?? shot.angle, subjects: wish.subjects ?? shot.subjects },
    seconds: Math.round(shot.seconds * wish.slower * 10) / 10,
  }
}

/** Whether the crew must find another place for the camera. */
export const movesCamera = (wish: Wish): boolean =>
  wish.nearer !== 0 || [wish.size, wish.angle, wish.kind, wish.subjects].some((field) => field !== undefined)

const inside = (set: SetSpec, at: Vec3): Vec3 => {
  const { min, max } = set.cameraRoom
  return at.map((v, i) => Math.max(min[i] as number, Math.min(max[i] as number, v))) as Vec3
}

type Key = CameraPlan['keys'][number]
const away = ({ position: p, target: t }: Key): Vec3 => [p[0] - t[0], p[1] - t[1], p[2] - t[2]]
const from = (t: Vec3, d: Vec3, by: number): Vec3 => [t[0] + d[0] * by, t[1] + d[1] * by, t[2] + d[2] * by]
const far = (d: Vec3): number => Math.hypot(...d)

/** A key as seen through another lens from as much further: what it is about stays as large. Where the room is too small for that, it looks at `about`. */
const through = (key: Key, by: number, set: SetSpec, about: Vec3 | null): Key => {
  const d = away(key)
  const wanted = from(key.target, d, by)
  const position = inside(set, wanted)
  const short = far(away({ ...key, position })) < far(d) * by * 0.85
  const target = short && about !== null ? about : key.target
  const metres = far(away({ ...key, position, target }))
  return { ...key, position, target, ...(key.focus !== undefined && { focus: Math.max(0.1, metres) }) }
}

/** Another lens; the camera goes back or comes nearer so that its subject stays as large, as far as the set lets it. */
export const withLens = (
  camera: CameraPlan,
  mm: number,
  { set, about }: { set: SetSpec; about: Vec3 | null },
): CameraPlan => {
  const lens = Math.max(12, Math.min(300, Math.round(mm)))
  const keys = camera.keys.map((key) => through(key, lens / camera.lens, set, about))
  return { ...camera, lens, keys, why: 'Set by hand.' }
}

const heights = { stand: 1.5, sit: 1.1, kneel: 1, lie: 0.3 } as const

/** About where the face of whom a shot is about is. */
export const faceOf = ({ actors }: Performance, subjects: readonly string[]): Vec3 | null => {
  const track = subjects.flatMap((id) => actors[id] ?? [])[0]
  return track === undefined ? null : [track.start.x, heights[track.posture] + track.height, track.start.z]
}

/** The camera as a wish has it, besides what the crew plans of it. */
export const wishedCamera = (
  staged: Staged,
  wish: Wish,
  { set, about }: { set: SetSpec; about: Vec3 | null },
): Staged => {
  const { camera } = staged
  const mm = wish.lens ?? camera.lens * wish.longer
  const lensed = mm === camera.lens ? staged : { ...staged, camera: withLens(camera, mm, { set, about }) }
  if (wish.move === undefined) return lensed
  const [first] = lensed.camera.keys.toSorted((a, b) => a.at - b.at)
  return first === undefined ? lensed : nameMove(lensed, wish.move, first, set.cameraRoom)
}

/** Light and warmth on top of the scene's. */
export const wishedMend = (mend: Mend | undefined, wish: Wish): Mend | null => {
  if (wish.warmth === 0 && wish.light === 0) return mend ?? null
  const gain = mend?.gain ?? [1, 1, 1]
  const bright = 2 ** wish.light
  const warm = 0.2 * wish.warmth
  return {
    ...{ saturation: mend?.saturation ?? 1, distance: mend?.distance ?? 0, left: mend?.left ?? 0 },
    gain: [gain[0] * bright * (1 + warm), gain[1] * bright, gain[2] * bright * (1 - warm)],
    why: 'Asked for by hand.',
  }
}

type Scene = { set: SetSpec; eye: Vec3 } // eye: where the camera is
const looking = (
  track: ActorTrack,
  at: Extract<ActorWish, { does: 'look' }>['at'],
  { eye }: Scene,
): ActorTrack => {
  const { x, z, facing } = track.start
  const level = heights[track.posture] + track.height
  const point = (turn: number, y: number): Vec3 => [
    x + 4 * Math.sin(facing + turn),
    y,
    z + 4 * Math.cos(facing + turn),
  ]
  // Away means away from the lens: to the side on which it is not.
  const bearing = Math.sin(Math.atan2(eye[0] - x, eye[2] - z) - facing)
  const target =
    at === 'camera'
      ? eye
      : at === 'down'
        ? point(0, level - 2.2)
        : at === 'up'
          ? point(0, level + 2.4)
          : at === 'away'
            ? point(bearing > 0 ? -1.1 : 1.1, level - 0.3)
            : at.id
  return { ...track, gaze: [{ from: 0, target }] }
}

const turned = (track: ActorTrack, to: 'away' | 'camera', { eye }: Scene): ActorTrack => {
  const { x, z } = track.start
  const towards = Math.atan2(eye[0] - x, eye[2] - z)
  const facing = to === 'camera' ? towards : towards + Math.PI * 0.88
  return { ...track, start: { ...track.start, facing }, gaze: [{ from: 0, target: null }], moves: [] }
}

/** Somebody sits where there is a seat; null where there is none. */
const postured = (track: ActorTrack, posture: ActorTrack['posture'], { set }: Scene): ActorTrack | null => {
  const use = posture === 'sit' || posture === 'lie' ? posture : null
  const near = set.marks
    .filter((mark) => mark.use === use)
    .sort(
      (a, b) =>
        Math.hypot(a.x - track.start.x, a.z - track.start.z) -
        Math.hypot(b.x - track.start.x, b.z - track.start.z),
    )[0]
  if (posture === 'sit' && near === undefined) return null
  const start = near ? { x: near.x, z: near.z, facing: near.facing } : track.start
  const height = near?.height ?? 0
  const gestures = track.gestures.filter(
    ({ action }) => !['sit', 'rise', 'kneel', 'lie', 'walk', 'run'].includes(action),
  )
  return { ...track, start, height, posture, gestures, moves: posture === 'stand' ? track.moves : [] }
}

/** The performance as a wish has it; `missed`: what cannot be done on this set, in words. */
export const wishedPerformance = (
  performance: Performance,
  wish: Wish,
  scene: Scene & { about: string | undefined },
): { performance: Performance; missed: string[] } => {
  const actors = { ...performance.actors }
  const missed: string[] = []
  for (const asked of wish.actors) {
    const who = asked.who ?? scene.about ?? Object.keys(actors)[0]
    const track = who === undefined ? undefined : actors[who]
    if (who === undefined || track === undefined) {
      missed.push('whom it means, for they are not in this shot')
      continue
    }
    const next =
      asked.does === 'look'
        ? looking(track, asked.at, scene)
        : asked.does === 'turn'
          ? turned(track, asked.to, scene)
          : asked.does === 'face'
            ? { ...track, expressions: [{ from: 0, name: asked.expression, strength: asked.strength }] }
            : postured(track, asked.posture, scene)
    if (next === null) missed.push('where to sit, for there is no seat on this set')
    else actors[who] = next
  }
  return { performance: { ...performance, actors }, missed }
}
