import type { Marker } from '../marker.ts'
import { carried } from '../timeline/edit/carry.ts'
import type { Extent } from '../timeline/edit/extent.ts'
import { type Coming, insert, overwrite } from '../timeline/edit/insert.ts'
import type { Tracks } from '../timeline/edit/ref.ts'

type Cut = { tracks: Tracks; markers: Record<string, Marker> }
type Ask = { frame: number; clips: readonly Coming[]; how: 'insert' | 'overwrite'; extent: Extent }

/** The clips of an asset laid down at a frame: over what lies there, or with room made, where markers go on with what they stand over. */
export const placed = ({ tracks, markers }: Cut, { how, ...ask }: Ask): Cut => {
  if (how === 'overwrite') return { tracks: overwrite(tracks, ask).tracks, markers }
  const verb = (all: Tracks) => insert(all, ask).tracks
  return { tracks: verb(tracks), markers: carried(tracks, markers, verb) }
}
