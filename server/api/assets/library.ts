import { z } from 'zod'
import { fromLibrary as take } from '#server/services/assets/from-library.ts'
import { FilmId, member } from '../trpc.ts'

/** A sound of the library as a file of a film, to be put among its assets. */
export const fromLibrary = member
  .input(FilmId.extend({ kind: z.string().max(40), own: z.string().max(400).nullable() }))
  .mutation(({ ctx, input: { filmId, ...sound } }) =>
    take({ db: ctx.db, user: ctx.user, projectId: filmId, ...sound }),
  )
