import { z } from 'zod'
import { Change } from '#film/edit.ts'
import { applyFilmEdit } from '#server/services/films/apply-edit.ts'
import { FilmId, member } from '../trpc.ts'

export const applyEdit = member
  .input(FilmId.extend({ change: Change, why: z.string(), baseVersion: z.int().optional() }))
  .mutation(({ ctx, input: { filmId, baseVersion, ...edit } }) =>
    applyFilmEdit({
      db: ctx.db,
      user: ctx.user,
      projectId: filmId,
      ...edit,
      ...(baseVersion === undefined ? {} : { baseVersion }),
    }),
  )
