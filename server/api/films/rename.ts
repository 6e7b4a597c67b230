import { z } from 'zod'
import { renameFilm } from '#server/services/films/rename.ts'
import { FilmId, member } from '../trpc.ts'

export const rename = member
  .input(FilmId.extend({ title: z.string() }))
  .mutation(({ ctx, input }) =>
    renameFilm({ db: ctx.db, user: ctx.user, projectId: input.filmId, title: input.title }),
  )
