import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'

/** The link stops working at once, for good. */
export const revokeLink = async (ask: {
  db: Db
  user: Actor
  projectId: string
  linkId: string
}): Promise<void> => {
  await requireAccess({ ...ask, permission: 'share' })
  const link = await ask.db.previewLink.findUnique({ where: { id: ask.linkId } })
  if (link === null || link.projectId !== ask.projectId)
    throw new AppError('not-found', 'This film has no such link.')
  await ask.db.previewLink.updateMany({
    where: { id: link.id, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}
