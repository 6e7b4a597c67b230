import { z } from 'zod'
import { Change } from './change.ts'
import { changeTo } from './difference.ts'
import { AppError } from './errors.ts'
import type { Film } from './film.ts'
import { isTable, type Json, lookUp, nowhere, schemaAt, unwrapped } from './path.ts'
import { settled } from './timeline/settle.ts'

export { Change }

/** A person's gesture and an agent's decision are the same thing: a change, with who made it and why. */
export const FilmEdit = z.object({
  author: z.object({ kind: z.enum(['person', 'agent']), id: z.string() }),
  why: z.string(),
  change: Change,
})
export type FilmEdit = z.infer<typeof FilmEdit>

/** Tables that an edit has copied: it may write to them, nobody else has them yet. */
type Own = WeakSet<object>

/** `value` with the entry at `path` replaced (or taken out); what is not this edit's own is copied once, untouched branches are shared. */
const replaced = (value: unknown, path: string[], next: { value: unknown } | null, own: Own): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return next?.value
  const copy: Json = !isTable(value) ? {} : own.has(value) ? value : { ...value }
  own.add(copy)
  if (rest.length === 0 && next === null) delete copy[step]
  else copy[step] = replaced(copy[step], rest, next, own)
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
const put = (film: Film, path: string[], value: unknown, own: Own): { film: Film; inverse: Change } => {
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
  const whole = depth === path.length ? value : replaced(before, path.slice(depth), { value }, new WeakSet())
  const kept = validated(schema, root, whole)
  const inverse: Change =
    before === undefined ? { op: 'remove', path: root } : { op: 'set', path: root, value: before }
  return { film: replaced(film, root, { value: kept }, own) as Film, inverse }
}

const takeOut = (film: Film, path: string[], own: Own): { film: Film; inverse: Change } => {
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
    film: replaced(film, path, null, own) as Film,
    inverse: { op: 'set', path, value: before },
  }
}

/** What stands in the way of a part of an edit that came late: what it is about is gone. */
const isGone = (film: Film, change: Exclude<Change, { op: 'batch' }>): boolean =>
  change.op === 'set'
    ? change.path.length > 1 && !isTable(lookUp(film, change.path.slice(0, -1)))
    : lookUp(film, change.path) === undefined

type Step = { film: Film; done: Change[]; inverses: Change[] } // inverses: the last first

type TextChange = Extract<Change, { op: 'text' }>
type Applied = { film: Film; inverse: Change; done: Change }

/** Where in a text a change belongs: where it says, else the nearest place with the same letters around it. */
const placeIn = (text: string, { at, remove, around }: TextChange): number | null => {
  const { before, after } = around ?? { before: '', after: '' }
  const sought = before + remove + after
  const fits = (from: number) => from >= 0 && from <= text.length && text.startsWith(sought, from)
  if (fits(at - before.length)) return at
  if (around === undefined || before.length + after.length < 8) return null
  let nearest: number | null = null
  for (let from = text.indexOf(sought); from !== -1; from = text.indexOf(sought, from + 1)) {
    const place = from + before.length
    if (nearest === null || Math.abs(place - at) < Math.abs(nearest - at)) nearest = place
  }
  return nearest
}

const rewritten = (film: Film, change: TextChange, own: Own): Applied => {
  const { path, remove, insert } = change
  const before = lookUp(film, path)
  if (typeof before !== 'string') throw new AppError('bad-input', `"${path.join('.')}" is not text.`)
  const at = placeIn(before, change)
  if (at === null)
    throw new AppError('conflict', 'The text has changed since; reload and try again.', {
      where: path.join('.'),
    })
  const text = before.slice(0, at) + insert + before.slice(at + remove.length)
  const done = put(film, path, text, own)
  const around = {
    before: text.slice(Math.max(0, at - 20), at),
    after: text.slice(at + insert.length, at + insert.length + 20),
  }
  const inverse: Change = { op: 'text', path, at, remove: insert, insert: remove, around }
  return {
    film: done.film,
    inverse: lookUp(done.film, path) === text ? inverse : done.inverse,
    done: { op: 'text', path, at, remove, insert },
  }
}

