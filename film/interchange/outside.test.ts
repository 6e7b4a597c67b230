import { fromXML } from 'imsc/src/main/js/doc.js'
import { type Content, generateISD } from 'imsc/src/main/js/isd.js'
import { describe, expect, it } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import type { Cue } from './cues.ts'
import { writeTtml } from './ttml.ts'
import { writeVtt } from './vtt.ts'

/** Captions as films have them: a name, a sound, signs that the formats use themselves, another script. */
const all: Cue[] = [
  { from: 1000, to: 2500, speaker: 'Mara', lines: ['MARA: Nine years,', 'and not <one> letter.'] },
  { from: 2600, to: 4100, speaker: null, lines: ['[door creaks]'], place: { line: 72, size: 88 } },
  { from: 4200, to: 6000, speaker: 'Tom & Jo', lines: ['“Fish & chips” – 日本語, ça va?'] },
  { from: 3_600_000, to: 3_605_041, speaker: null, lines: ['♪ tense strings ♪'] },
]

const textIn = (content: Content): string =>
  content.kind === 'br' ? '\n' : (content.text ?? '') + (content.contents ?? []).map(textIn).join('')

describe('captions read by those who did not write them', () => {
  it('WebVTT is valid for the W3C parser and says the same', () => {
    const { cues, errors } = new WebVTTParser().parse(writeVtt(all), 'metadata')
    expect(errors).toEqual([])
    expect(cues.map(({ startTime, endTime }) => [startTime, endTime])).toEqual(
      all.map(({ from, to }) => [from / 1000, to / 1000]),
    )
    expect(cues[1]).toMatchObject({ linePosition: 72, snapToLines: false, size: 88 })
    expect(new WebVTTParser().parse(writeVtt(all), 'subtitles').errors).toEqual([])
  })
  it('TTML is read by imscJS without a complaint, and says the same at every caption', () => {
    const complaints: string[] = []
    const complain = (message: string) => {
      complaints.push(message)
    }
    const told = { info: () => {}, warn: complain, error: complain, fatal: complain }
    const document = fromXML(writeTtml(all), told)
    for (const { from, to, lines } of all) {
      const shown = (ms: number) =>
        generateISD(document, ms / 1000, told)
          .contents.map(textIn)
          .join('')
          .trim()
      expect(shown((from + to) / 2)).toBe(lines.join('\n'))
      expect(shown(to + 20)).toBe('')
    }
    expect(complaints).toEqual([])
  })
})
