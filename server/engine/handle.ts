import type { PoolClient } from 'pg'
import { backoff, dueAt, retryAfter } from './duration.ts'
import { type Engine, enqueue, inTransaction } from './engine.ts'
import { canonical, signature } from './keys.ts'
import { post, type Reply, Unreachable } from './post.ts'
import { type Call, discover, type Op, Ops } from './protocol.ts'
import { endRun, type Failure, finishStep, openStep } from './runs.ts'
import { findRun, finishedSteps, holdRun, isFinished, type RunRow } from './store.ts'

const defaultRetries = 3
const mostLost = 10 // times an app may die while it works on the same step
const absentFor = 1000 // ms between looks for an app that is not there

const attemptsOf = (run: RunRow): number => (run.fn.steps.step.retries?.attempts ?? defaultRetries) + 1

const callApp = async (engine: Engine, run: RunRow, call: Call): Promise<Reply> => {
  const steps = await inTransaction(engine.pool, async (client) => {
    await holdRun(client, run.id)
    return finishedSteps(client, run.id)
  })
  const stack = steps.map((step) => step.id)
  const body = canonical({
    version: 2,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(steps.map((step) => [step.id, step.output])),
    ctx: {
      run_id: run.id,
      attempt: call.attempt,
      max_attempts: attemptsOf(run),
      disable_immediate_execution: true, // every step is planned first, so that each has a record before it runs
      use_api: false,
      stack: { stack, current: stack.length },
    },
  })
  const url = new URL(run.fn.steps.step.runtime.url)
  url.searchParams.set('stepId', call.step)
  return post(url, body, {
    'x-inngest-signature': signature(body, engine.settings.signingKey),
    'x-inngest-server-kind': 'cloud',
  })
}

/** Undefined when it is not JSON: a proxy's page, an app that broke off. */
const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const failureIn = (body: string): Failure => {
  const value = jsonOf(body)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { name: 'Error', message: body.slice(0, 1000), ...value }
  return { name: 'Error', message: body.slice(0, 1000) || 'The app gave an empty answer.' }
}

const again = (engine: Engine, client: PoolClient, run: RunRow, call: Call, wait: number): Promise<void> =>
  enqueue(engine, client, run.fn, run.event, call, new Date(Date.now() + wait))

/** A try has failed: another one later, or the end of the step (which the function may catch) or of the run. */
const failed = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  call: Call,
  failure: { error: Failure; final: boolean; wait: number | null },
): Promise<void> => {
  if (!failure.final && call.attempt + 1 < attemptsOf(run)) {
    const wait = failure.wait ?? backoff(call.attempt, Math.random(), engine.settings.backoff)
    return again(engine, client, run, { ...call, attempt: call.attempt + 1, lost: 0 }, wait)
  }
  if (call.step === discover) return endRun(engine, client, run, { status: 'failed', error: failure.error })
  return finishStep(engine, client, run, call.step, { error: failure.error })
}

const unknown = (op: Op): Failure => ({
  name: 'Unsupported',
  message: `The embedded executor does not know "${op.op}". Use an Inngest server for it.`,
})

/** Does what one operation asks for. */
const obey = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  call: Call,
  op: Op,
  reply: Reply,
): Promise<void> => {
  const step = { id: op.id, op: op.op, name: op.name ?? op.displayName ?? op.id, opts: op.opts ?? null }
  const wait = retryAfter(reply.header('retry-after'))
  switch (op.op) {
    case 'StepRun':
    case 'Step':
      return finishStep(engine, client, run, op.id, { data: op.data ?? null })
    case 'StepError':
    case 'StepFailed': {
      const final = op.op === 'StepFailed' || reply.header('x-inngest-no-retry') === 'true'
      const error = op.error ?? { name: 'Error', message: 'The step failed without saying why.' }
      return failed(engine, client, run, { ...call, step: op.id }, { error, final, wait })
    }
    case 'StepPlanned':
      return openStep(engine, client, run, step, null)
    case 'Sleep':
      return openStep(engine, client, run, step, dueAt(step.name) ?? new Date())
    case 'WaitForEvent':
      return openStep(engine, client, run, step, dueAt(String(op.opts?.timeout ?? '')) ?? new Date())
    case 'InvokeFunction':
      return openStep(engine, client, run, step, dueAt(String(op.opts?.timeout ?? '')))
    case 'StepNotFound': {
      const message = 'The planned step is not in the function any more.'
      return failed(engine, client, run, call, { error: { message }, final: false, wait })
    }
    case 'RunComplete':
      return endRun(engine, client, run, { status: 'done', data: op.data })
    default:
      await openStep(engine, client, run, step, null)
      return finishStep(engine, client, run, op.id, { error: unknown(op) })
  }
}

const take = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  call: Call,
  reply: Reply,
): Promise<void> => {
  const wait = retryAfter(reply.header('retry-after'))
  const json = jsonOf(reply.body)
  const ops = Ops.safeParse(Array.isArray(json) ? json : [json])
  if (reply.status === 200 && json !== undefined)
    return endRun(engine, client, run, { status: 'done', data: json })
  if (reply.status !== 206 || !ops.success) {
    const final = reply.header('x-inngest-no-retry') === 'true'
    return failed(engine, client, run, call, { error: failureIn(reply.body), final, wait })
  }
  for (const op of ops.data) await obey(engine, client, run, call, op, reply)
}

/** A sleep is over, or a wait has lasted too long. */
const due = async (engine: Engine, run: RunRow, call: Call): Promise<boolean> => {
  const { rows } = await engine.pool.query('select op from engine.step where run = $1 and id = $2', [
    run.id,
    call.step,
  ])
  const op: unknown = rows[0]?.op
  if (op !== 'Sleep' && op !== 'WaitForEvent' && op !== 'InvokeFunction') return false
  const late = { error: { name: 'Timeout', message: 'The invoked function did not end in time.' } }
  const output = op === 'InvokeFunction' ? late : { data: null }
  await inTransaction(engine.pool, (client) => finishStep(engine, client, run, call.step, output))
  return true
}

/**
 * Carries out one call from the queue. Whatever it changes is changed in one transaction, and doing it again (after
 * the executor was killed between that and the job's end) changes nothing.
 */
export const handle = async (engine: Engine, call: Call): Promise<void> => {
  const run = await findRun(engine.pool, call.run)
  if (run === null || run.status !== 'running') return
  if (call.step !== discover) {
    if (await isFinished(engine.pool, run.id, call.step)) return
    if (await due(engine, run, call)) return
  }
  try {
    const reply = await callApp(engine, run, call)
    await inTransaction(engine.pool, (client) => take(engine, client, run, call, reply))
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    await inTransaction(engine.pool, (client) => {
      const lost = call.lost + (error.before ? 0 : 1)
      if (lost <= mostLost) return again(engine, client, run, { ...call, lost }, absentFor)
      const died = { name: 'Unreachable', message: `The app went away ${mostLost} times: ${error.message}` }
      return failed(engine, client, run, call, { error: died, final: true, wait: null })
    })
  }
}
