import { rulerHeight } from '../rows.ts'
import type { Scene } from '../scene.ts'
import { ticks, xOf } from '../view.ts'
import { readyLine } from './ready.ts'
import { font } from './text.ts'

export const markerColours = {
  amber: '#f0b565',
  blue: '#86c9d6',
  green: '#92cf9f',
  red: '#f49a90',
  violet: '#b9a3ec',
} as const

/** Time over the tracks: ticks, the stretch from in to out, markers. */
export const ruler = (ctx: CanvasRenderingContext2D, scene: Scene): void => {
  const { view, rate, width } = scene
  ctx.fillStyle = '#0d0f12'
  ctx.fillRect(0, 0, width, rulerHeight)
  marks(ctx, scene)
  ctx.font = font(10.5)
  ctx.textBaseline = 'middle'
  for (const { frame, label } of ticks(view, rate, width)) {
    const x = Math.round(xOf(view, frame))
    ctx.fillStyle = label === null ? '#2a2f37' : '#4a515c'
    const tall = label === null ? 4 : 9
    ctx.fillRect(x, rulerHeight - tall, 1, tall)
    if (label === null) continue
    ctx.fillStyle = '#93928c'
    ctx.fillText(label, x + 5, 10)
  }
  ctx.fillStyle = '#23272e'
  ctx.fillRect(0, rulerHeight - 1, width, 1)
  readyLine(ctx, scene)
  for (const { frame, colour, name } of Object.values(scene.markers)) {
    const x = Math.round(xOf(view, frame))
    if (x < -120 || x > width + 8) continue
    ctx.fillStyle = markerColours[colour]
    ctx.beginPath()
    ctx.moveTo(x - 4.5, 15)
    ctx.lineTo(x + 5.5, 15)
    ctx.lineTo(x + 5.5, 20)
    ctx.lineTo(x + 0.5, 25)
    ctx.lineTo(x - 4.5, 20)
    ctx.fill()
    if (name === '' || view.scale * rate.num < 6 * rate.den) continue
    ctx.font = font(10)
    ctx.fillText(name.slice(0, 24), x + 9, 20)
    ctx.font = font(10.5)
  }
}

const marks = (ctx: CanvasRenderingContext2D, { view, markIn, markOut, width }: Scene): void => {
  if (markIn === null && markOut === null) return
  const from = markIn === null ? 0 : Math.max(-9, xOf(view, markIn))
  const to = markOut === null ? width : Math.min(width + 9, xOf(view, markOut))
  ctx.fillStyle = '#3a2c17'
  ctx.fillRect(from, 17, Math.max(0, to - from), rulerHeight - 18)
  ctx.fillStyle = '#ffcb85'
  for (const [x, way] of [
    [from, markIn === null ? 0 : 1],
    [to, markOut === null ? 0 : -1],
  ] as const) {
    if (way === 0) continue
    ctx.fillRect(way > 0 ? x : x - 2, 17, 2, rulerHeight - 18)
    ctx.fillRect(way > 0 ? x : x - 5, 17, 5, 2)
  }
}

/** What the marks do to the tracks: the rest stands back, a line under each marker. */
export const marksOver = (ctx: CanvasRenderingContext2D, scene: Scene): void => {
  const { view, markIn, markOut, width, height } = scene
  ctx.fillStyle = 'rgb(5 6 7 / 0.45)'
  if (markIn !== null) ctx.fillRect(0, rulerHeight, Math.max(0, xOf(view, markIn)), height)
  if (markOut !== null) {
    const x = Math.max(0, xOf(view, markOut))
    ctx.fillRect(x, rulerHeight, Math.max(0, width - x), height)
  }
  ctx.globalAlpha = 0.35
  for (const { frame, colour } of Object.values(scene.markers)) {
    const x = Math.round(xOf(view, frame))
    if (x < 0 || x > width) continue
    ctx.fillStyle = markerColours[colour]
    ctx.fillRect(x, rulerHeight, 1, height)
  }
  ctx.globalAlpha = 1
}
