import type { Look } from '#film/look.ts'
import type { Period } from '#film/scene.ts'
import type { Ensemble } from '#film/score-note.ts'
import type { Band, Style } from './genre.ts'
import type { PlayerId } from './players.ts'

type Change = Partial<Band>

/** Another age has other instruments: who takes whose place. */
const INSTEAD: Partial<Record<Period, Partial<Record<PlayerId, PlayerId>>>> = {
  ancient: {
    ...{ piano: 'harp', mellowPiano: 'harp', clarinet: 'panflute', oboe: 'shawm', trumpet: 'horns' },
    ...{ celesta: 'harp', vibraphone: 'dulcimer', electricPiano: 'harp', muted: 'shawm' },
  },
  medieval: {
    ...{ piano: 'harp', mellowPiano: 'guitar', clarinet: 'recorder', flute: 'recorder', trumpet: 'horns' },
    ...{ celesta: 'dulcimer', vibraphone: 'dulcimer', electricPiano: 'harp', violin: 'fiddle' },
  },
  'early-modern': {
    piano: 'harpsichord',
    electricPiano: 'harpsichord',
    vibraphone: 'harp',
    clarinet: 'oboe',
  },
  victorian: { electricPiano: 'piano', vibraphone: 'celesta', steelGuitar: 'guitar' },
  future: {
    piano: 'electricPiano',
    mellowPiano: 'electricPiano',
    harp: 'vibraphone',
    celesta: 'crystal',
    oboe: 'sine',
  },
}
const OLD: Partial<Record<Period, Change>> = {
  ancient: { drums: 'frame' },
  medieval: { drums: 'frame' },
  future: { harmony: ['warmPad'], bass: ['synthBass', 'basses'] },
}

/** The art direction is heard too. */
const LOOKS: Partial<Record<Look, Change>> = {
  noir: {
    ...{
      lead: ['mellowPiano', 'sax', 'muted', 'violins'],
      motif: 'vibraphone',
      bass: ['uprightBass', 'basses'],
    },
    drums: 'brushes',
  },
  paper: { motif: 'musicBox', colour: 'glockenspiel' },
}

