import { z } from 'zod'
import { AppError } from './errors.ts'
import { Film } from './film.ts'

/** A path into the film: ['scenes', 's1', 'seconds']. Never into the middle of an array: arrays are replaced whole. */
export const Path = z.array(z.string()).min(1)

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

/** The schema of what stands at a path, so that only what was touched is validated. */
const schemaAt = (path: string[]): z.ZodType => {
  let schema: z.ZodType = Film
  for (const step of path) {
    while (
      schema instanceof z.ZodNullable ||
      schema instanceof z.ZodDefault ||
      schema instanceof z.ZodOptional
    )
      schema = schema.unwrap() as z.ZodType
    if (schema instanceof z.ZodObject && step in schema.shape) schema = schema.shape[step] as z.ZodType
    else if (schema instanceof z.ZodRecord) schema = schema.valueType as z.ZodType
    else if (schema instanceof z.ZodDiscriminatedUnion) return z.unknown()
    else
      throw new AppError(
        'bad-input',
        `A film has nothing at "${path.join('.')}". Check the path of the edit.`,
        { where: path.join('.') },
      )
  }
  return schema
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
  if (!isTable(value))
    throw new AppError('bad-input', `The edit leads through "${step}", where there is nothing to enter.`)
  const copy = { ...value }
  if (rest.length === 0 && next === null) delete copy[step]
  else copy[step] = replaced(value[step], rest, next)
  return copy
}

const guard = (film: Film, path: string[], edit: Pick<FilmEdit, 'author'>): void => {
  if (path.some((step) => step === '__proto__' || step === 'constructor' || step === 'prototype'))
    throw new AppError('bad-input', 'An edit may not touch object prototypes.')
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

const validated = (path: string[], value: unknown): unknown => {
  const result = schemaAt(path).safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = [...path, ...(issue?.path ?? []).map(String)].join('.')
  throw new AppError('bad-input', `"${where}" is not valid: ${issue?.message ?? 'unknown reason'}.`, {
    where,
  })
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
  const before = lookUp(film, change.path)
  if (change.op === 'set') {
    const value = validated(change.path, change.value)
    const inverse: Change =
      before === undefined
        ? { op: 'remove', path: change.path }
        : { op: 'set', path: change.path, value: before }
    return { film: replaced(film, change.path, { value }) as Film, inverse }
  }
  if (change.op === 'remove') {
    if (change.path.length < 2 || before === undefined)
      throw new AppError('not-found', `There is nothing at "${change.path.join('.')}" to remove.`)
    const next = replaced(film, change.path, null) as Film
    validated(change.path.slice(0, -1), lookUp(next, change.path.slice(0, -1)))
    return { film: next, inverse: { op: 'set', path: change.path, value: before } }
  }
  if (typeof before !== 'string') throw new AppError('bad-input', `"${change.path.join('.')}" is not text.`)
  if (before.slice(change.at, change.at + change.remove.length) !== change.remove)
    throw new AppError('conflict', 'The text has changed since; reload and try again.', {
      where: change.path.join('.'),
    })
  const text = before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove.length)
  validated(change.path, text)
  return {
    film: replaced(film, change.path, { value: text }) as Film,
    inverse: { op: 'text', path: change.path, at: change.at, remove: change.insert, insert: change.remove },
  }
}

/** The only way in which a film changes. Pure; all of the edit or none of it. @throws AppError */
export const applyEdit = (film: Film, edit: FilmEdit): { film: Film; inverse: FilmEdit } => {
  const { film: next, inverse } = applyChange(film, edit.change, edit)
  return { film: next, inverse: { author: edit.author, why: `Undo: ${edit.why}`, change: inverse } }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The smallest change that makes what stands at `path` into `value`: row by row where it is a table. Null when equal. */
export const changeTo = (film: Film, path: string[], value: unknown): Change | null => {
  const before = lookUp(film, path)
  if (same(before, value)) return null
  if (!(schemaAt(path) instanceof z.ZodRecord) || !isTable(before) || !isTable(value))
    return { op: 'set', path, value }
  const changes: Change[] = []
  for (const id of Object.keys(before))
    if (!(id in value)) changes.push({ op: 'remove', path: [...path, id] })
  for (const [id, row] of Object.entries(value))
    if (!same(before[id], row)) changes.push({ op: 'set', path: [...path, id], value: row })
  return { op: 'batch', changes }
}
