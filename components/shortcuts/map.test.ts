import { expect, test } from 'vitest'
import { type Command, commands, found, type Group, labelsOf } from './map.ts'

const pages: Group[][] = [['Player', 'Timeline', 'Cutting'], ['Storyboard'], ['Stage']]

test('no two commands of a page share a key', () => {
  for (const page of pages) {
    const there = ['Everywhere', 'In a film', ...page]
    const all = Object.values<Command>(commands).flatMap(({ keys, group }) =>
      there.includes(group) ? keys : [],
    )
    expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([])
  }
})

test('keys are named in one order', () => {
  for (const { keys } of Object.values<Command>(commands))
    for (const key of keys) expect(key).toMatch(/^(mod\+)?(alt\+)?(shift\+)?([^A-Z\s+]+|\+)$/)
})

test('keys are told as they stand on a keyboard', () => {
  expect(labelsOf('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(labelsOf('+')).toEqual(['+'])
  expect(labelsOf('shift+arrowleft')).toEqual(['Shift', '←'])
})

test('a search finds by what is done, by group and by key', () => {
  expect(found('close gap').map(([id]) => id)).toEqual(['extract'])
  expect(found('cutting split').map(([id]) => id)).toEqual(['split', 'split-all'])
  expect(found('ctrl y').map(([id]) => id)).toContain('redo')
})
