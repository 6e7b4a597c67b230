import type { Rate } from '../timeline/time.ts'
import { toSeconds } from '../timeline/time.ts'
import { clipsInOrder, endOf, type Track } from '../timeline/track.ts'

/** A caption in a file: whole milliseconds, one to a few rows of text. */
export type Cue = { from: number; to: number; speaker: string | null; lines: string[] }

/** The captions of a track as cues. `nameOf` gives the name that is shown for a speaker's id. */
export const cuesOf = (track: Track, rate: Rate, nameOf: (id: string) => string = (id) => id): Cue[] =>
  clipsInOrder(track).flatMap((clip) => {
    if (clip.source.kind !== 'caption') return []
    const { lines, speaker } = clip.source
    const ms = (frames: number) => Math.round(toSeconds(frames, rate) * 1000)
    return [
      {
        from: ms(clip.start),
        to: ms(endOf(clip)),
        speaker: speaker === null ? null : nameOf(speaker),
        lines,
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

/** A row of a cue: neither format can hold an empty row, a line break or an arrow in it. */
export const rowOf = (line: string): string =>
  line
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/-->/g, '→')
    .trim()
