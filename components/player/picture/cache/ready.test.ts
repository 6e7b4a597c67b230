import { expect, test } from 'vitest'
import type { Span } from '../../spans.ts'
import { keptShare, readyWords, stretchesOf } from './ready.ts'

const sight = { id: '', start: 0, frames: 0, sign: 0 }
const spans: Span[] = [
  { kind: 'file', at: 0, frames: 10, url: 'one', offset: 0 },
  { kind: 'black', at: 10, frames: 2, sight },
  { kind: 'live', at: 12, frames: 6, shot: 'a', offset: 4, sight },
  { kind: 'live', at: 18, frames: 3, shot: 'b', offset: 0, sight },
]

test('stretches follow each other, and those that play alike are one', () => {
  const stretches = stretchesOf(spans, (shot) => (shot === 'a' ? (frame) => frame < 8 : null))
  expect(stretches).toEqual([
    { at: 0, frames: 12, how: 'drawn' },
    { at: 12, frames: 4, how: 'kept' },
    { at: 16, frames: 5, how: 'live' },
  ])
  expect(keptShare(stretches)).toBeCloseTo(4 / 9)
})

test('of a film that is drawn nothing has to be kept', () => {
  expect(keptShare(stretchesOf(spans.slice(0, 2), () => null))).toBeNull()
  expect(keptShare(stretchesOf(spans, () => () => true))).toBe(1)
})

test('it is said in words how far it is', () => {
  const of = (kept: number) => [
    { at: 0, frames: kept, how: 'kept' as const },
    { at: kept, frames: 100 - kept, how: 'live' as const },
  ]
  expect([0, 3, 42, 99, 100].map((kept) => readyWords(of(kept)))).toEqual([
    '',
    '',
    '40 % ready to play sharp',
    '95 % ready to play sharp',
    'ready to play sharp',
  ])
  expect(readyWords([{ at: 0, frames: 5, how: 'drawn' }])).toBe('')
})
