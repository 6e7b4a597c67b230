import { withLinks } from '#film/timeline/edit/bonds.ts'
import type { Extent } from '#film/timeline/edit/extent.ts'
import { move } from '#film/timeline/edit/move.ts'
import { type ClipRef, find, type Tracks } from '#film/timeline/edit/ref.ts'
import { slip } from '#film/timeline/edit/slip.ts'
import { trim } from '#film/timeline/edit/trim.ts'
import type { Clip } from '#film/timeline/track.ts'
import type { AskedFrames } from './values.ts'

/** A link counts as the first of its clips: who looks at a shot does not ask about its line. */
export const subjectsOf = (tracks: Tracks, chosen: readonly ClipRef[], linked: boolean): ClipRef[] => {
  const seen = new Set<string>()
  return chosen.filter((ref) => {
    const clip = find(tracks, ref)
    if (clip === undefined || !linked || !clip.group) return clip !== undefined
    if (seen.has(clip.group)) return false
    seen.add(clip.group)
    return true
  })
}

type Ask = { refs: readonly ClipRef[]; asked: AskedFrames; extent: Extent; linked?: boolean }

const wanted = (asked: AskedFrames, is: number): number => ('to' in asked ? asked.to : is + asked.by)

const each = (
  tracks: Tracks,
  refs: readonly ClipRef[],
  verb: (tracks: Tracks, ref: ClipRef, clip: Clip) => Tracks,
): Tracks =>
  refs.reduce((all, ref) => {
    const clip = find(all, ref)
    return clip ? verb(all, ref, clip) : all
  }, tracks)

/** Clips begin at a frame: the first of them, and the others as far from it as they were, with what is linked to them. */
export const startAt = (tracks: Tracks, { refs, asked, linked }: Ask): Tracks => {
  const starts = refs.flatMap((ref) => find(tracks, ref)?.start ?? [])
  if (starts.length === 0) return tracks
  const first = Math.min(...starts)
  return move(tracks, { refs: linked ? withLinks(tracks, refs) : refs, by: wanted(asked, first) - first })
    .tracks
}

/** Each clip as long as is asked, by its tail. */
export const lastFor = (tracks: Tracks, { refs, asked, extent }: Ask): Tracks =>
  each(tracks, refs, (all, ref, { frames }) => {
    const by = Math.max(1, wanted(asked, frames)) - frames
    return trim(all, { refs: [ref], edge: 'tail', by, extent }).tracks
  })

/** Each clip begins so far into its source. */
export const beginIn = (tracks: Tracks, { refs, asked, extent }: Ask): Tracks =>
  each(
    tracks,
    refs,
    (all, ref, { offset }) => slip(all, { refs: [ref], by: wanted(asked, offset) - offset, extent }).tracks,
  )
