import { NonRetriableError } from 'inngest'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { type App, clientFor, serveApp } from './testing/app.ts'
import { type Executor, startExecutor } from './testing/executor.ts'

const Keyed = z.object({ key: z.string() })
const Counted = z.object({ n: z.number() })

let database: TestDatabase
let executor: Executor
let app: App
let send: (name: string, data: Record<string, unknown>, id?: string) => Promise<unknown>
const log: string[] = []
let going = 0
let most = 0

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const soon = async <T>(look: () => T | Promise<T>, ms = 15_000): Promise<NonNullable<T>> => {
  for (const end = Date.now() + ms; Date.now() < end; await pause(25)) {
    const value = await look()
    if (value) return value
  }
  throw new Error('It did not happen in time.')
}
/** The run that an event started, once it has ended. */
const ended = (event: string) =>
  soon(async () => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(
      "select status, output from engine.run where event_id = $1 and status <> 'running'",
      [event],
    )
    await client.end()
    return rows[0]
  })

beforeAll(async () => {
  database = await testDatabase()
  executor = await startExecutor(database.url)
  const client = clientFor(executor.url)
  send = (name, data, id) => client.send({ name, data, ...(id === undefined ? {} : { id }) })
  const on = (id: string, options: object = {}) => ({ id, triggers: [{ event: `t/${id}` }], ...options })
  const functions = [
    client.createFunction(on('parallel'), async ({ step }) => {
      const one = (name: string) =>
        step.run(name, async () => {
          going += 1
          most = Math.max(most, going)
          await pause(150)
          going -= 1
          log.push(name)
          return name
        })
      const all = await Promise.all([one('a'), one('b'), one('c')])
      return step.run('join', () => all.join(''))
    }),
    client.createFunction(on('graph'), async ({ step }) => {
      const slow = step.run('slow', () => pause(400).then(() => log.push('slow')))
      const quick = step.run('quick', () => 'q').then(() => step.run('after-quick', () => log.push('after')))
      await Promise.all([slow, quick])
    }),
    client.createFunction(on('retry', { retries: 2 }), async ({ step, attempt }) => {
      const first = await step.run('flaky', () => {
        log.push('try')
        if (log.filter((line) => line === 'try').length < 3) throw new Error('not yet')
        return 'third'
      })
      return { first, attempt }
    }),
    client.createFunction(
      on('fail', {
        retries: 0,
        onFailure: async ({ error }: { error: Error }) => void log.push(`failed: ${error.message}`),
      }),
      async ({ step }) => {
        const caught = await step
          .run('thrown', () => {
            throw new NonRetriableError('never')
          })
          .catch((error: Error) => error.message)
        throw new NonRetriableError(`after ${caught}`)
      },
    ),
    client.createFunction(on('sleep'), async ({ step }) => {
      const before = await step.run('before', () => Date.now())
      await step.sleep('nap', '700ms')
      return (await step.run('after', () => Date.now())) - before
    }),
    client.createFunction(on('wait'), async ({ step }) => {
      const right = step.waitForEvent('right', { event: 't/answer', timeout: '10s', match: 'data.key' })
      const never = step.waitForEvent('never', { event: 't/silence', timeout: '300ms' })
      return { right: (await right)?.data, never: await never }
    }),
    client.createFunction(
      on('cancel', { cancelOn: [{ event: 't/stop', if: 'event.data.key == async.data.key' }] }),
      async ({ step, event }) => {
        const { key } = Keyed.parse(event.data)
        await step.run('begin', () => log.push(`begin ${key}`))
        await step.sleep('long', '2s')
        await step.run('end', () => log.push(`end ${key}`))
      },
    ),
    client.createFunction(on('one-at-a-time', { concurrency: { limit: 1 } }), async ({ step }) => {
      await step.run('work', async () => {
        going += 1
        most = Math.max(most, going)
        await pause(100)
        going -= 1
      })
    }),
  ]
  const child = client.createFunction(on('child'), async ({ event }) => Counted.parse(event.data).n * 2)
  const parent = client.createFunction(on('parent'), ({ step }) =>
    step.invoke('double', { function: child, data: { n: 21 } }),
  )
  app = await serveApp(client, [...functions, child, parent])
})

