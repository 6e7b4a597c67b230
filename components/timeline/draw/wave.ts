import { fpsOf } from '#film/timeline/time.ts'
import type { Clip } from '#film/timeline/track.ts'
import { type Box, type Scene, soundBox } from '../scene.ts'
import { type Peaks, peakIn } from '../sound/peaks.ts'

/** Louder and softer told apart where there is little room: half as loud is two thirds as tall. */
const tall = (peak: number): number => peak ** 0.6

/** The sound of a clip along it, one column of the screen after the other, as one shape. */
export const wave = (
  { ctx, scene }: { ctx: CanvasRenderingContext2D; scene: Scene },
  clip: Clip,
  box: Box,
  { peaks, round, colour }: { peaks: Peaks; round: number | null; colour: string },
): void => {
  const { view, rate, width } = scene
  const from = Math.max(0, Math.floor(box.left))
  const to = Math.min(width, Math.ceil(box.right - 1))
  const fps = fpsOf(rate)
  const { top, height } = soundBox(box)
  const middle = top + height / 2
  const half = (height / 2 - 1) * Math.min(1.5, 10 ** (clip.gain / 20))
  const most = height / 2 - 1
  const wide = 1 / view.scale
  const heights: number[] = []
  for (let x = from; x < to; x++) {
    let frame = clip.offset + (x - box.left) / view.scale
    if (round !== null) frame %= round
    const peak = peakIn(peaks, frame / fps, (frame + wide) / fps)
    heights.push(Math.max(0.5, Math.min(most, half * tall(peak))))
  }
  ctx.fillStyle = colour
  ctx.beginPath()
  heights.forEach((h, i) => {
    if (i === 0) ctx.moveTo(from, middle - h)
    else ctx.lineTo(from + i, middle - h)
  })
  for (let i = heights.length - 1; i >= 0; i--) ctx.lineTo(from + i, middle + (heights[i] as number))
  ctx.fill()
}
