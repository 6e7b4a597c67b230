import { z } from 'zod'
import { type Part, parts } from '#film/history/parts.ts'
import { stacksOf } from '#film/history/undo.ts'
import { filmHistory, latestEdits } from '#server/services/films/history.ts'
import { compareStates, filmAt } from '#server/services/films/history-look.ts'
import { restore as restoreState } from '#server/services/films/history-restore.ts'
import { undoEdit } from '#server/services/films/history-undo.ts'
import { viewOf } from '../films/view.ts'
import { FilmId, member } from '../trpc.ts'

const Seq = z.int().nonnegative()

/** The edits of a film, the latest first, in pages. */
export const list = member
  .input(
    FilmId.extend({
      cursor: Seq.nullish(),
      by: z.enum(['person', 'agent']).optional(),
      part: z.enum(Object.keys(parts) as [Part, ...Part[]]).optional(),
    }),
  )
  .query(async ({ ctx, input: { filmId, cursor, ...which } }) => {
    const limit = 100
    const ask = { db: ctx.db, user: ctx.user, projectId: filmId, limit, ...which }
    const edits = await filmHistory({ ...ask, before: cursor ?? undefined })
    return { edits, next: edits.length < limit ? null : (edits.at(-1)?.seq ?? null) }
  })

/** What the person can take back and bring back, from what the film has heard of them. */
export const mine = member
  .input(FilmId)
  .query(async ({ ctx, input }) =>
    stacksOf(await latestEdits({ db: ctx.db, user: ctx.user, projectId: input.filmId })),
  )

/** A film as it was. */
export const look = member
  .input(FilmId.extend({ seq: Seq }))
  .query(async ({ ctx, input }) =>
    viewOf(await filmAt({ db: ctx.db, user: ctx.user, projectId: input.filmId, seq: input.seq })),
  )

export const compare = member
  .input(FilmId.extend({ from: Seq, to: Seq }))
  .query(({ ctx, input: { filmId, ...states } }) =>
    compareStates({ db: ctx.db, user: ctx.user, projectId: filmId, ...states }),
  )

export const undo = member
  .input(FilmId.extend({ seq: Seq }))
  .mutation(({ ctx, input }) =>
    undoEdit({ db: ctx.db, user: ctx.user, projectId: input.filmId, seq: input.seq }),
  )

export const restore = member
  .input(FilmId.extend({ seq: Seq, name: z.string().max(300) }))
  .mutation(({ ctx, input: { filmId, ...state } }) =>
    restoreState({ db: ctx.db, user: ctx.user, projectId: filmId, ...state }),
  )
