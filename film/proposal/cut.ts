import type { Film } from '../film.ts'
import { linesOf } from '../screenplay/breakdown.ts'
import { merged, type Span as Stretch } from '../timeline/edit/clear.ts'
import { extentOf } from '../timeline/edit/extent.ts'
import type { ClipRef } from '../timeline/edit/ref.ts'
import { rippleTrim } from '../timeline/edit/ripple-trim.ts'
import { toSeconds } from '../timeline/time.ts'
import { type Clip, clipsInOrder, endOf, trackEnd } from '../timeline/track.ts'
import type { Bus, Span } from './ask.ts'
import { clock } from './names.ts'

// What verbs need to know of the cut.

export type Placed = { ref: ClipRef; clip: Clip }

/** The clips of a kind of track in order. */
export const clipsOn = (film: Pick<Film, 'tracks'>, kind: Film['tracks'][string]['kind']): Placed[] =>
  Object.values(film.tracks)
    .filter((track) => track.kind === kind)
    .flatMap((track) =>
      clipsInOrder(track).map((clip) => ({ ref: { track: track.id, clip: clip.id }, clip })),
    )
    .sort((a, b) => a.clip.start - b.clip.start)

export const shotOf = ({ clip: { source } }: Placed): string | null =>
  source.kind === 'shot' ? source.shot : null
export const lineOf = ({ clip: { source } }: Placed): string | null =>
  source.kind === 'line' || source.kind === 'caption' ? source.line : null

export const framesIn = (film: Pick<Film, 'tracks'>): number =>
  Math.max(0, ...Object.values(film.tracks).map(trackEnd))
export const lengthOf = (film: Pick<Film, 'tracks' | 'brief'>): number =>
  toSeconds(framesIn(film), film.brief.rate)

/** Where in the film a span is, in frames; none where it is not in the cut. */
export const stretchesOf = (film: Film, span: Span): Stretch[] => {
  if (span.of === 'film') return [{ from: 0, to: framesIn(film) }]
  const clips =
    span.of === 'lines'
      ? clipsOn(film, 'dialogue').filter((each) => span.ids.includes(lineOf(each) ?? ''))
      : clipsOn(film, 'picture').filter((each) => {
          const shot = shotOf(each) ?? ''
          return span.ids.includes(span.of === 'shots' ? shot : (film.shots[shot]?.scene ?? ''))
        })
  return merged(clips.map(({ clip }) => ({ from: clip.start, to: endOf(clip) })))
}

/** The words by which a sound is known: "door", "gulls". */
export const wordsOfSound = (film: Pick<Film, 'sounds'>, { clip: { source } }: Placed): string[] =>
  source.kind === 'sound'
    ? `${source.sound} ${film.sounds[source.sound]?.spec.kind ?? ''} ${film.sounds[source.sound]?.credit?.title ?? ''}`
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length > 2)
    : []

/** The sounds of a bus that are heard in a stretch of the film; one character's words, or what is called so, where it is told. */
export const heardIn = (
  film: Film,
  bus: Bus,
  stretches: Stretch[],
  { character, sound }: { character?: string | undefined; sound?: string | undefined } = {},
): Placed[] => {
  const speakers = new Map(linesOf(film.screenplay).map((line) => [line.id, line.character]))
  return clipsOn(film, bus).filter(
    (each) =>
      stretches.some(({ from, to }) => each.clip.start < to && endOf(each.clip) > from) &&
      (character === undefined || speakers.get(lineOf(each) ?? '') === character) &&
      (sound === undefined || wordsOfSound(film, each).includes(sound)),
  )
}

/** The picture a shot ends with, longer (or shorter) by some frames, and all that follows with it. `by`: how far it came. */
export const stretched = (film: Film, ref: ClipRef, by: number): { film: Film; by: number } => {
  const done = rippleTrim(film.tracks, { ref, edge: 'tail', by, extent: extentOf(film) })
  return { film: done.by === 0 ? film : { ...film, tracks: done.tracks }, by: done.by }
}

/** The words of a change of length: "40.0 s → 38.2 s". */
export const lengths = (before: Film, after: Film) => ({
  before: clock(lengthOf(before)),
  after: clock(lengthOf(after)),
})
