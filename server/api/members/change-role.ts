import { z } from 'zod'
import { Role } from '#film/role.ts'
import { changeRole as change } from '#server/services/members/change-role.ts'
import { FilmId, member } from '../trpc.ts'

export const changeRole = member
  .input(FilmId.extend({ userId: z.string(), role: Role }))
  .mutation(({ ctx, input: { filmId, ...whom } }) =>
    change({ db: ctx.db, user: ctx.user, projectId: filmId, ...whom }),
  )
