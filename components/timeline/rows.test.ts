import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clip, Track } from '#film/timeline/track.ts'
import { heightOf, rowAt, rowGap, rowsOf, visible } from './rows.ts'

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

test('tracks lie under one another, as tall as they were made; what lies between belongs to the one above', () => {
  const track = (id: string, height?: number) =>
    Track.parse({ id, kind: 'effects', name: id, order: 0, clips: {}, ...(height && { height }) })
  const rows = rowsOf([track('one'), track('two', 60), track('three')])
  const [one, two, three] = rows
  if (!one || !two || !three) throw new Error('A row is missing.')
  expect(two.height).toBe(60)
  expect(two.top).toBe(one.top + one.height + rowGap)
  expect(heightOf(rows)).toBe(three.top + three.height + rowGap)
  expect(rowAt(rows, two.top - 1)?.track.id).toBe('one')
  expect(rowAt(rows, two.top)?.track.id).toBe('two')
  expect(rowAt(rows, heightOf(rows))).toBeUndefined()
})
