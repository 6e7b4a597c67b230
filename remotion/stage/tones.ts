import type { Look } from '#film/look.ts'
import { clamp, lerp, type Rgb, smooth } from './clay.ts'

/** A step of tone: what share of the light it gives, and over which cosines to the light it comes in. */
type Step = readonly [share: number, from: number, to: number]
/** How a look turns light into tones. `people` take the hard tones of ink a little rounder, or cloth is torn into patches. */
type Tones = { places: readonly Step[]; people: readonly Step[]; plain: number } // `plain`: share of an unstepped fall-off

const PAINT: readonly Step[] = [
  [0.3, -0.1, 0.12],
  [0.38, 0.18, 0.42],
  [0.32, 0.58, 0.84],
]
const CARD: readonly Step[] = [
  [0.8, -9, -8],
  [0.2, -0.1, 0.3],
]
/** Faces are cut from thinner card, bent a little: cheek and nose have a side in shade. */
const BENT: readonly Step[] = [
  [0.6, -9, -8],
  [0.26, -0.05, 0.3],
  [0.14, 0.5, 0.75],
]
const TONES: Record<Look, Tones> = {
  painted: { places: PAINT, people: PAINT, plain: 0.22 },
  noir: {
    places: [
      [0.58, 0.02, 0.1],
      [0.42, 0.46, 0.56],
    ],
    people: [
      [0.56, -0.06, 0.16],
      [0.44, 0.4, 0.66],
    ],
    plain: 0,
  },
  paper: { places: CARD, people: BENT, plain: 0 },
}

const glsl = (steps: readonly Step[]): string =>
  steps
    .map(([share, from, to]) =>
      from < -1
        ? share.toFixed(2)
        : `${share.toFixed(2)} * smoothstep( ${from.toFixed(2)}, ${to.toFixed(2)}, d )`,
    )
    .join(' + ')

/** The tones as what a shader says of a cosine `d` to the light; `people` is a condition in it. */
export const tonesInGlsl = (look: Look, people: string): string => {
  const { places, people: on, plain } = TONES[look]
  const steps = places === on ? glsl(places) : `${people} ? ${glsl(on)} : ${glsl(places)}`
  return plain > 0
    ? `mix( ${steps}, pow( clamp( d * 0.62 + 0.38, 0.0, 1.0 ), 2.0 ), ${plain.toFixed(2)} )`
    : steps
}

/** The tone on a person or a place at a cosine `d` to the light, 0 … 1: what the shader does, for whoever must know how bright a face is. */
export const toneAt = (look: Look, d: number, on: 'people' | 'places'): number => {
  const { plain, ...tones } = TONES[look]
  const steps = tones[on].reduce((sum, [share, from, to]) => sum + share * smooth(from, to, d), 0)
  return lerp(steps, clamp(d * 0.62 + 0.38) ** 2, plain)
}

/** How ink turns luminance into its greys: `floor + gain × luminance ^ people`. */
export const INK = { floor: 0.045, gain: 0.7, people: 0.62 } as const

/** Light is held back before it burns out: below `KNEE` it stays as it is, and nothing gets past `KNEE + ROOM`. */
export const KNEE = 0.5
export const ROOM = 0.56

/** As light is held back from a value on. */
export const heldBack = (high: number): number =>
  high > KNEE ? KNEE + (high - KNEE) / (1 + (high - KNEE) / ROOM) : high

const luma = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** How much of a light's colour skin does not take, by how deep it is (the green of its linear colour): a red sun on brown skin is more red than brown. */
export const OWN = { deep: 0.8, pale: 0.45, from: 0.06, to: 0.42 } as const

/** Skin as it is seen in coloured light: as bright as the light makes it, nearer to its own hue. What the shader does. */
export const inItsOwnHue = (lit: Rgb, skin: Rgb): Rgb => {
  const bright = luma(lit) / Math.max(1e-4, luma(skin))
  const share = lerp(OWN.deep, OWN.pale, smooth(OWN.from, OWN.to, skin[1]))
  return lit.map((c, i) => lerp(c, (skin[i] ?? 0) * bright, share)) as unknown as Rgb
}

/** Where skins meet, linear luminance, and how much of their distance from it they keep. */
const MIDDLE = 0.29
const KEPT = 0.5

/**
 * Skin as make-up artists leave it for a camera: the pale a little deeper and warmer, so that light does not bleach them, the
 * very dark a little lighter, so that their faces are read. The order of skins stays.
 */
export const complexion = (skin: Rgb): Rgb => {
  const own = Math.max(0.008, luma(skin))
  const y = MIDDLE * (own / MIDDLE) ** KEPT
  const blood = 1 + 0.34 * Math.max(0, Math.min(1, (own - MIDDLE) / 0.5))
  return skin.map((c) => Math.max(0, y + ((c * y) / own - y) * blood)) as unknown as Rgb
}
