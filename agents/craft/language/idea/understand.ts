import { centralThings } from './central.ts'
import { gather, personify } from './gather.ts'
import type { Idea } from './idea.ts'
import { leadOf } from './lead.ts'
import { phrasesOf } from './phrases.ts'
import { tidied } from './tidied.ts'
import { timeOf, weatherOf } from './when.ts'

const shapeOf = (lower: string, hasVerb: boolean): Idea['shape'] =>
  /^how\b/.test(lower) && !/\bhow (?:i|we|my)\b/.test(lower)
    ? 'how'
    : /^what if\b|^imagine\b|^suppose\b/.test(lower)
      ? 'what-if'
      : !hasVerb
        ? 'words'
        : 'story'

const goalOf = (lower: string): string | null =>
  /\b(?:must|has to|have to|tries to|try to|wants to|want to|needs to|decides to|attempts to|struggles to|learns to|is forced to|dreams of|hopes to|plans to|vows to|sets out to)\s+([^,.;!?]+)/
    .exec(lower)?.[1]
    ?.trim() ?? null

/** Reads an idea in any shape: a logline, a title, a question, a paragraph, one word. Never fails. */
export const understand = (raw: string): Idea => {
  const text = tidied(raw)
  const lower = text.toLowerCase()
  const parsed = phrasesOf(text)
  const found = gather(parsed)
  personify(found, parsed, lower)
  const { people, objects, places, words } = found
  const { thing, inner, rest: others } = centralThings(objects, lower)
  const { lead, rest } = leadOf({ people, parsed, lower, thing, place: places[0] ?? null })
  const year = /\b(1[0-9]{3}|20[0-9]{2}|2[1-9][0-9]{2})\b/.exec(text)?.[1]
  // Names typed small are written as names.
  const named = [lead, ...rest.map((p) => p.person)].flatMap((person) => person.name ?? [])
  return {
    text: named.reduce(
      (out, name) => out.replace(new RegExp(`\\b${name.replace(/[^\p{L} '-]/gu, '')}\\b`, 'i'), name),
      text,
    ),
    shape: shapeOf(lower, parsed.verbs.length > 0),
    lead,
    others: rest.map((p) => p.person),
    thing,
    inner,
    rest: others,
    places: places.filter((p, i) => places.findIndex((q) => q.noun === p.noun) === i),
    time: timeOf(lower),
    weather: weatherOf(lower),
    year: year === undefined ? null : Number(year),
    goal: goalOf(lower),
    words: [...words],
  }
}
