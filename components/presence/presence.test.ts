import { expect, test } from 'vitest'
import { afterNews, coloursOf, eachOnce, initialsOf, stillThere } from './who.ts'

const ada = { user: 'ada', name: 'Ada Director', tab: 't1', page: '', chosen: [], frame: 3 }

test('who comes is there, who goes or is silent is not', () => {
  const one = afterNews([], { ...ada, state: 'come' }, 1000)
  expect(one).toEqual([{ ...ada, at: 1000 }])
  const moved = afterNews(one, { ...ada, frame: 9, state: 'here' }, 5000)
  expect(moved).toEqual([{ ...ada, frame: 9, at: 5000 }])
  expect(afterNews(moved, { ...ada, state: 'gone' }, 6000)).toEqual([])
  expect(stillThere(moved, 19_999)).toBe(moved)
  expect(stillThere(moved, 20_000)).toEqual([])
})

test('somebody with two tabs is one person, where they were last', () => {
  const here = [
    { ...ada, at: 1 },
    { ...ada, tab: 't2', page: 'history', at: 2 },
    { ...ada, user: 'bo', name: 'Bo', tab: 't3', at: 1 },
  ]
  expect(eachOnce(here).map(({ name, page }) => [name, page])).toEqual([
    ['Ada Director', 'history'],
    ['Bo', ''],
  ])
})

test('a person has initials, and one colour', () => {
  expect(['Ada Director', 'bo', 'ida@example.org', 'Édith  de la Tour', ''].map(initialsOf)).toEqual([
    ...['AD', 'B', 'IO', 'ÉT', '?'],
  ])
  expect(coloursOf(['bo', 'ada']).get('ada')).toBe(coloursOf(['ada']).get('ada'))
})

test('nobody has the colour of another who is here, as long as there are enough', () => {
  const crowd = Array.from({ length: 8 }, (_, i) => `person-${i}`)
  expect(new Set(coloursOf(crowd).values()).size).toBe(8)
  expect(coloursOf([...crowd, 'one more']).get('one more')).toMatch(/^#/)
})
