import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Engine, inTransaction, queueOf } from './engine.ts'
import { hashedKey, sameSecret } from './keys.ts'
import { InngestEvent, Registration } from './protocol.ts'
import { receive } from './runs.ts'
import { findRun, finishedSteps } from './store.ts'

const mostBytes = 16 * 1024 * 1024

class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > mostBytes) throw new Refused(413, 'The request is larger than 16 MiB.')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refused(400, 'The request is not JSON.')
  }
}

const accept = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Refused(400, z.prettifyError(result.error))
}

const takeEvents = async (engine: Engine, key: string, request: IncomingMessage): Promise<unknown> => {
  if (!sameSecret(key, engine.settings.eventKey)) throw new Refused(401, 'The event key is not right.')
  const body = await read(request)
  const events = accept(z.array(InngestEvent), Array.isArray(body) ? body : [body]).map((event) => ({
    ...event,
    id: event.id || randomUUID(),
    ts: event.ts ?? Date.now(),
  }))
  await inTransaction(engine.pool, async (client) => {
    for (const event of events) await receive(engine, client, event)
  })
  return { ids: events.map((event) => event.id), status: 200 }
}

const authorise = (engine: Engine, request: IncomingMessage): void => {
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  if (!sameSecret(token, hashedKey(engine.settings.signingKey)))
    throw new Refused(401, 'The signing key is not right.')
}

/** A function that the app no longer has is forgotten, and its runs end: nobody could carry them on. */
const removeOthers = `
with gone as (delete from engine.function where app = $1 and id <> all($2) returning id)
update engine.run set status = 'cancelled', ended_at = now()
where status = 'running' and fn in (select id from gone)`

const register = async (engine: Engine, request: IncomingMessage): Promise<unknown> => {
  authorise(engine, request)
  const app = accept(Registration, await read(request))
  const ids = app.functions.map((fn) => fn.id)
  await inTransaction(engine.pool, async (client) => {
    await client.query(removeOthers, [app.appName, ids])
    for (const fn of app.functions)
      await client.query(
        `insert into engine.function (id, app, config) values ($1, $2, $3)
         on conflict (id) do update set app = $2, config = $3, synced_at = now()`,
        [fn.id, app.appName, JSON.stringify(fn)],
      )
  })
  for (const fn of app.functions) await engine.work(queueOf(fn), fn.concurrency?.limit)
  return { ok: true, status: 200, modified: true }
}

/** For an SDK that was told to fetch a run's state instead of being sent it. */
const state = async (
  engine: Engine,
  request: IncomingMessage,
  id: string,
  what: string,
): Promise<unknown> => {
  authorise(engine, request)
  const run = await findRun(engine.pool, id)
  if (run === null) throw new Refused(404, 'There is no such run.')
  if (what === 'batch') return [run.event]
  const steps = await finishedSteps(engine.pool, id)
  return Object.fromEntries(steps.map((step) => [step.id, step.output]))
}

const route = async (engine: Engine, request: IncomingMessage): Promise<unknown> => {
  const path = new URL(request.url ?? '/', 'http://executor').pathname
  const at = `${request.method} ${path}`
  if (at === 'GET /health') return { ok: true }
  if (at === 'POST /fn/register') return register(engine, request)
  const event = /^POST \/e\/([^/]+)$/.exec(at)
  if (event?.[1] !== undefined) return takeEvents(engine, decodeURIComponent(event[1]), request)
  const run = /^GET \/v0\/runs\/([^/]+)\/(batch|actions)$/.exec(at)
  if (run?.[1] !== undefined && run[2] !== undefined) return state(engine, request, run[1], run[2])
  throw new Refused(404, `The embedded executor does not know ${at}.`)
}

const answer = async (engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const reply = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  try {
    reply(200, await route(engine, request))
  } catch (error) {
    const status = error instanceof Refused ? error.status : 500
    const message = error instanceof Error ? error.message : String(error)
    if (status === 500) process.stderr.write(`executor: ${request.method} ${request.url}: ${message}\n`)
    reply(status, { ok: false, status, error: message })
  }
}

/** Inngest's HTTP interface, on this machine only. Resolves when it listens. */
export const serve = (engine: Engine, port: number): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => void answer(engine, request, response))
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : port })
    })
  })
