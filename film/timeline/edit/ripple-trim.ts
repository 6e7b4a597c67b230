import { endOf } from '../track.ts'
import type { Extent } from './extent.ts'
import { type Edge, edgeReach, withEdge, within } from './recut.ts'
import { type ClipRef, find, free, type Tracks, withClips } from './ref.ts'
import { closable, closeBy, open } from './ripple.ts'

const replaced = (tracks: Tracks, ref: ClipRef, edge: Edge, by: number): Tracks => {
  const track = tracks[ref.track]
  const clip = find(tracks, ref)
  return track && clip
    ? withClips(tracks, ref.track, { ...track.clips, [ref.clip]: withEdge(clip, edge, by) })
    : tracks
}

/**
 * An edge dragged, and all that follows with it: no gap comes, nothing is overwritten. Everything later moves on every
 * track that is not locked, so that sound stays with its picture, or on this track alone. A head trimmed leaves the clip where it begins.
 */
export const rippleTrim = (
  tracks: Tracks,
  {
    ref,
    edge,
    by,
    extent,
    alone = false,
  }: { ref: ClipRef; edge: Edge; by: number; extent: Extent; alone?: boolean },
): { tracks: Tracks; by: number } => {
  const clip = free(tracks, [ref]).length === 1 ? find(tracks, ref) : undefined
  if (clip === undefined) return { tracks, by: 0 }
  const among = { only: alone ? ref.track : undefined }
  const asked = within(by, [edgeReach(clip, edge, extent)])
  const longer = edge === 'head' ? -asked : asked
  const cut = edge === 'head' ? clip.start : endOf(clip)
  if (longer === 0) return { tracks, by: 0 }
  if (longer > 0) {
    const opened = open(tracks, cut, longer, { ...among, extent })
    return { tracks: replaced(opened, ref, edge, asked), by: asked }
  }
  const span = (frames: number): [number, number] =>
    edge === 'head' ? [cut, cut + frames] : [cut - frames, cut]
  let gone = -longer
  for (let tried = 0; gone !== tried; ) {
    tried = gone
    gone = closable(tracks, ...span(tried), among, clip) // of less time, other clips may be in the way
  }
  if (gone === 0) return { tracks, by: 0 }
  const far = edge === 'head' ? gone : -gone
  return { tracks: closeBy(replaced(tracks, ref, edge, far), ...span(gone), gone, among), by: far }
}
