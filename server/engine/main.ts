import { openEngine, queueOf } from './engine.ts'
import { handle } from './handle.ts'
import { serve } from './server.ts'
import { functions } from './store.ts'

/**
 * The executor as a process of its own. DATABASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY and EXECUTOR_PORT
 * say where and with which keys; it prints one line when it is ready.
 */
const need = (name: string): string => {
  const value = process.env[name]
  if (value) return value
  process.stderr.write(`executor: ${name} is not set. Start it with "npm start".\n`)
  process.exit(2)
}

const down = (error: unknown): never => {
  process.stderr.write(
    `executor: the database is not there: ${error instanceof Error ? error.message : error}\n`,
  )
  process.exit(1) // who started it starts it again
}

const settings = {
  databaseUrl: need('DATABASE_URL'),
  eventKey: need('INNGEST_EVENT_KEY'),
  signingKey: need('INNGEST_SIGNING_KEY'),
  workers: Number(process.env.EXECUTOR_WORKERS || 6),
  backoff: Number(process.env.EXECUTOR_BACKOFF_MS || 1000),
}
const engine = await openEngine(settings, handle, down).catch(down)
for (const fn of await functions(engine.pool)) await engine.work(queueOf(fn), fn.concurrency?.limit)
const { server, port } = await serve(engine, Number(process.env.EXECUTOR_PORT ?? 8288))
process.stdout.write(`executor: ready on http://127.0.0.1:${port}\n`)

const leave = () => {
  server.close()
  server.closeAllConnections()
  engine.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
