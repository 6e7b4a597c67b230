import { sendCancel } from '#server/jobs/send.ts'
import { cancelRun } from '#server/services/runs/cancel.ts'
import { member, RunId } from '../trpc.ts'

export const cancel = member
  .input(RunId)
  .mutation(({ ctx, input }) =>
    cancelRun({ db: ctx.db, user: ctx.user, runId: input.runId, send: sendCancel }),
  )
