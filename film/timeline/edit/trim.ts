import { firstFrom, ordered } from '../order.ts'
import { type Clip, endOf } from '../track.ts'
import { laid } from './clear.ts'
import type { Extent } from './extent.ts'
import { type Edge, edgeReach, type Reach, withEdge, within } from './recut.ts'
import { byTrack, type ClipRef, find, type Tracks, withClips, withGroups } from './ref.ts'

/** The room that an edge has before it comes to another of the clips, or to the first frame. */
const room = (clips: readonly Clip[], clip: Clip, edge: Edge): Reach => {
  const i = firstFrom(clips, clip.start)
  const before = clips[i - 1]
  return edge === 'head'
    ? { least: (before ? endOf(before) : 0) - clip.start, most: clip.frames }
    : { least: -clip.frames, most: (clips[i + 1]?.start ?? Number.POSITIVE_INFINITY) - endOf(clip) }
}

const edgeOf = (clip: Clip, edge: Edge): number => (edge === 'head' ? clip.start : endOf(clip))

/**
 * The edge of clips dragged by some frames, and the same edge of what is linked to them where it lies at the same frame. It
 * stops at the end of the source, at one frame, and at the clip beside it, unless that is to be overwritten.
 */
export const trim = (
  tracks: Tracks,
  {
    refs,
    edge,
    by,
    extent,
    overwrite = false,
  }: { refs: readonly ClipRef[]; edge: Edge; by: number; extent: Extent; overwrite?: boolean },
): { tracks: Tracks; by: number } => {
  const named = new Set(refs.map(({ track, clip }) => `${track}/${clip}`))
  const frames = new Set(refs.map((ref) => find(tracks, ref)).map((clip) => clip && edgeOf(clip, edge)))
  const chosen = withGroups(tracks, refs).filter((ref) => {
    const clip = find(tracks, ref)
    return clip && (named.has(`${ref.track}/${ref.clip}`) || frames.has(edgeOf(clip, edge)))
  })
  const rows = byTrack(tracks, chosen)
  const reaches = [...rows].flatMap(([id, clips]) => {
    const track = tracks[id]
    const others = track && !overwrite ? ordered(track) : clips.toSorted((a, b) => a.start - b.start)
    return clips.flatMap((clip) => [edgeReach(clip, edge, extent), room(others, clip, edge)])
  })
  const far = chosen.length === 0 ? 0 : within(by, reaches)
  if (far === 0) return { tracks, by: 0 }
  let out = tracks
  for (const [id, clips] of rows) {
    const track = tracks[id]
    if (track !== undefined)
      out = withClips(
        out,
        id,
        laid(
          track.clips,
          clips.map((clip) => withEdge(clip, edge, far)),
        ),
      )
  }
  return { tracks: out, by: far }
}
