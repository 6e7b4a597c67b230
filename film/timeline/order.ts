import { type Clip, clipsInOrder, endOf, type Track } from './track.ts'

const known = new WeakMap<Track['clips'], Clip[]>()

/** The clips of a track in order; a track that has not changed is not sorted again. Not to be written to. */
export const ordered = (track: Track): readonly Clip[] => {
  const before = known.get(track.clips)
  if (before !== undefined) return before
  const clips = clipsInOrder(track)
  known.set(track.clips, clips)
  return clips
}

/** The index of the first that begins at a frame or after it. */
export const firstFrom = (clips: readonly { start: number }[], frame: number): number => {
  let [low, high] = [0, clips.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clips[middle]?.start ?? 0) < frame) low = middle + 1
    else high = middle
  }
  return low
}

/** What plays at a frame. */
export const under = (track: Track, frame: number): Clip | undefined => {
  const clips = ordered(track)
  const clip = clips[firstFrom(clips, frame + 1) - 1]
  return clip !== undefined && endOf(clip) > frame ? clip : undefined
}

/** The clips on either side of one, whether they touch it or not. */
export const beside = (track: Track, clip: Clip): { before: Clip | undefined; after: Clip | undefined } => {
  const clips = ordered(track)
  const i = firstFrom(clips, clip.start)
  return { before: clips[i - 1], after: clips[i + 1] }
}
