import type { Genre } from '#film/brief.ts'
import type { ModeName } from './pitch.ts'
import type { PlayerId } from './players.ts'

/** How the inner movement of the music goes. */
export type Motion = 'arpeggio' | 'ostinato' | 'offbeat' | 'strum' | 'tremolo' | 'pulse' | 'waltz'
export type Drums = 'none' | 'orchestral' | 'taiko' | 'kit' | 'brushes' | 'march' | 'frame' | 'electronic'

/** Who plays what. Lists go from soft to loud: the louder it gets, the more of them join. */
export type Band = {
  lead: readonly PlayerId[] // who sings the themes, softest first
  against: PlayerId // who sings the opponent's
  motif: PlayerId // who sings the film's own
  harmony: readonly PlayerId[] // one for all voices, or three from the top down
  bass: readonly PlayerId[]
  motion: { player: PlayerId; kind: Motion; from: number }[] // from this excitement on
  counter: PlayerId
  chords: readonly PlayerId[] // who joins in the loudest
  colour: PlayerId
  drums: Drums
}
/** In which tempo and modes a genre lives, and with whom. */
export type Style = Band & {
  bpm: readonly [calm: number, driven: number]
  beats: readonly number[] // in a bar, to choose from
  bright: readonly ModeName[]
  plain: readonly ModeName[]
  dark: readonly ModeName[]
  colourTones: number // 0 … 1: how gladly rarer chords are taken
}

const strings = ['violins2', 'violas', 'celli'] as const
const low = ['basses', 'celli'] as const

