import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { Role } from '#film/role.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'
import { isUniqueViolation, parsed } from '../validate.ts'

const Email = z.string().trim().toLowerCase().pipe(z.email())

/** Adds somebody who has an account here. There is no mail server: who has none yet signs up first. */
export const inviteMember = async (ask: {
  db: Db
  user: Actor
  projectId: string
  email: string
  role: Role
}): Promise<{ userId: string }> => {
  await requireAccess({ ...ask, permission: 'manage' })
  const email = parsed(Email, ask.email, 'The e-mail address')
  const role = parsed(Role, ask.role, 'The role')
  const guest = await ask.db.user.findUnique({ where: { email }, select: { id: true } })
  if (guest === null)
    throw new AppError('not-found', `Nobody here has the address ${email}. Ask them to sign up first.`)
  try {
    await ask.db.$transaction(async (tx) => {
      await tx.member.create({ data: { projectId: ask.projectId, userId: guest.id, role } })
      await publish(tx, { kind: 'project', project: ask.projectId })
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError('conflict', `${email} is a member already. Change the role in the list.`)
    throw error
  }
  return { userId: guest.id }
}
