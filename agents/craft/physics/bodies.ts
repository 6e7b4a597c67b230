import type { PropModel } from '#film/stage.ts'

/** A thing as a body: half measures in metres, what it weighs for its size, how it bounces, whether it breaks. */
export type Solid = {
  form: 'box' | 'ball' | 'drum'
  half: readonly [number, number, number] // width, height, depth
  bounce: number
  density: number
  brittle: boolean
}

type Shape = {
  form: Solid['form']
  like: readonly [number, number, number]
  bounce?: number
  density?: number
  brittle?: boolean
}
const drum = (wide: number, more: Partial<Shape> = {}): Shape => ({
  form: 'drum',
  like: [wide, 1, wide],
  ...more,
})
const box = (w: number, h: number, d: number, more: Partial<Shape> = {}): Shape => ({
  form: 'box',
  like: [w, h, d],
  ...more,
})

/** Widths, heights and depths beside the longest side, by the kit's shapes; anything else is a block. */
const SHAPES: Record<string, Shape> = {
  bottle: drum(0.34, { brittle: true }),
  vase: drum(0.55, { brittle: true }),
  glass: drum(0.6, { brittle: true }),
  cup: drum(0.85, { brittle: true }),
  bowl: drum(1, { brittle: true }),
  plate: box(1, 0.1, 1, { brittle: true }),
  mirror: box(0.7, 1, 0.08, { brittle: true }),
  lantern: drum(0.5),
  candle: drum(0.3),
  pot: drum(0.9),
  bucket: drum(0.9),
  ball: { form: 'ball', like: [1, 1, 1], bounce: 0.62 },
  apple: { form: 'ball', like: [1, 1, 1], bounce: 0.25 },
  coin: box(1, 0.1, 1, { bounce: 0.4, density: 4 }),
  book: box(0.7, 0.2, 1),
  letter: box(0.7, 0.02, 1, { bounce: 0.05, density: 0.15 }),
  map: box(0.8, 0.02, 1, { bounce: 0.05, density: 0.15 }),
  newspaper: box(0.7, 0.05, 1, { bounce: 0.05, density: 0.2 }),
  phone: box(0.5, 0.08, 1),
  key: box(0.35, 0.08, 1, { density: 4 }),
  gun: box(0.2, 0.6, 1, { density: 3 }),
  sword: box(0.12, 0.06, 1, { density: 3 }),
  knife: box(0.12, 0.06, 1, { density: 3 }),
  chair: box(0.5, 1, 0.5, { density: 0.4 }),
}
const BLOCK = box(0.7, 0.7, 0.7)

export const solidOf = ({ shape, size }: PropModel): Solid => {
  const { form, like, bounce = 0.22, density = 1, brittle = false } = SHAPES[shape] ?? BLOCK
  const [w, h, d] = like.map((n) => Math.max(0.006, (n * size) / 2))
  return { form, half: [w ?? size, h ?? size, d ?? size], bounce, density, brittle }
}
