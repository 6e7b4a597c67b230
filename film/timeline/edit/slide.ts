import { beside } from '../order.ts'
import { endOf } from '../track.ts'
import type { Extent } from './extent.ts'
import { edgeReach, type Reach, withEdge, within } from './recut.ts'
import { type ClipRef, type Clips, find, free, type Tracks, withClips } from './ref.ts'

/**
 * A clip slid between its neighbours: it shows the same, the one before gets longer and the one after shorter by as much. Where it has
 * no neighbour at its side, the gap there grows or shrinks.
 */
export const slide = (
  tracks: Tracks,
  { ref, by, extent }: { ref: ClipRef; by: number; extent: Extent },
): { tracks: Tracks; by: number } => {
  const track = tracks[ref.track]
  const clip = free(tracks, [ref]).length === 1 ? find(tracks, ref) : undefined
  if (track === undefined || clip === undefined) return { tracks, by: 0 }
  const { before, after } = beside(track, clip)
  const left = before && endOf(before) === clip.start ? before : undefined
  const right = after && endOf(clip) === after.start ? after : undefined
  const gaps: Reach = {
    least: left ? Number.NEGATIVE_INFINITY : (before ? endOf(before) : 0) - clip.start,
    most: right ? Number.POSITIVE_INFINITY : (after?.start ?? Number.POSITIVE_INFINITY) - endOf(clip),
  }
  const far = within(by, [
    gaps,
    ...(left ? [edgeReach(left, 'tail', extent)] : []),
    ...(right ? [edgeReach(right, 'head', extent)] : []),
  ])
  if (far === 0) return { tracks, by: 0 }
  const slid: Clips = { ...track.clips, [clip.id]: { ...clip, start: clip.start + far } }
  if (left) slid[left.id] = withEdge(left, 'tail', far)
  if (right) slid[right.id] = withEdge(right, 'head', far)
  return { tracks: withClips(tracks, ref.track, slid), by: far }
}
