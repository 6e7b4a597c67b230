import { Garment } from '#film/cast.ts'
import type { Ask } from '#film/proposal/ask.ts'
import { colourNamed } from '#film/proposal/verbs/people.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { amountIn } from '../amounts.ts'
import { askPerson, askShot, askWhich } from '../asking.ts'
import type { Clause, Heard, Wish } from '../given.ts'
import { shotsMeant } from '../meant.ts'
import { foundIn } from '../words.ts'

/** Exactly one person, or the question who. */
const withOne = (clause: Clause, of: (character: string) => Heard | null): Heard | null => {
  const { at, film } = clause
  const people =
    at.characters.length > 0
      ? at.characters
      : Object.keys(film.cast).length === 1
        ? Object.keys(film.cast)
        : []
  if (people.length === 0 || at.pronoun) return askPerson(clause, 'Who?', people)
  const heard = people.map(of)
  const asks = heard.flatMap((each) => (each !== null && 'asks' in each ? each.asks : []))
  return asks.length > 0 ? { asks } : (heard[0] ?? null)
}

const garments: Record<string, (typeof Garment.options)[number]> = {
  ...Object.fromEntries(Garment.options.map((each) => [each, each])),
  'raincoat|overcoat|trench ?coat|parka': 'coat',
  'blazer|leather jacket': 'jacket',
  'gown|skirt': 'dress',
  'blouse|t-?shirt|top': 'shirt',
  'jumper|pullover|cardigan|jersey': 'sweater',
  cape: 'cloak',
  armor: 'armour',
  'space suit': 'spacesuit',
  dungarees: 'overalls',
}
const colourNames = [
  'red',
  'crimson',
  'green',
  'blue',
  'navy',
  'yellow',
  'orange',
  'purple',
  'pink',
  'white',
  'black',
  'gr[ea]y',
  'brown',
  'beige',
  'gold(?:en)?',
  'silver',
  'turquoise',
  'blond(?:e)?',
]
const plainName = (word: string) =>
  word.replace('grey', 'grey').replace('gray', 'grey').replace('golden', 'gold').replace('blonde', 'blond')

const colourIn = (text: string): string | null => {
  const word = new RegExp(String.raw`\b(${colourNames.join('|')})\b`).exec(text)?.[1]
  return word === undefined ? null : colourNamed(plainName(word))
}

/** "Mara should wear the same coat as Tobias": what the second has on. */
export const sameClothes: Wish = ({ text, film }) => {
  const [, head, tail] = /^(.*)\b(?:same|dressed like|dress like|match)\b(.*)$/.exec(text) ?? []
  if (
    head === undefined ||
    tail === undefined ||
    !(garmentSaid(text) || clothes.test(text) || /dress/.test(text))
  )
    return null
  const named = (part: string) =>
    Object.values(film.cast).find(({ name }) => part.includes(name.toLowerCase().split(' ')[0] ?? name))
  const [who, from] = [named(head), named(tail)]
  if (who === undefined || from === undefined || who === from) return null
  const { garment, main, second } = from.appearance.costume
  return { asks: [{ verb: 'costume', character: who.id, garment, main, second }] }
}

const garmentSaid = (text: string): boolean => foundIn(garments, text) !== null

const clothes = /\b(?:clothes|clothing|costume|outfit|wear(?:s|ing)?|dressed?)\b/

export const costume: Wish = (clause) => {
  const { text } = clause
  const garment = foundIn(garments, text)
  const colour = colourIn(text)
  if (garment === null && !clothes.test(text)) return null
  if (/\b(?:remove|take off|without|lose)\b/.test(text) && colour === null)
    return withOne(clause, () =>
      askWhich(
        'What should be worn instead?',
        Object.fromEntries(
          ['shirt', 'sweater', 'jacket', 'dress'].map((each) => [
            each,
            `${clause.at.characters.map((id) => clause.film.cast[id]?.name).join(' and ')} in a ${each}`,
          ]),
        ),
      ),
    )
  const worn = foundIn(accessories, text)
  if (garment === null && worn !== null) return null
  if (garment === null && colour === null)
    return {
      question: {
        question: 'What should be worn? Say the garment, its colour or both: “a red coat”.',
        choices: [],
      },
    }
  return withOne(clause, (character) => ({
    asks: [{ verb: 'costume', character, ...(garment && { garment }), ...(colour && { main: colour }) }],
  }))
}

