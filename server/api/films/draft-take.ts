import { z } from 'zod'
import { askTake } from '#server/jobs/ask.ts'
import { draftTake as draft } from '#server/services/films/draft-take.ts'
import { FilmId, member } from '../trpc.ts'

/** A shot in another way, by a note: all its takes, the new one last. Nothing of the film changes. */
export const draftTake = member
  .input(FilmId.extend({ shot: z.string().min(1).max(64), note: z.string().max(500) }))
  .mutation(({ ctx, input: { filmId, ...rest }, signal }) =>
    draft({
      ...{ db: ctx.db, user: ctx.user, projectId: filmId, ...rest },
      ...{ take: askTake, signal: signal ?? new AbortController().signal },
    }),
  )
