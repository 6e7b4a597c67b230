import { AppError } from '#film/errors.ts'
import { Role } from '#film/role.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'
import { parsed } from '../validate.ts'
import { keepAnOwner } from './last-owner.ts'

export const changeRole = async (ask: {
  db: Db
  user: Actor
  projectId: string
  userId: string
  role: Role
}): Promise<void> => {
  await requireAccess({ ...ask, permission: 'manage' })
  const role = parsed(Role, ask.role, 'The role')
  await ask.db.$transaction(async (tx) => {
    if (role !== 'owner') await keepAnOwner(tx, ask.projectId, ask.userId)
    const { count } = await tx.member.updateMany({
      where: { projectId: ask.projectId, userId: ask.userId },
      data: { role },
    })
    if (count === 0) throw new AppError('not-found', 'That person is not a member of this film.')
    await publish(tx, { kind: 'project', project: ask.projectId })
  })
}
