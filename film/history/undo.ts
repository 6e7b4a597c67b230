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

/** What can be taken back of an edit, and where what it did stays. */
type Parted = { left: Change; stays: Touched[] }

/** `isTheirs`: whether somebody else has changed since what this part is about. The same change when nothing is in the way. */
const parted = (inverse: Change, isTheirs: (part: Part) => boolean): Parted => {
  const parts = partsOf(inverse)
  const theirs = new Set(parts.filter(isTheirs))
  if (theirs.size === 0) return { left: inverse, stays: [] }
  const laid = [...theirs].some(laysClips)
  const stay = parts.filter((part) => theirs.has(part) || (laid && laysClips(part)))
  const left = parts.filter((part) => !stay.includes(part))
  return {
    left: { op: 'batch', changes: left.every(isHand) ? [] : left },
    stays: stay.filter((part) => !isHand(part)).map(({ op, path }) => ({ path, text: op === 'text' })),
  }
}

/** What is left to take back of an edit after others wrote to the same film, and what stays, since it is theirs now. */
export const partedFrom = (inverse: Change, others: readonly Touched[]): Parted =>
  others.length === 0
    ? { left: inverse, stays: [] }
    : parted(inverse, (part) => others.some((touched) => hides(touched, part)))

/** An edit as the history keeps it. `id`: its gesture; `undoes`: the edit that it takes back; `mine`: of the person who asks. */
export type Kept = {
  id: string
  seq: number
  undoes: number | null
  mine: boolean
  why: string
  inverse: Change
}
/** `stays`: what of it others have changed since; it is not taken back. */
export type Step = { id: string; inverse: Change; why: string; stays?: Touched[] }
export type Stacks = { done: Step[]; undone: Step[] }

/** Nothing of it can be taken back at present. */
export const isHeld = ({ inverse, stays }: Step): boolean =>
  stays !== undefined && partsOf(inverse).length === 0

/**
 * The steps of a stack, the latest last, without what is others' now. What stays of a step stands over the steps before it too, so that
 * what is taken back is always the last that was done to a thing. `touched`: what others did to the film after a step.
 */
export const leftToTakeBack = <S extends Step>(
  stack: readonly S[],
  touched: (step: S) => readonly Touched[],
): S[] => {
  const standing: Touched[] = []
  const steps = stack.toReversed().flatMap((step): S[] => {
    const { left, stays } = partedFrom(step.inverse, [...touched(step), ...standing])
    const all = [...(step.stays ?? []), ...stays]
    standing.push(...all)
    if (left === step.inverse) return [step]
    return partsOf(left).length === 0 && all.length === 0 ? [] : [{ ...step, inverse: left, stays: all }]
  })
  return steps.reverse()
}

/** What others did that stands: an edit that was taken back by its author changed nothing in the end. */
type Others = { seq: number; touched: Touched[] }[]

const same = (a: Touched, b: Touched) => a.text === b.text && a.path.join('.') === b.path.join('.')
const except = (touched: Touched[], gone: readonly Touched[]) =>
  touched.filter((each) => !gone.some((one) => same(one, each)))

const withTheirs = (others: Others, { seq, undoes, inverse }: Kept): Others => {
  const touched = touchedBy(inverse)
  const undone = undoes === null ? undefined : others.find((each) => each.seq === undoes)
  if (undone === undefined) return [...others, { seq, touched }]
  return [
    ...others.map((each) => (each === undone ? { ...each, touched: except(each.touched, touched) } : each)),
    { seq, touched: except(touched, undone.touched) },
  ]
}

/** What others did after an edit and that stands. `edits`: those since, in their order. */
export const theirsSince = (edits: readonly Kept[], seq: number): Touched[] =>
  edits
    .filter((edit) => !edit.mine && edit.seq > seq)
    .reduce<Others>(withTheirs, [])
    .flatMap(({ touched }) => touched)

type Open = Step & { seq: number }
const without = (stack: Open[], seq: number): Open[] => stack.filter((step) => step.seq !== seq)

/**
 * What a person can take back and bring back, from the history in its order: their own edits that are not undone, the
 * latest last, each without what others have changed since.
 */
export const stacksOf = (edits: readonly Kept[]): Stacks => {
  let done: Open[] = []
  let undone: Open[] = []
  let others: Others = []
  for (const edit of edits) {
    const { id, seq, undoes, mine, why, inverse } = edit
    if (!mine) {
      others = withTheirs(others, edit)
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
  const left = (stack: Open[]): Step[] =>
    leftToTakeBack(stack, (step) =>
      others.flatMap(({ seq, touched }) => (seq > step.seq ? touched : [])),
    ).map(({ seq: _, ...step }) => step)
  return { done: left(done), undone: left(undone) }
}