const applyOne = (film: Film, change: Exclude<Change, { op: 'batch' }>, own: Own): Applied => {
  if (change.op === 'remove') return { ...takeOut(film, change.path, own), done: change }
  if (change.op === 'text') return rewritten(film, change, own)
  if (change.value === undefined) throw nowhere(change.path)
  return { ...put(film, change.path, change.value, own), done: change }
}

const flat = (changes: Change[]): Exclude<Change, { op: 'batch' }>[] =>
  changes.flatMap((change) => (change.op === 'batch' ? flat(change.changes) : change))

const applyAll = (film: Film, changes: Change[], edit: Pick<FilmEdit, 'author'>, late: boolean): Step => {
  const own: Own = new WeakSet()
  const done: Change[] = []
  const inverses: Change[] = []
  let at = film
  for (const change of flat(changes)) {
    guard(at, change.path, edit)
    if (late && isGone(at, change)) continue
    const applied = applyOne(at, change, own)
    at = applied.film
    done.push(applied.done)
    inverses.push(applied.inverse)
  }
  return { film: at, done, inverses: inverses.reverse() }
}

/** The clips that changes are about, by track. */
const touchedBy = (changes: Change[], film: Film): Map<string, Set<string>> => {
  const touched = new Map<string, Set<string>>()
  for (const change of changes) {
    if (change.op === 'batch' || change.path[0] !== 'tracks') continue
    const [, track, , clip] = change.path
    if (track === undefined) continue
    const ids = clip === undefined ? Object.keys(film.tracks[track]?.clips ?? {}) : [clip]
    const known = touched.get(track) ?? new Set()
    for (const id of ids) known.add(id)
    touched.set(track, known)
  }
  return touched
}

const asChange = (changes: Change[]): Change => {
  const [only, ...rest] = changes
  return only !== undefined && rest.length === 0 ? only : { op: 'batch', changes }
}

const apply = (
  film: Film,
  edit: FilmEdit,
  late: boolean,
): { film: Film; inverse: FilmEdit; edit: FilmEdit } => {
  const step = applyAll(film, [edit.change], edit, late)
  if (late && step.done.length === 0 && !(edit.change.op === 'batch' && edit.change.changes.length === 0))
    throw new AppError(
      'conflict',
      'Somebody has removed what this was about. Undo their edit first, or leave it.',
    )
  const tracks = settled(step.film.tracks, touchedBy(step.done, step.film))
  const settling = changeTo(step.film, ['tracks'], tracks)
  // Its own copies again: what `settled` has looked at is not written to.
  const last = settling ? applyAll(step.film, [settling], edit, false) : { ...step, inverses: [] }
  const change = asChange([...last.inverses, ...step.inverses])
  const inverse = { author: edit.author, why: `Undo: ${edit.why}`, change }
  return { film: last.film, inverse, edit: { ...edit, change: asChange(step.done) } }
}

/**
 * The only way in which a film changes. Pure; all of the edit or none of it. Clips laid over others overwrite them, and
 * the inverse brings those back. @throws AppError
 */
export const applyEdit = (film: Film, edit: FilmEdit): { film: Film; inverse: FilmEdit } => {
  const { film: next, inverse } = apply(film, edit, false)
  return { film: next, inverse }
}

/**
 * The same for an edit that was made on an older state of the film: parts about things that somebody removed meanwhile
 * are left out, the rest stands. `edit`: what of it took effect. @throws AppError when nothing did, or nothing can
 */
export const mergeEdit = (film: Film, edit: FilmEdit): { film: Film; inverse: FilmEdit; edit: FilmEdit } =>
  apply(film, edit, true)
