import { connection } from 'next/server'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { z } from 'zod'
import { db } from '#server/db/client.ts'
import { getUser, type UserSummary } from '#server/services/users/get.ts'
import { authOptions } from './options.ts'

const Session = z.object({ user: z.object({ id: z.string() }) })

/** Who asks, or null. Looked up once a request. */
export const currentUser = cache(async (): Promise<UserSummary | null> => {
  await connection() // never at build time, when there is no database
  const session = Session.safeParse(await getServerSession(authOptions()))
  return session.success ? getUser({ db: db(), id: session.data.user.id }) : null
})
