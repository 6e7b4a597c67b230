import type { Change } from '../change.ts'
import { fineChangeTo } from '../difference.ts'
import { applyEdit, isLocked } from '../edit.ts'
import { Film } from '../film.ts'
import { partsOf } from './undo.ts'

const somebody = { kind: 'person' as const, id: '' }

/** The film as it was: what came after is taken back, the latest first. */
export const takenBack = (film: Film, inverses: readonly Change[]): Film =>
  inverses.reduce((at, change) => applyEdit(at, { author: somebody, why: '', change }).film, film)

const fields = Object.keys(Film.shape).filter((key) => !['version', 'id', 'locks'].includes(key))

/**
 * The one change that makes the film as it was before, down to the fields that differ. What a person has locked now stays
 * as it is; `kept` names it. Null when nothing differs.
 */
export const restoring = (film: Film, before: Film): { change: Change | null; kept: string[] } => {
  const all = fields.flatMap((key) => {
    const change = fineChangeTo(film, [key], before[key as keyof Film])
    return change === null ? [] : partsOf(change)
  })
  const changes = all.filter(({ path }) => !isLocked(film, path))
  const kept = [
    ...new Set(all.filter((part) => !changes.includes(part)).map(({ path }) => path.slice(0, 2).join('.'))),
  ]
  return { change: changes.length === 0 ? null : { op: 'batch', changes }, kept }
}
