import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'
import { failRun } from './finish.ts'

/** Hands the run to Inngest; server/jobs/send.ts is the one that does. Sending twice is harmless. */
export type SendRun = (run: { id: string; projectId: string }) => Promise<void>

/** Starts the making of a film. One run at a time: a second is refused while one goes on. */
export const startRun = async (ask: {
  db: Db
  user: Actor
  projectId: string
  send: SendRun
}): Promise<{ id: string }> => {
  await requireAccess({ ...ask, permission: 'make' })
  const run = await ask.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Project" where id = ${ask.projectId} for update`
    const going = await tx.run.findFirst({
      where: { projectId: ask.projectId, status: { in: ['queued', 'running'] } },
    })
    if (going !== null)
      throw new AppError('conflict', 'This film is being made already. Wait for it, or cancel that run.')
    const made = await tx.run.create({ data: { projectId: ask.projectId, startedBy: ask.user.id } })
    await tx.project.update({ where: { id: ask.projectId }, data: { status: 'making' } })
    await publish(tx, { kind: 'run', project: ask.projectId, run: made.id, status: 'queued' })
    return made
  })
  try {
    await ask.send({ id: run.id, projectId: ask.projectId })
  } catch (cause) {
    await failRun({ db: ask.db, runId: run.id, error: 'The executor could not be reached.' })
    throw new AppError('unavailable', 'The executor could not be reached. Is it running? Try again.', {
      cause,
    })
  }
  return { id: run.id }
}
