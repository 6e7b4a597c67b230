import type { Film } from '#film/film.ts'
import { type Clip, clipsInOrder, endOf, type Track } from '#film/timeline/track.ts'

/** Split edits of a film: what is heard before it is seen (J), and after it is gone (L). */
export type Splits = { lines: [j: number, l: number]; airs: [j: number, l: number]; hard: number }

/** A line or an air that reaches less than this over a cut is not heard to. */
const HEARD = 5 // frames

const clips = (track: Track | undefined): Clip[] => (track ? clipsInOrder(track) : [])

/** Lines over a cut: begun before the picture that carries most of them, or ended after it. */
const linesOver = (film: Film, cuts: readonly number[]): [number, number] => {
  const spoken = [...clips(film.tracks.dialogue), ...clips(film.tracks['dialogue-2'])]
  const over = spoken.flatMap((line) => {
    const cut = cuts.find((at) => at - line.start >= HEARD && endOf(line) - at >= HEARD)
    return cut === undefined ? [] : [cut - line.start < line.frames / 2 ? 'j' : 'l']
  })
  return [over.filter((way) => way === 'j').length, over.filter((way) => way === 'l').length]
}

/** `hard`: clips of air that begin or end inside the film without a fade of four frames and more. */
export const splitsIn = (film: Film): Splits => {
  const shots = clips(film.tracks.picture)
  const cuts = shots.slice(1).map(({ start }) => start)
  const airs = Object.values(film.tracks).flatMap((track) => (track.kind === 'ambience' ? clips(track) : []))
  const near = (frame: number, early: boolean) =>
    cuts.some((cut) => (early ? cut - frame : frame - cut) >= HEARD && Math.abs(cut - frame) <= 24)
  const starts = [...new Set(airs.filter(({ start }) => near(start, true)).map(({ start }) => start))]
  const ends = [...new Set(airs.filter((air) => near(endOf(air), false)).map(endOf))]
  const last = shots.at(-1)
  const hard = airs.filter((air) => {
    const within = air.start > 0 && air.fadeIn < 4
    return within || (last !== undefined && endOf(air) < endOf(last) && air.fadeOut < 4)
  })
  return { lines: linesOver(film, cuts), airs: [starts.length, ends.length], hard: hard.length }
}
