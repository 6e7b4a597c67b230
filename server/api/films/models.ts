import type { Film } from '#film/film.ts'

export type ModelEntry = { kind: 'character' | 'prop' | 'set'; id: string; name: string; words: string }

/** What of a film has a shape: its characters, then its props, then its sets. */
export const modelsOf = (film: Film): ModelEntry[] => [
  ...Object.keys(film.models).map((id): ModelEntry => {
    const one = film.cast[id]
    return { kind: 'character', id, name: one?.name ?? id, words: one?.appearance.words ?? '' }
  }),
  ...Object.entries(film.propModels).map(([id, { shape, size }]): ModelEntry => {
    const centimetres = `${Math.round(size * 100)} cm`
    return { kind: 'prop', id, name: film.props[id]?.name ?? id, words: `${shape}, ${centimetres}` }
  }),
  ...Object.entries(film.sets).map(([id, { name, pieces, interior }]): ModelEntry => {
    const words = `${interior ? 'interior' : 'exterior'}, ${pieces.length} pieces`
    return { kind: 'set', id, name, words }
  }),
]
