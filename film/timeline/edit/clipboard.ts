import type { Clip, Track, TrackKind } from '../track.ts'
import type { Extent } from './extent.ts'
import { type Coming, insert, type Laid, overwrite } from './insert.ts'
import { type ClipRef, find, named, rowsOf, type Tracks } from './ref.ts'

/** Clips taken note of, to be laid elsewhere: each from the first frame of them all, with its kind of track and its row. */
export type Clipboard = { clips: { kind: TrackKind; row: number; clip: Clip }[] }

const rowOf = (tracks: Tracks, track: Track): number =>
  rowsOf(tracks, track.kind).findIndex(({ id }) => id === track.id)

/** What is named, as it is; the rows are counted among the tracks of each kind. */
export const copy = (tracks: Tracks, refs: readonly ClipRef[]): Clipboard => {
  const chosen = named(refs).flatMap((ref) => {
    const track = tracks[ref.track]
    const clip = find(tracks, ref)
    return track && clip ? [{ kind: track.kind, row: rowOf(tracks, track), clip }] : []
  })
  const first = chosen.reduce((least, { clip }) => Math.min(least, clip.start), Number.POSITIVE_INFINITY)
  return {
    clips: chosen.map(({ clip, ...where }) => ({ ...where, clip: { ...clip, start: clip.start - first } })),
  }
}

export type Paste = { board: Clipboard; frame: number; id: () => string; onto?: string }

/** The clips by new names on the tracks of their kinds: on their rows, or from the row of `onto` down. What finds none is left out. */
const coming = (tracks: Tracks, { board, id, onto }: Paste): Coming[] => {
  const target = tracks[onto ?? '']
  const groups = new Map<string, string>()
  return board.clips.flatMap(({ kind, row, clip }) => {
    const top = Math.min(...board.clips.filter((each) => each.kind === kind).map((each) => each.row))
    const from = target?.kind === kind ? rowOf(tracks, target) - top : 0
    const track = rowsOf(tracks, kind)[row + from]
    if (track === undefined) return []
    const { group, ...rest } = clip
    if (group && !groups.has(group)) groups.set(group, id())
    const linked = group === undefined ? {} : { group: groups.get(group) ?? group }
    return [{ track: track.id, clip: { ...rest, ...linked, id: id() } }]
  })
}

/** Laid over what is there. `id` gives names that nothing has yet. */
export const paste = (tracks: Tracks, ask: Paste): Laid =>
  overwrite(tracks, { frame: ask.frame, clips: coming(tracks, ask) })

/** The same, with room made for it. */
export const pasteInsert = (tracks: Tracks, ask: Paste & { extent: Extent }): Laid =>
  insert(tracks, { frame: ask.frame, clips: coming(tracks, ask), extent: ask.extent })

/** Clips once more, right after the last of them; what follows moves on. */
export const duplicate = (
  tracks: Tracks,
  { refs, id, extent }: { refs: readonly ClipRef[]; id: () => string; extent: Extent },
): Laid => {
  const ends = refs.flatMap((ref) => find(tracks, ref) ?? []).map(({ start, frames }) => start + frames)
  return pasteInsert(tracks, { board: copy(tracks, refs), frame: Math.max(0, ...ends), id, extent })
}
