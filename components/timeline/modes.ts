import { withLinks } from '#film/timeline/edit/bonds.ts'
import { setMarker } from '#film/timeline/edit/markers.ts'
import { type ClipRef, find, rowsOf, withGroups } from '#film/timeline/edit/ref.ts'
import { snapped, snapTargets } from '#film/timeline/edit/snap.ts'
import { setTrack } from '#film/timeline/edit/tracks.ts'
import { ordered } from '#film/timeline/order.ts'
import { usePlayback } from '../player/playback.ts'
import { beginDrag } from './drag/begin.ts'
import type { Drag, Held, Made } from './drag/drag.ts'
import type { Engine } from './engine.ts'
import type { Hit } from './hit.ts'
import { heightRange, type Row, rulerHeight, visible } from './rows.ts'
import { say } from './say.ts'
import { depthOf, keyOfRef, type Scene, yOf } from './scene.ts'
import { type Tool, useTimeline } from './session.ts'
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
const targetsOf = (engine: Engine, held: readonly ClipRef[], only?: string): Int32Array => {
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

const nearestRow = (rows: readonly Row[], depth: number): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  rows.forEach(({ top, height }, i) => {
    const far = depth < top ? top - depth : Math.max(0, depth - top - height)
    if (far < least) [least, best] = [far, i]
  })
  return best
}

/** How many rows of its kind the pointer is below the track it came from. */
const rowsDown = (scene: Scene, track: string, y: number): number => {
  const kind = scene.tracks[track]?.kind
  if (kind === undefined) return 0
  const ids = rowsOf(scene.tracks, kind).map(({ id }) => id)
  const rows = ids.flatMap((id) => scene.rows.find((row) => row.track.id === id) ?? [])
  return nearestRow(rows, depthOf(scene, y)) - ids.indexOf(track)
}

const chooseOne = (scene: Scene, ref: ClipRef): readonly ClipRef[] => {
  const mates = useTimeline.getState().linked ? withGroups(scene.tracks, [ref]) : []
  return mates.length > 0
    ? [ref, ...mates.filter(({ clip, track }) => clip !== ref.clip || track !== ref.track)]
    : [ref]
}

const same = (a: ClipRef, b: ClipRef) => a.track === b.track && a.clip === b.clip

const toggled = (scene: Scene, ref: ClipRef): readonly ClipRef[] => {
  const { chosen } = useTimeline.getState()
  const these = chooseOne(scene, ref)
  const rest = chosen.filter((each) => !these.some((one) => same(each, one)))
  return chosen.some((each) => same(each, ref)) ? rest : [...rest, ...these]
}

const heldBy = (engine: Engine): Held | null => {
  const given = engine.given()
  if (given === null) return null
  const { tracks, markers, rate, material } = given
  const { linked } = useTimeline.getState()
  return { tracks, markers, rate, linked, extent: material.extent, nameOf: material.nameOf }
}

/** What the keys do to a drag, told as it begins. */
const hint = (hit: Hit & { on: 'clip' }, tool: Tool, copying: boolean): void => {
  const fine = hit.part === 'level' || hit.part === 'key'
  const moves = hit.part === 'body' && tool !== 'slip' && tool !== 'slide' && !copying
  const free = hit.part === 'level' ? '' : 'Ctrl: no snapping. '
  say(`${free}${fine ? 'Shift: finer. ' : moves ? 'Shift: make room. ' : ''}Esc gives up.`)
}

/** While an edge is in hand the player shows the picture that stands there, a few times a second; then what it showed before. */
const edgeMonitor = () => {
  const { frame: before, playing } = usePlayback.getState()
  let wanted: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    if (wanted !== undefined && wanted !== usePlayback.getState().frame) usePlayback.getState().seek(wanted)
  }
  return {
    show: (frame: number | undefined) => {
      if (playing || frame === undefined) return
      wanted = frame
      timer ??= setTimeout(look, 80)
    },
    close: () => {
      clearTimeout(timer)
      if (wanted !== undefined) usePlayback.getState().seek(before)
    },
  }
}

/** A clip in hand: chosen by a click, changed by a drag, which is one edit when it ends. */
export const clipMode = (engine: Engine, scene: Scene, hit: Hit & { on: 'clip' }, from: At): Mode | null => {
  const held = heldBy(engine)
  const ref = { track: hit.track, clip: hit.clip.id }
  const session = useTimeline.getState()
  const wasChosen = session.chosen.some((each) => same(each, ref))
  const toggling = from.shift || from.mod
  const onCut = hit.part === 'cut'
  if (onCut) {
    session.choose([])
    session.set({ cut: { track: hit.track, frame: cutFrame(scene, hit) } })
  } else if (!wasChosen && !toggling) session.choose(chooseOne(scene, ref))
  const others = useTimeline
    .getState()
    .chosen.filter((each) => !same(each, ref) && find(scene.tracks, each) !== undefined)
  const refs = [ref, ...others]
  const startFrame = frameOf(scene.view, from.x)
  let drag: Drag | null = null
  let targets: Int32Array = new Int32Array()
  let cuts = targets
  let made: Made | null = null
  const monitor = edgeMonitor()
  return {
    scrolls: true,
    to: (at) => {
      if (held === null || scene.tracks[hit.track]?.locked) return
      if (drag === null) {
        const newId = () => `x-${crypto.randomUUID().slice(0, 8)}`
        drag = beginDrag({ held, hit, tool: scene.tool, refs, copying: from.alt, newId })
        hint(hit, scene.tool, from.alt)
        targets = targetsOf(engine, session.linked ? withLinks(held.tracks, refs) : refs)
        cuts = targetsOf(engine, refs, hit.track)
      }
      const now = engine.scene() ?? scene
      const far = Math.round(frameOf(now.view, at.x) - startFrame)
      const finer = at.shift ? drag.finer : undefined
      const how = { targets: finer ? cuts : targets, scale: now.view.scale, free: at.mod }
      const { by, at: snap } = restOf(finer ?? drag.edges, far, how)
      const rows = rowsDown({ ...scene, top: now.top }, hit.track, at.y)
      made = drag.at({ by, rows, down: at.y - from.y, fine: at.shift })
      useTimeline.getState().set({ preview: made.tracks })
      monitor.show(made.shows)
      const { stopped } = made
      const text = stopped ? `${made.label}   no further` : made.label
      const label = { text, stopped, x: at.x + 14, y: Math.max(rulerHeight + 4, at.y - 30) }
      const markers = made.markers ?? null
      engine.show({ snap: made.why === null || stopped ? null : snap, label, markers }, made.refs ?? null)
    },
    end: (_at, moved) => {
      monitor.close()
      if (held !== null && made !== null && made.why !== null) {
        engine.doing.edit(held, made, made.why)
        say(made.why)
        if (made.refs !== undefined) useTimeline.getState().choose(made.refs)
      } else if (!moved && toggling && !onCut) useTimeline.getState().choose(toggled(scene, ref))
      else if (!moved && wasChosen && !onCut) useTimeline.getState().choose(chooseOne(scene, ref))
      rest(engine)
    },
    cancel: () => {
      monitor.close()
      say('')
      rest(engine)
    },
  }
}

const cutFrame = (scene: Scene, hit: Hit & { on: 'clip' }): number =>
  hit.part === 'cut' ? (scene.tracks[hit.ref.track]?.clips[hit.ref.clip]?.start ?? 0) : hit.clip.start

const rest = (engine: Engine): void => {
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
