import { Change } from '#film/edit.ts'
import { type Part, parts } from '#film/history/parts.ts'
import type { Kept } from '#film/history/undo.ts'
import { undoneOf } from '#film/history/undone.ts'
import { wordsOf } from '#film/history/words.ts'
import { type Edit, Prisma } from '#prisma/generated/client.ts'
import type { AuthorKind } from '#prisma/generated/enums.ts'
import type { Db } from '#server/db/client.ts'
import { type Actor, requireAccess } from '../access.ts'
import { parsed } from '../validate.ts'
import { getFilm } from './get.ts'

export type HistoryEntry = {
  seq: number
  author: { kind: AuthorKind; id: string; name: string | null }
  why: string
  words: string[] // what changed, at most `told` of them
  more: number // how much else changed
  undone: boolean
  at: Date
}

type Ask = {
  db: Db
  user: Actor
  projectId: string
  before?: number | undefined
  limit?: number | undefined
  by?: AuthorKind | undefined
  part?: Part | undefined
}
const told = 12

/** The numbers of the edits that are asked for. Documents are kept as they were written, so their text can be searched. */
const numbers = async ({ db, projectId, before, limit, by, part }: Ask): Promise<number[]> => {
  const paths = part === undefined ? [] : parts[part].map((field) => `%"path":["${field}"%`)
  const rows = await db.$queryRaw<{ seq: number }[]>`
    select seq from "Edit" where "projectId" = ${projectId}
    ${before === undefined ? Prisma.empty : Prisma.sql`and seq < ${before}`}
    ${by === undefined ? Prisma.empty : Prisma.sql`and "authorKind"::text = ${by}`}
    ${part === undefined ? Prisma.empty : Prisma.sql`and change::text like any (${paths})`}
    order by seq desc limit ${Math.min(limit ?? 50, 200)}`
  return rows.map(({ seq }) => seq)
}

/** By name, the people who are among the authors. */
export const namesOfPeople = async (
  db: Db,
  edits: { authorKind: AuthorKind; authorId: string }[],
): Promise<Map<string, string | null>> => {
  const people = edits.filter((edit) => edit.authorKind === 'person').map((edit) => edit.authorId)
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(people)] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(users.map(({ id, name, email }) => [id, name ?? email]))
}

/** The edits of a film, the latest first; `before` pages on. */
export const filmHistory = async (ask: Ask): Promise<HistoryEntry[]> => {
  const { film } = await getFilm(ask)
  const { db, projectId } = ask
  const seqs = await numbers(ask)
  const [edits, undos] = await Promise.all([
    db.edit.findMany({ where: { projectId, seq: { in: seqs } }, orderBy: { seq: 'desc' } }),
    undosOf(db, projectId),
  ])
  const names = await namesOfPeople(db, edits)
  const undone = undoneOf(undos)
  return edits.map((edit) => {
    const change = parsed(Change, edit.change, 'A saved edit')
    const inverse = parsed(Change, edit.inverse, 'A saved edit')
    const words = wordsOf({ change, inverse }, film)
    return {
      seq: edit.seq,
      author: { kind: edit.authorKind, id: edit.authorId, name: names.get(edit.authorId) ?? null },
      why: edit.why,
      words: words.slice(0, told),
      more: Math.max(0, words.length - told),
      undone: undone.has(edit.seq),
      at: edit.at,
    }
  })
}

/** All that take another edit back. */
export const undosOf = (db: Pick<Db, 'edit'>, projectId: string) =>
  db.edit.findMany({ where: { projectId, undoes: { not: null } }, select: { seq: true, undoes: true } })

const keptBy =
  (user: Actor) =>
  (edit: Edit): Kept => ({
    id: edit.gesture ?? `seq:${edit.seq}`,
    seq: edit.seq,
    undoes: edit.undoes,
    mine: edit.authorKind === 'person' && edit.authorId === user.id,
    why: edit.why,
    inverse: parsed(Change, edit.inverse, 'A saved edit'),
  })

const depth = 1000 // edits that are looked through for what a person can take back

/** The edits from which a person's undo is built, the oldest first: see stacksOf. */
export const latestEdits = async (ask: { db: Db; user: Actor; projectId: string }) => {
  await requireAccess({ ...ask, permission: 'edit' })
  const { db, projectId, user } = ask
  const mine = { projectId, authorKind: 'person' as const, authorId: user.id }
  const oldest = await db.edit.findMany({
    where: mine,
    orderBy: { seq: 'desc' },
    take: 200,
    select: { seq: true },
  })
  const last = oldest.at(-1)?.seq
  if (last === undefined) return []
  const edits = await db.edit.findMany({
    where: { projectId, seq: { gte: last } },
    orderBy: { seq: 'desc' },
    take: depth,
  })
  return edits.reverse().map(keptBy(user))
}

/** The edits after one, the oldest first. */
export const editsSince = async (
  db: Pick<Db, 'edit'>,
  { projectId, user }: { projectId: string; user: Actor },
  seq: number,
): Promise<Kept[]> => {
  const edits = await db.edit.findMany({ where: { projectId, seq: { gt: seq } }, orderBy: { seq: 'asc' } })
  return edits.map(keptBy(user))
}
