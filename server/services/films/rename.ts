import { z } from 'zod'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { publish } from '../events/publish.ts'
import { parsed } from '../validate.ts'

const Title = z.string().trim().min(1).max(200)

export const renameFilm = async (ask: {
  db: Db
  user: Actor
  projectId: string
  title: string
}): Promise<void> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const title = parsed(Title, ask.title, 'The title')
  await ask.db.$transaction(async (tx) => {
    await tx.project.update({ where: { id: ask.projectId }, data: { title } })
    await publish(tx, { kind: 'project', project: ask.projectId })
  })
}
