import type { Posed, PosedFigure, PosedThing, PoseSpec } from '#film/posed.ts'
import type { Shot } from '#film/shot.ts'
import type { Vec3 } from '#film/stage.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { shotFrames } from '../blocking/timing.ts'
import type { Body } from './body.ts'
import type { CameraInput } from './input.ts'
import { add, mix, scale, size, unit } from './space.ts'

/** What the stage must be asked to know where everybody is in a shot. */
const poseSpec = (input: CameraInput, shot: Shot): PoseSpec => {
  const { actors, props } = input.performances[shot.id] ?? { actors: {}, props: {} }
  const set = input.sets[input.scenes[shot.scene]?.place ?? '']
  const held = Object.values(actors).flatMap(({ holds }) => (holds ? [holds.prop] : []))
  return {
    figures: Object.entries(actors).flatMap(([id, track]) => {
      const model = input.models[id]
      return model ? [{ id, model, track }] : []
    }),
    props: [...new Set([...Object.keys(props), ...held])].flatMap((id) => {
      const model = input.propModels[id]
      return model ? [{ id, model, position: props[id]?.position ?? null, yaw: props[id]?.yaw ?? 0 }] : []
    }),
    marks: set?.marks ?? [],
    levels: set?.levels,
    frames: shotFrames(shot, input['tracks.picture'], input.brief.rate).frames,
    fps: fpsOf(input.brief.rate),
  }
}

/** Poses by shot. */
export type Poses = Record<string, Posed>

/** Asks for the poses of all shots at once. */
export const posesOf = async (
  input: CameraInput,
  pose: (specs: PoseSpec[]) => Promise<Posed[]>,
): Promise<Poses> => {
  const shots = Object.values(input.shots)
  const posed = await pose(shots.map((shot) => poseSpec(input, shot)))
  return Object.fromEntries(shots.flatMap(({ id }, i) => (posed[i] ? [[id, posed[i]]] : [])))
}

/** The two poses about a frame, and how far it is from the first to the second. */
const around = <T>(
  list: readonly T[],
  every: number,
  frame: number,
): [T | undefined, T | undefined, number] => {
  const at = Math.max(0, Math.min(list.length - 1, frame / every))
  const i = Math.floor(at)
  return [list[i], list[Math.min(list.length - 1, i + 1)], at - i]
}

const figureAt = (list: readonly PosedFigure[], every: number, frame: number): PosedFigure | null => {
  const [a, b, t] = around(list, every, frame)
  if (!a || !b) return null
  return {
    head: mix(a.head, b.head, t),
    up: mix(a.up, b.up, t),
    face: unit(mix(a.face, b.face, t)),
    breast: mix(a.breast, b.breast, t),
    hands: a.hands.map((hand, i) => mix(hand, b.hands[i] ?? hand, t)),
    bulk: a.bulk.map(({ from, to, radius }, i) => ({
      ...{ from: mix(from, b.bulk[i]?.from ?? from, t), to: mix(to, b.bulk[i]?.to ?? to, t), radius },
    })),
  }
}

/** A beast's bulk as balls, and its muzzle. */
const ballsOf = ({ bulk, head, face }: PosedFigure, half: number): Body['balls'] =>
  bulk.length === 0
    ? []
    : [
        ...bulk.flatMap(({ from, to, radius }) =>
          [0, 0.25, 0.5, 0.75, 1].map((t) => ({ at: mix(from, to, t), radius })),
        ),
        { at: add(head, scale(face, half)), radius: half * 0.5 },
      ]

/** A body as it is known from its track, put right by the pose it is drawn in. */
export const posedBody = (body: Body, { every, figures }: Posed, frame: number): Body => {
  const pose = figureAt(figures[body.id] ?? [], every, frame)
  if (!pose) return body
  const half = size(pose.up)
  const top = add(pose.head, pose.up)
  const [fx, , fz] = pose.face
  const [trunk] = pose.bulk
  return {
    ...body,
    balls: ballsOf(pose, half),
    ...(trunk && {
      facing: Math.atan2(trunk.to[0] - trunk.from[0], trunk.to[2] - trunk.from[2]),
      trunk: { points: [0, 0.5, 1].map((t) => mix(trunk.from, trunk.to, t)), radius: trunk.radius },
    }),
    ...{ head: pose.head, half, face: pose.face, top, chest: pose.breast, hands: pose.hands },
    eyes: add(pose.head, scale(pose.face, half * 0.75)),
    look: Math.hypot(fx, fz) > 0.2 ? Math.atan2(fx, fz) : body.look,
    seen: Math.max(top[1], pose.head[1] + half * 0.5),
    // Sizes of pictures are meant for people: whose head is larger than theirs is pictured as if taller.
    stature: Math.max(body.height, (2 * half) / LARGEST),
  }
}
/** The largest head in a person's height that sizes of pictures reckon with. */
const LARGEST = 0.17

/** Where a thing is at a frame; null while it is not there. */
export const posedThing = ({ every, things }: Posed, id: string, frame: number): PosedThing | null => {
  const [a, b, t] = around(things[id] ?? [], every, frame)
  if (!a || !b || a.holder !== b.holder) return (t < 0.5 ? a : b) ?? a ?? b ?? null
  const between = (name: 'at' | 'left' | 'up' | 'front'): Vec3 => mix(a[name], b[name], t)
  return {
    at: between('at'),
    left: between('left'),
    up: between('up'),
    front: between('front'),
    holder: a.holder,
  }
}