/** What the person may ask for instead. */
const ENSEMBLES: Record<Ensemble, Change> = {
  orchestra: {
    ...{
      lead: ['flute', 'oboe', 'violins', 'horns'],
      harmony: ['violins2', 'violas', 'celli'],
      bass: ['basses', 'celli'],
    },
    ...{
      motion: [
        { player: 'harp', kind: 'arpeggio', from: 0.1 },
        { player: 'violasShort', kind: 'ostinato', from: 0.5 },
      ],
    },
    ...{ chords: ['horns', 'trombones'], colour: 'harp', drums: 'orchestral' },
  },
  strings: {
    ...{
      lead: ['cello', 'violin', 'violins', 'violins'],
      against: 'cello',
      motif: 'violin',
      counter: 'cello',
      colour: 'harp',
    },
    ...{ harmony: ['violins2', 'violas', 'celli'], bass: ['basses', 'celli'], chords: [], drums: 'none' },
    motion: [
      { player: 'violasPizz', kind: 'arpeggio', from: 0.15 },
      { player: 'violasShort', kind: 'ostinato', from: 0.5 },
    ],
  },
  piano: {
    ...{
      lead: ['mellowPiano', 'piano', 'piano', 'piano'],
      against: 'piano',
      motif: 'piano',
      counter: 'mellowPiano',
      colour: 'piano',
    },
    ...{ harmony: ['mellowPiano'], bass: ['piano'], chords: [], drums: 'none' },
    motion: [{ player: 'piano', kind: 'arpeggio', from: 0 }],
  },
  winds: {
    ...{
      lead: ['clarinet', 'oboe', 'flute', 'flute'],
      against: 'bassoon',
      motif: 'oboe',
      counter: 'englishHorn',
      colour: 'celesta',
    },
    ...{
      harmony: ['clarinet', 'englishHorn', 'bassoon'],
      bass: ['bassoon', 'tuba'],
      chords: ['horns'],
      drums: 'none',
    },
    motion: [{ player: 'clarinet', kind: 'arpeggio', from: 0.3 }],
  },
  brass: {
    ...{
      lead: ['horns', 'trumpet', 'trumpet', 'trumpet'],
      against: 'trombones',
      motif: 'muted',
      counter: 'trombones',
      colour: 'timpani',
    },
    ...{ harmony: ['horns'], bass: ['tuba', 'trombones'], chords: ['trombones'], drums: 'march' },
    motion: [{ player: 'trombones', kind: 'pulse', from: 0.4 }],
  },
  choir: {
    ...{
      lead: ['soprano', 'soprano', 'choir', 'choir'],
      against: 'choir',
      motif: 'soprano',
      counter: 'oohs',
      colour: 'bells',
    },
    ...{ harmony: ['choir'], bass: ['basses', 'celli'], chords: ['horns'], drums: 'none' },
    motion: [{ player: 'harp', kind: 'arpeggio', from: 0.2 }],
  },
  guitars: {
    ...{
      lead: ['guitar', 'steelGuitar', 'cleanGuitar', 'cleanGuitar'],
      against: 'cleanGuitar',
      motif: 'guitar',
      counter: 'cello',
    },
    ...{
      harmony: ['violins2', 'violas', 'celli'],
      bass: ['uprightBass'],
      chords: [],
      colour: 'steelGuitar',
      drums: 'brushes',
    },
    motion: [
      { player: 'guitar', kind: 'arpeggio', from: 0 },
      { player: 'steelGuitar', kind: 'strum', from: 0.4 },
    ],
  },
  synths: {
    ...{
      lead: ['sine', 'electricPiano', 'sine', 'halo'],
      against: 'sine',
      motif: 'crystal',
      counter: 'glass',
      colour: 'crystal',
    },
    ...{ harmony: ['warmPad'], bass: ['synthBass'], chords: ['halo'], drums: 'electronic' },
    motion: [
      { player: 'electricPiano', kind: 'arpeggio', from: 0.1 },
      { player: 'synthBass', kind: 'pulse', from: 0.5 },
    ],
  },
  jazz: {
    ...{
      lead: ['muted', 'sax', 'sax', 'trumpet'],
      against: 'sax',
      motif: 'vibraphone',
      counter: 'clarinet',
      colour: 'vibraphone',
    },
    ...{ harmony: ['piano'], bass: ['uprightBass'], chords: ['horns'], drums: 'brushes' },
    motion: [{ player: 'piano', kind: 'offbeat', from: 0 }],
  },
  folk: {
    ...{
      lead: ['flute', 'fiddle', 'fiddle', 'accordion'],
      against: 'accordion',
      motif: 'mandolin',
      counter: 'cello',
      colour: 'mandolin',
    },
    ...{ harmony: ['accordion'], bass: ['uprightBass'], chords: [], drums: 'frame' },
    motion: [
      { player: 'guitar', kind: 'strum', from: 0.2 },
      { player: 'banjo', kind: 'arpeggio', from: 0.5 },
    ],
  },
  toys: {
    ...{
      lead: ['musicBox', 'glockenspiel', 'recorder', 'recorder'],
      against: 'bassoon',
      motif: 'celesta',
      counter: 'clarinet',
    },
    ...{ harmony: ['violasPizz'], bass: ['bassesPizz'], chords: [], colour: 'glockenspiel', drums: 'none' },
    motion: [
      { player: 'ukulele', kind: 'strum', from: 0 },
      { player: 'marimba', kind: 'arpeggio', from: 0.4 },
    ],
  },
}

const replaced = (band: Band, by: Partial<Record<PlayerId, PlayerId>>): Band => {
  const of = (id: PlayerId): PlayerId => by[id] ?? id
  return {
    ...band,
    lead: band.lead.map(of),
    against: of(band.against),
    motif: of(band.motif),
    harmony: band.harmony.map(of),
    bass: band.bass.map(of),
    motion: band.motion.map((m) => ({ ...m, player: of(m.player) })),
    counter: of(band.counter),
    chords: band.chords.map(of),
    colour: of(band.colour),
  }
}

/** Who plays a film: those of its genre, as its look and its age change them; what the person asks for comes last. */
export const bandFor = (
  style: Style,
  { look, period, wanted }: { look: Look; period: Period | null; wanted: Ensemble | null },
): Style => {
  const looked = { ...style, ...LOOKS[look] }
  const aged = period === null ? looked : { ...looked, ...OLD[period] }
  const dressed = period === null ? aged : { ...aged, ...replaced(aged, INSTEAD[period] ?? {}) }
  return wanted === null ? dressed : { ...dressed, ...ENSEMBLES[wanted] }
}
