import type { Film } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, noSuchFilm, requireAccess } from '../access.ts'
import { filmOf } from './document.ts'
import { type FilmSummary, summaryOf } from './summary.ts'

/** One film with its document. */
export const getFilm = async (ask: {
  db: Db
  user: Actor
  projectId: string
}): Promise<FilmSummary & { film: Film }> => {
  const { role } = await requireAccess({ ...ask, permission: 'view' })
  const project = await ask.db.project.findUnique({ where: { id: ask.projectId } })
  if (project === null) throw noSuchFilm()
  return { ...summaryOf(project, role), film: filmOf(project) }
}
