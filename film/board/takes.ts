import type { Change } from '../change.ts'
import { changeTo } from '../difference.ts'
import type { Film } from '../film.ts'
import { withLocks } from '../lock.ts'
import type { ShotTake } from '../shot-take.ts'
import { type Board, boardChange, type Cut } from './board.ts'
import { editShot } from './edit.ts'
import { sealed } from './seal.ts'

/** One take chosen: its shot, camera and performance stand, locked, with its panel and its light. Null when it stands already. */
export const chooseTake = (
  film: Board & Partial<Pick<Film, 'mends'>>,
  { take, extent }: Cut & { take: ShotTake },
): Change | null => {
  const { id, seconds } = take.shot
  const present = film.shots[id]
  if (present === undefined) return null
  // Its place on the board and its words are the shot's own, whenever the take was made.
  const row = { ...take.shot, scene: present.scene, order: present.order, lines: present.lines }
  const timed = seconds === present.seconds ? film : editShot(film, { shot: id, fields: { seconds }, extent })
  const next: Board = {
    ...timed,
    shots: { ...timed.shots, [id]: row },
    panels: { ...timed.panels, [id]: take.panel },
    locks: withLocks(timed.locks, ...sealed(id), ...(take.mend ? [`mends.${id}`] : [])),
  }
  const rows: Change[] = [
    { op: 'set', path: ['cameras', id], value: take.camera },
    { op: 'set', path: ['performances', id], value: take.performance },
  ]
  if (take.mend) rows.push({ op: 'set', path: ['mends', id], value: take.mend })
  const board = boardChange(film, next)
  return { op: 'batch', changes: [...(board ? [board] : []), ...rows] }
}

/** A shot as the crew shoots it now, with its panel; nothing more of it is a person's than before. */
export const redrawn = ({ shot, camera, performance, panel }: ShotTake): Change => ({
  op: 'batch',
  changes: [
    { op: 'set', path: ['cameras', shot.id], value: camera },
    { op: 'set', path: ['performances', shot.id], value: performance },
    { op: 'set', path: ['panels', shot.id], value: panel },
  ],
})

/** A take kept beside the others of its shot. */
export const keepTakes = (film: Pick<Film, 'shotTakes'>, shot: string, takes: ShotTake[]): Change | null =>
  changeTo(film as Film, ['shotTakes', shot], takes)

/** What a shot is now, as one of its takes; null before it has been made. */
export const presentTake = (film: Film, id: string): ShotTake | null => {
  const [shot, camera, performance, panel] = [
    film.shots[id],
    film.cameras[id],
    film.performances[id],
    film.panels[id],
  ]
  if (!shot || !camera || !performance || !panel) return null
  const { asset, frame } = panel
  return {
    ...{ id: 'first', note: '', understood: [], missed: [], shot, camera, performance },
    ...{ mend: film.mends[id] ?? null, panel: { asset, frame } },
  }
}
