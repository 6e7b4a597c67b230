import { withoutLocks } from '../lock.ts'
import type { Shot } from '../shot.ts'
import { rippleTrim } from '../timeline/edit/ripple-trim.ts'
import { toFrames } from '../timeline/time.ts'
import { type Board, type Cut, picturesOf, withShots, withStale } from './board.ts'

/** What a person says of a shot on the board. */
export type ShotFields = Partial<
  Pick<Shot, 'shows' | 'size' | 'angle' | 'kind' | 'subjects' | 'seconds' | 'why'>
>

const pictured = ['size', 'angle', 'kind', 'subjects'] as const

/** A shot told otherwise. Another length ripples through the cut; another picture is planned by the crew, even where a camera was set by hand. */
export const editShot = (
  board: Board,
  { shot: id, fields, extent }: Cut & { shot: string; fields: ShotFields },
): Board => {
  const shot = board.shots[id]
  if (shot === undefined) return board
  const next: Shot = {
    ...shot,
    ...fields,
    present: [...new Set([...shot.present, ...(fields.subjects ?? [])])],
  }
  const told = withShots(board, { [id]: next })
  const timed = fields.seconds === undefined ? told : lasting(told, id, fields.seconds, { extent })
  if (!pictured.some((field) => JSON.stringify(next[field]) !== JSON.stringify(shot[field]))) return timed
  return withStale({ ...timed, locks: withoutLocks(timed.locks, `cameras.${id}`) }, id)
}

/** The last picture of a shot made longer or shorter, so that all of it lasts as long as wanted. */
const lasting = (board: Board, shot: string, seconds: number, { extent }: Cut): Board => {
  const pictures = picturesOf(board.tracks, shot)
  const last = pictures.at(-1)
  if (last === undefined) return board
  const frames = pictures.reduce((sum, { clip }) => sum + clip.frames, 0)
  const by = Math.max(1, toFrames(seconds, board.brief.rate)) - frames
  return { ...board, tracks: rippleTrim(board.tracks, { ref: last.ref, edge: 'tail', by, extent }).tracks }
}
