import type { FilmEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Message } from '#film/message.ts'
import type { Db, Tx } from '#server/db/client.ts'
import { publish } from '../events/publish.ts'
import { commitEdits } from '../films/commit-edits.ts'
import { toJson } from '../validate.ts'

type At = { projectId: string; runId: string; agent: string }

const tell = (tx: Tx | Db, at: At, status: string, progress: number, what: string): Promise<void> =>
  publish(tx, { kind: 'step', project: at.projectId, run: at.runId, agent: at.agent, status, progress, what })

const key = (at: At) => ({ runId_agent: { runId: at.runId, agent: at.agent } })

/** Film, run, step: whoever holds several takes them in this order, else two would wait for each other. @throws AppError when it has ended */
const holdRun = async (tx: Tx, runId: string): Promise<void> => {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Run" where id = ${runId} and status in ('queued', 'running') for share`
  if (rows.length === 0) throw new AppError('cancelled', 'The run was cancelled.')
}

/** A step begins, or goes on with its next part at `progress`. The time counts from its first beginning. @throws AppError */
export const stepStarted = (ask: At & { db: Db; progress?: number }): Promise<void> =>
  ask.db.$transaction(async (tx) => {
    await holdRun(tx, ask.runId)
    const progress = ask.progress ?? 0
    const begun = { status: 'running' as const, progress, what: '', error: null, endedAt: null }
    await tx.step.upsert({
      where: key(ask),
      create: { runId: ask.runId, agent: ask.agent, order: 1000, ...begun },
      update: begun,
    })
    await tx.step.updateMany({
      where: { runId: ask.runId, agent: ask.agent, startedAt: null },
      data: { startedAt: new Date() },
    })
    await tell(tx, ask, 'running', progress, '')
  })

/** How far it is, 0 … 1. A step that has ended stays ended. */
export const stepProgress = async (ask: At & { db: Db; progress: number; what: string }): Promise<void> => {
  const { count } = await ask.db.step.updateMany({
    where: { runId: ask.runId, agent: ask.agent, status: 'running' },
    data: { progress: ask.progress, what: ask.what },
  })
  if (count > 0) await tell(ask.db, ask, 'running', ask.progress, ask.what)
}

const count = async (tx: Tx | Db, runId: string, made: number, cached: number): Promise<void> => {
  await tx.run.update({
    where: { id: runId },
    data: { made: { increment: made }, cached: { increment: cached } },
  })
}

/** A part of a step has ended: what it made counts, the step goes on. */
export const partDone = (ask: At & { db: Db; made: number; cached: number }): Promise<void> =>
  count(ask.db, ask.runId, ask.made, ask.cached)

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
    /** What its parts made before, counted already. */
    madeInParts?: number
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
      await count(tx, ask.runId, ask.made, ask.cached)
      const { count: ended } = await tx.step.updateMany({
        where: { runId: ask.runId, agent: ask.agent, status: 'running' },
        data: {
          status: 'done',
          progress: 1,
          explain: ask.explain,
          fallback: ask.fallback,
          cached: ask.made + (ask.madeInParts ?? 0) === 0 && ask.cached > 0,
          endedAt: new Date(),
        },
      })
      if (ended === 0) throw new AppError('cancelled', 'The run was cancelled.') // nothing of it is kept
      await tell(tx, ask, 'done', 1, ask.explain)
      return { version }
    },
    { timeout: 60_000 },
  )

/** One attempt failed; whether it is tried again is the executor's business. A step that has ended stays ended. */
export const stepFailed = async (ask: At & { db: Db; error: string }): Promise<void> => {
  const { count: failed } = await ask.db.step.updateMany({
    where: { runId: ask.runId, agent: ask.agent, status: 'running' },
    data: { status: 'failed', error: ask.error, endedAt: new Date() },
  })
  if (failed > 0) await tell(ask.db, ask, 'failed', 0, ask.error)
}
