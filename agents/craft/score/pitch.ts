export type ModeName = 'ionian' | 'lydian' | 'mixolydian' | 'dorian' | 'aeolian' | 'phrygian' | 'harmonic'

/** Semitones above the tonic. */
const modes: Record<ModeName, readonly number[]> = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
}
export const isMinor = (mode: ModeName): boolean => modes[mode][2] === 3

/** From dark to bright: how pleasant a mode is, −1 … 1. */
export const brightness: Record<ModeName, number> = {
  phrygian: -1,
  harmonic: -0.7,
  aeolian: -0.5,
  dorian: -0.1,
  mixolydian: 0.4,
  ionian: 0.7,
  lydian: 1,
}

/** Semitones from the tonic of a step of the mode: 0 is the tonic, 7 the octave, −1 the note below. */
export const semitones = (mode: ModeName, step: number): number =>
  12 * Math.floor(step / 7) + (modes[mode][((step % 7) + 7) % 7] ?? 0)

/** Pitch class 0 … 11 of any number of semitones. */
export const pitchClass = (n: number): number => ((n % 12) + 12) % 12

const NAMES = ['C', 'D♭', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B']
const MODE_NAMES: Record<ModeName, string> = {
  ionian: 'major',
  lydian: 'lydian',
  mixolydian: 'mixolydian',
  dorian: 'dorian',
  aeolian: 'minor',
  phrygian: 'phrygian',
  harmonic: 'harmonic minor',
}
export const keyName = (tonic: number, mode: ModeName): string =>
  `${NAMES[pitchClass(tonic)]} ${MODE_NAMES[mode]}`

// Sharps of the major key on each pitch class, and how many a mode has more than major.
const SHARPS = [0, -5, 2, -3, 4, -1, 6, 1, -4, 3, -2, 5]
const SHIFT: Record<ModeName, number> = {
  lydian: 1,
  ionian: 0,
  mixolydian: -1,
  dorian: -2,
  aeolian: -3,
  harmonic: -3,
  phrygian: -4,
}
/** The key signature: sharps above 0, flats below. */
export const fifthsOf = (tonic: number, mode: ModeName): number => {
  const fifths = (SHARPS[pitchClass(tonic)] ?? 0) + SHIFT[mode]
  return fifths > 6 ? fifths - 12 : fifths < -6 ? fifths + 12 : fifths
}
