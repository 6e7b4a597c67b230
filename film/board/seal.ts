import { withLocks, withoutLocks } from '../lock.ts'
import type { Board } from './board.ts'

/** All that a shot's picture is made of. */
export const sealed = (shot: string): string[] => [`shots.${shot}`, `cameras.${shot}`, `performances.${shot}`]

export const isSealed = ({ locks }: Pick<Board, 'locks'>, shot: string): boolean =>
  sealed(shot).every((path) => locks.includes(path))

/** Shots that must stay as they are when the film is made again, or need not any more. */
export const seal = (board: Board, { shots, on }: { shots: readonly string[]; on: boolean }): Board => {
  const paths = shots.filter((shot) => board.shots[shot] !== undefined).flatMap(sealed)
  const locks = on ? withLocks(board.locks, ...paths) : withoutLocks(board.locks, ...paths)
  return locks.length === board.locks.length ? board : { ...board, locks }
}