const styles = {
  'bald|shaved(?: head)?|no hair': 'bald',
  'cropped|crew cut|buzz ?cut|very short': 'cropped',
  'shorter|short': 'short',
  bob: 'bob',
  'longer|long': 'long',
  bun: 'bun',
  'pony ?tail': 'ponytail',
  'braid(?:s|ed)?|plait': 'braid',
  'curly|curls': 'curly',
  'wild|messy': 'wild',
  'balding|receding': 'balding',
} as const

export const hair: Wish = (clause) => {
  const { text } = clause
  if (!/\bhair(?:cut|style|ed)?\b|\b(?:bald|pony ?tail|bun|braids?|shave)\b/.test(text)) return null
  const style = foundIn(styles, text)
  const colour = colourIn(text)
  if (style === null && colour === null)
    return askWhich(
      'How should the hair be?',
      Object.fromEntries(
        ['short', 'long', 'curly', 'grey', 'red'].map((each) => [
          each,
          `${clause.raw.replace(/[.!?]$/, '')}: ${each}`,
        ]),
      ),
    )
  return withOne(clause, (character) => ({
    asks: [{ verb: 'hair', character, ...(style && { style }), ...(colour && { colour }) }],
  }))
}

const accessories = {
  cap: 'cap',
  hat: 'hat',
  hood: 'hood',
  helmet: 'helmet',
  crown: 'crown',
  'glasses|spectacles': 'glasses',
  scarf: 'scarf',
  beard: 'beard',
  'mou?stache': 'moustache',
  'bag|backpack|handbag': 'bag',
  belt: 'belt',
  headband: 'headband',
  'necktie|tie': 'tie',
} as const

export const accessory: Wish = (clause) => {
  const { text } = clause
  const item = foundIn(accessories, text)
  if (
    item === null ||
    !/\b(?:give|add|put|wear|wears|wearing|with|in|remove|take|lose|without|no|has|have|gets?|shave|needs?|should)\b/.test(
      text,
    )
  )
    return null
  const off =
    /\b(?:remove|take (?:\S+ ){0,4}(?:off|away)|take off|lose|without|no|shave|(?:not|never|n't|stop) wear(?:ing)?|n't (?:have|need|be wearing))\b|n't wear\b/.test(
      text,
    )
  return withOne(clause, (character) => ({
    asks: [{ verb: 'accessory', character, ...(off ? { remove: item } : { add: item }) }],
  }))
}

const voices = {
  'older|elderly|aged': 'older',
  'younger|youthful': 'younger',
  'deeper|lower': 'deeper',
  higher: 'higher',
  'rougher|hoarser?|raspier|gruffer|husky|raspy': 'rougher',
  'softer|gentler|breathier': 'softer',
  'slower|slowly|more slowly': 'slower',
  'faster|quicker|quickly': 'quicker',
} as const

const opposite = {
  older: 'younger',
  younger: 'older',
  deeper: 'higher',
  higher: 'deeper',
  rougher: 'softer',
  softer: 'rougher',
  slower: 'quicker',
  quicker: 'slower',
} as const

/** "Mara should speak more quietly in scene 2": how her lines there are read. */
const spoken = (clause: Clause): Heard | null => {
  const { text, at, film } = clause
  const reading = /\bloud/.test(text) ? ('bigger' as const) : ('smaller' as const)
  return withOne(clause, (character) => {
    const lines = linesOf(film.screenplay)
      .filter((line) => line.character === character)
      .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
      .map(({ id }) => id)
    return lines.length === 0
      ? { cannot: `${film.cast[character]?.name} says nothing there.` }
      : { asks: [{ verb: 'read', lines, reading }] }
  })
}

export const voice: Wish = (clause) => {
  const { text, at } = clause
  if (
    !/\b(?:sounds?|voices?|speaks?|speaking|talks?|talking)\b/.test(text) ||
    /\b(?:music|effects?)\b/.test(text) ||
    at.lines.length > 0
  )
    return null
  if (/\b(?:quiet(?:er|ly)|softly|loud(?:er|ly)|whisper\w*)\b/.test(text)) return spoken(clause)
  const said = foundIn(voices, text.replace(/\bdeep\b/, 'deeper').replace(/\bhigh\b/, 'higher'))
  const what = said !== null && /\b(?:less|not so|too)\b/.test(text) ? opposite[said] : said
  if (what !== null) {
    const { steps } = amountIn(text)
    return withOne(clause, (character) => ({ asks: [{ verb: 'voice', character, what, by: steps }] }))
  }
  if (!/\b(?:different|another|new|change|better|other)\b/.test(text)) return null
  return withOne(clause, (id) => {
    const name = clause.film.cast[id]?.name ?? id
    return askWhich(
      `How should ${name} sound?`,
      Object.fromEntries(
        ['older', 'younger', 'deeper', 'higher', 'rougher', 'softer'].map((each) => [
          each,
          `${name} should sound ${each}`,
        ]),
      ),
    )
  })
}

