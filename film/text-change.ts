import type { Change } from './change.ts'

const shown = 24 // letters on either side, by which the place is found again when somebody wrote above it

/** The smallest change that makes a text into another, with the letters around it. Null when equal. */
export const textChange = (path: string[], before: string, after: string): Change | null => {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at++
  let tail = 0
  while (tail < most - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const end = before.length - tail
  return {
    ...{ op: 'text', path, at, remove: before.slice(at, end), insert: after.slice(at, after.length - tail) },
    around: { before: before.slice(Math.max(0, at - shown), at), after: before.slice(end, end + shown) },
  }
}
