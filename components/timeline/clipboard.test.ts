import { expect, test } from 'vitest'
import { Clip } from '#film/timeline/track.ts'
import { fromText, toText } from './clipboard.ts'

const title = Clip.parse({ id: 't', start: 0, frames: 48, source: { kind: 'title', text: 'Landfall' } })
const shot = Clip.parse({ id: 's', start: 0, frames: 24, source: { kind: 'shot', shot: 's1-a1' } })
const board = {
  clips: [
    { kind: 'titles' as const, row: 0, clip: title },
    { kind: 'picture' as const, row: 0, clip: shot },
  ],
}

test('clips come back as they were taken', () => {
  expect(fromText(toText('one', board), 'one')).toEqual({ board, left: 0 })
})

test('another film takes what it can show', () => {
  expect(fromText(toText('one', board), 'two')).toEqual({ board: { clips: [board.clips[0]] }, left: 1 })
})

test('other text is no clip', () => {
  for (const text of ['', 'Landfall', '{"reelwright":"clips"}', '{"reelwright"', '[]'])
    expect(fromText(text, 'one'), text).toBeNull()
})
