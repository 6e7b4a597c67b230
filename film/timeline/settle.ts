import type { Film } from '../film.ts'
import { clear } from './edit/clear.ts'
import { ordered } from './order.ts'
import { type Clip, endOf, type Track } from './track.ts'

const overlapping = (track: Track): boolean => {
  const sorted = ordered(track)
  return sorted.some((clip, i) => i > 0 && clip.start < endOf(sorted[i - 1] as Clip))
}

/**
 * Clips of a track never overlap, whoever edits at the same time: where one was just laid over another, the other makes
 * way. `touched`: the ids of the clips that the edit was about, by track.
 */
export const settled = (
  tracks: Film['tracks'],
  touched: ReadonlyMap<string, ReadonlySet<string>>,
): Film['tracks'] => {
  let out = tracks
  for (const [id, ids] of touched) {
    const track = out[id]
    if (track === undefined || !overlapping(track)) continue
    const placed = [...ids]
      .flatMap((key) => (track.clips[key] ? [{ key, clip: track.clips[key] }] : []))
      .sort((a, b) => a.clip.start - b.clip.start)
    let clips = track.clips
    for (const { key, clip } of placed)
      if (Object.hasOwn(clips, key)) clips = clear(clips, clip.start, endOf(clip), new Set([key]))
    out = { ...out, [id]: { ...track, clips } }
  }
  return out
}
