import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Clip, clipsInOrder, endOf } from '#film/timeline/track.ts'
import { captionViolations } from '../captions/rules.ts'
import { trackOf } from '../cut/tracks.ts'
import { withSounds } from './captions.ts'
import { fitTellings, type Telling, tellingsOf } from './describe.ts'
import type { Heard } from './heard.ts'
import { airWords, effectWords, moodWord } from './words.ts'

const rate = { num: 24, den: 1 }
const caption = (start: number, frames: number, lines: string[]) =>
  Clip.parse({
    ...{ id: `c${start}`, start, frames },
    source: { kind: 'caption', lines, speaker: 'mara', line: `l${start}` },
  })
const heard = (frame: number, text: string, lasting = false): Heard => ({
  ...{ id: `h${frame}`, frame, text, lasting },
  weight: lasting ? 1 : 3,
})

describe('sounds in words', () => {
  it('tells how the text says it sounds, and leaves out what one sees', () => {
    expect(effectWords('door', 'The old door creaks open.')).toBe('door creaks')
    expect(effectWords('door', '')).toBe('door opens')
    expect(effectWords('steps-wood', 'She walks.')).toBeNull()
    expect(airWords('sea', true)).toBe('waves break outside')
    expect(airWords('room', false)).toBeNull()
    expect(moodWord({ valence: -0.6, arousal: 0.8 })).toBe('tense')
  })

  it('puts a sound between the words, under them, or nowhere, but never late', () => {
    const words = trackOf('captions', 'Captions', 2, [
      caption(48, 48, ['Who is there?']),
      caption(200, 60, ['I have waited here so long', 'that I forgot what for.']),
    ])
    const { track, left } = withSounds(
      words,
      [heard(12, '[knocking]'), heard(60, '[door creaks]'), heard(210, '[thunder rumbles]')],
      rate,
      300,
    )
    const shown = clipsInOrder(track).map(({ start, source }) => [
      start,
      source.kind === 'caption' ? source.lines : [],
    ])
    expect(shown).toEqual([
      [12, ['[knocking]']],
      [48, ['Who is there?', '[door creaks]']],
      [200, ['I have waited here so long', 'that I forgot what for.']],
    ])
    expect(left.map(({ text }) => text)).toEqual(['[thunder rumbles]'])
  })

  it('breaks no rule and changes no word, whatever sounds', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 24, max: 90 }), fc.integer({ min: 2, max: 120 })), {
      maxLength: 12,
    })
    const sounds = fc.array(
      fc.tuple(
        fc.nat(1200),
        fc.constantFrom('[knocking]', '[rain falls]', '♪ tense strings ♪'),
        fc.boolean(),
      ),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(spans, sounds, (rows, more) => {
        let at = 0
        const clips = rows.map(([frames, gap]) => {
          const clip = caption(at + gap, frames, ['I know it well.'])
          at = endOf(clip)
          return clip
        })
        const words = trackOf('captions', 'Captions', 2, clips)
        const all = more.map(([frame, text, lasting], i) => ({ ...heard(frame, text, lasting), id: `h${i}` }))
        const { track } = withSounds(words, all, rate, 1400)
        expect(captionViolations(track, rate)).toEqual([])
        for (const clip of clips)
          expect(track.clips[clip.id]).toMatchObject({ start: clip.start, frames: clip.frames })
      }),
    )
  })
})

describe('the description of a film', () => {
  it('is never over dialogue nor over itself, and near its shot', () => {
    const tell = fc.tuple(fc.nat(900), fc.integer({ min: 400, max: 5000 }), fc.integer({ min: 0, max: 3 }))
    const talk = fc.array(fc.tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 0, max: 150 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(tell, { maxLength: 12 }), talk, (rows, lines) => {
        const tellings = rows.map(
          ([from, , weight], i): Telling => ({
            ...{ id: `t${i}`, text: 'She waits.', from, until: from + 96, weight },
          }),
        )
        const ms = new Map(rows.map(([, length], i) => [`t${i}`, length]))
        let at = 0
        const spoken = lines.map(([frames, gap]) => {
          const clip = Clip.parse({
            id: `l${at + gap}`,
            start: at + gap,
            frames,
            source: { kind: 'line', line: 'x' },
          })
          at = endOf(clip)
          return clip
        })
        const clips = fitTellings(tellings, ms, trackOf('dialogue', 'Dialogue', 3, spoken), 1000, 24)
        for (const [i, clip] of clips.entries()) {
          expect(spoken.every((line) => endOf(clip) <= line.start || clip.start >= endOf(line))).toBe(true)
          expect(endOf(clip)).toBeLessThanOrEqual(Math.min(1000, clips[i + 1]?.start ?? 1000))
          const own = tellings.find(({ id }) => clip.id === `described-${id}`)
          expect(clip.start >= (own?.from ?? 0) && clip.start < (own?.until ?? 0)).toBe(true)
        }
      }),
    )
  })

  it('says where, who and what, in the present, and once', () => {
    const shot = (id: string, shows: string) => ({
      ...{ id, scene: 's1', order: 1, kind: 'single' as const, size: 'MS' as const, angle: 'eye' as const },
      ...{ subjects: ['yuki'], present: ['yuki'], shows, lines: [], actions: [], seconds: 4, why: '' },
    })
    const clip = (id: string, start: number) =>
      Clip.parse({ id, start, frames: 96, source: { kind: 'shot', shot: id } })
    const yuki = { name: 'Yuki', sex: 'female' } as never
    const texts = tellingsOf(
      {
        scenes: { s1: { id: 's1', place: 'lamp', time: 'night' } as never },
        places: { lamp: { name: 'LIGHTHOUSE - LAMP ROOM' } as never },
        shots: {
          a: shot('a', 'YUKI (40s, a lighthouse keeper, yellow coat) wipes salt from the lens. Yuki speaks.'),
          b: shot('b', 'Her hand shakes. She stands up. Yuki speaks to Kofi.'),
          c: shot('c', 'She stands up. Yuki, alone.'),
        },
        cast: { yuki },
        picture: trackOf('picture', 'Picture', 0, [clip('a', 0), clip('b', 96), clip('c', 192)]),
        titles: trackOf('titles', 'Titles', 1, []),
      },
      24,
    ).map(({ text }) => text)
    expect(texts).toEqual([
      'Yuki, in her forties, a lighthouse keeper, in a yellow coat, wipes salt from the lens.',
      'Night. The lamp room.',
      'Yuki’s hand shakes.',
      'She stands up.',
    ])
  })
})
