import { clamp } from '#film/clamp.ts'
import type { Mend } from '#film/mend.ts'

type Rgb = readonly [number, number, number]
/** The main colours of a picture, 0 … 1, with their shares of it. */
export type Colours = readonly { rgb: Rgb; share: number }[]

/** What a picture looks like at a glance: how light, how colourful, and the cast that its quiet colours have. */
type Look = { light: number; chroma: number; warmth: number; tint: number; cast: [number, number, number] }

const luma = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const chromaOf = (rgb: Rgb): number => Math.max(...rgb) - Math.min(...rgb)
/** A yellow coat is no yellow light: only what has little colour of its own shows the cast. */
const QUIET = 0.3

const lookOf = (colours: Colours): Look => {
  const meanOf = (list: Colours, of: (rgb: Rgb) => number) => {
    const total = list.reduce((sum, { share }) => sum + share, 0) || 1
    return list.reduce((sum, { rgb, share }) => sum + of(rgb) * share, 0) / total
  }
  const quiet = colours.filter(({ rgb }) => chromaOf(rgb) < QUIET)
  const shown = quiet.length > 0 ? quiet : colours
  const [r, g, b] = [0, 1, 2].map((i) => meanOf(shown, (rgb) => rgb[i as 0 | 1 | 2])) as [
    number,
    number,
    number,
  ]
  const grey = Math.max(0.02, luma([r, g, b]))
  return {
    light: meanOf(colours, luma),
    chroma: meanOf(colours, chromaOf),
    warmth: r - b,
    tint: g - (r + b) / 2,
    cast: [r / grey, g / grey, b / grey],
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
    cast: [of(({ cast }) => cast[0]), of(({ cast }) => cast[1]), of(({ cast }) => cast[2])],
  }
}

/** So much apart two shots of a scene may be without looking like two films: a close-up is not as light as the sea. */
const APART = { light: 0.13, chroma: 0.3, warmth: 0.12, tint: 0.06 }
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

const graded = (colours: Colours, gain: Rgb, saturation: number): Colours =>
  colours.map(({ rgb, share }) => {
    const raised: Rgb = [rgb[0] * gain[0], rgb[1] * gain[1], rgb[2] * gain[2]]
    const grey = luma(raised)
    const [r = 0, g = 0, b = 0] = raised.map((c) => clamp(grey + (c - grey) * saturation, 0, 1))
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
  const back = (wanted: number, has: number): number => 1 + BACK * (wanted / Math.max(0.02, has) - 1)
  const light = clamp(back(all.light, own.light), 0.7, 1.4)
  // In coarse steps, so that a shot that changes a little leaves the mends of its neighbours as they are.
  const coarse = (n: number) => Math.round(n * 20) / 20
  const towards = (i: 0 | 1 | 2): number => coarse(light * clamp(back(all.cast[i], own.cast[i]), 0.8, 1.25))
  const gain: [number, number, number] = [towards(0), towards(1), towards(2)]
  const lit = lookOf(graded(colours, gain, 1))
  const pale = Math.abs(lit.chroma - all.chroma) > APART.chroma / 2
  const saturation = pale ? coarse(clamp(back(all.chroma, lit.chroma), 0.7, 1.35)) : 1
  const left = distance(lookOf(graded(colours, gain, saturation)), all)
  if (left > before * 0.9) return null
  const rounded = (n: number) => Math.round(n * 100) / 100
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
