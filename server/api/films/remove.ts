import { removeFilm } from '#server/services/films/remove.ts'
import { FilmId, member } from '../trpc.ts'

export const remove = member
  .input(FilmId)
  .mutation(({ ctx, input }) => removeFilm({ db: ctx.db, user: ctx.user, projectId: input.filmId }))
