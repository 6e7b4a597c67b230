import { listMembers } from '#server/services/members/list.ts'
import { FilmId, member } from '../trpc.ts'

export const list = member
  .input(FilmId)
  .query(({ ctx, input }) => listMembers({ db: ctx.db, user: ctx.user, projectId: input.filmId }))
