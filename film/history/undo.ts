import type { Change } from '../change.ts'

type Part = Exclude<Change, { op: 'batch' }>
/** A place that somebody wrote to; `text`: only some letters of it. */
export type Touched = { path: string[]; text: boolean }

export const partsOf = (change: Change): Part[] =>
  change.op === 'batch' ? change.changes.flatMap(partsOf) : [change]

export const touchedBy = (change: Change): Touched[] =>
  partsOf(change).map(({ op, path }) => ({ path, text: op === 'text' }))

const overlap = (a: string[], b: string[]): boolean => {
  const shared = Math.min(a.length, b.length)
  return a.slice(0, shared).every((step, i) => step === b[i])
}

/** Letters stand beside other letters: only what is written whole hides them. */
const hides = (touched: Touched, part: Part): boolean =>
  overlap(touched.path, part.path) && !(touched.text && part.op === 'text')

/** Where clips lie belongs together: half a ripple taken back would lay clips over each other. */
const laysClips = ({ path: [room, , part, , field] }: Part): boolean =>
  room === 'tracks' &&
  (part === undefined ||
    (part === 'clips' && (field === undefined || ['start', 'frames', 'offset'].includes(field))))

/** That a track is in somebody's hand: nothing to take back by itself. */
const isHand = ({ path }: Part): boolean => path[0] === 'tracks' && path[2] === 'hand'

/**
 * What is left to take back of an edit after others wrote to the same film: what they changed since stays theirs.
 * The same object when nothing is in the way, null when nothing is left.
 */
export const leftOf = (inverse: Change, others: readonly Touched[]): Change | null => {
  if (others.length === 0) return inverse
  const parts = partsOf(inverse)
  const free = new Set(parts.filter((part) => !others.some((touched) => hides(touched, part))))
  if (free.size === parts.length) return inverse
  const laid = parts.some((part) => laysClips(part) && !free.has(part))
  const changes = parts.filter((part) => free.has(part) && !(laid && laysClips(part)))
  return changes.every(isHand) ? null : { op: 'batch', changes }
}

/** An edit as the history keeps it. `id`: its gesture; `undoes`: the edit that it takes back; `mine`: of the person who asks. */
export type Kept = {
  id: string
  seq: number
  undoes: number | null
  mine: boolean
  why: string
  inverse: Change
}
export type Step = { id: string; inverse: Change; why: string }
export type Stacks = { done: Step[]; undone: Step[] }

type Open = Step & { seq: number }
const without = (stack: Open[], seq: number): Open[] => stack.filter((step) => step.seq !== seq)

/**
 * What a person can take back and bring back, from the history in its order: their own edits that are not undone, the
 * latest last, each without what others have changed since.
 */
export const stacksOf = (edits: readonly Kept[]): Stacks => {
  let done: Open[] = []
  let undone: Open[] = []
  const asItIsLeft = (stack: Open[], others: Touched[]) =>
    stack.flatMap((step) => {
      const inverse = leftOf(step.inverse, others)
      return inverse === null ? [] : [{ ...step, inverse }]
    })
  for (const { id, seq, undoes, mine, why, inverse } of edits) {
    if (!mine) {
      const others = touchedBy(inverse)
      done = asItIsLeft(done, others)
      undone = asItIsLeft(undone, others)
      continue
    }
    const back = done.find((step) => step.seq === undoes)
    const again = undone.find((step) => step.seq === undoes)
    const step: Open = { id, seq, inverse, why: (back ?? again)?.why ?? why }
    if (back !== undefined) {
      done = without(done, back.seq)
      undone = [...undone, step]
    } else if (again !== undefined) {
      undone = without(undone, again.seq)
      done = [...done, step]
    } else if (undoes === null || undoes >= (edits[0]?.seq ?? 0)) {
      done = [...done, step]
      undone = []
    } // else it takes back what is older than all that is remembered here
  }
  const bare = ({ id, inverse, why }: Open): Step => ({ id, inverse, why })
  return { done: done.map(bare), undone: undone.map(bare) }
}
