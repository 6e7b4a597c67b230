import type { Change } from './change.ts'
import type { Film } from './film.ts'

/** What a person has decided by hand, kept when the crew makes the film again. Paths: 'shots.s1-a2', 'cameras.s1-a2'. */
export const withLocks = (locks: readonly string[], ...paths: string[]): string[] => [
  ...locks,
  ...paths.filter((path, i) => !locks.includes(path) && paths.indexOf(path) === i),
]

export const withoutLocks = (locks: readonly string[], ...paths: string[]): string[] =>
  locks.filter((lock) => !paths.includes(lock))

/** The change that locks a path; null where it is locked already. It goes into the batch of the edit that made it a person's. */
export const withLock = (film: Pick<Film, 'locks'>, ...paths: string[]): Change | null => {
  const locks = withLocks(film.locks, ...paths)
  return locks.length === film.locks.length ? null : { op: 'set', path: ['locks'], value: locks }
}
