import { z } from 'zod'
import { type Cue, cuesOf, type Footage } from '#agents/craft/foley/cues.ts'
import { example } from '#agents/craft/foley/example.ts'
import { effectSpec, layEffects, soundTrack } from '#agents/craft/foley/lay.ts'
import { layAmbience } from '#agents/craft/foley/lay-air.ts'
import { ambienceIn, effectsIn, soundTracks } from '#agents/craft/foley/tracks.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Film } from '#film/film.ts'
import { Sound, type SoundSpec } from '#film/sound.ts'
import { fpsOf } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, Track, trackEnd } from '#film/timeline/track.ts'

const reads = z.object({
  brief: Brief,
  scenes: Film.shape.scenes,
  places: Film.shape.places,
  shots: Film.shape.shots,
  models: Film.shape.models,
  performances: Film.shape.performances,
  cameras: Film.shape.cameras,
  sets: Film.shape.sets,
  'tracks.picture': Track,
})
type Input = z.output<typeof reads>

const setOf = (input: Input): Footage => ({
  picture: input['tracks.picture'],
  shots: input.shots,
  scenes: input.scenes,
  places: input.places,
  performances: input.performances,
  models: input.models,
  cameras: input.cameras,
  sets: input.sets,
  fps: fpsOf(input.brief.rate),
})

/** Effects are heard up to the credits; what rings then may ring on. */
const effectsOf = (cues: Cue[], input: Input): Clip[][] =>
  layEffects(cues, 3, fpsOf(input.brief.rate), trackEnd(input['tracks.picture']))

const used = (id: string, rows: Clip[][]): boolean =>
  rows.some((row) => row.some((clip) => clip.source.kind === 'sound' && clip.source.sound === id))

const tracksOf = (effects: Clip[][], ambience: Clip[][]) => ({
  'tracks.effects': soundTrack('effects', 'effects', 'Effects', 5, effects[0] ?? []),
  'tracks.effects-2': soundTrack('effects-2', 'effects', 'Effects 2', 6, effects[1] ?? []),
  'tracks.effects-3': soundTrack('effects-3', 'effects', 'Effects 3', 7, effects[2] ?? []),
  'tracks.ambience': soundTrack('ambience', 'ambience', 'Ambience', 8, ambience[0] ?? []),
  'tracks.ambience-2': soundTrack('ambience-2', 'ambience', 'Ambience 2', 9, ambience[1] ?? []),
  'tracks.ambience-3': soundTrack('ambience-3', 'ambience', 'Ambience 3', 10, ambience[2] ?? []),
  'tracks.ambience-4': soundTrack('ambience-4', 'ambience', 'Ambience 4', 11, ambience[3] ?? []),
})

export const soundEffectGenerator = defineAgent({
  id: 'audio/sound-effect-generator',
  version: 5,
  does: 'Gives each place its air and each action its sound: steps, cloth, doors, thunder, at the very frame.',
  reads,
  writes: z.object({
    sounds: z.record(z.string(), Sound),
    ...soundTracks,
  }),
  example,
  embedded: async (input, { tools, signal, progress }) => {
    const set = setOf(input)
    const cues = cuesOf(set)
    const effects = effectsOf(cues, input)
    const ambience = layAmbience(set, 4, trackEnd(input['tracks.picture']))
    const asked = new Map<string, { spec: SoundSpec; why: string }>()
    for (const cue of cues) {
      const { id, spec } = effectSpec(cue)
      if (!asked.has(id) && used(id, effects)) asked.set(id, { spec, why: cue.why })
    }
    for (const { sound } of ambience.flat()) asked.set(sound.id, sound)
    let done = 0
    const made = [...asked].map(async ([id, { spec, why }]): Promise<[string, Sound]> => {
      const sound = { id, spec, ...(await tools.sound(spec)), why }
      signal.throwIfAborted()
      progress(++done / asked.size, why)
      return [id, sound]
    })
    return {
      sounds: Object.fromEntries(await Promise.all(made)),
      ...tracksOf(
        effects,
        ambience.map((row) => row.map(({ clip }) => clip)),
      ),
    }
  },
  off: () => {
    const sounds: Record<string, Sound> = {}
    return { sounds, ...tracksOf([], []) }
  },
  explain: (output) => {
    const count = (tracks: Track[]) => tracks.flatMap(clipsInOrder).length
    const effects = count(effectsIn(output))
    const kinds = [...new Set(Object.values(output.sounds).map((s) => s.spec.kind))]
    return `${effects} effects and ${count(ambienceIn(output))} ambiences: ${kinds.join(', ') || 'none'}.`
  },
  measure: {
    name: 'share of visible actions and places that are heard, each within one frame',
    of: (input, output) => {
      const cues = cuesOf(setOf(input))
      const starts = new Map<string, number>()
      for (const track of effectsIn(output))
        for (const clip of clipsInOrder(track)) starts.set(clip.id, clip.start)
      const heard = cues.filter((cue) => Math.abs((starts.get(cue.id) ?? -9) - cue.frame) <= 1).length
      const airs = ambienceIn(output).flatMap(clipsInOrder)
      const shots = clipsInOrder(input['tracks.picture']).filter((clip) => clip.source.kind === 'shot')
      const aired = shots.filter((shot) =>
        airs.some((air) => air.start <= shot.start && air.start + air.frames >= shot.start + shot.frames),
      ).length
      const all = cues.length + shots.length
      return all === 0 ? 0 : (heard + aired) / all
    },
  },
})
