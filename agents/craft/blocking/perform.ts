import type { Brief } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Prop, Scene } from '#film/scene.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'
import type { Performance, SetSpec } from '#film/stage.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { heardTogether, type Track } from '#film/timeline/track.ts'
import { homesFor } from './floor.ts'
import { playShot } from './play.ts'
import { blockScene } from './scene.ts'
import { sizeOf } from './size.ts'
import { timesOf } from './timing.ts'

export type PlayInput = {
  brief: Brief
  scenes: Record<string, Scene>
  props: Record<string, Prop>
  cast: Record<string, Character>
  screenplay: string
  shots: Record<string, Shot>
  sets: Record<string, SetSpec>
  takes: Record<string, Take>
  'tracks.picture': Track
  'tracks.dialogue': Track
  'tracks.dialogue-2'?: Track | undefined
}

const scenesWith = (input: PlayInput): { scene: Scene; shots: Shot[]; set: SetSpec }[] =>
  Object.values(input.scenes).flatMap((scene) => {
    const set = input.sets[scene.place]
    const shots = Object.values(input.shots)
      .filter((shot) => shot.scene === scene.id)
      .sort((a, b) => a.order - b.order)
    return set ? [{ scene, shots, set }] : []
  })

export const perform = (input: PlayInput): Record<string, Performance> => {
  const fps = fpsOf(input.brief.rate)
  const dialogue = heardTogether(input['tracks.dialogue'], input['tracks.dialogue-2'])
  const tracks = { picture: input['tracks.picture'], dialogue }
  const times = timesOf(
    Object.values(input.shots),
    linesOf(input.screenplay),
    input.takes,
    tracks,
    input.brief.rate,
  )
  return Object.fromEntries(
    scenesWith(input).flatMap(({ scene, shots, set }) => {
      const props = Object.values(input.props).filter((prop) => prop.scenes.includes(scene.id))
      const here = { ...scene, who: scene.who.filter((id) => input.cast[id]) }
      return blockScene(here, shots, set, props, times, fps, (id) => sizeOf(input.cast[id])).map(
        (blocked) => {
          const time = times.get(blocked.shot.id) ?? { frames: 1, heard: [] }
          const actors = playShot({ blocked, time, fps, emotion: scene.emotion, cast: input.cast })
          return [blocked.shot.id, { actors, props: blocked.props }] as const
        },
      )
    }),
  )
}

/** Everybody on a mark, arms down, looking ahead: figures without a performance. */
export const standStill = (input: PlayInput): Record<string, Performance> =>
  Object.fromEntries(
    scenesWith(input).flatMap(({ scene, shots, set }) => {
      const people = [...new Set([...scene.who, ...shots.flatMap(({ present }) => present)])]
      const homes = homesFor(people, set)
      return shots.map((shot): [string, Performance] => [
        shot.id,
        {
          actors: Object.fromEntries(
            shot.present.flatMap((id) => {
              const home = homes.get(id)
              const still = {
                posture: 'stand' as const,
                height: 0,
                moves: [],
                gestures: [],
                gaze: [],
                expressions: [],
                holds: null,
              }
              return home ? [[id, { start: { x: home.x, z: home.z, facing: 0 }, ...still }]] : []
            }),
          ),
          props: {},
        },
      ])
    }),
  )
