import { expect, test } from 'vitest'
import { caption, clip, track } from '../testing.ts'
import { isBound, withLinks } from './bonds.ts'
import { extract } from './extract.ts'
import { group, rejoin, ungroup } from './group.ts'
import { move } from './move.ts'
import type { Tracks } from './ref.ts'
import { split } from './split.ts'

const cut: Tracks = {
  picture: track('picture', clip('a', 0, 50), clip('b', 50, 50)),
  dialogue: track(
    'dialogue',
    clip('l1', 40, 30, { source: { kind: 'line', line: 'l1' } }),
    clip('l2', 80, 10, { source: { kind: 'line', line: 'l2' } }),
  ),
  captions: track(
    'captions',
    clip('c1', 40, 30, { source: caption('l1') }),
    clip('c2', 80, 10, { source: caption('l2') }),
  ),
  effects: track('effects', clip('step', 60, 5, { source: { kind: 'sound', sound: 'step' } })),
  music: track('music', clip('m', 0, 100, { source: { kind: 'cue', cue: 'm' } })),
}
const at = (track: string, clip: string) => ({ track, clip })
const along = (tracks: Tracks, ...refs: { track: string; clip: string }[]) =>
  withLinks(tracks, refs)
    .map((ref) => ref.clip)
    .sort()

test('a shot takes the words and effects that begin over it, a line its caption; nothing takes its shot', () => {
  expect(along(cut, at('picture', 'a'))).toEqual(['a', 'c1', 'l1'])
  expect(along(cut, at('picture', 'b'))).toEqual(['b', 'c2', 'l2', 'step'])
  expect(along(cut, at('dialogue', 'l1'))).toEqual(['c1', 'l1'])
  expect(along(cut, at('captions', 'c1'))).toEqual(['c1'])
  expect(along(cut, at('music', 'm'))).toEqual(['m'])
})

test('so a moved shot keeps its words in sync', () => {
  const { tracks } = move(cut, { refs: withLinks(cut, [at('picture', 'b')]), by: 30 })
  expect(tracks.dialogue?.clips.l2?.start).toBe(110)
  expect(tracks.captions?.clips.c2?.start).toBe(110)
  expect(tracks.dialogue?.clips.l1?.start).toBe(40)
})

test('of a shot that was split, each part has what is heard over it alone; what goes over the cut goes with both', () => {
  const halves = split(cut, { frame: 85, refs: [at('picture', 'b')] }) // within l2, after the step
  expect(along(halves, at('picture', 'b'))).toEqual(['b', 'step'])
  expect(along(halves, at('picture', 'b~85'))).toEqual(['b~85'])
  expect(along(halves, at('picture', 'b'), at('picture', 'b~85'))).toEqual(['b', 'b~85', 'c2', 'l2', 'step'])
  const thirds = split(halves, { frame: 95, refs: [at('picture', 'b~85')] })
  expect(along(thirds, at('picture', 'b'), at('picture', 'b~85'))).toEqual(['b', 'b~85', 'c2', 'l2', 'step'])
  const earlier = split(cut, { frame: 70, refs: [at('picture', 'b')] })
  expect(along(earlier, at('picture', 'b~70'))).toEqual(['b~70', 'c2', 'l2'])
})

test('a part ripple deleted loses no word that goes on over the other: it keeps to what is seen with its end', () => {
  const halves = split(cut, { frame: 85, refs: [at('picture', 'b')] })
  const left = extract(halves, withLinks(halves, [at('picture', 'b')]))
  expect(left.picture?.clips['b~85']?.start).toBe(75) // as far as the words before leave room: they end at 70
  expect(left.dialogue?.clips.l2?.start).toBe(70)
  expect(left.captions?.clips.c2?.start).toBe(70)
  const tail = extract(halves, withLinks(halves, [at('picture', 'b~85')]))
  expect(tail.dialogue).toEqual(cut.dialogue)
})

test('what is set free goes alone until it is linked again', () => {
  const freed = ungroup(cut, [at('dialogue', 'l2')])
  expect(along(freed, at('picture', 'b'))).toEqual(['b', 'step'])
  expect(along(freed, at('dialogue', 'l2'))).toEqual(['l2'])
  expect(isBound(freed, at('dialogue', 'l2'))).toBe(false)
  expect(rejoin(freed, [at('dialogue', 'l2')])).toEqual(cut)
  const linked = group(freed, [at('dialogue', 'l2'), at('music', 'm')], 'g')
  expect(along(linked, at('picture', 'b'))).toEqual(['b', 'c2', 'l2', 'm', 'step'])
  expect(ungroup(cut, [at('music', 'm')])).toBe(cut)
})
