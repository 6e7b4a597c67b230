import { Change } from '#film/edit.ts'
import type { AuthorKind } from '#prisma/generated/enums.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'

export type HistoryEntry = {
  seq: number
  author: { kind: AuthorKind; id: string; name: string | null }
  why: string
  change: Change
  inverse: Change
  at: Date
}

/** The edits of a film, the latest first; `before` pages on. */
export const filmHistory = async (ask: {
  db: Db
  user: Actor
  projectId: string
  before?: number
  limit?: number
}): Promise<HistoryEntry[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const edits = await ask.db.edit.findMany({
    where: { projectId: ask.projectId, ...(ask.before === undefined ? {} : { seq: { lt: ask.before } }) },
    orderBy: { seq: 'desc' },
    take: Math.min(ask.limit ?? 50, 500),
  })
  const people = edits.filter((edit) => edit.authorKind === 'person').map((edit) => edit.authorId)
  const users = await ask.db.user.findMany({
    where: { id: { in: people } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map((user) => [user.id, user.name]))
  return edits.map((edit) => ({
    seq: edit.seq,
    author: { kind: edit.authorKind, id: edit.authorId, name: names.get(edit.authorId) ?? null },
    why: edit.why,
    change: parsed(Change, edit.change, 'A saved edit'),
    inverse: parsed(Change, edit.inverse, 'A saved edit'),
    at: edit.at,
  }))
}
