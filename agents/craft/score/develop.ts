import type { Step, Theme } from './theme.ts'

/** What may become of a theme as the story turns. */
export type Guise =
  | 'head' // its first bar alone, and a long note
  | 'question'
  | 'answer'
  | 'close' // its last bars
  | 'whole'
  | 'sequence' // the head, climbing
  | 'inverted'
  | 'augmented' // twice as slow
  | 'diminished' // twice as fast
  | 'varied' // its long notes filled with neighbours

const shift = (line: readonly Step[], by: number, at = 0): Step[] =>
  line.map((n) => ({ ...n, step: n.step + by, at: n.at + at }))
const scaled = (line: readonly Step[], by: number): Step[] =>
  line.map((n) => ({ ...n, at: n.at * by, beats: n.beats * by }))
const from = (line: readonly Step[], at: number): Step[] =>
  line.filter((n) => n.at >= at).map((n) => ({ ...n, at: n.at - at }))

const held = (line: readonly Step[], more: number): Step[] =>
  line.map((n, i) => (i === line.length - 1 ? { ...n, beats: n.beats + more } : n))

/** A long note becomes itself, its neighbour and itself. */
const filled = (line: readonly Step[]): Step[] =>
  line.flatMap((n, i) => {
    if (n.beats < 2 || i === line.length - 1) return [n]
    const side = (line[i + 1]?.step ?? n.step) >= n.step ? 1 : -1
    const part = n.beats / 2
    return [
      { ...n, beats: part },
      { at: n.at + part, beats: part / 2, step: n.step + side },
      { at: n.at + part * 1.5, beats: part / 2, step: n.step },
    ]
  })

const guises: Record<Guise, (theme: Theme) => Step[]> = {
  head: ({ head, beats }) => held(head, beats),
  question: ({ line, beats }) => line.filter((n) => n.at < 4 * beats),
  answer: ({ line, beats }) => from(line, 4 * beats),
  close: ({ line, beats }) => from(line, 6 * beats),
  whole: ({ line }) => [...line],
  sequence: ({ head, beats }) => [
    ...head,
    ...shift(head, 1, beats),
    ...shift(head, 2, beats * 2),
    { at: beats * 3, beats, step: (head[0]?.step ?? 0) + 4 },
  ],
  inverted: ({ line, beats }) => {
    const axis = line[0]?.step ?? 0
    return line.filter((n) => n.at < 4 * beats).map((n) => ({ ...n, step: 2 * axis - n.step }))
  },
  augmented: ({ line, beats }) =>
    scaled(
      line.filter((n) => n.at < 2 * beats),
      2,
    ),
  diminished: ({ line, beats }) => {
    const quick = scaled(
      line.filter((n) => n.at < 2 * beats),
      0.5,
    )
    return [
      ...quick,
      ...shift(quick, 1, beats),
      ...shift(quick, 2, beats * 2),
      { at: beats * 3, beats, step: 4 },
    ]
  },
  varied: ({ line, beats }) => filled(line.filter((n) => n.at < 4 * beats)),
}

/** A theme in one of its guises, cut to the room there is. Its last note is held, not broken off. */
export const developed = (theme: Theme, guise: Guise, room: number): Step[] => {
  const notes = guises[guise](theme).filter((n) => n.at < room)
  return notes.map((n) => ({ ...n, beats: Math.min(n.beats, room - n.at) }))
}
