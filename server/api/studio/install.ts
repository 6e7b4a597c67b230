import { z } from 'zod'
import { startInstall, stopInstall } from '#server/services/studio/install.ts'
import { member } from '../trpc.ts'

const Model = z.object({ model: z.string().min(1).max(64) })

/** Begins to bring a model here; `state` tells how far it is. */
export const install = member.input(Model).mutation(async ({ ctx, input }) => {
  await startInstall({ db: ctx.db, user: ctx.user, ...input })
})

export const stop = member
  .input(Model)
  .mutation(({ ctx, input }) => stopInstall({ db: ctx.db, user: ctx.user, ...input }))
