import { expect, test } from 'vitest'
import { reword } from '#film/timeline/edit/words.ts'
import { Clip, Track } from '#film/timeline/track.ts'
import { beginIn, lastFor, startAt, subjectsOf } from './asks.ts'
import { readFrames, readNumber, readPan, shared, showPan } from './values.ts'

const rate = { num: 24, den: 1 }

test('times are typed as editors type them', () => {
  expect(readFrames('12', rate)).toEqual({ to: 12 })
  expect(readFrames('1:12', rate)).toEqual({ to: 36 })
  expect(readFrames('00:01:02:03', rate)).toEqual({ to: 62 * 24 + 3 })
  expect(readFrames(' +12 ', rate)).toEqual({ by: 12 })
  expect(readFrames('-1:00', rate)).toEqual({ by: -24 })
  expect(readFrames('2.5s', rate)).toEqual({ to: 60 })
  for (const no of ['', 'twelve', '1:', '1:2:3:4:5', '--2']) expect(readFrames(no, rate), no).toBeNull()
})

test('levels, shares and places too', () => {
  const db = { least: -60, most: 24 }
  expect(readNumber('−3,5 dB', db)).toBe(-3.5)
  expect(readNumber('90', db)).toBe(24)
  expect(readNumber('loud', db)).toBeNull()
  expect([readPan('L 50'), readPan('r20'), readPan('c'), readPan('-30')]).toEqual([-0.5, 0.2, 0, -0.3])
  expect([showPan(-0.5), showPan(0), showPan(1)]).toEqual(['L 50', 'C', 'R 100'])
})

test('what clips share is a value, what they do not is none', () => {
  expect(shared([3, 3])).toBe(3)
  expect(shared([3, 4])).toBeNull()
  expect(shared([])).toBeNull()
})

const clip = (id: string, start: number, more: Partial<Clip> = {}) =>
  [id, Clip.parse({ id, start, frames: 20, offset: 5, source: { kind: 'shot', shot: id }, ...more })] as const
const track = (id: string, kind: Track['kind'], ...clips: (readonly [string, Clip])[]) =>
  Track.parse({ id, kind, name: id, order: 0, clips: Object.fromEntries(clips) })
const tracks = {
  picture: track('picture', 'picture', clip('a', 0), clip('b', 40, { group: 'g' })),
  dialogue: track('dialogue', 'dialogue', clip('l', 45, { group: 'g' })),
  titles: track('titles', 'titles', clip('t', 0, { source: { kind: 'title', text: 'One', subtitle: '' } })),
}
const a = { track: 'picture', clip: 'a' }
const b = { track: 'picture', clip: 'b' }
const l = { track: 'dialogue', clip: 'l' }
const extent = () => null

test('a link is looked at as its first clip', () => {
  expect(subjectsOf(tracks, [b, l], true)).toEqual([b])
  expect(subjectsOf(tracks, [b, l], false)).toEqual([b, l])
})

test('what is typed is done by the verbs', () => {
  const moved = startAt(tracks, { refs: [b], asked: { to: 60 }, extent })
  expect([moved.picture?.clips.b?.start, moved.dialogue?.clips.l?.start]).toEqual([60, 65])
  const both = startAt(tracks, { refs: [a, b], asked: { by: 10 }, extent })
  expect([both.picture?.clips.a?.start, both.picture?.clips.b?.start]).toEqual([10, 50])
  expect(lastFor(tracks, { refs: [a], asked: { to: 90 }, extent }).picture?.clips.a?.frames).toBe(40)
  expect(beginIn(tracks, { refs: [a], asked: { by: -9 }, extent }).picture?.clips.a?.offset).toBe(0)
})

test('a title says something else, and never nothing', () => {
  const t = { track: 'titles', clip: 't' }
  expect(reword(tracks, t, { text: 'Two' }).titles?.clips.t?.source).toMatchObject({ text: 'Two' })
  expect(reword(tracks, t, { text: ' ' })).toBe(tracks)
  expect(reword(tracks, a, { text: 'Two' })).toBe(tracks)
})
