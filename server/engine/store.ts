import type { Pool, PoolClient } from 'pg'
import { FunctionConfig, type InngestEvent } from './protocol.ts'

type Query = Pick<Pool | PoolClient, 'query'>

export type RunRow = {
  id: string
  fn: FunctionConfig
  event: InngestEvent
  status: 'running' | 'done' | 'failed' | 'cancelled'
  parent_run: string | null
  parent_step: string | null
}

const asRun = (row: { config: unknown } & Omit<RunRow, 'fn'>): RunRow => ({
  ...row,
  fn: FunctionConfig.parse(row.config),
})

const runColumns = 'r.id, r.event, r.status, r.parent_run, r.parent_step, f.config'

export const findRun = async (db: Query, id: string): Promise<RunRow | null> => {
  const { rows } = await db.query(
    `select ${runColumns} from engine.run r join engine.function f on f.id = r.fn where r.id = $1`,
    [id],
  )
  return rows[0] ? asRun(rows[0]) : null
}

export const goingRuns = async (db: Query, fn: string): Promise<RunRow[]> => {
  const { rows } = await db.query(
    `select ${runColumns} from engine.run r join engine.function f on f.id = r.fn
     where r.fn = $1 and r.status = 'running'`,
    [fn],
  )
  return rows.map(asRun)
}

export const functions = async (db: Query): Promise<FunctionConfig[]> => {
  const { rows } = await db.query('select config from engine.function order by id')
  return rows.map((row) => FunctionConfig.parse(row.config))
}

/**
 * Holds the run for this transaction. Who finishes a step and who gathers the finished ones to look what comes next
 * both hold it: else a step could finish between the gathering and the look, and nobody would look again.
 */
export const holdRun = async (client: PoolClient, id: string): Promise<void> => {
  await client.query('select 1 from engine.run where id = $1 for update', [id])
}

/** Steps that have finished, in the order in which they did. */
export const finishedSteps = async (db: Query, run: string): Promise<{ id: string; output: unknown }[]> => {
  const { rows } = await db.query(
    'select id, output from engine.step where run = $1 and finished is not null order by finished',
    [run],
  )
  return rows
}

export const isFinished = async (db: Query, run: string, step: string): Promise<boolean> => {
  const { rowCount } = await db.query(
    'select 1 from engine.step where run = $1 and id = $2 and finished is not null',
    [run, step],
  )
  return rowCount !== 0
}

/** True when the step was not known: only then something is to be done for it. */
export const addStep = async (
  db: Query,
  run: string,
  step: { id: string; op: string; name: string; opts: unknown },
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into engine.step (run, id, op, name, opts) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [run, step.id, step.op, step.name, JSON.stringify(step.opts ?? null)],
  )
  return rowCount === 1
}

/** True when it was open: a step finishes once, whoever comes second. */
export const closeStep = async (db: Query, run: string, step: string, output: unknown): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update engine.step set output = $3, finished = nextval('engine.finished')
     where run = $1 and id = $2 and finished is null`,
    [run, step, JSON.stringify(output ?? null)],
  )
  return rowCount === 1
}
