import { type Laid, overwrite } from '../timeline/edit/insert.ts'
import { rowsOf, type Tracks } from '../timeline/edit/ref.ts'
import { trackWithRoom } from '../timeline/edit/room.ts'
import { addTrack } from '../timeline/edit/tracks.ts'
import type { Clip } from '../timeline/track.ts'

/**
 * A title laid at a frame: on the track that is named, else on one of titles with room for it; a new one is made where none has.
 * Null: the named track is locked or holds something else.
 */
export const layTitle = (
  tracks: Tracks,
  { frame, clip, track }: { frame: number; clip: Clip; track?: string },
): Laid | null => {
  if (track !== undefined) {
    const row = tracks[track]
    if (row?.kind !== 'titles' || row.locked) return null
    return overwrite(tracks, { frame, clips: [{ track, clip }] })
  }
  const room = trackWithRoom(tracks, 'titles', frame, clip.frames)
  if (room !== undefined) return overwrite(tracks, { frame, clips: [{ track: room.id, clip }] })
  const count = rowsOf(tracks, 'titles').length
  const id = ['titles', ...Array.from(Object.keys(tracks), (_, i) => `titles-${i + 2}`)].find(
    (name) => tracks[name] === undefined,
  )
  const named = {
    id: id ?? 'titles',
    kind: 'titles' as const,
    name: count === 0 ? 'Titles' : `Titles ${count + 1}`,
  }
  return overwrite(addTrack(tracks, named), { frame, clips: [{ track: named.id, clip }] })
}
