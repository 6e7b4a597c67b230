import { endOf, type Track, type TrackKind } from '../track.ts'
import { rowsOf, type Tracks } from './ref.ts'

const isFree = (track: Track, from: number, to: number): boolean =>
  Object.values(track.clips).every((clip) => clip.start >= to || endOf(clip) <= from)

/** The first open track of a kind on which so many frames are free from a frame on. */
export const trackWithRoom = (
  tracks: Tracks,
  kind: TrackKind,
  from: number,
  frames: number,
): Track | undefined =>
  rowsOf(tracks, kind).find((track) => track.locked !== true && isFree(track, from, from + frames))
