import { Garment } from '#film/cast.ts'
import { colourNamed } from '#film/proposal/verbs/people.ts'
import { askWhich, withOne } from '../asking.ts'
import type { Wish } from '../given.ts'
import { foundIn } from '../words.ts'

// What people have on, and their hair.

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
