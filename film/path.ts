import { z } from 'zod'
import { AppError } from './errors.ts'
import { Film } from './film.ts'

export type Json = Record<string, unknown>
export const isTable = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const nowhere = (path: string[]): AppError =>
  new AppError('bad-input', `A film has nothing at "${path.join('.')}". Check the path of the edit.`, {
    where: path.join('.'),
  })

export const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema

/**
 * The schema of what stands at a path, so that only what was touched is validated. Inside a union nothing can be judged
 * by itself: then it is the union's own schema, and `depth` says how many steps of the path lead there.
 */
export const schemaAt = (path: string[]): { schema: z.ZodType; depth: number } => {
  let schema: z.ZodType = Film
  for (const [depth, step] of path.entries()) {
    schema = unwrapped(schema)
    if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step))
      schema = schema.shape[step] as z.ZodType
    else if (schema instanceof z.ZodRecord) schema = schema.valueType as z.ZodType
    else if (schema instanceof z.ZodDiscriminatedUnion) return { schema, depth }
    else throw nowhere(path)
  }
  return { schema, depth: path.length }
}

export const lookUp = (film: Film, path: string[]): unknown => {
  let value: unknown = film
  for (const step of path) value = isTable(value) && Object.hasOwn(value, step) ? value[step] : undefined
  return value
}
