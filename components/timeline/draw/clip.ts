import { type Clip, endOf } from '#film/timeline/track.ts'
import { colours, type Row } from '../rows.ts'
import { type Box, boxOf, fadeX, hasHandles, isSound, keyOfRef, levelY, type Scene } from '../scene.ts'
import type { Peaks } from '../sound/peaks.ts'
import { xOf } from '../view.ts'
import { fitting, font, widthOf } from './text.ts'
import { wave } from './wave.ts'

type Look = (typeof colours)[Row['track']['kind']]

/** Where pictures and waves come from; null while they are not there yet. */
export type Shelves = {
  picture: (url: string, height: number) => ImageBitmap | null
  peaks: (url: string) => Peaks | null
}

export type Brush = {
  ctx: CanvasRenderingContext2D
  scene: Scene
  shelves: Shelves
  hovered: string | null // by keyOfRef
}

/** The panel of a shot, once at its own shape and again along the clip as far as it can be seen. */
const pictures = (ctx: CanvasRenderingContext2D, image: ImageBitmap, box: Box, width: number): void => {
  const tile = (image.width / image.height) * box.height
  const first = box.left + Math.max(0, Math.floor(-box.left / tile)) * tile
  const right = Math.min(box.right - 1, width)
  for (let x = first; x < right; x += tile) {
    const share = Math.min(1, (right - x) / tile)
    ctx.drawImage(image, 0, 0, image.width * share, image.height, x, box.top, tile * share, box.height)
  }
}

const fades = (ctx: CanvasRenderingContext2D, clip: Clip, box: Box, scale: number): void => {
  const bottom = box.top + box.height
  for (const [frames, x, way] of [
    [clip.fadeIn, box.left, 1],
    [clip.fadeOut, box.right - 1, -1],
  ] as const) {
    const w = frames * scale
    if (w < 2) continue
    ctx.fillStyle = 'rgb(5 6 7 / 0.5)'
    ctx.beginPath()
    ctx.moveTo(x, box.top)
    ctx.lineTo(x + way * w, box.top)
    ctx.lineTo(x, bottom)
    ctx.fill()
    ctx.strokeStyle = 'rgb(238 236 230 / 0.45)'
    ctx.lineWidth = 1
    ctx.beginPath()
    ctx.moveTo(x + way * w, box.top)
    ctx.lineTo(x, bottom)
    ctx.stroke()
  }
}

const transition = (ctx: CanvasRenderingContext2D, clip: Clip, box: Box, scale: number): void => {
  if (clip.transitionIn === null) return
  const w = Math.min(box.right - box.left - 1, Math.max(3, clip.transitionIn.frames * scale))
  ctx.fillStyle = 'rgb(240 181 101 / 0.34)'
  ctx.fillRect(box.left, box.top, w, box.height)
  ctx.strokeStyle = 'rgb(255 203 133 / 0.8)'
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(box.left, box.top + box.height)
  ctx.lineTo(box.left + w, box.top)
  ctx.moveTo(box.left + w - 0.5, box.top)
  ctx.lineTo(box.left + w - 0.5, box.top + box.height)
  ctx.stroke()
}

const level = (brush: Brush, clip: Clip, box: Box, lit: boolean): void => {
  const { ctx, scene } = brush
  const keys = clip.keys?.gain ?? []
  const [from, to] = [Math.max(-2, box.left), Math.min(scene.width + 2, box.right - 1)]
  ctx.strokeStyle = lit ? 'rgb(255 203 133 / 0.95)' : 'rgb(238 236 230 / 0.22)'
  ctx.lineWidth = 1
  ctx.beginPath()
  if (keys.length === 0) {
    const y = Math.round(levelY(box, clip.gain)) + 0.5
    ctx.moveTo(from, y)
    ctx.lineTo(to, y)
  } else {
    const points = keys.map(({ at, value }) => ({
      x: xOf(scene.view, clip.start + at),
      y: levelY(box, clip.gain + value),
    }))
    ctx.moveTo(Math.min(from, points[0]?.x ?? from), points[0]?.y ?? 0)
    for (const { x, y } of points) ctx.lineTo(x, y)
    ctx.lineTo(Math.max(to, points.at(-1)?.x ?? to), points.at(-1)?.y ?? 0)
  }
  ctx.stroke()
  ctx.fillStyle = '#ffcb85'
  for (const { at, value } of keys)
    ctx.fillRect(xOf(scene.view, clip.start + at) - 3, levelY(box, clip.gain + value) - 3, 6, 6)
}

const fadeHandles = (ctx: CanvasRenderingContext2D, clip: Clip, box: Box, scale: number): void => {
  ctx.fillStyle = '#eeece6'
  for (const side of ['head', 'tail'] as const)
    ctx.fillRect(Math.round(fadeX(box, clip, side, scale)) - 4, box.top, 8, 4)
}

/** Keys that are set in the inspector show where they lie. */
const dots = ({ ctx, scene }: Brush, clip: Clip, box: Box): void => {
  const { opacity, x, y, scale } = clip.keys ?? {}
  ctx.fillStyle = '#86c9d6'
  for (const { at } of [opacity, x, y, scale].flatMap((curve) => curve ?? []))
    ctx.fillRect(xOf(scene.view, clip.start + at) - 2, box.top + box.height - 6, 4, 4)
}

