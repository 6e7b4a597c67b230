import type { Genre } from '#film/brief.ts'
import type { Emotion } from '#film/plot.ts'
import { notesFor, type ScoreNote } from '#film/score-note.ts'
import { type Rate, toFrames, toSeconds } from '#film/timeline/time.ts'
import { felt } from './mood.ts'
import { endOfSpan, meanEmotion, type Span, secondsOf, talkShare, weightyLine } from './spans.ts'

/** A piece of music: the scenes it goes under, where it enters and leaves (frames of the film). */
export type CuePlan = {
  id: string
  spans: Span[]
  start: number
  frames: number
  ring: number // frames after it in which it may die away
  first: boolean
  last: boolean
  peak: boolean // the most excited of the film
  story: number // 0 … 1: how far the story is
  note: ScoreNote // what the person wants of it
}

const SHORTEST = 9 // s; a cue below that is a gesture, not music
const LONGEST = 75

const apart = (a: Emotion, b: Emotion): number =>
  Math.hypot(a.valence - b.valence, (a.arousal - b.arousal) * 1.3)

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

const from = (group: Span[]): number => group[0]?.start ?? 0
const to = (group: Span[]): number => group.reduce((end, span) => Math.max(end, endOfSpan(span)), 0)

/** In a long film a calm talk is better alone: the music comes back the stronger. */
const silent = (group: Span[]): boolean => {
  const { valence, arousal } = meanEmotion(group)
  return Math.abs(valence) < 0.3 && arousal < 0.45 && talkShare(group, from(group), to(group)) > 0.55
}

/** Held breath before the worst: frames of silence at the end of the cue that leads to the climax. */
const hush = (group: Span[], next: Span[] | undefined, peak: boolean, genre: Genre, rate: Rate): number => {
  if (next === undefined || !peak || secondsOf(group, rate) < 12) return 0
  const breath = { horror: 2, thriller: 2, mystery: 1.5, action: 0.75 }[genre as string] ?? 0
  return toFrames(breath, rate)
}

/** Talk that opens a scene is left alone: the music comes in on the first look after it. */
const entrance = (group: Span[], rate: Rate): number => {
  const head = group[0]
  if (head === undefined || head.emotion.arousal > 0.5 || head.looks[0]?.spoken !== true) return from(group)
  const limit = from(group) + (to(group) - from(group)) * 0.4
  const look = head.looks.find((each) => !each.spoken && each.start < limit)
  const left = look === undefined ? 0 : toSeconds(to(group) - look.start, rate)
  return look !== undefined && left >= SHORTEST ? look.start : from(group)
}

/** A cue leaves before the line that its last scene is about, if that comes late in it. */
const exit = (group: Span[], start: number, rate: Rate): number => {
  const tail = group.at(-1)
  const line = tail === undefined ? null : weightyLine(tail)
  if (line === null || (tail?.emotion.arousal ?? 0) > 0.6) return to(group)
  const late = line.start > start + (to(group) - start) * 0.62
  return late && toSeconds(line.start - start, rate) >= SHORTEST ? line.start : to(group)
}

/** No two cues at once: who is pinned stays, who comes before makes room, who comes after waits. */
const apartInTime = (plans: CuePlan[], rate: Rate): CuePlan[] => {
  const least = toFrames(2, rate)
  const row = plans.toSorted((a, b) => a.start - b.start)
  return row.flatMap((plan, i) => {
    const next = row[i + 1]
    const before = row[i - 1]
    const pinned = plan.note.start !== undefined
    const start =
      before !== undefined && !pinned && before.note.start !== undefined
        ? Math.max(plan.start, before.start + before.frames)
        : plan.start
    const end = Math.min(
      plan.start + plan.frames,
      next === undefined ? Number.POSITIVE_INFINITY : Math.max(next.start, start),
    )
    return end - start < least ? [] : [{ ...plan, start, frames: end - start }]
  })
}

/** Where nothing follows at once, the last chord may ring on for a while; half the silence stays silent. */
const ringing = (plans: CuePlan[], rate: Rate): CuePlan[] =>
  plans.map((plan, i) => {
    const next = plans[i + 1]
    const gap = next === undefined ? 0 : next.start - plan.start - plan.frames
    return { ...plan, ring: Math.max(0, Math.min(toFrames(1.6, rate), gap >> 1)) }
  })

/** Which scenes have music, and which music. */
export const planCues = (
  all: Span[],
  genre: Genre,
  rate: Rate,
  notes: Record<string, ScoreNote> = {},
): CuePlan[] => {
  const spans = all.map((span) => {
    const { mood } = notesFor(notes, '', [span.scene])
    return mood === undefined ? span : { ...span, emotion: felt(span.emotion, mood) }
  })
  const groups = grouped(spans, rate)
  const quiet = new Set<number>()
  groups.forEach((group, i) => {
    const edge = i === 0 || i === groups.length - 1 || quiet.has(i - 1)
    if (groups.length >= 4 && !edge && silent(group)) quiet.add(i)
  })
  const excitement = groups.map((group) => meanEmotion(group).arousal)
  const most = Math.max(...excitement)
  const film = Math.max(1, to(spans))
  const plans = groups.flatMap((group, i): CuePlan[] => {
    const head = group[0]
    if (quiet.has(i) || head === undefined) return []
    const id = `cue-${head.scene === '' ? 'credits' : head.scene}`
    const note = notesFor(
      notes,
      id,
      group.map((span) => span.scene),
    )
    if (note.silent) return []
    const last = i === groups.length - 1
    const [start, leaves] = [
      entrance(group, rate),
      last ? to(group) : exit(group, entrance(group, rate), rate),
    ]
    const end = Math.min(
      leaves,
      to(group) - hush(group, groups[i + 1], excitement[i + 1] === most, genre, rate),
    )
    const pinned = Math.min(notes[id]?.start ?? start, Math.max(0, end - toFrames(3, rate)))
    const cueMood = notes[id]?.mood
    return [
      {
        ...{ id, note: { ...note, ...(notes[id]?.start === undefined ? {} : { start: pinned }) } },
        spans:
          cueMood === undefined ? group : group.map((s) => ({ ...s, emotion: felt(s.emotion, cueMood) })),
        ...{ start: pinned, frames: end - pinned, ring: 0, first: i === 0, last },
        ...{ peak: groups.length > 2 && excitement[i] === most, story: Math.round((start / film) * 4) / 4 },
      },
    ]
  })
  return ringing(apartInTime(plans, rate), rate)
}
