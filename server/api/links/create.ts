import { z } from 'zod'
import { createLink } from '#server/services/links/create.ts'
import { FilmId, member } from '../trpc.ts'

export const create = member
  .input(FilmId.extend({ expiresAt: z.date().nullable() }))
  .mutation(({ ctx, input }) =>
    createLink({ db: ctx.db, user: ctx.user, projectId: input.filmId, expiresAt: input.expiresAt }),
  )
