import { create } from 'zustand'
import type { Pending } from './base.ts'
import { type Films, keep, takeOver } from './kept.ts'

const none: Pending[] = []

/** A gesture that the studio did not take: what it was, and why. */
type Refusal = { why: string; error: unknown }

type Store = {
  films: Films
  refusals: Record<string, Refusal | null>
  waiting: boolean // the studio does not answer; what was done waits for it
  change(film: string, of: (list: Pending[]) => Pending[]): void
  refuse(film: string, refusal: Refusal | null): void
  setWaiting(waiting: boolean): void
}

/** The gestures of this tab that are on their way, by film, in the order in which they were made. */
export const usePending = create<Store>((set) => ({
  films: typeof window === 'undefined' ? {} : takeOver(),
  refusals: {},
  waiting: false,
  change: (film, of) =>
    set((store) => {
      const films = { ...store.films, [film]: of(store.films[film] ?? none) }
      keep(films)
      return { films }
    }),
  refuse: (film, refusal) => set(({ refusals }) => ({ refusals: { ...refusals, [film]: refusal } })),
  setWaiting: (waiting) => set({ waiting }),
}))

export const pendingOf = (film: string): Pending[] => usePending.getState().films[film] ?? none
/** The list of one film, the same as long as nothing changed in it. */
export const pendingIn = (film: string) => (store: Store) => store.films[film] ?? none
export const isUnsent = ({ seq }: Pending): boolean => seq === undefined
