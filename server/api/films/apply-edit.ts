import { z } from 'zod'
import { Change } from '#film/edit.ts'
import { applyFilmEdit, Undoes } from '#server/services/films/apply-edit.ts'
import { FilmId, member } from '../trpc.ts'

export const applyEdit = member
  .input(
    FilmId.extend({
      change: Change,
      why: z.string(),
      gesture: z.string().optional(),
      undoes: Undoes.optional(),
    }),
  )
  .mutation(({ ctx, input: { filmId, gesture, undoes, ...edit } }) =>
    applyFilmEdit({
      db: ctx.db,
      user: ctx.user,
      projectId: filmId,
      ...edit,
      ...(gesture === undefined ? {} : { gesture }),
      ...(undoes === undefined ? {} : { undoes }),
    }),
  )
