import { request as send } from 'node:http'
import { Readable } from 'node:stream'

const unavailable = () =>
  Response.json({ error: 'The worker is not running. Start the studio with "npm start".' }, { status: 503 })

/**
 * Passes a request of Inngest on to the worker, where the functions are: a real Inngest reaches the studio at one
 * address, and heavy work never holds up the pages. Not fetch: that gives up after five minutes.
 */
export const forward = async (request: Request): Promise<Response> => {
  const worker = process.env.WORKER_URL
  if (!worker) return unavailable()
  const url = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const headers = Object.fromEntries(request.headers)
  return new Promise((resolve) => {
    const options = { method: request.method, headers: { ...headers, host: new URL(worker).host } }
    const passed = send(new URL(`${url.pathname}${url.search}`, worker), options, (reply) => {
      const told = new Headers()
      for (const [name, value] of Object.entries(reply.headers))
        if (value !== undefined) told.set(name, Array.isArray(value) ? value.join(', ') : value)
      const stream = Readable.toWeb(reply) as ReadableStream<Uint8Array>
      const empty = reply.statusCode === 204 || reply.statusCode === 304
      resolve(new Response(empty ? null : stream, { status: reply.statusCode ?? 502, headers: told }))
    })
    passed.on('error', () => resolve(unavailable()))
    passed.end(body)
  })
}
