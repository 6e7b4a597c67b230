import { describe, expect, it } from 'vitest'
import { brief, sound, tracks } from '#agents/craft/check/example.ts'
import type { Inspection } from '#film/file.ts'
import { random } from '#film/random.ts'
import { technicalValidator as validator } from './technical-validator.ts'

const context = {
  random: random('x'),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {} as never,
}
const input = validator.reads.parse(validator.example)
const validate = async (found: Partial<Inspection>, asked: Partial<typeof brief> = {}) => {
  const file = { ...input.file, inspection: { ...sound, ...found } }
  const output = await validator.embedded({ ...input, file, brief: { ...brief, ...asked } }, context)
  return Object.values(validator.writes.parse(output).findings)
}

/** Seeded defects with what must be said of them, and nothing else. */
const defects: [string, Partial<Inspection>, [code: string, severity: string, frame: number | null][]][] = [
  ['a frame too few', { frames: 479 }, [['length', 'error', 478]]],
  [
    'a shot lost',
    { frames: 384, videoSeconds: 16 },
    [
      ['length', 'error', 383],
      ['length-target', 'warning', null],
      ['sync', 'error', 383],
    ],
  ],
  ['black in a shot', { black: [{ from: 5, to: 6 }] }, [['black', 'error', 120]]],
  ['black on after the fade', { black: [{ from: 0, to: 1.5 }] }, [['black', 'error', 12]]],
  ['still through a cut', { frozen: [{ from: 3, to: 6 }] }, [['frozen', 'error', 72]]],
  ['still in a shot', { frozen: [{ from: 11, to: 13 }] }, [['frozen', 'warning', 264]]],
  ['a line not heard', { silent: [{ from: 5, to: 7 }] }, [['silent', 'error', 120]]],
  ['music not heard', { silent: [{ from: 10, to: 14 }] }, [['quiet', 'warning', 240]]],
  [
    'no sound at all',
    { lufs: null, truePeak: null, silent: [{ from: 0, to: 20 }] },
    [['silent', 'error', 0]],
  ],
  [
    'no sound track',
    { audioCodec: null, sampleRate: null, audioSeconds: null, lufs: null, truePeak: null },
    [['no-sound', 'error', null]],
  ],
  ['too loud', { lufs: -12.9 }, [['loudness', 'error', null]]],
  ['peaks', { truePeak: -0.4 }, [['true-peak', 'error', null]]],
  ['clipped', { clipped: 3 }, [['clipped', 'error', null]]],
  ['flashes', { flashes: [{ at: 8.5, count: 5 }] }, [['flashes', 'error', 204]]],
  ['sound too short', { audioSeconds: 19.5 }, [['sync', 'error', 468]]],
  [
    'wrong codecs',
    { videoCodec: 'vp9', audioCodec: 'opus' },
    [
      ['video-codec', 'error', null],
      ['audio-codec', 'error', null],
    ],
  ],
  [
    'wrong picture',
    { profile: 'Main', pixelFormat: 'yuv444p', colour: 'unknown' },
    [
      ['profile', 'error', null],
      ['pixel-format', 'error', null],
      ['colour', 'error', null],
    ],
  ],
  [
    'uneven and late',
    { constantRate: false, faststart: false },
    [
      ['uneven-rate', 'error', null],
      ['faststart', 'error', null],
    ],
  ],
  [
    'wrong size and rate',
    { width: 640, height: 360, fps: 25 },
    [
      ['size', 'error', null],
      ['rate', 'error', null],
    ],
  ],
]

const fine: [string, Partial<Inspection>][] = [
  ['nothing', {}],
  ['loudness and peak at their bounds', { lufs: -14.5, truePeak: -1 }],
  ['an AAC packet more', { audioSeconds: 20.04 }],
  ['a short rest in the music', { silent: [{ from: 10, to: 11.5 }] }],
  ['a breath between words', { silent: [{ from: 6, to: 6.4 }] }],
  ['credits that stand on black', { black: [{ from: 17, to: 20 }], frozen: [{ from: 17.5, to: 20 }] }],
]

describe('technical-validator', () => {
  it.each(defects)('finds %s, and where', async (_, found, expected) => {
    const findings = await validate(found)
    expect(findings.map(({ code, severity, frame }) => [code, severity, frame])).toEqual(expected)
    for (const finding of findings) {
      expect(finding.message).toMatch(/\. \S.*\.$/) // what is wrong, and what to do
      expect(finding.timecode === null).toBe(finding.frame === null)
    }
  })
  it.each(fine)('raises no alarm at %s', async (_, found) => expect(await validate(found)).toEqual([]))
  it('says when a film is not as long as was asked for', async () => {
    const findings = await validate({}, { seconds: 15 })
    expect(findings).toMatchObject([{ code: 'length-target', severity: 'warning' }])
    expect(await validate({}, { seconds: 20.3 })).toEqual([])
    expect(await validate({}, { seconds: null })).toEqual([])
  })
  it('asks for no sound where none is planned', async () => {
    const file = {
      ...input.file,
      inspection: { ...sound, lufs: null, truePeak: null, silent: [{ from: 0, to: 20 }] },
    }
    const output = await validator.embedded({ ...input, file, tracks: { picture: tracks.picture } }, context)
    expect(output.findings).toEqual({})
  })
  it('earns its place', async () => {
    const output = validator.writes.parse(await validator.embedded(input, context))
    expect(Object.keys(output.findings)).toEqual([
      'technical-black',
      'technical-loudness',
      'technical-click',
      'technical-clipped',
    ])
    expect(validator.explain(output, input)).toContain('00:00:05:00')
    expect(validator.measure.of(input, output)).toBe(1)
    expect(validator.measure.of(input, { findings: {} })).toBe(0)
  })
})
