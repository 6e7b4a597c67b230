import { isDeepStrictEqual } from 'node:util'
import { Change } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import { lookUp, type Plan, type Programme, planProgramme } from '#server/make/programme.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from './get.ts'
import { backTo } from './history-film.ts'

type Known = { version: number; plan: Promise<Plan>; since: ReturnType<typeof sinceMade> }
const known = new Map<string, Known>()
const most = 8 // films whose plans are kept

/** Fields of which neither picture nor sound is made. */
const beside: ReadonlySet<string> = new Set([
  ...['file', 'findings', 'access', 'exports', 'locks', 'markers', 'messages', 'panels', 'plan'],
])

const isWithin = (change: Change, holds: (field: string) => boolean): boolean =>
  change.op === 'batch' ? change.changes.every((each) => isWithin(each, holds)) : holds(change.path[0] ?? '')
const isBeside = (change: Change): boolean => isWithin(change, (field) => beside.has(field))
const isCut = (change: Change): boolean =>
  isWithin(change, (field) => field === 'tracks' || beside.has(field))

/** Whether two states of a film look and sound alike: an edit that was taken back again leaves nothing to be made. */
const isAlike = (a: Film, b: Film): boolean =>
  (Object.keys(b) as (keyof Film)[]).every(
    (field) => beside.has(field) || isDeepStrictEqual(a[field], b[field]),
  )

const manyEdits = 200 // edits after which nobody asks whether all of them were taken back

/**
 * What happened since the film's file was made, whichever renderer made it. 'cut': only the timeline was edited, and the pieces tell
 * whether the file has it. What a person did while it was being made may have come too late for whoever read it.
 */
const sinceMade = async (
  db: Db,
  projectId: string,
  now: { film: Film; version: number },
): Promise<'nothing' | 'cut' | 'more'> => {
  const made = await db.edit.findFirst({
    where: { projectId, authorKind: 'agent', authorId: 'render' },
    orderBy: { seq: 'desc' },
    select: { seq: true, at: true },
  })
  if (made === null) return 'more'
  const run = await db.run.findFirst({
    where: { projectId, startedAt: { lte: made.at } },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true },
  })
  const meanwhile = run?.startedAt
    ? [{ seq: { lt: made.seq }, at: { gte: run.startedAt }, authorKind: 'person' as const }]
    : []
  const edits = await db.edit.findMany({
    where: { projectId, OR: [{ seq: { gt: made.seq } }, ...meanwhile] },
    take: manyEdits,
    select: { seq: true, change: true },
  })
  if (edits.length === manyEdits) return 'more'
  const all = edits.map(({ seq, change }) => ({ seq, change: Change.safeParse(change) }))
  const seen = all.filter(({ change: { success, data } }) => !success || !isBeside(data))
  if (seen.length === 0) return 'nothing'
  const early = seen.some(({ seq }) => seq < made.seq)
  if (!early && isAlike(await backTo(db, projectId, now, made.seq), now.film)) return 'nothing'
  return seen.every(({ change: { success, data } }) => success && isCut(data)) ? 'cut' : 'more'
}

/** What there is of the film as its timeline stands: nothing is drawn for it. `touched`: edited since its file was made. */
export const programme = async (ask: {
  db: Db
  user: Actor
  projectId: string
}): Promise<Programme & { version: number; touched: boolean }> => {
  await requireAccess({ ...ask, permission: 'view' })
  const { db, projectId } = ask
  const now = await db.project.findUnique({ where: { id: projectId }, select: { version: true } })
  const before = known.get(projectId)
  if (before === undefined || before.version !== now?.version) {
    const { film, version } = await getFilm(ask)
    known.delete(projectId)
    known.set(projectId, {
      version,
      plan: planProgramme(film),
      since: sinceMade(db, projectId, { film, version }),
    })
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
  }
  const { version, plan, since } = known.get(projectId) as Known
  try {
    const happened = await since
    const found = await lookUp(await plan, happened === 'nothing')
    const touched = happened === 'more' || (happened === 'cut' && found.file === null)
    return { version, touched, ...found }
  } catch (error) {
    known.delete(projectId)
    throw error
  }
}
