import { Pool, type PoolClient } from 'pg'
import { PgBoss } from 'pg-boss'
import { evaluate } from './match.ts'
import type { Call, FunctionConfig, InngestEvent } from './protocol.ts'
import { forget, tables } from './tables.ts'

export type Settings = {
  databaseUrl: string
  eventKey: string
  signingKey: string
  workers: number // calls of apps at the same time
  backoff: number // ms before the first retry
}

export type Engine = {
  pool: Pool
  boss: PgBoss
  settings: Settings
  work: (queue: string, limit?: number) => Promise<void>
}

const setUpLock = 7_336_201
const aliveLock = 7_336_202

/** pg-boss inside our own transaction. */
const within = (client: PoolClient) => ({
  executeSql: (text: string, values?: unknown[]) => client.query(text, values),
})

export const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined) // the connection is gone, and the transaction with it
    throw error
  } finally {
    client.release()
  }
}

/** Functions with a limit have a queue of their own; all others share one. */
export const queueOf = (fn: Pick<FunctionConfig, 'id' | 'concurrency'>): string =>
  fn.concurrency === null ? 'call' : `call/${fn.id}`

const createQueue = (boss: PgBoss, queue: string): Promise<void> =>
  boss.createQueue(queue, {
    policy: 'short', // one waiting call for each (run, step): asking twice is asking once
    notify: true,
    retryLimit: 1000, // pg-boss retries only when the executor itself failed; failures of apps are counted in Call
    retryDelay: 1,
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: 30,
    deleteAfterSeconds: 24 * 3600,
    retentionSeconds: 366 * 24 * 3600, // a sleep may be long
  })

/** Puts a call into the queue; heard when the transaction commits. */
export const enqueue = async (
  engine: Engine,
  client: PoolClient,
  fn: FunctionConfig,
  event: InngestEvent,
  call: Call,
  at?: Date,
): Promise<void> => {
  const group = fn.concurrency?.key ? String(evaluate(fn.concurrency.key, event)) : 'all'
  await engine.boss.send(queueOf(fn), call, {
    db: within(client),
    singletonKey: `${call.run}:${call.step}`,
    ...(at === undefined ? {} : { startAfter: at }),
    ...(fn.concurrency === null ? {} : { group: { id: group } }),
  })
}

/** Calls that were running when the last executor died are given back at once, if no other executor lives. */
const giveBackOrphans = async (pool: Pool): Promise<void> => {
  await pool.query(
    `update pgboss.job set state = 'retry', started_on = null, start_after = now(), retry_count = retry_count + 1
     where state = 'active' and (name = 'call' or name like 'call/%')`,
  )
}

/**
 * Opens the database and prepares tables and queue. `stop` lets running calls end, then leaves.
 * `lost`: the database went away; start anew, then the calls that ran meanwhile are given back.
 */
export const openEngine = async (
  settings: Settings,
  handle: (engine: Engine, call: Call) => Promise<void>,
  lost: (error: Error) => void,
): Promise<Engine & { stop: () => Promise<void> }> => {
  const pool = new Pool({ connectionString: settings.databaseUrl, max: settings.workers + 4 })
  pool.on('error', (error) => process.stderr.write(`executor: database connection lost: ${error.message}\n`))
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    useListenNotify: true,
    monitorIntervalSeconds: 10,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => process.stderr.write(`executor: ${error.message}\n`))
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [setUpLock])
    await client.query(tables)
    await client.query(forget)
  })
  await boss.start()
  await createQueue(boss, 'call')
  const alive = await pool.connect()
  alive.on('error', lost)
  const { rows } = await alive.query('select pg_try_advisory_lock($1) as alone', [aliveLock])
  if (rows[0]?.alone) {
    await giveBackOrphans(pool)
    await alive.query('select pg_advisory_unlock($1)', [aliveLock])
  }
  await alive.query('select pg_advisory_lock_shared($1)', [aliveLock])

  const working = new Set<string>()
  const engine: Engine = {
    pool,
    boss,
    settings,
    work: async (queue, limit) => {
      if (working.has(queue)) return
      working.add(queue)
      await createQueue(boss, queue)
      const options = {
        localConcurrency: Math.min(settings.workers, limit ?? settings.workers),
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 0.5, // sleeps and retries come due without a notification
        ...(limit === undefined ? {} : { groupConcurrency: limit }),
      }
      await boss.work<Call>(queue, options, async (jobs) => {
        for (const job of jobs) await handle(engine, job.data)
      })
    },
  }
  return {
    ...engine,
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 5000 })
      alive.release()
      await pool.end()
    },
  }
}
