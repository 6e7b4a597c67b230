import { studioState } from '#server/services/studio/state.ts'
import { member } from '../trpc.ts'

export const state = member.query(({ ctx }) => studioState({ db: ctx.db, user: ctx.user }))
