import type { Ask, Bus } from '#film/proposal/ask.ts'
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

const up =
  /\b(?:louder|turn(?:ed)? (?:\S+ ){0,4}up|turn up|raise|boost|more volume|bring (?:\S+ ){0,3}up|amplify|too quiet|too soft|can(?:'t|not) hear|hardly hear|increase)\b/
const down =
  /\b(?:quieter|softer|lower|turn(?:ed)? (?:\S+ ){0,4}down|turn down|reduce|less loud|bring (?:\S+ ){0,3}down|too loud|duck|decrease|drown(?:s|ing)?)\b/
const decibels = [1.5, 1.5, 3, 6]

const levels = (clause: Clause, sign: 1 | -1): Heard | null => {
  const { text, at } = clause
  const found = busesIn(text)
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
  if (found.length > 0) return { asks: found.map((bus): Ask => ({ verb: 'level', bus, span, db: by })) }
  if (/\b(?:angle|camera|shot|raise the)\b/.test(text)) return null
  const [name] = [sign > 0 ? 'louder' : 'quieter']
  const place = at.scenes.length > 0 ? ` ${clause.raw.match(/\bin (?:the )?.*$/i)?.[0] ?? ''}` : ''
  if (
    /\bsounds?\b|\bvolume\b|^(?:make (?:it|this|that) )?(?:a (?:bit|little) |much |way )?(?:louder|quieter)\b|too (?:loud|quiet)|^turn (?:it|this|that) (?:up|down)$/.test(
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

export const level: Wish = (clause) =>
  up.test(clause.text) ? levels(clause, 1) : down.test(clause.text) ? levels(clause, -1) : null

const taking =
  /\b(?:remove|delete|cut|drop|lose|take (?:out|away)|get rid of|mute|silence|no|without|kill|stop|turn off)\b/

export const silence: Wish = (clause) => {
  const { text, at, film } = clause
  const found = busesIn(text)
  if (
    !taking.test(text) ||
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
