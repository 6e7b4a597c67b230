import type { Bus } from '#film/proposal/ask.ts'
import { clipsOn, wordsOfSound } from '#film/proposal/cut.ts'
import type { Clause } from './given.ts'
import { foundIn, takingAway } from './words.ts'

// What of the sound is meant.

const named: Record<string, Bus> = {
  'music|musics|score|soundtrack|musci|song': 'music',
  'dialog(?:ue)?s?|voices?|speech|talking|spoken words|speaking': 'dialogue',
  'sound effects?|effects?|fx|sfx|foley|foot ?steps|steps|noises?|gulls?|doors?': 'effects',
  'ambien(?:ce|t)(?: sounds?)?|atmos(?:phere)?|background(?: noise| sound)?s?|room tone|wind sound|sea sound|waves':
    'ambience',
}
export const busesIn = (text: string): Bus[] =>
  Object.entries(named).flatMap(([words, bus]) => (foundIn({ [words]: true }, text) ? [bus] : []))

export const buses: readonly Bus[] = ['dialogue', 'music', 'effects', 'ambience']

/** A sound of the film that is called by its name: "the gulls", "the door". */
export const soundIn = ({ film, text: whole }: Clause): { bus: Bus; sound: string } | null => {
  const text = aheadOf(whole).split(/ (?:on|at|in) /)[0] || whole
  const said = new Set(
    text.split(/[^\p{L}]+/u).flatMap((word) => {
      const bare = word.replace(/^foot(?=steps?$)/, '').replace(/s$/, '')
      return [word, bare, `${bare}s`]
    }),
  )
  const place = (word: string) => {
    const at = text.indexOf(word.replace(/s$/, ''))
    return at < 0 ? text.length : at
  }
  const found = (['effects', 'ambience'] as const).flatMap((bus) =>
    clipsOn(film, bus).flatMap((clip) =>
      wordsOfSound(film, clip)
        .filter((word) => said.has(word) && !general.test(word))
        .map((sound) => ({ bus, sound })),
    ),
  )
  return found.toSorted((a, b) => place(a.sound) - place(b.sound))[0] ?? null
}
const general = /^(?:sound|effect|noise|music|ambience|background|room|scene|the|and|with|loop|night|day)s?$/

const particular =
  /\b(?:gulls?|birds?|doors?|foot ?steps?|steps|waves|wind|sea|rain|thunder|bells?|engines?|crickets|clocks?|traffic|crowds?)\b/

/** A sound that is named and not heard in the film, with what is. */
export const unheard = (clause: Clause): { cannot: string } | null => {
  const { text, film } = clause
  const word = particular.exec(headOf(text))?.[0]
  if (word === undefined || soundIn(clause) !== null || /\b(?:music|dialogue|effects|ambience)\b/.test(text))
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
    cannot: `No ${word} can be heard in the film.${some === '' ? '' : ` What can: ${some}.`}`,
  }
}

const beside =
  /\b(?:under|over|beneath|than|when|while|behind|against|drown(?:s|ing|ed)?|cover(?:s|ing)?|mask(?:s|ing)?|except|keeping)\b/

/** What stands before the thing that something is only compared with, or under which it lies. */
export const aheadOf = (text: string): string => text.split(beside)[0] || text

/** What is spoken of, where more than it is named: "the music is too loud under the dialogue". */
export const headOf = (text: string): string => {
  const head = aheadOf(text)
  if (/\bkeeping\b/.test(text)) return text.split(/\bkeeping\b/)[0] ?? text
  return busesIn(head).length > 0 ? head : text
}

/** That a sound is wished away. */
export const isTaking = (text: string): boolean =>
  takingAway.test(text) ||
  /\b(?:no|without|stop|turn (?:\S+ ){0,3}off)\b|\b(?:music|score|ambience|effects|sounds?)(?: comes?| goes)? (?:out|off|away)\b|\b(?:hold|keep)(?:ing)? (?:\S+ ){0,3}(?:back|out)\b/.test(
    text,
  )
