import type { Genre } from '#film/brief.ts'
import type { Appearance, Character, Speech } from '#film/cast.ts'
import type { Palette } from '#film/direction.ts'
import type { Random } from '#film/random.ts'
import { speciesNamed } from '../species.ts'
import type { Job } from './jobs.ts'
import { luminance } from './palettes.ts'

type Garment = Appearance['costume']['garment']
type Accessory = Appearance['accessories'][number]
type Hair = Appearance['hair']['style']

const skins = ['#f2cfb4', '#e3b08c', '#d39a73', '#b87c55', '#8f5a3c', '#6a4029']
const hairs: { colour: string; word: string }[] = [
  { colour: '#1f1a1a', word: 'black' },
  { colour: '#4a2f20', word: 'brown' },
  { colour: '#8a4b23', word: 'copper' },
  { colour: '#c79a55', word: 'fair' },
  { colour: '#6b4a35', word: 'chestnut' },
]
const grey = { colour: '#cfcac2', word: 'white' }

/** Costume colours that can be told apart across a room. */
const cloths: { colour: string; word: string }[] = [
  { colour: '#c8402f', word: 'red' },
  { colour: '#2f6f95', word: 'blue' },
  { colour: '#d9a12e', word: 'yellow' },
  { colour: '#3f7d54', word: 'green' },
  { colour: '#7a4b86', word: 'plum' },
  { colour: '#e8e0d0', word: 'cream' },
  { colour: '#2b2f3a', word: 'charcoal' },
  { colour: '#d9743a', word: 'orange' },
  { colour: '#4fa3a0', word: 'teal' },
]

const builds: Appearance['build'][] = ['slight', 'tall', 'stout', 'average', 'broad']
const femaleHair: Hair[] = ['bun', 'long', 'bob', 'braid', 'curly', 'ponytail']
const maleHair: Hair[] = ['short', 'cropped', 'curly', 'wild', 'short']

const hairWords: Record<Hair, string> = {
  bald: 'a bald head',
  cropped: 'cropped # hair',
  short: 'short # hair',
  bob: 'a # bob',
  long: 'long # hair',
  bun: '# hair in a bun',
  ponytail: 'a # ponytail',
  braid: 'a # braid',
  curly: '# curls',
  wild: 'wild # hair',
  balding: 'thinning # hair',
}
const plainGarments: Garment[] = ['coat', 'sweater', 'jacket', 'shirt', 'suit', 'dress']
const periodGarments: Partial<Record<Genre, Garment[]>> = {
  fantasy: ['cloak', 'coat', 'dress', 'robe'],
  'sci-fi': ['uniform', 'spacesuit', 'jacket', 'overalls'],
  western: ['coat', 'shirt', 'jacket', 'dress'],
}

const distance = (a: string, b: string): number =>
  [1, 3, 5].reduce(
    (sum, at) =>
      sum + Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)),
    0,
  )

export type Look = { appearance: Appearance; short: string }

/** "a lost black cat" as it was said; only an animal nobody named gets a coat by chance. */
const animalWords = (said: string, coat: string): string => {
  const found = speciesNamed(said)
  const phrase =
    found && /^(?:an?|the|her|his|their|old|young|little|big)?\b[^,.;()]{2,40}/i.exec(said.trim())?.[0]
  return phrase && speciesNamed(phrase)
    ? phrase.trim()
    : found
      ? `a ${found.species}`
      : `an animal with ${coat} fur`
}

/** What a writer put into the introduction of somebody: "MARA (30s), red coat, grey braid". */
const fromWords = (
  words: string,
): {
  garment?: Garment
  cloth?: { colour: string; word: string }
  hair?: Hair
  build?: Appearance['build']
  accessory?: Accessory
} => {
  const lower = words.toLowerCase()
  const garment =
    /\b(coat|jacket|suit|dress|shirt|sweater|robe|uniform|armou?r|spacesuit|apron|cloak|overalls)\b/
      .exec(lower)?.[1]
      ?.replace('armor', 'armour')
  const colour =
    cloths.find((cloth) => new RegExp(`\\b${cloth.word}\\b`).test(lower)) ??
    (/\bblack\b/.test(lower)
      ? { colour: '#22232b', word: 'black' }
      : /\bwhite\b/.test(lower)
        ? { colour: '#ece6da', word: 'white' }
        : undefined)
  const hair = /\b(bald|cropped|bob|bun|ponytail|braid|curly|wild|balding)\b/.exec(lower)?.[1]
  const build = /\b(slight|thin|skinny|stout|fat|heavy|tall|broad|burly|huge)\b/.exec(lower)?.[1]
  const accessory =
    /\b(cap|hat|hood|helmet|crown|glasses|scarf|beard|moustache|bag|belt|headband|tie)\b/.exec(lower)?.[1]
  const buildOf: Record<string, Appearance['build']> = {
    thin: 'slight',
    skinny: 'slight',
    fat: 'stout',
    heavy: 'stout',
    burly: 'broad',
    huge: 'broad',
  }
  return {
    ...(garment === undefined ? {} : { garment: garment as Garment }),
    ...(colour === undefined ? {} : { cloth: colour }),
    ...(hair === undefined ? {} : { hair: hair as Hair }),
    ...(build === undefined ? {} : { build: buildOf[build] ?? (build as Appearance['build']) }),
    ...(accessory === undefined ? {} : { accessory: accessory as Accessory }),
  }
}

