import type { z } from 'zod'
import { AppError } from '#film/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Parses what came from outside; the error names the place. */
export const parsed = <T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = (issue?.path ?? []).map(String).join('.')
  throw new AppError(
    'bad-input',
    `${what}${where ? ` ("${where}")` : ''} cannot be used: ${issue?.message ?? 'unknown reason'}.`,
    { where, cause: result.error },
  )
}

/** A value as the database keeps it: what JSON leaves of it. */
export const toJson = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value))

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'P2002'
