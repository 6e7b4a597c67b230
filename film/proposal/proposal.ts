import type { Change } from '../change.ts'
import { applyEdit } from '../edit.ts'
import { AppError } from '../errors.ts'
import type { Film } from '../film.ts'
import type { Ask } from './ask.ts'
import { changeBetween } from './change.ts'
import { framesIn } from './cut.ts'
import { type Remade, remadeBy } from './remade.ts'
import type { Cannot, Done } from './verb.ts'
import { doneBy } from './verbs/index.ts'

/** One thing that would be done, or why it cannot be. */
type Item = { ask: Ask } & ((Omit<Done, 'film'> & { cannot?: undefined }) | Cannot)

/** What a person is asked to agree to: each thing with its before and after, and the one change that all of them are. */
export type Proposal = {
  items: Item[]
  change: Change | null // null: nothing would change
  frames: { before: number; after: number }
  remade: Remade
}

const me = { kind: 'person' as const, id: 'proposal' }

/** An ask on a film, judged: what it names must be there, and what comes out must be a film. */
const tried = (film: Film, ask: Ask): { film: Film; item: Item } => {
  try {
    const missing = goneFrom(film, ask)
    if (missing !== null) return { film, item: { ask, cannot: missing } }
    const outcome = doneBy(film, ask)
    if ('cannot' in outcome) return { film, item: { ask, ...outcome } }
    const { film: next, ...told } = outcome
    const change = changeBetween(film, next)
    if (change === null)
      return { film, item: { ask, cannot: `Nothing would change: it is ${told.after} already.` } }
    return { film: applyEdit(film, { author: me, why: '', change }).film, item: { ask, ...told } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { film, item: { ask, cannot: error.message } }
  }
}

/** What an ask is about that the film does not have (any more). */
const goneFrom = (film: Film, ask: Ask): string | null => {
  const named = (ids: string | null | undefined | readonly string[], table: object, what: string) =>
    [ids ?? []].flat().some((id) => !Object.hasOwn(table, id))
      ? `There is no such ${what} in the film.`
      : null
  return (
    named('scenes' in ask ? ask.scenes : null, film.scenes, 'scene') ??
    named('scene' in ask ? ask.scene : null, film.scenes, 'scene') ??
    named('shots' in ask ? ask.shots : null, film.shots, 'shot') ??
    named('shot' in ask ? ask.shot : null, film.shots, 'shot') ??
    named('character' in ask ? ask.character : null, film.cast, 'character')
  )
}

/** Asks done one after the other on a copy of the film: what a yes would do, told item by item. */
export const propose = (film: Film, asks: readonly Ask[]): Proposal => {
  let next = film
  const items = asks.map((ask) => {
    const done = tried(next, ask)
    next = done.film
    return done.item
  })
  const change = changeBetween(film, next)
  return {
    items,
    change,
    frames: { before: framesIn(film), after: framesIn(next) },
    remade: remadeBy(film, next),
  }
}
