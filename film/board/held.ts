import type { Film } from '../film.ts'
import type { Shot } from '../shot.ts'
import { lockOf } from './board.ts'

const inTime = (lines: readonly string[]): string[] =>
  lines.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/**
 * The crew has broken the scenes into shots anew. What a person has put down or taken out stays so (locked rows); in the others no line
 * is spoken a second time, and one whose shot a person took out is spoken in the shot before it.
 */
export const heldShots = (film: Pick<Film, 'shots' | 'locks'>, wanted: Film['shots']): Film['shots'] => {
  const isHeld = (id: string) => film.locks.includes(lockOf(id))
  const held = Object.values(film.shots).filter(({ id }) => isHeld(id))
  const gone = Object.values(wanted).filter(({ id }) => isHeld(id) && film.shots[id] === undefined)
  if (held.length === 0 && gone.length === 0) return wanted
  const said = new Set(held.flatMap(({ lines }) => lines))
  const rows = new Map(
    Object.values(wanted)
      .filter(({ id }) => !isHeld(id))
      .map((shot): [string, Shot] => [
        shot.id,
        withLines(
          shot,
          shot.lines.filter((line) => !said.has(line)),
        ),
      ]),
  )
  const spoken = () => new Set([...said, ...[...rows.values()].flatMap(({ lines }) => lines)])
  for (const shot of Object.values(wanted).filter(({ id }) => isHeld(id))) {
    const left = shot.lines.filter((line) => !spoken().has(line))
    const near = [...rows.values()]
      .filter(({ scene }) => scene === shot.scene)
      .sort((a, b) => a.order - b.order)
    const heir = near.findLast(({ order }) => order <= shot.order) ?? near[0]
    if (left.length > 0 && heir) rows.set(heir.id, { ...heir, lines: inTime([...heir.lines, ...left]) })
  }
  return { ...Object.fromEntries(rows), ...Object.fromEntries(held.map((shot) => [shot.id, shot])) }
}

/** A shot without the words that are spoken elsewhere does not show them being spoken either. */
const withLines = (shot: Shot, lines: string[]): Shot =>
  lines.length === shot.lines.length
    ? shot
    : {
        ...shot,
        lines,
        actions: lines.length > 0 ? shot.actions : shot.actions.filter(({ action }) => action !== 'speak'),
      }
