import { howColours, type Stretch } from '../../player/picture/cache/ready.ts'
import { rulerHeight } from '../rows.ts'
import type { Scene } from '../scene.ts'
import { xOf } from '../view.ts'

const tall = 3 // px
const dash = 5 // px, and as many between two
/** From here down to the tracks the ruler is the line that says how the film plays. */
const reach = 8

/** A line under the ruler: whole where the film plays sharp, broken where it plays live. */
export const readyLine = (ctx: CanvasRenderingContext2D, { view, width, ready }: Scene): void => {
  const y = rulerHeight - tall
  for (const { at, frames, how } of ready) {
    const [from, to] = [Math.max(0, xOf(view, at)), Math.min(width, xOf(view, at + frames))]
    if (to <= from) continue
    ctx.fillStyle = howColours[how]
    if (how !== 'live') ctx.fillRect(from, y, to - from, tall)
    else
      for (let x = Math.floor(from / (2 * dash)) * 2 * dash; x < to; x += 2 * dash) {
        const left = Math.max(from, x)
        ctx.fillRect(left, y, Math.max(0, Math.min(to, x + dash) - left), tall)
      }
  }
}

/** The stretch that lies under the pointer on the line. */
export const readyAt = ({ view, ready }: Scene, x: number, y: number): Stretch | null =>
  y >= rulerHeight - reach && y < rulerHeight
    ? (ready.find(({ at, frames }) => xOf(view, at) <= x && x < xOf(view, at + frames)) ?? null)
    : null
