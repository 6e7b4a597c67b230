import { expect, test } from 'vitest'
import { Clip, type ClipSource, Track, type TrackKind } from '../track.ts'
import { isBound, withLinks } from './bonds.ts'
import { group, rejoin, ungroup } from './group.ts'
import { move } from './move.ts'
import type { Tracks } from './ref.ts'

const clip = (id: string, start: number, frames: number, source: ClipSource) =>
  Clip.parse({ id, start, frames, source })
const track = (kind: TrackKind, ...clips: Clip[]) =>
  Track.parse({
    id: kind,
    kind,
    name: kind,
    order: 0,
    clips: Object.fromEntries(clips.map((c) => [c.id, c])),
  })
const caption = (line: string): ClipSource => ({
  kind: 'caption',
  lines: ['…'],
  speaker: null,
  line,
  label: null,
})

const cut: Tracks = {
  picture: track(
    'picture',
    clip('a', 0, 50, { kind: 'shot', shot: 'a' }),
    clip('b', 50, 50, { kind: 'shot', shot: 'b' }),
  ),
  dialogue: track(
    'dialogue',
    clip('l1', 40, 30, { kind: 'line', line: 'l1' }),
    clip('l2', 80, 10, { kind: 'line', line: 'l2' }),
  ),
  captions: track('captions', clip('c1', 40, 30, caption('l1')), clip('c2', 80, 10, caption('l2'))),
  effects: track('effects', clip('step', 60, 5, { kind: 'sound', sound: 'step' })),
  music: track('music', clip('m', 0, 100, { kind: 'cue', cue: 'm' })),
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
