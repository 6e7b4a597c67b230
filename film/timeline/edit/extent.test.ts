import { expect, test } from 'vitest'
import type { Film } from '../../film.ts'
import type { ClipSource } from '../track.ts'
import { extentOf } from './extent.ts'

test('what is recorded has an end, what is drawn or loops has none', () => {
  const sound = (ms: number, loop: boolean) => ({ ms, spec: { loop } })
  const asset = (...ms: (number | undefined)[]) => ({ versions: ms.map((each) => ({ ms: each })) })
  const film = {
    brief: { rate: { num: 24, den: 1 } },
    takes: { l: { ms: 1001 } },
    score: { cues: { c: { ms: 2000 } } },
    sounds: { door: sound(500, false), sea: sound(6000, true) },
    assets: { video: asset(3000, 4000), still: asset(undefined) },
  } as unknown as Film
  const frames = (source: ClipSource) => extentOf(film)({ source })
  expect(frames({ kind: 'line', line: 'l' })).toBe(25) // no word is cut
  expect(frames({ kind: 'cue', cue: 'c' })).toBe(48)
  expect(frames({ kind: 'sound', sound: 'door' })).toBe(12)
  expect(frames({ kind: 'sound', sound: 'sea' })).toBeNull()
  expect(frames({ kind: 'asset', asset: 'video' })).toBe(96) // its latest version
  expect(frames({ kind: 'asset', asset: 'still' })).toBeNull()
  expect(frames({ kind: 'shot', shot: 's' })).toBeNull()
  expect(frames({ kind: 'line', line: 'gone' })).toBeNull()
})
