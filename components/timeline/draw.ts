import type { Rate } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder } from '#film/timeline/track.ts'
import { colours, type Row, rulerHeight, visible } from './rows.ts'
import { frameOf, ticks, type View, xOf } from './view.ts'

export type Scene = {
  rows: Row[]
  view: View
  rate: Rate
  width: number
  height: number
  nameOf: (clip: Clip) => string
  pictureOf: (clip: Clip) => HTMLImageElement | null
}

const font = (size: number, weight = 450) => `${weight} ${size}px 'Inter Variable', system-ui, sans-serif`

const ruler = (ctx: CanvasRenderingContext2D, { view, rate, width, height }: Scene) => {
  ctx.fillStyle = '#0d0f12'
  ctx.fillRect(0, 0, width, rulerHeight)
  ctx.font = font(10.5)
  ctx.textBaseline = 'middle'
  for (const { frame, label } of ticks(view, rate, width)) {
    const x = Math.round(xOf(view, frame)) + 0.5
    ctx.strokeStyle = label === null ? '#2a2f37' : '#4a515c'
    ctx.beginPath()
    ctx.moveTo(x, label === null ? rulerHeight - 5 : rulerHeight - 10)
    ctx.lineTo(x, rulerHeight)
    ctx.stroke()
    if (label === null) continue
    ctx.strokeStyle = '#14171b'
    ctx.beginPath()
    ctx.moveTo(x, rulerHeight)
    ctx.lineTo(x, height)
    ctx.stroke()
    ctx.fillStyle = '#93928c'
    ctx.fillText(label, x + 5, 10)
  }
}

/** The panel of a shot, once at its own shape and again along the clip as far as it reaches. */
const picture = (
  ctx: CanvasRenderingContext2D,
  image: HTMLImageElement,
  x: number,
  y: number,
  w: number,
  h: number,
) => {
  const tile = (image.naturalWidth / image.naturalHeight) * h
  ctx.globalAlpha = 0.92
  for (let at = x; at < x + w; at += tile) ctx.drawImage(image, at, y, tile, h)
  ctx.globalAlpha = 1
}

const clipOn = (ctx: CanvasRenderingContext2D, scene: Scene, row: Row, clip: Clip) => {
  const look = colours[row.track.kind]
  const left = xOf(scene.view, clip.start)
  const x = Math.max(left, -4)
  const w = Math.max(1.5, Math.min(xOf(scene.view, clip.start + clip.frames), scene.width + 4) - x - 1)
  ctx.save()
  ctx.beginPath()
  ctx.roundRect(x, row.top, w, row.height, Math.min(4, w / 2))
  ctx.clip()
  ctx.fillStyle = look.fill
  ctx.fillRect(x, row.top, w, row.height)
  const image = row.track.kind === 'picture' ? scene.pictureOf(clip) : null
  if (image !== null) {
    picture(ctx, image, left, row.top, xOf(scene.view, clip.start + clip.frames) - left, row.height)
    const shade = ctx.createLinearGradient(0, row.top, 0, row.top + row.height)
    shade.addColorStop(0, 'rgb(5 6 7 / 0.72)')
    shade.addColorStop(0.42, 'rgb(5 6 7 / 0)')
    ctx.fillStyle = shade
    ctx.fillRect(x, row.top, w, row.height)
  }
  if (clip.transitionIn !== null) {
    const t = clip.transitionIn.frames * scene.view.scale
    ctx.fillStyle = 'rgb(240 181 101 / 0.4)'
    ctx.beginPath()
    ctx.moveTo(left, row.top + row.height)
    ctx.lineTo(left + t, row.top)
    ctx.lineTo(left + t, row.top + row.height)
    ctx.fill()
  }
  if (w > 26) {
    ctx.font = font(row.height > 40 ? 11 : 10.5, 520)
    ctx.fillStyle = look.text
    ctx.textBaseline = row.height > 40 ? 'top' : 'middle'
    ctx.fillText(scene.nameOf(clip), x + 7, row.height > 40 ? row.top + 7 : row.top + row.height / 2 + 0.5)
  }
  ctx.restore()
  ctx.strokeStyle = look.edge
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.roundRect(x + 0.5, row.top + 0.5, Math.max(1, w - 1), row.height - 1, Math.min(4, w / 2))
  ctx.stroke()
}

/** Draws what can be seen of the timeline and nothing else; the playhead lies above it, on its own. */
export const draw = (ctx: CanvasRenderingContext2D, scene: Scene): void => {
  ctx.clearRect(0, 0, scene.width, scene.height)
  ruler(ctx, scene)
  const to = frameOf(scene.view, scene.width)
  for (const row of scene.rows) {
    ctx.fillStyle = '#0d0f12'
    ctx.fillRect(0, row.top, scene.width, row.height)
    for (const clip of visible(clipsInOrder(row.track), scene.view.from, to)) clipOn(ctx, scene, row, clip)
  }
}
