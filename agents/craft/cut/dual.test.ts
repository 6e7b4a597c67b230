import { expect, it } from 'vitest'
import { captionViolations } from '#agents/craft/captions/rules.ts'
import { captionRows, clipsInOrder, trackEnd } from '#film/timeline/track.ts'
import { example } from './example.ts'
import { cutMeasure } from './measure.ts'
import { cutOf, type Input } from './tracks.ts'

const together = (screenplay: string): Input => ({ ...example, screenplay })

it('speaks dual dialogue together, from two tracks, and the rest one after another', () => {
  const input = together(example.screenplay.replace('\nMARA\nWhy?', '\nMARA ^\nWhy?'))
  const { tracks } = cutOf(input)
  const [first, second] = [tracks['tracks.dialogue'].clips, tracks['tracks.dialogue-2'].clips]
  expect(Object.keys(second)).toEqual(['s1-l3'])
  expect(second['s1-l3']?.start).toBe(first['s1-l2']?.start)
  expect(first['s1-l4']?.start).toBeGreaterThanOrEqual(
    (first['s1-l2']?.start ?? 0) + (first['s1-l2']?.frames ?? 0),
  )
  expect(cutMeasure(input, tracks)).toBe(1)
  const captions = clipsInOrder(tracks['tracks.captions'])
  const shared = captions.find(({ source }) => source.kind === 'caption' && source.line === 's1-l2')
  const rows = shared?.source.kind === 'caption' ? captionRows(shared.source) : []
  expect(rows).toHaveLength(2)
  expect(rows[1]).toMatch(/Why\?$/)
  expect(shared?.start).toBe(first['s1-l2']?.start)
  expect(captions.some(({ source }) => source.kind === 'caption' && source.line === 's1-l3')).toBe(false)
  expect(captionViolations(tracks['tracks.captions'], input.brief.rate)).toEqual([])
})

it('brings the second voice into the shot of the first', () => {
  const input = together(example.screenplay.replace('\nFINN\nBecause', '\nFINN ^\nBecause'))
  const { tracks } = cutOf(input)
  expect(tracks['tracks.dialogue-2'].clips['s1-l4']?.start).toBe(
    tracks['tracks.dialogue'].clips['s1-l3']?.start,
  )
  expect(cutMeasure(input, tracks)).toBe(1)
})

it('leaves the second track empty where nobody speaks at once', () => {
  expect(trackEnd(cutOf(together(example.screenplay)).tracks['tracks.dialogue-2'])).toBe(0)
})
