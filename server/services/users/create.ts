import { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Db } from '#server/db/client.ts'
import { isUniqueViolation, parsed } from '../validate.ts'
import { Email, hashPassword, Password } from './password.ts'

const NewUser = z.object({ email: Email, name: z.string().trim().min(1).max(100), password: Password })

export type LocalUser = { id: string; email: string; name: string }

/** Whether nobody has an account yet: the first start. */
export const isFirstStart = async (ask: { db: Db }): Promise<boolean> => (await ask.db.user.count()) === 0

/** A local account with a password. */
export const createUser = async (ask: {
  db: Db
  email: string
  name: string
  password: string
}): Promise<LocalUser> => {
  const { email, name, password } = parsed(NewUser, ask, 'The account')
  try {
    const user = await ask.db.user.create({
      data: { email, name, passwordHash: await hashPassword(password) },
    })
    return { id: user.id, email, name }
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError('conflict', `There is an account for ${email} already. Sign in instead.`)
    throw error
  }
}

/** The account of the first start; refused once anybody has one, also when two try at the same moment. */
export const createFirstUser = async (ask: {
  db: Db
  email: string
  name: string
  password: string
}): Promise<LocalUser> => {
  const { email, name, password } = parsed(NewUser, ask, 'The account')
  const passwordHash = await hashPassword(password)
  return ask.db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "User" in share row exclusive mode`
    if ((await tx.user.count()) > 0)
      throw new AppError('conflict', 'This studio has its first account already. Sign in instead.')
    const user = await tx.user.create({ data: { email, name, passwordHash } })
    return { id: user.id, email, name }
  })
}
