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
  const [from, to] = edge === 'head' ? [cut, cut - longer] : [cut + longer, cut]
  const gone = closable(tracks, from, to, among, clip)
  if (gone === 0) return { tracks, by: 0 }
  const far = edge === 'head' ? gone : -gone
  const [first, last] = edge === 'head' ? [from, from + gone] : [to - gone, to]
  return { tracks: closeBy(replaced(tracks, ref, edge, far), first, last, gone, among), by: far }
}
