import { setMarker } from '#film/timeline/edit/markers.ts'
import { type ClipRef, withGroups } from '#film/timeline/edit/ref.ts'
import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import { setTrack } from '#film/timeline/edit/tracks.ts'
import { ordered } from '#film/timeline/order.ts'
import { usePlayback } from '../player/playback.ts'
import type { Engine } from './engine.ts'
import { heightRange, rulerHeight, visible } from './rows.ts'
import { depthOf, keyOfRef, type Scene, yOf } from './scene.ts'
import { useTimeline } from './session.ts'
import { frameOf } from './view.ts'

/** Where the pointer is, on the canvas, and what is held with it. */
export type At = { x: number; y: number; mod: boolean; shift: boolean; alt: boolean }

/** What the pointer does while it is down. `moved` is false for a mere click. */
export type Mode = {
  to: (at: At) => void
  end: (at: At, moved: boolean) => void
  cancel: () => void
  scrolls: boolean
}

const reach = 8 // px within which edges snap

/** Frames that edges snap to, the in and out points among them; of one track, if only its cuts matter. */
export const targetsOf = (engine: Engine, held: readonly ClipRef[], only?: string): Int32Array => {
  const given = engine.given()
  if (given === null || !useTimeline.getState().snapping) return new Int32Array()
  const { markIn, markOut } = useTimeline.getState()
  const marks = Object.fromEntries(
    [markIn, markOut].flatMap((frame, i) =>
      frame === null ? [] : [[`mark ${i}`, { id: '', frame, name: '', colour: 'amber' as const }]],
    ),
  )
  const track = only === undefined ? undefined : given.tracks[only]
  const tracks = track ? { [track.id]: track } : given.tracks
  return snapTargets(tracks, { ...given.markers, ...marks }, usePlayback.getState().frame, held)
}

/** By how many frames edges go: as far as the pointer, or so that one of them rests on a target. */
export const restOf = (
  edges: readonly number[],
  by: number,
  { targets, scale, free }: { targets: Int32Array; scale: number; free: boolean },
): { by: number; at: number | null } => {
  if (free || targets.length === 0 || edges.length === 0) return { by, at: null }
  const moved = edges.slice(0, 400).map((edge) => edge + by)
  const rest = snapped(moved, targets, Math.floor(reach / scale))
  return { by: by + rest.by, at: rest.at }
}

/** Nothing is in hand any more. */
export const rest = (engine: Engine): void => {
  if (useTimeline.getState().preview !== null) useTimeline.getState().set({ preview: null })
  engine.show({})
}

/** A frame drawn over empty ground chooses what it touches. */
export const marqueeMode = (engine: Engine, scene: Scene, from: At): Mode => {
  const before = from.shift || from.mod ? useTimeline.getState().chosen : []
  const start = { frame: frameOf(scene.view, from.x), depth: depthOf(scene, from.y) }
  let refs: readonly ClipRef[] = before
  return {
    scrolls: true,
    to: (at) => {
      const now = engine.scene() ?? scene
      const x = (start.frame - now.view.from) * now.view.scale
      const y = start.depth - now.top + rulerHeight
      const box = { x: Math.min(x, at.x), y: Math.max(rulerHeight, Math.min(y, at.y)) }
      const bottom = Math.max(y, at.y)
      const size = { width: Math.abs(at.x - x), height: Math.max(0, bottom - box.y) }
      const [first, last] = [frameOf(now.view, box.x), frameOf(now.view, box.x + size.width)]
      const touched = now.rows
        .filter((row) => yOf(now, row) < bottom && yOf(now, row) + row.height > box.y && !row.track.locked)
        .flatMap((row) =>
          visible(ordered(row.track), first, last).map((clip) => ({ track: row.track.id, clip: clip.id })),
        )
      const all = useTimeline.getState().linked ? withGroups(now.tracks, touched) : touched
      const known = new Set(before.map(({ track, clip }) => keyOfRef(track, clip)))
      refs = [...before, ...all.filter(({ track, clip }) => !known.has(keyOfRef(track, clip)))]
      engine.show({ marquee: { ...box, ...size } }, refs)
    },
    end: (_at, moved) => {
      useTimeline.getState().choose(moved ? refs : before)
      engine.show({})
    },
    cancel: () => engine.show({}),
  }
}

/** The playhead under the pointer. */
export const scrubMode = (engine: Engine, scene: Scene): Mode => {
  const seek = ({ x }: At) =>
    usePlayback.getState().seek(Math.max(0, Math.floor(frameOf((engine.scene() ?? scene).view, x) + 0.001)))
  return { scrolls: true, to: seek, end: seek, cancel: () => {} }
}

/** An in or out point under the pointer. */
export const pointMode = (engine: Engine, scene: Scene, point: 'in' | 'out'): Mode => {
  const { markIn, markOut, set } = useTimeline.getState()
  const targets = targetsOf(engine, [])
  return {
    scrolls: true,
    to: (at) => {
      const now = engine.scene() ?? scene
      const free = { targets, scale: now.view.scale, free: at.mod }
      const pointed = Math.max(0, Math.round(frameOf(now.view, at.x)))
      const frame = pointed + restOf([pointed], 0, free).by
      if (point === 'in') set({ markIn: Math.min(frame, (markOut ?? Number.POSITIVE_INFINITY) - 1) })
      else set({ markOut: Math.max(frame, (markIn ?? -1) + 1) })
    },
    end: () => {},
    cancel: () => set({ markIn, markOut }),
  }
}

/** A marker under the pointer; a click goes to it. */
export const markerMode = (engine: Engine, scene: Scene, id: string): Mode => {
  const before = engine.given()
  const targets = targetsOf(engine, []).filter((frame) => frame !== scene.markers[id]?.frame)
  let markers = scene.markers
  return {
    scrolls: true,
    to: (at) => {
      if (before === null) return
      const now = engine.scene() ?? scene
      const pointed = Math.max(0, Math.round(frameOf(now.view, at.x)))
      const frame = pointed + restOf([pointed], 0, { targets, scale: now.view.scale, free: at.mod }).by
      markers = setMarker(scene.markers, id, { frame })
      engine.give({ ...(engine.given() ?? before), markers })
    },
    end: (_at, moved) => {
      const marker = markers[id]
      if (!moved && marker !== undefined) usePlayback.getState().seek(marker.frame)
      if (markers === scene.markers) return
      engine.doing.edit(scene, { markers }, `Moved ${marker?.name || 'the marker'}`.trim())
    },
    cancel: () => before && engine.give(before),
  }
}

/** The lower edge of a row: the track is as tall as it is pulled. */
export const rowMode = (engine: Engine, scene: Scene, track: string, from: At): Mode => {
  const row = scene.rows.find((each) => each.track.id === track)
  let tracks = scene.tracks
  return {
    scrolls: false,
    to: (at) => {
      const { least, most } = heightRange
      const height = Math.round(Math.max(least, Math.min(most, (row?.height ?? 0) + at.y - from.y)))
      tracks = setTrack(scene.tracks, track, { height })
      useTimeline.getState().set({ preview: tracks })
    },
    end: () => {
      if (tracks !== scene.tracks)
        engine.doing.edit(scene, { tracks }, `Changed the height of ${row?.track.name ?? 'a track'}`)
      rest(engine)
    },
    cancel: () => rest(engine),
  }
}

/** The view itself in hand. */
export const panMode = (engine: Engine, from: At): Mode => {
  let last = from
  return {
    scrolls: false,
    to: (at) => {
      engine.scrollBy(last.x - at.x, last.y - at.y)
      last = at
    },
    end: () => {},
    cancel: () => {},
  }
}
