import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clip } from '#film/timeline/track.ts'
import { visible } from './rows.ts'

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
