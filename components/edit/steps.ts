import { create } from 'zustand'
import { isHeld, leftToTakeBack, type Stacks, type Step, type Touched } from '#film/history/undo.ts'

/** A gesture, and the change that turns it round. */
export type Turn = Pick<Step, 'id' | 'inverse'>
const limit = 200
export const noSteps: Stacks = { done: [], undone: [] }

/** After a gesture, what had been taken back cannot come again. */
export const pushed = ({ done }: Stacks, step: Step): Stacks => ({
  done: [...done, step].slice(-limit),
  undone: [],
})

/** A step on top of a stack. */
export const laid = (stacks: Stacks, to: 'done' | 'undone', step: Step): Stacks => ({
  ...stacks,
  [to]: [...stacks[to], step],
})

/** Without a gesture that was refused. */
export const without = ({ done, undone }: Stacks, id: string): Stacks => ({
  done: done.filter((step) => step.id !== id),
  undone: undone.filter((step) => step.id !== id),
})

/** Without what others have changed since: that is theirs. */
export const afterOthers = ({ done, undone }: Stacks, others: readonly Touched[]): Stacks => ({
  done: leftToTakeBack(done, () => others),
  undone: leftToTakeBack(undone, () => others),
})

/** Whether others are in the way of something here: when they take theirs back, it may be free again. */
export const isInTheWay = ({ done, undone }: Stacks): boolean =>
  [...done, ...undone].some(({ stays }) => stays !== undefined)

/** What is next of a stack: the latest, but for those that cannot be taken back and of which the person was told (`passed`). */
export const nextOf = (stack: readonly Step[], passed: ReadonlySet<string>): Step | null =>
  stack.findLast((step) => !(isHeld(step) && passed.has(step.id))) ?? null

/** What this person has done to each film and can take back; `stale` counts when it must be asked of the studio anew. */
export const useSteps = create<{
  films: Record<string, Stacks>
  stale: number
  passed: ReadonlySet<string> // held steps of which the person was told
  said: Record<string, string | null> // what of the last undo stays, and why
  put: (film: string, of: (stacks: Stacks) => Stacks) => void
  askAnew: () => void
  pass: (steps: readonly Step[]) => void
  say: (film: string, words: string | null) => void
}>((set) => ({
  films: {},
  stale: 0,
  passed: new Set(),
  said: {},
  pass: (steps) => set(({ passed }) => ({ passed: new Set([...passed, ...steps.map(({ id }) => id)]) })),
  say: (film, words) =>
    set(({ said }) => ((said[film] ?? null) === words ? {} : { said: { ...said, [film]: words } })),
  askAnew: () => set(({ stale }) => ({ stale: stale + 1 })),
  put: (film, of) => set(({ films }) => ({ films: { ...films, [film]: of(films[film] ?? noSteps) } })),
}))

export const stepsOf = (film: string): Stacks => useSteps.getState().films[film] ?? noSteps
