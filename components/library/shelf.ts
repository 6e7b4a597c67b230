import type { LibraryFilm } from '../api/client.ts'

export const orders = ['changed', 'created', 'title', 'length'] as const
export type Order = (typeof orders)[number]

const compare: Record<Order, (a: LibraryFilm, b: LibraryFilm) => number> = {
  changed: (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime(),
  created: (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
  title: (a, b) => a.title.localeCompare(b.title),
  length: (a, b) => (b.seconds ?? 0) - (a.seconds ?? 0),
}

/** The films whose title, logline, genre or status has every word that is looked for. */
export const shelved = (films: LibraryFilm[], search: string, order: Order): LibraryFilm[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return films
    .filter((film) => {
      const text = [film.title, film.logline, film.genre, film.status].join(' ').toLowerCase()
      return words.every((word) => text.includes(word))
    })
    .sort(compare[order])
}
