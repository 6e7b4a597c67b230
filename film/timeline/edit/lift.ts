import { clear, without } from './clear.ts'
import { byTrack, type ClipRef, type Tracks, withClips, withGroups } from './ref.ts'

/** Clips taken away, with what is linked to them; a gap is left. */
export const lift = (tracks: Tracks, refs: readonly ClipRef[]): Tracks => {
  let out = tracks
  for (const [id, clips] of byTrack(tracks, withGroups(tracks, refs)))
    out = withClips(out, id, without(tracks[id]?.clips ?? {}, new Set(clips.map((clip) => clip.id))))
  return out
}

/** What lies between in and out taken away on every track that is not locked (or on those named); a gap is left. */
export const liftRange = (
  tracks: Tracks,
  { from, to, on }: { from: number; to: number; on?: ReadonlySet<string> },
): Tracks =>
  Object.values(tracks)
    .filter((track) => !track.locked && (on === undefined || on.has(track.id)))
    .reduce((all, track) => withClips(all, track.id, clear(track.clips, from, to)), tracks)
