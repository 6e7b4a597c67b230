import { z } from 'zod'
import { askPanel } from '#server/jobs/ask.ts'
import { drawPanel as draw } from '#server/services/films/draw-panel.ts'
import { FilmId, member } from '../trpc.ts'

/** A shot's panel drawn anew, at a frame. Nothing of the film changes. */
export const drawPanel = member
  .input(FilmId.extend({ shot: z.string().min(1).max(64), frame: z.int().nonnegative() }))
  .mutation(({ ctx, input: { filmId, ...rest }, signal }) =>
    draw({
      ...{ db: ctx.db, user: ctx.user, projectId: filmId, ...rest },
      ...{ draw: askPanel, signal: signal ?? new AbortController().signal },
    }),
  )
