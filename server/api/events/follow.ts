import { tracked } from '@trpc/server'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { requireAccess } from '#server/services/access.ts'
import type { StudioEvent } from '#server/services/events/event.ts'
import { subscribe } from '#server/services/events/subscribe.ts'
import { FilmId, member } from '../trpc.ts'
import { shutdown } from './shutdown.ts'

/**
 * What happens to a film, as it happens. A stream that begins, or begins again after a break, first says "missed":
 * fetch the present state, and whatever follows comes on top of it.
 */
export const follow = member
  .input(FilmId.extend({ lastEventId: z.string().nullish() }))
  .subscription(async function* ({ ctx, input, signal }) {
    await requireAccess({ db: ctx.db, user: ctx.user, projectId: input.filmId, permission: 'view' })
    const ends = AbortSignal.any([signal ?? new AbortController().signal, shutdown()])
    let count = Number(input.lastEventId ?? 0) || 0
    const events = subscribe({ projectId: input.filmId, signal: ends })
    const first = events.next()
    const began: StudioEvent = { kind: 'missed', project: input.filmId }
    yield tracked(String(++count), began)
    for (let event = await first; event.done !== true; event = await events.next())
      yield tracked(String(++count), event.value)
    if (shutdown().aborted)
      throw new AppError('unavailable', 'The studio is stopping; the page goes on when it is back.')
  })
