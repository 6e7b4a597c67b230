import { heardAt } from '#agents/craft/mix/ear.ts'
import { random } from '#film/random.ts'
import type { Place, Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { CameraPlan, FigureModel, Performance, SetSpec, Vec3 } from '#film/stage.ts'
import { type Clip, clipsInOrder, type Track } from '#film/timeline/track.ts'
import { touchOf } from './gestures.ts'
import type { EffectKind } from './kinds.ts'
import { toldSounds } from './spots.ts'
import { footfalls, walks } from './strides.ts'
import { surfaceOf } from './surface.ts'

/** Something that must be heard at a frame of the film. */
export type Cue = {
  id: string
  kind: EffectKind
  variant: number // recordings of one kind differ
  run: boolean
  frame: number
  gain: number
  pan: number
  weight: number // the heavier stays when two cannot both be laid
  why: string
}

export type Footage = {
  picture: Track
  shots: Record<string, Shot>
  scenes: Record<string, Scene>
  places: Record<string, Place>
  performances: Record<string, Performance>
  models: Record<string, FigureModel>
  cameras: Record<string, CameraPlan>
  sets: Record<string, SetSpec>
  fps: number
}

/** Near is loud (−6 dB a doubling of distance, softened so that a wide shot is not mute). */
const NEAR: Record<Shot['size'], number> = { ECU: 2, CU: 1, MS: 0, FS: -2, WS: -5, EWS: -9 }

/** How something on the stage is heard in its shot: by where the camera is, else by the size of the shot. */
const heardIn = (
  clip: Clip,
  shot: Shot,
  set: Footage,
  frame: number,
  at: Vec3 | null,
): { gain: number; pan: number } => {
  const camera = set.cameras[shot.id]
  if (camera === undefined || at === null) return { gain: NEAR[shot.size], pan: 0 }
  const solids = set.sets[set.scenes[shot.scene]?.place ?? '']?.solids
  const t = Math.max(0, Math.min(1, (frame - clip.offset) / clip.frames))
  const { gain, pan } = heardAt(camera, t, at, solids)
  return { gain, pan: Math.max(-1, Math.min(1, pan)) }
}

const HOOFED = /^(horse|unicorn|donkey|deer|cow|sheep|goat|pig)$/

/** What an animal steps with; null for those who step as people do, or as heavily. */
const footOf = (model: FigureModel | undefined): EffectKind | null => {
  if (model === undefined || walks(model) !== 'four') return null
  if (HOOFED.test(model.species ?? '')) return 'hooves'
  return model.height > 1.4 ? null : 'paws'
}

const stepsIn = (clip: Clip, shot: Shot, set: Footage): Cue[] => {
  const scene = set.scenes[shot.scene]
  const surface = surfaceOf(set.places[scene?.place ?? ''], scene?.weather)
  const actors = Object.entries(set.performances[shot.id]?.actors ?? {})
  return actors.flatMap(([who, track]) =>
    footfalls(track, set.models[who], set.fps).map(({ frame, run, x, z }, n): Cue => {
      const heard = heardIn(clip, shot, set, frame, [x, 0.05, z])
      const level = (run ? 2.5 : 0) + heard.gain + (n % 2 === 0 ? 0 : -0.8)
      return {
        id: `${shot.id}-${who}-step-${n + 1}`,
        kind: footOf(set.models[who]) ?? surface,
        variant: n % 4,
        run,
        frame: clip.start + frame - clip.offset,
        gain: level,
        pan: heard.pan,
        weight: 1,
        why: `${who} ${run ? 'runs' : 'walks'}`,
      }
    }),
  )
}

const HORSES = /^(horse|unicorn|donkey)$/

/** A horse that comes to a halt from a run calls; one that stands about blows now and then. */
const callsIn = (clip: Clip, shot: Shot, set: Footage): Cue[] =>
  Object.entries(set.performances[shot.id]?.actors ?? {}).flatMap(([who, track]): Cue[] => {
    const model = set.models[who]
    if (model === undefined || !HORSES.test(model.species ?? '')) return []
    const last = footfalls(track, model, set.fps).at(-1)
    const chance = random(`${shot.id}/${who}/call`)
    const halts = last?.run === true
    if (!halts && (clip.frames < 2.5 * set.fps || !chance.chance(0.5))) return []
    const standing = Math.round(clip.offset + clip.frames * (0.2 + 0.4 * chance.next()))
    const frame = halts ? last.frame + Math.round(set.fps / 3) : standing
    const heard = heardIn(clip, shot, set, frame, [last?.x ?? track.start.x, 1.6, last?.z ?? track.start.z])
    return [
      {
        ...{ id: `${shot.id}-${who}-call`, kind: halts ? 'neigh' : 'snort', variant: chance.int(0, 1) },
        ...{ run: false, frame: clip.start + frame - clip.offset, gain: heard.gain / 2, pan: heard.pan },
        ...{ weight: 2, why: `${who} ${halts ? 'neighs' : 'snorts'}` },
      },
    ]
  })

const touchesIn = (clip: Clip, shot: Shot, set: Footage): Cue[] =>
  Object.entries(set.performances[shot.id]?.actors ?? {}).flatMap(([who, track]) =>
    track.gestures.flatMap((gesture, n): Cue[] => {
      const touch = touchOf(gesture)
      if (touch === null) return []
      const frame = Math.round(gesture.from + (gesture.to - gesture.from) * touch.at)
      const spot =
        track.moves
          .filter(({ to }) => to <= frame)
          .at(-1)
          ?.path.at(-1) ?? track.start
      const heard = heardIn(clip, shot, set, frame, [spot.x, 1, spot.z])
      return [
        {
          id: `${shot.id}-${who}-${gesture.action}-${n + 1}`,
          kind: touch.kind,
          variant: n % 2,
          run: false,
          frame: clip.start + frame - clip.offset,
          gain: touch.gain + heard.gain / 2,
          pan: heard.pan,
          weight: 2,
          why: `${who}: ${gesture.action}${gesture.target === null ? '' : ` ${gesture.target}`}`,
        },
      ]
    }),
  )

const spotsIn = (clip: Clip, shot: Shot, heard: Map<string, string>): Cue[] => {
  const told = [
    ...shot.actions.map((a) => ({ text: a.text, at: a.from })),
    ...(shot.actions.some((a) => a.text !== '') ? [] : [{ text: shot.shows, at: 0.15 }]),
  ]
  return told.flatMap(({ text, at }) =>
    toldSounds(text).flatMap((kind): Cue[] => {
      // A sentence that several shots show is heard once.
      const key = `${shot.scene}/${kind}/${text}`
      if (text === '' || heard.has(key)) return []
      heard.set(key, shot.id)
      return [
        {
          id: `${shot.id}-${kind}`,
          kind,
          variant: 0,
          run: false,
          frame: clip.start + Math.round(clip.frames * Math.min(0.85, Math.max(0.05, at))),
          gain: NEAR[shot.size] / 3,
          pan: 0,
          weight: 3,
          why: text.length > 90 ? `${text.slice(0, 87)}…` : text,
        },
      ]
    }),
  )
}

/** Everything in the cut that must be heard, in order of time. */
export const cuesOf = (set: Footage): Cue[] => {
  const heard = new Map<string, string>()
  return clipsInOrder(set.picture)
    .flatMap((clip) => {
      const shot = clip.source.kind === 'shot' ? set.shots[clip.source.shot] : undefined
      if (shot === undefined) return []
      const end = clip.start + clip.frames
      return [
        ...stepsIn(clip, shot, set),
        ...touchesIn(clip, shot, set),
        ...callsIn(clip, shot, set),
        ...spotsIn(clip, shot, heard),
      ].filter((cue) => cue.frame >= clip.start && cue.frame < end)
    })
    .sort((a, b) => a.frame - b.frame || b.weight - a.weight || (a.id < b.id ? -1 : 1))
}
