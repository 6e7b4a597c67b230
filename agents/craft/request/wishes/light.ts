import { clamp } from '#film/clamp.ts'
import type { Film } from '#film/film.ts'
import { sceneNumber } from '#film/proposal/names.ts'
import { amountIn } from '../amounts.ts'
import { askScene, inScenes } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { scenesMeant } from '../meant.ts'

// How light or dark a scene is.

const darker =
  /\b(?:darker|darken(?:ed)?|dim(?:mer|med)?|dark|less (?:light|bright)|(?:some|a bit|a little) of the light|(?:take|kill|lose|cut) (?:\S+ ){0,4}light|too bright|gloom(?:y|ier)|moodier|underexposed?|night-?like|(?:drop|lower|reduce|less|decrease|bring down|turn down) (?:the )?(?:brightness|exposure|light))\b/
const brighter =
  /\b(?:brighter|brighten(?:ed)?|lighter|lighten|more light|too dark|bright|lit better|can(?:'t|not) (?:see|make out|read)|sunnier|(?:lift|open up|raise) (?:\S+ )?shadows|(?:raise|increase|lift|more|bring up|turn up) (?:the )?(?:brightness|exposure|light))\b/

/** Half or twice the light. */
const byAStop = (clause: Clause, sign: 1 | -1): Heard =>
  inScenes(clause, `${sign > 0 ? 'Brighter' : 'Darker'} in which scene?`, (scenes) => ({
    verb: 'light',
    scenes,
    by: sign * 3.3,
  }))

/** What is said of a picture that is wrong. */
const dull =
  /\b(?:is|are|looks?|feels?|seems?) (?:\S+ ){0,3}(?:murky|muddy|dingy|gloomy|underexposed|dim|dark and .*)\b/
const glaring =
  /\b(?:is|are|looks?|feels?|seems?) (?:\S+ ){0,3}(?:overexposed|blown out|glaring|washed out)\b/

/** By so many steps, or the share of its light that is told. */
const lit = (clause: Clause, sign: number): Heard => {
  const { steps, percent } = amountIn(clause.text)
  const share = percent === null ? null : Math.log2(Math.max(0.1, 1 + (sign * percent) / 100)) / 0.3
  return inScenes(clause, `${sign > 0 ? 'Brighter' : 'Darker'} in which scene?`, (scenes) => ({
    verb: 'light',
    scenes,
    by: share === null ? sign * steps : clamp(share, -4, 4),
  }))
}

/** "Down half a stop", in steps of light. */
const stopsIn = (text: string): number | null => {
  const stops = Number(/(\d+(?:\.\d+)?) stops?\b/.exec(text)?.[1])
  if (!(stops > 0)) return null
  if (/\b(?:down|under|less|darker|lower)\b/.test(text)) return clamp(-3.3 * stops, -4, 4)
  return /\b(?:up|over|more|brighter|raise|lift)\b/.test(text) ? clamp(3.3 * stops, -4, 4) : null
}

export const light: Wish = (clause) => {
  const { text } = clause
  if (/\b(?:music|hair|coat|voice|dress|sound)\b/.test(text)) return null
  const sign = darker.test(text) ? -1 : brighter.test(text) ? 1 : 0
  const wrong = /\btoo dark\b/.test(text) ? 1 : /\btoo bright\b/.test(text) ? -1 : sign
  if (dull.test(text)) return lit(clause, 1)
  if (glaring.test(text)) return lit(clause, -1)
  if (/\bhalf as bright\b|\btwice as dark\b/.test(text)) return byAStop(clause, -1)
  if (/\btwice as bright\b|\bhalf as dark\b/.test(text)) return byAStop(clause, 1)
  const stops = stopsIn(text)
  if (stops !== null)
    return inScenes(clause, 'In which scene?', (scenes) => ({ verb: 'light', scenes, by: stops }))
  if (wrong === 0) return null
  return lit(clause, wrong)
}

/** "Make scene 2 as dark as scene 1": by how many steps its light is from the other's. */
export const asLightAs: Wish = ({ text, film, at }) => {
  if (!/\bas (?:dark|bright|light|lit) as\b/.test(text)) return null
  const [one, other] = at.scenes.toSorted((a, b) => placeIn(film, text, a) - placeIn(film, text, b))
  const [own, model] = [film.lights[one ?? ''], film.lights[other ?? '']]
  if (one === undefined || own === undefined || model === undefined) return null
  const by = Math.log2(model.exposure / own.exposure) / 0.3
  return Math.abs(by) < 0.25
    ? { cannot: 'They are lit alike already.' }
    : { asks: [{ verb: 'light', scenes: [one], by: clamp(by, -4, 4) }] }
}

const placeIn = (film: Film, text: string, scene: string): number => {
  const at = text.indexOf(`scene ${sceneNumber(film, scene)}`)
  return at < 0 ? text.indexOf((film.places[film.scenes[scene]?.place ?? '']?.name ?? '').toLowerCase()) : at
}

const lightsOf: [RegExp, 'warmth', 1 | -1][] = [
  [/\b(?:candle-?(?:lit|light)|fire-?lit|by candle)\b/, 'warmth', 1],
  [/\b(?:moon-?(?:lit|light))\b/, 'warmth', -1],
]

/** "Candle-lit", "in moonlight": darker, and of its colour. */
export const litBy: Wish = (clause) => {
  const found = lightsOf.find(([words]) => words.test(clause.text))
  if (found === undefined) return null
  const [, what, sign] = found
  const scenes = scenesMeant(clause)
  if (scenes === null) return askScene(clause, 'In which scene?')
  return {
    asks: [
      { verb: 'light', scenes, by: -2 },
      { verb: 'grade', scenes, what, by: sign * 2 },
    ],
  }
}
