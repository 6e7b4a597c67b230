import type { Random } from '#film/random.ts'

/** A note of a theme: its place in beats from the theme's start, and how many scale steps it lies above the tonic. */
export type Step = { at: number; beats: number; step: number }
/** Eight bars that one remembers: an idea, its sequence to a half close, the idea again and the way home. */
export type Theme = { id: string; beats: number; head: Step[]; line: Step[] }

/** Whose it is decides how it moves. */
export type Nature = { energy: number; warmth: number; against: boolean }

// Bars of the head, calm ones first; lengths in beats.
const HEADS: Record<number, readonly (readonly number[])[]> = {
  4: [
    [3, 1],
    [2, 2],
    [2, 1, 1],
    [1.5, 0.5, 2],
    [1, 1, 2],
    [1, 2, 1],
    [1.5, 0.5, 1, 1],
    [1, 0.5, 0.5, 2],
    [0.5, 0.5, 1, 2],
    [0.75, 0.25, 1, 1, 1],
    [1, 0.5, 0.5, 1, 1],
  ],
  3: [
    [2, 1],
    [1, 2],
    [1.5, 0.5, 1],
    [1, 1, 1],
    [1, 0.5, 0.5, 1],
    [0.5, 0.5, 2],
    [0.5, 0.5, 1, 1],
  ],
}
const RESTS: Record<number, readonly (readonly number[])[]> = {
  4: [[4], [3, 1], [2, 2], [2, 1, 1]],
  3: [[3], [2, 1], [1, 2]],
}

/** How melodies have begun for centuries: moves of the head in scale steps from its first note. */
const SHAPES = {
  call: [0, 4, 3, 2, 4, 1], // a fifth up, and the way back fills it
  hymn: [0, 1, 2, 4, 3, 2], // by steps to an arch
  triad: [0, 2, 4, 5, 4, 2], // the chord, then its neighbour
  sixth: [0, 5, 4, 3, 2, 3], // the leap of romance
  sigh: [0, -1, 1, 0, -1, -2], // leaning notes
  lament: [0, -1, -2, -3, -1, -2], // downward steps
  turn: [0, 1, 0, -1, 0, 2], // about one note
  drop: [0, -3, -2, -1, 0, -3], // a fourth down, climbing back
  fanfare: [0, 3, 4, 7, 6, 4], // fourth, fifth, octave
} as const
type Shape = keyof typeof SHAPES

const shapesFor = ({ energy, warmth, against }: Nature): readonly Shape[] =>
  against
    ? ['lament', 'turn', 'drop', 'sigh']
    : energy > 0.6
      ? ['fanfare', 'call', 'triad', 'drop', 'hymn']
      : warmth > 0.55
        ? ['sixth', 'hymn', 'triad', 'call', 'sigh']
        : ['call', 'sigh', 'hymn', 'turn', 'lament', 'drop']

/** Bars laid end to end with the given steps. */
const laid = (
  bars: readonly (readonly number[])[],
  beats: number,
  steps: readonly number[],
  from = 0,
): Step[] => {
  const out: Step[] = []
  bars.forEach((bar, b) => {
    let at = (from + b) * beats
    for (const length of bar) {
      out.push({ at, beats: length, step: steps[out.length] ?? steps.at(-1) ?? 0 })
      at += length
    }
  })
  return out
}

/** Steps from one note to another in `count` notes, the last of them being the goal; no leap but where it must. */
const way = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.round(from + ((to - from) * (i + 1)) / count))

