import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'

/** Deletes a film with its history, runs, members and links. Made assets stay in the store: others may share them. */
export const removeFilm = async (ask: { db: Db; user: Actor; projectId: string }): Promise<void> => {
  await requireAccess({ ...ask, permission: 'delete' })
  await ask.db.$transaction(async (tx) => {
    await tx.project.delete({ where: { id: ask.projectId } })
    await publish(tx, { kind: 'project', project: ask.projectId })
  })
}
