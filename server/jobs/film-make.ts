import type { Inngest, InngestFunction } from 'inngest'
import { NonRetriableError } from 'inngest'
import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { beginRun, filmOfRun } from '#server/services/runs/begin.ts'
import { concludeRun } from '#server/services/runs/conclude.ts'
import { failRun } from '#server/services/runs/finish.ts'
import type { Crew } from './crew.ts'
import { cancelEvent, makeEvent, RunData } from './events.ts'
import { runStep } from './run-step.ts'

/** What onFailure is told: the event that started the run, and what went wrong. */
type Failed = { event: { data: { event: { data: unknown } } }; error: Error }
type Durable = { run: <T>(id: string, work: () => Promise<T>) => Promise<unknown> }

const partsOf = async (db: Db, crew: Crew, runId: string, step: string): Promise<string[]> => {
  const at = await filmOfRun({ db, runId })
  if (at === null) throw new NonRetriableError('The run has ended.')
  return crew.parts(step, at.film)
}

/** Parts of a long step that are asked for at once; a process draws no more than it has cores for. */
const sideBySide = 2

const Parts = z.array(z.string())
const Count = z.object({ made: z.number() })

/**
 * The making of a film: each agent a durable step that begins as soon as those it reads from have ended. A long step is
 * cut into parts, each durable by itself, so that a kill loses little.
 */
export const filmMake = (given: {
  client: Inngest
  db: Db
  url: string
  crew: Crew
}): InngestFunction.Any => {
  const { client, db, url, crew } = given
  const one = async (durable: Durable, runId: string, step: string): Promise<void> => {
    const ask = { db, url, crew, runId, step }
    const parts = crew.inParts.includes(step)
      ? Parts.parse(await durable.run(`${step}/parts`, () => partsOf(db, crew, runId, step)))
      : []
    const share = 1 / (parts.length + 1)
    let madeInParts = 0
    for (let i = 0; i < parts.length; i += sideBySide) {
      const begun = madeInParts
      const counts = parts.slice(i, i + sideBySide).map((part, k) => {
        const stretch = { from: (i + k) * share, to: (i + k + 1) * share, madeInParts: begun }
        return durable.run(`${step}/${part}`, () => runStep({ ...ask, ...stretch, part }))
      })
      for (const count of await Promise.all(counts)) madeInParts += Count.parse(count).made
    }
    const rest = { from: parts.length * share, to: 1, madeInParts }
    await durable.run(step, () => runStep({ ...ask, ...rest, part: null }))
  }
  return client.createFunction(
    {
      id: 'film-make',
      name: 'Make a film',
      triggers: [{ event: makeEvent }],
      retries: 3,
      cancelOn: [{ event: cancelEvent, if: 'event.data.run == async.data.run' }],
      onFailure: async ({ event, error }: Failed) => {
        const { run } = RunData.parse(event.data.event.data)
        await failRun({ db, runId: run, error: error.message })
      },
    },
    async ({ event, step }) => {
      const { run: runId } = RunData.parse(event.data)
      await step.run('begin', () => beginRun({ db, runId, steps: crew.plan.map((planned) => planned.id) }))
      const ended = new Map<string, Promise<void>>()
      for (const planned of crew.plan) {
        const before = planned.after.map((id) => ended.get(id))
        ended.set(
          planned.id,
          Promise.all(before).then(() => one(step, runId, planned.id)),
        )
      }
      await Promise.all(ended.values())
      await step.run('conclude', () => concludeRun({ db, runId }))
    },
  )
}
