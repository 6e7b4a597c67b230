import { clamp } from '#film/clamp.ts'
import type { Film } from '#film/film.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { sceneNumber } from '#film/proposal/names.ts'
import { amountIn } from '../amounts.ts'
import { askScene, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { scenesMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

const inScenes = (
  clause: Clause,
  question: string,
  of: (scenes: string[]) => Ask,
  also: Heard | null = null, // another wish of the same clause: "in the rain, at night"
): Heard => {
  const scenes = scenesMeant(clause)
  if (scenes === null) return askScene(clause, question)
  return { asks: [of(scenes), ...(also !== null && 'asks' in also ? also.asks : [])] }
}

const darker =
  /\b(?:darker|darken(?:ed)?|dim(?:mer|med)?|dark|less (?:light|bright)|too bright|gloom(?:y|ier)|moodier|underexposed?|night-?like)\b/
const brighter =
  /\b(?:brighter|brighten(?:ed)?|lighter|lighten|more light|too dark|bright|lit better|can(?:'t|not) see|sunnier)\b/

/** Half or twice the light. */
const byAStop = (clause: Clause, sign: 1 | -1): Heard =>
  inScenes(clause, `${sign > 0 ? 'Brighter' : 'Darker'} in which scene?`, (scenes) => ({
    verb: 'light',
    scenes,
    by: sign * 3.3,
  }))

export const light: Wish = (clause) => {
  const { text } = clause
  if (/\b(?:music|hair|coat|voice|dress|sound)\b/.test(text)) return null
  const sign = darker.test(text) ? -1 : brighter.test(text) ? 1 : 0
  const wrong = /\btoo dark\b/.test(text) ? 1 : /\btoo bright\b/.test(text) ? -1 : sign
  if (/\bhalf as bright\b|\btwice as dark\b/.test(text)) return byAStop(clause, -1)
  if (/\btwice as bright\b|\bhalf as dark\b/.test(text)) return byAStop(clause, 1)
  if (wrong === 0) return null
  const { steps } = amountIn(text)
  return inScenes(clause, `${wrong > 0 ? 'Brighter' : 'Darker'} in which scene?`, (scenes) => ({
    verb: 'light',
    scenes,
    by: wrong * steps,
  }))
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

const grades: [RegExp, 'warmth' | 'contrast' | 'saturation' | 'grain', 1 | -1][] = [
  [/\b(?:less|low(?:er)?|reduce(?: the)?|without|softer) contrast\b|\bflatter\b/, 'contrast', -1],
  [
    /\b(?:more|high(?:er)?|increase(?: the)?|stronger|add|with) contrast\b|\bcontrast(?:y|ier)\b|\bpunchier\b/,
    'contrast',
    1,
  ],
  [
    /\b(?:desaturate(?:d)?|less (?:colou?r(?:ful|s)?|saturat\w+)|muted|paler|duller|washed[- ]out)\b/,
    'saturation',
    -1,
  ],
  [
    /\b(?:more (?:colou?r(?:ful|s)?|saturat\w+|vivid)|colou?rful|vivid|saturated?|stronger colou?rs|richer colou?rs)\b/,
    'saturation',
    1,
  ],
  [/\b(?:less grain|no grain|remove (?:the )?grain|cleaner)\b/, 'grain', -1],
  [/\b(?:more grain|grain(?:y|ier)|film grain|add grain)\b/, 'grain', 1],
  [/\b(?:cool(?:er)?|cold(?:er)?|bluer|more blue|blue(?:r)? tint)\b/, 'warmth', -1],
  [/\b(?:warm(?:er|th)?|golden|more orange|oranger|cosier|cozier)\b/, 'warmth', 1],
]

export const grade: Wish = (clause) => {
  const { text } = clause
  if (/\b(?:music|hair|coat|voice|line|says?|read)\b/.test(text)) return null
  if (
    /\b(?:black[- ]and[- ]white|b&w|monochrome|black & white|no colou?rs?|without colou?rs?|gr[ea]yscale)\b/.test(
      text,
    )
  )
    return inScenes(clause, 'Black and white in which scene?', (scenes) => ({ verb: 'monochrome', scenes }))
  if (/\b(?:old|silent|vintage|classic|1920s|1930s|antique) (?:film|movie|picture|hollywood)\b/.test(text)) {
    const all = scenesMeant({ ...clause, at: { ...clause.at, whole: clause.at.scenes.length === 0 } }) ?? []
    return {
      asks: [
        { verb: 'monochrome', scenes: all },
        { verb: 'grade', scenes: all, what: 'grain', by: 3 },
      ],
    }
  }
  const found = grades.find(([words]) => words.test(text))
  if (found === undefined) return null
  const [, what, sign] = found
  return inScenes(clause, 'In which scene?', (scenes) => ({
    verb: 'grade',
    scenes,
    what,
    by: sign * amountIn(text).steps,
  }))
}

const weathers = {
  'rain(?:s|y|ing|ed)?|drizzle|wet': 'rain',
  'snow(?:s|y|ing|ed)?|winter': 'snow',
  'fog(?:gy)?|mist(?:y)?|haz[ey]': 'fog',
  'storm(?:s|y|ing)?|thunder(?:storm)?': 'storm',
  'sunny|clear(?: sky| weather)?|sunshine|blue sky': 'clear',
  'wind(?:y)?|gusty': 'wind',
  'cloud(?:y|s)|overcast|gr[ea]y sky': 'cloudy',
} as const

export const weather: Wish = (clause) => {
  const { text } = clause
  const to = foundIn(weathers, text)
  if (to === null || /\b(?:sound|music|coat|raincoat|noise|ambience|title)\b/.test(text)) return null
  const off = to !== 'clear' && /\b(?:no|without|remove|stop|stops|less|get rid of|not|lose|end)\b/.test(text)
  return inScenes(
    clause,
    off ? `No ${to} in which scene?` : `${to[0]?.toUpperCase()}${to.slice(1)} in which scene?`,
    (scenes) => ({ verb: 'weather', scenes, weather: off ? 'clear' : to }),
    /\b(?:at|by|during) (?:night|day|dawn|dusk)\b/.test(text) ? time(clause) : null,
  )
}

const times = {
  'night(?:time)?|midnight': 'night',
  'day(?:time|light)?|noon|midday|afternoon': 'day',
  'dawn|sunrise|morning|early': 'dawn',
  'dusk|sunset|evening|twilight|golden hour': 'dusk',
} as const

export const time: Wish = (clause) => {
  const { text } = clause
  const to = foundIn(times, text.replaceAll(/\b(?:night|day|dawn|dusk|evening|morning) scenes?\b/g, 'scene'))
  if (to === null || /\b(?:music|line|says?|q\d)\b/.test(text)) return null
  if (!/\b(?:at|to|make|set|by|into|in the|during|happens?|takes? place|turn|should be|be|is)\b/.test(text))
    return null
  return inScenes(clause, `${to[0]?.toUpperCase()}${to.slice(1)} in which scene?`, (scenes) => ({
    verb: 'time',
    scenes,
    time: to,
  }))
}

/** What is said of a picture without saying what of it. */
export const vague: Wish = (clause) => {
  const { text, raw } = clause
  const scenes = /\b(?:scene|film|shot|it|this|that|look|picture)\b/
  const [only] = clause.at.scenes
  const place = only === undefined ? 'it' : `scene ${sceneNumber(clause.film, only)}`
  if (
    /\b(?:more dramatic|more tension|tenser|more suspense|more atmosphere|lonel(?:y|ier)|more (?:lonely|romantic|mysterious|tense)|more intense|more emotional|more exciting|more interesting|more cinematic|moody|scarier|creepier|sadder|happier|more beautiful|nicer|prettier)\b/.test(
      text,
    ) &&
    (scenes.test(text) || /^more\b/.test(text))
  )
    return askWhich(`How should ${place} get there?`, {
      Darker: `Make ${place} darker`,
      'More contrast': `Make ${place} with more contrast`,
      Slower: `Make ${place} slower`,
      Faster: `Make ${place} faster`,
      'Another music': `Music in ${place === 'it' ? 'the whole film' : place} tense`,
    })
  if (
    /^(?:change|fix|adjust|edit|redo|improve|do something (?:with|about)) (?:the )?(?:colou?rs?|light(?:ing)?|picture|look)(?: .*)?$/.test(
      text,
    )
  )
    return askWhich('How?', {
      Darker: `Darker ${inPlace(raw)}`,
      Brighter: `Brighter ${inPlace(raw)}`,
      Warmer: `Warmer ${inPlace(raw)}`,
      Cooler: `Cooler ${inPlace(raw)}`,
      'Black and white': `Black and white ${inPlace(raw)}`,
    })
  return null
}

const inPlace = (raw: string): string =>
  /\b(?:in|of) (?:the )?.*$/i.exec(raw)?.[0].replace(/^of/i, 'in') ?? ''
