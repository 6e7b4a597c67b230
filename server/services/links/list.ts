import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'

export type LinkSummary = {
  id: string
  createdBy: string | null
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  works: boolean
}

export const listLinks = async (ask: { db: Db; user: Actor; projectId: string }): Promise<LinkSummary[]> => {
  await requireAccess({ ...ask, permission: 'share' })
  const links = await ask.db.previewLink.findMany({
    where: { projectId: ask.projectId },
    include: { createdBy: { select: { name: true, email: true } } },
    orderBy: { createdAt: 'desc' },
  })
  const now = Date.now()
  return links.map(({ id, createdBy, createdAt, expiresAt, revokedAt }) => ({
    id,
    createdBy: createdBy.name ?? createdBy.email,
    createdAt,
    expiresAt,
    revokedAt,
    works: revokedAt === null && (expiresAt === null || expiresAt.getTime() > now),
  }))
}
