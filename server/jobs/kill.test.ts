import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { clientFor } from '#server/engine/testing/app.ts'
import { type Executor, startExecutor } from '#server/engine/testing/executor.ts'
import { createFilm } from '#server/services/films/create.ts'
import { getFilm } from '#server/services/films/get.ts'
import { getRun } from '#server/services/runs/get.ts'
import { startRun } from '#server/services/runs/start.ts'
import { aBrief, person } from '#server/services/testing.ts'
import { sendRunWith } from './send.ts'
import { endBrowsers, startWorker, type WorkerProcess } from './testing/worker.ts'

const script = `INT. LAMP ROOM - NIGHT

MARA lifts a lantern and looks at the sea.

MARA
He said he would write.

EXT. SHORE - DAWN

Mara walks to the water. She picks up a bottle.

MARA
He did.
`

const home = mkdtempSync(path.join(tmpdir(), 'reelwright-kill-'))
let database: TestDatabase
let executor: Executor
let worker: WorkerProcess

beforeAll(async () => {
  database = await testDatabase()
  executor = await startExecutor(database.url)
  worker = await startWorker(database.url, executor, home)
})
afterAll(async () => {
  await worker?.stop()
  await executor?.stop()
  await database?.close()
  await endBrowsers(home)
  rmSync(home, { recursive: true, force: true })
})

/** Every finished task with the moment it was written: one that is made again is written again. */
const finished = (): Map<string, number> => {
  const dir = path.join(home, 'store/tasks')
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  return new Map(files.map((file) => [file, statSync(path.join(dir, file)).mtimeMs]))
}

const until = async (look: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 240_000
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error('It did not happen in time.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('everything is killed in mid-film; after a restart it is finished, and nothing finished is made again', async () => {
  const { db } = database
  const user = await person(db)
  const size = { width: 128, height: 72 }
  const source = { kind: 'screenplay' as const, text: script }
  const brief = { ...aBrief(), source, seconds: null, size, rate: { num: 8, den: 1 } }
  const { id: projectId } = await createFilm({ db, user, brief })
  const { id: runId } = await startRun({ db, user, projectId, send: sendRunWith(clientFor(executor.url)) })

  // The render is under way: some of its segments are drawn, not all.
  await until(async () => {
    const { status, error, steps } = await getRun({ db, user, runId })
    if (status === 'failed') throw new Error(error ?? 'failed')
    const render = steps.find(({ agent }) => agent === 'render')
    return render?.status === 'running' && render.progress > 0.2
  })
  await Promise.all([worker.kill(), executor.kill()])
  const before = finished()
  expect((await getRun({ db, user, runId })).status).toBe('running')

  executor = await startExecutor(database.url, executor.port)
  worker = await startWorker(database.url, executor, home)
  await until(async () => (await getRun({ db, user, runId })).status !== 'running')

  const { film } = await getFilm({ db, user, projectId })
  expect(Object.values(film.findings).filter(({ severity }) => severity === 'error')).toEqual([])
  expect((await getRun({ db, user, runId })).status).toBe('done')
  expect(film.screenplay).toBe(script)
  const after = finished()
  expect(before.size).toBeGreaterThan(4)
  for (const [task, at] of before) expect(after.get(task)).toBe(at)
  expect(after.size).toBeGreaterThan(before.size)
}, 600_000)
