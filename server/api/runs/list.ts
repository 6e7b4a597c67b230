import { listRuns } from '#server/services/runs/list.ts'
import { FilmId, member } from '../trpc.ts'

export const list = member
  .input(FilmId)
  .query(({ ctx, input }) => listRuns({ db: ctx.db, user: ctx.user, projectId: input.filmId }))
