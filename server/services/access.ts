import { AppError } from '#film/errors.ts'
import { may, type Permission, type Role } from '#film/role.ts'
import type { Db, Tx } from '#server/db/client.ts'

/** Who asks. */
export type Actor = { id: string }

const words: Record<Permission, string> = {
  view: 'see this film',
  comment: 'comment on this film',
  edit: 'change this film',
  make: 'have this film made',
  share: 'share this film',
  manage: 'manage the members of this film',
  delete: 'delete this film',
}

export const noSuchFilm = (): AppError =>
  new AppError(
    'not-found',
    'There is no such film, or you are not a member of it. Ask its owner to invite you.',
  )

/** The one place where permission is decided. Who is not a member learns nothing, not even that the film exists. */
export const requireAccess = async (ask: {
  db: Db | Tx
  user: Actor
  projectId: string
  permission: Permission
}): Promise<{ role: Role }> => {
  const member = await ask.db.member.findUnique({
    where: { projectId_userId: { projectId: ask.projectId, userId: ask.user.id } },
  })
  if (member === null) throw noSuchFilm()
  if (!may(member.role, ask.permission))
    throw new AppError(
      'forbidden',
      `As ${member.role} you may not ${words[ask.permission]}. Ask its owner for a role that may.`,
    )
  return { role: member.role }
}
