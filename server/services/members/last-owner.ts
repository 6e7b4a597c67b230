import { AppError } from '#film/errors.ts'
import type { Tx } from '#server/db/client.ts'

/** A film always has an owner. Locks the film, so that two owners cannot step down at once. */
export const keepAnOwner = async (tx: Tx, projectId: string, leaving: string): Promise<void> => {
  await tx.$queryRaw`select 1 from "Project" where id = ${projectId} for update`
  const others = await tx.member.count({ where: { projectId, role: 'owner', userId: { not: leaving } } })
  if (others === 0)
    throw new AppError('conflict', 'This is the only owner of the film. Make somebody else owner first.')
}
