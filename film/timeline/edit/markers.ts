import type { Marker } from '../../marker.ts'

type Markers = Record<string, Marker>

/** A marker set on the timeline, or one that is there changed: moved, named, coloured. */
export const setMarker = (
  markers: Markers,
  id: string,
  { frame, name, colour }: Partial<Omit<Marker, 'id'>>,
): Markers => {
  const before: Marker = markers[id] ?? { id, frame: 0, name: '', colour: 'amber' }
  const next: Marker = {
    id,
    frame: Math.max(0, Math.round(frame ?? before.frame)),
    name: (name ?? before.name).slice(0, 200),
    colour: colour ?? before.colour,
  }
  const same = before.frame === next.frame && before.name === next.name && before.colour === next.colour
  return same && markers[id] !== undefined ? markers : { ...markers, [id]: next }
}

export const removeMarker = (markers: Markers, id: string): Markers => {
  if (markers[id] === undefined) return markers
  const { [id]: _, ...rest } = markers
  return rest
}

/** The marker after a frame, or the one before it: where the keys take the playhead. */
export const nextMarker = (markers: Markers, frame: number, way: 1 | -1): Marker | undefined =>
  Object.values(markers)
    .filter((marker) => (marker.frame - frame) * way > 0)
    .sort((a, b) => (a.frame - b.frame) * way)[0]
