import { split } from '#film/timeline/edit/split.ts'
import { howWords } from '../player/picture/cache/ready.ts'
import { usePlayback } from '../player/playback.ts'
import { clipMode } from './clip-mode.ts'
import { apart } from './drag/apart.ts'
import { readyAt } from './draw/ready.ts'
import type { Engine } from './engine.ts'
import { cursorOf, type Hit, hitAt } from './hit.ts'
import {
  type At,
  type Mode,
  markerMode,
  marqueeMode,
  panMode,
  pointMode,
  rowMode,
  scrubMode,
} from './modes.ts'
import { rulerHeight } from './rows.ts'
import { keyOfRef, type Scene, yOf } from './scene.ts'
import { useTimeline } from './session.ts'
import { frameOf, xOf } from './view.ts'

const click = 3 // px: less is no drag
const margin = 28 // px at either end where a drag scrolls

/** Where the blade falls: on the playhead when it is near. */
const bladeFrame = (scene: Scene, at: At): number => {
  const frame = Math.round(frameOf(scene.view, at.x))
  const playhead = usePlayback.getState().frame
  const near = Math.abs(xOf(scene.view, playhead) - at.x) <= 8
  return near && useTimeline.getState().snapping && !at.mod ? playhead : frame
}

const cutAt = (engine: Engine, scene: Scene, hit: Hit & { on: 'clip' }, at: At): void => {
  const frame = bladeFrame(scene, at)
  const ref = { track: hit.track, clip: hit.clip.id }
  const given = engine.given()
  if (given === null) return
  const cut = (tracks: Scene['tracks']) => ({
    tracks: split(tracks, at.shift ? { frame } : { frame, refs: [ref] }),
  })
  const linked = at.shift || useTimeline.getState().linked
  const { tracks } = linked ? cut(given.tracks) : apart(given.tracks, [ref], cut)
  if (tracks === given.tracks) return
  const name = given.material.nameOf(hit.clip)
  engine.doing.edit(given, { tracks }, at.shift ? 'Split every track' : `Split ${name.slice(0, 32)}`)
}

const modeOf = (engine: Engine, scene: Scene, hit: Hit, at: At): Mode | null => {
  switch (hit.on) {
    case 'ruler':
      return scrubMode(engine, scene)
    case 'in':
    case 'out':
      return pointMode(engine, scene, hit.on)
    case 'marker':
      return markerMode(engine, scene, hit.id)
    case 'row-edge':
      return rowMode(engine, scene, hit.track, at)
    case 'empty':
      return scene.tool === 'blade' ? null : marqueeMode(engine, scene, at)
    case 'clip':
      if (scene.tool !== 'blade') return clipMode(engine, scene, hit, at)
      cutAt(engine, scene, hit, at)
      return null
  }
}

