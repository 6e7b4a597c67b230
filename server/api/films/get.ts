import { latestGestures } from '#server/services/films/edits-since.ts'
import { getFilm } from '#server/services/films/get.ts'
import { FilmId, member } from '../trpc.ts'
import { viewOf } from './view.ts'

export const get = member.input(FilmId).query(async ({ ctx, input }) => {
  const ask = { db: ctx.db, user: ctx.user, projectId: input.filmId }
  const { film, ...summary } = await getFilm(ask)
  const gestures = await latestGestures({ ...ask, version: summary.version })
  return { ...summary, gestures, film: viewOf(film) }
})