/** A cast told apart at a glance: no two share a costume colour, a build or a head. */
export const wardrobe = (palette: Palette, genre: Genre, chance: Random) => {
  const ground = palette.ground
  const order = chance
    .fork('cloths')
    .shuffle(cloths)
    .sort((a, b) => Number(distance(b.colour, ground) > 150) - Number(distance(a.colour, ground) > 150))
  const figures = chance.fork('builds').shuffle(builds)
  const near = (colour: string) => (a: { colour: string }, b: { colour: string }) =>
    distance(a.colour, colour) - distance(b.colour, colour)
  const used = { cloth: new Set<string>(), hair: new Set<Hair>(), build: 0 }
  return (who: {
    id: string
    words: string
    role: Character['role']
    age: Character['age']
    sex: Character['sex']
    kind: Character['kind']
    job: Job | null
  }): Look => {
    const stream = chance.fork(who.id)
    const said = fromWords(who.words)
    const free = order.filter((cloth) => !used.cloth.has(cloth.word))
    // The accent of the palette belongs to the one the film is about.
    const chosen = who.role === 'lead' ? free.toSorted(near(palette.accent))[0] : free[0]
    const cloth = said.cloth ?? chosen ?? order[0] ?? { colour: palette.accent, word: 'bright' }
    used.cloth.add(cloth.word)
    const pool = who.sex === 'male' ? maleHair : femaleHair
    const own = stream.shuffle(pool)
    const style =
      said.hair ??
      (who.age === 'elder' && who.sex === 'male' && stream.chance(0.5)
        ? 'balding'
        : (own.find((hair) => !used.hair.has(hair)) ?? own[0] ?? 'short'))
    used.hair.add(style)
    const hair = who.age === 'elder' ? grey : stream.pick(hairs)
    const period = periodGarments[genre] ?? plainGarments
    const garments = period.filter((g) => who.sex !== 'male' || g !== 'dress')
    const garment = said.garment ?? who.job?.wear[0] ?? stream.pick(garments)
    const base = figures[used.build % figures.length] ?? 'average'
    used.build += 1
    const build = said.build ?? (who.age === 'child' ? 'slight' : base)
    const extra: Accessory =
      said.accessory ??
      who.job?.wear[1] ??
      (who.sex === 'male' && stream.chance(0.4)
        ? 'beard'
        : stream.pick(['scarf', 'glasses', 'none', 'none', 'hat'] as const))
    const second = luminance(cloth.colour) > 0.5 ? palette.shadow : palette.light
    const head = hairWords[style].replace('#', hair.word)
    const short = who.kind === 'animal' ? '' : `${cloth.word} ${garment}`
    const with_ = extra === 'none' ? '' : `, ${extra}`
    const words =
      who.kind === 'human'
        ? `${head}, ${short}${with_}`
        : who.kind === 'robot'
          ? `a ${/\b(?:small|little|tiny|rolling)\b/i.exec(who.words)?.[0].toLowerCase() ?? ''} ${cloth.word} robot, dented, one bright eye`.replace(
              '  ',
              ' ',
            )
          : who.kind === 'animal'
            ? animalWords(who.words, hair.word)
            : speciesNamed(who.words)
              ? animalWords(who.words, cloth.word)
              : `a ${cloth.word} creature, larger than the door`
    return {
      short,
      appearance: {
        build,
        skin: stream.pick(skins),
        hair: { style, colour: hair.colour },
        costume: { garment, main: cloth.colour, second },
        accessories: extra === 'none' ? [] : [extra],
        words,
      },
    }
  }
}

type Voice = { speech: Speech; energy: number; warmth: number; habit: string; flaw: string }
/** Ways of speaking, so that neighbours in a cast differ. */
export const voices: Voice[] = [
  {
    speech: { manner: 'wry', favourites: ['still', 'once', 'nobody'], avoids: ['sorry', 'please'] },
    energy: 0.45,
    warmth: 0.6,
    habit: 'turns a cup until the handle points at whoever is lying',
    flaw: 'would rather be right than be met',
  },
  {
    speech: { manner: 'hesitant', favourites: ['perhaps', 'I meant', 'only'], avoids: ['always', 'never'] },
    energy: 0.35,
    warmth: 0.75,
    habit: 'begins to leave, and comes back for something',
    flaw: 'puts off the true sentence until it is late',
  },
  {
    speech: { manner: 'blunt', favourites: ['look', 'no', 'good'], avoids: ['feel', 'maybe'] },
    energy: 0.65,
    warmth: 0.5,
    habit: 'answers before the question is over',
    flaw: 'takes kindness for weakness',
  },
  {
    speech: { manner: 'warm', favourites: ['sit', 'soup', 'we'], avoids: ['must', 'I'] },
    energy: 0.5,
    warmth: 0.9,
    habit: 'hands people things so that they have to stay',
    flaw: 'helps so as not to be asked',
  },
  {
    speech: { manner: 'clipped', favourites: ['fine', 'now', 'twice'], avoids: ['because', 'love'] },
    energy: 0.6,
    warmth: 0.35,
    habit: 'counts under the breath',
    flaw: 'trusts locks more than people',
  },
  {
    speech: { manner: 'formal', favourites: ['indeed', 'I believe', 'in order'], avoids: ['stuff', 'okay'] },
    energy: 0.4,
    warmth: 0.4,
    habit: 'straightens whatever lies on the table',
    flaw: 'mistakes rules for reasons',
  },
  {
    speech: {
      manner: 'rambling',
      favourites: ['anyway', 'you see', 'the other day'],
      avoids: ['stop', 'exactly'],
    },
    energy: 0.75,
    warmth: 0.7,
    habit: 'pats every pocket before finding it in a hand',
    flaw: 'fills every silence before it can speak',
  },
  {
    speech: { manner: 'plain', favourites: ['bread', 'work', 'tomorrow'], avoids: ['dream', 'soul'] },
    energy: 0.45,
    warmth: 0.55,
    habit: 'looks at the sky before answering',
    flaw: 'believes that what is not said cannot hurt',
  },
]
