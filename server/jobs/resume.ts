import type { Inngest } from 'inngest'
import type { Db } from '#server/db/client.ts'
import { goingRuns } from '#server/services/runs/going.ts'
import { sendRunWith } from './send.ts'

/** Sends every run that has not ended once more: one that Inngest knows is not started again. */
export const resumeRuns = async (db: Db, client: Inngest): Promise<number> => {
  const runs = await goingRuns({ db })
  for (const run of runs) await sendRunWith(client)(run)
  return runs.length
}
