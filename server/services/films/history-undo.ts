import { Change } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import { partedFrom, touchedBy } from '#film/history/undo.ts'
import { undoneOf } from '#film/history/undone.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { commitEdits, lockFilm } from './commit-edits.ts'
import { namesOfPeople, undosOf } from './history.ts'

const page = 200 // edits read at a time

/**
 * Takes back any one edit of the film, by whomever, when nobody has changed the same since.
 * @throws AppError that says who did
 */
export const undoEdit = async (ask: {
  db: Db
  user: Actor
  projectId: string
  seq: number
}): Promise<{ version: number }> => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { db, projectId, seq } = ask
  return db.$transaction(
    async (tx) => {
      await lockFilm(tx, projectId)
      const edit = await tx.edit.findUnique({ where: { projectId_seq: { projectId, seq } } })
      if (edit === null) throw new AppError('not-found', 'The film has no such edit.')
      const undos = await undosOf(tx, projectId)
      const undone = undoneOf(undos)
      if (undone.has(seq)) throw new AppError('conflict', 'This was taken back already.')
      // What was taken back again stands in nobody's way.
      const idle = new Set(undos.flatMap((undo) => (undone.has(undo.undoes ?? 0) ? [undo.seq] : [])))
      const inverse = parsed(Change, edit.inverse, 'A saved edit')
      for (let at = seq; ; at += page) {
        const later = await tx.edit.findMany({
          where: { projectId, seq: { gt: at, lte: at + page } },
          orderBy: { seq: 'asc' },
        })
        if (later.length === 0) break
        for (const each of later) {
          if (undone.has(each.seq) || idle.has(each.seq)) continue
          const touched = touchedBy(parsed(Change, each.inverse, 'A saved edit'))
          if (partedFrom(inverse, touched).left === inverse) continue
          const names = await namesOfPeople(db, [each])
          const who = names.get(each.authorId) ?? each.authorId
          throw new AppError(
            'conflict',
            `This cannot be taken back by itself: ${who} changed the same since (“${each.why}”). Take that back first, or restore an earlier state.`,
          )
        }
      }
      const author = { kind: 'person' as const, id: ask.user.id }
      const why = `Undo: ${edit.why}`.slice(0, 1000)
      const { version } = await commitEdits(tx, projectId, [{ author, why, change: inverse, undoes: seq }])
      return { version }
    },
    { timeout: 30_000 },
  )
}
