import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { type App, clientFor, serveApp } from './testing/app.ts'
import { type Executor, startExecutor } from './testing/executor.ts'

let database: TestDatabase
let executor: Executor
let app: App
const ran: string[] = []

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (look: () => unknown): Promise<void> => {
  for (let tries = 0; tries < 800; tries++, await pause(25)) if (await look()) return
  throw new Error('It did not happen in time.')
}

const serveFilm = async (port?: number): Promise<App> => {
  const client = clientFor(executor.url)
  const film = client.createFunction({ id: 'film', triggers: [{ event: 'k/film' }] }, async ({ step }) => {
    const one = (name: string, ms: number) =>
      step.run(name, async () => {
        ran.push(`${name}…`)
        await pause(ms)
        ran.push(name)
        return name
      })
    const first = await one('first', 10)
    const both = await Promise.all([one('quick', 30), one('slow', 1200)])
    await step.sleep('rest', '1s')
    const last = await one('last', 10)
    return [first, ...both, last].join(' ')
  })
  return serveApp(client, [film], port)
}

const ask = async (sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows[0]?.value
}
const output = () => ask("select output -> 'data' as value from engine.run where status = 'done'")
const isKept = (step: string) =>
  ask(`select true as value from engine.step where output ->> 'data' = '${step}'`)

beforeAll(async () => {
  database = await testDatabase()
  executor = await startExecutor(database.url)
  app = await serveFilm()
})
afterAll(async () => {
  await app?.close()
  await executor?.stop()
  await database?.close()
})

test('executor and app are killed in the middle, twice: the run ends as if nothing had been', async () => {
  await clientFor(executor.url).send({ name: 'k/film', data: {} })
  await until(async () => (await isKept('quick')) && ran.includes('slow…'))
  const { port } = executor
  await executor.kill() // while 'slow' runs
  await pause(100)
  executor = await startExecutor(database.url, port)
  await until(() => ran.filter((line) => line === 'slow…').length === 2)
  await app.close() // the app goes while it works on 'slow' again; its answer is lost
  await pause(300)
  app = await serveFilm(app.port)
  await until(() => isKept('slow'))
  await executor.kill() // during the sleep
  executor = await startExecutor(database.url, port)
  await until(output)
  expect(await output()).toBe('first quick slow last')
  for (const name of ['first', 'quick', 'last']) expect(ran.filter((line) => line === name)).toHaveLength(1)
})
