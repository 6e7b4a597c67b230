import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { type TestDatabase, testDatabase } from '#server/db/testing/database.ts'
import { clientFor } from '#server/engine/testing/app.ts'
import { type Executor, startExecutor } from '#server/engine/testing/executor.ts'
import type { StepAsk, StepResult } from '#server/make/step.ts'
import { getFilm } from '#server/services/films/get.ts'
import { cancelRun } from '#server/services/runs/cancel.ts'
import { getRun } from '#server/services/runs/get.ts'
import { startRun } from '#server/services/runs/start.ts'
import { aFilm } from '#server/services/testing.ts'
import type { Crew } from './crew.ts'
import { cancelEvent } from './events.ts'
import { filmMake } from './film-make.ts'
import { resumeRuns } from './resume.ts'
import { sendRunWith } from './send.ts'
import { register, serveFunctions, type Worker } from './serve.ts'

let database: TestDatabase
let executor: Executor
let worker: Worker
const ran: string[] = []
let trouble: ((ask: StepAsk) => Promise<void>) | null = null

const inspection = {
  frames: 24,
  width: 640,
  height: 360,
  fps: 24,
  constantRate: true,
  videoCodec: 'h264',
  profile: 'High',
  pixelFormat: 'yuv420p',
  colour: 'bt709',
  faststart: true,
  audioCodec: null,
  sampleRate: null,
  audioSeconds: null,
  videoSeconds: 1,
  lufs: null,
  truePeak: null,
  black: [],
  frozen: [],
  silent: [],
  clipped: 0,
  flashes: [],
}

const decided: Record<string, { path: string[]; value: unknown }> = {
  'story/words': { path: ['screenplay'], value: 'INT. ROOM - DAY\n\nRain.' },
  'visual/look': { path: ['sounds'], value: {} },
  render: { path: ['file'], value: { asset: 'f.mp4', segments: [], inspection } },
}

const run = async (ask: StepAsk): Promise<StepResult> => {
  ran.push(`${ask.step}${ask.part ? `/${ask.part}` : ''}`)
  ask.onProgress(0.5, 'Half-way')
  await trouble?.(ask)
  const what = decided[ask.step]
  const edits: FilmEdit[] =
    what === undefined || ask.part !== null
      ? []
      : [{ author: { kind: 'agent', id: ask.step }, why: 'For the test', change: { op: 'set', ...what } }]
  return { edits, messages: [], explain: `${ask.step} decided`, fallback: null, made: 1, cached: 0 }
}

const crew: Crew = {
  plan: [
    { id: 'story/words', after: [] },
    { id: 'visual/look', after: [] },
    { id: 'render', after: ['story/words', 'visual/look'] },
  ],
  inParts: ['render'],
  parts: () => ['1 of 2', '2 of 2'],
  run,
}

const started = async () => {
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const client = clientFor(executor.url)
  const { id: runId } = await startRun({ db, user: owner, projectId, send: sendRunWith(client) })
  return { db, owner, projectId, runId, client }
}

const until = async (look: () => Promise<unknown>): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen in time.')
}

beforeAll(async () => {
  database = await testDatabase()
  executor = await startExecutor(database.url)
  const client = clientFor(executor.url)
  const job = filmMake({ client, db: database.db, url: database.url, crew })
  worker = await serveFunctions(client, [job], 0)
  await register(worker)
})
afterAll(async () => {
  await worker?.close()
  await executor?.stop()
  await database?.close()
})

