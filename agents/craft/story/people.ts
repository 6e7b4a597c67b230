import type { Brief } from '#film/brief.ts'
import type { Character } from '#film/cast.ts'
import type { Direction } from '#film/direction.ts'
import type { Plot } from '#film/plot.ts'
import { random } from '#film/random.ts'
import { beingOf } from '../species.ts'
import { jobOf } from './jobs.ts'
import { voices, wardrobe } from './looks.ts'
import { sexOfName } from './names.ts'
import { sexOfWord } from './relations.ts'
import { type Story, storyOf } from './story.ts'
import { named, type Principal } from './world.ts'

/** What a few words say of somebody: "MARA (30s), red coat", "an old man", "her lost brother". */
const ageOf = (words: string): Character['age'] => {
  const lower = words.toLowerCase()
  const number = Number(/\b(\d{1,2})(?:s|-year|\b)/.exec(lower)?.[1] ?? Number.NaN)
  if (!Number.isNaN(number))
    return number < 12
      ? 'child'
      : number < 20
        ? 'teen'
        : number < 30
          ? 'young'
          : number < 60
            ? 'adult'
            : 'elder'
  if (/\b(?:old|elderly|ancient|grand\w+|retired|widow(?:ed|er)?)\b/.test(lower)) return 'elder'
  if (/\b(?:boy|girl|child|kid|toddler)\b/.test(lower) && !/teen/.test(lower)) return 'child'
  if (/\b(?:teen\w*|student)\b/.test(lower)) return 'teen'
  if (/\b(?:young|apprentice|rookie)\b/.test(lower)) return 'young'
  return 'adult'
}

const sexFrom = (name: string, words: string, pick: () => 'female' | 'male'): Character['sex'] => {
  const lower = words.toLowerCase()
  const told = lower
    .split(/[^\p{L}-]+/u)
    .map(sexOfWord)
    .find((sex) => sex !== null)
  if (told !== undefined && told !== null) return told
  if (/\b(?:she|her|hers)\b/.test(lower) && !/\b(?:he|his)\b/.test(lower)) return 'female'
  if (/\b(?:he|his|him)\b/.test(lower) && !/\b(?:she|her)\b/.test(lower)) return 'male'
  return sexOfName(name) ?? pick()
}

/** The cast of a plot; who comes from the idea keeps what the idea says of them. */
export const castOf = (brief: Brief, direction: Direction, plot: Plot): Record<string, Character> => {
  const chance = random(`${brief.seed}/cast/${plot.people.map((each) => each.id).join()}`)
  const genre = direction.genres[0]?.genre ?? 'drama'
  const dress = wardrobe(direction.palette, genre, chance)
  const story: Story | null = brief.source.kind === 'idea' ? storyOf(brief, direction, plot) : null
  const known: (Principal | undefined)[] =
    story === null ? [] : [story.cast.lead, story.cast.other, story.cast.beside]
  const names = story === null ? [] : named(story.cast, story.genre, story.chance)
  const talk = chance.fork('voices').shuffle(voices)
  const script = brief.source.kind === 'screenplay' ? brief.source.text : ''
  const cast: Record<string, Character> = {}
  plot.people.forEach((person, i) => {
    const own = known[i]
    const being = beingOf(person.name, person.words, script)
    // What the idea calls a person may be a bear all the same.
    const kind = own === undefined || own.kind === 'human' ? being.kind : own.kind
    const stream = chance.fork(person.id)
    const pick = () => (stream.chance(0.5) ? ('female' as const) : ('male' as const))
    const sex: Character['sex'] =
      own === undefined
        ? kind === 'robot'
          ? 'other'
          : sexFrom(person.name, person.words, pick)
        : (names[i]?.sex ?? pick())
    const age = own?.age ?? ageOf(person.words)
    const job = own?.job ?? jobOf(person.words.replace(/^(?:an?|the|her|his)\s+/i, ''))
    const look = dress({
      id: person.id,
      words: kind === 'human' ? person.words : being.words,
      role: person.role,
      age,
      sex,
      kind,
      job,
    })
    const voice = talk[i % talk.length]
    const lead = person.role === 'lead'
    cast[person.id] = {
      id: person.id,
      name: person.name,
      role: person.role,
      kind,
      age,
      sex,
      temper: { energy: voice?.energy ?? 0.5, warmth: voice?.warmth ?? 0.5 },
      want: lead
        ? plot.want
        : person.role === 'opponent'
          ? `that ${plot.people[0]?.name ?? 'the lead'} gives up`
          : `to see ${plot.people[0]?.name ?? 'the lead'} through this`,
      need: lead ? (story?.situation.theme ?? 'to be known') : 'to be asked',
      flaw: voice?.flaw ?? 'waits too long',
      arc: lead
        ? 'from keeping still to answering'
        : person.role === 'opponent'
          ? 'from standing in the way to stepping aside'
          : 'from watching to taking part',
      habit: voice?.habit ?? 'looks up before answering',
      appearance: look.appearance,
      speech: voice?.speech ?? { manner: 'plain', favourites: [], avoids: [] },
    }
  })
  return cast
}
