import { z } from 'zod'
import { createFirstUser, createUser, isFirstStart } from '#server/services/users/create.ts'
import { anybody } from '../trpc.ts'

/** A local account. Whoever has one sees only their own films and those they were invited to. */
export const create = anybody
  .input(z.object({ name: z.string(), email: z.string(), password: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const first = await isFirstStart({ db: ctx.db })
    return first ? createFirstUser({ db: ctx.db, ...input }) : createUser({ db: ctx.db, ...input })
  })
