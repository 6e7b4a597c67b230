import type { BlockedTrack } from './floor-state.ts'
import { distance, heading, turnBetween, wayLength } from './plane.ts'

type Move = BlockedTrack['moves'][number]
const STEPS = 0.05 // metres; a shorter way is a turn on the spot
/** Seconds of a walk in which the stage turns into it and out of it; of a short one, no more than this share. */
const SETS_OFF = 0.4
const ARRIVES = 0.6
const SHARE = 0.45
/** How much longer a turn takes that begins and ends softly. */
const SOFT = 1.5
/** Radians for which nobody takes another step: the last one of the walk brings them round too. */
const LITTLE = 0.2

/**
 * Nobody comes round faster than a body of that size can: what does not fit into the first and last steps of a walk is
 * turned on the spot before and after, and what there is no time for at all is left.
 * @param rate radians a second, at most
 */
export const atEase = (
  { start, posture, height, moves, gestures }: BlockedTrack,
  rate: number,
  frames: number,
  fps: number,
): Move[] => {
  const out: Move[] = []
  const within = (seconds: number, { from, to }: Move) =>
    (rate * Math.min(seconds, (SHARE * (to - from)) / fps)) / SOFT
  const needs = (angle: number) => Math.ceil(((SOFT * Math.abs(angle)) / rate) * fps)
  let at = start
  let free = 0 // from when on nothing is done
  let onTheSpot = false // whether the last move was a turn
  for (const [i, move] of moves.entries()) {
    const end = move.path.at(-1)
    if (!end) continue
    const way = [at, ...move.path]
    const until = Math.min(
      frames - 1,
      ...moves.slice(i + 1, i + 2).map(({ from }) => from),
      ...gestures.flatMap(({ from, action }) => (from >= move.to && action !== 'speak' ? [from] : [])),
    )
    if (wayLength(way) < STEPS) {
      const angle = turnBetween(at.facing, end.facing)
      const to = Math.max(move.to, Math.min(until, move.from + needs(angle)))
      const facing = at.facing + angle * Math.min(1, (to - move.from) / Math.max(1, needs(angle)))
      // Two turns without a rest between them are one.
      const before = onTheSpot && free >= move.from ? out.pop() : undefined
      out.push({ ...move, from: before?.from ?? move.from, to, path: [{ ...end, facing }] })
      at = { ...end, facing }
      free = to
      onTheSpot = true
      continue
    }
    onTheSpot = false
    let { from, to } = move
    const goes = way.filter((p, k) => k === 0 || distance(way[k - 1] ?? p, p) > 1e-6)
    const first = heading(goes[0] ?? at, goes[1] ?? end)
    const last = heading(goes.at(-2) ?? at, goes.at(-1) ?? end)
    // Before: as long as nobody rises from a seat for it.
    const off = turnBetween(at.facing, first)
    const seated = i === 0 && posture === 'sit' && height > 0
    if (!seated && Math.abs(off) > within(SETS_OFF, move)) {
      const turning = needs(off)
      const begins = Math.max(free, from - turning)
      const late = Math.max(0, Math.min(turning - (from - begins), until - to))
      ;[from, to] = [from + late, to + late]
      if (from - begins >= turning * 0.6) {
        at = { ...at, facing: first }
        out.push({ from: begins, to: from, gait: 'walk', path: [at] })
      }
    }
    // After: the walk itself brings it round so far, the rest follows.
    const round = turnBetween(last, end.facing)
    const over = Math.max(0, Math.abs(round) - within(ARRIVES, move))
    const rest = over < LITTLE ? 0 : Math.sign(round) * over
    const turning = needs(rest)
    const share = rest === 0 ? 0 : Math.min(1, (until - to) / turning)
    const arrives = { ...end, facing: end.facing - rest }
    out.push({ ...move, from, to, path: [...move.path.slice(0, -1), arrives] })
    at = arrives
    free = to
    if (share > 0.2) {
      at = { ...end, facing: arrives.facing + rest * share }
      free = to + Math.ceil(turning * share)
      out.push({ from: to, to: free, gait: 'walk', path: [at] })
    }
  }
  return out
}
