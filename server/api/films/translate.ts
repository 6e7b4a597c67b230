import { z } from 'zod'
import { translateFilm } from '#server/services/films/translate.ts'
import { FilmId, member } from '../trpc.ts'

/** The captions in another language, to be put into the film. */
export const translate = member
  .input(FilmId.extend({ language: z.string().max(35) }))
  .mutation(({ ctx, input: { filmId, language }, signal }) =>
    translateFilm({ db: ctx.db, user: ctx.user, projectId: filmId, language, signal }),
  )
