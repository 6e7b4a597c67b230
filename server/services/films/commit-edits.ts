import { applyEdit, type FilmEdit, mergeEdit } from '#film/edit.ts'
import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import type { Told } from '#film/replica.ts'
import type { Tx } from '#server/db/client.ts'
import { noSuchFilm } from '../access.ts'
import { publish } from '../events/publish.ts'
import { toJson } from '../validate.ts'
import { filmOf } from './document.ts'
import { workingTitle } from './title.ts'

export type Committed = { film: Film; version: number; inverses: FilmEdit[] }
/** An edit, with the id that the browser gave to the gesture, and the edit that it takes back. */
type Sent = FilmEdit & { gesture?: string; undoes?: number | null }

/** The story names the film, unless a person has named it: in the library, or in the film's own brief. */
const titleAfter = (title: string, before: Film, after: Film): string => {
  const ours = title === workingTitle(before.brief) || title === before.narrative?.title
  if (ours && after.brief.title !== before.brief.title)
    return (after.brief.title ?? after.narrative?.title ?? workingTitle(after.brief)).slice(0, 200)
  const free = before.brief.title === null && ours
  return free ? (after.narrative?.title.slice(0, 200) ?? title) : title
}

/** Nobody else changes the film until this transaction ends. */
export const lockFilm = async (tx: Tx, projectId: string): Promise<void> => {
  const locked = await tx.$queryRaw<unknown[]>`select 1 from "Project" where id = ${projectId} for update`
  if (locked.length === 0) throw noSuchFilm()
}

/**
 * Applies edits to a film, all or none: snapshot, history and version move together, under a lock of the row, so
 * that two who edit at once follow each other. The only place where a film changes.
 */
export const commitEdits = async (
  tx: Tx,
  projectId: string,
  edits: Sent[],
  baseVersion?: number,
): Promise<Committed> => {
  await lockFilm(tx, projectId)
  const project = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { id: true, title: true, film: true, version: true },
  })
  if (baseVersion !== undefined && baseVersion !== project.version)
    throw new AppError('conflict', 'Somebody changed the film meanwhile; reload and try again.')
  const before = filmOf(project)
  let film = before
  let version = project.version
  const inverses: FilmEdit[] = []
  const told: Told[] = []
  const rows = edits.map((edit) => {
    // A person may have edited an older state; an agent decides on the film as it is.
    const applied = edit.author.kind === 'person' ? mergeEdit(film, edit) : { ...applyEdit(film, edit), edit }
    film = applied.film
    version += 1
    inverses.unshift(applied.inverse)
    const { author, why, change } = applied.edit
    told.push({ seq: version, gesture: edit.gesture ?? null, edit: { author, why, change } })
    return {
      projectId,
      seq: version,
      authorKind: edit.author.kind,
      authorId: edit.author.id,
      why: edit.why,
      change: toJson(applied.edit.change),
      inverse: toJson(applied.inverse.change),
      gesture: edit.gesture ?? null,
      undoes: edit.undoes ?? null,
    }
  })
  if (rows.length === 0) return { film, version, inverses }
  await tx.edit.createMany({ data: rows })
  const title = titleAfter(project.title, before, film)
  await tx.project.update({ where: { id: projectId }, data: { film: toJson(film), version, title } })
  const by = edits.at(-1)?.author.id ?? ''
  await publish(tx, { kind: 'edit', project: projectId, version, by, told })
  return { film, version, inverses }
}
