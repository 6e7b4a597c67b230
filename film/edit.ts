import { z } from 'zod'
import { AppError } from './errors.ts'
import { Film } from './film.ts'

/** A path into the film: ['scenes', 's1', 'seconds']. Never into the middle of an array: arrays are replaced whole. */
const Path = z.array(z.string()).min(1)

export type Change =
  | { op: 'set'; path: string[]; value: unknown }
  | { op: 'remove'; path: string[] } // a row of a table
  | { op: 'text'; path: string[]; at: number; remove: string; insert: string }
  | { op: 'batch'; changes: Change[] }

export const Change: z.ZodType<Change> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('set'), path: Path, value: z.unknown() }),
    z.object({ op: z.literal('remove'), path: Path }),
    z.object({
      op: z.literal('text'),
      path: Path,
      at: z.int().nonnegative(),
      remove: z.string(),
      insert: z.string(),
    }),
    z.object({ op: z.literal('batch'), changes: z.array(Change) }),
  ]),
) as z.ZodType<Change>

/** A person's gesture and an agent's decision are the same thing: a change, with who made it and why. */
export const FilmEdit = z.object({
  author: z.object({ kind: z.enum(['person', 'agent']), id: z.string() }),
  why: z.string(),
  change: Change,
})
export type FilmEdit = z.infer<typeof FilmEdit>

type Json = Record<string, unknown>
const isTable = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nowhere = (path: string[]): AppError =>
  new AppError('bad-input', `A film has nothing at "${path.join('.')}". Check the path of the edit.`, {
    where: path.join('.'),
  })

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema

/**
 * The schema of what stands at a path, so that only what was touched is validated. Inside a union nothing can be judged
 * by itself: then it is the union's own schema, and `depth` says how many steps of the path lead there.
 */
const schemaAt = (path: string[]): { schema: z.ZodType; depth: number } => {
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

const lookUp = (film: Film, path: string[]): unknown => {
  let value: unknown = film
  for (const step of path) value = isTable(value) && Object.hasOwn(value, step) ? value[step] : undefined
  return value
}

/** A copy of `value` with the entry at `path` replaced (or taken out); untouched branches are shared. */
const replaced = (value: unknown, path: string[], next: { value: unknown } | null): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return next?.value
  const copy: Json = isTable(value) ? { ...value } : {}
  if (rest.length === 0 && next === null) delete copy[step]
  else copy[step] = replaced(copy[step], rest, next)
  return copy
}

const guard = (film: Film, path: string[], edit: Pick<FilmEdit, 'author'>): void => {
  if (path.includes('__proto__')) throw nowhere(path)
  if (edit.author.kind !== 'agent') return
  const lock = film.locks.find((locked) => overlaps(locked.split('.'), path))
  if (lock !== undefined || path[0] === 'locks' || path[0] === 'brief')
    throw new AppError(
      'locked',
      `${edit.author.id} may not change "${path.join('.')}": a person has locked ${lock ?? path[0]}.`,
      { where: path.join('.') },
    )
}

const overlaps = (a: string[], b: string[]): boolean => {
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared).every((step, i) => step === b[i])
}

/** Whether a person has locked this path, something above it or something in it. */
export const isLocked = (film: Pick<Film, 'locks'>, path: string[]): boolean =>
  film.locks.some((locked) => overlaps(locked.split('.'), path))

/** What stands at `path` once it is judged: defaults filled in, unknown fields gone. */
const validated = (schema: z.ZodType, path: string[], value: unknown): unknown => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = [...path, ...(issue?.path ?? []).map(String)].join('.')
  throw new AppError('bad-input', `"${where}" is not valid: ${issue?.message ?? 'unknown reason'}.`, {
    where,
  })
}