/** The name of a clip; where a wave runs behind it, on ground of its own. */
const name = (brush: Brush, clip: Clip, box: Box, look: Look, backed: boolean): void => {
  const { ctx, scene } = brush
  const x = Math.max(box.left, -1) + 6
  const room = Math.min(box.right, scene.width) - x - 6
  if (room < 14) return
  const tall = box.height >= 30
  ctx.font = font(box.height >= 44 ? 11 : 10.5, 520)
  ctx.textBaseline = tall ? 'top' : 'middle'
  const text = fitting(ctx, scene.material.nameOf(clip), room)
  if (backed && !tall) {
    ctx.globalAlpha *= 0.72
    ctx.fillStyle = look.fill
    ctx.fillRect(x - 4, box.top + box.height / 2 - 7, widthOf(ctx, text) + 8, 14)
    ctx.globalAlpha /= 0.72
  }
  ctx.fillStyle = look.text
  ctx.fillText(text, x, tall ? box.top + (box.height >= 44 ? 5 : 3) : box.top + box.height / 2 + 0.5)
}

/** One clip that is wide enough to be seen as one. `shade` darkens the top of the row, where names stand on pictures. */
export const clipOn = (brush: Brush, row: Row, clip: Clip, shade: CanvasGradient | null): void => {
  const { ctx, scene, shelves } = brush
  const look = colours[row.track.kind]
  const box = boxOf(scene, row, clip)
  const x = Math.max(box.left, -4)
  const w = Math.max(1, Math.min(box.right, scene.width + 4) - x - 1)
  const key = keyOfRef(row.track.id, clip.id)
  const chosen = scene.chosen.has(key)
  ctx.fillStyle = look.fill
  ctx.fillRect(x, box.top, w, box.height)
  const url = w > 10 ? scene.material.pictureOf(clip) : null
  const image = url === null ? null : shelves.picture(url, box.height)
  if (image !== null) {
    pictures(ctx, image, box, scene.width)
    if (shade !== null && w > 26) {
      ctx.fillStyle = shade
      ctx.fillRect(x, box.top, w, box.height)
    }
  }
  const sound = isSound(row)
  if (sound && w > 12) {
    const heard = scene.material.soundOf(clip)
    const peaks = heard === null ? null : shelves.peaks(heard.url)
    if (heard !== null && peaks !== null)
      wave(brush, clip, box, { peaks, round: heard.round, colour: look.wave })
  }
  transition(ctx, clip, box, scene.view.scale)
  fades(ctx, clip, box, scene.view.scale)
  if (w > 26) name(brush, clip, box, look, sound)
  const lit = chosen || brush.hovered === key
  if (hasHandles(box)) {
    if (sound) level(brush, clip, box, lit)
    if (clip.keys !== undefined) dots(brush, clip, box)
    if (lit && scene.tool === 'choose' && !row.track.locked) fadeHandles(ctx, clip, box, scene.view.scale)
  }
  const along = !chosen && scene.along.has(key)
  outline(ctx, { x, w, box, colour: chosen ? '#ffcb85' : along ? '#a07a45' : look.edge, chosen })
  if (scene.stale.has(clip.id)) staleOn(ctx, x, box.top, w)
}

const outline = (
  ctx: CanvasRenderingContext2D,
  { x, w, box, colour, chosen }: { x: number; w: number; box: Box; colour: string; chosen: boolean },
): void => {
  ctx.strokeStyle = colour
  ctx.lineWidth = chosen ? 2 : 1
  const inset = chosen ? 1 : 0.5
  ctx.strokeRect(x + inset, box.top + inset, Math.max(0.5, w - 2 * inset), box.height - 2 * inset)
}

/** What is being made anew carries a broken line along its top. */
const staleOn = (ctx: CanvasRenderingContext2D, x: number, top: number, w: number): void => {
  ctx.fillStyle = '#f0b565'
  for (let at = x; at < x + w; at += 8) ctx.fillRect(at, top, Math.min(5, x + w - at), 2)
}

/** Clips too narrow to be told apart, as one bar for each stretch that they cover. */
export const crowd = (brush: Brush, row: Row, clips: readonly Clip[]): void => {
  const { ctx, scene } = brush
  const look = colours[row.track.kind]
  const box = (clip: Clip) => boxOf(scene, row, clip)
  const y = yTop(box(clips[0] as Clip))
  ctx.fillStyle = look.edge
  let [from, to] = [Number.NaN, Number.NaN]
  const flush = () => to > from && ctx.fillRect(from, y, Math.max(1, to - from), row.height)
  for (const clip of clips) {
    const left = Math.floor(xOf(scene.view, clip.start))
    const right = Math.max(left + 1, Math.floor(xOf(scene.view, endOf(clip)) - 0.4))
    if (left <= to) to = Math.max(to, right)
    else {
      flush()
      from = left
      to = right
    }
  }
  flush()
  ctx.fillStyle = '#ffcb85'
  for (const clip of clips) {
    if (!scene.chosen.has(keyOfRef(row.track.id, clip.id))) continue
    const { left, right } = box(clip)
    ctx.fillRect(left, y, Math.max(1, right - left), row.height)
  }
}

const yTop = ({ top }: Box) => top
