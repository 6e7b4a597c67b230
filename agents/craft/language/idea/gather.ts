import { sexOfName } from '../../story/names.ts'
import { placeOf } from '../../story/places.ts'
import { thingClass } from '../../story/things.ts'
import { singular } from '../english.ts'
import type { NounPhrase, Parsed } from '../phrases.ts'
import type { IdeaPerson, IdeaPlace, IdeaThing } from './idea.ts'
import { elderWords, isPersonPhrase, personOf, properName } from './person.ts'
import { notThings } from './phrases.ts'
import { thingOf } from './thing.ts'

export type FoundPerson = { person: IdeaPerson; at: number; phrase: NounPhrase }
export type FoundThing = { thing: IdeaThing; phrase: NounPhrase }
type Found = { people: FoundPerson[]; objects: FoundThing[]; places: IdeaPlace[]; words: Set<string> }

const articleOf = (phrase: NounPhrase, words: string[]): string => {
  const word = (words[phrase.at] ?? '').toLowerCase()
  return /^(?:a|an|the|her|his|its|their|my|our|your)$/.test(word) ? word : ''
}

/** Sorts what the phrases name into people, things and places. */
export const gather = (parsed: Parsed): Found => {
  const people: FoundPerson[] = []
  const objects: FoundThing[] = []
  const places: IdeaPlace[] = []
  const words = new Set<string>()
  for (const phrase of parsed.phrases) {
    const one = (phrase.plural ? singular(phrase.noun) : phrase.noun).toLowerCase()
    const last = one.split(' ').at(-1) ?? one
    if (!notThings.test(one)) words.add(phrase.noun)
    if (isPersonPhrase(phrase, phrase.name ?? one) && !notThings.test(one)) {
      const last = people.at(-1)
      // "her grandmother is a retired spy", "a passenger who claims to be Death", "Maria, a nurse": one person said twice.
      const copula =
        /^(?:be|is|was|are|actually|as|becomes|named|called|really|secretly)$/.test(phrase.before) ||
        (last?.phrase.comma === true && last.phrase.end + 1 === phrase.at && phrase.owner === null)
      if (
        last !== undefined &&
        copula &&
        (phrase.name === null || last.person.name === null) &&
        !(/^(?:named|called)$/.test(phrase.before) && phrase.name !== null)
      ) {
        const also = personOf(phrase, articleOf(phrase, parsed.words))
        if (also.noun !== 'human') last.person.job = also.job ?? last.person.job
        last.person.words = `${last.person.words === last.person.name ? '' : `${last.person.words}, `}${phrase.name === null ? also.words : `or ${phrase.name}`}`
        if (last.person.name !== null && last.person.noun === last.person.name.toLowerCase())
          last.person.noun = also.noun
        if (also.adjectives.some((a) => elderWords.test(a))) last.person.age = 'elder'
        continue
      }
      // "turns her teacher into a frog": what somebody becomes is nobody new.
      if (phrase.before === 'into' && people.length > 0) continue
      const same = phrase.name !== null ? people.find((p) => p.person.name === phrase.name) : undefined
      const before = people.at(-1)
      // "sheriff Anna", "a sheriff named Anna": one person.
      const named =
        phrase.name !== null &&
        before !== undefined &&
        before.person.name === null &&
        before.at + 2 + before.phrase.adjectives.length >= phrase.at - 1 &&
        /^(?:named|called|,)?$/.test(
          /^(?:named|called)$/.test(phrase.before)
            ? phrase.before
            : before.phrase.noun.endsWith(phrase.before)
              ? ''
              : 'no',
        )
      if (named && before !== undefined) {
        before.person.name = properName(phrase.name ?? '')
        before.person.sex = sexOfName(phrase.name ?? '') ?? before.person.sex
      } else if (same === undefined)
        people.push({ person: personOf(phrase, articleOf(phrase, parsed.words)), at: phrase.at, phrase })
      const site = phrase.name === null ? placeOf(one.split(' ')[0] ?? '') : null
      if (one.includes(' ') && site !== null)
        places.push({ noun: one.split(' ')[0] ?? one, entry: site, proper: false })
      continue
    }
    const entry =
      placeOf(one) ??
      placeOf(phrase.noun.toLowerCase()) ??
      placeOf(last) ??
      (phrase.isPlace ? placeOf('street') : null)
    const inPlace =
      /^(?:in|on|at|inside|aboard|under|near|into|to|from|of|across|through|off|beneath|outside|around|behind)$/.test(
        phrase.before,
      )
    if (entry !== null && (thingClass(one, []) === null || inPlace || thingClass(one, []) === 'building')) {
      const found = { noun: phrase.noun.toLowerCase(), entry, proper: phrase.isPlace }
      if (inPlace) places.unshift(found)
      else places.push(found)
    }
    const isThing = entry === null || (thingClass(one, []) !== null && !phrase.isPlace)
    if (isThing && !notThings.test(one)) objects.push({ thing: thingOf(phrase), phrase })
  }
  return { people, objects, places, words }
}

/** "Falls in love with a vending machine": the loved one is somebody. */
export const personify = ({ people, objects }: Found, parsed: Parsed, lower: string): void => {
  const loved =
    /\b(?:in love with|love with|falls for|befriends?|marr(?:y|ies)|friends with|friendship with)\s+(?:an?|the|her|his)\s+([\w ]+)/.exec(
      lower,
    )?.[1]
  const asPerson = loved === undefined ? undefined : objects.find((o) => loved.startsWith(o.phrase.noun))
  if (asPerson !== undefined) {
    const person = personOf(asPerson.phrase, articleOf(asPerson.phrase, parsed.words))
    people.push({
      person: { ...person, kind: asPerson.thing.class === 'machine' ? 'robot' : 'creature' },
      at: asPerson.phrase.at,
      phrase: asPerson.phrase,
    })
    objects.splice(objects.indexOf(asPerson), 1)
  }
}
