import { z } from 'zod'
import type { Change } from './change.ts'
import type { Film } from './film.ts'
import { isTable, type Json, lookUp, schemaAt, unwrapped } from './path.ts'

/** Structural equality; the order of keys says nothing (a database may change it). */
const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, i) => same(each, b[i]))
  if (!isTable(a) || !isTable(b)) return false
  const defined = (row: Json) => Object.keys(row).filter((key) => row[key] !== undefined)
  const keys = defined(a)
  return (
    keys.length === defined(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  )
}

const keysOf = (schema: z.ZodType, before: Json, value: Json): string[] =>
  schema instanceof z.ZodObject
    ? Object.keys(schema.shape)
    : [...new Set([...Object.keys(before), ...Object.keys(value)])]

const steps = (path: string[], before: unknown, value: unknown, depth: number): Change[] => {
  if (Object.is(before, value)) return []
  const schema = unwrapped(schemaAt(path).schema)
  const table = schema instanceof z.ZodRecord || (schema instanceof z.ZodObject && depth > 0)
  if (!table || !isTable(before) || !isTable(value))
    return same(before, value) ? [] : [{ op: 'set', path, value }]
  return keysOf(schema, before, value).flatMap((key): Change[] => {
    if (Object.is(before[key], value[key])) return []
    const at = [...path, key]
    if (value[key] === undefined) return before[key] === undefined ? [] : [{ op: 'remove', path: at }]
    if (before[key] === undefined || depth === 0)
      return same(before[key], value[key]) ? [] : [{ op: 'set', path: at, value: value[key] }]
    return steps(at, before[key], value[key], depth)
  })
}

const asOne = (changes: Change[]): Change | null => {
  const [first, ...rest] = changes
  return first === undefined
    ? null
    : rest.length === 0 && first.op === 'set'
      ? first
      : { op: 'batch', changes }
}

/** The change that makes what stands at `path` into `value`, row by row where it is a table. Null when equal. */
export const changeTo = (film: Film, path: string[], value: unknown): Change | null =>
  asOne(steps(path, lookUp(film, path), value, 0))

/**
 * The same, field by field down to what cannot be parted: who moves a clip says nothing of its length, so that two who
 * edit it at once lose nothing. Null when equal.
 */
export const fineChangeTo = (film: Film, path: string[], value: unknown): Change | null =>
  asOne(steps(path, lookUp(film, path), value, 1))
