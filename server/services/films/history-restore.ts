import { AppError } from '#film/errors.ts'
import { restoring } from '#film/history/rebuild.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { commitEdits, lockFilm } from './commit-edits.ts'
import { backTo, filmNow } from './history-film.ts'

/** The film becomes what it was, by one edit that can be taken back. `kept`: what a person has locked and that stays. */
export const restore = async (ask: {
  db: Db
  user: Actor
  projectId: string
  seq: number
  name: string
}): Promise<{ version: number; kept: string[] }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { db, projectId, seq } = ask
  return db.$transaction(
    async (tx) => {
      await lockFilm(tx, projectId)
      const now = await filmNow(tx, projectId)
      const { change, kept } = restoring(now.film, await backTo(tx, projectId, now, seq))
      if (change === null) throw new AppError('conflict', 'The film is already as it was then.')
      const author = { kind: 'person' as const, id: ask.user.id }
      const why = `Restored: ${ask.name}`.slice(0, 1000)
      const { version } = await commitEdits(tx, projectId, [{ author, why, change }])
      return { version, kept }
    },
    { timeout: 30_000 },
  )
}
