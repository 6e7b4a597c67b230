import { z } from 'zod'
import { stager } from '#film/stage-of.ts'
import { getFilm } from '#server/services/films/get.ts'
import { FilmId, member } from '../trpc.ts'

/** Everything that a shot is drawn from, for playing it live. */
export const stage = member
  .input(FilmId.extend({ shot: z.string().min(1).max(64) }))
  .query(async ({ ctx, input }) => {
    const { film } = await getFilm({ db: ctx.db, user: ctx.user, projectId: input.filmId })
    return stager(film)(input.shot)
  })
