import { z } from 'zod'
import { isShown } from '#film/shown.ts'
import { editsSince as find } from '#server/services/films/edits-since.ts'
import { FilmId, member } from '../trpc.ts'

/** What happened to the film after a version, for a page that has it up to there; null: fetch the film. */
export const editsSince = member
  .input(FilmId.extend({ version: z.int().nonnegative() }))
  .query(async ({ ctx, input }) => {
    const edits = await find({ db: ctx.db, user: ctx.user, projectId: input.filmId, version: input.version })
    return edits?.every(({ edit }) => isShown(edit.change)) ? edits : null
  })
