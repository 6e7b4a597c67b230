import type { ModeName } from './pitch.ts'

/** Home, away from home, towards home. */
type Function = 'T' | 'S' | 'D'
export type Kind =
  | 'major'
  | 'minor'
  | 'diminished'
  | 'dominant'
  | 'major-seventh'
  | 'minor-seventh'
  | 'half-diminished'
  | 'suspended-fourth'
  | 'major-ninth'
  | 'minor-ninth'
  | 'minor-cluster' // a minor chord with the semitone over its root: dread
/** Intervals above the root, the third second. */
const KINDS: Record<Kind, readonly number[]> = {
  major: [0, 4, 7],
  minor: [0, 3, 7],
  diminished: [0, 3, 6],
  dominant: [0, 4, 7, 10],
  'major-seventh': [0, 4, 7, 11],
  'minor-seventh': [0, 3, 7, 10],
  'half-diminished': [0, 3, 6, 10],
  'suspended-fourth': [0, 5, 7],
  'major-ninth': [0, 4, 7, 2],
  'minor-ninth': [0, 3, 7, 2],
  'minor-cluster': [0, 3, 7, 1],
}

/** A chord in a key: its root in semitones above the tonic, what it does, and how out of the way it is (0 plain). */
export type Chord = { root: number; kind: Kind; fn: Function; rare: number }

const c = (root: number, kind: Kind, fn: Function, rare = 0): Chord => ({ root, kind, fn, rare })

/** What each mode has to say. The first chord is home. */
const CHORDS: Record<ModeName, readonly Chord[]> = {
  ionian: [
    c(0, 'major', 'T'),
    c(9, 'minor', 'T'),
    c(4, 'minor', 'T', 0.6),
    c(5, 'major', 'S'),
    c(2, 'minor', 'S'),
    c(7, 'major', 'D'),
    c(7, 'dominant', 'D', 0.2),
    c(7, 'suspended-fourth', 'D', 0.7),
    c(2, 'minor-seventh', 'S', 0.3),
    c(5, 'minor', 'S', 1.1),
    c(8, 'major', 'S', 1.3),
    c(10, 'major', 'S', 1),
  ],
  lydian: [
    c(0, 'major', 'T'),
    c(2, 'major', 'S'),
    c(9, 'minor', 'T', 0.2),
    c(4, 'minor', 'T', 0.4),
    c(7, 'major', 'D'),
    c(11, 'minor', 'D', 0.5),
    c(0, 'major-seventh', 'T', 0.5),
  ],
  mixolydian: [
    c(0, 'major', 'T'),
    c(10, 'major', 'D'),
    c(5, 'major', 'S'),
    c(7, 'minor', 'D', 0.3),
    c(2, 'minor', 'S', 0.3),
    c(9, 'minor', 'T', 0.4),
  ],
  dorian: [
    c(0, 'minor', 'T'),
    c(5, 'major', 'S'),
    c(10, 'major', 'D'),
    c(3, 'major', 'T', 0.2),
    c(7, 'minor', 'D', 0.3),
    c(2, 'minor', 'S', 0.4),
    c(0, 'minor-ninth', 'T', 0.6),
  ],
  aeolian: [
    c(0, 'minor', 'T'),
    c(8, 'major', 'T', 0.1),
    c(3, 'major', 'T', 0.2),
    c(5, 'minor', 'S'),
    c(10, 'major', 'D'),
    c(7, 'minor', 'D', 0.4),
    c(7, 'major', 'D', 0.5),
    c(2, 'half-diminished', 'S', 0.6),
    c(0, 'minor-ninth', 'T', 0.7),
  ],
  harmonic: [
    c(0, 'minor', 'T'),
    c(8, 'major', 'T', 0.2),
    c(5, 'minor', 'S'),
    c(2, 'half-diminished', 'S', 0.1),
    c(7, 'major', 'D'),
    c(7, 'dominant', 'D', 0.1),
    c(11, 'diminished', 'D', 0.6),
    c(1, 'major', 'S', 0.8),
  ],
  phrygian: [
    c(0, 'minor', 'T'),
    c(1, 'major', 'D'),
    c(10, 'minor', 'D', 0.2),
    c(8, 'major', 'S', 0.2),
    c(5, 'minor', 'S', 0.3),
    c(3, 'major', 'T', 0.4),
    c(0, 'minor-cluster', 'T', 0.5),
    c(6, 'diminished', 'S', 0.7),
  ],
}

export const chordsOf = (mode: ModeName): readonly Chord[] => CHORDS[mode]
export const home = (mode: ModeName): Chord => CHORDS[mode][0] as Chord

/** Pitch classes above the tonic, root first. */
export const tonesOf = ({ root, kind }: Pick<Chord, 'root' | 'kind'>): number[] =>
  KINDS[kind].map((up) => (root + up) % 12)

/** How a phrase ends. */
export type Cadence = 'authentic' | 'plagal' | 'half' | 'deceptive' | 'open'

/** Whether a chord may end a phrase with this cadence; `before` is the one that led there. */
export const closes = (cadence: Cadence, mode: ModeName, chord: Chord, before: Chord | null): boolean => {
  const athome = chord.root === 0 && chord.fn === 'T'
  if (cadence === 'half') return chord.fn === 'D'
  if (cadence === 'open') return !athome
  if (cadence === 'deceptive') return chord.fn === 'T' && !athome && (before === null || before.fn === 'D')
  const plain = athome && chord.kind === home(mode).kind
  if (cadence === 'plagal') return plain && (before === null || before.fn === 'S')
  return plain && (before === null || before.fn === 'D')
}
