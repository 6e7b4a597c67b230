import { z } from 'zod'
import { Change } from '#film/edit.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { commitEdits } from './commit-edits.ts'

const Why = z.string().max(1000)

/**
 * A person's gesture. With `baseVersion` it is refused ('conflict') when the film has moved on since.
 * Returns the new version and the change that undoes it.
 */
export const applyFilmEdit = async (ask: {
  db: Db
  user: Actor
  projectId: string
  change: unknown
  why: string
  baseVersion?: number
}): Promise<{ version: number; inverse: Change }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const edit = {
    author: { kind: 'person' as const, id: ask.user.id },
    why: parsed(Why, ask.why, 'The reason'),
    change: parsed(Change, ask.change, 'The edit'),
  }
  const done = await ask.db.$transaction((tx) => commitEdits(tx, ask.projectId, [edit], ask.baseVersion))
  const inverse = done.inverses[0]?.change ?? { op: 'batch', changes: [] }
  return { version: done.version, inverse }
}
