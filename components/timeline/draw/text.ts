export const font = (size: number, weight = 450): string =>
  `${weight} ${size}px 'Inter Variable', system-ui, sans-serif`

const widths = new Map<string, number>()
const cuts = new Map<string, string>()
const most = 20_000

/** How wide a text is, measured once. */
export const widthOf = (ctx: CanvasRenderingContext2D, text: string): number => {
  const key = `${ctx.font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > most) widths.clear()
  const width = ctx.measureText(text).width
  widths.set(key, width)
  return width
}

const cutTo = (ctx: CanvasRenderingContext2D, text: string, room: number): string => {
  let letters = Math.floor((text.length * room) / widthOf(ctx, text))
  for (; letters > 0; letters--) {
    const cut = `${text.slice(0, letters).trimEnd()}…`
    if (ctx.measureText(cut).width <= room) return cut
  }
  return ''
}

/** As much of a text as there is room for; measured once for each text and room. */
export const fitting = (ctx: CanvasRenderingContext2D, text: string, room: number): string => {
  if (widthOf(ctx, text) <= room) return text
  const step = Math.floor(room / 4) * 4
  const key = `${ctx.font}|${step}|${text}`
  const known = cuts.get(key)
  if (known !== undefined) return known
  if (cuts.size > most) cuts.clear()
  const cut = cutTo(ctx, text, step)
  cuts.set(key, cut)
  return cut
}

/** A small label on a dark plate, kept inside the canvas; red where what it tells of can go no further. */
export const plate = (
  ctx: CanvasRenderingContext2D,
  text: string,
  at: { x: number; y: number; width: number; stopped?: boolean | undefined },
): void => {
  ctx.font = font(11, 560)
  const w = widthOf(ctx, text) + 14
  const x = Math.round(Math.max(4, Math.min(at.width - w - 4, at.x)))
  ctx.fillStyle = 'rgb(5 6 7 / 0.92)'
  ctx.beginPath()
  ctx.roundRect(x, at.y, w, 20, 4)
  ctx.fill()
  ctx.strokeStyle = at.stopped ? '#8a4a44' : '#3a424e'
  ctx.lineWidth = 1
  ctx.stroke()
  ctx.fillStyle = at.stopped ? '#f49a90' : '#ffcb85'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, x + 7, at.y + 10.5)
}
