import type { Character } from '#film/cast.ts'
import type { Action } from '#film/shot.ts'
import { type Mention, mentionsIn, type Names, type Token, tokensOf } from './mentions.ts'
import { actionAt } from './verbs.ts'

export type Deed = { who: string; action: Action; target: string | null }
export type Reading = { deeds: Deed[]; people: string[]; props: string[] }
type Person = Pick<Character, 'id' | 'sex' | 'kind'>

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const JOINS = set('and then but as while when before until after so or')
const BEFORE_NOUN = set(
  'a an the his her their its my your our this that these those no one some of in at on for with from into by each every any another little last first big small long quick sudden new old',
)
const ARTICLES = set('the a an')
const LIGHT = set('slowly again now just also still both is are was were has have then suddenly only')
const START = set(
  'start starts started begin begins began try tries tried continue continues want wants need',
)
const BODY = set('hand hands eye eyes face finger fingers arm arms head foot feet lips voice gaze shoulders')
/** How hands are: "alone, hands flat on the table" gives nobody anything. */
const HELD = set('flat folded clasped crossed raised empty full on in at behind up down over still deep')
const SAME_PAST = set('put set let shut hit read burst')
const BASE = /(?:s|ed|ing)$/
const LINKS = set(
  'to in on at by with for of from into onto up down and or but toward towards a an the his another',
)
/** What two do, they do to each other. */
const MUTUAL: ReadonlySet<Action> = new Set(['embrace', 'fight', 'dance', 'look', 'nod', 'laugh'])
const NEED_PROP: ReadonlySet<Action> = new Set([
  'pick-up',
  'hold',
  'put-down',
  'read',
  'write',
  'open',
  'close',
  'push',
  'eat',
  'drink',
])

/**
 * Reads the action sentences of one scene, in order: who does what to whom. It remembers who was named, so that
 * "she" is the woman spoken of last. What a thing does ("the door opens") is nobody's deed.
 */
