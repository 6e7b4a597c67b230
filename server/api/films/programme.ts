import { programme as find } from '#server/services/films/programme.ts'
import { FilmId, member } from '../trpc.ts'

/** What there is of the film as its timeline stands, for playing it without a render. */
export const programme = member
  .input(FilmId)
  .query(({ ctx, input }) => find({ db: ctx.db, user: ctx.user, projectId: input.filmId }))
