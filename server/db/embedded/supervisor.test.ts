import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { liveServer } from './lock.ts'
import { startEmbedded } from './supervisor.ts'

const home = await mkdtemp(path.join(tmpdir(), 'reelwright-postgres-'))
const data = path.join(home, 'postgres', 'data')

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

afterAll(async () => {
  await (await startEmbedded(home)).stop()
  await rm(home, { recursive: true, force: true })
})

test('the server is created, found running, and after kill -9 comes back with every acknowledged row', async () => {
  const first = await startEmbedded(home)
  expect(first.how).toBe('created')
  await ask(first.url, 'create table kept (n int)')
  await ask(first.url, 'insert into kept values (1), (2)')
  const again = await startEmbedded(home)
  expect(again).toMatchObject({ how: 'reused', url: first.url })
  const live = await liveServer(data)
  process.kill(live?.pid ?? 0, 'SIGKILL')
  const after = await startEmbedded(home)
  expect(after.how).toBe('started')
  expect(await ask(after.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
})

test('a lock left by a process whose number another program has now is cleared', async () => {
  const { stop } = await startEmbedded(home)
  await stop()
  await writeFile(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n`)
  expect((await startEmbedded(home)).how).toBe('started')
})
