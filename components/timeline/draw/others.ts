import { initialsOf } from '../../presence/who.ts'
import { rulerHeight } from '../rows.ts'
import { boxOf, keyOfRef, type OtherHand, type Scene } from '../scene.ts'
import { xOf } from '../view.ts'
import { fitting, font, widthOf } from './text.ts'

const tag = 13 // px, the height of a name

const nameOn = (
  ctx: CanvasRenderingContext2D,
  { name, colour }: OtherHand,
  at: { right: number; bottom: number; room: number },
): void => {
  ctx.font = font(9.5, 620)
  const text = fitting(ctx, at.room > 60 ? name : initialsOf(name), at.room - 6)
  if (text === '') return
  const w = widthOf(ctx, text) + 7
  ctx.fillStyle = colour
  ctx.fillRect(at.right - w, at.bottom - tag, w, tag)
  ctx.fillStyle = '#08090b'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, at.right - w + 3.5, at.bottom - tag / 2 + 0.5)
}

/** What others have in hand: a frame in their colour about each clip, with their name. */
const inHand = (ctx: CanvasRenderingContext2D, scene: Scene, other: OtherHand): void => {
  for (const row of scene.rows)
    for (const id of other.chosen) {
      const clip = row.track.clips[id.replace(/^clips\./, '')]
      if (clip === undefined || !id.startsWith('clips.')) continue
      const box = boxOf(scene, row, clip)
      const [left, right] = [Math.max(box.left, -4), Math.min(box.right, scene.width + 4)]
      if (right - left < 1 || box.top > scene.height || box.top + box.height < rulerHeight) continue
      // Within the frame of what is chosen here too.
      const inset = scene.chosen.has(keyOfRef(row.track.id, clip.id)) ? 3 : 1
      ctx.strokeStyle = other.colour
      ctx.lineWidth = 2
      const w = Math.max(1, right - left - 1 - 2 * inset)
      ctx.strokeRect(left + inset, box.top + inset, w, box.height - 2 * inset)
      nameOn(ctx, other, {
        right: right - inset - 1,
        bottom: box.top + box.height - inset,
        room: (right - left) / 2,
      })
    }
}

/** Where they are: a thin line, with their initials at its head. */
const playheadOf = (
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  { name, colour, frame }: OtherHand,
): void => {
  if (frame === null) return
  const x = Math.round(xOf(scene.view, frame))
  if (x < 0 || x > scene.width) return
  ctx.fillStyle = colour
  ctx.globalAlpha = 0.55
  ctx.fillRect(x, rulerHeight, 1, scene.height)
  ctx.globalAlpha = 1
  ctx.font = font(9, 650)
  const text = initialsOf(name)
  const w = widthOf(ctx, text) + 6
  const left = Math.max(1, x - w / 2 + 0.5)
  ctx.beginPath()
  ctx.roundRect(left, rulerHeight - tag - 1, w, tag, 3)
  ctx.fill()
  ctx.fillStyle = '#08090b'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, left + 3, rulerHeight - tag / 2 - 0.5)
}

/** The others at work on the same cut; clips before the ruler, playheads over it. */
export const othersOn = (ctx: CanvasRenderingContext2D, scene: Scene): void => {
  for (const other of scene.others) inHand(ctx, scene, other)
}
export const othersOver = (ctx: CanvasRenderingContext2D, scene: Scene): void => {
  for (const other of scene.others) playheadOf(ctx, scene, other)
}
