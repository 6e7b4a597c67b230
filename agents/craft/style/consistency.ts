import type { Mend } from '#film/mend.ts'

type Rgb = readonly [number, number, number]
/** The main colours of a picture, 0 … 1, with their shares of it. */
export type Colours = readonly { rgb: Rgb; share: number }[]

/** What a picture looks like at a glance: how light, how colourful, how warm, how green. */
type Look = { light: number; chroma: number; warmth: number; tint: number; mean: [number, number, number] }

const luma = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

const lookOf = (colours: Colours): Look => {
  const total = colours.reduce((sum, { share }) => sum + share, 0) || 1
  const mean = (of: (rgb: Rgb) => number) =>
    colours.reduce((sum, { rgb, share }) => sum + of(rgb) * share, 0) / total
  return {
    light: mean(luma),
    chroma: mean((rgb) => Math.max(...rgb) - Math.min(...rgb)),
    warmth: mean(([r, , b]) => r - b),
    tint: mean(([r, g, b]) => g - (r + b) / 2),
    mean: [mean(([r]) => r), mean(([, g]) => g), mean(([, , b]) => b)],
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return ((low ?? 0) + (high ?? 0)) / 2
}

const middleOf = (looks: readonly Look[]): Look => {
  const of = (value: (look: Look) => number) => median(looks.map(value))
  return {
    light: of(({ light }) => light),
    chroma: of(({ chroma }) => chroma),
    warmth: of(({ warmth }) => warmth),
    tint: of(({ tint }) => tint),
    mean: [of(({ mean }) => mean[0]), of(({ mean }) => mean[1]), of(({ mean }) => mean[2])],
  }
}

/** So much apart two shots of a scene may be without looking like two films: a close-up is not as light as the sea. */
const APART = { light: 0.13, chroma: 0.12, warmth: 0.12, tint: 0.06 }
const STRAYS = 1.6

const distance = (a: Look, b: Look): number =>
  Math.hypot(
    (a.light - b.light) / APART.light,
    (a.chroma - b.chroma) / APART.chroma,
    (a.warmth - b.warmth) / APART.warmth,
    (a.tint - b.tint) / APART.tint,
  )

/** Part of the way back: a shot keeps some of what it is. */
const BACK = 0.7
const between = (low: number, high: number, n: number): number => Math.min(high, Math.max(low, n))

const graded = (colours: Colours, gain: Rgb, saturation: number): Colours =>
  colours.map(({ rgb, share }) => {
    const raised: Rgb = [rgb[0] * gain[0], rgb[1] * gain[1], rgb[2] * gain[2]]
    const grey = luma(raised)
    const [r = 0, g = 0, b = 0] = raised.map((c) => between(0, 1, grey + (c - grey) * saturation))
    return { rgb: [r, g, b], share }
  })

const wordsOf = (own: Look, all: Look): string => {
  const words = [
    ...(Math.abs(own.light - all.light) > APART.light / 2
      ? [own.light < all.light ? 'darker' : 'lighter']
      : []),
    ...(Math.abs(own.warmth - all.warmth) > APART.warmth / 2
      ? [own.warmth < all.warmth ? 'colder' : 'warmer']
      : []),
    ...(Math.abs(own.chroma - all.chroma) > APART.chroma / 2
      ? [own.chroma < all.chroma ? 'paler' : 'more colourful']
      : []),
  ]
  return words.length > 0 ? words.join(', ') : 'of another tint'
}

const mendOf = (colours: Colours, all: Look): Mend | null => {
  const own = lookOf(colours)
  const before = distance(own, all)
  if (before < STRAYS) return null
  const towards = (i: 0 | 1 | 2): number =>
    between(0.7, 1.45, 1 + BACK * (all.mean[i] / Math.max(0.02, own.mean[i]) - 1))
  const gain: [number, number, number] = [towards(0), towards(1), towards(2)]
  const lit = lookOf(graded(colours, gain, 1))
  const saturation = between(0.7, 1.35, 1 + BACK * (all.chroma / Math.max(0.02, lit.chroma) - 1))
  const left = distance(lookOf(graded(colours, gain, saturation)), all)
  if (left > before * 0.9) return null
  const rounded = (n: number) => Math.round(n * 1000) / 1000
  return {
    gain: [rounded(gain[0]), rounded(gain[1]), rounded(gain[2])],
    saturation: rounded(saturation),
    distance: rounded(before),
    left: rounded(left),
    why: `It is ${wordsOf(own, all)} than the other shots of its scene.`,
  }
}

/** The shots of one scene that leave its look, and what brings them back. Of two shots none is the stray. */
export const mendsIn = (shots: readonly { id: string; colours: Colours }[]): Record<string, Mend> => {
  if (shots.length < 3) return {}
  const all = middleOf(shots.map(({ colours }) => lookOf(colours)))
  return Object.fromEntries(
    shots.flatMap(({ id, colours }) => {
      const mend = mendOf(colours, all)
      return mend ? [[id, mend]] : []
    }),
  )
}
