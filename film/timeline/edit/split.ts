import { under } from '../order.ts'
import { type Clip, endOf } from '../track.ts'
import { piece } from './piece.ts'
import { byTrack, type ClipRef, type Clips, freeName, type Tracks, withClips, withGroups } from './ref.ts'

const crosses = (clip: Clip, frame: number) => clip.start < frame && frame < endOf(clip)

/**
 * The blade: clips cut in two at a frame; all that lie under it on tracks that are not locked, or the chosen ones and what is linked to
 * them. What was linked stays so on either side: the later halves are a group of their own, with what begins after the cut.
 */
export const split = (
  tracks: Tracks,
  { frame, refs }: { frame: number; refs?: readonly ClipRef[] },
): Tracks => {
  const all = () =>
    Object.values(tracks).flatMap((track) => {
      const clip = track.locked ? undefined : under(track, frame)
      return clip ? [{ track: track.id, clip: clip.id }] : []
    })
  const groups = new Set<string>()
  let out = tracks
  for (const [id, clips] of byTrack(tracks, refs ? withGroups(tracks, refs) : all())) {
    const cut = clips.filter((clip) => crosses(clip, frame))
    if (cut.length === 0) continue
    const next: Clips = { ...tracks[id]?.clips }
    for (const clip of cut) {
      const name = freeName((taken) => Object.hasOwn(next, taken), `${clip.id}~${frame}`)
      next[clip.id] = piece(clip, clip.start, frame)
      next[name] = { ...piece(clip, frame, endOf(clip)), id: name }
      if (clip.group) groups.add(clip.group)
    }
    out = withClips(out, id, next)
  }
  return groups.size === 0 ? out : regrouped(out, groups, frame)
}

const regrouped = (tracks: Tracks, groups: ReadonlySet<string>, frame: number): Tracks => {
  let out = tracks
  for (const track of Object.values(tracks)) {
    if (track.locked) continue
    const later = Object.values(track.clips).filter(
      ({ group, start }) => group !== undefined && groups.has(group) && start >= frame,
    )
    if (later.length === 0) continue
    const moved = later.map((clip) => [clip.id, { ...clip, group: `${clip.group}~${frame}` }])
    out = withClips(out, track.id, { ...track.clips, ...Object.fromEntries(moved) })
  }
  return out
}
