import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import type { Actor } from '../access.ts'

/** Who keeps the studio: whose account is its first. What is brought to the machine is theirs to decide. */
export const isKeeper = async ({ db, user }: { db: Db; user: Actor }): Promise<boolean> => {
  const first = await db.user.findFirst({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return first?.id === user.id
}

export const requireKeeper = async (ask: { db: Db; user: Actor }): Promise<void> => {
  if (await isKeeper(ask)) return
  throw new AppError(
    'forbidden',
    'Only who set this studio up, with its first account, decides what is brought to its machine. Ask them.',
  )
}
