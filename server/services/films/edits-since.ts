import { Change } from '#film/edit.ts'
import type { Told } from '#film/replica.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'

const most = 100 // edits; who is further behind fetches the film

/** The edits that came after a version, in their order; null when they are too many to tell one by one. */
export const editsSince = async (ask: {
  db: Db
  user: Actor
  projectId: string
  version: number
}): Promise<Told[] | null> => {
  await requireAccess({ ...ask, permission: 'view' })
  const edits = await ask.db.edit.findMany({
    where: { projectId: ask.projectId, seq: { gt: ask.version } },
    orderBy: { seq: 'asc' },
    take: most + 1,
    select: { seq: true, gesture: true, authorKind: true, authorId: true, why: true, change: true },
  })
  if (edits.length > most) return null
  return edits.map(({ seq, gesture, authorKind, authorId, why, change }) => ({
    seq,
    gesture,
    edit: {
      author: { kind: authorKind, id: authorId },
      why,
      change: parsed(Change, change, 'A saved edit'),
    },
  }))
}

/** The gestures that the film holds up to a version, the latest of them: a page that has one under way knows it here. */
export const latestGestures = async (ask: {
  db: Db
  user: Actor
  projectId: string
  version: number
}): Promise<string[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const edits = await ask.db.edit.findMany({
    where: { projectId: ask.projectId, seq: { lte: ask.version, gt: ask.version - most } },
    select: { gesture: true },
  })
  return edits.flatMap(({ gesture }) => gesture ?? [])
}
