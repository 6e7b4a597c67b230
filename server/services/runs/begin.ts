import type { Film } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import { publish } from '../events/publish.ts'
import { filmOf } from '../films/document.ts'

/** Marks the run as running and lays out its steps, in the plan's order. Doing it again changes nothing. */
export const beginRun = (ask: { db: Db; runId: string; steps: string[] }): Promise<void> =>
  ask.db.$transaction(async (tx) => {
    const { count } = await tx.run.updateMany({
      where: { id: ask.runId, status: 'queued' },
      data: { status: 'running', startedAt: new Date() },
    })
    if (count === 0) return
    const run = await tx.run.findUniqueOrThrow({ where: { id: ask.runId } })
    await tx.step.createMany({
      data: ask.steps.map((agent, order) => ({ runId: run.id, agent, order })),
      skipDuplicates: true,
    })
    await publish(tx, { kind: 'run', project: run.projectId, run: run.id, status: 'running' })
  })

/** What a step needs to start: the film as it is now, or null when the run has ended or its film is gone. */
export const filmOfRun = async (ask: {
  db: Db
  runId: string
}): Promise<{ projectId: string; film: Film; version: number } | null> => {
  const run = await ask.db.run.findUnique({ where: { id: ask.runId }, include: { project: true } })
  if (run === null || (run.status !== 'queued' && run.status !== 'running')) return null
  return { projectId: run.projectId, film: filmOf(run.project), version: run.project.version }
}
