import type { Shot } from '../shot.ts'
import { insert } from '../timeline/edit/insert.ts'
import { toFrames } from '../timeline/time.ts'
import { Clip, endOf } from '../timeline/track.ts'
import { type Board, type Cut, inScene, picturesOf, withShots } from './board.ts'
import { numbersBetween } from './order.ts'
import { wholeWords } from './whole.ts'

/** A picture of so many frames cut in right after a shot's (or before it). */
const cutIn = (
  board: Board,
  shot: Shot,
  frames: number,
  beside: Shot | undefined,
  side: 'after' | 'before',
  { extent }: Cut,
): Board => {
  const pictures = beside === undefined ? [] : picturesOf(board.tracks, beside.id)
  const next = side === 'after' ? pictures.at(-1) : pictures[0]
  if (next === undefined) return board
  const frame = side === 'after' ? endOf(next.clip) : next.clip.start
  const clip = Clip.parse({ id: shot.id, start: 0, frames, source: { kind: 'shot', shot: shot.id } })
  const { tracks } = insert(board.tracks, { frame, clips: [{ track: next.ref.track, clip }], extent })
  return { ...board, tracks: wholeWords(board.tracks, tracks) }
}

/** A shot put in after another (null: as the first of its scene), seen in the cut at once. */
const putIn = (board: Board, shot: Shot, after: string | null, cut: Cut): Board => {
  const row = inScene(board, shot.scene)
  const at = after === null ? 0 : row.findIndex(({ id }) => id === after) + 1
  const [before, next] = [row[at - 1], row[at]]
  const numbers = numbersBetween(before, next, 1)
  const order = numbers?.[0] ?? (before?.order ?? 0) + 1e-6
  const frames = Math.max(1, toFrames(shot.seconds, board.brief.rate))
  const placed = cutIn(board, shot, frames, before ?? next, before ? 'after' : 'before', cut)
  return withShots(placed, { [shot.id]: { ...shot, order } })
}

type Add = Cut & { id: string; scene: string; after: string | null }

/** A new shot: the place it stands in as its neighbour shows it, until a person says what it shows. */
export const add = (board: Board, { id, scene, after, extent }: Add): Board => {
  if (board.scenes[scene] === undefined || board.shots[id] !== undefined) return board
  const row = inScene(board, scene)
  const near = row.find((shot) => shot.id === after) ?? row[0]
  const subjects = near?.subjects.slice(0, 1) ?? []
  const shot: Shot = {
    ...{
      id,
      scene,
      order: 0,
      kind: subjects.length === 0 ? 'establishing' : 'single',
      size: 'MS',
      angle: 'eye',
    },
    ...{ subjects, present: near?.present ?? [], shows: '', lines: [], actions: [], seconds: 2 },
    why: 'Added by hand.',
  }
  return putIn(board, shot, after, { extent })
}

/** The same picture once more, right after it; words are spoken once, so the second is without them. */
export const duplicate = (
  board: Board,
  { shot: of, id, extent }: Cut & { shot: string; id: string },
): Board => {
  const shot = board.shots[of]
  if (shot === undefined || board.shots[id] !== undefined) return board
  const frames = picturesOf(board.tracks, of).reduce((sum, { clip }) => sum + clip.frames, 0)
  const { num, den } = board.brief.rate
  const seconds = frames > 0 ? (frames * den) / num : shot.seconds
  const actions = shot.actions.filter(({ action }) => action !== 'speak')
  const put = putIn(board, { ...shot, id, lines: [], actions, seconds }, of, { extent })
  const panel = board.panels[of]
  return panel === undefined ? put : { ...put, panels: { ...put.panels, [id]: { ...panel, stale: true } } }
}