/** After CRAFT, "Speech and sound", and what film composers use for each genre. */
export const styles: Record<Genre, Style> = {
  drama: {
    ...{
      bpm: [58, 96],
      beats: [4],
      bright: ['ionian'],
      plain: ['dorian', 'aeolian'],
      dark: ['aeolian', 'harmonic'],
    },
    ...{ lead: ['mellowPiano', 'oboe', 'violins', 'horns'], against: 'bassoon', motif: 'clarinet' },
    ...{ harmony: strings, bass: low, counter: 'cello', chords: ['horns'], colour: 'harp', drums: 'none' },
    motion: [
      { player: 'piano', kind: 'arpeggio', from: 0.18 },
      { player: 'violasShort', kind: 'ostinato', from: 0.62 },
    ],
    colourTones: 0.5,
  },
  comedy: {
    ...{ bpm: [96, 138], beats: [4], bright: ['ionian'], plain: ['ionian', 'mixolydian'], dark: ['dorian'] },
    ...{ lead: ['clarinet', 'flute', 'violins', 'trumpet'], against: 'bassoon', motif: 'glockenspiel' },
    ...{
      harmony: strings,
      bass: ['bassesPizz', 'bassoon'],
      counter: 'bassoon',
      chords: ['horns'],
      colour: 'glockenspiel',
      drums: 'brushes',
    },
    motion: [
      { player: 'violinsPizz', kind: 'offbeat', from: 0 },
      { player: 'marimba', kind: 'arpeggio', from: 0.55 },
    ],
    colourTones: 0.35,
  },
  romance: {
    ...{ bpm: [60, 92], beats: [3, 4], bright: ['ionian'], plain: ['ionian', 'aeolian'], dark: ['aeolian'] },
    ...{ lead: ['piano', 'violin', 'violins', 'horns'], against: 'cello', motif: 'oboe' },
    ...{ harmony: strings, bass: low, counter: 'cello', chords: ['horns'], colour: 'harp', drums: 'none' },
    motion: [
      { player: 'harp', kind: 'arpeggio', from: 0.1 },
      { player: 'piano', kind: 'waltz', from: 0.5 },
    ],
    colourTones: 0.6,
  },
  thriller: {
    ...{ bpm: [78, 132], beats: [4], bright: ['dorian'], plain: ['aeolian'], dark: ['phrygian', 'harmonic'] },
    ...{ lead: ['mellowPiano', 'cello', 'horns', 'violins'], against: 'trombones', motif: 'vibraphone' },
    ...{
      harmony: ['violasTremolo', 'violas', 'celli'],
      bass: low,
      counter: 'horns',
      chords: ['horns', 'trombones'],
      colour: 'timpani',
      drums: 'taiko',
    },
    motion: [
      { player: 'celliShort', kind: 'ostinato', from: 0.2 },
      { player: 'violinsShort', kind: 'ostinato', from: 0.66 },
    ],
    colourTones: 0.45,
  },
  horror: {
    ...{
      bpm: [50, 92],
      beats: [4, 3],
      bright: ['aeolian'],
      plain: ['phrygian', 'harmonic'],
      dark: ['phrygian'],
    },
    ...{ lead: ['musicBox', 'mellowPiano', 'soprano', 'violins'], against: 'trombones', motif: 'celesta' },
    ...{
      harmony: ['violasTremolo', 'oohs', 'celli'],
      bass: low,
      counter: 'englishHorn',
      chords: ['choir', 'trombones'],
      colour: 'bells',
      drums: 'taiko',
    },
    motion: [
      { player: 'violinsTremolo', kind: 'tremolo', from: 0.3 },
      { player: 'celliShort', kind: 'pulse', from: 0.55 },
    ],
    colourTones: 0.85,
  },
  action: {
    ...{
      bpm: [104, 156],
      beats: [4],
      bright: ['mixolydian'],
      plain: ['aeolian'],
      dark: ['aeolian', 'phrygian'],
    },
    ...{ lead: ['cello', 'horns', 'violins', 'trumpet'], against: 'trombones', motif: 'horns' },
    ...{
      harmony: strings,
      bass: [...low, 'tuba'],
      counter: 'horns',
      chords: ['trombones', 'horns'],
      colour: 'timpani',
      drums: 'taiko',
    },
    motion: [
      { player: 'celliShort', kind: 'ostinato', from: 0.1 },
      { player: 'violinsShort', kind: 'ostinato', from: 0.55 },
    ],
    colourTones: 0.25,
  },
  adventure: {
    ...{
      bpm: [86, 142],
      beats: [4],
      bright: ['ionian', 'lydian'],
      plain: ['mixolydian', 'dorian'],
      dark: ['aeolian'],
    },
    ...{ lead: ['flute', 'clarinet', 'horns', 'trumpet'], against: 'trombones', motif: 'oboe' },
    ...{
      harmony: strings,
      bass: [...low, 'tuba'],
      counter: 'violins',
      chords: ['horns', 'trombones'],
      colour: 'harp',
      drums: 'march',
    },
    motion: [
      { player: 'violasShort', kind: 'ostinato', from: 0.3 },
      { player: 'harp', kind: 'arpeggio', from: 0.1 },
    ],
    colourTones: 0.3,
  },
  mystery: {
    ...{
      bpm: [66, 108],
      beats: [4, 3],
      bright: ['dorian'],
      plain: ['dorian', 'aeolian'],
      dark: ['harmonic', 'phrygian'],
    },
    ...{ lead: ['clarinet', 'vibraphone', 'cello', 'violins'], against: 'bassoon', motif: 'celesta' },
    ...{
      harmony: strings,
      bass: ['bassesPizz', 'basses'],
      counter: 'bassoon',
      chords: ['horns'],
      colour: 'celesta',
      drums: 'brushes',
    },
    motion: [
      { player: 'celliPizz', kind: 'ostinato', from: 0.12 },
      { player: 'harp', kind: 'arpeggio', from: 0.4 },
    ],
    colourTones: 0.6,
  },
  'sci-fi': {
    ...{
      bpm: [62, 122],
      beats: [4],
      bright: ['lydian'],
      plain: ['dorian', 'lydian'],
      dark: ['aeolian', 'phrygian'],
    },
    ...{ lead: ['electricPiano', 'sine', 'horns', 'violins'], against: 'trombones', motif: 'crystal' },
    ...{
      harmony: ['warmPad'],
      bass: ['synthBass', 'basses'],
      counter: 'cello',
      chords: ['choir', 'horns'],
      colour: 'crystal',
      drums: 'electronic',
    },
    motion: [
      { player: 'vibraphone', kind: 'arpeggio', from: 0.15 },
      { player: 'celliShort', kind: 'ostinato', from: 0.5 },
    ],
    colourTones: 0.7,
  },
  fantasy: {
    ...{
      bpm: [66, 116],
      beats: [4, 3],
      bright: ['lydian', 'ionian'],
      plain: ['dorian', 'mixolydian'],
      dark: ['aeolian'],
    },
    ...{ lead: ['flute', 'oboe', 'horns', 'violins'], against: 'trombones', motif: 'celesta' },
    ...{
      harmony: strings,
      bass: low,
      counter: 'englishHorn',
      chords: ['choir', 'horns'],
      colour: 'harp',
      drums: 'orchestral',
    },
    motion: [
      { player: 'harp', kind: 'arpeggio', from: 0.1 },
      { player: 'violasShort', kind: 'ostinato', from: 0.55 },
    ],
    colourTones: 0.5,
  },
  western: {
    ...{
      bpm: [72, 120],
      beats: [4],
      bright: ['mixolydian', 'ionian'],
      plain: ['dorian', 'aeolian'],
      dark: ['aeolian'],
    },
    ...{ lead: ['whistle', 'harmonica', 'violins', 'trumpet'], against: 'muted', motif: 'cleanGuitar' },
    ...{
      harmony: strings,
      bass: ['uprightBass', 'basses'],
      counter: 'cello',
      chords: ['horns'],
      colour: 'bells',
      drums: 'frame',
    },
    motion: [
      { player: 'guitar', kind: 'arpeggio', from: 0 },
      { player: 'steelGuitar', kind: 'strum', from: 0.45 },
    ],
    colourTones: 0.2,
  },
  family: {
    ...{
      bpm: [80, 124],
      beats: [4, 3],
      bright: ['ionian', 'lydian'],
      plain: ['ionian'],
      dark: ['dorian', 'aeolian'],
    },
    ...{ lead: ['clarinet', 'flute', 'violins', 'horns'], against: 'bassoon', motif: 'glockenspiel' },
    ...{
      harmony: strings,
      bass: ['bassesPizz', 'basses'],
      counter: 'horns',
      chords: ['horns'],
      colour: 'glockenspiel',
      drums: 'brushes',
    },
    motion: [
      { player: 'harp', kind: 'arpeggio', from: 0.1 },
      { player: 'violinsPizz', kind: 'offbeat', from: 0.4 },
    ],
    colourTones: 0.35,
  },
}
