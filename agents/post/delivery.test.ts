import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '#agents/craft/credits/file-name.ts'
import { displayName } from '#agents/craft/credits/sections.ts'
import { random } from '#film/random.ts'
import { creditsGenerator as credits } from './credits-generator.ts'
import { exportSpecialist as exporter } from './export-specialist.ts'

const context = {
  random: random('x'),
  signal: new AbortController().signal,
  progress: () => {},
  tools: {} as never,
}

describe('credits-generator', () => {
  const input = credits.reads.parse(credits.example)
  const write = async (of = input) => credits.writes.parse(await credits.embedded(of, context)).credits
  it('credits voices in the order heard, crew, engines with licences, and AI', async () => {
    const written = await write()
    expect(written.title).toBe('The Ninth Year')
    expect(written.sections.map((section) => section.heading)).toEqual([
      'Voices',
      'Crew of agents',
      'Made with',
    ])
    expect(written.sections[0]?.entries).toEqual([
      { role: 'Mara', name: 'Flite “slt”' },
      { role: 'Finn', name: 'Flite “rms”' },
    ])
    expect(written.notices).toContain('Made with AI by Reelwright')
    const rows = written.sections.flatMap((section) => section.entries)
    for (const row of rows) expect(row.role.length + row.name.length).toBeLessThan(90)
  })
  it('credits the model that spoke, where the embedded engine did not', async () => {
    const voice = { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1 }
    const spec = { text: 'nine years.', voice, pace: 1, pitch: 1, range: 1, level: 0 }
    const take = { spec, asset: 'a.wav', ms: 900, emotion: 'neutral' as const, words: [], phones: [] }
    const written = await write({
      ...input,
      takes: { 's1-l1': { ...take, by: 'openai/tts-1' }, 's1-l2': take },
    })
    expect(written.sections[0]?.entries.map(({ name }) => name)).toEqual(['openai/tts-1', 'Flite “rms”'])
  })
  it('names the writer of a pasted screenplay, and credits no voice where nobody speaks', async () => {
    const text = 'Title: Sea\nAuthor: *Ada* Byron\n\nINT. ROOM - DAY\n\nShe waits.\n'
    const source = { kind: 'screenplay' as const, text }
    const written = await write({
      ...input,
      brief: { ...input.brief, source, title: 'Sea' },
      screenplay: text,
      plan: null,
    })
    expect([written.title, written.subtitle]).toEqual(['Sea', 'Written by Ada Byron'])
    expect(written.sections.map((section) => section.heading)).toEqual(['Made with'])
  })
  it('earns its place', async () => {
    expect(credits.measure.of(input, { credits: await write() })).toBe(1)
    expect(credits.measure.of(input, credits.writes.parse(await credits.off(input, context)))).toBe(0)
  })
  it.each([
    ['MARA', 'Mara'],
    ["DR. O'NEIL", "Dr. O'Neil"],
    ['MARY-ANN', 'Mary-Ann'],
    ['McCLANE', 'McCLANE'],
    ['ROBOT 7', 'Robot 7'],
  ])('shows %s as %s', (name, shown) => expect(displayName(name)).toBe(shown))
})

describe('export-specialist', () => {
  const input = exporter.reads.parse(exporter.example)
  const plan = async (of = input) => exporter.writes.parse(await exporter.embedded(of, context)).exports
  const music = ['cue-s1.musicxml', 'cue-s1.mid', 'cue-s1.wav', 'cue-s1.strings.wav']
  it('delivers film, captions, screenplay, grades and music under safe names', async () => {
    expect((await plan()).deliverables.map(({ name }) => name)).toEqual(
      [...['mp4', 'vtt', 'srt', 'ttml', 'fountain', 'ccc', 's1.cube'], ...music].map(
        (kind) => `The Ninth Year Part 1 2.${kind}`,
      ),
    )
    const asked = await plan({ ...input, brief: { ...input.brief, captions: 'none', describe: true } })
    expect(asked.deliverables.map(({ kind }) => kind)).toEqual([
      ...['mp4', 'fountain', 'ccc', 'described', 'descriptions', 'cube', 'musicxml', 'mid', 'wav', 'wav'],
    ])
    const mute = { ...input, score: null, 'tracks.captions': { ...input['tracks.captions'], clips: {} } }
    expect((await plan(mute)).deliverables.map(({ kind }) => kind)).toEqual([
      'mp4',
      'fountain',
      'ccc',
      'cube',
    ])
  })
  it('makes a name of any title', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('..', 'CON', '../../etc', '', ' . '),
        ),
        (title) => {
          const name = fileName(title)
          expect(name).toMatch(/^[^<>:"/\\|?*.\s][^<>:"/\\|?*]*$/)
          expect(name.length).toBeLessThanOrEqual(130)
          expect(fileName(name)).toBe(name)
        },
      ),
    )
  })
  it('earns its place', async () => {
    expect(exporter.measure.of(input, { exports: await plan() })).toBe(10)
    expect(exporter.measure.of(input, exporter.writes.parse(await exporter.off(input, context)))).toBe(0)
  })
})
