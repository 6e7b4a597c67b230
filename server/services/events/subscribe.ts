import { databaseUrl } from '#server/db/client.ts'
import type { StudioEvent } from './event.ts'
import { listenerFor } from './listener.ts'

/**
 * What happens to a film from now on, until the signal aborts or the reader stops. Listening has begun when the
 * first `next()` was called, so fetch the present state after that. Permission is the caller's business.
 */
export async function* subscribe(ask: {
  projectId: string
  signal: AbortSignal
  url?: string
}): AsyncGenerator<StudioEvent, void, undefined> {
  const waiting: StudioEvent[] = []
  let wake = () => {}
  const listener = listenerFor(ask.url ?? databaseUrl())
  const leave = listener.add(ask.projectId, (event) => {
    waiting.push(event)
    wake()
  })
  const stop = () => wake()
  ask.signal.addEventListener('abort', stop)
  try {
    await listener.ready
    while (!ask.signal.aborted) {
      const event = waiting.shift()
      if (event !== undefined) yield event
      else
        await new Promise<void>((resolve) => {
          wake = resolve
          if (ask.signal.aborted || waiting.length > 0) resolve()
        })
    }
  } finally {
    ask.signal.removeEventListener('abort', stop)
    leave()
  }
}
