import type { Inngest } from 'inngest'
import type { SendCancel } from '#server/services/runs/cancel.ts'
import type { SendRun } from '#server/services/runs/start.ts'
import { inngest } from './client.ts'
import { cancelEvent, makeEvent } from './events.ts'

type Run = { id: string; projectId: string }

/** The event's id is the run's: however often it is sent, the run starts once. */
export const sendRunWith =
  (client: Inngest): SendRun =>
  async (run: Run) => {
    await client.send({
      id: `make:${run.id}`,
      name: makeEvent,
      data: { run: run.id, project: run.projectId },
    })
  }

export const sendRun: SendRun = (run) => sendRunWith(inngest())(run)

export const sendCancel: SendCancel = async (run) => {
  await inngest().send({ name: cancelEvent, data: { run: run.id, project: run.projectId } })
}
