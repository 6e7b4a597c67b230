import { NonRetriableError } from 'inngest'
import type { FilmEdit } from '#film/edit.ts'
import { AppError, isTransient } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { subscribe } from '#server/services/events/subscribe.ts'
import { commitEdits } from '#server/services/films/commit-edits.ts'
import { filmOfRun } from '#server/services/runs/begin.ts'
import { partDone, stepDone, stepFailed, stepProgress, stepStarted } from '#server/services/runs/report.ts'
import type { Crew } from './crew.ts'

export type StepAsk = {
  db: Db
  url: string
  crew: Crew
  runId: string
  step: string
  /** Null: the step itself. */
  part: string | null
  /** Which stretch of the step's progress this is. */
  from: number
  to: number
  madeInParts: number
}
export type StepCount = { made: number; cached: number }

const between = 250 // ms between two reports of progress

/** Reports progress as often as somebody can look at it: the latest at each time, one report after the other. */
const reporter = (report: (progress: number, what: string) => Promise<void>) => {
  let latest: [number, string] | null = null
  let reporting: Promise<void> = Promise.resolve()
  let busy = false
  const drain = async () => {
    for (let next = latest; next !== null; next = latest) {
      latest = null
      reporting = report(...next)
      await reporting
      await new Promise((resolve) => setTimeout(resolve, between))
    }
    busy = false
  }
  return {
    tell: (progress: number, what: string) => {
      latest = [Math.min(1, Math.max(0, progress)), what]
      if (busy) return
      busy = true
      void drain().catch(() => undefined) // the step itself meets the same database, and tells
    },
    settled: () => {
      latest = null
      return reporting
    },
  }
}

/** Commits what is done before its step is, several rows at a time: each commit writes the whole film. */
const shower = (commit: (edits: FilmEdit[]) => Promise<unknown>) => {
  let waiting: FilmEdit[] = []
  let going: Promise<void> | null = null
  const drain = async () => {
    while (waiting.length > 0) {
      const edits = waiting
      waiting = []
      await commit(edits)
      await new Promise((resolve) => setTimeout(resolve, between * 2))
    }
  }
  return {
    show: (edit: FilmEdit) => {
      waiting.push(edit)
      going ??= drain()
        .catch(() => undefined) // the step's own edits bring the same rows, and tell
        .finally(() => {
          going = null
        })
    },
    settled: async () => {
      waiting = []
      await going
    },
  }
}

/** Aborts when the run is cancelled, from whatever process that was asked. */
const untilCancelled = async (ask: StepAsk, projectId: string, work: AbortController): Promise<void> => {
  const { runId, url } = ask
  for await (const event of subscribe({ projectId, signal: work.signal, url }))
    if (
      event.kind === 'missed' ||
      (event.kind === 'run' && event.run === runId && event.status === 'cancelled')
    )
      if ((await filmOfRun({ db: ask.db, runId })) === null) return work.abort(cancelled())
}

const cancelled = () => new AppError('cancelled', 'The run was cancelled.')

const carryOut = async (ask: StepAsk): Promise<StepCount> => {
  const { db, runId, step, part } = ask
  const at = await filmOfRun({ db, runId })
  if (at === null) throw new NonRetriableError('The run has ended.')
  const { projectId, film } = at
  const place = { db, projectId, runId, agent: step }
  const work = new AbortController()
  const watching = untilCancelled(ask, projectId, work)
  const progress = reporter((done, what) =>
    stepProgress({ ...place, progress: ask.from + done * (ask.to - ask.from), what }),
  )
  const rows = shower((edits) => db.$transaction((tx) => commitEdits(tx, projectId, edits)))
  try {
    await stepStarted({ ...place, progress: ask.from })
    const result = await ask.crew.run({
      film,
      step,
      part,
      runId,
      signal: work.signal,
      onProgress: progress.tell,
      onRow: rows.show,
    })
    work.signal.throwIfAborted()
    await progress.settled()
    await rows.settled()
    if (part === null) await stepDone({ ...place, ...result, madeInParts: ask.madeInParts })
    else await partDone({ ...place, ...result })
    return { made: result.made, cached: result.cached }
  } catch (error) {
    await progress.settled()
    await rows.settled()
    const message = error instanceof Error ? error.message : String(error)
    await stepFailed({ ...place, error: message })
    const moved = error instanceof AppError && (error.code === 'conflict' || error.code === 'locked') // a person was quicker
    const final = error instanceof AppError && !isTransient(error) && !moved
    throw final ? new NonRetriableError(message, { cause: error }) : error
  } finally {
    work.abort(cancelled())
    await watching
  }
}

const inFlight = new Map<string, Promise<StepCount>>()

/**
 * One step of a run in this process. When the executor asks again for a step that is still at work here (it was killed
 * and came back), it is not begun a second time: both wait for the same result.
 */
export const runStep = (ask: StepAsk): Promise<StepCount> => {
  const key = `${ask.runId} ${ask.step} ${ask.part ?? ''}`
  const going = inFlight.get(key) ?? carryOut(ask).finally(() => inFlight.delete(key))
  inFlight.set(key, going)
  return going
}
