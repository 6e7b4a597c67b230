import { expect, test } from 'vitest'
import { entered, meant, offers, tabbed } from './form.ts'

const known = { names: ['MARA', 'TOM'], places: ['LAMP ROOM', 'SHORE'] }

test('Enter after a cue writes speech, after speech a new paragraph', () => {
  expect(entered('character', 'MARA')).toBe('\n')
  expect(entered('parenthetical', '(low)')).toBe('\n')
  expect(entered('dialogue', 'Who is there?')).toBe('\n\n')
  expect(entered('heading', 'INT. ROOM - DAY')).toBe('\n\n')
  expect(entered('blank', '')).toBe('\n')
})

test('Tab goes round the kinds of a row', () => {
  expect(tabbed('action', 'mara')).toBe('MARA')
  expect(tabbed('character', 'MARA')).toBe('INT. MARA')
  expect(tabbed('heading', 'INT. MARA')).toBe('> MARA')
  expect(tabbed('transition', '> MARA')).toBe('!Mara')
  expect(tabbed('dialogue', 'low')).toBe('(low)')
  expect(tabbed('parenthetical', '(low)')).toBe('low')
  expect(tabbed('blank', '')).toBeNull()
})

test('names, places and hours are offered where they can stand', () => {
  expect(offers('M', true, known)).toEqual({ from: 0, words: ['MARA'] })
  expect(offers('M', false, known)).toBeNull()
  expect(offers('INT. LA', true, known)).toEqual({ from: 5, words: ['LAMP ROOM'] })
  expect(offers('INT. LAMP ROOM - N', true, known)?.words).toContain('NIGHT')
})

test('a name in capitals on a row of its own is a cue before anything is said', () => {
  expect(meant('action', 'MARA (V.O.)', true)).toBe('character')
  expect(meant('action', 'MARA', false)).toBe('action')
  expect(meant('action', 'BANG!', true)).toBe('action')
  expect(meant('action', 'Mara', true)).toBe('action')
})
