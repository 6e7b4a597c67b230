import { getRun } from '#server/services/runs/get.ts'
import { member, RunId } from '../trpc.ts'

export const get = member
  .input(RunId)
  .query(({ ctx, input }) => getRun({ db: ctx.db, user: ctx.user, runId: input.runId }))
