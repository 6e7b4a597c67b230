import type { CueSpec, Part } from '../sound.ts'

/** Units of a quarter note in notation: sixteenths. */
export const UNITS = 4

/** A written note: places and lengths in sixteenths from the start; in which voice of its staff it is. */
export type Written = { at: number; units: number; midi: number; voice: number; velocity: number }

/**
 * What is played as somebody would write it: to the nearest sixteenth, what is struck together is a chord, what
 * overlaps goes into voices of its own. What is plucked or struck rings on by itself: it is written until the next note.
 */
export const notated = (part: Part, spec: Pick<CueSpec, 'bars'>): Written[] => {
  const last = spec.bars.at(-1)
  const end = Math.round(((last?.at ?? 0) + (last?.beats ?? 0)) * UNITS)
  const rows = new Map<string, Omit<Written, 'voice'>>()
  for (const { at, beats, midi, velocity } of part.notes) {
    const start = Math.max(0, Math.min(end - 1, Math.round(at * UNITS)))
    const units = Math.max(1, Math.min(end - start, Math.round(beats * UNITS)))
    rows.set(`${start} ${midi}`, { at: start, units, midi, velocity })
  }
  const onsets = [...new Set([...rows.values()].map((note) => note.at))].toSorted((a, b) => a - b)
  const rings = part.swell.length === 0
  const written = [...rows.values()].map((note) => {
    const next = rings ? (onsets.find((at) => at > note.at) ?? end) : end
    return { ...note, units: Math.min(note.units, next - note.at) }
  })
  const voices: { at: number; units: number }[] = []
  return written
    .toSorted((a, b) => a.at - b.at || b.units - a.units || a.midi - b.midi)
    .map((note) => {
      const free = voices.findIndex(
        (v) => v.at + v.units <= note.at || (v.at === note.at && v.units === note.units),
      )
      const voice = free < 0 ? voices.length : free
      voices[voice] = { at: note.at, units: note.units }
      return { ...note, voice }
    })
}
