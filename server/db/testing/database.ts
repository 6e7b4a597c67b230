import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

/**
 * A fresh, migrated database of the test's own, in the embedded server that all tests share. The server stays up
 * after them (it is found again the next time); TEST_HOME says where it keeps its data.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  const home = process.env.TEST_HOME || path.join(tmpdir(), `reelwright-test-${process.getuid?.() ?? 0}`)
  const server = await startEmbedded(home)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server.url, `create database ${name}`)
  const url = server.url.replace(/\/reelwright$/, `/${name}`)
  await migrate(url)
  const db = openDb(url)
  return {
    url,
    db,
    close: async () => {
      await db.$disconnect()
      await run(server.url, `drop database if exists ${name} with (force)`)
    },
  }
}
