import { z } from 'zod'
import { Ask } from '#film/proposal/ask.ts'
import { askController } from '#server/services/chat/ask.ts'
import { FilmId, member } from '../trpc.ts'

const Where = z.object({
  frame: z.int().nonnegative().nullable(),
  shots: z.array(z.string()).max(200),
  last: z.array(Ask).max(40),
})

/** What the controller makes of a person's words; nothing is changed. */
export const ask = member
  .input(FilmId.extend({ words: z.string().trim().min(1).max(2000), where: Where }))
  .mutation(({ ctx, input: { filmId, ...asked }, signal }) =>
    askController({ db: ctx.db, user: ctx.user, projectId: filmId, ...asked, signal }),
  )
