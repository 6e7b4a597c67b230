import type { Genre } from '#film/brief.ts'
import type { Emotion } from '#film/plot.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'

/** A scene as the cut has it: where it lies, what it feels like, when people talk in it (frames of the film). */
export type Span = {
  scene: string // '' for the credits
  start: number
  frames: number
  emotion: Emotion
  who: string[]
  talk: { from: number; to: number }[]
}
/** A piece of music: the scenes it goes under. */
export type CuePlan = {
  id: string
  spans: Span[]
  start: number
  frames: number
  first: boolean
  last: boolean
}

const SHORTEST = 9 // s; a cue below that is a gesture, not music
const LONGEST = 75

const end = (span: Span) => span.start + span.frames
const apart = (a: Emotion, b: Emotion): number =>
  Math.hypot(a.valence - b.valence, (a.arousal - b.arousal) * 1.3)

const secondsOf = (spans: Span[], rate: Rate): number =>
  toSeconds(
    spans.reduce((sum, span) => sum + span.frames, 0),
    rate,
  )

/** Whether the feeling turns between two scenes so much that the music must. */
const turns = (a: Span, b: Span): boolean =>
  b.scene !== '' &&
  (apart(a.emotion, b.emotion) > 0.55 ||
    (a.emotion.valence * b.emotion.valence < 0 && apart(a.emotion, b.emotion) > 0.35))

const grouped = (spans: Span[], rate: Rate): Span[][] => {
  const groups: Span[][] = []
  for (const span of spans) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const credits = span.scene === ''
    if (group === undefined || before === undefined) groups.push([span])
    else if (credits || (!turns(before, span) && secondsOf([...group, span], rate) <= LONGEST))
      group.push(span)
    else groups.push([span])
  }
  // What is too short goes with the neighbour that feels more like it.
  for (let i = 0; i < groups.length; ) {
    const group = groups[i] as Span[]
    if (groups.length === 1 || secondsOf(group, rate) >= SHORTEST) {
      i++
      continue
    }
    const [before, after] = [groups[i - 1], groups[i + 1]]
    const gap = (a: Span | undefined, b: Span | undefined) =>
      a === undefined || b === undefined ? Number.POSITIVE_INFINITY : apart(a.emotion, b.emotion)
    const back = gap(before?.at(-1), group[0]) <= gap(group.at(-1), after?.[0])
    if (back && before !== undefined) before.push(...group)
    else if (after !== undefined) after.unshift(...group)
    groups.splice(i, 1)
  }
  return groups
}

const talkShare = (spans: Span[]): number => {
  const all = spans.reduce((sum, span) => sum + span.frames, 0)
  const spoken = spans.flatMap((s) => s.talk).reduce((sum, t) => sum + t.to - t.from, 0)
  return all === 0 ? 0 : spoken / all
}
export const meanEmotion = (spans: Span[]): Emotion => {
  const all = Math.max(
    1,
    spans.reduce((sum, span) => sum + span.frames, 0),
  )
  const mean = (of: (e: Emotion) => number) =>
    spans.reduce((sum, s) => sum + of(s.emotion) * s.frames, 0) / all
  return { valence: mean((e) => e.valence), arousal: mean((e) => e.arousal) }
}

/** In a long film a calm talk is better alone: the music comes back the stronger. */
const silent = (group: Span[]): boolean => {
  const { valence, arousal } = meanEmotion(group)
  return Math.abs(valence) < 0.3 && arousal < 0.45 && talkShare(group) > 0.55
}

/** Held breath before the worst: frames of silence at the end of the cue that leads to the climax. */
const hush = (groups: Span[][], index: number, genre: Genre, rate: Rate): number => {
  const here = groups[index]
  const next = groups[index + 1]
  if (here === undefined || next === undefined || !(genre === 'horror' || genre === 'thriller')) return 0
  const peak = Math.max(...groups.map((g) => meanEmotion(g).arousal))
  const climax = meanEmotion(next).arousal === peak && secondsOf(here, rate) > 12
  return climax ? Math.round((2 * rate.num) / rate.den) : 0
}

/** Which scenes have music, and which music. */
export const planCues = (spans: Span[], genre: Genre, rate: Rate): CuePlan[] => {
  const groups = grouped(spans, rate)
  const quiet = new Set<number>()
  groups.forEach((group, i) => {
    const edge = i === 0 || i === groups.length - 1 || quiet.has(i - 1)
    if (groups.length >= 4 && !edge && silent(group)) quiet.add(i)
  })
  return groups.flatMap((group, i): CuePlan[] => {
    const [head, tail] = [group[0], group.at(-1)]
    if (quiet.has(i) || head === undefined || tail === undefined) return []
    const frames = end(tail) - head.start - hush(groups, i, genre, rate)
    const id = `cue-${head.scene === '' ? 'credits' : head.scene}`
    return [{ id, spans: group, start: head.start, frames, first: i === 0, last: i === groups.length - 1 }]
  })
}

/** A tempo near the wanted one at which the cue is a whole number of bars; fours are liked best, then pairs. */
export const fitBars = (seconds: number, beats: number, wanted: number): { bars: number; bpm: number } => {
  const exact = (seconds * wanted) / 60 / beats
  const options = Array.from({ length: 9 }, (_, i) => Math.max(1, Math.round(exact) - 4 + i)).map((bars) => {
    const bpm = (bars * beats * 60) / seconds
    const off = Math.abs(Math.log2(bpm / wanted))
    return { bars, bpm, cost: off + (bars % 4 === 0 ? 0 : bars % 2 === 0 ? 0.05 : 0.1) }
  })
  const { bars, bpm } = options.reduce((best, option) => (option.cost < best.cost ? option : best))
  return { bars, bpm: Math.round(bpm * 10_000) / 10_000 }
}
