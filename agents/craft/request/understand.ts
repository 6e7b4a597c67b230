import type { Film } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'
import type { Ask } from '#film/proposal/ask.ts'

import { clauseOf, partsOf } from './clauses.ts'
import type { Clause, Heard, Question, Where } from './given.ts'
import { wishes } from './wishes/index.ts'

/** What a request comes to. */
export type Understanding = {
  asks: Ask[]
  question: Question | null
  declined: string[] // why not, and what can be done instead
  missed: string[] // clauses that nothing was made of
  command: 'undo' | 'redo' | null
}

/** A scene or shot that is named and not there. */
const absent = ({ text, film }: Clause): Heard | null => {
  const count = Object.keys(film.scenes).length
  const scene = [...text.matchAll(/\bscenes? #?(\d+)/g)].find(
    ([, n]) => Number(n) > count || Number(n) === 0,
  )?.[1]
  if (scene !== undefined) return { cannot: `There is no scene ${scene}: the film has ${count}.` }
  const names = new Set([...shotNames(film).values()].map((name) => name.toLowerCase()))
  const shot = [...text.matchAll(/\bshots? (\d+[a-z]{1,2})\b/g)].find(
    ([, name = '']) => !names.has(name),
  )?.[1]
  return shot === undefined ? null : { cannot: `There is no shot ${shot.toUpperCase()} in the film.` }
}

/** "Don't make scene 2 darker": what is not wanted is not done, but for what protects ("don't touch scene 1"). */
const unwanted = ({ text }: Clause): boolean =>
  /^(?:don't|do not|never)\b/.test(text) && !/^(?:don't|do not|never) (?:touch|change|mind)\b/.test(text)

const judged = (clause: Clause): Heard | null => {
  const gone = absent(clause)
  if (gone !== null) return gone
  if (unwanted(clause))
    return { cannot: 'That is left as it is: I change only what you ask for. Say how it should be instead.' }
  for (const wish of wishes) {
    const heard = wish(clause)
    if (heard !== null) return heard
  }
  return null
}

const isTold = ({ at }: Clause): boolean => at.scenes.length + at.shots.length > 0 || at.whole
const only = /^(?:(?:in|of|for|the|scenes?|shots?|and|to|\d+[a-z]{0,2}|[a-z]+'s)\s*)+$/

type Part = { raw: string; clause: Clause; heard: Heard | null }

/** Words that nothing can be made of belong to the next ("make scene 2 | and 3 darker") or, where they only name things, to those before. */
const joined = (film: Film, parts: readonly string[], where: Where): Part[] => {
  const out: Part[] = []
  const read = (raw: string): Part => {
    const clause = clauseOf(film, raw, where)
    return { raw, clause, heard: judged(clause) }
  }
  for (const part of parts) {
    const before = out.at(-1)
    const own = read(part)
    if (before === undefined) {
      out.push(own)
      continue
    }
    const whole = read(`${before.raw} and ${part}`)
    if (
      before.heard === null ||
      (own.heard === null && only.test(own.clause.text)) ||
      (own.heard === null && needsMore(before.heard, whole.heard))
    ) {
      out[out.length - 1] =
        whole.heard === null && own.heard !== null && before.heard === null ? before : whole
      if (out.at(-1) === before) out.push(own)
      continue
    }
    if (own.heard === null && asksOf(whole.heard) > asksOf(before.heard)) {
      out[out.length - 1] = whole
      continue
    }
    if (own.heard === null) {
      const verb = before.clause.raw.split(' ')[0] ?? ''
      const again = read(`${verb} ${part}`)
      out.push(again.heard === null ? own : again)
      continue
    }
    out.push(own)
  }
  return out
}

const asksOf = (heard: Heard | null): number => (heard !== null && 'asks' in heard ? heard.asks.length : 0)

/** "Swap scenes 1" asks which; "swap scenes 1 and 2" does not. */
const needsMore = (alone: Heard, together: Heard | null): boolean =>
  'question' in alone && together !== null && 'asks' in together

/** What one clause says of the place holds for its neighbours that say none: "make scene 2 darker and slower", "darker and slower in scene 2". */
const shared = (parts: Part[]): Part[] => {
  const asks = (part: Part) => part.heard !== null && 'question' in part.heard
  const retold = (part: Part, from: Part | undefined): Part => {
    const there = /\b(?:there|in it)\b/.test(part.clause.text) && !isTold(part.clause)
    if (from === undefined || !(asks(part) || there)) return part
    const { at } = from.clause
    const mine = part.clause.at
    const next = {
      ...part.clause,
      at: {
        ...mine,
        ...(isTold(part.clause) ? {} : { scenes: at.scenes, shots: at.shots, whole: at.whole }),
        ...(mine.characters.length === 0 || mine.pronoun
          ? { characters: at.characters, pronoun: at.pronoun }
          : {}),
        ...(mine.lines.length === 0 ? { lines: at.lines } : {}),
      },
    }
    const heard = judged(next)
    return heard !== null && 'asks' in heard ? { ...part, clause: next, heard } : part
  }
  const onward: Part[] = []
  for (const part of parts) {
    const from = onward.findLast((each) => isTold(each.clause) || each.clause.at.characters.length > 0)
    onward.push(retold(part, from))
  }
  return onward.map((part, i) =>
    retold(
      part,
      onward.slice(i + 1).find((each) => isTold(each.clause)),
    ),
  )
}

/** "it", "that", "there": what was spoken of before. */
const recalled = (film: Film, request: string, where: Where): Clause['at'] | null => {
  if (!/\b(?:it|that|there|them|those|again|more|too|even)\b/i.test(request)) return null
  const last = where.last.at(-1)
  if (last === undefined) return null
  const at = clauseOf(film, '', { ...where, last: [] }).at
  const scenes = 'scenes' in last ? (last.scenes ?? []) : []
  const shots = 'shots' in last ? [...last.shots] : 'shot' in last ? [last.shot] : []
  return {
    ...at,
    scenes: [...scenes],
    shots,
    characters: 'character' in last && last.character ? [last.character] : [],
  }
}

/** A person's words as asks, without a model: every clause is done, asked about, declined with a reason or told to be missed. */
export const understand = (film: Film, request: string, where: Where): Understanding => {
  const parts = shared(joined(film, partsOf(request), where))
  const before = recalled(film, request, where)
  const heard = parts.map((part): Part => {
    if (before === null || part.heard === null || !('question' in part.heard)) return part
    const clause = { ...part.clause, at: { ...before, ...saidOf(part.clause.at) } }
    const again = judged(clause)
    return again !== null && 'asks' in again ? { ...part, heard: again } : part
  })
  const whole: Understanding = { asks: [], question: null, declined: [], missed: [], command: null }
  for (const [i, { heard: each, raw }] of heard.entries()) {
    if (each === null) whole.missed.push(raw)
    else if ('asks' in each) whole.asks.push(...each.asks)
    else if ('cannot' in each) whole.declined.push(each.cannot)
    else if ('command' in each) whole.command = each.command
    else
      whole.question ??= withOthers(
        each.question,
        heard.map((part) => part.raw),
        i,
      )
  }
  return whole
}

const saidOf = (at: Clause['at']): Partial<Clause['at']> =>
  Object.fromEntries(
    Object.entries(at).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  )

/** Each answer is the whole request again, with this clause made clear. */
const withOthers = (question: Question, clauses: string[], at: number): Question => ({
  ...question,
  choices: question.choices.map(({ label, words }) => ({
    label,
    words: clauses.map((clause, i) => (i === at ? words : clause)).join('; '),
  })),
})
