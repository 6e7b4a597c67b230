import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { hashOf, newToken } from './token.ts'

/** A link that plays the film without an account. The token is told here and never again. */
export const createLink = async (ask: {
  db: Db
  user: Actor
  projectId: string
  expiresAt: Date | null
}): Promise<{ id: string; token: string; expiresAt: Date | null }> => {
  await requireAccess({ ...ask, permission: 'share' })
  if (ask.expiresAt !== null && !(ask.expiresAt.getTime() > Date.now()))
    throw new AppError('bad-input', 'The link would have expired already. Choose a later time.', {
      where: 'expiresAt',
    })
  const token = newToken()
  const link = await ask.db.previewLink.create({
    data: {
      tokenHash: hashOf(token),
      projectId: ask.projectId,
      createdById: ask.user.id,
      expiresAt: ask.expiresAt,
    },
  })
  return { id: link.id, token, expiresAt: link.expiresAt }
}
