import type { Extent } from './extent.ts'
import { within } from './recut.ts'
import { byTrack, type ClipRef, find, free, type Tracks, withClips } from './ref.ts'

/** Clips that stay where they are and show another part of their source: later by `by` frames, as far as there is any. */
export const slip = (
  tracks: Tracks,
  { refs, by, extent }: { refs: readonly ClipRef[]; by: number; extent: Extent },
): { tracks: Tracks; by: number } => {
  const chosen = free(tracks, refs)
  const reaches = chosen.flatMap((ref) => {
    const clip = find(tracks, ref)
    const whole = clip ? extent(clip) : null
    return clip
      ? [{ least: -clip.offset, most: (whole ?? Number.POSITIVE_INFINITY) - clip.offset - clip.frames }]
      : []
  })
  const far = chosen.length === 0 ? 0 : within(by, reaches)
  if (far === 0) return { tracks, by: 0 }
  let out = tracks
  for (const [id, clips] of byTrack(tracks, chosen)) {
    const slipped = clips.map((clip) => [clip.id, { ...clip, offset: clip.offset + far }])
    out = withClips(out, id, { ...tracks[id]?.clips, ...Object.fromEntries(slipped) })
  }
  return { tracks: out, by: far }
}
