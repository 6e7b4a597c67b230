import { isDeepStrictEqual } from 'node:util'
import { Change } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Db } from '#server/db/client.ts'
import { lookUp, type Plan, type Programme, planProgramme } from '#server/make/programme.ts'
import { type Actor, requireAccess } from '../access.ts'
import { getFilm } from './get.ts'
import { backTo } from './history-film.ts'

type Known = { version: number; plan: Promise<Plan>; untouched: Promise<boolean> }
const known = new Map<string, Known>()
const most = 8 // films whose plans are kept

/** Fields of which neither picture nor sound is made. */
const beside: ReadonlySet<string> = new Set([
  ...['file', 'findings', 'access', 'exports', 'locks', 'markers', 'messages', 'panels', 'plan'],
])

const isBeside = (change: Change): boolean =>
  change.op === 'batch' ? change.changes.every(isBeside) : beside.has(change.path[0] ?? '')

/** Whether two states of a film look and sound alike: an edit that was taken back again leaves nothing to be made. */
const isAlike = (a: Film, b: Film): boolean =>
  (Object.keys(b) as (keyof Film)[]).every(
    (field) => beside.has(field) || isDeepStrictEqual(a[field], b[field]),
  )

const manyEdits = 200 // edits after which nobody asks whether all of them were taken back

/** Whether what is seen and heard is as it was when the film's file was made, whichever renderer made it. */
const isUntouched = async (
  db: Db,
  projectId: string,
  now: { film: Film; version: number },
): Promise<boolean> => {
  const made = await db.edit.findFirst({
    where: { projectId, authorKind: 'agent', authorId: 'render' },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  if (made === null) return false
  const later = await db.edit.findMany({
    where: { projectId, seq: { gt: made.seq } },
    orderBy: { seq: 'asc' },
    take: manyEdits,
    select: { change: true },
  })
  if (later.length === manyEdits) return false
  const all = later.map(({ change }) => Change.safeParse(change))
  if (all.every(({ success, data }) => success && isBeside(data))) return true
  return isAlike(await backTo(db, projectId, now, made.seq), now.film)
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
      untouched: isUntouched(db, projectId, { film, version }),
    })
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
  }
  const { version, plan, untouched } = known.get(projectId) as Known
  try {
    const touched = !(await untouched)
    return { version, touched, ...(await lookUp(await plan, !touched)) }
  } catch (error) {
    known.delete(projectId)
    throw error
  }
}
