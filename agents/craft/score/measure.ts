import type { Score } from '#film/sound.ts'
import type { Rate } from '#film/timeline/time.ts'
import type { Track } from '#film/timeline/track.ts'
import { clipsInOrder, endOf } from '#film/timeline/track.ts'
import type { Span } from './plan.ts'

/** How much is played during a span: loudness of notes, summed, per second. */
const energy = (span: Span, music: Track, score: Score, rate: Rate): number => {
  let sum = 0
  for (const clip of clipsInOrder(music)) {
    const cue = clip.source.kind === 'cue' ? score.cues[clip.source.cue] : undefined
    if (cue === undefined) continue
    const frames = (beat: number) => clip.start + (beat * 60 * rate.num) / (cue.spec.bpm * rate.den)
    for (const part of cue.spec.parts)
      for (const note of part.notes) {
        const at = frames(note.at)
        if (at >= span.start && at < span.start + span.frames) sum += note.velocity ** 2
      }
  }
  return sum / span.frames
}

const correlation = (a: number[], b: number[]): number => {
  const mean = (x: number[]) => x.reduce((s, v) => s + v, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  const top = a.reduce((s, v, i) => s + (v - ma) * ((b[i] ?? 0) - mb), 0)
  const root = Math.sqrt(a.reduce((s, v) => s + (v - ma) ** 2, 0) * b.reduce((s, v) => s + (v - mb) ** 2, 0))
  return root < 1e-9 ? 0 : top / root
}

/** Agreement of the music's energy with the story's excitement, and the share of cues that begin on a cut. */
export const scoreMeasure = (spans: Span[], music: Track, score: Score, rate: Rate): number => {
  const scenes = spans.filter((span) => span.scene !== '')
  const cues = clipsInOrder(music)
  const starts = new Set(spans.map((span) => span.start))
  const themed = Object.keys(score.themes).length > 0 ? 0.5 : 0
  const onCut = cues.length === 0 ? 0 : cues.filter((c) => starts.has(c.start)).length / cues.length
  const ends = new Set(spans.map((span) => span.start + span.frames))
  const onEnd = cues.length === 0 ? 0 : cues.filter((c) => ends.has(endOf(c))).length / cues.length
  const follows =
    scenes.length < 2
      ? 0
      : correlation(
          scenes.map((s) => s.emotion.arousal),
          scenes.map((s) => energy(s, music, score, rate)),
        )
  return follows + (onCut + onEnd) / 4 + themed
}
