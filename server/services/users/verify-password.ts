import type { Db } from '#server/db/client.ts'
import { Email, matches } from './password.ts'

/** The user with this address and password, or null: which of the two was wrong is not told. */
export const verifyPassword = async (ask: {
  db: Db
  email: string
  password: string
}): Promise<{ id: string; email: string; name: string | null } | null> => {
  const email = Email.safeParse(ask.email)
  const user = email.success ? await ask.db.user.findUnique({ where: { email: email.data } }) : null
  const right = await matches(ask.password, user?.passwordHash ?? null)
  return right && user?.email ? { id: user.id, email: user.email, name: user.name } : null
}
