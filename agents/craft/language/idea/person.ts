import { type Job, jobLike, jobOf } from '../../story/jobs.ts'
import { sexOfName } from '../../story/names.ts'
import { placeOf } from '../../story/places.ts'
import { relationOf, sexOfWord } from '../../story/relations.ts'
import { thingClass } from '../../story/things.ts'
import { articleFor, singular } from '../english.ts'
import type { NounPhrase } from '../phrases.ts'
import { hypernymsOf, isWord, kindsOf } from '../wordnet.ts'
import type { IdeaPerson, PersonKind } from './idea.ts'

export const goneWords =
  /^(?:lost|dead|late|missing|deceased|vanished|long-lost|departed|drowned|fallen|murdered|kidnapped|disappeared|estranged)$/
const enemyWords = /^(?:evil|wicked|corrupt|rival|ruthless|murderous|cruel|villainous)$/
export const elderWords = /^(?:old|elderly|aging|ageing|ancient|retired|aged|grey)$/
const youngWords = /^(?:young|teenage|teen|little|small|orphaned|tiny)$/
export const childNouns = /\b(?:child|kid|boy|girl|toddler|orphan|schoolgirl|schoolboy|pupil)$/

const kindOfPerson = (noun: string, kinds: string[]): PersonKind => {
  const last = noun.split(' ').at(-1) ?? noun
  if (
    /^(?:robot|android|cyborg|droid|ai|artificial intelligence|machine|computer|toaster|vending machine)$/.test(
      noun,
    ) ||
    /^(?:robot|android|droid)$/.test(last)
  )
    return 'robot'
  if (
    /^(?:dragon|monster|troll|ogre|werewolf|demon|creature|goblin|alien|extraterrestrial|martian|unicorn|skeleton|zombie|beast|giant|yeti|bigfoot|kraken|gargoyle)$/.test(
      last,
    )
  )
    return 'creature'
  if (relationOf(noun)?.bond === 'pet' || /^(?:whale|canary|goose|shark|fox|wolf|crow|swan)$/.test(last))
    return 'animal'
  if (kinds[0] === 'animal' && jobOf(noun) === null) return 'animal'
  return 'human'
}

export const isPersonPhrase = (phrase: NounPhrase, one: string): boolean => {
  if (phrase.isPlace || /^(?:christmas|easter|halloween|new year|valentine|mardi|thanksgiving)\b/i.test(one))
    return false
  const last = one.split(' ').at(-1) ?? one
  if (thingClass(one, []) !== null && jobOf(one) === null && relationOf(one) === null && phrase.name === null)
    return false
  if (phrase.name !== null && placeOf(one) === null) return true
  if (jobOf(one) !== null || relationOf(one) !== null || relationOf(last) !== null) return true
  if (placeOf(one) !== null || placeOf(last) !== null) return false
  const kinds = kindsOf(one, 1).length > 0 ? kindsOf(one, 1) : kindsOf(last, 1)
  return (
    kinds[0] === 'person' || kinds[0] === 'animal' || (phrase.isActor && kindsOf(last, 3).includes('person'))
  )
}

/** "maria" → "Maria". */
export const properName = (name: string): string =>
  name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())

export const personOf = (phrase: NounPhrase, article: string): IdeaPerson => {
  const one = phrase.plural && phrase.name === null ? singular(phrase.noun) : phrase.noun
  const lower = one.toLowerCase()
  const last = lower.split(' ').at(-1) ?? lower
  const relation = relationOf(lower) ?? relationOf(last)
  const own = jobOf(lower)
  const job = own ?? jobLike([...hypernymsOf(lower), ...hypernymsOf(last)])
  const adjectives = phrase.adjectives
  const name = phrase.name === null ? null : properName(phrase.name)
  const elder =
    adjectives.some((a) => elderWords.test(a)) ||
    relation?.age === 'elder' ||
    /^(?:old|elder|grand)/.test(lower)
  const child = childNouns.test(lower) || relation?.age === 'child'
  const teen = /teen/.test(lower) || adjectives.some((a) => /teen/.test(a))
  return {
    noun: phrase.name !== null && !isWord(lower) ? 'person' : lower,
    name,
    adjectives,
    words:
      name ??
      [
        article === '' || phrase.plural ? articleFor([...adjectives, one].join(' ')) : article,
        ...adjectives,
        one,
      ]
        .filter((w) => w !== '')
        .join(' '),
    sex: phrase.name === null ? (relation?.sex ?? sexOfWord(last)) : sexOfName(phrase.name),
    age: elder
      ? 'elder'
      : teen
        ? 'teen'
        : child
          ? 'child'
          : adjectives.some((a) => youngWords.test(a))
            ? 'young'
            : 'adult',
    kind: phrase.name === null ? kindOfPerson(lower, kindsOf(lower, 1)) : 'human',
    job,
    relation,
    gone: adjectives.some((a) => goneWords.test(a)),
    enemy: adjectives.some((a) => enemyWords.test(a)) || relation?.bond === 'enemy',
    joined: phrase.before === 'and',
    count: phrase.plural || phrase.count > 1 ? Math.max(2, phrase.count) : 1,
  }
}

/** Somebody of whom the idea says no more than what they are. */
export const nobody = (noun: string, job: Job | null, words: string): IdeaPerson => ({
  noun,
  name: null,
  adjectives: [],
  words,
  sex: sexOfWord(noun),
  age: childNouns.test(noun) ? 'child' : 'adult',
  kind: 'human',
  job,
  relation: null,
  gone: false,
  enemy: false,
  joined: false,
  count: 1,
})
