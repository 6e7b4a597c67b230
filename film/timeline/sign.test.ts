import { expect, test } from 'vitest'
import { isHeard, sightsOf, soundSign } from './sign.ts'
import { caption, clip, track } from './testing.ts'
import type { Track, TransitionKind } from './track.ts'

const said = (id: string, start: number, frames: number) =>
  clip(id, start, frames, { source: caption(null, id) })
const signs = (...tracks: Track[]) =>
  new Map(sightsOf(Object.fromEntries(tracks.map((t) => [t.id, t]))).map(({ id, sign }) => [id, sign]))

const picture = track('picture', clip('a', 0, 48), clip('b', 48, 48), clip('c', 108, 24))
const captions = track('captions', said('hello', 50, 20))

test('every clip and gap is told once, in order', () => {
  expect(sightsOf({ picture }).map(({ id, start, frames }) => [id, start, frames])).toEqual([
    ...[
      ['a', 0, 48],
      ['b', 48, 48],
      ['gap-96', 96, 12],
      ['c', 108, 24],
    ],
  ])
})

test('what moves with its words keeps its sign; trimmed, or with other words, it has another', () => {
  const before = signs(picture, captions)
  const later = signs(
    track('picture', clip('a', 0, 48), clip('b', 60, 48)),
    track('captions', said('hello', 62, 20)),
  )
  expect(later.get('b')).toBe(before.get('b'))
  expect(signs(track('picture', clip('b', 48, 47)), captions).get('b')).not.toBe(before.get('b'))
  expect(signs(picture, track('captions', said('hello', 51, 20))).get('b')).not.toBe(before.get('b'))
  expect(signs(picture, { ...captions, mute: true }).get('b')).toBe(signs(picture).get('b'))
})

test('a dissolve shows what goes on under it, a fade does not', () => {
  const into = (kind: TransitionKind, frames: number) =>
    signs(
      track('picture', clip('a', 0, frames), clip('b', frames, 48, { transitionIn: { kind, frames: 12 } })),
    ).get('b')
  expect(into('dissolve', 48)).not.toBe(into('dissolve', 47))
  expect(into('fade', 48)).toBe(into('fade', 47))
})

test('only what is heard is in the sign of the sound', () => {
  const music = track('music', clip('m', 0, 48))
  const sign = soundSign({ picture, captions, music })
  expect(soundSign({ music })).toBe(sign)
  expect(soundSign({ music: { ...music, solo: true } })).not.toBe(sign)
  expect(soundSign({ music: track('music', clip('m', 1, 48)) })).not.toBe(sign)
  expect([picture, captions, music].map(isHeard)).toEqual([false, false, true])
})
