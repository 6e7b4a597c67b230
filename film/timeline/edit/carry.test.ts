import { expect, test } from 'vitest'
import { clip, track } from '../testing.ts'
import { carried } from './carry.ts'
import { extract, extractRange } from './extract.ts'
import { lift } from './lift.ts'
import { moveInsert } from './move.ts'
import { rippleTrim } from './ripple-trim.ts'

const cut = { picture: track('picture', clip('a', 0, 50), clip('b', 50, 50), clip('c', 100, 50)) }
const set = (...frames: number[]) =>
  Object.fromEntries(
    frames.map((frame, i) => [`m${i}`, { id: `m${i}`, frame, name: '', colour: 'amber' as const }]),
  )
const markers = set(10, 60, 110, 110)
const frames = (of: Record<string, { frame: number }>) => Object.values(of).map(({ frame }) => frame)
const b = { track: 'picture', clip: 'b' }
const extent = () => null

test('markers go with the time they stand in, and later ones come nearer', () => {
  expect(frames(carried(cut, markers, (tracks) => extract(tracks, [b])))).toEqual([10, 60, 60])
  expect(frames(carried(cut, markers, (tracks) => extractRange(tracks, { from: 0, to: 20 })))).toEqual([
    40, 90, 90,
  ])
  expect(
    frames(carried(cut, markers, (all) => rippleTrim(all, { ref: b, edge: 'tail', by: -20, extent }).tracks)),
  ).toEqual([10, 60, 90, 90])
})

test('time let in moves them on; what changes no time leaves them as they are', () => {
  const longer = carried(
    cut,
    markers,
    (all) => rippleTrim(all, { ref: b, edge: 'tail', by: 8, extent }).tracks,
  )
  expect(frames(longer)).toEqual([10, 60, 118, 118])
  expect(carried(cut, markers, (tracks) => lift(tracks, [b]))).toBe(markers)
})

test('a marker over a shot goes with it to its new place', () => {
  const moved = carried(cut, markers, (all) => moveInsert(all, { refs: [b], by: -50, extent }).tracks)
  expect(frames(moved)).toEqual([60, 10, 110, 110])
})