const candidate = (id: string, beats: number, nature: Nature, random: Random): Theme => {
  const heads = HEADS[beats] ?? [[beats]]
  const rests = RESTS[beats] ?? [[beats]]
  const reach = Math.max(3, Math.round(heads.length * (0.45 + nature.energy * 0.6)))
  const first = random.pick(heads.slice(Math.max(0, reach - 7), reach))
  const second = random.chance(0.6) ? random.pick(rests) : random.pick(heads.slice(0, reach))
  const shape = SHAPES[random.pick(shapesFor(nature))]
  const start = random.pick(nature.against ? [0, 2, 4] : [0, 0, 2, 4, -3])
  const idea = [...first, ...second].map((_, i) => start + (shape[i % shape.length] ?? 0))
  const last = idea.at(-1) ?? 0
  // The sequence goes where the idea did not: up after a fall, down after a rise.
  const by = random.pick(last > start ? [1, -1, 2] : [1, 2])
  const close = random.pick(rests)
  const halt = [...way((idea[first.length - 1] ?? 0) + by, random.pick([1, 4, 1, -1]), close.length)]
  const question = [
    ...laid([first, second], beats, idea),
    ...laid(
      [first],
      beats,
      idea.slice(0, first.length).map((s) => s + by),
      2,
    ),
    ...laid([close], beats, halt, 3),
  ]
  // The top of it all in the sixth bar, and home from there.
  const lift = random.pick([0, 1, 2])
  const peak = idea.map((s, i) => (i >= first.length ? s + lift : s))
  const fall = random.pick(heads.slice(0, Math.max(3, reach)))
  const top = peak.at(-1) ?? 0
  const answer = [
    ...laid([first, second], beats, peak, 4),
    ...laid([fall], beats, way(top, random.chance(0.5) ? 1 : -1, fall.length), 6),
    { at: 7 * beats, beats, step: 0 },
  ]
  return { id, beats, head: question.filter((n) => n.at < beats), line: [...question, ...answer] }
}

const leaps = (line: readonly Step[]): number[] =>
  line.slice(1).map((note, i) => Math.abs(note.step - (line[i]?.step ?? 0)))

/** What makes a tune singable: a compass of five to nine steps, one summit late in it, mostly steps, no repeated notes. */
const singable = ({ line }: Theme): number => {
  const steps = line.map((n) => n.step)
  const [low, high] = [Math.min(...steps), Math.max(...steps)]
  const compass = high - low
  const summits = line.filter((n) => n.step === high)
  const late = (summits[0]?.at ?? 0) / ((line.at(-1)?.at ?? 1) + 1)
  const moves = leaps(line)
  const wide = moves.filter((m) => m > 4).length
  const walked = moves.filter((m) => m === 1 || m === 2).length / moves.length
  const still = moves.filter((m) => m === 0).length / moves.length
  return (
    (compass >= 5 && compass <= 9 ? 2 : -Math.abs(compass - 7)) +
    (summits.length <= 2 ? 1 : -0.5 * summits.length) +
    (late > 0.45 ? 1 : 0) +
    walked * 2 -
    still * 3 -
    wide * 1.2
  )
}

/** How differently two heads go: in their steps, and in their lengths. */
const apart = (a: Theme, b: Theme): number => {
  const count = Math.min(a.head.length, b.head.length)
  let sum = Math.abs(a.head.length - b.head.length)
  for (let i = 1; i < count; i++) {
    const move = (t: Theme) => (t.head[i]?.step ?? 0) - (t.head[i - 1]?.step ?? 0)
    sum += Math.min(3, Math.abs(move(a) - move(b))) + (a.head[i]?.beats === b.head[i]?.beats ? 0 : 1)
  }
  return sum / Math.max(1, count)
}

/** The best of many, and unlike those the film has. */
export const makeTheme = (
  id: string,
  beats: number,
  nature: Nature,
  others: readonly Theme[],
  random: Random,
): Theme => {
  const tries = Array.from({ length: 40 }, (_, i) => candidate(id, beats, nature, random.fork(`${id}/${i}`)))
  const worth = (theme: Theme) =>
    singable(theme) + Math.min(2.5, ...others.map((other) => apart(theme, other))) * 1.6
  return tries.reduce((best, theme) => (worth(theme) > worth(best) ? theme : best))
}
