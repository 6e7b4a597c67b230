import type { Db } from '#server/db/client.ts'
import type { Actor } from '../access.ts'
import { type FilmSummary, summaryColumns, summaryOf } from './summary.ts'

/** The films that this person is a member of, the last changed first. */
export const listFilms = async (ask: { db: Db; user: Actor }): Promise<FilmSummary[]> => {
  const members = await ask.db.member.findMany({
    where: { userId: ask.user.id },
    select: { role: true, project: { select: summaryColumns } },
    orderBy: { project: { updatedAt: 'desc' } },
  })
  return members.map(({ role, project }) => summaryOf(project, role))
}
