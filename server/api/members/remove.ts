import { z } from 'zod'
import { removeMember } from '#server/services/members/remove.ts'
import { FilmId, member } from '../trpc.ts'

export const remove = member
  .input(FilmId.extend({ userId: z.string() }))
  .mutation(({ ctx, input }) =>
    removeMember({ db: ctx.db, user: ctx.user, projectId: input.filmId, userId: input.userId }),
  )