const readings = {
  'whisper(?:s|ed|ing)?|smaller|quietly|under (?:her|his) breath|more restrained|understated|subtle|held back':
    'smaller',
  'bigger|shout(?:s|ed|ing)?|yells?|louder|more dramatic|scream(?:s|ed)?|stronger': 'bigger',
  'slower|slowly': 'slower',
  'quicker|faster|quickly': 'quicker',
  'warmer|warmly|kinder|softer|gently': 'warmer',
  'colder|coldly|cooler|flatter': 'colder',
  'another (?:take|way|reading)|again|differently|different(?: reading| take)?': 'another',
} as const
const feelings = {
  'angr(?:y|ier|ily)|furious': 'angry',
  'sad(?:der|ly)?|tearful': 'sad',
  'happ(?:y|ier|ily)|cheerful(?:ly)?|joyful': 'happy',
  'afraid|scared|frightened|fearful(?:ly)?': 'afraid',
  'surprised|astonished|shocked': 'surprised',
  'tender(?:ly)?|loving(?:ly)?': 'tender',
  'worried|anxious(?:ly)?|nervous(?:ly)?': 'worried',
  'determined|firm(?:ly)?': 'determined',
  'suspicious(?:ly)?': 'suspicious',
  'pained|hurt': 'pained',
  amused: 'amused',
  'neutral(?:ly)?': 'neutral',
} as const

/** "Speed up the dialogue in scene 1": every line there. */
const spokenAll = ({ text, at, film }: Clause): Heard => {
  const lines = linesOf(film.screenplay)
    .filter(({ scene }) => at.scenes.length === 0 || at.scenes.includes(scene))
    .map(({ id }) => id)
  return lines.length === 0
    ? { cannot: 'Nobody speaks there.' }
    : { asks: [{ verb: 'read', lines, reading: /\bslow/.test(text) ? 'slower' : 'quicker' }] }
}

export const read: Wish = (clause) => {
  const { text, at } = clause
  const about =
    /\b(?:reads?|says?|delivers?|delivery|reading|lines?|confession|goodbye|farewell|apology|whispers?|shouts?|yells?|screams?)\b/.test(
      text,
    )
  if (/\bdialogue\b/.test(text) && /\b(?:speed|faster|quicker|slower|slow)\b/.test(text))
    return spokenAll(clause)
  if (!about || /\b(?:remove|delete|music|change)\b/.test(text)) return null
  const feeling = foundIn(feelings, text)
  const reading = foundIn(readings, text) ?? (feeling === null ? null : 'as-written')
  if (reading === null) return null
  if (at.lines.length === 0 && at.characters.length === 0)
    return {
      question: {
        question: "Which line? Quote it, or say whose: “Mara's last line, whispered”.",
        choices: [],
      },
    }
  const lines = at.lines.length > 0 && !at.pronoun ? at.lines : []
  if (lines.length > 0) return { asks: [{ verb: 'read', lines, reading, ...(feeling && { feeling }) }] }
  return askPerson(clause, 'Whose line?', at.characters)
}

const faces = {
  ...feelings,
  'smil(?:e|es|ing)|laughs?|grins?': 'happy',
  'cr(?:y|ies|ying)|weeps?': 'sad',
  'frowns?': 'worried',
  'scowls?|glares?': 'angry',
} as const

export const express: Wish = (clause) => {
  const { text, at } = clause
  const name = foundIn(faces, text)
  if (
    name === null ||
    !/\b(?:looks?|seems?|smil|laugh|grin|cr(?:y|ies)|weep|frown|scowl|glare|face|expression|appears?|is|be|should|make|more|less)\w*\b/.test(
      text,
    )
  )
    return null
  if (at.characters.length === 0 && !/\b(?:she|he|her|him)\b/.test(text)) return null
  return withOne(clause, (character) => {
    const seen = (shotsMeant(clause) ?? []).filter(
      (id) => clause.film.performances[id]?.actors[character] !== undefined || at.shots.includes(id),
    )
    if (seen.length === 0)
      return askShot(
        clause,
        'In which shot?',
        Object.values(clause.film.shots).flatMap(({ id, subjects }) =>
          subjects.includes(character) ? [id] : [],
        ),
      )
    return { asks: [{ verb: 'express', shots: seen, character, name } satisfies Ask] }
  })
}
