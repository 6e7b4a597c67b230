import type { Track, TrackKind } from '../track.ts'
import { rowsOf, type Tracks } from './ref.ts'

/** What a person sets at the head of a track; undefined takes a field away. Locked tracks too can be named, muted, unlocked. */
export type TrackHead = Partial<Pick<Track, 'mute' | 'name'>> & {
  solo?: true | undefined
  locked?: true | undefined
  height?: number | undefined
}

export const setTrack = (tracks: Tracks, id: string, head: TrackHead): Tracks => {
  const track = tracks[id]
  if (track === undefined) return tracks
  const changed = Object.entries(head).filter(([key, value]) => track[key as keyof Track] !== value)
  if (changed.length === 0) return tracks
  const all = Object.entries({ ...track, ...Object.fromEntries(changed) })
  return { ...tracks, [id]: Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Track }
}

/** All tracks from the top to the bottom. */
export const stacked = (tracks: Tracks): Track[] =>
  Object.values(tracks).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The order of something that comes to the i-th place among others. */
const orderAt = (others: readonly Track[], i: number): number => {
  const before = others[i - 1]?.order
  const after = others[i]?.order
  if (before === undefined) return after === undefined ? 0 : after - 1
  return after === undefined ? before + 1 : (before + after) / 2
}

/** A new track below those of its kind, or at the bottom. */
export const addTrack = (
  tracks: Tracks,
  { id, kind, name }: { id: string; kind: TrackKind; name: string },
): Tracks => {
  if (tracks[id] !== undefined) return tracks
  const all = stacked(tracks)
  const last = rowsOf(tracks, kind).at(-1)
  const i = last === undefined ? all.length : all.indexOf(last) + 1
  return { ...tracks, [id]: { id, kind, name, order: orderAt(all, i), mute: false, clips: {} } }
}

/** A track taken away with all that lies on it; not a locked one. */
export const removeTrack = (tracks: Tracks, id: string): Tracks => {
  if (tracks[id] === undefined || tracks[id].locked) return tracks
  const { [id]: _, ...rest } = tracks
  return rest
}

/** A track taken to the i-th place from the top. */
export const moveTrack = (tracks: Tracks, id: string, to: number): Tracks => {
  const track = tracks[id]
  const all = stacked(tracks)
  if (track === undefined || all[to]?.id === id) return tracks
  const order = orderAt(
    all.filter((each) => each !== track),
    Math.max(0, Math.min(all.length - 1, to)),
  )
  return { ...tracks, [id]: { ...track, order } }
}
