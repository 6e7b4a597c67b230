import type { NextRequest } from 'next/server'
import { createRouteHandler } from 'uploadthing/next'
import { hasUploadService } from '#server/services/assets/upload/service.ts'
import { createContext } from '../context.ts'
import { base, ownFetch, ownToken } from './own/storage.ts'
import { asking, uploadRouter } from './router.ts'

const callbackUrl = () => `${process.env.NEXTAUTH_URL}/api/uploadthing`

/** The service cannot call a studio that only its own machine reaches. */
const isHidden = () => /^(localhost|127\.|\[::1\])/.test(new URL(callbackUrl()).hostname)

const config = () =>
  hasUploadService()
    ? { logLevel: 'Warning' as const, callbackUrl: callbackUrl(), isDev: isHidden() }
    : { logLevel: 'Warning' as const, token: ownToken(), ingestUrl: base, isDev: false, fetch: ownFetch }

const makeHandler = () => createRouteHandler({ router: uploadRouter, config: config() }).POST
/** Made at the first upload: it is a large part, and the studio's settings are there by then. */
let handler: ReturnType<typeof makeHandler> | null = null

/** A page reaches its own studio by whatever name it knows. */
const byPath = async (reply: Response): Promise<Response> => {
  const files: { url: string }[] = await reply.json()
  const { status, headers } = reply
  const own = files.map((file) => ({ ...file, url: file.url.replace(new URL(base).origin, '') }))
  return Response.json(own, {
    status,
    headers: { 'cache-control': 'no-store', ...Object.fromEntries(headers) },
  })
}

/** A file is announced by a page, or has arrived at the service. */
export const receive = async (req: NextRequest, who = createContext): Promise<Response> => {
  const isPage = req.nextUrl.searchParams.get('actionType') === 'upload'
  if (isPage) asking.set(req, await who())
  handler ??= makeHandler()
  const reply = await handler(req)
  return isPage && reply.ok && !hasUploadService() ? byPath(reply) : reply
}
