import type { Db } from '#server/db/client.ts'

export type UserSummary = { id: string; name: string | null; email: string | null; image: string | null }

/** The user with this id, or null when the account is gone (an old session, a new database). */
export const getUser = (ask: { db: Db; id: string }): Promise<UserSummary | null> =>
  ask.db.user.findUnique({
    where: { id: ask.id },
    select: { id: true, name: true, email: true, image: true },
  })
