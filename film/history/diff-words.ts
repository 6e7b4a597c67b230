import { breakdown } from '../screenplay/breakdown.ts'

export type Rewritten = { scene: number | null; removed: string[]; added: string[] }
const most = 4_000_000 // pairs of rows that are looked at; beyond, a stretch is told as one

type Run = { from: number; to: number; rows: string[] }

/** Which rows follow in both, by the longest such sequence. */
const shared = (a: string[], b: string[]): [number, number][] => {
  if (a.length * b.length > most) return []
  const width = b.length + 1
  const length = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i] === b[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i++
    else j++
  return pairs
}

const runsOf = (a: string[], b: string[]): Run[] => {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [one, other] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...shared(one, other), [one.length, other.length] as const]) {
    if (x > i || y > j) runs.push({ from: head + i, to: head + x, rows: other.slice(j, y) })
    ;[i, j] = [x + 1, y + 1]
  }
  return runs
}

/** The stretches of rows in which two texts differ: `from` and `to` are rows of the first, which `rows` stand for. */
export const runsBetween = (before: string, after: string): Run[] =>
  before === after ? [] : runsOf(before.split('\n'), after.split('\n'))

/** What was written otherwise, by the scene in which it stands. */
export const rewritten = (before: string, after: string): Rewritten[] => {
  const runs = runsBetween(before, after)
  if (runs.length === 0) return []
  const rows = before.split('\n')
  const starts: number[] = []
  let at = 0
  for (const row of rows) {
    starts.push(at)
    at += row.length + 1
  }
  const scenes = breakdown(before)
  return runs.map(({ from, to, rows: added }) => ({
    scene: scenes.findLast(({ start }) => start <= (starts[from] ?? at))?.number ?? null,
    removed: rows.slice(from, to),
    added,
  }))
}
