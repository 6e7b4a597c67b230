import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import { Clip, type Track } from '../timeline/track.ts'
import { type Cue, cuesOf, placeIn, rowOf } from './cues.ts'
import { readSrt, writeSrt } from './srt.ts'
import { readTtml, writeTtml } from './ttml.ts'
import { readVtt, writeVtt } from './vtt.ts'

const row = fc
  .oneof(
    fc.string({ maxLength: 42 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('<i>&amp;', '-->', '1', '00:01', 'WEBVTT', 'NOTE x'),
  )
  .map(rowOf)
  .filter((text) => text !== '')
const cue: fc.Arbitrary<Cue> = fc
  .record({
    from: fc.nat(20_000_000),
    length: fc.integer({ min: 1, max: 7000 }),
    speaker: fc.option(row),
    lines: fc.array(row, { minLength: 1, maxLength: 2 }),
    place: fc.option(
      fc.record({ line: fc.integer({ min: 0, max: 80 }), size: fc.integer({ min: 10, max: 100 }) }),
    ),
  })
  .map(({ length, place, ...rest }) => ({
    ...{ ...rest, to: rest.from + length },
    ...(place === null ? {} : { place }),
  }))
const cues = fc.array(cue, { maxLength: 12 })

describe('captions in files', () => {
  it('WebVTT reads back as it was written', () => {
    fc.assert(
      fc.property(cues, (all) => {
        expect(readVtt(writeVtt(all))).toEqual(all)
      }),
      { numRuns: 1000 },
    )
  })
  it('TTML reads back as it was written', () => {
    fc.assert(
      fc.property(cues, (all) => {
        expect(readTtml(writeTtml(all))).toEqual(all)
      }),
      { numRuns: 1000 },
    )
  })
  it('SubRip reads back as it was written, but for speakers and places', () => {
    const mute = (all: Cue[]) => all.map(({ from, to, lines }) => ({ from, to, lines, speaker: null }))
    fc.assert(
      fc.property(cues, (all) => {
        expect(readSrt(writeSrt(all))).toEqual(mute(all))
      }),
      { numRuns: 1000 },
    )
  })
  it('writes what players expect', () => {
    const clip = Clip.parse({
      ...{ id: 'c1', start: 24, frames: 36 },
      source: {
        kind: 'caption',
        lines: ['Forty years.', 'Not <one> letter.'],
        speaker: 'mara',
        line: 's1-l1',
      },
    })
    const track: Track = {
      id: 'captions',
      kind: 'captions',
      name: 'Captions',
      order: 3,
      mute: false,
      clips: { c1: clip },
    }
    const all = cuesOf(track, { num: 24, den: 1 }, (id) => id.toUpperCase())
    expect(writeVtt(all)).toBe(
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v MARA>Forty years.\nNot &lt;one&gt; letter.\n',
    )
    expect(writeSrt(all)).toBe('1\n00:00:01,000 --> 00:00:02,500\nForty years.\nNot <one> letter.\n')
    const [placed] = cuesOf(track, { num: 24, den: 1 }, (id) => id, placeIn({ width: 720, height: 1280 }))
    expect(placed?.place).toEqual({ line: 72, size: 88 })
    expect(writeVtt([])).toBe('WEBVTT\n')
  })
  it('reads files of others: BOM, CRLF, notes, short times, settings', () => {
    const text =
      '\uFEFFWEBVTT - mine\r\n\r\nNOTE hello\r\n\r\n00:01.000 --> 00:02.000 align:start\r\n<i>Hi</i> &amp; bye\r\n'
    expect(readVtt(text)).toEqual([{ from: 1000, to: 2000, speaker: null, lines: ['Hi & bye'] }])
  })
  it.each([
    () => readVtt('1\n00:00 --> 00:01'),
    () => readVtt('WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nx'),
    () => readSrt('1\nlater\nx'),
    () => readTtml('WEBVTT'),
    () => readTtml('<tt><p begin="1s" end="00:00:02.000">x</p></tt>'),
  ])('refuses what it cannot read (%#)', (read) => expect(read).toThrow(AppError))
})
