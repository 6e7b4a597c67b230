import type { Size } from '../brief.ts'
import { clearOf } from '../format.ts'
import type { Rate } from '../timeline/time.ts'
import { toSeconds } from '../timeline/time.ts'
import { captionRows, clipsInOrder, endOf, type Track } from '../timeline/track.ts'

/** Where captions stand, in whole percent of the picture: the top of their two rows, and how wide they may be. */
export type Place = { line: number; size: number }

/** A caption in a file: whole milliseconds, one to a few rows of text. Without a place the player chooses. */
export type Cue = {
  from: number
  to: number
  speaker: string | null
  lines: string[]
  place?: Place
}

const rowHeight = 6 // percent of the height, as players draw them

/** Clear of the edges, and of the buttons that players lay over tall pictures. */
export const placeIn = (size: Size): Place => {
  const { side, bottom } = clearOf(size)
  return { line: Math.floor(100 - bottom * 100 - 2 * rowHeight), size: Math.floor(100 - side * 200) }
}

/** The captions of a track as cues. `nameOf` gives the name that is shown for a speaker's id. */
export const cuesOf = (
  track: Track,
  rate: Rate,
  nameOf: (id: string) => string = (id) => id,
  place?: Place,
): Cue[] =>
  clipsInOrder(track).flatMap((clip) => {
    if (clip.source.kind !== 'caption') return []
    const { speaker } = clip.source
    const ms = (frames: number) => Math.round(toSeconds(frames, rate) * 1000)
    return [
      {
        from: ms(clip.start),
        to: ms(endOf(clip)),
        speaker: speaker === null ? null : nameOf(speaker),
        lines: captionRows(clip.source),
        ...(place === undefined ? {} : { place }),
      },
    ]
  })

const pad = (n: number, width: number) => String(n).padStart(width, '0')

/** HH:MM:SS.mmm, with the mark the format wants before the milliseconds. */
export const clock = (ms: number, mark: '.' | ','): string =>
  `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}${mark}${pad(ms % 1000, 3)}`

const stamp = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})$/

export const msOf = (text: string): number | null => {
  const match = stamp.exec(text)
  if (match === null) return null
  const [, h = '0', m = '0', s = '0', ms = '0'] = match
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms)
}

/** A row of a cue: no format can hold an empty row, a line break, an arrow or what is no character in it. */
export const rowOf = (line: string): string =>
  line
    .replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/-->/g, '→')
    .trim()
