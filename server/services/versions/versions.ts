import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'

type Ask = { db: Db; user: Actor; projectId: string }
const Name = z.string().trim().min(1).max(200)
const nameOf = (name: unknown) => parsed(Name, name, 'The name of the version')

export type NamedVersion = { id: string; seq: number; name: string; by: string | null; at: Date }

/** The states of a film that have a name, the latest first. */
export const listVersions = async (ask: Ask): Promise<NamedVersion[]> => {
  await requireAccess({ ...ask, permission: 'view' })
  const versions = await ask.db.version.findMany({
    where: { projectId: ask.projectId },
    orderBy: [{ seq: 'desc' }, { createdAt: 'desc' }],
    include: { createdBy: { select: { name: true, email: true } } },
  })
  return versions.map(({ id, seq, name, createdAt, createdBy }) => ({
    ...{ id, seq, name, at: createdAt },
    by: createdBy.name ?? createdBy.email,
  }))
}

/** Gives a state of the film a name; without `seq` the present one. */
export const saveVersion = async (ask: Ask & { name: string; seq?: number | undefined }) => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { version } = await ask.db.project.findUniqueOrThrow({
    where: { id: ask.projectId },
    select: { version: true },
  })
  const seq = ask.seq ?? version
  if (seq < 0 || seq > version) throw new AppError('not-found', 'The film has no such state.')
  const { id } = await ask.db.version.create({
    data: { projectId: ask.projectId, seq, name: nameOf(ask.name), createdById: ask.user.id },
  })
  return { id, seq }
}

const found = async ({ db, projectId }: Ask, id: string) => {
  const version = await db.version.findFirst({ where: { id, projectId } })
  if (version === null) throw new AppError('not-found', 'There is no such version any more.')
  return version
}

export const renameVersion = async (ask: Ask & { id: string; name: string }): Promise<void> => {
  await requireAccess({ ...ask, permission: 'edit' })
  await found(ask, ask.id)
  await ask.db.version.update({ where: { id: ask.id }, data: { name: nameOf(ask.name) } })
}

/** Forgets the name; the state itself stays in the history. */
export const removeVersion = async (ask: Ask & { id: string }): Promise<void> => {
  await requireAccess({ ...ask, permission: 'edit' })
  await found(ask, ask.id)
  await ask.db.version.delete({ where: { id: ask.id } })
}
