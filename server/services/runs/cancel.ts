import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { endCancelled } from './finish.ts'

/** Tells Inngest to let go of the run; server/jobs/send.ts does. */
export type SendCancel = (run: { id: string; projectId: string }) => Promise<void>

/** Stops a run. It counts as cancelled at once; what was made by then is kept and found again by the next run. */
export const cancelRun = async (ask: {
  db: Db
  user: Actor
  runId: string
  send: SendCancel
}): Promise<void> => {
  const run = await ask.db.run.findUnique({ where: { id: ask.runId }, select: { id: true, projectId: true } })
  if (run === null) throw new AppError('not-found', 'There is no such run.')
  await requireAccess({ db: ask.db, user: ask.user, projectId: run.projectId, permission: 'make' })
  if (await endCancelled(ask.db, run.id)) await ask.send(run)
}
