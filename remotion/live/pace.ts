/** Shares of the shown size, from sharp to just readable. Steps, because each change of size costs a frame. */
export const shares = [1, 0.8, 0.64, 0.5, 0.4, 0.32, 0.25] as const

/** How a frame went: milliseconds until it was drawn, and how many before it were left out. */
type Drawn = { took: number; skipped: number }
/** Where on the ladder of shares frames are drawn, and what was seen since the last step. */
export type Pace = { rung: number; seen: readonly Drawn[] }

export const firstPace: Pace = { rung: 3, seen: [] }

/** So many frames are looked at before a step: one that stutters decides nothing. */
const WINDOW = 8
/** Shares of a frame's time. Beyond the first it is too much; what would stay below the second may be larger. */
const MOST = 0.75
const ROOM = 0.55

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Pixels of one rung against another's. */
const ratio = (from: number, to: number): number => ((shares[to] ?? 1) / (shares[from] ?? 1)) ** 2

/** The pace after one more frame. @param period milliseconds that a frame of the film lasts */
export const paced = ({ rung, seen }: Pace, drawn: Drawn, period: number): Pace => {
  const all = [...seen, drawn]
  if (all.length < WINDOW) return { rung, seen: all }
  const took = median(all.map((one) => one.took))
  const late = all.filter(({ skipped }) => skipped > 0).length
  if (took > period * MOST || late > WINDOW / 4) {
    const fits = shares.findIndex((_, to) => to > rung && took * ratio(rung, to) <= period * MOST)
    return { rung: fits < 0 ? shares.length - 1 : fits, seen: [] }
  }
  // As if all of a frame's cost were its pixels: then the larger size is sure to fit.
  const larger = rung > 0 && late === 0 && took * ratio(rung, rung - 1) < period * ROOM
  return { rung: larger ? rung - 1 : rung, seen: [] }
}
