import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import type { StudioEvent } from '../events/event.ts'
import { subscribe } from '../events/subscribe.ts'
import { getFilm } from '../films/get.ts'
import { aFilm } from '../testing.ts'
import { beginRun, filmOfRun } from './begin.ts'
import { cancelRun } from './cancel.ts'
import { completeRun, failRun } from './finish.ts'
import { getRun, runMessages } from './get.ts'
import { listRuns } from './list.ts'
import { stepDone, stepFailed, stepProgress, stepStarted } from './report.ts'
import { startRun } from './start.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const send = async () => {}
const agent = 'analysis/analysis'

const message = (id: string) => ({
  id,
  sender: 'controller/controller',
  receiver: agent,
  type: 'request' as const,
  content: { ask: 'direction' },
  context: { scene: null, previousAssets: [], constraints: {} },
  metadata: { timestamp: '2026-01-01T00:00:00.000Z', priority: 'normal' as const, dependencies: [] },
})

test('a run: queued, running with its steps, done; its edits, messages and counts are kept', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const { id: runId } = await startRun({ db, user: owner, projectId, send })
  await expect(startRun({ db, user: owner, projectId, send })).rejects.toMatchObject({ code: 'conflict' })
  await beginRun({ db, runId, steps: [agent, 'render'] })
  await beginRun({ db, runId, steps: [agent, 'render'] })
  const at = { db, projectId, runId, agent }
  await stepStarted(at)
  await stepProgress({ ...at, progress: 0.5, what: 'Reading' })
  const edit = {
    author: { kind: 'agent' as const, id: agent },
    why: 'Because',
    change: { op: 'set' as const, path: ['screenplay'], value: 'Hello.' },
  }
  const outcome = { explain: 'Decided.', fallback: null, made: 2, cached: 1 }
  await stepDone({ ...at, ...outcome, edits: [edit], messages: [message('m1'), message('m2')] })
  await completeRun({ db, runId, stages: { crew: 1.5 }, poster: 'abc.jpg' })
  await failRun({ db, runId, error: 'too late' })
  const run = await getRun({ db, user: owner, runId })
  expect(run).toMatchObject({ status: 'done', made: 2, cached: 1, stages: { crew: 1.5 }, error: null })
  expect(run.steps).toMatchObject([
    { agent, status: 'done', explain: 'Decided.', progress: 1 },
    { agent: 'render', status: 'skipped' },
  ])
  expect(await runMessages({ db, user: owner, runId })).toEqual([message('m1'), message('m2')])
  expect(await getFilm({ db, user: owner, projectId })).toMatchObject({
    status: 'ready',
    poster: 'abc.jpg',
    version: 1,
  })
  expect(await filmOfRun({ db, runId })).toBeNull()
  expect(await listRuns({ db, user: owner, projectId })).toHaveLength(1)
})

test('a cancelled run ends at once and lets the next begin; a step that failed says why', async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const { id: runId } = await startRun({ db, user: owner, projectId, send })
  await beginRun({ db, runId, steps: [agent] })
  await stepStarted({ db, projectId, runId, agent })
  await stepFailed({ db, projectId, runId, agent, error: 'No luck' })
  const told: string[] = []
  await cancelRun({ db, user: owner, runId, send: async (run) => void told.push(run.id) })
  expect(told).toEqual([runId])
  expect(await getRun({ db, user: owner, runId })).toMatchObject({
    status: 'cancelled',
    steps: [{ status: 'failed', error: 'No luck' }],
  })
  expect((await getFilm({ db, user: owner, projectId })).status).toBe('draft')
  const broken = startRun({ db, user: owner, projectId, send: () => Promise.reject(new Error('refused')) })
  await expect(broken).rejects.toMatchObject({ code: 'unavailable' })
  expect((await getFilm({ db, user: owner, projectId })).status).toBe('failed')
  await startRun({ db, user: owner, projectId, send })
})

test('who listens hears what happens to this film and no other, until they leave', async () => {
  const { db, url } = database
  const { owner, projectId } = await aFilm(db)
  const other = await aFilm(db)
  const leave = new AbortController()
  const heard: StudioEvent[] = []
  const events = subscribe({ projectId, signal: leave.signal, url })
  const listening = (async () => {
    for await (const event of events) {
      heard.push(event)
      if (heard.length === 3) leave.abort()
    }
  })()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await startRun({ db, user: other.owner, projectId: other.projectId, send })
  const { id: run } = await startRun({ db, user: owner, projectId, send })
  await beginRun({ db, runId: run, steps: [agent] })
  await stepStarted({ db, projectId, runId: run, agent })
  await listening
  expect(heard).toMatchObject([
    { kind: 'run', run, status: 'queued' },
    { kind: 'run', run, status: 'running' },
    { kind: 'step', agent, status: 'running' },
  ])
})

test('a listener whose connection breaks finds it again and is told to fetch anew', async () => {
  const { db, url } = database
  const { owner, projectId } = await aFilm(db)
  const leave = new AbortController()
  const events = subscribe({ projectId, signal: leave.signal, url })
  const first = events.next()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await db.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`
  expect((await first).value).toEqual({ kind: 'missed', project: projectId })
  const second = events.next()
  await startRun({ db, user: owner, projectId, send })
  expect((await second).value).toMatchObject({ kind: 'run' })
  leave.abort()
})

test('a run that is cancelled while its steps begin and end never locks up, and none begins after it', async () => {
  const { db } = database
  const agents = [
    'story/plot-generator',
    'audio/voice-casting',
    'audio/audio-mixer',
    'visual/image-generator',
  ]
  const outcome = { explain: 'Decided.', fallback: null, made: 1, cached: 0, edits: [] }
  for (let round = 0; round < 8; round++) {
    const { owner, projectId } = await aFilm(db)
    const { id: runId } = await startRun({ db, user: owner, projectId, send })
    await beginRun({ db, runId, steps: agents })
    const [first, second] = [agents.slice(0, 2), agents.slice(2)]
    for (const each of first) await stepStarted({ db, projectId, runId, agent: each })
    const ends = first.map((each) =>
      stepDone({ db, projectId, runId, agent: each, ...outcome, messages: [message(`${runId}-${each}`)] }),
    )
    const beginning = (progress: number) =>
      second.map((agent) => stepStarted({ db, projectId, runId, agent, progress }))
    const before = beginning(0)
    const cancel = cancelRun({ db, user: owner, runId, send })
    const [cancelled, ...rest] = await Promise.allSettled([
      ...[cancel, ...ends, ...before],
      ...[...beginning(0.2), ...beginning(0.5)],
    ])
    expect(cancelled).toMatchObject({ status: 'fulfilled' })
    for (const each of rest)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'cancelled' })
    const run = await getRun({ db, user: owner, runId })
    expect(run.status).toBe('cancelled')
    for (const step of run.steps) expect(['cancelled', 'done']).toContain(step.status)
  }
})
