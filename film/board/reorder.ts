import { shotsInOrder } from '../film.ts'
import type { Shot } from '../shot.ts'
import { moveInsert } from '../timeline/edit/move.ts'
import { endOf } from '../timeline/track.ts'
import { type Board, type Cut, inScene, picturesOf, withShots, withStale, wordsOf } from './board.ts'
import { numbersBetween } from './order.ts'
import { wholeWords } from './whole.ts'

type Reorder = Cut & { shots: readonly string[]; scene: string; before: string | null }

/** The frame at which what comes before `before` (null: at the end of the scene) is cut in. */
const cutInAt = (board: Board, { scene, before }: Pick<Reorder, 'scene' | 'before'>): number | null => {
  const order = shotsInOrder(board)
  const last = order.findLastIndex((shot) => shot.scene === scene)
  const at = before === null ? last + 1 : order.findIndex(({ id }) => id === before)
  for (const { id } of order.slice(at)) {
    const first = picturesOf(board.tracks, id)[0]
    if (first) return first.clip.start
  }
  const ends = order
    .slice(0, at)
    .flatMap(({ id }) => picturesOf(board.tracks, id).map(({ clip }) => endOf(clip)))
  return ends.length === 0 ? null : Math.max(...ends)
}

/** A shot's pictures, with the words spoken in it, to where it comes in now. */
const recut = (board: Board, shot: Shot, ask: Reorder): Board => {
  const held = picturesOf(board.tracks, shot.id)
  const first = held[0]
  const frame = cutInAt(board, ask)
  if (first === undefined || frame === null) return board
  const refs = [...held.map(({ ref }) => ref), ...wordsOf(board.tracks, shot.lines)]
  const { tracks } = moveInsert(board.tracks, { refs, by: frame - first.clip.start, extent: ask.extent })
  return { ...board, tracks: wholeWords(board.tracks, tracks) }
}

/** Shots taken before another of the same or another scene, or to its end; their pictures and words go along in the cut. */
export const reorder = (board: Board, ask: Reorder): Board => {
  const chosen = shotsInOrder(board).filter(({ id }) => ask.shots.includes(id))
  if (chosen.length === 0 || board.scenes[ask.scene] === undefined) return board
  const others = inScene(board, ask.scene).filter(({ id }) => !ask.shots.includes(id))
  // Before one that is taken along means before the next that stays.
  const later = shotsInOrder(board).filter(({ scene }) => scene === ask.scene)
  const from = ask.before === null ? later.length : later.findIndex(({ id }) => id === ask.before)
  const before =
    later.slice(from < 0 ? later.length : from).find(({ id }) => !ask.shots.includes(id))?.id ?? null
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before)
  const row = [...others.slice(0, at), ...chosen, ...others.slice(at)]
  if (row.every(({ id }, i) => later[i]?.id === id) && row.length === later.length) return board
  const numbers = numbersBetween(others[at - 1], others[at], chosen.length)
  const placed = numbers
    ? chosen.map((shot, i): Shot => ({ ...shot, scene: ask.scene, order: numbers[i] as number }))
    : row.map((shot, i): Shot => ({ ...shot, scene: ask.scene, order: i + 1 }))
  let cut = board
  for (const shot of chosen) cut = recut(cut, shot, { ...ask, before })
  const moved = chosen.filter(({ scene }) => scene !== ask.scene).map(({ id }) => id)
  return withStale(withShots(cut, Object.fromEntries(placed.map((shot) => [shot.id, shot]))), ...moved)
}
