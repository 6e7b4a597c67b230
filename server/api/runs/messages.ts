import { runMessages } from '#server/services/runs/get.ts'
import { member, RunId } from '../trpc.ts'

export const messages = member
  .input(RunId)
  .query(({ ctx, input }) => runMessages({ db: ctx.db, user: ctx.user, runId: input.runId }))
