import type { Line } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'

/**
 * How the silence of a shot is shared out: before each of its lines, and after the last. Where something is done between
 * the lines it gets the time; else `before` of it stands before the first line and the rest after the last.
 */
export const pausesIn = (shot: Shot, lines: readonly Line[], before: number): number[] => {
  const plain = [before, ...lines.slice(1).map(() => 0), 1 - before]
  const pauses = plain.map(() => 0)
  let next = 0 // the line that is still to be spoken
  let waiting = 0
  for (const { action, who, from, to } of [...shot.actions].sort((a, b) => a.from - b.from)) {
    if (action !== 'speak') {
      waiting += to - from
      continue
    }
    const at = lines.findIndex((line, i) => i >= next && line.character === who)
    if (at < 0) continue
    pauses[at] = waiting
    waiting = 0
    next = at + 1
  }
  pauses[lines.length] = waiting
  // A split edit has no room on its side of the shot.
  if (before === 0) pauses[0] = 0
  if (before === 1) pauses[lines.length] = 0
  return pauses.some((weight) => weight > 0) ? pauses : plain
}
