import { listLinks } from '#server/services/links/list.ts'
import { FilmId, member } from '../trpc.ts'

export const list = member
  .input(FilmId)
  .query(({ ctx, input }) => listLinks({ db: ctx.db, user: ctx.user, projectId: input.filmId }))
