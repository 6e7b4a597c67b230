import type { Film } from '#film/film.ts'
import { compare, type Difference } from '#film/history/compare.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { backTo, filmNow } from './history-film.ts'

/** The film as it was after an edit. */
export const filmAt = async (ask: { db: Db; user: Actor; projectId: string; seq: number }): Promise<Film> => {
  await requireAccess({ ...ask, permission: 'view' })
  return backTo(ask.db, ask.projectId, await filmNow(ask.db, ask.projectId), ask.seq)
}

/** What is other in the film after one edit than after another. */
export const compareStates = async (ask: {
  db: Db
  user: Actor
  projectId: string
  from: number
  to: number
}): Promise<Difference[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const { db, projectId, from, to } = ask
  const later = Math.max(from, to)
  const film = await backTo(db, projectId, await filmNow(db, projectId), later)
  const earlier = await backTo(db, projectId, { film, version: later }, Math.min(from, to))
  return from <= to ? compare(earlier, film) : compare(film, earlier)
}
