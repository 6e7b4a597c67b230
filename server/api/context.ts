import { currentUser } from '#server/auth/session.ts'
import { type Db, db } from '#server/db/client.ts'
import type { UserSummary } from '#server/services/users/get.ts'

export type Context = { db: Db; user: UserSummary | null }

export const createContext = async (): Promise<Context> => ({ db: db(), user: await currentUser() })
