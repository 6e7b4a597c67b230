import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CueSpec } from '../sound.ts'
import { writeMusicXml } from './musicxml.ts'

/**
 * What may stand in what, in which order and how often, as far as we write it: from the document type definitions of MusicXML
 * 4.0. (? at most once, * any number, + at least one, "a|b" one of them.)
 */
const models: Record<string, string> = {
  'score-partwise': 'work? identification? part-list part+',
  work: 'work-title?',
  identification: 'encoding?',
  encoding: 'software?',
  'part-list': 'score-part+',
  'score-part': 'part-name score-instrument* midi-instrument*',
  'score-instrument': 'instrument-name',
  'midi-instrument': 'midi-channel? midi-program? midi-unpitched? pan?',
  part: 'measure+',
  measure: 'note|backup|forward|direction|attributes|harmony*',
  attributes: 'divisions? key* time* clef*',
  key: 'fifths mode?',
  time: 'beats beat-type',
  clef: 'sign line?',
  direction: 'direction-type+ sound?',
  'direction-type': 'metronome|dynamics',
  metronome: 'beat-unit per-minute',
  dynamics: 'pp|p|mp|mf|f|ff',
  harmony: 'root kind offset?',
  root: 'root-step root-alter?',
  note: 'chord? pitch|unpitched|rest duration tie* instrument? voice? type? dot* notations*',
  pitch: 'step alter? octave',
  unpitched: 'display-step display-octave',
  notations: 'tied*',
  backup: 'duration',
  forward: 'duration',
}
/** What is told as text must be one of its kind. */
const texts: Record<string, RegExp> = {
  kind: /^(major|minor|augmented|diminished|dominant|(major|minor|diminished|augmented)-seventh|half-diminished|major-minor|(major|minor)-sixth|(dominant|major|minor)-(ninth|11th|13th)|suspended-(second|fourth)|power|pedal|other|none)$/,
  type: /^(16th|eighth|quarter|half|whole)$/,
  step: /^[A-G]$/,
  'root-step': /^[A-G]$/,
  octave: /^[0-9]$/,
  duration: /^[1-9]\d*$/,
  'midi-program': /^([1-9]|[1-9]\d|1[01]\d|12[0-8])$/,
  'midi-unpitched': /^([1-9]|[1-9]\d|1[01]\d|12[0-8])$/,
  fifths: /^-?\d$/,
}

const pattern = (model: string): RegExp =>
  new RegExp(
    `^${model
      .split(' ')
      .map((item) =>
        item.replace(/^(.*?)([?*+]?)$/, (_, names: string, often: string) => `(?:(?:${names}) )${often}`),
      )
      .join('')}$`,
  )
const patterns = new Map(Object.entries(models).map(([name, model]) => [name, pattern(model)]))

type Element = { name: string; attributes: string; children: string[]; text: string }

/** The elements of a document, each with the names of those in it. @throws Error where they are not nested */
const elementsOf = (xml: string): Element[] => {
  const [open, all]: [Element[], Element[]] = [[], []]
  for (const [, end, name = '', attributes = '', empty, text = ''] of xml.matchAll(
    /<(\/?)([\w-]+)((?:\s[\w:.-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)(\/?)>([^<]*)/g,
  )) {
    if (end) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`)
      continue
    }
    const element = { name, attributes, children: [], text: text.trim() }
    open.at(-1)?.children.push(name)
    all.push(element)
    if (!empty) open.push(element)
  }
  if (open.length > 0) throw new Error(`<${open[0]?.name}> is never closed.`)
  return all
}

const faults = (xml: string): string[] => {
  const all = elementsOf(xml)
  const ids = all.flatMap(({ name, attributes }) =>
    ['score-part', 'score-instrument'].includes(name) ? (/ id="([^"]+)"/.exec(attributes)?.[1] ?? []) : [],
  )
  return [
    ...all.flatMap(({ name, children, text }) => {
      const model = patterns.get(name)
      const said = children.map((child) => `${child} `).join('')
      if (model === undefined && children.length > 0) return [`${name} may hold nothing`]
      if (model !== undefined && !model.test(said)) return [`${name}: ${said}`]
      return texts[name]?.test(text) === false ? [`${name}: "${text}"`] : []
    }),
    ...(new Set(ids).size === ids.length ? [] : ['two have the same id']),
    ...all.flatMap(({ name, attributes }) => {
      const id = / id="([^"]+)"/.exec(attributes)?.[1]
      return ['part', 'instrument', 'midi-instrument'].includes(name) && !ids.includes(id ?? '')
        ? [`${name} of nobody: ${id}`]
        : []
    }),
  ]
}

const note = fc.record({
  at: fc.double({ min: 0, max: 17, noNaN: true }),
  beats: fc.double({ min: 0.05, max: 6, noNaN: true }),
  midi: fc.integer({ min: 20, max: 108 }),
  velocity: fc.double({ min: 0, max: 1, noNaN: true }),
})
const chords = [
  ...['major', 'minor', 'dominant', 'diminished', 'half-diminished', 'augmented'],
  ...['major-seventh', 'minor-seventh', 'suspended-fourth', 'minor-cluster'],
]
const cue = fc
  .record({
    parts: fc.array(fc.array(note, { maxLength: 16 }), { minLength: 1, maxLength: 5 }),
    fifths: fc.integer({ min: -7, max: 7 }),
  })
  .map(({ parts, fifths }) =>
    CueSpec.parse({
      ...{
        bpm: 92.5,
        tempo: [{ at: 6.3, bpm: 71.2345 }],
        ms: 1,
        tail: 0,
        key: { fifths, minor: fifths < 0 },
      },
      bars: [4, 4, 3, 2, 4].map((beats, i, all) => ({
        at: all.slice(0, i).reduce((a, b) => a + b, 0),
        beats,
      })),
      chords: chords.map((kind, i) => ({ at: i * 1.5, root: (i * 5) % 12, kind })),
      parts: parts.map((notes, i) => ({
        ...{
          name: `Part <${i}> & "more"`,
          program: i * 30,
          drums: i === 1,
          section: 'strings',
          pan: i / 5,
          gain: 0,
        },
        ...{ notes, swell: i === 0 ? [{ at: 0, level: 1 }] : [] },
      })),
    }),
  )

it('is what the definition of MusicXML allows, element by element', () => {
  fc.assert(
    fc.property(cue, (spec) => {
      expect(faults(writeMusicXml(spec, 'Tom & “Jo” <again>'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('would be found out if it were not', () => {
  const notes = [{ at: 0, beats: 1, midi: 60, velocity: 0.5 }]
  const part = { name: 'Flute', program: 73, section: 'winds', pan: 0, gain: 0, notes }
  const spec = CueSpec.parse({ bpm: 90, ms: 1, tail: 0, bars: [{ at: 0, beats: 4 }], parts: [part] })
  const xml = writeMusicXml(spec, 'A cue')
  const wrong: [string | RegExp, string][] = [
    [/(<voice>1<\/voice>)(<type>\w+<\/type>)/, '$2$1'],
    ['<duration>4</duration>', '<duration>0</duration>'],
    ['<part id="P1">', '<part id="P2">'],
    [/<fifths>0<\/fifths>/, ''],
    ['<part-name>Flute</part-name>', ''],
  ]
  expect(faults(xml)).toEqual([])
  for (const [from, to] of wrong) expect(faults(xml.replace(from, to)), String(from)).not.toEqual([])
  expect(() => faults(xml.replace('</measure>', ''))).toThrow(/closes nothing/)
})
