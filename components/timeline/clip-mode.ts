import { withLinks } from '#film/timeline/edit/bonds.ts'
import { type ClipRef, find, rowsOf, withGroups } from '#film/timeline/edit/ref.ts'
import { usePlayback } from '../player/playback.ts'
import { beginDrag } from './drag/begin.ts'
import type { Drag, Held, Made } from './drag/drag.ts'
import type { Engine } from './engine.ts'
import type { Hit } from './hit.ts'
import { type At, type Mode, rest, restOf, targetsOf } from './modes.ts'
import { type Row, rulerHeight } from './rows.ts'
import { say } from './say.ts'
import { depthOf, type Scene } from './scene.ts'
import { type Tool, useTimeline } from './session.ts'
import { frameOf } from './view.ts'

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
