import { z } from 'zod'
import { mixSpecOf, type Session } from '#agents/craft/mix/desk.ts'
import { example } from '#agents/craft/mix/example.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Film } from '#film/film.ts'
import { loudnessTargets } from '#film/loudness.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { Mix, type MixSpec, Score } from '#film/sound.ts'

const reads = z.object({
  brief: Brief,
  screenplay: z.string(),
  scenes: Film.shape.scenes,
  places: Film.shape.places,
  shots: Film.shape.shots,
  cast: Film.shape.cast,
  cameras: Film.shape.cameras,
  performances: Film.shape.performances,
  models: Film.shape.models,
  sets: Film.shape.sets,
  takes: Film.shape.takes,
  score: Score,
  sounds: Film.shape.sounds,
  assets: Film.shape.assets,
  tracks: Film.shape.tracks,
})
type Input = z.output<typeof reads>

const sessionOf = (input: Input): Session => ({
  rate: input.brief.rate,
  tracks: input.tracks,
  takes: input.takes,
  score: input.score,
  sounds: input.sounds,
  assets: input.assets,
  scenes: input.scenes,
  places: input.places,
  shots: input.shots,
  cast: input.cast,
  cameras: input.cameras,
  performances: input.performances,
  models: input.models,
  sets: input.sets,
  lines: linesOf(input.screenplay),
})

/** What the mixer is asked for, of what its agent reads of the film. */
export const mixAsked = (input: Input): MixSpec => mixSpecOf(sessionOf(input), input.brief)

const decibels = (x: number) => `${x.toFixed(1).replace('-', '−')}`

export const audioMixer = defineAgent({
  id: 'audio/audio-mixer',
  version: 7,
  does: 'Mixes voices, music, effects and ambience: levels, places, rooms, ducking, and the master for web, broadcast or cinema.',
  reads,
  writes: z.object({ mix: Mix }),
  example,
  embedded: async (input, { tools, progress }) => {
    const spec = mixAsked(input)
    progress(0.1, `${spec.clips.length} clips`)
    return { mix: { spec, ...(await tools.mix(spec)) } }
  },
  off: async (input, { tools }) => {
    const { clips, ...rest } = mixAsked(input)
    const spec = {
      ...rest,
      clips: clips.map((clip) => ({ ...clip, pan: 0, room: 0 })),
      duck: { music: 0, effects: 0, ambience: 0, lookAhead: 0, release: 0 },
      lufs: -19,
    }
    return { mix: { spec, ...(await tools.mix(spec)) } }
  },
  explain: ({ mix }) => {
    if (mix.lufs <= -70) return 'Nothing sounds in this film: the mix is silence of the right length.'
    const over =
      mix.speechOverBed === null
        ? 'Nobody speaks.'
        : `Speech stands at least ${decibels(mix.speechOverBed)} dB over music and ambience.`
    const spoken = mix.spec.gate === 'dialogue' && mix.dialogueLufs != null
    const level = spoken
      ? `${decibels(mix.dialogueLufs ?? 0)} LUFS while somebody speaks,`
      : `${decibels(mix.lufs)} LUFS`
    return `${mix.spec.clips.length} clips, mastered to ${level} with peaks at ${decibels(mix.truePeak)} dBTP. ${over}`
  },
  measure: {
    name: 'nearness to the loudness asked for, and speech over its bed (10 dB and more count full)',
    of: ({ brief }, { mix }) => {
      const target = loudnessTargets[brief.loudness ?? 'web']
      const is = target.gate === 'dialogue' ? (mix.dialogueLufs ?? mix.lufs) : mix.lufs
      return (
        1 / (1 + Math.abs(is - target.lufs)) +
        (mix.speechOverBed === null ? 1 : Math.min(10, mix.speechOverBed) / 10) -
        Math.max(0, mix.truePeak - target.truePeak)
      )
    },
  },
})
