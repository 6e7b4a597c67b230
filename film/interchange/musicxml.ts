import type { CueSpec, Part } from '../sound.ts'
import { notated, UNITS, type Written } from './notation.ts'

const escaped = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A pitch class as it is spelt in a key: the place on the line of fifths nearest to the key's own notes. */
const spelt = (midi: number, fifths: number): { step: string; alter: number; octave: number } => {
  const middle = fifths + 2
  const raw = ((midi % 12) * 7) % 12
  const place = raw + 12 * Math.round((middle - raw) / 12)
  const letter = (((place + 1) % 7) + 7) % 7
  const alter = Math.floor((place + 1) / 7)
  return { step: 'FCGDAEB'[letter] ?? 'C', alter, octave: Math.floor((midi - alter) / 12) - 1 }
}

const TYPES: [units: number, type: string, dot: boolean][] = [
  [16, 'whole', false],
  [12, 'half', true],
  [8, 'half', false],
  [6, 'quarter', true],
  [4, 'quarter', false],
  [3, 'eighth', true],
  [2, 'eighth', false],
  [1, '16th', false],
]
/** A length as values that can be written, the longest first. */
const values = (units: number): (typeof TYPES)[number][] => {
  const first = TYPES.find(([length]) => length <= units)
  return first === undefined ? [] : [first, ...values(units - first[0])]
}

/** What sounds in one measure of one voice: a chord's notes share a start and a length. */
type Piece = { at: number; units: number; midis: number[]; from: boolean; to: boolean }

const piecesIn = (notes: readonly Written[], from: number, to: number): Piece[] => {
  const pieces = new Map<number, Piece>()
  for (const note of notes) {
    const start = Math.max(from, note.at)
    const end = Math.min(to, note.at + note.units)
    if (end <= start) continue
    const piece = pieces.get(start)
    if (piece !== undefined) piece.midis.push(note.midi)
    else
      pieces.set(start, {
        ...{ at: start, units: end - start, midis: [note.midi] },
        ...{ from: note.at < from, to: note.at + note.units > to },
      })
  }
  return [...pieces.values()].toSorted((a, b) => a.at - b.at)
}

const tags = (from: boolean, to: boolean): { tie: string; tied: string } => {
  const kinds = [...(from ? ['stop'] : []), ...(to ? ['start'] : [])]
  const tied = kinds.map((kind) => `<tied type="${kind}"/>`).join('')
  return {
    tie: kinds.map((kind) => `<tie type="${kind}"/>`).join(''),
    tied: tied === '' ? '' : `<notations>${tied}</notations>`,
  }
}

type Sheet = { id: string; part: Part; spec: CueSpec }

/** Drums stand on the middle line; which is meant is told by their instrument. */
const pitch = ({ part, spec }: Sheet, midi: number): string => {
  if (part.drums)
    return '<unpitched><display-step>B</display-step><display-octave>4</display-octave></unpitched>'
  const { step, alter, octave } = spelt(midi, spec.key.fifths)
  return `<pitch><step>${step}</step>${alter === 0 ? '' : `<alter>${alter}</alter>`}<octave>${octave}</octave></pitch>`
}

const noteXml = (sheet: Sheet, piece: Piece, voice: number): string => {
  const parts = values(piece.units)
  return parts
    .flatMap(([units, type, dot], i) =>
      piece.midis.map((midi, n) => {
        const { tie, tied } = tags(piece.from || i > 0, piece.to || i < parts.length - 1)
        const instrument = sheet.part.drums ? `<instrument id="${sheet.id}-I${midi}"/>` : ''
        return `<note>${n > 0 ? '<chord/>' : ''}${pitch(sheet, midi)}<duration>${units}</duration>${tie}${instrument}<voice>${voice + 1}</voice><type>${type}</type>${dot ? '<dot/>' : ''}${tied}</note>`
      }),
    )
    .join('')
}

const restXml = (units: number, voice: number): string =>
  values(units)
    .map(
      ([length, type, dot]) =>
        `<note><rest/><duration>${length}</duration><voice>${voice + 1}</voice><type>${type}</type>${dot ? '<dot/>' : ''}</note>`,
    )
    .join('')

/** One voice of a measure: notes, and rests between them (the first voice) or nothing (the others). */
const voiceXml = (
  sheet: Sheet,
  notes: readonly Written[],
  voice: number,
  from: number,
  to: number,
): string => {
  const gap = (units: number) =>
    units <= 0 ? '' : voice === 0 ? restXml(units, voice) : `<forward><duration>${units}</duration></forward>`
  let at = from
  let out = ''
  for (const piece of piecesIn(
    notes.filter((note) => note.voice === voice),
    from,
    to,
  )) {
    out += gap(piece.at - at) + noteXml(sheet, piece, voice)
    at = piece.at + piece.units
  }
  return out + gap(to - at)
}

const MARKS: [above: number, mark: string][] = [
  [0.82, 'ff'],
  [0.66, 'f'],
  [0.52, 'mf'],
  [0.4, 'mp'],
  [0.26, 'p'],
  [0, 'pp'],
]
const markOf = (velocity: number): string => MARKS.find(([above]) => velocity >= above)?.[1] ?? 'pp'

const direction = (kind: string, sound = ''): string =>
  `<direction placement="above"><direction-type>${kind}</direction-type>${sound}</direction>`

