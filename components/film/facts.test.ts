import { expect, test } from 'vitest'
import { letters } from '#film/letters.ts'
import { lineAt, lineStarts, shotAt, shotStarts } from './facts.ts'

const clip = (id: string, start: number, frames: number, source: object) =>
  [id, { id, start, frames, source }] as const
const tracks = {
  v: {
    id: 'v',
    kind: 'picture' as const,
    name: 'Picture',
    order: 0,
    mute: false,
    clips: Object.fromEntries([
      clip('b', 24, 30, { kind: 'shot', shot: 's1-2' }),
      clip('a', 0, 30, { kind: 'shot', shot: 's1-1' }),
    ]),
  },
  d: {
    id: 'd',
    kind: 'dialogue' as const,
    name: 'Mara',
    order: 1,
    mute: false,
    clips: Object.fromEntries([clip('c', 10, 8, { kind: 'line', line: 's1-l1' })]),
  },
} as never

test('what is seen and said at a frame', () => {
  expect([...shotStarts({ tracks })]).toEqual([
    ['s1-1', 0],
    ['s1-2', 24],
  ])
  expect(shotAt({ tracks }, 23)).toBe('s1-1')
  expect(shotAt({ tracks }, 24)).toBe('s1-2') // in a dissolve, the one that comes
  expect(shotAt({ tracks }, 54)).toBeNull()
  expect(lineStarts({ tracks }).get('s1-l1')).toBe(10)
  expect(lineAt({ tracks }, 17)).toBe('s1-l1')
  expect(lineAt({ tracks }, 18)).toBeNull()
})

test('letters of shots', () => {
  expect([0, 25, 26, 51, 52].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
