import { inOrder, shotsInOrder } from '#film/film.ts'
import { shotNames } from '#film/history/names.ts'

import type { Ask } from '#film/proposal/ask.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { Choice, Clause, Heard } from './given.ts'
import { scenesMeant } from './meant.ts'

// One short question, and the request made whole by each answer.

const most = 6 // buttons

const asked = (question: string, choices: Choice[]): Heard => ({
  question: { question, choices: choices.slice(0, most) },
})
const completed = ({ raw }: Clause, phrase: string): string => `${raw.replace(/[\s.,;!?]+$/, '')} ${phrase}`

const placeOf = ({ film }: Clause, id: string): string =>
  film.places[film.scenes[id]?.place ?? '']?.name ?? ''

export const askScene = (clause: Clause, question: string, whole = true): Heard =>
  asked(question, [
    ...(whole ? [{ label: 'The whole film', words: completed(clause, 'in the whole film') }] : []),
    ...inOrder(clause.film.scenes).map(({ id }, i) => ({
      label: `Scene ${i + 1} (${placeOf(clause, id)})`,
      words: completed(clause, `in scene ${i + 1}`),
    })),
  ])

export const askShot = (clause: Clause, question: string, among?: readonly string[]): Heard => {
  const names = shotNames(clause.film)
  const shots = shotsInOrder(clause.film).filter(({ id }) => among === undefined || among.includes(id))
  return asked(
    question,
    shots.map(({ id, shows }) => ({
      label: `${names.get(id)}: ${shows.length > 40 ? `${shows.slice(0, 38)} …` : shows}`,
      words: completed({ ...clause, raw: unspecific(clause.raw) }, `in shot ${names.get(id)}`),
    })),
  )
}

/** Without the words that were not enough to tell which. */
const unspecific = (raw: string): string =>
  raw.replace(/\s*\b(?:on|in|of) (?:her|his|their) (?:face|eyes|close-?up)\b/i, '')

export const askPerson = (clause: Clause, question: string, among?: readonly string[]): Heard =>
  asked(
    question,
    Object.values(clause.film.cast)
      .filter(({ id }) => among === undefined || among.length === 0 || among.includes(id))
      .map(({ name }) => ({ label: name, words: completed(clause, `for ${name}`) })),
  )

/** `asks`: the request that a line completes; left out, what is asked for happens while it is spoken. */
export const askLine = (
  clause: Clause,
  question: string,
  { among = [], asks }: { among?: readonly string[]; asks?: string } = {},
): Heard => {
  const { film, raw } = clause
  const lead = asks ?? `${raw.replace(/\s*\b(?:under|during|while|beneath) .*$/i, '')} under the line`
  return asked(
    question,
    linesOf(film.screenplay)
      .filter(({ id }) => among.length === 0 || among.includes(id))
      .map(({ name, text, character }) => ({
        label: `${film.cast[character]?.name ?? name}: ${text.length > 44 ? `${text.slice(0, 42)} …` : text}`,
        words: `${lead} "${text}"`,
      })),
  )
}

/** Which of some words is meant: each stands for a request. */
export const askWhich = (question: string, choices: Record<string, string>): Heard =>
  asked(
    question,
    Object.entries(choices).map(([label, words]) => ({ label, words })),
  )

/** Exactly one person, or the question who. */
export const withOne = (clause: Clause, of: (character: string) => Heard | null): Heard | null => {
  const { at, film } = clause
  const people =
    at.characters.length > 0
      ? at.characters
      : Object.keys(film.cast).length === 1
        ? Object.keys(film.cast)
        : []
  if (people.length === 0 || at.pronoun) return askPerson(clause, 'Who?', people)
  const heard = people.map(of)
  const asks = heard.flatMap((each) => (each !== null && 'asks' in each ? each.asks : []))
  return asks.length > 0 ? { asks } : (heard[0] ?? null)
}

/** For the scenes that are meant, or the question which; with what else the clause wishes: "in the rain, at night". */
export const inScenes = (
  clause: Clause,
  question: string,
  of: (scenes: string[]) => Ask,
  also: Heard | null = null,
): Heard => {
  const scenes = scenesMeant(clause)
  if (scenes === null) return askScene(clause, question)
  return { asks: [of(scenes), ...(also !== null && 'asks' in also ? also.asks : [])] }
}
