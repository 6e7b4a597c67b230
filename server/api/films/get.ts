import { getFilm } from '#server/services/films/get.ts'
import { FilmId, member } from '../trpc.ts'
import { viewOf } from './view.ts'

export const get = member.input(FilmId).query(async ({ ctx, input }) => {
  const { film, ...summary } = await getFilm({ db: ctx.db, user: ctx.user, projectId: input.filmId })
  return { ...summary, film: viewOf(film) }
})
