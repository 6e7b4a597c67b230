import { Presence } from '#server/services/events/event.ts'
import { here as tell } from '#server/services/events/here.ts'
import { FilmId, member } from '../trpc.ts'

const Here = Presence.pick({ tab: true, page: true, chosen: true, frame: true, state: true })

/** A heartbeat: who does not repeat it is gone. */
export const here = member
  .input(FilmId.extend({ here: Here }))
  .mutation(({ ctx, input }) =>
    tell({ db: ctx.db, user: ctx.user, projectId: input.filmId, here: input.here }),
  )
