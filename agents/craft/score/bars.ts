import type { Emotion } from '#film/plot.ts'
import { type Rate, toFrames, toSeconds } from '#film/timeline/time.ts'
import { type Hit, hitsOf } from './hits.ts'
import { broadened, fitted } from './metre.ts'
import type { CuePlan } from './plan.ts'
import { endOfSpan, type Span, talkShare, weightyLine } from './spans.ts'

/** A bar of a cue and what it lies under. */
export type Bar = {
  index: number
  at: number // beats from the cue's start
  beats: number
  bpm: number
  from: number // frames of the film
  to: number
  emotion: Emotion
  talk: boolean // somebody speaks in most of it
  weighty: boolean // the line that the scene is about falls in it
  stretch: number // which stretch between two hits it is of
  hit: boolean // a hit falls on its downbeat
  enters: boolean // that hit is a new scene
  credits: boolean
}

const mix = (a: number, b: number, x: number) => a + (b - a) * x

/** The feeling at a frame: that of the scene, on its way to the next one in the last fifth of it. */
const emotionAt = (spans: readonly Span[], frame: number): Emotion => {
  const i = spans.findIndex((s) => frame < endOfSpan(s))
  const here = spans[i < 0 ? spans.length - 1 : i]
  const next = i < 0 ? undefined : spans[i + 1]
  if (here === undefined) return { valence: 0, arousal: 0.3 }
  const x = (frame - here.start) / here.frames
  if (next === undefined || next.scene === '' || x < 0.8) return here.emotion
  const way = (x - 0.8) / 0.4
  return {
    valence: mix(here.emotion.valence, next.emotion.valence, way),
    arousal: mix(here.emotion.arousal, next.emotion.arousal, way),
  }
}

/** What is left at the end of a film for the last chord to die away (frames). */
const ringOut = (cue: CuePlan, rate: Rate): number => Math.min(toFrames(1.5, rate), cue.frames >> 3)

/** How the last bars of a film broaden before the last chord. */
const HOMEWARD = [0.95, 0.88, 0.8]

/** The bars of a cue: a downbeat on each of its hits, the tempo as excited as the scenes. */
export const barsOf = (
  cue: CuePlan,
  rate: Rate,
  metre: number,
  tempo: (arousal: number) => number,
): { bars: Bar[]; hits: Hit[] } => {
  const end = cue.start + cue.frames - (cue.last ? ringOut(cue, rate) : 0)
  const hits = hitsOf(cue, end, rate)
  const edges = [cue.start, ...hits.map((hit) => hit.frame), end]
  const stretches = edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0
    const { arousal } = emotionAt(cue.spans, (from + to) / 2)
    return { seconds: toSeconds(to - from, rate), wanted: tempo(arousal) }
  })
  const weighty = cue.spans.map(weightyLine).filter((look) => look !== null)
  const bars: Bar[] = []
  let at = 0
  fitted(stretches, metre).forEach((fit, stretch) => {
    const final = cue.last && stretch === stretches.length - 1
    const tempos = broadened(fit, final ? HOMEWARD.slice(-Math.min(3, fit.bars.length)) : [])
    let frame = edges[stretch] ?? 0
    fit.bars.forEach((beats, i) => {
      const bpm = tempos[i] ?? fit.bpm
      const from = frame
      frame += (beats * 60 * rate.num) / (bpm * rate.den)
      const middle = (from + frame) / 2
      const span = cue.spans.find((s) => middle < endOfSpan(s))
      bars.push({
        ...{ index: bars.length, at, beats, bpm, from, to: frame, stretch },
        emotion: emotionAt(cue.spans, middle),
        talk: talkShare(cue.spans, from, frame) > 0.4,
        weighty: weighty.some((look) => look.start < frame - 6 && look.start + look.frames > from + 6),
        hit: i === 0 && stretch > 0,
        enters: i === 0 && cue.spans.some((s) => s.start === edges[stretch]),
        credits: span?.scene === '',
      })
      at += beats
    })
  })
  return { bars, hits }
}
