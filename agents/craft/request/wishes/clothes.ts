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

/** The colours that are named, in their order. */
const coloursIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(String.raw`\b(?:${colourNames.join('|')})\b`, 'g'))].flatMap(
    ([word]) => colourNamed(plainName(word)) ?? [],
  )
const colourIn = (text: string): string | null => coloursIn(text)[0] ?? null

/** "Mara should wear the same coat as Tobias": what the second has on. */
export const sameClothes: Wish = ({ text, film }) => {
  const [, head, tail] =
    /^(.*)\b(?:same|dressed like|dress like|match|in the \S+(?: that)?(?= \S+ (?:wears|has on|is wearing)))\b(.*)$/.exec(
      text,
    ) ?? []
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

/** "Swap her coat for a sweater": the second. */
const exchanged = (text: string): string => {
  const to =
    /\b(?:swap|change|trade|replace|switch)\b.*\b(?:for|to|into|with|by) ((?:an?|the|her|his) .*)$/.exec(text)
  return to?.[1] ?? text.replace(/^dress\b/, '')
}

export const costume: Wish = (clause) => {
  const { text } = clause
  const garment = foundIn(garments, exchanged(text))
  const [colour = null, second] = coloursIn(text)
  const allIn =
    clause.at.characters.length > 0 &&
    /^(?:(?:put|dress) )?(?:\S+ ){1,4}in (?:something |all )?[\w-]+$/.test(text) &&
    colour !== null
  if (garment === null && !clothes.test(text) && !allIn) return null
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
    asks: [
      {
        verb: 'costume',
        character,
        ...(garment && { garment }),
        ...(colour && { main: colour }),
        ...(second && { second }),
      },
    ],
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
  'caps?': 'cap',
  'hats?': 'hat',
  hood: 'hood',
  helmet: 'helmet',
  crown: 'crown',
  'glasses|spectacles': 'glasses',
  'scarf|scarves': 'scarf',
  'beards?': 'beard',
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
    !/^an? |\b(?:gives?|add|put|wear|wears|wearing|with|in|remove|take|loses?|without|no|has|have|gets?|shave|needs?|should)\b/.test(
      text,
    )
  )
    return null
  const off =
    /\b(?:remove|take (?:\S+ ){0,4}(?:off|away)|take off|loses?|without|no|shave|(?:not|never|n't|stop) wear(?:ing)?|n't (?:have|need|be wearing))\b|n't wear\b/.test(
      text,
    )
  // "Lose the cap": whoever wears one.
  const wearers = Object.values(clause.film.cast).filter(({ appearance }) =>
    appearance.accessories.includes(item),
  )
  const [only] = wearers
  const whose =
    off && only !== undefined && wearers.length === 1 && clause.at.characters.length === 0
      ? { ...clause, at: { ...clause.at, characters: [only.id] } }
      : clause
  return withOne(whose, (character) => ({
    asks: [{ verb: 'accessory', character, ...(off ? { remove: item } : { add: item }) }],
  }))
}
