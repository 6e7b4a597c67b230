import { expect, test } from 'vitest'
import type { LibraryFilm } from '../api/client.ts'
import { shelved } from './shelf.ts'

const film = (title: string, rest: Partial<LibraryFilm> = {}): LibraryFilm => ({
  id: title,
  title,
  status: 'ready',
  role: 'owner',
  poster: null,
  logline: null,
  source: 'idea',
  genre: null,
  seconds: null,
  made: true,
  width: 640,
  height: 360,
  shots: 0,
  steps: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...rest,
})

const films = [
  film('Salt', { genre: 'drama', seconds: 30, updatedAt: new Date(2) }),
  film('Bottle', { logline: 'A keeper and her brother', seconds: 90, updatedAt: new Date(1) }),
]

test('every word that is looked for must be there, in the title, the logline or the genre', () => {
  expect(shelved(films, 'keeper bro', 'title').map((f) => f.title)).toEqual(['Bottle'])
  expect(shelved(films, 'DRAMA', 'title').map((f) => f.title)).toEqual(['Salt'])
  expect(shelved(films, 'drama keeper', 'title')).toEqual([])
})

test('orders', () => {
  expect(shelved(films, '', 'title').map((f) => f.title)).toEqual(['Bottle', 'Salt'])
  expect(shelved(films, '', 'changed').map((f) => f.title)).toEqual(['Salt', 'Bottle'])
  expect(shelved(films, '', 'length').map((f) => f.title)).toEqual(['Bottle', 'Salt'])
})