export const actionReader = (names: Names, people: readonly Person[]) => {
  const person = new Map(people.map((one) => [one.id, one]))
  let recent: string[] = [] // last named first
  let group: string[] = []
  let lastProp: string | null = null

  const named = (id: string) => {
    recent = [id, ...recent.filter((other) => other !== id)]
  }
  const bySex = (sex: 'female' | 'male', not: readonly string[]): string | null => {
    const fits = (id: string, strict: boolean) => {
      const other = person.get(id)
      return (
        !not.includes(id) && other !== undefined && (other.sex === sex || (!strict && other.sex === 'other'))
      )
    }
    const pool = [...recent, ...people.map(({ id }) => id)]
    return pool.find((id) => fits(id, true)) ?? pool.find((id) => fits(id, false)) ?? null
  }
  const they = (): string[] => (group.length > 1 ? group : people.slice(0, 2).map(({ id }) => id))
  const pronoun = (word: string, not: readonly string[]): string[] => {
    const one = (id: string | null) => (id === null ? [] : [id])
    if (word === 'she' || word === 'her') return one(bySex('female', not))
    if (word === 'he' || word === 'him' || word === 'his') return one(bySex('male', not))
    if (word === 'they' || word === 'them' || word === 'both') return they()
    if (word === 'it')
      return one(recent.find((id) => person.has(id) && person.get(id)?.kind !== 'human') ?? null)
    return []
  }

  const targetIn = (
    tokens: readonly Token[],
    mentions: readonly Mention[],
    from: number,
    to: number,
    action: Action,
    who: readonly string[],
  ): string | null => {
    const inside = mentions.filter((m) => m.from >= from && m.from < to && !who.includes(m.id))
    const prop = inside.find(({ kind }) => kind === 'prop')
    const human = inside.find(({ kind }) => kind === 'person')
    if (NEED_PROP.has(action) && prop) return prop.id
    if (action === 'give' && human) return human.id
    const first = human && prop ? (human.from < prop.from ? human : prop) : (human ?? prop)
    if (first && action !== 'give') return first.id
    for (let i = from; i < to; i++) {
      const word = tokens[i]?.word ?? ''
      const free = word !== 'her' || i + 1 >= to || LINKS.has(tokens[i + 1]?.word ?? '')
      if ((word === 'her' || word === 'him' || word === 'them') && free) {
        const [id] = pronoun(word, who)
        if (id !== undefined) return id
      }
      if (word === 'it' && lastProp !== null && action !== 'give') return lastProp
    }
    return first?.id ?? null
  }

  /** Whether the word at `i` is used as a verb whose subject is one or many. */
  const verbAt = (tokens: readonly Token[], i: number, many: boolean): Action | null => {
    const word = tokens[i]?.word ?? ''
    const before = tokens[i - 1]
    const next = tokens[i + 1]?.word ?? ''
    if (before && (BEFORE_NOUN.has(before.word) || before.owns) && before.after.trim() === '') return null
    if (START.has(word) && (next === 'to' || next.endsWith('ing'))) return null
    if (word === 'hands' && (next.endsWith('ing') || HELD.has(next))) return null
    const bare = !BASE.test(word) || /(?:ss|bleed|feed|speed)$/.test(word)
    const irregularPast = /(?:ew|oo[kd]|[aou]t|[aou]ng|old|ell|oke|ode|ought|an|ame|ept|eft|aw)$/.test(word)
    if (bare && !many && before?.word !== 'to' && !SAME_PAST.has(word) && !irregularPast) return null
    return actionAt(
      tokens.map((token) => token.word),
      i,
    )
  }

  return (sentence: string): Reading => {
    // "ROSA (40s, a keeper) wipes the glass": how she is described is not what she does.
    const tokens = tokensOf(sentence.replace(/\s*\([^)]*\)/g, ''))
    const mentions = mentionsIn(tokens, names)
    const deeds: Deed[] = []
    let subject: string[] = []
    let waiting: string[] = [] // "Mara and" … until the verb comes
    let from = 0
    const clause = (to: number) => {
      const at = (i: number) => mentions.find((m) => i >= m.from && i < m.to)
      const before: string[] = []
      let thing = false
      let owner: string[] = []
      for (let i = from; i < to; i++) {
        const token = tokens[i]
        if (!token) continue
        // "The old baker turns": the article and what they are like belong to the name.
        const called = ARTICLES.has(token.word)
          ? mentions.find((m) => m.kind === 'person' && m.from > i && m.from <= i + 3 && m.to <= to)
          : undefined
        if (called && !tokens.slice(i + 1, called.from).some(({ word }) => LINKS.has(word))) {
          i = called.from - 1
          continue
        }
        const mention = at(i)
        const spoken = mention ? [] : pronoun(token.word, [])
        const own =
          mention?.kind === 'person' && token.owns
            ? [mention.id]
            : /^(?:his|her|their)$/.test(token.word)
              ? pronoun(token.word, [])
              : []
        if (own.length > 0) {
          owner = own
          thing = true
          continue
        }
        if (owner.length > 0 && BODY.has(token.word)) {
          before.push(...owner)
          thing = false
          owner = []
          continue
        }
        if (mention?.kind === 'person' && !thing) {
          if (!before.includes(mention.id)) before.push(mention.id)
          continue
        }
        if (['she', 'he', 'they', 'it', 'both'].includes(token.word) && spoken.length > 0 && !thing) {
          before.push(...spoken.filter((id) => !before.includes(id)))
          continue
        }
        const who = before.length > 0 ? [...waiting, ...before] : waiting.length > 0 ? waiting : subject
        const action = verbAt(tokens, i, who.length > 1)
        if (action !== null && !(thing && before.length === 0)) {
          if (who.length > 0) {
            subject = [...new Set(who)]
            const [one, two, more] = subject
            const pair = MUTUAL.has(action) && one !== undefined && two !== undefined && more === undefined
            for (const id of subject) {
              const other = pair ? (id === one ? two : one) : null
              const target = targetIn(tokens, mentions, i + 1, to, action, subject) ?? other
              deeds.push({ who: id, action, target })
            }
          }
          waiting = []
          return
        }
        const adverb = token.word.endsWith('ly') || LIGHT.has(token.word) || JOINS.has(token.word)
        if (!adverb && before.length === 0) thing = true
      }
      // Only a name, and no verb yet: one of several who will do it together.
      const own = mentions.filter((m) => m.from >= from && m.to <= to && m.kind === 'person')
      const [only] = own
      if (only && own.length === 1 && only.to - only.from >= to - from - 1) waiting = [...waiting, only.id]
      else if (thing && before.length === 0 && to - from > 3) subject = []
    }
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (!token) continue
      if (JOINS.has(token.word) && i > from) {
        clause(i)
        from = i + 1
      }
      if (/[,;:—–]| - /.test(token.after) || i === tokens.length - 1) {
        clause(i + 1)
        from = i + 1
      }
    }
    const spoken = mentions.filter(({ kind }) => kind === 'person').map(({ id }) => id)
    const props = [...new Set(mentions.filter(({ kind }) => kind === 'prop').map(({ id }) => id))]
    const people = [...new Set([...deeds.map(({ who }) => who), ...spoken])]
    for (const id of [...spoken].reverse()) named(id)
    const [first] = deeds
    if (first) named(first.who)
    if (new Set(deeds.map(({ who }) => who)).size > 1) group = [...new Set(deeds.map(({ who }) => who))]
    else if (people.length > 1) group = people
    lastProp = props.at(-1) ?? lastProp
    return { deeds, people, props }
  }
}
