import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Registered = z.object({
  ...{ fileKeys: z.array(z.string()), metadata: z.unknown(), callbackUrl: z.string() },
  callbackSlug: z.string(),
})

const bodyOf = async (req: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of req) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** A machine that speaks the service's side of the protocol: takes files, calls back, serves and deletes them. */
export const startService = async (secret: string, call: (req: Request) => Promise<Response>) => {
  const files = new Map<string, Buffer>()
  const known = new Map<string, z.infer<typeof Registered>>()
  const sign = (text: string) => `hmac-sha256=${createHmac('sha256', secret).update(text).digest('hex')}`

  const callBack = async (key: string): Promise<number> => {
    const { callbackUrl, callbackSlug, metadata } = known.get(key) ?? { callbackUrl: '', callbackSlug: '' }
    const url = `${origin()}/f/${key}`
    const size = files.get(key)?.length ?? 0
    const file = {
      name: 'x',
      size,
      type: '',
      customId: null,
      key,
      url,
      appUrl: url,
      ufsUrl: url,
      fileHash: '',
    }
    const body = JSON.stringify({ status: 'uploaded', file, origin: origin(), metadata })
    const headers = { 'uploadthing-hook': 'callback', 'x-uploadthing-signature': sign(body) }
    const { status } = await call(
      new Request(`${callbackUrl}?slug=${callbackSlug}`, {
        ...{ method: 'POST', body },
        headers: { ...headers, 'content-type': 'application/json' },
      }),
    )
    return status
  }
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', origin())
    const key = url.pathname.split('/').at(-1) ?? ''
    const json = (value: unknown) =>
      res.setHeader('content-type', 'application/json').end(JSON.stringify(value))
    if (url.pathname === '/route-metadata') {
      const told = Registered.parse(JSON.parse((await bodyOf(req)).toString()))
      for (const one of told.fileKeys) known.set(one, told)
      return json({ ok: true })
    }
    if (url.pathname === '/callback-result') return json({ ok: true })
    if (url.pathname === '/v6/deleteFiles') {
      const keys: string[] = JSON.parse((await bodyOf(req)).toString()).fileKeys
      return json({ success: true, deletedCount: keys.filter((one) => files.delete(one)).length })
    }
    if (req.method === 'PUT') {
      const form = await new Response(new Uint8Array(await bodyOf(req)), {
        headers: { 'content-type': req.headers['content-type'] ?? '' },
      }).formData()
      files.set(key, Buffer.from(await (form.get('file') as Blob).arrayBuffer()))
      return json({ serverData: null, called: await callBack(key) })
    }
    const signed = url.searchParams.has('signature') // files are private
    const file = signed ? files.get(key) : undefined
    if (file === undefined) res.statusCode = 404
    res.end(file)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`
  return { origin: origin(), files, close: () => server.close() }
}
