import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type Engine, enqueue } from './engine.ts'
import { matches } from './match.ts'
import { discover, type FunctionConfig, type InngestEvent } from './protocol.ts'
import { addStep, closeStep, findRun, functions, goingRuns, holdRun, type RunRow } from './store.ts'

export type Failure = { name?: string | undefined; message?: string | undefined; stack?: unknown }

/** Starts a run of a function; an event starts each function once. */
const startRun = async (
  engine: Engine,
  client: PoolClient,
  fn: FunctionConfig,
  event: InngestEvent,
  parent?: { run: string; step: string },
): Promise<void> => {
  const id = randomUUID()
  const { rowCount } = await client.query(
    `insert into engine.run (id, fn, event_id, event, parent_run, parent_step)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [id, fn.id, event.id, JSON.stringify(event), parent?.run ?? null, parent?.step ?? null],
  )
  if (rowCount === 1)
    await enqueue(engine, client, fn, event, { run: id, step: discover, attempt: 0, lost: 0 })
}

/** Memoises what a step came to, and asks the app what comes next. */
export const finishStep = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  step: string,
  output: unknown,
): Promise<void> => {
  await holdRun(client, run.id)
  if (!(await closeStep(client, run.id, step, output))) return
  await enqueue(engine, client, run.fn, run.event, { run: run.id, step: discover, attempt: 0, lost: 0 })
}

const internal = (name: string, run: RunRow, data: Record<string, unknown>): InngestEvent => ({
  id: `${name}:${run.id}`,
  name,
  data: { function_id: run.fn.id, run_id: run.id, event: run.event, ...data },
  ts: Date.now(),
})

export type Ending =
  | { status: 'done'; data: unknown }
  | { status: 'failed'; error: Failure }
  | { status: 'cancelled' }

const told = (ending: Ending): unknown => {
  if (ending.status === 'done') return { data: ending.data ?? null }
  if (ending.status === 'failed') return { error: ending.error }
  return { error: { name: 'CancelledError', message: 'The function was cancelled.' } }
}

/** Ends a run, once; tells who invoked it, and whoever listens to Inngest's own events. */
export const endRun = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  ending: Ending,
): Promise<void> => {
  const { rowCount } = await client.query(
    `update engine.run set status = $2, output = $3, ended_at = now() where id = $1 and status = 'running'`,
    [run.id, ending.status, JSON.stringify(told(ending))],
  )
  if (rowCount === 0) return
  if (run.parent_run !== null && run.parent_step !== null) {
    const parent = await findRun(client, run.parent_run)
    if (parent !== null) await finishStep(engine, client, parent, run.parent_step, told(ending))
  }
  if (ending.status === 'failed')
    await receive(engine, client, internal('inngest/function.failed', run, { error: ending.error }))
  if (ending.status === 'cancelled')
    await receive(engine, client, internal('inngest/function.cancelled', run, {}))
}

/** Sets a planned step going, or a sleep, a wait or an invocation. A step that is known already is left alone. */
export const openStep = async (
  engine: Engine,
  client: PoolClient,
  run: RunRow,
  step: { id: string; op: string; name: string; opts: Record<string, unknown> | null },
  due: Date | null,
): Promise<void> => {
  if (!(await addStep(client, run.id, step))) return
  if (step.op === 'InvokeFunction') {
    const target = (await functions(client)).find((fn) => fn.id === step.opts?.function_id)
    if (target === undefined) {
      const message = `There is no function "${String(step.opts?.function_id)}" to invoke.`
      return finishStep(engine, client, run, step.id, { error: { name: 'NotFound', message } })
    }
    const payload = typeof step.opts?.payload === 'object' ? step.opts.payload : {}
    const event = { data: {}, ...payload, name: 'inngest/function.invoked', id: randomUUID(), ts: Date.now() }
    await startRun(engine, client, target, event, { run: run.id, step: step.id })
    if (due === null) return
  }
  const call = { run: run.id, step: step.id, attempt: 0, lost: 0 }
  await enqueue(engine, client, run.fn, run.event, call, due ?? undefined)
}

const wake = async (engine: Engine, client: PoolClient, event: InngestEvent): Promise<void> => {
  const { rows } = await client.query(
    `select s.run, s.id, s.opts from engine.step s join engine.run r on r.id = s.run
     where s.op = 'WaitForEvent' and s.name = $1 and s.finished is null and r.status = 'running'`,
    [event.name],
  )
  for (const row of rows) {
    const run = await findRun(client, row.run)
    if (run !== null && matches(row.opts?.if, run.event, event))
      await finishStep(engine, client, run, row.id, { data: event })
  }
}

/** An event has come: it cancels, wakes and starts what it matches. The same event a second time does nothing. */
export const receive = async (engine: Engine, client: PoolClient, event: InngestEvent): Promise<void> => {
  const { rowCount } = await client.query(
    'insert into engine.event (id, name, body) values ($1, $2, $3) on conflict do nothing',
    [event.id, event.name, JSON.stringify(event)],
  )
  if (rowCount === 0) return
  const known = await functions(client)
  for (const fn of known)
    for (const cancel of fn.cancel)
      if (cancel.event === event.name)
        for (const run of await goingRuns(client, fn.id))
          if (matches(cancel.if, run.event, event)) await endRun(engine, client, run, { status: 'cancelled' })
  await wake(engine, client, event)
  for (const fn of known)
    if (fn.triggers.some((trigger) => trigger.event === event.name && matches(trigger.expression, event)))
      await startRun(engine, client, fn, event)
}
