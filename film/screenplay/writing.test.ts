import { expect, test } from 'vitest'
import type { Film } from '../film.ts'
import { pagesOf } from './pages.ts'
import { parse } from './parse.ts'
import { staleAfter, staleWords } from './stale.ts'

const pageCount = (text: string) => pagesOf(parse(text).elements).length
const script =
  'INT. ROOM - DAY\n\nRain.\n\nMARA\nWho is there?\n\nTOM\nNobody.\n\nEXT. PIER - NIGHT\n\nFog.\n'
const film = {
  shots: {
    a: { id: 'a', scene: 's1', lines: ['s1-l1'] },
    b: { id: 'b', scene: 's1', lines: ['s1-l2'] },
    c: { id: 'c', scene: 's2', lines: [] },
  },
} as unknown as Pick<Film, 'shots'>

test('one word of a line is one line, its shot and the mix', () => {
  const stale = staleAfter(film, script, script.replace('Who is', 'What is'))
  expect(stale).toEqual({ lines: ['s1-l1'], scenes: [], shots: ['a'] })
  expect(staleWords(stale)).toBe('1 line, 1 shot, the mix')
})

test('a sentence of action is its scene', () => {
  expect(staleAfter(film, script, script.replace('Fog.', 'Thick fog.'))).toEqual({
    lines: [],
    scenes: ['s2'],
    shots: ['c'],
  })
})

test('nothing that is not filmed makes anything stale', () => {
  const noted = script.replace('Rain.', 'Rain. [[more of it?]]')
  expect(staleWords(staleAfter(film, script, noted))).toBeNull()
  expect(staleWords(staleAfter(film, script, `${script}\n\n`))).toBeNull()
})

test('a line put in before others renames them: they are other lines now', () => {
  const stale = staleAfter(film, script, script.replace('MARA\n', 'TOM\nHush.\n\nMARA\n'))
  expect(stale.lines).toEqual(['s1-l1', 's1-l2', 's1-l3'])
  expect(stale.shots).toEqual(['a', 'b'])
})

test('55 rows are a page, and no heading stands alone at its foot', () => {
  expect(pageCount(script)).toBe(1)
  const action = (n: number) => Array.from({ length: n }, () => 'Rain.\n').join('\n')
  expect(pageCount(action(28))).toBe(1)
  expect(pageCount(action(29))).toBe(2)
  const text = `${action(27)}\nINT. HALL - NIGHT\n\nStill.\n`
  const [, second] = pagesOf(parse(text).elements)
  expect(text.slice(second)).toMatch(/^INT\. HALL/)
})

test('long rows wrap as they would on paper', () => {
  const word = 'lantern '.repeat(60).trim() // 9 rows of action, 15 of speech
  expect(pageCount(Array.from({ length: 5 }, () => `${word}\n`).join('\n'))).toBe(1)
  expect(pageCount(Array.from({ length: 6 }, () => `${word}\n`).join('\n'))).toBe(2)
  expect(pageCount(Array.from({ length: 4 }, () => `MARA\n${word}\n`).join('\n'))).toBe(2)
})
