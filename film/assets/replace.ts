import type { Asset } from '../asset.ts'
import { change } from '../timeline/edit/change.ts'
import type { Extent } from '../timeline/edit/extent.ts'
import type { Tracks } from '../timeline/edit/ref.ts'
import type { Clip, ClipSource } from '../timeline/track.ts'
import { usesOf } from './uses.ts'

const refsOf = (tracks: Tracks, asset: string) =>
  usesOf(tracks, asset).map(({ track, clip }) => ({ track: track.id, clip: clip.id }))

/** A clip of another source, no longer than there is of it. */
const playing = (clip: Clip, source: ClipSource, extent: Extent): Clip => {
  const most = extent({ source })
  if (most === null) return { ...clip, source }
  const offset = Math.min(clip.offset, Math.max(0, most - clip.frames))
  const frames = Math.min(clip.frames, most - offset)
  const [fadeIn, fadeOut] = [Math.min(clip.fadeIn, frames), Math.min(clip.fadeOut, frames)]
  return { ...clip, source, offset, frames, fadeIn, fadeOut }
}

/** Whether one asset can stand everywhere where another is used. */
export const canReplace = (from: Asset, to: Asset): boolean =>
  from.id !== to.id && (from.kind === to.kind || (isSeen(from) && isSeen(to)))

const isSeen = ({ kind }: Asset): boolean => kind === 'picture' || kind === 'video'

/** Another asset wherever one is used; what is shorter ends sooner. Locked tracks stay as they are. */
export const replacedBy = (tracks: Tracks, from: string, to: Asset, extent: Extent): Tracks =>
  change(tracks, refsOf(tracks, from), (clip) => playing(clip, { kind: 'asset', asset: to.id }, extent))

/** An asset taken away: the cut keeps the places of its clips, and nothing is seen or heard there. */
export const without = (tracks: Tracks, asset: string): Tracks =>
  change(tracks, refsOf(tracks, asset), (clip) => ({
    ...clip,
    source: { kind: 'missing', was: `asset:${asset}` },
  }))
