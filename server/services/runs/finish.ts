import type { Db, Tx } from '#server/db/client.ts'
import { publish } from '../events/publish.ts'
import { toJson } from '../validate.ts'

type Going = { id: string; projectId: string }

/**
 * The run, locked, if it has not ended yet: a run ends once. The film is locked before it, as in stepDone: two that
 * lock in different orders would wait for each other for ever.
 */
const going = async (tx: Tx, runId: string): Promise<Going | null> => {
  await tx.$queryRaw`
    select 1 from "Project" where id = (select "projectId" from "Run" where id = ${runId}) for update`
  const rows = await tx.$queryRaw<Going[]>`
    select id, "projectId" from "Run" where id = ${runId} and status in ('queued', 'running') for update`
  return rows[0] ?? null
}

const end = async (
  tx: Tx,
  run: Going,
  data: { status: 'done' | 'failed' | 'cancelled'; error?: string; stages?: Record<string, number> },
): Promise<void> => {
  const endedAt = new Date()
  const { stages, ...rest } = data
  await tx.run.update({
    where: { id: run.id },
    data: { ...rest, endedAt, ...(stages === undefined ? {} : { stages: toJson(stages) }) },
  })
  const left = data.status === 'failed' ? 'failed' : data.status === 'cancelled' ? 'cancelled' : 'skipped'
  await tx.step.updateMany({ where: { runId: run.id, status: 'running' }, data: { status: left, endedAt } })
  await tx.step.updateMany({
    where: { runId: run.id, status: 'waiting' },
    data: { status: data.status === 'cancelled' ? 'cancelled' : 'skipped', endedAt },
  })
  await publish(tx, { kind: 'run', project: run.projectId, run: run.id, status: data.status })
  await publish(tx, { kind: 'project', project: run.projectId })
}

/** The film is made. */
export const completeRun = (ask: {
  db: Db
  runId: string
  stages: Record<string, number>
  poster?: string
}): Promise<void> =>
  ask.db.$transaction(async (tx) => {
    const run = await going(tx, ask.runId)
    if (run === null) return
    await end(tx, run, { status: 'done', stages: ask.stages })
    const poster = ask.poster === undefined ? {} : { poster: ask.poster }
    await tx.project.update({ where: { id: run.projectId }, data: { status: 'ready', ...poster } })
  })

/** The film could not be made; `error` tells the person why and what to do. */
export const failRun = (ask: { db: Db; runId: string; error: string }): Promise<void> =>
  ask.db.$transaction(async (tx) => {
    const run = await going(tx, ask.runId)
    if (run === null) return
    await end(tx, run, { status: 'failed', error: ask.error })
    await tx.project.update({ where: { id: run.projectId }, data: { status: 'failed' } })
  })

/** Ends a run at once. The film is what it was made into so far: ready if it has a file, else a draft. */
export const endCancelled = (db: Db, runId: string): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const run = await going(tx, runId)
    if (run === null) return false
    await end(tx, run, { status: 'cancelled' })
    const rows = await tx.$queryRaw<{ made: boolean }[]>`
      select (film ->> 'file') is not null as made from "Project" where id = ${run.projectId}`
    const status = rows[0]?.made ? 'ready' : 'draft'
    await tx.project.update({ where: { id: run.projectId }, data: { status } })
    return true
  })