const clef = (part: Part): string => {
  if (part.drums) return '<clef><sign>percussion</sign></clef>'
  const mean = part.notes.reduce((sum, note) => sum + note.midi, 0) / Math.max(1, part.notes.length)
  return mean < 56 ? '<clef><sign>F</sign><line>4</line></clef>' : '<clef><sign>G</sign><line>2</line></clef>'
}

const harmonyXml = (spec: CueSpec, from: number, to: number): string =>
  spec.chords
    .filter(({ at }) => at * UNITS >= from && at * UNITS < to)
    .map(({ at, root, kind }) => {
      const { step, alter } = spelt(root + 60, spec.key.fifths)
      const offset = Math.round(at * UNITS) - from
      const known = kind === 'minor-cluster' ? 'minor' : kind
      return `<harmony><root><root-step>${step}</root-step>${alter === 0 ? '' : `<root-alter>${alter}</root-alter>`}</root><kind>${known}</kind>${offset > 0 ? `<offset>${offset}</offset>` : ''}</harmony>`
    })
    .join('')

/** Tempos, dynamics and chords that stand over a measure; tempos and chords only over the first part. */
const over = (
  sheet: Sheet,
  notes: readonly Written[],
  from: number,
  to: number,
  before: number,
  top: boolean,
): string => {
  const { spec } = sheet
  const tempos = [{ at: 0, bpm: spec.bpm }, ...spec.tempo].filter(
    ({ at }) => at * UNITS >= from && at * UNITS < to,
  )
  const marks = top
    ? tempos
        .map(({ bpm }) =>
          direction(
            `<metronome><beat-unit>quarter</beat-unit><per-minute>${Math.round(bpm)}</per-minute></metronome>`,
            `<sound tempo="${bpm}"/>`,
          ),
        )
        .join('')
    : ''
  const loud = (a: number, b: number) => {
    const heard = notes.filter((note) => note.at >= a && note.at < b).map((note) => note.velocity)
    return heard.length === 0 ? null : markOf(heard.reduce((sum, v) => sum + v, 0) / heard.length)
  }
  const now = loud(from, to)
  const dynamic =
    now !== null && now !== loud(before, from) ? direction(`<dynamics><${now}/></dynamics>`) : ''
  return marks + dynamic + (top ? harmonyXml(spec, from, to) : '')
}

const partXml = (sheet: Sheet, top: boolean): string => {
  const { id, part, spec } = sheet
  const notes = notated(part, spec)
  const voices = 1 + Math.max(0, ...notes.map((note) => note.voice))
  const measures = spec.bars.map(({ at, beats }, i) => {
    const from = Math.round(at * UNITS)
    const to = Math.round((at + beats) * UNITS)
    const before = spec.bars[i - 1]
    const key = `<key><fifths>${spec.key.fifths}</fifths><mode>${spec.key.minor ? 'minor' : 'major'}</mode></key>`
    const time = `<time><beats>${beats}</beats><beat-type>4</beat-type></time>`
    const attributes =
      before === undefined
        ? `<attributes><divisions>${UNITS}</divisions>${key}${time}${clef(part)}</attributes>`
        : before.beats === beats
          ? ''
          : `<attributes>${time}</attributes>`
    const back = `<backup><duration>${to - from}</duration></backup>`
    const rows = Array.from({ length: voices }, (_, v) => v)
      .filter(
        (v) =>
          v === 0 ||
          piecesIn(
            notes.filter((note) => note.voice === v),
            from,
            to,
          ).length > 0,
      )
      .map((v) => voiceXml(sheet, notes, v, from, to))
    const heading = over(sheet, notes, from, to, Math.round((before?.at ?? 0) * UNITS), top)
    return `<measure number="${i + 1}">${attributes}${heading}${rows.join(back)}</measure>`
  })
  return `<part id="${id}">\n${measures.join('\n')}\n</part>`
}

const listed = ({ id, part }: Sheet): string => {
  const drums = part.drums ? [...new Set(part.notes.map((note) => note.midi))].toSorted((a, b) => a - b) : []
  const instruments = part.drums
    ? drums.map(
        (midi) =>
          `<score-instrument id="${id}-I${midi}"><instrument-name>Drum ${midi}</instrument-name></score-instrument>`,
      )
    : [
        `<score-instrument id="${id}-I1"><instrument-name>${escaped(part.name)}</instrument-name></score-instrument>`,
      ]
  const midi = part.drums
    ? drums.map(
        (n) =>
          `<midi-instrument id="${id}-I${n}"><midi-channel>10</midi-channel><midi-program>${part.program + 1}</midi-program><midi-unpitched>${n + 1}</midi-unpitched></midi-instrument>`,
      )
    : [
        `<midi-instrument id="${id}-I1"><midi-program>${part.program + 1}</midi-program><pan>${Math.round(part.pan * 90)}</pan></midi-instrument>`,
      ]
  return `<score-part id="${id}"><part-name>${escaped(part.name)}</part-name>${instruments.join('')}${midi.join('')}</score-part>`
}

/** A cue as MusicXML 4.0: measures, keys, metres, tempos, dynamics, chords and a part for each player. */
export const writeMusicXml = (spec: CueSpec, title: string): string => {
  const sheets = spec.parts.map((part, i): Sheet => ({ id: `P${i + 1}`, part, spec }))
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="4.0">
<work><work-title>${escaped(title)}</work-title></work>
<identification><encoding><software>Reelwright</software></encoding></identification>
<part-list>${sheets.map(listed).join('')}</part-list>
${sheets.map((sheet, i) => partXml(sheet, i === 0)).join('\n')}
</score-partwise>
`
}
