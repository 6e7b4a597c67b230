import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clip, Track } from '#film/timeline/track.ts'
import { rowsOf, visible } from './rows.ts'

test('the visible clips are those that touch the stretch, however many there are', () => {
  const lengths = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 50 })), { maxLength: 60 })
  fc.assert(
    fc.property(lengths, fc.nat(1500), fc.nat(400), (spans, from, span) => {
      let at = 0
      const clips = spans.map(([gap, frames], i) => {
        const start = at + gap
        at = start + frames
        return Clip.parse({ id: String(i), start, frames, source: { kind: 'credits' } })
      })
      const to = from + span
      const plain = clips.filter((clip) => clip.start <= to && clip.start + clip.frames > from)
      expect(visible(clips, from, to)).toEqual(plain)
    }),
  )
})

test('a track that holds nothing takes no room', () => {
  const clip = Clip.parse({ id: 'a', start: 0, frames: 2, source: { kind: 'credits' } })
  const track = (id: string, clips: Record<string, Clip>) =>
    Track.parse({ id, kind: 'effects', name: id, order: 0, clips })
  const rows = rowsOf([track('one', { a: clip }), track('two', {}), track('three', { a: clip })])
  expect(rows.map((row) => row.track.id)).toEqual(['one', 'three'])
  expect((rows[1]?.top ?? 0) - (rows[0]?.top ?? 0)).toBe((rows[0]?.height ?? 0) + 3)
})
