import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { Message } from '#film/message.ts'
import type { Run, Step } from '#prisma/generated/client.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'

const Stages = z.record(z.string(), z.number())

export type RunSummary = Omit<Run, 'stages'> & { stages: Record<string, number> }
export type RunDetail = RunSummary & { steps: Step[] }

export const summaryOf = (run: Run): RunSummary => ({
  ...run,
  stages: parsed(Stages, run.stages, 'The saved stages'),
})

const found = async (ask: { db: Db; user: Actor; runId: string }): Promise<Run> => {
  const run = await ask.db.run.findUnique({ where: { id: ask.runId } })
  if (run === null) throw new AppError('not-found', 'There is no such run.')
  await requireAccess({ db: ask.db, user: ask.user, projectId: run.projectId, permission: 'view' })
  return run
}

/** A run with what each agent does, in the order of the plan. */
export const getRun = async (ask: { db: Db; user: Actor; runId: string }): Promise<RunDetail> => {
  const run = await found(ask)
  const steps = await ask.db.step.findMany({
    where: { runId: run.id },
    orderBy: [{ order: 'asc' }, { agent: 'asc' }],
  })
  return { ...summaryOf(run), steps }
}

/** The call log of a run: what the agents said to each other, in the order in which they said it. */
export const runMessages = async (ask: { db: Db; user: Actor; runId: string }): Promise<Message[]> => {
  const run = await found(ask)
  const rows = await ask.db.message.findMany({
    where: { runId: run.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => parsed(Message, row, 'A saved message'))
}
