import { libraryFilms } from '#server/services/films/library.ts'
import { member } from '../trpc.ts'

export const list = member.query(({ ctx }) => libraryFilms({ db: ctx.db, user: ctx.user }))
