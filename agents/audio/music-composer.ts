import { z } from 'zod'
import { composeCue, makeScore, themeNotes } from '#agents/craft/score/compose.ts'
import { example } from '#agents/craft/score/example.ts'
import { scoreMeasure } from '#agents/craft/score/measure.ts'
import { type CuePlan, planCues } from '#agents/craft/score/plan.ts'
import { meanEmotion, type Span, spansOf } from '#agents/craft/score/spans.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { lookOf } from '#film/look.ts'
import { type Cue, CueSpec, Score } from '#film/sound.ts'
import { toSeconds } from '#film/timeline/time.ts'
import { Clip, clipsInOrder, Track, trackEnd } from '#film/timeline/track.ts'

const reads = z.object({
  brief: Brief,
  direction: Direction,
  scenes: Film.shape.scenes,
  places: Film.shape.places,
  cast: Film.shape.cast,
  shots: Film.shape.shots,
  scoreNotes: Film.shape.scoreNotes,
  'tracks.picture': Track,
  'tracks.dialogue': Track,
})
type Input = z.output<typeof reads>

const musicTrack = (clips: Clip[]): Track => ({
  id: 'music',
  kind: 'music',
  name: 'Music',
  order: 4,
  mute: false,
  clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])),
})

const genreOf = ({ brief, direction }: Input) => brief.genre ?? direction.genres[0]?.genre ?? 'drama'

const spansIn = (input: Input): Span[] =>
  spansOf(input['tracks.picture'], input.shots, input.scenes, input['tracks.dialogue'])

/** The age most of its places are of; its instruments are those of the music. */
const periodOf = ({ places }: Input) => {
  const periods = Object.values(places).flatMap((place) => place.period ?? [])
  const count = (period: string) => periods.filter((each) => each === period).length
  return periods.toSorted((a, b) => count(b) - count(a))[0] ?? null
}

const scoreOf = (input: Input) =>
  makeScore({
    seed: input.brief.seed,
    genre: genreOf(input),
    look: lookOf(input.brief, input.direction),
    period: periodOf(input),
    cast: input.cast,
  })

/** Quiet scenes have quiet music: −8 dB at rest, +2 at the height; the mixer does the rest. */
const levelOf = (cue: CuePlan): number => Math.round((meanEmotion(cue.spans).arousal * 10 - 8) * 10) / 10

const clipOf = (cue: CuePlan, second: number): Clip =>
  Clip.parse({
    id: cue.id,
    start: cue.start,
    frames: cue.frames + cue.ring,
    source: { kind: 'cue', cue: cue.id },
    gain: levelOf(cue),
    fadeIn: Math.min(cue.frames >> 2, 2),
    fadeOut: Math.min(cue.frames >> 2, cue.ring > 0 ? cue.ring : Math.round(second * (cue.last ? 1.2 : 0.3))),
  })

const feeling = (valence: number, arousal: number): string =>
  `${arousal > 0.6 ? 'driven' : arousal > 0.35 ? 'moving' : 'quiet'} and ${valence > 0.25 ? 'bright' : valence < -0.3 ? 'dark' : 'open'}`

const whyOf = (plan: CuePlan, cue: Pick<Cue, 'spec' | 'said' | 'hits'>, cast: Input['cast']): string => {
  const { valence, arousal } = meanEmotion(plan.spans)
  const whose = [...new Set(cue.said.map(({ theme }) => cast[theme]?.name ?? 'the film'))]
  const themes =
    whose.length === 0 ? 'no theme' : `the theme${whose.length > 1 ? 's' : ''} of ${whose.join(' and ')}`
  const hits =
    cue.hits.length === 0
      ? ''
      : `, landing on ${cue.hits.length === 1 ? 'one cut' : `${cue.hits.length} cuts`}`
  return `${cue.spec.bars.length} bars at ${Math.round(cue.spec.bpm)}, ${feeling(valence, arousal)}, with ${themes}${hits}${plan.last ? '; it comes home with the credits' : ''}.`
}

export const musicComposer = defineAgent({
  id: 'audio/music-composer',
  version: 3,
  does: 'Writes the score: themes for the people and the film, developed as the story turns, in cues that land on its cuts and leave room for words.',
  reads,
  writes: z.object({ score: Score, 'tracks.music': Track }),
  example,
  embedded: async (input, { tools, signal, progress }) => {
    const { rate } = input.brief
    const score = scoreOf(input)
    const plans = planCues(spansIn(input), genreOf(input), rate, input.scoreNotes)
    let done = 0
    const made = await Promise.all(
      plans.map(async (plan, i): Promise<Cue> => {
        const { spec, key, said, hits } = composeCue(score, plan, rate)
        signal.throwIfAborted()
        const played = await tools.play(spec)
        done += 1
        progress(done / plans.length, `cue ${i + 1} of ${plans.length}`)
        const why = whyOf(plan, { spec, said, hits }, input.cast)
        return { id: plan.id, name: `${i + 1}m${i + 1}`, key, spec, ...played, said, hits, why }
      }),
    )
    const themes = Object.entries(score.themes).map(([id, theme]) => [id, themeNotes(theme)])
    const second = rate.num / rate.den
    return {
      score: {
        themes: Object.fromEntries(themes),
        cues: Object.fromEntries(made.map((cue) => [cue.id, cue])),
      },
      'tracks.music': musicTrack(plans.map((plan) => clipOf(plan, second))),
    }
  },
  off: async (input, { tools }) => {
    const frames = trackEnd(input['tracks.picture'])
    const none: Record<string, Cue> = {}
    if (frames === 0) return { score: { themes: {}, cues: none }, 'tracks.music': musicTrack([]) }
    const ms = Math.round(toSeconds(frames, input.brief.rate) * 1000)
    const notes = [48, 55, 60, 64].map((midi) => ({ at: 0, beats: ms / 1000, midi, velocity: 0.4 }))
    const pad = { name: 'Pad', program: 89, section: 'synths' as const, pan: 0, gain: 0, notes }
    const spec = CueSpec.parse({ bpm: 60, ms, parts: [pad], tail: 0 })
    const made = await tools.play(spec)
    const cue = { id: 'bed', name: 'Bed', key: 'C major', spec, ...made, why: 'Composing is switched off.' }
    const clip = Clip.parse({ id: 'bed', start: 0, frames, source: { kind: 'cue', cue: 'bed' } })
    return { score: { themes: {}, cues: { bed: cue } }, 'tracks.music': musicTrack([clip]) }
  },
  explain: ({ score, 'tracks.music': track }) => {
    const cues = clipsInOrder(track).flatMap((clip) => score.cues[clip.id] ?? [])
    if (cues.length === 0) return 'There is no picture to write music for yet.'
    const themes = Object.keys(score.themes).length
    return `${cues.length === 1 ? 'One cue' : `${cues.length} cues`} on ${themes === 1 ? 'one theme' : `${themes} themes`}: ${cues.map((cue) => `${cue.name} in ${cue.key}`).join(', ')}.`
  },
  measure: {
    name: 'energy, mode and tempo go with the emotional curve; downbeats land on cuts; nothing loops',
    of: (input, output) =>
      scoreMeasure(spansIn(input), output['tracks.music'], output.score, input.brief.rate),
  },
})
