import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import { filmOf } from '../films/document.ts'
import { hashOf } from './token.ts'

/** The film behind a preview link. A link that expired or was revoked says so; a wrong one tells nothing. */
export const openLink = async (ask: {
  db: Db
  token: string
}): Promise<{ projectId: string; title: string; poster: string | null; film: Film }> => {
  const link = await ask.db.previewLink.findUnique({
    where: { tokenHash: hashOf(ask.token) },
    include: { project: true },
  })
  if (link === null) throw new AppError('not-found', 'There is no such preview. Ask for a new link.')
  if (link.revokedAt !== null)
    throw new AppError('forbidden', 'This preview was withdrawn. Ask for a new link.')
  if (link.expiresAt !== null && link.expiresAt.getTime() <= Date.now())
    throw new AppError('forbidden', 'This preview has expired. Ask for a new link.')
  const { project } = link
  return { projectId: project.id, title: project.title, poster: project.poster, film: filmOf(project) }
}
