import { type Clip, clipsInOrder, endOf, type Track, type TransitionKind } from './track.ts'

/** What is between the clips of a track: explicit, so that a gap is never an accident of numbers. */
export type Gap = { start: number; frames: number }

/** The gaps before, between the clips, and, where a length is given, after them. */
export const gapsOf = (track: Track, length?: number): Gap[] => {
  const gaps: Gap[] = []
  let at = 0
  for (const clip of clipsInOrder(track)) {
    if (clip.start > at) gaps.push({ start: at, frames: clip.start - at })
    at = Math.max(at, endOf(clip))
  }
  if (length !== undefined && length > at) gaps.push({ start: at, frames: length - at })
  return gaps
}

/** Lays things end to end from a frame on: what begins where the one before it ends. */
export const layOut = <T extends { frames: number }>(
  items: readonly T[],
  from = 0,
): (T & { start: number })[] => {
  let at = from
  return items.map((item) => {
    const start = at
    at += item.frames
    return { ...item, start }
  })
}

/** Whether two clips are seen at once while it lasts. */
export const overlaps = (kind: TransitionKind): boolean => kind !== 'fade' && kind !== 'flash'

/** What is wrong with a track: clips over each other, a transition with nothing to come from or longer than its clips. */
export type TrackFault = { clip: string; frame: number; kind: 'overlap' | 'no-neighbour' | 'handles' }

/**
 * A dissolve, wipe, iris or whip plays over the first frames of its clip while the clip before it goes on underneath, so
 * the two must touch and both be at least as long as it. A fade or a flash needs only its own clip.
 */
export const faultsOf = (track: Track): TrackFault[] => {
  const faults: TrackFault[] = []
  let before: Clip | null = null
  for (const clip of clipsInOrder(track)) {
    const fault = (kind: TrackFault['kind']) => faults.push({ clip: clip.id, frame: clip.start, kind })
    if (before !== null && clip.start < endOf(before)) fault('overlap')
    const into = clip.transitionIn
    if (into !== null) {
      const touches = before !== null && endOf(before) === clip.start
      const shortest = Math.min(
        clip.frames,
        overlaps(into.kind) && before !== null ? before.frames : clip.frames,
      )
      if (overlaps(into.kind) && !touches) fault('no-neighbour')
      if (into.frames > shortest) fault('handles')
    }
    if (before === null || endOf(clip) > endOf(before)) before = clip
  }
  return faults
}
