import { z } from 'zod'
import { chooseSpeech } from '#server/services/studio/state.ts'
import { member } from '../trpc.ts'

/** Chooses who speaks in films from now on. */
export const speech = member
  .input(z.object({ by: z.literal('kokoro').nullable() }))
  .mutation(({ ctx, input }) => chooseSpeech({ db: ctx.db, user: ctx.user, ...input }))
