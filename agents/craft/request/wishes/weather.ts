import { inScenes } from '../asking.ts'
import type { Wish } from '../given.ts'
import { scenesMeant } from '../meant.ts'
import { foundIn, instead } from '../words.ts'

// Weather and time of day.

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
  const found = foundIn(weathers, instead(text))
  const too = /\btoo \w+\b/.test(text)
  const to = found === 'clear' && too ? 'cloudy' : found
  if (to === null || /\b(?:sound|music|coat|raincoat|noise|ambience|title)\b/.test(text)) return null
  const off =
    found !== 'clear' &&
    (too || /\b(?:no|without|remove|stop|stops|less|get rid of|not|lose|end)\b/.test(instead(text)))
  const now = Object.values(clause.film.scenes).flatMap((scene) => (scene.weather === to ? [scene.id] : []))
  if (off && scenesMeant(clause) === null)
    return now.length === 0
      ? { cannot: `There is no ${to} in the film.` }
      : { asks: [{ verb: 'weather', scenes: now, weather: 'clear' }] }
  return inScenes(
    clause,
    off ? `No ${to} in which scene?` : `${to[0]?.toUpperCase()}${to.slice(1)} in which scene?`,
    (scenes) => ({ verb: 'weather', scenes, weather: off ? 'clear' : to }),
    timeIn(text) === null ? null : time(clause),
  )
}

const times = {
  'night(?:time)?|midnight': 'night',
  '(?:broad |full )?day(?:time|light)?|noon|midday|afternoon': 'day',
  'dawn|sunrise|morning|early': 'dawn',
  'dusk|sunset|evening|twilight|golden hour': 'dusk',
} as const

const timeIn = (text: string) =>
  foundIn(times, text.replaceAll(/\b(?:night|day|dawn|dusk|evening|morning) scenes?\b/g, 'scene'))

export const time: Wish = (clause) => {
  const { text } = clause
  const to = timeIn(text)
  if (to === null || /\b(?:music|line|says?|q\d)\b/.test(text)) return null
  if (
    !/^(?:\S+ )?(?:dawn|dusk|sunrise|sunset|twilight|golden hour|night|midnight|noon|midday)\b|\b(?:at|to|make|set|by|into|in|a|an|during|happens?|takes? place|turn|should be|be|is)\b/.test(
      text,
    )
  )
    return null
  return inScenes(clause, `${to[0]?.toUpperCase()}${to.slice(1)} in which scene?`, (scenes) => ({
    verb: 'time',
    scenes,
    time: to,
  }))
}
