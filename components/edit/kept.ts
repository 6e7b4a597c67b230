import type { Pending } from './base.ts'

export type Films = Record<string, Pending[]>
const prefix = 'reelwright.pending.'
const tab = `${prefix}${globalThis.crypto?.randomUUID?.() ?? 'server'}`

/** A browser may forbid its store, or it may be full: then what is unsent lives as long as the tab. */
const attempt = <T>(act: () => T): T | null => {
  try {
    return act()
  } catch {
    return null
  }
}

const parsedOf = (text: string | null): Films => {
  const films: unknown = attempt(() => JSON.parse(text ?? '{}'))
  return typeof films === 'object' && films !== null ? (films as Films) : {}
}

/** Kept in the browser until the server has them: a closed tab, a crash or a lost network takes nothing away. */
export const keep = (films: Films): void => {
  const unsent = Object.entries(films).flatMap(([film, list]) => {
    const left = list.filter(({ seq }) => seq === undefined)
    return left.length > 0 ? [[film, left] as const] : []
  })
  attempt(() =>
    unsent.length === 0
      ? localStorage.removeItem(tab)
      : localStorage.setItem(tab, JSON.stringify(Object.fromEntries(unsent))),
  )
}

/** What earlier tabs left behind; from now on it is this tab's to send. Sent by both, a gesture counts once. */
export const takeOver = (): Films => {
  const films: Films = {}
  const names = attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix))) ?? []
  for (const name of names) {
    for (const [film, gestures] of Object.entries(parsedOf(attempt(() => localStorage.getItem(name)))))
      if (Array.isArray(gestures)) films[film] = [...(films[film] ?? []), ...gestures]
  }
  keep(films)
  for (const name of names) if (name !== tab) attempt(() => localStorage.removeItem(name))
  return films
}
