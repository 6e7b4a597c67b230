import { presentTake } from '#film/board/takes.ts'
import type { Film } from '#film/film.ts'
import type { ShotTake } from '#film/shot-take.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from './get.ts'

/** The worker makes it; server/jobs/ask.ts is the one that asks it. */
export type AskTake = (
  ask: { film: Film; shot: string; note: string; id: string },
  signal: AbortSignal,
) => Promise<ShotTake>

/**
 * A shot in another way, without changing the film: the takes of it that are kept, with the new one as the last; the first is what the
 * crew had made. Who keeps them (an edit of `shotTakes`) decides later. @throws AppError
 */
export const draftTake = async (ask: {
  db: Db
  user: Actor
  projectId: string
  shot: string
  note: string
  take: AskTake
  signal: AbortSignal
}): Promise<ShotTake[]> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { film } = await getFilm(ask)
  const kept = film.shotTakes[ask.shot] ?? []
  const first = kept.length === 0 ? presentTake(film, ask.shot) : null
  const before = first ? [first] : kept
  const id = `t${before.length + 1}`
  const made = await ask.take({ film, shot: ask.shot, note: ask.note, id }, ask.signal)
  return [...before, made]
}