/** Gives the canvas to mouse, pen and fingers. @returns what takes it back */
export const listen = (engine: Engine): (() => void) => {
  const { box } = engine
  let mode: { mode: Mode; id: number; from: At; last: At; moved: boolean } | null = null
  const fingers = new Map<number, { x: number; y: number }>()

  const atOf = (event: PointerEvent | MouseEvent): At => {
    const rect = box.getBoundingClientRect()
    return {
      ...{ x: event.clientX - rect.left, y: event.clientY - rect.top },
      ...{ mod: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
    }
  }

  /** Done once for each frame that is drawn, however often the pointer moved. */
  let waiting = false
  const step = (): void => {
    waiting = false
    if (mode === null || !mode.moved) return
    const { last } = mode
    const past = last.x < margin ? last.x - margin : Math.max(0, last.x - (box.clientWidth - margin))
    if (mode.mode.scrolls && past !== 0) {
      engine.scrollBy(Math.max(-margin, Math.min(margin, past)) * 0.7, 0)
      waiting = true
    }
    const beyond = last.y > box.clientHeight - 8 ? 6 : last.y < rulerHeight + 4 ? -6 : 0
    if (mode.mode.scrolls && beyond !== 0 && mode.from.y > rulerHeight) engine.scrollBy(0, beyond)
    mode.mode.to(last)
    if (waiting) engine.before(step)
  }
  const stepSoon = (): void => {
    if (waiting) return
    waiting = true
    engine.before(step)
  }

  /** What the line under the ruler says where the pointer is. */
  let told: string | null = null
  const tell = (scene: Scene, at: At): void => {
    const stretch = readyAt(scene, at.x, at.y)
    const text = stretch && howWords[stretch.how]
    if (text === null && told === null) return
    told = text
    engine.show(text === null ? {} : { label: { text, x: at.x + 8, y: rulerHeight + 6 } })
  }

  const hover = (at: At): void => {
    const scene = engine.scene()
    if (scene === null) return
    const hit = hitAt(scene, at.x, at.y)
    const locked = hit.on === 'clip' && scene.tracks[hit.track]?.locked === true
    box.style.cursor = cursorOf(hit, scene.tool, locked)
    engine.hover(hit.on === 'clip' ? keyOfRef(hit.track, hit.clip.id) : null)
    tell(scene, at)
    if (scene.tool !== 'blade' || told !== null) return
    const row = hit.on === 'clip' ? scene.rows.find(({ track }) => track.id === hit.track) : undefined
    const x = Math.round(xOf(scene.view, bladeFrame(scene, at)))
    const whole = { top: rulerHeight, height: scene.height }
    const blade = row ? { x, ...(at.shift ? whole : { top: yOf(scene, row), height: row.height }) } : null
    engine.show({ blade })
  }

  let over: At | null = null
  const hoverSoon = (at: At): void => {
    if (over === null)
      engine.before(() => {
        const last = over
        over = null
        if (last !== null && mode === null) hover(last)
      })
    over = at
  }

  const down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.size === 2) stop()
    if (fingers.size === 2 || mode !== null || event.button > 1) return
    const scene = engine.scene()
    if (scene === null) return
    const at = atOf(event)
    box.focus({ preventScroll: true })
    box.setPointerCapture(event.pointerId)
    if (event.button === 1) event.preventDefault()
    const hit = hitAt(scene, at.x, at.y)
    const onChosen = hit.on === 'clip' && scene.chosen.has(keyOfRef(hit.track, hit.clip.id))
    // A finger moves the view; what it has chosen with a tap it can drag.
    const pans = event.button === 1 || (event.pointerType === 'touch' && hit.on !== 'ruler' && !onChosen)
    const next = pans ? panMode(engine, at) : modeOf(engine, scene, hit, at)
    if (next === null) return
    mode = { mode: next, id: event.pointerId, from: at, last: at, moved: hit.on === 'ruler' }
    if (pans && event.pointerType === 'touch') mode.mode = { ...next, end: (_, moved) => moved || tapped(at) }
    if (mode.moved) stepSoon()
  }

  const tapped = (at: At): void => {
    const scene = engine.scene()
    const hit = scene && hitAt(scene, at.x, at.y)
    const next = scene && hit && modeOf(engine, scene, hit, at)
    next?.end(at, false)
  }

  const pinch = (event: PointerEvent): void => {
    const before = [...fingers.values()]
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const after = [...fingers.values()]
    const wide = (of: typeof before) => Math.max(20, Math.abs((of[0]?.x ?? 0) - (of[1]?.x ?? 0)))
    const middle = (of: typeof before) => ((of[0]?.x ?? 0) + (of[1]?.x ?? 0)) / 2
    engine.zoom(wide(after) / wide(before), middle(after) - box.getBoundingClientRect().left)
    engine.scrollBy(middle(before) - middle(after), 0)
  }

  const move = (event: PointerEvent): void => {
    if (fingers.size === 2 && fingers.has(event.pointerId)) {
      pinch(event)
      return
    }
    const at = atOf(event)
    if (mode === null) {
      if (event.pointerType !== 'touch') hoverSoon(at)
      return
    }
    if (mode.id !== event.pointerId) return
    mode.last = at
    const far = Math.hypot(at.x - mode.from.x, at.y - mode.from.y)
    if (!mode.moved && far < (event.pointerType === 'mouse' ? click : 2 * click)) return
    mode.moved = true
    stepSoon()
  }

  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (mode?.id !== event.pointerId) return
    const { mode: ending, moved } = mode
    const at = atOf(event)
    if (moved) ending.to(at)
    mode = null
    ending.end(at, moved)
  }

  const stop = (): void => {
    const ending = mode
    mode = null
    ending?.mode.cancel()
  }
  const cancelled = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (mode?.id === event.pointerId) stop()
  }

  /** Escape gives up the gesture and nothing else; Ctrl and Shift change it without a move of the pointer. */
  const key = (event: KeyboardEvent): void => {
    if (mode === null) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.type === 'keydown') stop()
      return
    }
    if (!['Control', 'Meta', 'Shift'].includes(event.key)) return
    mode.last = { ...mode.last, mod: event.ctrlKey || event.metaKey, shift: event.shiftKey }
    stepSoon()
  }

  const doubled = (event: MouseEvent): void => {
    const scene = engine.scene()
    const at = atOf(event)
    const hit = scene && hitAt(scene, at.x, at.y)
    if (hit?.on === 'clip' && hit.part === 'body') usePlayback.getState().seek(hit.clip.start)
  }

  // React listens to wheels passively; zooming must keep the page from scrolling.
  const wheel = (event: WheelEvent): void => {
    const { x } = atOf(event)
    const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1
    const [right, downward] = [event.deltaX * line, event.deltaY * line]
    if (event.ctrlKey || event.metaKey || event.altKey) {
      event.preventDefault()
      engine.zoom(Math.exp(-downward / 240), x)
    } else if (right !== 0 || event.shiftKey) {
      event.preventDefault()
      engine.scrollBy(right || downward, 0)
    } else if (engine.scrolls()) {
      event.preventDefault()
      engine.scrollBy(0, downward)
    }
  }
  const left = (): void => {
    over = null
    engine.hover(null)
    if (mode === null) engine.show({})
  }

  const own: [keyof HTMLElementEventMap, (event: never) => void][] = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', cancelled],
    ['pointerleave', left],
    ['dblclick', doubled],
    ['wheel', wheel],
  ]
  for (const [type, handle] of own) box.addEventListener(type, handle as EventListener, { passive: false })
  window.addEventListener('keydown', key, true)
  window.addEventListener('keyup', key, true)
  return () => {
    stop()
    for (const [type, handle] of own) box.removeEventListener(type, handle as EventListener)
    window.removeEventListener('keydown', key, true)
    window.removeEventListener('keyup', key, true)
  }
}