test('a film is made: steps in their order, parts before the whole, edits saved, the run done', async () => {
  trouble = null
  ran.length = 0
  const { db, owner, projectId, runId } = await started()
  await until(async () => (await getRun({ db, user: owner, runId })).status === 'done')
  const made = await getRun({ db, user: owner, runId })
  expect(made.steps.map((step) => [step.agent, step.status, step.progress])).toEqual([
    ['story/words', 'done', 1],
    ['visual/look', 'done', 1],
    ['render', 'done', 1],
  ])
  expect(made).toMatchObject({ made: 5, cached: 0 })
  expect(Object.keys(made.stages).toSorted()).toEqual(['render', 'story', 'visual'])
  expect(ran.slice(0, 2).toSorted()).toEqual(['story/words', 'visual/look'])
  expect(ran.slice(2, 4).toSorted()).toEqual(['render/1 of 2', 'render/2 of 2'])
  expect(ran.slice(4)).toEqual(['render'])
  const film = await getFilm({ db, user: owner, projectId })
  expect(film).toMatchObject({
    status: 'ready',
    film: { screenplay: 'INT. ROOM - DAY\n\nRain.', file: { asset: 'f.mp4' } },
  })
})

test('an error that trying again cannot mend ends the run, and is told', async () => {
  trouble = async (ask) => {
    if (ask.step === 'visual/look') throw new AppError('bad-input', 'There is nothing to look at.')
  }
  const { db, owner, projectId, runId } = await started()
  await until(async () => (await getRun({ db, user: owner, runId })).status === 'failed')
  expect(await getRun({ db, user: owner, runId })).toMatchObject({ error: 'There is nothing to look at.' })
  expect((await getFilm({ db, user: owner, projectId })).status).toBe('failed')
})

test('what may pass is tried again', async () => {
  let tries = 0
  trouble = async (ask) => {
    if (ask.step === 'story/words' && tries++ < 2) throw new AppError('unavailable', 'Busy.')
  }
  const { db, owner, runId } = await started()
  await until(async () => (await getRun({ db, user: owner, runId })).status === 'done')
  expect(tries).toBe(3)
})

test('cancelling stops the step that is at work, and nothing comes after it', async () => {
  let aborted = false
  trouble = (ask) =>
    new Promise((_, reject) => {
      ask.signal.addEventListener('abort', () => {
        aborted = true
        reject(ask.signal.reason)
      })
    })
  ran.length = 0
  const { db, owner, runId, client } = await started()
  await until(async () => ran.length === 2)
  const send = async (stopped: { id: string; projectId: string }) => {
    await client.send({ name: cancelEvent, data: { run: stopped.id, project: stopped.projectId } })
  }
  await cancelRun({ db, user: owner, runId, send })
  await until(async () => aborted)
  trouble = null
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(ran).toHaveLength(2)
  const ended = await getRun({ db, user: owner, runId })
  expect(ended.status).toBe('cancelled')
  expect(ended.steps.map((step) => step.status)).toEqual(['cancelled', 'cancelled', 'cancelled'])
})

test('a run that was never heard of is taken up after a start, and one that is known is not begun twice', async () => {
  trouble = null
  ran.length = 0
  const { db } = database
  const { owner, projectId } = await aFilm(db)
  const { id: runId } = await startRun({ db, user: owner, projectId, send: async () => {} })
  const client = clientFor(executor.url)
  expect(await resumeRuns(db, client)).toBe(1)
  await resumeRuns(db, client)
  await until(async () => (await getRun({ db, user: owner, runId })).status === 'done')
  expect(ran).toHaveLength(5)
})

test('what is done before its step is can be seen at once', async () => {
  const { db } = database
  let seen: unknown = null
  trouble = async (ask) => {
    if (ask.step !== 'visual/look') return
    const change = { op: 'set' as const, path: ['panels', 's1'], value: { asset: 'a.jpeg', frame: 0 } }
    ask.onRow?.({ author: { kind: 'agent', id: ask.step }, why: 'So far', change })
    await until(async () => {
      const run = await db.run.findUniqueOrThrow({ where: { id: ask.runId }, include: { project: true } })
      seen = (run.project.film as { panels: Record<string, unknown> }).panels.s1
      return seen !== undefined
    })
  }
  const { owner, runId } = await started()
  await until(async () => (await getRun({ db, user: owner, runId })).status === 'done')
  expect(seen).toEqual({ asset: 'a.jpeg', frame: 0 })
})
