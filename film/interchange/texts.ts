import type { Film } from '../film.ts'
import type { Track } from '../timeline/track.ts'
import { translatedTrack } from '../translation.ts'
import { type Cue, cuesOf, placeIn } from './cues.ts'
import { writeSrt } from './srt.ts'
import { writeTtml } from './ttml.ts'
import { writeVtt } from './vtt.ts'

type CaptionedFilm = Pick<Film, 'brief' | 'cast' | 'tracks' | 'access' | 'translations'>
type CaptionFormat = 'vtt' | 'srt' | 'ttml'
type TextKind = CaptionFormat | 'descriptions'

const cuesIn = (track: Track | undefined, { brief, cast }: CaptionedFilm): Cue[] =>
  track === undefined ? [] : cuesOf(track, brief.rate, (id) => cast[id]?.name ?? id, placeIn(brief.size))

const writers = { vtt: writeVtt, srt: writeSrt, ttml: writeTtml, descriptions: writeVtt } as const

/** The captions of a film, with what sounds where that has been written. */
export const captionTrack = (film: Pick<Film, 'tracks' | 'access'>): Track | undefined =>
  film.access?.captions ?? film.tracks.captions

/** The same as cues; none where it was asked to have none. */
export const captionsIn = (film: CaptionedFilm): Cue[] =>
  film.brief.captions === 'none' ? [] : cuesIn(captionTrack(film), film)

/**
 * The captions of a film as a file, with what sounds where that has been written, or its description as WebVTT.
 * @returns null where the film has none, or was asked to have none
 */
export const textOf = (film: CaptionedFilm, kind: TextKind): string | null => {
  const cues = kind === 'descriptions' ? cuesIn(film.access?.descriptions, film) : captionsIn(film)
  const placed = kind === 'descriptions' ? cues.map(({ place: _, ...cue }) => cue) : cues
  return placed.length === 0 ? null : writers[kind](placed)
}

/** The captions in a language they were translated into, alone or `both` at the same time. @returns null where they were not */
export const translatedText = (
  film: CaptionedFilm,
  language: string,
  format: CaptionFormat,
  both: boolean,
): string | null => {
  const [captions, translation] = [captionTrack(film), film.translations[language]]
  if (captions === undefined || translation === undefined) return null
  const cues = cuesIn(translatedTrack(captions, translation, both ? 'with' : 'instead'), film)
  // A file has one place for two rows; where there are more the player finds it.
  const placed = both ? cues.map(({ place: _, ...cue }) => cue) : cues
  return format === 'ttml' && !both ? writeTtml(placed, language) : writers[format](placed)
}
