import type { Db } from '#server/db/client.ts'

/** Every run that has not ended, of all films: after a start they are taken up again. */
export const goingRuns = (ask: { db: Db }): Promise<{ id: string; projectId: string }[]> =>
  ask.db.run.findMany({
    where: { status: { in: ['queued', 'running'] } },
    select: { id: true, projectId: true },
    orderBy: { createdAt: 'asc' },
  })
