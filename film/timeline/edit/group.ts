import { free, isBound } from './bonds.ts'
import { change, withField } from './change.ts'
import { type ClipRef, named, type Tracks, withGroups } from './ref.ts'

/** Clips that were set free go again with what they belong to. */
export const rejoin = (tracks: Tracks, refs: readonly ClipRef[]): Tracks =>
  change(tracks, refs, (clip) => (clip.group === free ? withField(clip, 'group', undefined) : clip))

/** Clips linked, with all that was linked to them before: from now on they are chosen, moved and cut together. */
export const group = (tracks: Tracks, refs: readonly ClipRef[], id: string): Tracks =>
  change(tracks, withGroups(tracks, refs), (clip) => withField(clip, 'group', id))

/** Clips and what is linked to them set free of each other; what is named goes nowhere with what it belongs to (see bonds). */
export const ungroup = (tracks: Tracks, refs: readonly ClipRef[]): Tracks => {
  const bound = named(refs).filter((ref) => isBound(tracks, ref))
  const apart = change(tracks, withGroups(tracks, refs), (clip) =>
    withField(clip, 'group', clip.group === free ? free : undefined),
  )
  return change(apart, bound, (clip) => withField(clip, 'group', free))
}
