import { z } from 'zod'
import { Role } from '#film/role.ts'
import { inviteMember } from '#server/services/members/invite.ts'
import { FilmId, member } from '../trpc.ts'

export const invite = member
  .input(FilmId.extend({ email: z.string(), role: Role }))
  .mutation(({ ctx, input: { filmId, ...guest } }) =>
    inviteMember({ db: ctx.db, user: ctx.user, projectId: filmId, ...guest }),
  )
