import type { Role } from '#film/role.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'

export type MemberSummary = { userId: string; name: string | null; email: string | null; role: Role }

export const listMembers = async (ask: {
  db: Db
  user: Actor
  projectId: string
}): Promise<MemberSummary[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const members = await ask.db.member.findMany({
    where: { projectId: ask.projectId },
    include: { user: { select: { name: true, email: true } } },
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
  })
  return members.map(({ userId, role, user }) => ({ userId, role, name: user.name, email: user.email }))
}
