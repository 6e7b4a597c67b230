import type { PosedThing } from '#film/posed.ts'
import type { CameraPlan, Performance, Vec3 } from '#film/stage.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { cameraSide } from '../blocking/floor.ts'
import { middle } from '../blocking/plane.ts'
import { shotFrames } from '../blocking/timing.ts'
import { type Body, bodyAt, lookingAt, mainGaze } from './body.ts'
import type { CameraInput } from './input.ts'
import { momentsOf } from './moments.ts'
import { planCamera } from './plan.ts'
import { type Poses, posedBody, posedThing } from './posed.ts'
import { add } from './space.ts'
import { pictured, type Scope, veilsOf } from './view.ts'

/** A shot's bodies are asked for at the same moments again and again. */
const remembered = (bodies: Scope['bodies']): Scope['bodies'] => {
  const known = new Map<number, Body[]>()
  return (frame) => {
    const at = Math.round(frame * 4) / 4
    const there = known.get(at) ?? bodies(at)
    known.set(at, there)
    return there
  }
}

/** Where a thing is as far as its track tells: in the first of the holder's hands, or where it lies. */
const toldThing = (
  { actors, props }: Performance,
  id: string,
  bodies: readonly Body[],
  length: number,
): PosedThing | null => {
  const holder = Object.entries(actors).find(([, { holds }]) => holds?.prop === id)?.[0] ?? null
  const body = bodies.find((one) => one.id === holder)
  const lies = props[id]?.position
  const at = body?.hands.at(-1) ?? (lies && add(lies, [0, length / 3, 0]))
  if (!at) return null
  const turn = body?.facing ?? props[id]?.yaw ?? 0
  const [x, z] = [Math.sin(turn) / 2, Math.cos(turn) / 2]
  return {
    at,
    holder,
    ...{ left: [z * length * 0.7, 0, -x * length * 0.7], up: [0, length / 3, 0] },
    front: [x * length * 0.2, 0, z * length * 0.2],
  }
}

/** The shots of each scene with all that a camera needs to know of them, in order. What is not posed is told by its track. */
export const scopesOf = (input: CameraInput, poses: Poses = {}): Scope[][] => {
  const { brief, direction, performances, models } = input
  const aspect = brief.size.width / brief.size.height
  const fps = fpsOf(brief.rate)
  return Object.values(input.scenes).flatMap((scene) => {
    const set = input.sets[scene.place]
    if (!set) return []
    const shots = Object.values(input.shots)
      .filter((shot) => shot.scene === scene.id)
      .sort((a, b) => a.order - b.order)
    // The side is chosen once, from where the scene's people first stand.
    const spots = shots
      .flatMap((shot) => Object.entries(performances[shot.id]?.actors ?? {}))
      .filter(([id], i, list) => list.findIndex(([other]) => other === id) === i)
      .slice(0, 2)
      .map(([, track]) => track.moves.at(-1)?.path.at(-1) ?? track.start)
    const veils = veilsOf(set)
    const side = cameraSide(set, spots.length > 0 ? middle(spots) : { x: 0, z: 0 })
    return [
      shots.map((shot, i): Scope => {
        const performance = performances[shot.id] ?? { actors: {}, props: {} }
        const { frames } = shotFrames(shot, input['tracks.picture'], brief.rate)
        const first = input['tracks.picture'].clips[shot.id]?.offset ?? 0
        const posed = poses[shot.id]
        const things: Record<string, Vec3> = Object.fromEntries(
          Object.entries(performance.props).map(([id, { position }]) => [
            id,
            [position[0], position[1] + 0.08, position[2]],
          ]),
        )
        const gazes = new Map(
          Object.entries(performance.actors).map(([id, track]) => [id, mainGaze(track, frames)]),
        )
        const bodies = remembered((frame) => {
          const told = Object.entries(performance.actors).map(([id, track]) =>
            bodyAt(
              id,
              track,
              models[id],
              frame,
              fps,
              (what) => set.marks.find((one) => one.id === what)?.height ?? things[what]?.[1],
            ),
          )
          return told.map((body) => {
            if (posed?.figures[body.id]) return posedBody(body, posed, frame)
            const target = gazes.get(body.id) ?? null
            const seen = typeof target === 'string' ? told.find(({ id }) => id === target)?.eyes : target
            return lookingAt(body, seen ?? (typeof target === 'string' ? things[target] : undefined))
          })
        })
        return {
          ...{ shot, set, frames, first, fps, aspect, side, veils, before: null },
          emotion: scene.emotion,
          genre: direction.genres[0]?.genre ?? 'drama',
          last: i === shots.length - 1,
          ...{ bodies, moments: momentsOf(first, frames, bodies) },
          thing: (id, frame) =>
            posed?.things[id]
              ? posedThing(posed, id, frame)
              : toldThing(performance, id, bodies(frame), input.propModels[id]?.size ?? 0.25),
        }
      }),
    ]
  })
}

export const shootAll = (input: CameraInput, poses: Poses = {}): Record<string, CameraPlan> =>
  Object.fromEntries(
    scopesOf(input, poses).flatMap((scopes) => {
      let before: Scope['before'] = null
      return scopes.map((scope) => {
        const { plan, azimuth } = planCamera({ ...scope, before })
        before = { azimuth, subjects: pictured(scope.shot), size: scope.shot.size }
        return [scope.shot.id, plan] as const
      })
    }),
  )

/** A camera on a tripod before the set, the same for every shot. */
export const tripod = (input: CameraInput): Record<string, CameraPlan> =>
  Object.fromEntries(
    Object.values(input.shots).map((shot): [string, CameraPlan] => [
      shot.id,
      {
        ...{ lens: 28, move: 'static', shake: 0, focus: null, why: 'A tripod before the set.' },
        keys: [{ at: 0, position: [0, 1.6, 5], target: [0, 1.3, 0], roll: 0 }],
      },
    ]),
  )
