import { expect, test } from 'vitest'
import { understand } from './understand.ts'

test('a name typed small is written as a name, in the idea too', () => {
  const idea = understand('a nurse called maria finds a letter')
  expect(idea.lead.name).toBe('Maria')
  expect(idea.text).toBe('a nurse called Maria finds a letter')
})

test('the thing of a story is what holds the message, and the message is in it', () => {
  const { thing, inner } = understand('A fisherman finds a message in a bottle')
  expect(thing?.noun).toBe('bottle')
  expect(inner?.noun).toBe('message')
})

test('what is misspelt is mended from the words a story knows', () => {
  expect(understand('a lighthose keeper').lead.job?.nouns).toContain('lighthouse keeper')
})

test('bare words make a story too', () => {
  expect(understand('lighthouse storm')).toMatchObject({ shape: 'words', weather: 'storm' })
})
