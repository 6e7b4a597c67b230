import { withField } from '#film/timeline/edit/change.ts'
import { type ClipRef, find, type Tracks, withClips } from '#film/timeline/edit/ref.ts'

const regrouped = (
  tracks: Tracks,
  refs: readonly ClipRef[],
  groupOf: (i: number) => string | undefined,
): Tracks => {
  let out = tracks
  refs.forEach((ref, i) => {
    const clip = find(out, ref)
    const clips = out[ref.track]?.clips
    if (clip !== undefined && clips !== undefined)
      out = withClips(out, ref.track, { ...clips, [ref.clip]: withField(clip, 'group', groupOf(i)) })
  })
  return out
}

/** A verb done to clips alone, though they are linked to others: they stay linked. */
export const apart = <T extends { tracks: Tracks; refs?: readonly ClipRef[] }>(
  tracks: Tracks,
  refs: readonly ClipRef[],
  verb: (tracks: Tracks) => T,
): T => {
  const linked = refs.filter((ref) => find(tracks, ref)?.group !== undefined)
  if (linked.length === 0) return verb(tracks)
  const made = verb(regrouped(tracks, linked, () => undefined))
  const now = linked.map((ref) => {
    const i = refs.indexOf(ref)
    return made.refs?.[i] ?? ref
  })
  return { ...made, tracks: regrouped(made.tracks, now, (i) => find(tracks, linked[i] as ClipRef)?.group) }
}