afterAll(async () => {
  await app?.close()
  await executor?.stop()
  await database?.close()
})

test('steps that do not depend on each other run at the same time, and their results come together', async () => {
  most = 0
  await send('t/parallel', {}, 'parallel')
  expect(await ended('parallel')).toEqual({ status: 'done', output: { data: 'abc' } })
  expect(most).toBe(3)
  expect(log.filter((line) => 'abc'.includes(line)).toSorted()).toEqual(['a', 'b', 'c'])
})

test('a step begins as soon as those it depends on have ended', async () => {
  await send('t/graph', {}, 'graph')
  expect((await ended('graph')).status).toBe('done')
  expect(log.indexOf('after')).toBeLessThan(log.indexOf('slow'))
})

test('a failing step is tried again, and the rest is not', async () => {
  await send('t/retry', {}, 'retry')
  expect(await ended('retry')).toMatchObject({ status: 'done', output: { data: { first: 'third' } } })
})

test('an error that no retry can mend reaches the function, then its onFailure', async () => {
  await send('t/fail', {}, 'fail')
  expect(await ended('fail')).toMatchObject({
    status: 'failed',
    output: { error: { message: 'after never' } },
  })
  await soon(() => log.includes('failed: after never'))
})

test('sleep', async () => {
  await send('t/sleep', {}, 'sleep')
  const { output } = await ended('sleep')
  expect(output.data).toBeGreaterThanOrEqual(700)
  expect(output.data).toBeLessThan(2500)
})

test('a wait ends with the event that matches, or with null when its time is over', async () => {
  await send('t/wait', { key: 'k1' }, 'wait')
  await pause(600)
  await send('t/answer', { key: 'other' })
  await send('t/answer', { key: 'k1', said: 'yes' })
  const { output } = await ended('wait')
  expect(output.data).toEqual({ right: { key: 'k1', said: 'yes' }, never: null })
})

test('a run is cancelled by the event that names it, and no other run is', async () => {
  await send('t/cancel', { key: 'x' }, 'cancel-x')
  await send('t/cancel', { key: 'y' }, 'cancel-y')
  await soon(() => log.includes('begin x') && log.includes('begin y'))
  await send('t/stop', { key: 'x' })
  expect((await ended('cancel-x')).status).toBe('cancelled')
  expect((await ended('cancel-y')).status).toBe('done')
  expect(log).toContain('end y')
  expect(log).not.toContain('end x')
})

test('a limit of concurrency holds over all runs', async () => {
  most = 0
  for (const id of ['c1', 'c2', 'c3']) await send('t/one-at-a-time', {}, id)
  for (const id of ['c1', 'c2', 'c3']) expect((await ended(id)).status).toBe('done')
  expect(most).toBe(1)
})

test('one function invokes another', async () => {
  await send('t/parent', {}, 'parent')
  expect(await ended('parent')).toEqual({ status: 'done', output: { data: 42 } })
})

test('the same event twice starts one run', async () => {
  await send('t/child', { n: 1 }, 'twice')
  await send('t/child', { n: 1 }, 'twice')
  await ended('twice')
  const runs = await database.db.$queryRaw<unknown[]>`select id from engine.run where event_id = 'twice'`
  expect(runs).toHaveLength(1)
})

test('wrong keys are refused', async () => {
  const event = await fetch(`${executor.url}/e/wrong`, { method: 'POST', body: '{"name":"t/child"}' })
  expect(event.status).toBe(401)
  const register = await fetch(`${executor.url}/fn/register`, { method: 'POST', body: '{}' })
  expect(register.status).toBe(401)
  const unsigned = await fetch(`${app.url}/api/inngest?fnId=app-child&stepId=step`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(unsigned.status).toBeGreaterThanOrEqual(400)
})
