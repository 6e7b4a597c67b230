import { Change } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { takenBack } from '#film/history/rebuild.ts'
import type { Db, Tx } from '#server/db/client.ts'
import { parsed } from '../validate.ts'
import { filmOf } from './document.ts'

const page = 200 // edits read at a time

/** The film as it was after an edit, from a later state of it. */
export const backTo = async (
  db: Db | Tx,
  projectId: string,
  from: { film: Film; version: number },
  seq: number,
): Promise<Film> => {
  if (seq < 0 || seq > from.version)
    throw new AppError('not-found', 'The film has no such state. Choose another in its history.')
  let { film } = from
  for (let at = from.version; at > seq; at -= page) {
    const edits = await db.edit.findMany({
      where: { projectId, seq: { gt: Math.max(seq, at - page), lte: at } },
      orderBy: { seq: 'desc' },
      select: { inverse: true },
    })
    film = takenBack(
      film,
      edits.map(({ inverse }) => parsed(Change, inverse, 'A saved edit')),
    )
  }
  return film
}

export const filmNow = async (db: Db | Tx, projectId: string): Promise<{ film: Film; version: number }> => {
  const project = await db.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { id: true, film: true, version: true },
  })
  return { film: filmOf(project), version: project.version }
}
