import type { Film } from '../film.ts'
import type { Track } from '../timeline/track.ts'
import { type Cue, cuesOf, placeIn } from './cues.ts'
import { writeSrt } from './srt.ts'
import { writeTtml } from './ttml.ts'
import { writeVtt } from './vtt.ts'

type CaptionedFilm = Pick<Film, 'brief' | 'cast' | 'tracks' | 'access'>
type TextKind = 'vtt' | 'srt' | 'ttml' | 'descriptions'

const cuesIn = (track: Track | undefined, { brief, cast }: CaptionedFilm): Cue[] =>
  track === undefined ? [] : cuesOf(track, brief.rate, (id) => cast[id]?.name ?? id, placeIn(brief.size))

const writers = { vtt: writeVtt, srt: writeSrt, ttml: writeTtml, descriptions: writeVtt } as const

/** The captions of a film, with what sounds where that has been written; none where it was asked to have none. */
export const captionsIn = (film: CaptionedFilm): Cue[] =>
  film.brief.captions === 'none' ? [] : cuesIn(film.access?.captions ?? film.tracks.captions, film)

/**
 * The captions of a film as a file, with what sounds where that has been written, or its description as WebVTT.
 * @returns null where the film has none, or was asked to have none
 */
export const textOf = (film: CaptionedFilm, kind: TextKind): string | null => {
  const captions =
    film.brief.captions === 'none' ? undefined : (film.access?.captions ?? film.tracks.captions)
  const cues = cuesIn(kind === 'descriptions' ? film.access?.descriptions : captions, film)
  const placed = kind === 'descriptions' ? cues.map(({ place: _, ...cue }) => cue) : cues
  return placed.length === 0 ? null : writers[kind](placed)
}
