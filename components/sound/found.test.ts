import { expect, it } from 'vitest'
import { found } from './found.ts'

const sound = (kind: string, rest = {}) => ({
  ...{ kind, use: 'effect', title: null, author: '', licence: 'made here', own: null },
  ...rest,
})
const all = [
  sound('steps-wood'),
  sound('door', { licence: 'CC0 recording' }),
  sound('bark', { own: 'bark/a.wav', title: 'Rex', licence: 'CC BY 4.0' }),
  sound('rain', { use: 'ambience' }),
]
const kinds = (words: string) => found(all, words, new Set(['rain'])).map(({ kind }) => kind)

it('finds by kind, title and licence, every word of them', () => {
  expect(kinds('Wood steps')).toEqual(['steps-wood'])
  expect(kinds('rex')).toEqual(['bark'])
  expect(kinds('cc')).toEqual(['bark', 'door'])
  expect(kinds('rain wood')).toEqual([])
})
it('shows one’s own first, then what the film has', () => {
  expect(kinds('')).toEqual(['bark', 'rain', 'door', 'steps-wood'])
})
