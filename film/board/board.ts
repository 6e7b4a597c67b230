import type { Change } from '../change.ts'
import { fineChangeTo } from '../difference.ts'
import { type Film, shotsInOrder } from '../film.ts'
import { withLocks } from '../lock.ts'
import type { Shot } from '../shot.ts'
import type { Extent } from '../timeline/edit/extent.ts'
import type { ClipRef, Tracks } from '../timeline/edit/ref.ts'
import { inHand } from '../timeline/hand.ts'
import { type Clip, clipsInOrder } from '../timeline/track.ts'

/** What the verbs of the storyboard work on: the shots, the cut they lie in, and what a person has taken in hand. */
export type Board = Pick<Film, 'scenes' | 'shots' | 'panels' | 'tracks' | 'locks'> & {
  brief: Pick<Film['brief'], 'rate'>
}

/** What every verb that touches the cut must know: how long sources are. */
export type Cut = { extent: Extent }

const parts = ['shots', 'panels', 'tracks', 'locks'] as const

/** The one change that makes a film's board into another, only of what differs; tracks that it cuts are in hand from now on. */
export const boardChange = (film: Board, next: Board): Change | null => {
  const wanted = { ...next, tracks: inHand(film.tracks, next.tracks) }
  const changes = parts.flatMap((part) => fineChangeTo(film as Film, [part], wanted[part]) ?? [])
  const [only, ...rest] = changes
  if (only === undefined) return null
  return rest.length === 0 ? only : { op: 'batch', changes }
}

export const lockOf = (shot: string): string => `shots.${shot}`

/** Shots that a person has put down so: they stay so when the film is made again. `null`: it is gone, and stays gone. */
export const withShots = (board: Board, rows: Record<string, Shot | null>): Board => {
  const shots = { ...board.shots }
  for (const [id, row] of Object.entries(rows)) {
    if (row === null) delete shots[id]
    else shots[id] = row
  }
  return { ...board, shots, locks: withLocks(board.locks, ...Object.keys(rows).map(lockOf)) }
}

/** The picture of a shot is not as it was drawn any more. */
export const withStale = (board: Board, ...ids: string[]): Board => {
  const stale = ids.flatMap((id) => {
    const panel = board.panels[id]
    return panel === undefined || panel.stale ? [] : [[id, { ...panel, stale: true }] as const]
  })
  return stale.length === 0 ? board : { ...board, panels: { ...board.panels, ...Object.fromEntries(stale) } }
}

/** The shots of one scene in order. */
export const inScene = (board: Board, scene: string): Shot[] =>
  shotsInOrder(board).filter((shot) => shot.scene === scene)

/** Where a shot is seen in the cut, in order. */
export const picturesOf = (tracks: Tracks, shot: string): { ref: ClipRef; clip: Clip }[] =>
  Object.values(tracks)
    .filter(({ kind }) => kind === 'picture')
    .flatMap((track) =>
      clipsInOrder(track)
        .filter(({ source }) => source.kind === 'shot' && source.shot === shot)
        .map((clip) => ({ ref: { track: track.id, clip: clip.id }, clip })),
    )

/** The words of some lines and their captions, where they lie. */
export const wordsOf = (tracks: Tracks, lines: readonly string[]): ClipRef[] =>
  Object.values(tracks).flatMap((track) =>
    Object.values(track.clips)
      .filter(
        ({ source }) =>
          (source.kind === 'line' || source.kind === 'caption') && lines.includes(source.line ?? ''),
      )
      .map(({ id }) => ({ track: track.id, clip: id })),
  )