/** The film with `value` at `path`, and the change that takes it back. */
const put = (film: Film, path: string[], value: unknown): { film: Film; inverse: Change } => {
  const { schema, depth } = schemaAt(path)
  if (path.length > 1 && !isTable(lookUp(film, path.slice(0, -1))))
    throw new AppError(
      'bad-input',
      `"${path.join('.')}" leads through something the film does not have yet.`,
      {
        where: path.join('.'),
      },
    )
  const root = path.slice(0, depth)
  const before = lookUp(film, root)
  const whole = depth === path.length ? value : replaced(before, path.slice(depth), { value })
  const kept = validated(schema, root, whole)
  const inverse: Change =
    before === undefined ? { op: 'remove', path: root } : { op: 'set', path: root, value: before }
  return { film: replaced(film, root, { value: kept }) as Film, inverse }
}

const takeOut = (film: Film, path: string[]): { film: Film; inverse: Change } => {
  const before = lookUp(film, path)
  if (path.length < 2 || before === undefined)
    throw new AppError('not-found', `There is nothing at "${path.join('.')}" to remove.`)
  const parent = schemaAt(path.slice(0, -1))
  const field = schemaAt(path)
  const optional = unwrapped(parent.schema) instanceof z.ZodRecord || field.schema instanceof z.ZodOptional
  if (!optional || field.depth < path.length)
    throw new AppError(
      'bad-input',
      `"${path.join('.')}" belongs to every film and cannot be removed. Set it to another value.`,
      { where: path.join('.') },
    )
  return {
    film: replaced(film, path, null) as Film,
    inverse: { op: 'set', path, value: before },
  }
}

const applyChange = (
  film: Film,
  change: Change,
  edit: Pick<FilmEdit, 'author'>,
): { film: Film; inverse: Change } => {
  if (change.op === 'batch') {
    const inverses: Change[] = []
    let current = film
    for (const each of change.changes) {
      const step = applyChange(current, each, edit)
      current = step.film
      inverses.unshift(step.inverse)
    }
    return { film: current, inverse: { op: 'batch', changes: inverses } }
  }
  guard(film, change.path, edit)
  if (change.op === 'set') {
    if (change.value === undefined) throw nowhere(change.path)
    return put(film, change.path, change.value)
  }
  if (change.op === 'remove') return takeOut(film, change.path)
  const before = lookUp(film, change.path)
  if (typeof before !== 'string') throw new AppError('bad-input', `"${change.path.join('.')}" is not text.`)
  if (
    change.at > before.length ||
    before.slice(change.at, change.at + change.remove.length) !== change.remove
  )
    throw new AppError('conflict', 'The text has changed since; reload and try again.', {
      where: change.path.join('.'),
    })
  const text = before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove.length)
  const done = put(film, change.path, text)
  const inverse: Change = {
    op: 'text',
    path: change.path,
    at: change.at,
    remove: change.insert,
    insert: change.remove,
  }
  return { film: done.film, inverse: lookUp(done.film, change.path) === text ? inverse : done.inverse }
}

/** The only way in which a film changes. Pure; all of the edit or none of it. @throws AppError */
export const applyEdit = (film: Film, edit: FilmEdit): { film: Film; inverse: FilmEdit } => {
  const { film: next, inverse } = applyChange(film, edit.change, edit)
  return { film: next, inverse: { author: edit.author, why: `Undo: ${edit.why}`, change: inverse } }
}

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

/** The smallest change that makes what stands at `path` into `value`: row by row where it is a table. Null when equal. */
export const changeTo = (film: Film, path: string[], value: unknown): Change | null => {
  const before = lookUp(film, path)
  if (same(before, value)) return null
  if (!(unwrapped(schemaAt(path).schema) instanceof z.ZodRecord) || !isTable(before) || !isTable(value))
    return { op: 'set', path, value }
  const changes: Change[] = []
  for (const id of Object.keys(before))
    if (!Object.hasOwn(value, id)) changes.push({ op: 'remove', path: [...path, id] })
  for (const [id, row] of Object.entries(value))
    if (!Object.hasOwn(before, id) || !same(before[id], row))
      changes.push({ op: 'set', path: [...path, id], value: row })
  return { op: 'batch', changes }
}
