import type { FilmEdit } from '#film/edit.ts'
import type { Message } from '#film/message.ts'
import type { Db, Tx } from '#server/db/client.ts'
import { publish } from '../events/publish.ts'
import { commitEdits } from '../films/commit-edits.ts'
import { toJson } from '../validate.ts'

type At = { projectId: string; runId: string; agent: string }

const tell = (tx: Tx | Db, at: At, status: string, progress: number, what: string): Promise<void> =>
  publish(tx, { kind: 'step', project: at.projectId, run: at.runId, agent: at.agent, status, progress, what })

const key = (at: At) => ({ runId_agent: { runId: at.runId, agent: at.agent } })

export const stepStarted = (ask: At & { db: Db }): Promise<void> =>
  ask.db.$transaction(async (tx) => {
    const begun = { status: 'running' as const, progress: 0, what: '', error: null, endedAt: null }
    await tx.step.upsert({
      where: key(ask),
      create: { runId: ask.runId, agent: ask.agent, order: 1000, ...begun, startedAt: new Date() },
      update: { ...begun, startedAt: new Date() },
    })
    await tell(tx, ask, 'running', 0, '')
  })

/** How far it is, 0 … 1. A step that has ended stays ended. */
export const stepProgress = async (ask: At & { db: Db; progress: number; what: string }): Promise<void> => {
  const { count } = await ask.db.step.updateMany({
    where: { runId: ask.runId, agent: ask.agent, status: 'running' },
    data: { progress: ask.progress, what: ask.what },
  })
  if (count > 0) await tell(ask.db, ask, 'running', ask.progress, ask.what)
}

/** What a step came to: its edits, its messages and its row are saved together, or none of them. */
export const stepDone = (
  ask: At & {
    db: Db
    edits: FilmEdit[]
    messages: Message[]
    explain: string
    fallback: string | null
    made: number
    cached: number
  },
): Promise<{ version: number }> =>
  ask.db.$transaction(
    async (tx) => {
      const { version } = await commitEdits(tx, ask.projectId, ask.edits)
      await tx.message.createMany({
        data: ask.messages.map((message) => ({
          id: message.id,
          runId: ask.runId,
          sender: message.sender,
          receiver: message.receiver,
          type: message.type,
          content: toJson(message.content),
          context: toJson(message.context),
          metadata: toJson(message.metadata),
          at: new Date(message.metadata.timestamp),
        })),
        skipDuplicates: true,
      })
      await tx.step.update({
        where: key(ask),
        data: {
          status: 'done',
          progress: 1,
          explain: ask.explain,
          fallback: ask.fallback,
          cached: ask.made === 0 && ask.cached > 0,
          endedAt: new Date(),
        },
      })
      await tx.run.update({
        where: { id: ask.runId },
        data: { made: { increment: ask.made }, cached: { increment: ask.cached } },
      })
      await tell(tx, ask, 'done', 1, ask.explain)
      return { version }
    },
    { timeout: 60_000 },
  )

/** One attempt failed; whether it is tried again is the executor's business. */
export const stepFailed = async (ask: At & { db: Db; error: string }): Promise<void> => {
  await ask.db.step.updateMany({
    where: { runId: ask.runId, agent: ask.agent },
    data: { status: 'failed', error: ask.error, endedAt: new Date() },
  })
  await tell(ask.db, ask, 'failed', 0, ask.error)
}
