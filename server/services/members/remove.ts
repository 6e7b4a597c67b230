import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'
import { keepAnOwner } from './last-owner.ts'

/** Takes a member off the film. Anybody may leave; to remove others takes the right to manage. */
export const removeMember = async (ask: {
  db: Db
  user: Actor
  projectId: string
  userId: string
}): Promise<void> => {
  await requireAccess({ ...ask, permission: ask.userId === ask.user.id ? 'view' : 'manage' })
  await ask.db.$transaction(async (tx) => {
    await keepAnOwner(tx, ask.projectId, ask.userId)
    const { count } = await tx.member.deleteMany({
      where: { projectId: ask.projectId, userId: ask.userId },
    })
    if (count === 0) throw new AppError('not-found', 'That person is not a member of this film.')
    await publish(tx, { kind: 'project', project: ask.projectId })
  })
}
