import { change, withField } from './change.ts'
import { type ClipRef, type Tracks, withGroups } from './ref.ts'

/** Clips linked, with all that was linked to them before: from now on they are chosen, moved and cut together. */
export const group = (tracks: Tracks, refs: readonly ClipRef[], id: string): Tracks =>
  change(tracks, withGroups(tracks, refs), (clip) => withField(clip, 'group', id))

/** Clips and what is linked to them set free of each other. */
export const ungroup = (tracks: Tracks, refs: readonly ClipRef[]): Tracks =>
  change(tracks, withGroups(tracks, refs), (clip) => withField(clip, 'group', undefined))
