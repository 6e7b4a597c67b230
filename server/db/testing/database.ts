import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Db, openDb } from '../client.ts'
import { startEmbedded } from '../embedded/supervisor.ts'
import { migrate } from '../migrate.ts'

const run = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export type TestDatabase = { url: string; db: Db; close: () => Promise<void> }

/** The address of the server of this run. The first test that asks starts it; the others wait for it. */
const sharedServer = async (home: string): Promise<string> => {
  const file = path.join(home, 'url')
  const first = await mkdir(path.join(home, 'starting')).then(
    () => true,
    () => false,
  )
  if (first) {
    const { url } = await startEmbedded(home)
    await writeFile(`${file}.new`, url)
    await rename(`${file}.new`, file)
  }
  for (let tries = 0; tries < 1200; tries++, await sleep(100)) {
    const url = await readFile(file, 'utf8').catch(() => null) // not started yet
    if (url !== null) return url
  }
  throw new Error(`The test database did not start; see ${home}/postgres/log.`)
}

/** A fresh, migrated database of the test's own, in the server that all tests of a run share (see global.ts). */
export const testDatabase = async (): Promise<TestDatabase> => {
  const home = process.env.TEST_HOME
  if (!home) throw new Error('TEST_HOME is not set: run the tests with vitest and its configuration.')
  const shared = await sharedServer(home)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(shared, `create database ${name}`)
  const url = shared.replace(/\/reelwright$/, `/${name}`)
  await migrate(url)
  const db = openDb(url)
  return {
    url,
    db,
    close: async () => {
      await db.$disconnect()
      await run(shared, `drop database if exists ${name} with (force)`)
    },
  }
}
