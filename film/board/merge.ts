import type { Shot } from '../shot.ts'
import { without } from '../timeline/edit/clear.ts'
import { recut } from '../timeline/edit/recut.ts'
import { withClips } from '../timeline/edit/ref.ts'
import { endOf } from '../timeline/track.ts'
import { type Board, inScene, picturesOf, withShots, withStale } from './board.ts'

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** What is done in two shots, done in one. */
const actionsOf = (a: Shot, b: Shot): Shot['actions'] => {
  const cut = a.seconds / (a.seconds + b.seconds)
  return [
    ...a.actions.map((beat) => ({ ...beat, from: beat.from * cut, to: beat.to * cut })),
    ...b.actions.map((beat) => ({
      ...beat,
      from: cut + beat.from * (1 - cut),
      to: cut + beat.to * (1 - cut),
    })),
  ]
}

/** A shot and the next of its scene made one: it holds for both, with the words of both. */
export const mergeNext = (board: Board, { shot: id }: { shot: string }): Board => {
  const shot = board.shots[id]
  const row = shot === undefined ? [] : inScene(board, shot.scene)
  const next = row[row.findIndex((each) => each.id === id) + 1]
  if (shot === undefined || next === undefined) return board
  const subjects = union(shot.subjects, next.subjects)
  const merged: Shot = {
    ...shot,
    subjects,
    present: union(shot.present, next.present),
    shows: [shot.shows, next.shows].filter((words) => words !== '').join(' '),
    lines: union(shot.lines, next.lines),
    actions: actionsOf(shot, next),
    seconds: shot.seconds + next.seconds,
  }
  const panels = { ...board.panels }
  delete panels[next.id]
  const rows = withShots(
    { ...board, panels, tracks: joined(board.tracks, id, next.id) },
    { [id]: merged, [next.id]: null },
  )
  return withStale(rows, id)
}

/** The first picture goes on where the other was; where they do not touch, the other's clip plays the first shot. */
const joined = (tracks: Board['tracks'], id: string, next: string): Board['tracks'] => {
  let out = tracks
  for (const { ref, clip } of picturesOf(tracks, next)) {
    const before = picturesOf(out, id).find(
      (each) => each.ref.track === ref.track && endOf(each.clip) === clip.start,
    )
    const clips = out[ref.track]?.clips ?? {}
    const first = before && recut(before.clip, before.clip.start, endOf(clip))
    out = withClips(
      out,
      ref.track,
      first
        ? { ...without(clips, new Set([ref.clip])), [first.id]: first }
        : { ...clips, [ref.clip]: { ...clip, source: { kind: 'shot', shot: id } } },
    )
  }
  return out
}
