import type { Emotion } from '#film/plot.ts'
import type { CuePlan, Span } from './plan.ts'

/** What one bar of a cue lies under. */
export type Bar = {
  index: number
  emotion: Emotion
  talk: boolean // somebody speaks in most of it
  enters: boolean // a new scene begins in it
  credits: boolean
  last: boolean
}

const lerp = (a: number, b: number, x: number) => a + (b - a) * x

/** The feeling at a frame: that of the scene, on its way to the next one in the last fifth of it. */
const emotionAt = (spans: Span[], frame: number): Emotion => {
  const i = spans.findIndex((s) => frame < s.start + s.frames)
  const here = spans[i < 0 ? spans.length - 1 : i]
  const next = i < 0 ? undefined : spans[i + 1]
  if (here === undefined) return { valence: 0, arousal: 0.3 }
  const x = (frame - here.start) / here.frames
  if (next === undefined || next.scene === '' || x < 0.8) return here.emotion
  const way = (x - 0.8) / 0.4
  return {
    valence: lerp(here.emotion.valence, next.emotion.valence, way),
    arousal: lerp(here.emotion.arousal, next.emotion.arousal, way),
  }
}

export const barsOf = (cue: CuePlan, count: number): Bar[] =>
  Array.from({ length: count }, (_, index) => {
    const from = cue.start + (cue.frames * index) / count
    const to = cue.start + (cue.frames * (index + 1)) / count
    const spoken = cue.spans
      .flatMap((span) => span.talk)
      .reduce((sum, talk) => sum + Math.max(0, Math.min(to, talk.to) - Math.max(from, talk.from)), 0)
    const middle = (from + to) / 2
    const span = cue.spans.find((s) => middle < s.start + s.frames)
    return {
      index,
      emotion: emotionAt(cue.spans, middle),
      talk: spoken > (to - from) * 0.4,
      enters: cue.spans.some((s) => s.start >= from && s.start < to && index > 0),
      credits: span?.scene === '',
      last: index === count - 1,
    }
  })
