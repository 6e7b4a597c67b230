import { expect, test } from 'vitest'
import type { Span } from '../../spans.ts'
import { orderOf } from './order.ts'

const sight = { id: '', start: 0, frames: 0, sign: 0 }
const live = (shot: string, at: number, frames: number, offset = 0): Span => ({
  ...{ kind: 'live', shot, at, frames, offset, sight },
})
const file = (at: number, frames: number): Span => ({ kind: 'file', at, frames, url: 'film', offset: at })

const named = (spans: Span[], playhead: number) =>
  [...orderOf(spans, playhead)].map(({ shot, frame }) => `${shot}${frame}`).join(' ')

test('from the playhead on, then the next shots, then what lies before, the nearest first', () => {
  const spans = [
    live('a', 0, 2),
    live('b', 2, 2),
    file(4, 3),
    live('c', 7, 4, 10),
    file(11, 2),
    live('d', 13, 2),
  ]
  expect(named(spans, 9)).toBe('c12 c13 d0 d1 c10 c11 b0 b1 a0 a1')
})

test('in a gap or a file the next live shot is the first', () => {
  expect(named([live('a', 0, 2), file(2, 5), live('b', 7, 2)], 4)).toBe('b0 b1 a0 a1')
})

test('what lies far ahead waits for what was just seen', () => {
  const all = named([live('a', 0, 3), file(3, 2000), live('far', 2003, 2)], 2)
  expect(all).toBe('a2 a0 a1 far0 far1')
})

test('each frame of each live stretch is asked for once', () => {
  const spans = [live('a', 0, 50), live('b', 50, 20, 5), file(70, 10), live('c', 80, 900)]
  for (const playhead of [0, 49, 50, 75, 979]) {
    const all = [...orderOf(spans, playhead)].map(({ shot, frame }) => `${shot} ${frame}`)
    expect(new Set(all).size).toBe(970)
    expect(all.length).toBe(970)
  }
})

test('a film that is drawn wants nothing', () => expect(named([file(0, 100)], 5)).toBe(''))
