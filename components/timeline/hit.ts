import type { ClipRef } from '#film/timeline/edit/ref.ts'
import { beside, ordered } from '#film/timeline/order.ts'
import { type Clip, endOf } from '#film/timeline/track.ts'
import { rowAt, rowGap, rulerHeight, visible } from './rows.ts'
import {
  type Box,
  boxOf,
  depthOf,
  fadeX,
  hasHandles,
  isSound,
  keyOfRef,
  levelY,
  type Scene,
} from './scene.ts'
import type { Tool } from './session.ts'
import { frameOf, xOf } from './view.ts'

type Part =
  | { part: 'body' | 'head' | 'tail' | 'fade-in' | 'fade-out' | 'level' | 'transition' }
  | { part: 'cut'; ref: ClipRef } // the head of the later of two clips that touch
  | { part: 'key'; at: number } // a key of the level, in frames from the clip's start

/** What lies under the pointer. */
export type Hit =
  | { on: 'ruler' | 'in' | 'out' }
  | { on: 'marker'; id: string }
  | { on: 'row-edge'; track: string }
  | { on: 'empty'; track: string | null }
  | ({ on: 'clip'; track: string; clip: Clip } & Part)

const edge = 6 // px to either side
const cutReach = 2.5
const handle = 6
const near = (a: number, b: number, reach: number) => Math.abs(a - b) <= reach

/** A touch that lies exactly on the cut between two clips. */
const cutAt = (scene: Scene, track: string, clip: Clip, { left, right }: Box, x: number): Part | null => {
  const row = scene.tracks[track]
  if (row === undefined) return null
  const { before, after } = beside(row, clip)
  if (near(x, left, cutReach) && before !== undefined && endOf(before) === clip.start)
    return { part: 'cut', ref: { track, clip: clip.id } }
  if (near(x, right, cutReach) && after !== undefined && endOf(clip) === after.start)
    return { part: 'cut', ref: { track, clip: after.id } }
  return null
}

const handles = (
  scene: Scene,
  box: Box,
  clip: Clip,
  at: { x: number; y: number },
  sound: boolean,
): Part | null => {
  if (!hasHandles(box)) return null
  const { scale } = scene.view
  if (at.y - box.top <= 9) {
    if (near(at.x, fadeX(box, clip, 'head', scale), handle)) return { part: 'fade-in' }
    if (near(at.x, fadeX(box, clip, 'tail', scale), handle)) return { part: 'fade-out' }
  }
  const length = clip.transitionIn?.frames
  if (length !== undefined && at.y - box.top > 9 && near(at.x, box.left + length * scale, 5))
    return { part: 'transition' }
  if (!sound) return null
  const key = (clip.keys?.gain ?? []).find(
    ({ at: frame, value }) =>
      near(at.x, xOf(scene.view, clip.start + frame), handle) &&
      near(at.y, levelY(box, clip.gain + value), handle),
  )
  return key === undefined ? null : { part: 'key', at: key.at }
}

const onClip = (
  scene: Scene,
  track: string,
  clip: Clip,
  box: Box,
  at: { x: number; y: number },
  sound: boolean,
): Part => {
  const { tool } = scene
  if (tool === 'blade' || tool === 'slip' || tool === 'slide') return { part: 'body' }
  const reach = Math.min(edge, (box.right - box.left) / 4)
  const side = at.x - box.left <= reach ? 'head' : box.right - at.x <= reach ? 'tail' : null
  const cut = side !== null && tool !== 'ripple' ? cutAt(scene, track, clip, box, at.x) : null
  if (cut !== null) return cut
  if (side !== null) return { part: side }
  const found = tool === 'choose' ? handles(scene, box, clip, at, sound) : null
  if (found !== null) return found
  const level = sound && tool === 'choose' && hasHandles(box) && clip.keys?.gain === undefined
  return level && near(at.y, levelY(box, clip.gain), 3) ? { part: 'level' } : { part: 'body' }
}

const onRuler = ({ view, markers, markIn, markOut }: Scene, x: number, y: number): Hit => {
  const marker = Object.values(markers).find(({ frame }) => near(x, xOf(view, frame), 6))
  if (marker !== undefined && y >= 12) return { on: 'marker', id: marker.id }
  if (markIn !== null && y >= 16 && near(x, xOf(view, markIn), 5)) return { on: 'in' }
  if (markOut !== null && y >= 16 && near(x, xOf(view, markOut), 5)) return { on: 'out' }
  return { on: 'ruler' }
}

/** What lies at a point of the canvas. Of two clips that meet there, the chosen one comes first. */
export const hitAt = (scene: Scene, x: number, y: number): Hit => {
  if (y < rulerHeight) return onRuler(scene, x, y)
  const depth = depthOf(scene, y)
  const row = rowAt(scene.rows, depth)
  if (row === undefined) return { on: 'empty', track: null }
  const track = row.track.id
  if (depth >= row.top + row.height - 1 && depth <= row.top + row.height + rowGap)
    return { on: 'row-edge', track }
  const [from, to] = [frameOf(scene.view, x - 1), frameOf(scene.view, x + 1)]
  const there = visible(ordered(row.track), from, to)
  const clip = there.find(({ id }) => scene.chosen.has(keyOfRef(track, id))) ?? there[0]
  if (clip === undefined) return { on: 'empty', track }
  const box = boxOf(scene, row, clip)
  if (x < box.left - 1 || x > box.right + 1) return { on: 'empty', track }
  return { on: 'clip', track, clip, ...onClip(scene, track, clip, box, { x, y }, isSound(row)) }
}

const edgeCursor = (tool: Tool) =>
  tool === 'roll' ? 'col-resize' : tool === 'ripple' ? 'w-resize' : 'ew-resize'

/** The pointer's shape over what it touches. */
export const cursorOf = (hit: Hit, tool: Tool, locked: boolean): string => {
  if (hit.on === 'row-edge') return 'row-resize'
  if (hit.on === 'empty') return tool === 'blade' ? 'crosshair' : 'default'
  if (hit.on !== 'clip') return hit.on === 'ruler' ? 'default' : 'ew-resize'
  if (locked) return 'not-allowed'
  if (tool === 'blade') return 'crosshair'
  if (tool === 'slip' || tool === 'slide') return 'ew-resize'
  switch (hit.part) {
    case 'head':
    case 'tail':
      return edgeCursor(tool)
    case 'cut':
      return 'col-resize'
    case 'transition':
      return 'ew-resize'
    case 'fade-in':
    case 'fade-out':
      return 'pointer'
    case 'level':
      return 'ns-resize'
    case 'key':
      return 'move'
    default:
      return 'default'
  }
}
