import { sendRun } from '#server/jobs/send.ts'
import { startRun } from '#server/services/runs/start.ts'
import { FilmId, member } from '../trpc.ts'

export const start = member
  .input(FilmId)
  .mutation(({ ctx, input }) =>
    startRun({ db: ctx.db, user: ctx.user, projectId: input.filmId, send: sendRun }),
  )
