import { z } from 'zod'
import { composeCue, makeScore, themeNotes } from '#agents/craft/score/compose.ts'
import { example } from '#agents/craft/score/example.ts'
import { scoreMeasure } from '#agents/craft/score/measure.ts'
import { type CuePlan, meanEmotion, planCues } from '#agents/craft/score/plan.ts'
import { spansOf } from '#agents/craft/score/spans.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Direction } from '#film/direction.ts'
import { Film } from '#film/film.ts'
import { type Cue, type CueSpec, Score } from '#film/sound.ts'
import { toSeconds } from '#film/timeline/time.ts'
import { Clip, Track, trackEnd } from '#film/timeline/track.ts'

const reads = z.object({
  brief: Brief,
  direction: Direction,
  scenes: Film.shape.scenes,
  cast: Film.shape.cast,
  shots: Film.shape.shots,
  'tracks.picture': Track,
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

const plansOf = (input: Input): CuePlan[] =>
  planCues(spansOf(input['tracks.picture'], input.shots, input.scenes), genreOf(input), input.brief.rate)

/** A cue of the other side: none of the leads is there, but an opponent is. */
const isAgainst = (cue: CuePlan, cast: Input['cast']): boolean => {
  const roles = cue.spans.flatMap((span) => span.who).map((id) => cast[id]?.role)
  return roles.includes('opponent') && !roles.includes('lead')
}

/** Quiet scenes have quiet music: −5 dB at rest, +1 at the height; the mixer does the rest. */
const levelOf = (cue: CuePlan): number => Math.round((meanEmotion(cue.spans).arousal * 6 - 5) * 10) / 10

const clipOf = (cue: CuePlan, second: number): Clip =>
  Clip.parse({
    id: cue.id,
    start: cue.start,
    frames: cue.frames,
    source: { kind: 'cue', cue: cue.id },
    gain: levelOf(cue),
    fadeIn: Math.min(cue.frames >> 2, cue.first ? Math.round(second / 2) : 2),
    fadeOut: Math.min(cue.frames >> 2, Math.round(cue.last ? second * 1.2 : second * 0.4)),
  })

const feeling = (valence: number, arousal: number): string =>
  `${arousal > 0.6 ? 'driven' : arousal > 0.35 ? 'moving' : 'quiet'} and ${valence > 0.25 ? 'bright' : valence < -0.3 ? 'dark' : 'open'}`

export const musicComposer = defineAgent({
  id: 'audio/music-composer',
  version: 1,
  does: 'Writes the score: a theme for the film, cues under its emotional curve that enter on cuts and leave room for words.',
  reads,
  writes: z.object({ score: Score, 'tracks.music': Track }),
  example,
  embedded: async (input, { tools, signal, progress }) => {
    const { rate, seed } = input.brief
    const score = makeScore(seed, genreOf(input))
    const plans = plansOf(input)
    const cues: Record<string, Cue> = {}
    for (const [i, plan] of plans.entries()) {
      signal.throwIfAborted()
      progress(i / plans.length, `cue ${i + 1} of ${plans.length}`)
      const { spec, key, bars } = composeCue(score, plan, rate, isAgainst(plan, input.cast))
      const { asset, ms } = await tools.play(spec)
      const { valence, arousal } = meanEmotion(plan.spans)
      const scenes = plan.spans.filter((span) => span.scene !== '').length
      const why = `${bars} bars at ${Math.round(spec.bpm)}, ${feeling(valence, arousal)}, under ${scenes === 1 ? 'one scene' : `${scenes} scenes`}${plan.last ? '; it comes home with the credits' : ''}.`
      cues[plan.id] = { id: plan.id, name: `${i + 1}m${i + 1}`, key, spec, asset, ms, why }
    }
    const second = rate.num / rate.den
    return {
      score: { themes: { main: themeNotes(score.main), other: themeNotes(score.other) }, cues },
      'tracks.music': musicTrack(plans.map((plan) => clipOf(plan, second))),
    }
  },
  off: async (input, { tools }) => {
    const frames = trackEnd(input['tracks.picture'])
    const none: Record<string, Cue> = {}
    if (frames === 0) return { score: { themes: {}, cues: none }, 'tracks.music': musicTrack([]) }
    const ms = Math.round(toSeconds(frames, input.brief.rate) * 1000)
    const notes = [48, 55, 60, 64].map((midi) => ({ at: 0, beats: ms / 1000, midi, velocity: 0.4 }))
    const pad = { name: 'Pad', program: 89, drums: false, pan: 0, gain: 0, notes }
    const spec: CueSpec = { bpm: 60, ms, parts: [pad], tail: 0 }
    const made = await tools.play(spec)
    const cue: Cue = {
      id: 'bed',
      name: 'Bed',
      key: 'C major',
      spec,
      ...made,
      why: 'Composing is switched off.',
    }
    const clip = Clip.parse({ id: 'bed', start: 0, frames, source: { kind: 'cue', cue: 'bed' } })
    return { score: { themes: {}, cues: { bed: cue } }, 'tracks.music': musicTrack([clip]) }
  },
  explain: ({ score }) => {
    const cues = Object.values(score.cues)
    if (cues.length === 0) return 'There is no picture to write music for yet.'
    return `${cues.length === 1 ? 'One cue' : `${cues.length} cues`} on one theme: ${cues.map((cue) => `${cue.name} in ${cue.key}`).join(', ')}.`
  },
  measure: {
    name: 'agreement of the music with the emotional curve; cues on cuts; a theme',
    of: (input, output) =>
      scoreMeasure(
        spansOf(input['tracks.picture'], input.shots, input.scenes),
        output['tracks.music'],
        output.score,
        input.brief.rate,
      ),
  },
})
