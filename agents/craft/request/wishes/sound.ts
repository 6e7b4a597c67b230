import { inOrder } from '#film/film.ts'
import type { Ask, Bus } from '#film/proposal/ask.ts'
import { clipsOn, wordsOfSound } from '#film/proposal/cut.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { amountIn } from '../amounts.ts'
import { askLine, askPerson, askScene, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { scenesMeant, spanMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

const buses: Record<string, Bus> = {
  'music|musics|score|soundtrack|musci|song': 'music',
  'dialog(?:ue)?s?|voices?|speech|talking|spoken words|speaking': 'dialogue',
  'sound effects?|effects?|fx|sfx|foley|foot ?steps|steps|noises?|gulls?|doors?': 'effects',
  'ambien(?:ce|t)(?: sounds?)?|atmos(?:phere)?|background(?: noise| sound)?s?|room tone|wind sound|sea sound|waves':
    'ambience',
}
const busesIn = (text: string): Bus[] =>
  Object.entries(buses).flatMap(([words, bus]) => (foundIn({ [words]: true }, text) ? [bus] : []))

/** A sound of the film that is called by its name: "the gulls", "the door". */
const soundIn = ({ film, text }: Clause): { bus: Bus; sound: string } | null => {
  const said = new Set(text.split(/[^\p{L}]+/u).flatMap((word) => [word, word.replace(/s$/, ''), `${word}s`]))
  for (const bus of ['effects', 'ambience'] as const)
    for (const clip of clipsOn(film, bus)) {
      const sound = wordsOfSound(film, clip).find((word) => said.has(word) && !general.test(word))
      if (sound !== undefined) return { bus, sound }
    }
  return null
}
const general = /^(?:sound|effect|noise|music|ambience|background|room|scene|the|and|with|loop|night|day)s?$/

/** What is spoken of, where more than it is named: "the music is too loud under the dialogue". */
const headOf = (text: string): string => {
  const head = text.split(/\b(?:under|over|beneath|than|when|while|behind|against)\b/)[0] ?? text
  return busesIn(head).length > 0 ? head : text
}

const up =
  /\b(?:louder|turn(?:ed)? (?:\S+ ){0,4}up|turn up|raise|boost|more volume|bring (?:\S+ ){0,3}up|amplify|too quiet|too soft|can(?:'t|not) (?:hear|understand)|(?:hardly|barely) hear|(?:hard|difficult) to (?:hear|understand)|mumbles?|increase)\b/
const down =
  /\b(?:quieter|softer|lower|turn(?:ed)? (?:\S+ ){0,4}down|turn down|reduce|less loud|bring (?:\S+ ){0,3}down|too loud|duck|drop|decrease|drown(?:s|ing)?)\b/
const decibels = [1.5, 1.5, 3, 6]

const levels = (clause: Clause, sign: 1 | -1): Heard | null => {
  const { text, at } = clause
  const called = soundIn(clause)
  const found = called === null ? busesIn(headOf(text)) : [called.bus]
  const person = at.characters.length > 0 && !found.includes('music') && !found.includes('effects')
  const { db, steps } = amountIn(text)
  const by = sign * (db ?? decibels[steps] ?? 3)
  if (at.pronoun && person) return askPerson(clause, 'Whose voice?', at.characters)
  const span = spanMeant({ ...clause, at: person ? { ...at, lines: at.lines, shots: [] } : at }) ?? {
    of: 'film' as const,
  }
  if (person) {
    if (/\b(?:sound|voice|speak|talk)\w*\b/.test(text) && /\b(?:softer|lower)\b/.test(text)) return null
    return {
      asks: at.characters.map(
        (character): Ask => ({
          verb: 'level',
          bus: 'dialogue',
          span: span.of === 'lines' ? { of: 'film' } : span,
          character,
          db: by,
        }),
      ),
    }
  }
  if (called !== null) return { asks: [{ verb: 'level', ...called, span, db: by }] }
  if (found.length > 0) return { asks: found.map((bus): Ask => ({ verb: 'level', bus, span, db: by })) }
  if (/\b(?:angle|camera|shot|raise the)\b/.test(text)) return null
  const [name] = [sign > 0 ? 'louder' : 'quieter']
  const place = at.scenes.length > 0 ? ` ${clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? ''}` : ''
  if (
    /\bsounds?\b|\bvolume\b|^(?:make (?:it|this|that) )?(?:a (?:bit|little) |much |way )?(?:louder|quieter)\b|too (?:loud|quiet)|^turn (?:it|this|that) (?:up|down)$|^quiet$/.test(
      text,
    )
  )
    return askWhich(`What should be ${name}?`, {
      Dialogue: `Dialogue ${name}${place}`,
      Music: `Music ${name}${place}`,
      'Sound effects': `Effects ${name}${place}`,
      Everything: `Dialogue, music, effects and ambience ${name}${place}`,
    })
  return null
}

export const level: Wish = (clause) => {
  const { text } = clause
  if (/^(?:some )?less music\b/.test(text)) {
    const place = clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? 'in the whole film'
    return askWhich('Quieter, or none?', {
      'Quieter music': `Music quieter ${place}`,
      'No music': `No music ${place}`,
    })
  }
  return up.test(text) ? levels(clause, 1) : down.test(text) || text === 'quiet' ? levels(clause, -1) : null
}

const taking =
  /\b(?:remove|delete|cut|drop|lose|take (?:out|away)|get rid of|mute|silence|no|without|kill|stop|turn off)\b/

/** "No music until scene 2", "start the music later", "music only in scene 3": where it is not heard. */
export const musicFrom: Wish = ({ text, at, film }) => {
  if (!/\bmusic\b/.test(text)) return null
  const order = inOrder(film.scenes).map(({ id }) => id)
  const [from = ''] = at.scenes
  const outside =
    /\b(?:until|till|before|starts?|begins?|comes? in)\b/.test(text) && at.scenes.length === 1
      ? order.slice(0, order.indexOf(from))
      : /\bmusic only\b|\bonly\b.*\bmusic\b/.test(text) &&
          at.scenes.length > 0 &&
          !/\b(?:piano|strings?)\b/.test(text)
        ? order.filter((id) => !at.scenes.includes(id))
        : null
  if (outside !== null)
    return outside.length === 0
      ? { cannot: 'Nothing is heard before that scene.' }
      : { asks: [{ verb: 'silence', bus: 'music', span: { of: 'scenes', ids: outside } }] }
  if (!/\b(?:starts?|begins?|comes? in)\b.*\blater\b|\blater\b.*\bmusic\b/.test(text)) return null
  return askWhich(
    'From which scene should the music be heard?',
    Object.fromEntries(order.slice(1).map((_, i) => [`Scene ${i + 2}`, `No music until scene ${i + 2}`])),
  )
}

/** "Fade out the music in scene 2". */
export const fadeMusic: Wish = ({ text, at }) => {
  const [bus] = busesIn(headOf(text))
  if (!/\bfad(?:e|es|ing)\b/.test(text) || bus === undefined) return null
  const edge = /\bfad\w+ (?:\S+ ){0,3}in\b/.test(text) && !/\bout\b/.test(text) ? 'in' : 'out'
  const span = spanMeant({ at: { ...at, whole: true } })
  return {
    asks: [
      { verb: 'fade-sound', bus, edge, seconds: amountIn(text).seconds ?? 2, span: span ?? { of: 'film' } },
    ],
  }
}

/** "Mute Tobias in scene 1": his words there. */
export const muted: Wish = ({ text, at, film }) => {
  if (
    !/^(?:mute|silence)\b/.test(text) ||
    at.characters.length === 0 ||
    at.pronoun ||
    busesIn(text).length > 0
  )
    return null
  const lines = linesOf(film.screenplay)
    .filter(
      ({ character, scene }) =>
        at.characters.includes(character) && (at.scenes.length === 0 || at.scenes.includes(scene)),
    )
    .map(({ id }) => id)
  return lines.length === 0
    ? { cannot: 'Nothing is said by them there.' }
    : { asks: [{ verb: 'remove-lines', lines }] }
}

export const silence: Wish = (clause) => {
  const { text, at, film } = clause
  const called = soundIn(clause)
  const found = called === null ? busesIn(headOf(text)) : [called.bus]
  if (
    !taking.test(text) ||
    /\b(?:down|db|decibels?|a bit|a little|fad\w+)\b/.test(text) ||
    found.length === 0 ||
    amountIn(text).seconds !== null ||
    /\bspecial effects?\b/.test(text)
  )
    return null
  const beneath = /\b(?:under|during|while|beneath|below|over|when|as) (.+)$/.exec(text)?.[1]
  if (beneath !== undefined && at.lines.length === 0 && at.scenes.length === 0 && at.shots.length === 0)
    return askLine(
      clause,
      /\b(?:her|his)\b/.test(beneath) ? 'Under which line?' : `Which line is “${beneath}”?`,
      { among: mineOf(clause) },
    )
  if (called !== null)
    return { asks: [{ verb: 'silence', ...called, span: spanMeant(clause) ?? { of: 'film' } }] }
  // "Her confession" is whoever's says such a thing, where only one of those who could be meant does.
  const span = spanMeant(clause) ?? { of: 'film' as const }
  if (
    found[0] === 'dialogue' &&
    span.of === 'film' &&
    !at.whole &&
    at.characters.length === 0 &&
    Object.keys(film.scenes).length > 1
  )
    return askScene(clause, 'The dialogue of which scene?')
  return { asks: found.map((bus): Ask => ({ verb: 'silence', bus, span })) }
}

const mineOf = ({ at, film }: Clause): string[] =>
  at.characters.length === 0
    ? []
    : Object.values(film.shots)
        .filter(({ subjects }) => subjects.some((who) => at.characters.includes(who)))
        .flatMap(({ lines }) => lines)

const moods = {
  'sad(?:der)?|melanchol(?:y|ic)|sorrowful': 'sad',
  'happ(?:y|ier)|joyful|cheerful|upbeat|brighter': 'joyful',
  'tense(?:r)?|suspenseful|nervous': 'tense',
  'calm(?:er)?|peaceful|relaxed|quiet mood|soothing': 'calm',
  'darker|dark|ominous|sinister|scarier': 'darker',
  'lighter|light': 'lighter',
  'heroic|epic|triumphant|bigger|grander': 'heroic',
  'mysterious|eerie|strange': 'mysterious',
  'tender(?:er)?|gentle(?:r)?|romantic|intimate': 'tender',
} as const
const ensembles = {
  'orchestra(?:l)?': 'orchestra',
  'strings?|violins?|cellos?': 'strings',
  piano: 'piano',
  'winds|woodwinds|flutes?': 'winds',
  'brass|horns?|trumpets?': 'brass',
  'choir|choral': 'choir',
  'guitars?': 'guitars',
  'synth(?:esi[sz]er)?s?|electronic': 'synths',
  jazz: 'jazz',
  folk: 'folk',
  'music ?box|toys?': 'toys',
} as const

export const score: Wish = (clause) => {
  const { text } = clause
  const instruments = foundIn(ensembles, text)
  if (
    !/\b(?:music|score|soundtrack|tempo|musci)\b/.test(text) &&
    !(instruments !== null && /\b(?:play|on the|use|with) /.test(text))
  )
    return null
  if (taking.test(text) && instruments === null) return null
  const mood = foundIn(moods, text)
  const { percent, steps } = amountIn(text)
  const step = percent === null ? ([0, 0.08, 0.15, 0.3][steps] ?? 0.15) : percent / 100
  const tempo = /\bslow(?:er|s)?\b|slow (?:\S+ )*down/.test(text)
    ? 1 - step
    : /\b(?:faster|quicker|livelier|speed)\b/.test(text)
      ? 1 + step
      : undefined
  if (tempo === undefined && mood === null && instruments === null) {
    if (/\b(?:add|start|begin|longer|shorter|another|new|different|change|better|compose|write)\b/.test(text))
      return askWhich('How should the music be?', {
        Sadder: `${withoutVerb(clause)} sadder`,
        Calmer: `${withoutVerb(clause)} calmer`,
        'More tense': `${withoutVerb(clause)} tense`,
        Slower: `${withoutVerb(clause)} slower`,
        Faster: `${withoutVerb(clause)} faster`,
        'On a piano': `${withoutVerb(clause)} on the piano`,
      })
    return null
  }
  const scenes = clause.at.whole ? null : scenesMeant(clause)
  return {
    asks: [
      {
        verb: 'score',
        scenes,
        ...(tempo && { tempo }),
        ...(mood && { mood }),
        ...(instruments && { instruments }),
      },
    ],
  }
}

const withoutVerb = ({ raw }: Clause): string => {
  const place = /\bin (?:the )?.*$/i.exec(raw)?.[0]
  return place === undefined ? 'Music' : `Music ${place},`
}
