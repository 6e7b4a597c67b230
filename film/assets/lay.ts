import { type Asset, latest } from '../asset.ts'
import type { Coming } from '../timeline/edit/insert.ts'
import { rowsOf, type Tracks } from '../timeline/edit/ref.ts'
import { trackWithRoom } from '../timeline/edit/room.ts'
import { framesToHold, type Rate, toFrames } from '../timeline/time.ts'
import { Clip, type Track, type TrackKind } from '../timeline/track.ts'

const stillSeconds = 5

/** The kinds of track that an asset can lie on, the usual one first. */
export const lieOn = (asset: Pick<Asset, 'kind' | 'versions'>): TrackKind[] => {
  if (asset.kind === 'picture' || asset.kind === 'video') return ['picture']
  return asset.kind === 'sound' ? ['effects', 'music', 'ambience', 'dialogue'] : []
}

/** A track of a kind with room for something; where none has it, the first that is not locked. */
const trackFor = (tracks: Tracks, kind: TrackKind, from: number, frames: number): Track | undefined =>
  trackWithRoom(tracks, kind, from, frames) ?? rowsOf(tracks, kind).find(({ locked }) => locked !== true)

/** How many frames an asset lies for when nobody says how long. */
const framesOf = (asset: Asset, rate: Rate): number => {
  const { ms } = latest(asset)
  return ms === undefined ? toFrames(stillSeconds, rate) : Math.max(1, framesToHold(ms / 1000, rate))
}

type Ask = { tracks: Tracks; rate: Rate; frame: number; on?: TrackKind; track?: string }

/**
 * The clips that an asset is laid down as: a video's own sound comes with it on a track of effects, linked. `on`: the kind of track
 * for a sound; `track`: the very one. Nothing where the film has no track for it.
 */
export const layOf = (asset: Asset, { tracks, rate, frame, on, track }: Ask): Coming[] => {
  const kinds = lieOn(asset)
  const frames = framesOf(asset, rate)
  const asked = track === undefined ? undefined : tracks[track]
  const kind = asked?.kind ?? on ?? kinds[0]
  if (kind === undefined || !kinds.includes(kind)) return []
  const main =
    kind === 'picture' ? (asked ?? tracks.picture) : (asked ?? trackFor(tracks, kind, frame, frames))
  if (main === undefined || main.locked) return []
  const clip = Clip.parse({ id: asset.id, start: 0, frames, source: { kind: 'asset', asset: asset.id } })
  const under = asset.kind === 'video' && latest(asset).sound !== undefined
  const heard = under ? trackFor(tracks, 'effects', frame, frames) : undefined
  if (heard === undefined) return [{ track: main.id, clip }]
  const group = `${asset.id}@${frame}`
  return [
    { track: main.id, clip: { ...clip, group } },
    { track: heard.id, clip: { ...clip, group } },
  ]
}
