import type { Genre } from '#film/brief.ts'

/** How the inner movement of the music goes. */
export type Motion = 'arpeggio' | 'ostinato' | 'pizzicato' | 'strum' | 'tremolo'
type Drums = 'none' | 'taiko' | 'kit' | 'brushes' | 'march'
/** Who plays, as General MIDI programs (0-based), and in which tempo and modes a genre lives. */
export type Style = {
  bpm: [calm: number, driven: number]
  beats: readonly number[] // in a bar, to choose from
  bright: readonly ModeName[]
  plain: readonly ModeName[]
  dark: readonly ModeName[]
  lead: readonly number[]
  pad: number
  bass: number
  motion: { program: number; kind: Motion; from: number } // from this much excitement on
  colour: number
  drums: Drums
  colourTones: number // chance of a ninth or a seventh in a chord
}

export type ModeName = 'ionian' | 'lydian' | 'mixolydian' | 'dorian' | 'aeolian' | 'phrygian' | 'harmonic'

const strings = 48
const slow = 49
/** After CRAFT, "Speech and sound", and what film composers use for each genre. */
export const styles: Record<Genre, Style> = {
  drama: {
    bpm: [58, 92],
    beats: [4],
    bright: ['ionian'],
    plain: ['aeolian', 'dorian'],
    dark: ['aeolian', 'harmonic'],
    lead: [0, 42, 68],
    pad: slow,
    bass: 43,
    motion: { program: 0, kind: 'arpeggio', from: 0.25 },
    colour: 46,
    drums: 'none',
    colourTones: 0.35,
  },
  comedy: {
    bpm: [96, 132],
    beats: [4],
    bright: ['ionian'],
    plain: ['ionian', 'mixolydian'],
    dark: ['dorian'],
    lead: [71, 70, 73],
    pad: strings,
    bass: 45,
    motion: { program: 45, kind: 'pizzicato', from: 0 },
    colour: 9,
    drums: 'brushes',
    colourTones: 0.2,
  },
  romance: {
    bpm: [62, 90],
    beats: [3, 4],
    bright: ['ionian'],
    plain: ['ionian', 'aeolian'],
    dark: ['aeolian'],
    lead: [40, 0, 71],
    pad: slow,
    bass: 43,
    motion: { program: 0, kind: 'arpeggio', from: 0.1 },
    colour: 46,
    drums: 'none',
    colourTones: 0.5,
  },
  thriller: {
    bpm: [76, 128],
    beats: [4],
    bright: ['dorian'],
    plain: ['aeolian'],
    dark: ['phrygian', 'harmonic'],
    lead: [42, 0, 60],
    pad: 44,
    bass: 43,
    motion: { program: 45, kind: 'ostinato', from: 0.2 },
    colour: 47,
    drums: 'taiko',
    colourTones: 0.2,
  },
  horror: {
    bpm: [52, 84],
    beats: [4],
    bright: ['aeolian'],
    plain: ['phrygian'],
    dark: ['phrygian'],
    lead: [10, 0, 53],
    pad: 44,
    bass: 43,
    motion: { program: 44, kind: 'tremolo', from: 0.35 },
    colour: 14,
    drums: 'taiko',
    colourTones: 0.4,
  },
  action: {
    bpm: [104, 152],
    beats: [4],
    bright: ['mixolydian'],
    plain: ['aeolian'],
    dark: ['aeolian', 'phrygian'],
    lead: [60, 61, 48],
    pad: strings,
    bass: 43,
    motion: { program: strings, kind: 'ostinato', from: 0.15 },
    colour: 47,
    drums: 'taiko',
    colourTones: 0.1,
  },
  adventure: {
    bpm: [88, 138],
    beats: [4],
    bright: ['ionian', 'lydian'],
    plain: ['mixolydian', 'dorian'],
    dark: ['aeolian'],
    lead: [60, 56, 73],
    pad: strings,
    bass: 43,
    motion: { program: strings, kind: 'ostinato', from: 0.35 },
    colour: 46,
    drums: 'march',
    colourTones: 0.1,
  },
  mystery: {
    bpm: [66, 104],
    beats: [4, 3],
    bright: ['dorian'],
    plain: ['dorian', 'aeolian'],
    dark: ['harmonic', 'phrygian'],
    lead: [71, 70, 11],
    pad: slow,
    bass: 32,
    motion: { program: 45, kind: 'pizzicato', from: 0.15 },
    colour: 8,
    drums: 'brushes',
    colourTones: 0.45,
  },
  'sci-fi': {
    bpm: [64, 118],
    beats: [4],
    bright: ['lydian'],
    plain: ['dorian', 'lydian'],
    dark: ['aeolian', 'phrygian'],
    lead: [60, 11, 88],
    pad: 89,
    bass: 38,
    motion: { program: 11, kind: 'arpeggio', from: 0.2 },
    colour: 92,
    drums: 'taiko',
    colourTones: 0.5,
  },
  fantasy: {
    bpm: [66, 112],
    beats: [4, 3],
    bright: ['lydian', 'ionian'],
    plain: ['dorian', 'mixolydian'],
    dark: ['aeolian'],
    lead: [73, 68, 60],
    pad: strings,
    bass: 43,
    motion: { program: 46, kind: 'arpeggio', from: 0.1 },
    colour: 52,
    drums: 'march',
    colourTones: 0.3,
  },
  western: {
    bpm: [72, 116],
    beats: [4],
    bright: ['mixolydian', 'ionian'],
    plain: ['dorian', 'aeolian'],
    dark: ['aeolian'],
    lead: [22, 25, 60],
    pad: strings,
    bass: 32,
    motion: { program: 25, kind: 'strum', from: 0.05 },
    colour: 25,
    drums: 'brushes',
    colourTones: 0.1,
  },
  family: {
    bpm: [80, 120],
    beats: [4, 3],
    bright: ['ionian', 'lydian'],
    plain: ['ionian'],
    dark: ['dorian', 'aeolian'],
    lead: [73, 71, 8],
    pad: strings,
    bass: 43,
    motion: { program: 46, kind: 'arpeggio', from: 0.1 },
    colour: 9,
    drums: 'brushes',
    colourTones: 0.25,
  },
}
