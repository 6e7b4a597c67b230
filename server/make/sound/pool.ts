import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#film/errors.ts'
import type { MadeBy, MakerName, SpecOf } from './makers.ts'

/** What a thread says: what it made, or what went wrong. */
export type Answer = { made: unknown } | { code: ErrorCode; where: string | undefined; message: string }

type Job = { name: MakerName; spec: unknown; done: (answer: Answer) => void }
type Thread = { worker: Worker; job: Job | null; last: MakerName | null }

const most = Math.min(4, availableParallelism())
const threads: Thread[] = []
const waiting: Job[] = []

const lost = (error: unknown): Answer => ({
  ...{ code: 'internal', where: undefined },
  message: `A thread that makes sound has ended: ${error instanceof Error ? error.message : error}. Make the film again.`,
})

const open = (): Thread => {
  // Asked of the working directory, like packageFile: every way of starting sets it to the project's root.
  const worker = new Worker(join(process.cwd(), 'server/make/sound/worker.ts'), {
    env: SHARE_ENV,
    execArgv: [],
  })
  const thread: Thread = { worker, job: null, last: null }
  const finish = (answer: Answer) => {
    const { job } = thread
    thread.job = null
    worker.unref() // an idle thread keeps no process alive
    job?.done(answer)
    next()
  }
  const fail = (error: unknown) => {
    const at = threads.indexOf(thread)
    if (at >= 0) threads.splice(at, 1)
    finish(lost(error))
  }
  worker.on('message', finish)
  worker.on('error', fail)
  worker.on('exit', (code) => fail(`exit ${code}`))
  threads.push(thread)
  return thread
}

/** A thread that is free: rather one that has made the same before, for it has loaded what that needs. */
const freeFor = ({ name }: Job): Thread | undefined => {
  const free = threads.filter(({ job }) => job === null)
  return free.find(({ last }) => last === name) ?? (threads.length < most ? open() : free[0])
}

const next = (): void => {
  const job = waiting[0]
  const thread = job && freeFor(job)
  if (!job || !thread) return
  waiting.shift()
  Object.assign(thread, { job, last: job.name })
  thread.worker.ref()
  thread.worker.postMessage({ name: job.name, spec: job.spec })
  next()
}

/** Makes something in a thread of its own, so that all cores work and the event loop goes on. @throws AppError */
export const inThread = <N extends MakerName>(name: N, spec: SpecOf<N>): Promise<MadeBy<N>> =>
  new Promise((resolve, reject) => {
    const done = (answer: Answer) => {
      if ('made' in answer) return resolve(answer.made as MadeBy<N>)
      const { code, message, where } = answer
      reject(new AppError(code, message, where === undefined ? {} : { where }))
    }
    waiting.push({ name, spec, done })
    next()
  })
