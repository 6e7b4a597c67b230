import { create } from 'zustand'
import type { Pending } from './base.ts'

type Films = Record<string, Pending[]>
const prefix = 'reelwright.pending.'
const none: Pending[] = []

const readAll = (): Films => {
  const films: Films = {}
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    for (const [film, gestures] of Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}') as Films))
      films[film] = [...(films[film] ?? []), ...gestures]
    localStorage.removeItem(key)
  }
  return films
}

const tab = `${prefix}${globalThis.crypto?.randomUUID?.() ?? 'server'}`

/** Kept in the browser until the server has them: a closed tab, a crash or a lost network takes nothing away. */
const keep = (films: Films): void => {
  const unsent = Object.entries(films).flatMap(([film, list]) => {
    const left = list.filter(({ seq }) => seq === undefined)
    return left.length > 0 ? [[film, left] as const] : []
  })
  if (unsent.length === 0) localStorage.removeItem(tab)
  else localStorage.setItem(tab, JSON.stringify(Object.fromEntries(unsent)))
}

type Store = {
  films: Films
  refusals: Record<string, unknown> // by film: why its last gesture was refused
  offline: boolean
  change(film: string, of: (list: Pending[]) => Pending[]): void
  refuse(film: string, error: unknown): void
  setOffline(offline: boolean): void
}

/** The gestures of this tab that are on their way, by film, in the order in which they were made. */
export const usePending = create<Store>((set) => ({
  films: typeof localStorage === 'undefined' ? {} : readAll(),
  refusals: {},
  offline: false,
  change: (film, of) =>
    set((store) => {
      const films = { ...store.films, [film]: of(store.films[film] ?? []) }
      keep(films)
      return { films }
    }),
  refuse: (film, error) => set(({ refusals }) => ({ refusals: { ...refusals, [film]: error } })),
  setOffline: (offline) => set({ offline }),
}))

export const pendingOf = (film: string): Pending[] => usePending.getState().films[film] ?? none
/** The list of one film, the same as long as nothing changed in it. */
export const pendingIn = (film: string) => (store: Store) => store.films[film] ?? none
