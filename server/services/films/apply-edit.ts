import { z } from 'zod'
import { Change } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { partedFrom, partsOf, type Touched, theirsSince } from '#film/history/undo.ts'
import type { Db, Tx } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { commitEdits, lockFilm } from './commit-edits.ts'
import { editsSince } from './history.ts'

const Why = z.string().max(1000)

const GestureId = z.string().min(8).max(64)
/** The edit that is taken back, by its gesture or its number: a gesture may be undone before it has a number. */
export const Undoes = z.union([GestureId, z.int().positive()])

const seqOf = async (tx: Tx, projectId: string, undoes: z.infer<typeof Undoes> | undefined) =>
  typeof undoes === 'string' ? ((await known(tx, projectId, undoes))?.seq ?? null) : (undoes ?? null)

/** What a gesture that was sent before has become. */
const known = async (tx: Tx, projectId: string, gesture: string | undefined) =>
  gesture === undefined
    ? null
    : tx.edit.findUnique({
        where: { projectId_gesture: { projectId, gesture } },
        select: { seq: true, inverse: true },
      })

/**
 * A person's gesture. With `baseVersion` it is refused ('conflict') when the film has moved on since; with `gesture` it
 * counts once, however often it is sent. Returns the version after it and the change that undoes it. What takes back an
 * edit leaves alone what others have changed since, which the page may not know of yet: `stays`.
 */
export const applyFilmEdit = async (ask: {
  db: Db
  user: Actor
  projectId: string
  change: unknown
  why: string
  gesture?: string
  undoes?: z.infer<typeof Undoes>
  baseVersion?: number
}): Promise<{ version: number; inverse: Change; stays: Touched[] }> => {
  const { db, projectId, baseVersion } = ask
  await requireAccess({ ...ask, permission: 'edit' })
  const gesture = ask.gesture === undefined ? undefined : parsed(GestureId, ask.gesture, 'The gesture')
  const edit = {
    author: { kind: 'person' as const, id: ask.user.id },
    why: parsed(Why, ask.why, 'The reason'),
    change: parsed(Change, ask.change, 'The edit'),
    ...(gesture === undefined ? {} : { gesture }),
  }
  return db.$transaction(async (tx) => {
    await lockFilm(tx, projectId)
    const before = await known(tx, projectId, gesture)
    if (before !== null)
      return { version: before.seq, inverse: parsed(Change, before.inverse, 'A saved edit'), stays: [] }
    const undoes = await seqOf(tx, projectId, ask.undoes)
    const theirs = undoes === null ? [] : theirsSince(await editsSince(tx, ask, undoes), undoes)
    const { left: change, stays } = partedFrom(edit.change, theirs)
    if (stays.length > 0 && partsOf(change).length === 0)
      throw new AppError('conflict', 'Others have changed it since: it stays as it is.')
    const done = await commitEdits(tx, projectId, [{ ...edit, change, undoes }], baseVersion)
    return { version: done.version, inverse: done.inverses[0]?.change ?? { op: 'batch', changes: [] }, stays }
  })
}
