import { create } from 'zustand'
import { leftOf, type Stacks, type Step, type Touched } from '#film/history/undo.ts'

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
export const afterOthers = ({ done, undone }: Stacks, others: readonly Touched[]): Stacks => {
  const left = (stack: Step[]) =>
    stack.flatMap((step) => {
      const inverse = leftOf(step.inverse, others)
      return inverse === null ? [] : inverse === step.inverse ? step : { ...step, inverse }
    })
  return { done: left(done), undone: left(undone) }
}

/** What this person has done to each film and can take back; `stale` counts when it must be asked of the studio anew. */
export const useSteps = create<{
  films: Record<string, Stacks>
  stale: number
  put: (film: string, of: (stacks: Stacks) => Stacks) => void
  askAnew: () => void
}>((set) => ({
  films: {},
  stale: 0,
  askAnew: () => set(({ stale }) => ({ stale: stale + 1 })),
  put: (film, of) => set(({ films }) => ({ films: { ...films, [film]: of(films[film] ?? noSteps) } })),
}))

export const stepsOf = (film: string): Stacks => useSteps.getState().films[film] ?? noSteps
