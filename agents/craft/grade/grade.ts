import { applyCdl } from '#film/cdl.ts'
import type { Palette } from '#film/direction.ts'
import { inOrder } from '#film/film.ts'
import type { Grade, Look } from '#film/look.ts'
import type { Scene } from '#film/scene.ts'

type GradedScene = Pick<Scene, 'id' | 'order' | 'time' | 'weather' | 'emotion'>
/** What a scene is pushed towards, each −1 … 1: warm or cold, contrast, colourful or drained. */
type Push = { warmth: number; contrast: number; colour: number; why: string }

/** What the lens and the stock do in each look. Grain is dear to encode: next to none where it is not the point. */
const stock: Record<Look, Pick<Grade, 'saturation' | 'vignette' | 'grain' | 'halation'>> = {
  painted: { saturation: 1.05, vignette: 0.3, grain: 0.06, halation: 0.22 },
  noir: { saturation: 1, vignette: 0.5, grain: 0.3, halation: 0.4 },
  paper: { saturation: 1.04, vignette: 0.2, grain: 0, halation: 0.1 },
}
/** How far a push may go in each look: ink keeps its blacks, paper its whites. */
const reach: Record<Look, number> = { painted: 1, noir: 0.6, paper: 0.75 }

const clamp = (x: number, low = -1, high = 1): number => Math.min(high, Math.max(low, x))

/**
 * The colour script (CRAFT, "Looks"): colour follows feeling; the scene of the deepest loss, late in the film, is the
 * coldest; what comes after it is warm again, and the accent returns at the end.
 */
export const colourScript = (scenes: readonly GradedScene[]): Push[] => {
  const last = scenes.length - 1
  const low = scenes.reduce(
    (worst, scene, i) =>
      i >= last / 3 && scene.emotion.valence < (scenes[worst]?.emotion.valence ?? 1) ? i : worst,
    last > 1 ? Math.ceil(last / 3) : 0,
  )
  const loss = (scenes[low]?.emotion.valence ?? 0) < -0.15 ? low : -1
  return scenes.map(({ emotion: { valence, arousal } }, i) => {
    const ends = i === last && last > 0
    const feeling = valence * 0.75
    if (i === loss)
      return {
        warmth: clamp(feeling - 0.35),
        contrast: 0.25,
        colour: -0.6,
        why: 'the loss: cold and drained',
      }
    if (ends)
      return {
        warmth: clamp(feeling + (valence >= 0 ? 0.25 : -0.1)),
        contrast: 0.1,
        colour: clamp(0.45 + valence * 0.3),
        why: 'the accent returns',
      }
    const warm = feeling > 0.15 ? 'warm' : feeling < -0.15 ? 'cool' : 'neutral'
    return {
      warmth: clamp(feeling),
      contrast: clamp((arousal - 0.4) * 0.9),
      colour: clamp(valence * 0.4 + (arousal - 0.4) * 0.2),
      why: `${warm}, ${arousal > 0.6 ? 'hard' : 'quiet'}`,
    }
  })
}

const round = (n: number): number => Math.round(n * 1000) / 1000
const triple = (r: number, g: number, b: number): [number, number, number] => [round(r), round(g), round(b)]

/** A push as an ASC CDL: lights take the warmth, shadows half of it and a little of the opposite, mid-tones the contrast. */
const cdlOf = ({ warmth: w, contrast: c, colour, why }: Push, look: Look, k = 1): Grade => {
  const t = w * k * reach[look]
  const lift = -0.014 * c * k
  return {
    ...stock[look],
    slope: triple(1 + 0.055 * t + 0.03 * c * k, 1 + 0.004 * t + 0.03 * c * k, 1 - 0.075 * t + 0.03 * c * k),
    offset: triple(
      lift + 0.008 * Math.min(0, t),
      lift,
      lift - 0.016 * Math.min(0, t) + 0.004 * Math.max(0, t),
    ),
    power: triple(1 - 0.03 * t + 0.05 * c * k, 1 + 0.05 * c * k, 1 + 0.03 * t + 0.05 * c * k),
    saturation: round(stock[look].saturation * (1 + 0.16 * colour * k)),
    why,
  }
}

const rgbOf = (hex: string) =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as readonly [
    number,
    number,
    number,
  ]
const hueOf = ([r, g, b]: readonly [number, number, number]): number =>
  (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI

/** How far the grade turns the hue of skin, degrees. */
export const skinTurn = (grade: Grade, palette: Palette): number =>
  Math.abs(hueOf(applyCdl(grade, rgbOf(palette.skin))) - hueOf(rgbOf(palette.skin)))
/** More than this and people look ill, whatever the mood. */
export const MOST_TURN = 9

/** How warm a grade makes a mid-grey: red over blue. */
export const warmthOf = (grade: Grade): number => {
  const [r, , b] = applyCdl(grade, [0.5, 0.5, 0.5])
  return r - b
}
/** How far apart two neighbouring scenes are: the largest difference a mid-grey or a light sees. */
export const jump = (a: Grade, b: Grade): number =>
  Math.max(
    ...[0.3, 0.5, 0.8].flatMap((v) => {
      const [x, y] = [applyCdl(a, [v, v, v]), applyCdl(b, [v, v, v])]
      return x.map((c, i) => Math.abs(c - (y[i] ?? 0)))
    }),
  )
export const MOST_JUMP = 0.075

const between = (a: Push, b: Push, t: number): Push => ({
  ...b,
  warmth: a.warmth + (b.warmth - a.warmth) * t,
  contrast: a.contrast + (b.contrast - a.contrast) * t,
})

/** Grades by scene: the script, softened until skin stays skin and no cut jumps. */
export const gradesOf = (
  scenes: Record<string, GradedScene>,
  palette: Palette,
  look: Look,
): Record<string, Grade> => {
  const ordered = inOrder(scenes)
  const pushes = colourScript(ordered)
  const grades: Record<string, Grade> = {}
  let before: Push | null = null
  for (const [i, scene] of ordered.entries()) {
    let push: Push = pushes[i] ?? { warmth: 0, contrast: 0, colour: 0, why: '' }
    for (let n = 0; n < 8 && before && jump(cdlOf(before, look), cdlOf(push, look)) > MOST_JUMP; n++)
      push = between(before, push, 0.8)
    for (let n = 0; n < 8 && skinTurn(cdlOf(push, look), palette) > MOST_TURN; n++)
      push = { ...push, warmth: push.warmth * 0.8 }
    before = push
    const dark = scene.time === 'night' || scene.time === 'dusk'
    const grade = cdlOf(push, look)
    grades[scene.id] = { ...grade, halation: round(grade.halation * (dark ? 1.25 : 0.8)) }
  }
  return grades
}
