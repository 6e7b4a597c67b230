import { overlaps } from '../layout.ts'
import { beside } from '../order.ts'
import { endOf, type TransitionKind } from '../track.ts'
import { change, withField } from './change.ts'
import type { Extent } from './extent.ts'
import { type ClipRef, find, free, type Tracks } from './ref.ts'

/** Why there can be no transition: the track is locked or carries no picture, nothing touches the clip, or the clip before has nothing left to show. */
export type NoTransition = 'locked' | 'no-picture' | 'no-neighbour' | 'no-handles'

/** The longest transition of a kind into a clip, or why there is none. */
export const longestTransition = (
  tracks: Tracks,
  { ref, kind, extent }: { ref: ClipRef; kind: TransitionKind; extent: Extent },
): number | NoTransition => {
  const track = tracks[ref.track]
  const clip = find(tracks, ref)
  if (track === undefined || clip === undefined || free(tracks, [ref]).length === 0) return 'locked'
  if (track.kind !== 'picture') return 'no-picture'
  if (!overlaps(kind)) return clip.frames
  const { before } = beside(track, clip)
  if (before === undefined || endOf(before) !== clip.start) return 'no-neighbour'
  const handle = (extent(before) ?? Number.POSITIVE_INFINITY) - before.offset - before.frames
  const longest = Math.min(clip.frames, before.frames, handle)
  return longest < 1 ? 'no-handles' : longest
}

/** A transition laid on the cut at the head of a clip, as long as the pictures on either side allow. */
export const transition = (
  tracks: Tracks,
  ask: { ref: ClipRef; kind: TransitionKind; frames: number; extent: Extent },
): { tracks: Tracks; frames: number; problem: NoTransition | null } => {
  const longest = longestTransition(tracks, ask)
  if (typeof longest === 'string') return { tracks, frames: 0, problem: longest }
  const frames = Math.max(1, Math.min(longest, Math.round(ask.frames)))
  const { kind } = ask
  return {
    tracks: change(tracks, [ask.ref], (clip) =>
      clip.transitionIn?.kind === kind && clip.transitionIn.frames === frames
        ? clip
        : withField(clip, 'transitionIn', { kind, frames }),
    ),
    frames,
    problem: null,
  }
}

/** The cuts at the heads of clips made plain again. */
export const plainCut = (tracks: Tracks, refs: readonly ClipRef[]): Tracks =>
  change(tracks, refs, (clip) => withField(clip, 'transitionIn', null))
