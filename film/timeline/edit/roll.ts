import { beside } from '../order.ts'
import { endOf } from '../track.ts'
import type { Extent } from './extent.ts'
import { type Edge, edgeReach, withEdge, within } from './recut.ts'
import { type ClipRef, find, free, type Tracks, withClips } from './ref.ts'

/**
 * The cut at an edge of a clip moved: the one before gets longer as the one after gets shorter, and nothing else moves. Only where two
 * clips touch is there a cut.
 */
export const roll = (
  tracks: Tracks,
  { ref, edge, by, extent }: { ref: ClipRef; edge: Edge; by: number; extent: Extent },
): { tracks: Tracks; by: number } => {
  const track = tracks[ref.track]
  const clip = free(tracks, [ref]).length === 1 ? find(tracks, ref) : undefined
  if (track === undefined || clip === undefined) return { tracks, by: 0 }
  const { before, after } = beside(track, clip)
  const [left, right] = edge === 'head' ? [before, clip] : [clip, after]
  if (left === undefined || right === undefined || endOf(left) !== right.start) return { tracks, by: 0 }
  const far = within(by, [edgeReach(left, 'tail', extent), edgeReach(right, 'head', extent)])
  if (far === 0) return { tracks, by: 0 }
  const rolled = {
    [left.id]: withEdge(left, 'tail', far),
    [right.id]: withEdge(right, 'head', far),
  }
  return { tracks: withClips(tracks, ref.track, { ...track.clips, ...rolled }), by: far }
}
