import type { Random } from '#film/random.ts'
import type { ModeName } from './genre.ts'

/** Semitones above the tonic. */
export const modes: Record<ModeName, readonly number[]> = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
}
export const isMinor = (mode: ModeName): boolean => modes[mode][2] === 3

/** A chord on a degree (1 … 7) of the mode; `added` is a seventh or a ninth above its root, in scale steps. */
type Chord = { degree: number; added: number | null }

/** Phrases of four chords that move as tonal music does: home, away, tension. None ends at home: cadences do that. */
const PHRASES: Record<ModeName, readonly (readonly number[])[]> = {
  ionian: [
    [1, 5, 6, 4],
    [1, 6, 4, 5],
    [1, 3, 4, 5],
    [1, 4, 2, 5],
    [1, 2, 4, 5],
  ],
  lydian: [
    [1, 2, 1, 2],
    [1, 2, 6, 2],
    [1, 5, 2, 5],
    [1, 2, 3, 2],
  ],
  mixolydian: [
    [1, 7, 4, 5],
    [1, 4, 7, 4],
    [1, 5, 7, 4],
    [1, 2, 7, 4],
  ],
  dorian: [
    [1, 4, 1, 7],
    [1, 3, 4, 7],
    [1, 7, 4, 5],
    [1, 2, 3, 4],
  ],
  aeolian: [
    [1, 6, 3, 7],
    [1, 4, 6, 7],
    [1, 7, 6, 5],
    [1, 6, 4, 5],
    [1, 3, 7, 4],
  ],
  phrygian: [
    [1, 2, 1, 7],
    [1, 6, 2, 7],
    [1, 2, 3, 2],
    [1, 7, 6, 2],
  ],
  harmonic: [
    [1, 4, 1, 5],
    [1, 6, 4, 5],
    [1, 4, 6, 5],
    [1, 1, 4, 5],
  ],
}
/** How a piece comes home in each mode: the two chords before the last. */
const CADENCES: Record<ModeName, readonly (readonly [number, number])[]> = {
  ionian: [
    [4, 5],
    [2, 5],
    [6, 4],
  ],
  lydian: [
    [2, 5],
    [6, 2],
  ],
  mixolydian: [
    [4, 7],
    [7, 4],
  ],
  dorian: [
    [7, 4],
    [3, 4],
  ],
  aeolian: [
    [6, 7],
    [4, 5],
    [6, 4],
  ],
  phrygian: [
    [7, 2],
    [6, 2],
  ],
  harmonic: [
    [4, 5],
    [6, 5],
  ],
}

/** One chord a bar. `close` ends with a cadence on the tonic; else the last phrase stays open, as the story does. */
export const progression = (
  bars: number,
  mode: ModeName,
  close: boolean,
  colour: number,
  random: Random,
): Chord[] => {
  const phrases = random.shuffle(PHRASES[mode]).slice(0, 2)
  const degrees = Array.from({ length: bars }, (_, bar) => {
    // Two phrases in turn, the first more often: A A B A.
    const phrase = phrases[Math.floor(bar / 4) % 4 === 2 ? 1 : 0] ?? phrases[0] ?? [1]
    return phrase[bar % 4] ?? 1
  })
  if (close && bars >= 2) {
    const [first, second] = random.pick(CADENCES[mode])
    if (bars >= 4) degrees[bars - 3] = first
    degrees[bars - 2] = second
    degrees[bars - 1] = 1
  }
  return degrees.map((degree, bar) => ({
    degree,
    added:
      bar === bars - 1 && close
        ? null
        : random.chance(colour)
          ? degree === 5 || degree === 2
            ? 6
            : 8
          : null,
  }))
}

/** The note of the mode at a step above the tonic (0 is the tonic, 7 an octave higher), as MIDI over the tonic's own number. */
export const noteAt = (tonic: number, mode: ModeName, step: number): number =>
  tonic + 12 * Math.floor(step / 7) + (modes[mode][((step % 7) + 7) % 7] ?? 0)

/** Pitch classes of a chord, root first. */
export const classesOf = (tonic: number, mode: ModeName, { degree, added }: Chord): number[] =>
  [0, 2, 4, ...(added === null ? [] : [added])].map((up) => noteAt(tonic, mode, degree - 1 + up) % 12)

const LOW = 52
const HIGH = 76

const combinations = (notes: number[], size: number): number[][] =>
  size === 0
    ? [[]]
    : notes.flatMap((note, i) => combinations(notes.slice(i + 1), size - 1).map((rest) => [note, ...rest]))

/** Fifths and octaves that move together make two voices one. */
const parallels = (from: number[], to: number[]): number => {
  let count = 0
  for (let a = 0; a < to.length; a++)
    for (let b = a + 1; b < to.length; b++) {
      const before = Math.abs((from[b] ?? 0) - (from[a] ?? 0)) % 12
      const now = Math.abs((to[b] ?? 0) - (to[a] ?? 0)) % 12
      const moves = from[a] !== to[a] && from[b] !== to[b]
      if (moves && before === now && (now === 0 || now === 7)) count++
    }
  return count
}

/** Upper voices in close position that move as little as they can from those before. */
const voiced = (classes: number[], before: number[] | null, voices: number): number[] => {
  const pool = Array.from({ length: HIGH - LOW + 1 }, (_, i) => LOW + i).filter((n) =>
    classes.includes(n % 12),
  )
  const start = [57, 60, 64, 67].slice(0, voices)
  const from = before ?? start
  const needed = Math.min(voices, classes.length)
  let best: number[] = []
  let cost = Number.POSITIVE_INFINITY
  for (const option of combinations(pool, voices)) {
    if (new Set(option.map((n) => n % 12)).size < needed) continue
    const spread = (option.at(-1) ?? 0) - (option[0] ?? 0)
    if (spread > 16) continue
    const moved = option.reduce((sum, note, i) => sum + Math.abs(note - (from[i] ?? note)), 0)
    const middle = Math.abs(option.reduce((a, b) => a + b, 0) / voices - 63) * 0.25
    const narrow = option.some((note, i) => i > 0 && note - (option[i - 1] ?? 0) < 2) ? 3 : 0
    const total = moved + middle + narrow + (before === null ? 0 : parallels(before, option) * 5)
    if (total < cost) {
      cost = total
      best = option
    }
  }
  return best
}

export type Voicing = { bass: number; upper: number[]; classes: number[] }

/** Every chord as notes: a bass that stays near, and upper voices led smoothly. */
export const voiceChords = (chords: Chord[], tonic: number, mode: ModeName, voices: number): Voicing[] => {
  const out: Voicing[] = []
  for (const chord of chords) {
    const classes = classesOf(tonic, mode, chord)
    const before = out.at(-1)
    const root = classes[0] ?? 0
    const near = before?.bass ?? 41
    const bass = [24, 36, 48].map((octave) => octave + root).filter((n) => n >= 33 && n <= 50)
    out.push({
      bass: bass.reduce((best, n) => (Math.abs(n - near) < Math.abs(best - near) ? n : best), bass[0] ?? 36),
      upper: voiced(classes, before?.upper ?? null, voices),
      classes,
    })
  }
  return out
}
