import { PrismaPg } from '@prisma/adapter-pg'
import { AppError } from '#film/errors.ts'
import { PrismaClient } from '#prisma/generated/client.ts'

export type Db = PrismaClient
/** What a service may be given inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

export const databaseUrl = (): string => {
  const url = process.env.DATABASE_URL
  if (url) return url
  throw new AppError('not-configured', 'No database. Start the studio with "npm start", or set DATABASE_URL.')
}

export const openDb = (url: string): Db =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })

// One client per process, also where a bundler loads this module more than once.
const shared: { reelwrightDb?: Db } = globalThis as { reelwrightDb?: Db }

/** The process's database. Nothing connects before the first query. */
export const db = (): Db => {
  shared.reelwrightDb ??= openDb(databaseUrl())
  return shared.reelwrightDb
}
