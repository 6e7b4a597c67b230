import { ordered } from '#film/timeline/order.ts'
import type { Clip } from '#film/timeline/track.ts'
import { type Row, rulerHeight, visible } from '../rows.ts'
import { isSound, keyOfRef, type Scene, yOf } from '../scene.ts'
import { frameOf, ticks, xOf } from '../view.ts'
import { type Brush, clipOn, crowd } from './clip.ts'
import { othersOn, othersOver } from './others.ts'
import { marksOver, ruler } from './ruler.ts'
import { plate } from './text.ts'

/** What a gesture in hand shows over the tracks. */
export type Over = {
  snap: number | null // the frame an edge rests on
  label: { text: string; x: number; y: number; stopped?: boolean | undefined } | null
  marquee: { x: number; y: number; width: number; height: number } | null
  blade: { x: number; top: number; height: number } | null
  markers: Scene['markers'] | null // where they would be
}
export const nothingOver: Over = { snap: null, label: null, marquee: null, blade: null, markers: null }

const narrow = 3 // px; what is narrower is drawn as one of a crowd

/** The clips of a row that can be seen, those too narrow to be told apart by themselves. */
export const drawingList = (row: Row, { view, width }: Brush['scene']): { wide: Clip[]; crowd: Clip[] } => {
  const wide: Clip[] = []
  const crowded: Clip[] = []
  for (const clip of visible(ordered(row.track), view.from, frameOf(view, width)))
    (clip.frames * view.scale < narrow ? crowded : wide).push(clip)
  return { wide, crowd: crowded }
}

let hatching: CanvasPattern | null = null
const hatch = (ctx: CanvasRenderingContext2D): CanvasPattern | string => {
  if (hatching !== null) return hatching
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const on = tile.getContext('2d')
  if (on === null) return 'transparent'
  on.strokeStyle = 'rgb(185 183 176 / 0.16)'
  on.beginPath()
  for (const at of [-8, 0, 8]) {
    on.moveTo(at - 1, 9)
    on.lineTo(at + 9, -1)
  }
  on.stroke()
  hatching = ctx.createPattern(tile, 'repeat')
  return hatching ?? 'transparent'
}

const rowOn = (brush: Brush, row: Row, soloed: boolean): void => {
  const { ctx, scene } = brush
  const y = yOf(scene, row)
  const list = drawingList(row, scene)
  const silent = row.track.mute || (soloed && row.track.solo !== true && isSound(row))
  if (silent) ctx.globalAlpha = 0.4
  if (list.crowd.length > 0) crowd(brush, row, list.crowd)
  let shade: CanvasGradient | null = null
  if (row.track.kind === 'picture' && list.wide.length > 0) {
    shade = ctx.createLinearGradient(0, y, 0, y + row.height)
    shade.addColorStop(0, 'rgb(5 6 7 / 0.72)')
    shade.addColorStop(0.45, 'rgb(5 6 7 / 0)')
  }
  // The chosen lie over their neighbours, so that their outline is whole.
  const isChosen = ({ id }: Clip) => scene.chosen.has(keyOfRef(row.track.id, id))
  for (const clip of list.wide) if (!isChosen(clip)) clipOn(brush, row, clip, shade)
  for (const clip of list.wide) if (isChosen(clip)) clipOn(brush, row, clip, shade)
  ctx.globalAlpha = 1
  if (row.track.locked) {
    ctx.fillStyle = hatch(ctx)
    ctx.fillRect(0, y, scene.width, row.height)
  }
}

const lines = ({ ctx, scene }: Brush): void => {
  ctx.fillStyle = '#14171b'
  for (const { frame, label } of ticks(scene.view, scene.rate, scene.width))
    if (label !== null) ctx.fillRect(Math.round(xOf(scene.view, frame)), rulerHeight, 1, scene.height)
}

/** The cut that is chosen, as a bracket over the edge of two clips. */
const cutOn = ({ ctx, scene }: Brush): void => {
  const { cut } = scene
  const row = cut && scene.rows.find(({ track }) => track.id === cut.track)
  if (!cut || !row) return
  const x = Math.round(xOf(scene.view, cut.frame))
  const y = yOf(scene, row)
  ctx.fillStyle = '#ffcb85'
  ctx.fillRect(x - 1, y, 2, row.height)
  ctx.fillRect(x - 5, y, 10, 2)
  ctx.fillRect(x - 5, y + row.height - 2, 10, 2)
}

const over = ({ ctx, scene }: Brush, { snap, label, marquee, blade }: Over): void => {
  if (snap !== null) {
    ctx.fillStyle = '#86c9d6'
    ctx.fillRect(Math.round(xOf(scene.view, snap)), rulerHeight, 1, scene.height)
  }
  if (blade !== null && scene.tool === 'blade') {
    ctx.fillStyle = '#f49a90'
    ctx.fillRect(Math.round(blade.x), blade.top, 1, blade.height)
  }
  if (marquee !== null) {
    ctx.fillStyle = 'rgb(134 201 214 / 0.1)'
    ctx.fillRect(marquee.x, marquee.y, marquee.width, marquee.height)
    ctx.strokeStyle = 'rgb(134 201 214 / 0.7)'
    ctx.lineWidth = 1
    ctx.strokeRect(marquee.x + 0.5, marquee.y + 0.5, marquee.width, marquee.height)
  }
  if (label !== null) plate(ctx, label.text, { ...label, width: scene.width })
}

/** Draws what can be seen of the timeline and nothing else; the playhead lies above it, on its own. */
export const draw = (brush: Brush, above: Over): void => {
  const { ctx, scene } = brush
  ctx.fillStyle = '#08090b'
  ctx.fillRect(0, 0, scene.width, scene.height)
  const soloed = scene.rows.some(({ track }) => track.solo)
  const inSight = scene.rows.filter((row) => {
    const y = yOf(scene, row)
    return y < scene.height && y + row.height > rulerHeight
  })
  ctx.fillStyle = '#0d0f12'
  for (const row of inSight) ctx.fillRect(0, yOf(scene, row), scene.width, row.height)
  lines(brush)
  for (const row of inSight) rowOn(brush, row, soloed)
  othersOn(ctx, scene)
  if (scene.cut !== null) cutOn(brush)
  marksOver(ctx, scene)
  ruler(ctx, scene)
  othersOver(ctx, scene)
  over(brush, above)
}
