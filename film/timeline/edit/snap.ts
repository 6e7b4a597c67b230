import type { Marker } from '../../marker.ts'
import { endOf } from '../track.ts'
import type { ClipRef, Tracks } from './ref.ts'

/** Frames that edges are drawn to, sorted: the film's first, heads and tails of clips, markers, the playhead. Made once as a drag begins. */
export const snapTargets = (
  tracks: Tracks,
  markers: Record<string, Marker>,
  playhead: number | null,
  excluding: readonly ClipRef[] = [],
): Int32Array => {
  const dragged = new Set(excluding.map(({ track, clip }) => `${track}/${clip}`))
  const frames = new Set([0, ...(playhead === null ? [] : [playhead])])
  for (const { frame } of Object.values(markers)) frames.add(frame)
  for (const track of Object.values(tracks))
    for (const [id, clip] of Object.entries(track.clips)) {
      if (dragged.size > 0 && dragged.has(`${track.id}/${id}`)) continue
      frames.add(clip.start)
      frames.add(endOf(clip))
    }
  return Int32Array.from(frames).sort()
}

/** The target nearest to a frame. */
const nearest = (targets: Int32Array, frame: number): number => {
  let [low, high] = [0, targets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((targets[middle] as number) < frame) low = middle + 1
    else high = middle
  }
  const [before, after] = [targets[low - 1], targets[low]]
  if (before === undefined || after === undefined) return before ?? after ?? Number.POSITIVE_INFINITY
  return frame - before <= after - frame ? before : after
}

/**
 * Where dragged edges come to rest: by how many frames all of them go on so that one lies on a target no further than `tolerance`, and
 * which target that is. `at` is null where none is near.
 */
export const snapped = (
  edges: readonly number[],
  targets: Int32Array,
  tolerance: number,
): { by: number; at: number | null } => {
  let best: { by: number; at: number | null } = { by: 0, at: null }
  let least = tolerance
  for (const edge of edges) {
    const at = nearest(targets, edge)
    const far = Math.abs(at - edge)
    if (far > tolerance || (best.at !== null && far >= least)) continue
    least = far
    best = { by: at - edge + 0, at }
  }
  return best
}
