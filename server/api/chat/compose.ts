import { z } from 'zod'
import { Ask } from '#film/proposal/ask.ts'
import { composeProposal } from '#server/services/chat/compose.ts'
import { FilmId, member } from '../trpc.ts'

/** What is left of a proposal, told anew on the film as it is now; nothing is changed. */
export const compose = member
  .input(FilmId.extend({ asks: z.array(Ask).max(40) }))
  .mutation(({ ctx, input: { filmId, asks } }) =>
    composeProposal({ db: ctx.db, user: ctx.user, projectId: filmId, asks }),
  )
