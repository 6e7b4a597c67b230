import type { Marker } from '../../marker.ts'
import { Track } from '../track.ts'
import type { Tracks } from './ref.ts'

type Markers = Record<string, Marker>

const laneOf = (id: string): string => `marker ${id}`

/** Each marker as a moment of sound on a track of its own: so it gives way to time as sounds do. */
const lane = ({ id, frame }: Marker): Track => ({
  ...Track.parse({ id: laneOf(id), kind: 'effects', name: '', order: Number.MAX_SAFE_INTEGER, clips: {} }),
  clips: { at: { ...moment, start: frame } },
})
const moment: Track['clips'][string] = {
  ...{ id: 'at', start: 0, frames: 1, offset: 0, source: { kind: 'missing', was: '' } },
  ...{ gain: 0, pan: 0, fadeIn: 0, fadeOut: 0, transitionIn: null },
}

/** Where markers are after a verb that lets time in or takes it out: they move with what they stand over; those in time that is taken out go. */
export const carried = (tracks: Tracks, markers: Markers, verb: (tracks: Tracks) => Tracks): Markers => {
  const rows = Object.values(markers)
  if (rows.length === 0) return markers
  const lanes = Object.fromEntries(rows.map((marker) => [laneOf(marker.id), lane(marker)]))
  const after = verb({ ...tracks, ...lanes })
  const next = rows.flatMap((marker): Marker[] => {
    const frame = Object.values(after[laneOf(marker.id)]?.clips ?? {})[0]?.start
    return frame === undefined ? [] : [frame === marker.frame ? marker : { ...marker, frame }]
  })
  const same = next.length === rows.length && next.every((marker) => markers[marker.id] === marker)
  return same ? markers : Object.fromEntries(next.map((marker) => [marker.id, marker]))
}
