import type { Parsed } from '../phrases.ts'
import type { FoundPerson } from './gather.ts'
import type { IdeaPerson, IdeaPlace, IdeaThing } from './idea.ts'
import { implied } from './implied.ts'
import { childNouns, elderWords, nobody } from './person.ts'

/** Sex from the pronouns that follow somebody, up to the next person. */
const sexFromPronouns = (parsed: Parsed, from: number, to: number): 'female' | 'male' | null => {
  for (let i = from; i < to; i++) {
    const word = (parsed.words[i] ?? '').toLowerCase()
    if (/^(?:her|she|herself|hers)$/.test(word)) return 'female'
    if (/^(?:his|he|him|himself)$/.test(word)) return 'male'
  }
  return null
}

type Told = {
  people: FoundPerson[]
  parsed: Parsed
  lower: string
  thing: IdeaThing | null
  place: IdeaPlace | null
}

/** Whose story it is, and who else is in it, with the ages and sexes that their words imply. */
export const leadOf = ({
  people,
  parsed,
  lower,
  thing,
  place,
}: Told): { lead: IdeaPerson; rest: FoundPerson[] } => {
  const first = /\b(?:me|i|my)\b/.test(lower) && !/\bmy\b.*\b(?:dear|god)\b/.test(lower)
  const free = people.filter(
    (p) =>
      (p.phrase.owner === null ||
        p.phrase.owner === 'my' ||
        (p.phrase.owner === 'noun' && p.person.kind !== 'animal')) &&
      !p.phrase.possessor,
  )
  // "A magician's rabbit runs away" is the magician's story.
  const nobodyYet = free[0] ?? people[0]
  const meFirst =
    first && (nobodyYet === undefined || nobodyYet.phrase.owner === 'my' || /^(?:me|i|my)\b/.test(lower))
  const lead: IdeaPerson =
    meFirst || nobodyYet === undefined
      ? meFirst
        ? { ...nobody('narrator', null, 'I'), noun: 'person' }
        : implied(thing, place)
      : nobodyYet.person
  // Whose somebody is comes after who somebody is: the baker after the soldier his daughter loves.
  const rest = people
    .filter((p) => p.person !== lead)
    .sort((a, b) => Number(a.phrase.possessor) - Number(b.phrase.possessor))
  if (
    lead.age === 'elder' &&
    lead.relation?.bond === 'parent' &&
    !/^(?:grand|old|elder)/.test(lead.noun) &&
    !lead.adjectives.some((a) => elderWords.test(a))
  )
    lead.age = 'adult'
  if (lead.age === 'child' && lead.relation?.bond === 'child' && !childNouns.test(lead.noun))
    lead.age = 'young'
  for (const { person } of rest)
    if (person.age === 'child' && person.adjectives.includes('estranged')) person.age = 'young'
  if (nobodyYet !== undefined && lead === nobodyYet.person) {
    const next = rest.filter((p) => p.at > nobodyYet.at)[0]
    const until = next === undefined ? parsed.words.length : next.at + 1
    const found = sexFromPronouns(
      parsed,
      nobodyYet.at,
      lead.sex === null
        ? Math.max(until, next?.phrase.owner === null ? until : parsed.words.length)
        : nobodyYet.at,
    )
    lead.sex = lead.sex ?? found
    // Nobody else in the idea has a sex: any pronoun is the lead's.
    if (lead.sex === null && rest.every((p) => p.person.sex === null))
      lead.sex = sexFromPronouns(parsed, nobodyYet.at, parsed.words.length)
    // "The man who ruined her": where all others are men, a woman is the lead.
    if (lead.sex === null && rest.length > 0) {
      const sexes = new Set(rest.map((p) => p.person.sex))
      const only = sexes.size === 1 ? [...sexes][0] : null
      if (only === 'male' && /\b(?:her|she)\b/.test(lower)) lead.sex = 'female'
      if (only === 'female' && /\b(?:his|him|he)\b/.test(lower)) lead.sex = 'male'
    }
    const owner = next?.phrase.owner
    if (lead.sex === null && (owner === 'her' || owner === 'his'))
      lead.sex = owner === 'her' ? 'female' : 'male'
  }
  return { lead, rest }
}
