import { create } from 'zustand'
import type { Change } from '#film/edit.ts'

/** A gesture that was made: the change that takes it back, and what it was for. */
export type Step = { id: string; inverse: Change; why: string }
type Stacks = { done: Step[]; undone: Step[] }

const limit = 200
export const noSteps: Stacks = { done: [], undone: [] }

/** After a gesture, what had been taken back cannot come again. */
export const pushed = ({ done }: Stacks, step: Step): Stacks => ({
  done: [...done, step].slice(-limit),
  undone: [],
})

/** The latest step moves over, with the change that brings it back. */
export const moved = (stacks: Stacks, from: 'done' | 'undone', inverse: Change): Stacks => {
  const step = stacks[from].at(-1)
  if (step === undefined) return stacks
  const to = from === 'done' ? 'undone' : 'done'
  return {
    ...stacks,
    [from]: stacks[from].slice(0, -1),
    [to]: [...stacks[to], { ...step, inverse }],
  }
}

/** Without a gesture that was refused. */
export const without = ({ done, undone }: Stacks, id: string): Stacks => ({
  done: done.filter((step) => step.id !== id),
  undone,
})

/** What this tab has done to each film and can take back. The history of all is on the server. */
export const useSteps = create<{
  films: Record<string, Stacks>
  put: (film: string, of: (stacks: Stacks) => Stacks) => void
}>((set) => ({
  films: {},
  put: (film, of) => set(({ films }) => ({ films: { ...films, [film]: of(films[film] ?? noSteps) } })),
}))
