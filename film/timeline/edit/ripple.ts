import { ordered } from '../order.ts'
import { type Clip, endOf, type Track } from '../track.ts'
import type { Extent } from './extent.ts'
import { piece } from './piece.ts'
import { recut } from './recut.ts'
import { type Clips, freeName, type Tracks, withClips } from './ref.ts'

/** Which tracks time is taken out of or let into: left out, all that are not locked, so that sound stays in sync. */
export type Among = { only?: string | undefined }

const rippling = (tracks: Tracks, { only }: Among): Track[] =>
  Object.values(tracks).filter((track) => !track.locked && (only === undefined || track.id === only))

/** A bed lies under many shots: it gets shorter or longer at its end, and is not cut in its middle. */
export const isBed = ({ kind }: Track): boolean => kind === 'music' || kind === 'ambience'
/** Sounds make way when time is taken out; pictures and words hold their place. */
export const givesWay = (track: Track): boolean => isBed(track) || track.kind === 'effects'

const at = (clip: Clip, start: number): Clip => (clip.start === start ? clip : { ...clip, start })

/** What moves up when [from, to) is taken out: what begins later, and words or pictures that go on beyond it. */
const follows = (clip: Clip, from: number, to: number, gives: boolean): boolean =>
  clip.start >= to || (!gives && clip.start >= from && endOf(clip) > to)

/** How much of [from, to) can be taken out without one picture or word running into another. `ignored`: will make way. */
export const closable = (
  tracks: Tracks,
  from: number,
  to: number,
  among: Among = {},
  ignored?: Clip,
): number => {
  let most = to - from
  for (const track of rippling(tracks, among)) {
    if (givesWay(track) && among.only === undefined) continue
    let held = 0
    for (const clip of ordered(track)) {
      if (clip === ignored) continue
      if (!follows(clip, from, to, false)) held = endOf(clip)
      else {
        most = Math.min(most, clip.start - held)
        break
      }
    }
  }
  return Math.max(0, most)
}

/** A sound when [from, to) is taken out: its beginning and its end keep to what is seen with them. */
const shortened = (clip: Clip, track: Track, from: number, to: number): Clip | null => {
  const end = endOf(clip)
  if (clip.start >= from) return end <= to ? null : at(recut(clip, clip.start, clip.start + end - to), from)
  return isBed(track) && end > to ? recut(clip, clip.start, end - (to - from)) : clip
}

const closedOn = (track: Track, from: number, to: number, by: number, gives: boolean): Clips => {
  const clips = ordered(track)
  const last = clips.at(-1)
  if (last === undefined || endOf(last) <= from) return track.clips
  const kept = clips.flatMap((clip) => {
    if (follows(clip, from, to, gives)) return at(clip, clip.start - by)
    return !gives || endOf(clip) <= to - by ? clip : (shortened(clip, track, to - by, to) ?? [])
  })
  // What still reaches over the next one, which has come nearer, ends there.
  const room = (i: number) => kept[i + 1]?.start ?? Number.POSITIVE_INFINITY
  return Object.fromEntries(
    kept.flatMap((clip, i) =>
      room(i) > clip.start ? [[clip.id, recut(clip, clip.start, Math.min(endOf(clip), room(i)))]] : [],
    ),
  )
}

/**
 * Takes `by` frames of the time [from, to) out, its last ones; what follows moves up on every track that is not locked.
 * Sounds in that time go, beds end sooner. `by` is never more than `closable`.
 */
export const closeBy = (tracks: Tracks, from: number, to: number, by: number, among: Among = {}): Tracks =>
  by <= 0
    ? tracks
    : rippling(tracks, among).reduce((all, track) => {
        const gives = givesWay(track) && among.only === undefined
        return withClips(all, track.id, closedOn(track, from, to, by, gives))
      }, tracks)

/** As much of [from, to) as pictures and words leave free. */
export const close = (tracks: Tracks, from: number, to: number, among: Among = {}): Tracks =>
  closeBy(tracks, from, to, closable(tracks, from, to, among), among)

export type Opening = Among & {
  extent: Extent
  splits?: (track: Track) => boolean // where what lies under is cut in two; elsewhere it plays on
}

const openedOn = (track: Track, frame: number, by: number, { extent, splits }: Opening): Clips => {
  const last = ordered(track).at(-1)
  if (last === undefined || endOf(last) <= frame) return track.clips
  const out: Clips = {}
  let later: Clip | null = null
  for (const id in track.clips) {
    const clip = track.clips[id] as Clip
    if (clip.start >= frame) out[id] = at(clip, clip.start + by)
    else if (endOf(clip) <= frame) out[id] = clip
    else if (splits?.(track)) {
      out[id] = piece(clip, clip.start, frame)
      later = at(piece(clip, frame, endOf(clip)), frame + by)
    } else if (isBed(track)) {
      const longest = Math.max(clip.frames, (extent(clip) ?? Number.POSITIVE_INFINITY) - clip.offset)
      out[id] = recut(clip, clip.start, clip.start + Math.min(clip.frames + by, longest))
    } else out[id] = clip
  }
  if (later !== null) {
    const id = freeName((name) => Object.hasOwn(track.clips, name), `${later.id}~${frame}`)
    out[id] = { ...later, id }
  }
  return out
}

/** Lets time in: what begins at the frame or after it moves on. */
export const open = (tracks: Tracks, frame: number, by: number, opening: Opening): Tracks =>
  by <= 0
    ? tracks
    : rippling(tracks, opening).reduce(
        (all, track) => withClips(all, track.id, openedOn(track, frame, by, opening)),
        tracks,
      )
