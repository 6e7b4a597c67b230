import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { AppError } from '#film/errors.ts'
import { trpcErrorOf } from '../errors.ts'

/** Runs a route and tells its failure in words, with the status that fits. */
export const answer = async (route: () => Promise<Response>): Promise<Response> => {
  try {
    return await route()
  } catch (error) {
    const known = error instanceof AppError ? error : null
    if (known === null) console.error('media:', error)
    const status = known === null ? 500 : getHTTPStatusCodeFromError(trpcErrorOf(known))
    const message =
      known?.message ?? 'Something went wrong in the studio. Try again; its log says what happened.'
    return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })
  }
}
