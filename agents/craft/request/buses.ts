import type { Bus } from '#film/proposal/ask.ts'
import { clipsOn, wordsOfSound } from '#film/proposal/cut.ts'
import type { Clause } from './given.ts'
import { foundIn } from './words.ts'

// What of the sound is meant.

const buses: Record<string, Bus> = {
  'music|musics|score|soundtrack|musci|song': 'music',
  'dialog(?:ue)?s?|voices?|speech|talking|spoken words|speaking': 'dialogue',
  'sound effects?|effects?|fx|sfx|foley|foot ?steps|steps|noises?|gulls?|doors?': 'effects',
  'ambien(?:ce|t)(?: sounds?)?|atmos(?:phere)?|background(?: noise| sound)?s?|room tone|wind sound|sea sound|waves':
    'ambience',
}
export const busesIn = (text: string): Bus[] =>
  Object.entries(buses).flatMap(([words, bus]) => (foundIn({ [words]: true }, text) ? [bus] : []))

/** A sound of the film that is called by its name: "the gulls", "the door". */
export const soundIn = ({ film, text }: Clause): { bus: Bus; sound: string } | null => {
  const said = new Set(
    text.split(/[^\p{L}]+/u).flatMap((word) => {
      const bare = word.replace(/^foot(?=steps?$)/, '').replace(/s$/, '')
      return [word, bare, `${bare}s`]
    }),
  )
  for (const bus of ['effects', 'ambience'] as const)
    for (const clip of clipsOn(film, bus)) {
      const sound = wordsOfSound(film, clip).find((word) => said.has(word) && !general.test(word))
      if (sound !== undefined) return { bus, sound }
    }
  return null
}
const general = /^(?:sound|effect|noise|music|ambience|background|room|scene|the|and|with|loop|night|day)s?$/

const particular =
  /\b(?:gulls?|birds?|doors?|foot ?steps?|steps|waves|bells?|engines?|crickets|clocks?|traffic|crowds?)\b/

/** A sound that is named and not heard in the film, with what is. */
export const unheard = (clause: Clause): { cannot: string } | null => {
  const { text, film } = clause
  const named = particular.exec(headOf(text))?.[0]
  if (named === undefined || soundIn(clause) !== null || /\b(?:music|dialogue|effects|ambience)\b/.test(text))
    return null
  const heard = (['effects', 'ambience'] as const)
    .flatMap((bus) => clipsOn(film, bus))
    .flatMap((clip) =>
      wordsOfSound(film, clip)
        .filter((word) => !general.test(word))
        .slice(-1),
    )
  const some = [...new Set(heard)].slice(0, 8).join(', ')
  return {
    cannot: `No ${named} can be heard in the film.${some === '' ? '' : ` What can: ${some}.`}`,
  }
}

/** What is spoken of, where more than it is named: "the music is too loud under the dialogue". */
export const headOf = (text: string): string => {
  const head = text.split(/\b(?:under|over|beneath|than|when|while|behind|against)\b/)[0] ?? text
  return busesIn(head).length > 0 ? head : text
}

/** That something is wished away. */
export const taking =
  /\b(?:remove|delete|cut|drop|lose|take (?:out|away)|get rid of|mute|silence|no|without|kill|stop|turn off)\b/
