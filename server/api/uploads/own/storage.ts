import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import { appendUpload } from '#server/services/assets/upload/append.ts'
import { About, heldUpload, holdUpload, requireRoom } from '#server/services/assets/upload/pending.ts'
import { answer } from '../../media/answer.ts'
import { filePart } from './file-part.ts'
import { requireSigned } from './signed.ts'

/** Its own name for itself: pages are given the path alone. */
export const base = 'http://studio.localhost/api/uploadthing'

/** Says why an upload cannot go on, in words, each character as in an address. */
const whyHeader = 'x-upload-problem'

const secret = (): string => {
  const { NEXTAUTH_SECRET } = process.env
  if (!NEXTAUTH_SECRET)
    throw new AppError('not-configured', 'NEXTAUTH_SECRET is not set. Start with npm start.')
  return `sk_${createHmac('sha256', NEXTAUTH_SECRET).update('uploads').digest('hex')}`
}

/** What the router signs with where this studio is the storage. */
export const ownToken = (): string =>
  Buffer.from(JSON.stringify({ apiKey: secret(), appId: 'reelwright', regions: ['own'] })).toString('base64')

const Registered = z.object({ fileKeys: z.array(z.string()), metadata: About })

/** The router tells the storage which files come; no such thing is heard from outside. */
export const ownFetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  const req = new Request(input, init)
  if (!req.url.startsWith(`${base}/route-metadata`)) throw new Error(`Nothing is at ${req.url}.`)
  const { fileKeys, metadata } = Registered.parse(await req.json())
  for (const key of fileKeys) await holdUpload(key, metadata)
  return Response.json({ ok: true })
}

const requireOwn = (req: Request, key: string): void =>
  requireSigned({ url: req.url, base, key, secret: secret(), now: Date.now() })

const startOf = (range: string | null): number => Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? Number.NaN)

/** How much of a file is here. A full disk is told before the rest is sent for nothing; such an answer has no body. */
export const stateOf = async (req: Request, { key }: { key: string }): Promise<Response> => {
  const told = await answer(async () => {
    requireOwn(req, key)
    const { about, here } = await heldUpload(key)
    await requireRoom(about.bytes - here)
    return new Response(null, { headers: { 'x-ut-range-start': String(here), 'cache-control': 'no-store' } })
  })
  if (told.ok) return told
  const { message } = await told.json()
  return new Response(null, { status: told.status, headers: { [whyHeader]: encodeURIComponent(message) } })
}

/** The rest of a file. What came before a break stays. */
export const takeRest = async (req: Request, { key }: { key: string }): Promise<Response> =>
  answer(async () => {
    requireOwn(req, key)
    const at = startOf(req.headers.get('range'))
    const { whole } = await appendUpload({ upload: key, at, body: filePart(req) }).catch((error) => {
      throw req.signal.aborted ? new AppError('cancelled', 'The connection ended.', { cause: error }) : error
    })
    if (!whole) throw new AppError('conflict', 'The file did not come whole. Ask how much of it is here.')
    return Response.json({ serverData: null })
  })
