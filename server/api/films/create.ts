import { Brief } from '#film/brief.ts'
import { createFilm } from '#server/services/films/create.ts'
import { member } from '../trpc.ts'

export const create = member
  .input(Brief)
  .mutation(({ ctx, input }) => createFilm({ db: ctx.db, user: ctx.user, brief: input }))
