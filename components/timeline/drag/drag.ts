import type { Marker } from '#film/marker.ts'
import type { Extent } from '#film/timeline/edit/extent.ts'
import type { ClipRef, Tracks } from '#film/timeline/edit/ref.ts'
import type { Rate } from '#film/timeline/time.ts'
import type { Clip } from '#film/timeline/track.ts'

/** What a drag begins with. */
export type Held = {
  tracks: Tracks
  markers: Record<string, Marker>
  extent: Extent
  linked: boolean
  rate: Rate
  nameOf: (clip: Clip) => string
}

/** How far the pointer has come: frames (snapped), rows among the tracks of the kind, pixels downward. */
type Way = { by: number; rows: number; down: number; fine: boolean }

/** What a drag has made of the tracks. `why`: what the edit is called; null: nothing to edit. */
export type Made = {
  tracks: Tracks
  markers?: Record<string, Marker>
  refs?: readonly ClipRef[]
  label: string
  why: string | null
  stopped?: boolean // it would go further if it could
  shows?: number // the frame of the film, as it is, that stands at the edge in hand
}

/** A gesture in hand: the frames of its edges, which snap (`finer`: those with Shift), and what comes of it. */
export type Drag = { edges: readonly number[]; finer?: readonly number[]; at: (way: Way) => Made }
