import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { type RunSummary, summaryOf } from './get.ts'

/** The runs of a film, the latest first. */
export const listRuns = async (ask: { db: Db; user: Actor; projectId: string }): Promise<RunSummary[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const runs = await ask.db.run.findMany({
    where: { projectId: ask.projectId },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return runs.map(summaryOf)
}
