import { vendors } from '#server/auth/providers.ts'
import { isFirstStart } from '#server/services/users/create.ts'
import { anybody } from '../trpc.ts'

/** What the sign-in page offers, and who is signed in. */
export const state = anybody.query(async ({ ctx }) => ({
  user: ctx.user,
  firstStart: await isFirstStart({ db: ctx.db }),
  vendors: vendors(),
}))
