import { z } from 'zod'
import { revokeLink } from '#server/services/links/revoke.ts'
import { FilmId, member } from '../trpc.ts'

export const revoke = member
  .input(FilmId.extend({ linkId: z.string() }))
  .mutation(({ ctx, input }) =>
    revokeLink({ db: ctx.db, user: ctx.user, projectId: input.filmId, linkId: input.linkId }),
  )
