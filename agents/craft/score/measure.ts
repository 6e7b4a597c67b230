import type { Cue, Score } from '#film/sound.ts'
import { clockOf } from '#film/tempo.ts'
import type { Rate } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, type Track } from '#film/timeline/track.ts'
import { repeats } from './alike.ts'
import { endOfSpan, type Span } from './spans.ts'

/** Where on the timeline the places of a cue are. */
const framesOf = (clip: Clip, { spec }: Cue, rate: Rate): ((beat: number) => number) => {
  const clock = clockOf(spec)
  return (beat) => clip.start + (clock(beat) * rate.num) / (1000 * rate.den)
}

const cuesIn = (music: Track, score: Score): { clip: Clip; cue: Cue }[] =>
  clipsInOrder(music).flatMap((clip) => {
    const cue = clip.source.kind === 'cue' ? score.cues[clip.source.cue] : undefined
    return cue === undefined ? [] : [{ clip, cue }]
  })

const within = (span: Span, frame: number): boolean => frame >= span.start && frame < endOfSpan(span)

/** How much is played during a span: loudness of notes, summed, per frame. */
const energy = (span: Span, music: Track, score: Score, rate: Rate): number => {
  let sum = 0
  for (const { clip, cue } of cuesIn(music, score)) {
    const frame = framesOf(clip, cue, rate)
    const loud = 10 ** (clip.gain / 10)
    for (const part of cue.spec.parts)
      for (const note of part.notes) if (within(span, frame(note.at))) sum += note.velocity ** 2 * loud
  }
  return sum / span.frames
}

/** How bright its chords are, −1 … 1: major thirds against minor ones, tritones and clusters darkest. */
const BRIGHT: Record<string, number> = {
  ...{ major: 1, 'major-seventh': 1, 'major-ninth': 1, dominant: 0.3, 'suspended-fourth': 0.2 },
  ...{ minor: -0.7, 'minor-seventh': -0.5, 'minor-ninth': -0.5 },
  ...{ diminished: -1, 'half-diminished': -0.8, 'minor-cluster': -1.3 },
}
const meanOver = (
  span: Span,
  music: Track,
  score: Score,
  rate: Rate,
  of: (cue: Cue) => { at: number; value: number }[],
): number | null => {
  const values = cuesIn(music, score).flatMap(({ clip, cue }) => {
    const frame = framesOf(clip, cue, rate)
    return of(cue).flatMap(({ at, value }) => (within(span, frame(at) + 1) ? [value] : []))
  })
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
}
const brightness = ({ spec }: Cue) => spec.chords.map(({ at, kind }) => ({ at, value: BRIGHT[kind] ?? 0 }))
const tempo = ({ spec }: Cue) =>
  spec.bars.map(({ at }) => ({
    at,
    value: spec.tempo.findLast((mark) => mark.at <= at + 1e-6)?.bpm ?? spec.bpm,
  }))

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (x: readonly number[]) => x.reduce((s, v) => s + v, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  const top = a.reduce((s, v, i) => s + (v - ma) * ((b[i] ?? 0) - mb), 0)
  const root = Math.sqrt(a.reduce((s, v) => s + (v - ma) ** 2, 0) * b.reduce((s, v) => s + (v - mb) ** 2, 0))
  return root < 1e-9 ? 0 : top / root
}

/** How the music goes with the story, scene by scene (correlations, −1 … 1), and how it sits on the cut (0 … 1). */
export type Agreement = {
  energy: number
  mode: number
  tempo: number
  onCut: number
  onHit: number
  fresh: number
}

export const agreement = (spans: Span[], music: Track, score: Score, rate: Rate): Agreement => {
  const scenes = spans.filter((span) => span.scene !== '')
  const cues = cuesIn(music, score)
  const follow = (of: (span: Span) => number | null, feeling: (span: Span) => number) => {
    const rows = scenes.flatMap((span) => {
      const value = of(span)
      return value === null ? [] : [{ value, feeling: feeling(span) }]
    })
    return rows.length < 2
      ? 0
      : correlation(
          rows.map((r) => r.value),
          rows.map((r) => r.feeling),
        )
  }
  const cuts = new Set(spans.flatMap((span) => span.looks.map((look) => look.start)))
  const hits = cues.flatMap(({ clip, cue }) => {
    const frame = framesOf(clip, cue, rate)
    return cue.hits.map((hit) => Math.abs(frame(hit.at) - hit.frame) <= 1)
  })
  const share = (list: boolean[]) => (list.length === 0 ? 0 : list.filter(Boolean).length / list.length)
  const arousal = (span: Span) => span.emotion.arousal
  return {
    energy: follow((span) => energy(span, music, score, rate), arousal),
    mode: follow(
      (span) => meanOver(span, music, score, rate, brightness),
      (span) => span.emotion.valence,
    ),
    tempo: follow((span) => meanOver(span, music, score, rate, tempo), arousal),
    onCut: share(cues.map(({ clip }) => cuts.has(clip.start))),
    onHit: share(hits),
    fresh: cues.length === 0 ? 0 : 1 - Math.max(...cues.map(({ cue }) => repeats(cue.spec))),
  }
}

/** One number: the three agreements, what lands, and that nothing loops. */
export const scoreMeasure = (spans: Span[], music: Track, score: Score, rate: Rate): number => {
  const { energy, mode, tempo, onCut, onHit, fresh } = agreement(spans, music, score, rate)
  const sung = Object.keys(score.themes).length > 0 ? fresh : 0
  return energy + mode / 2 + tempo / 2 + (onCut + onHit) / 4 + sung / 2
}
