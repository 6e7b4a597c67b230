import type { Random } from '#film/random.ts'

/** A note of a theme: its place in beats, and how many scale steps it lies above the theme's first note. */
export type Step = { at: number; beats: number; step: number }
/** Two bars that one remembers, and the two that answer. */
export type Theme = { beats: number; question: Step[]; answer: Step[] }

const RHYTHMS: Record<number, readonly (readonly number[])[]> = {
  4: [
    [1.5, 0.5, 2],
    [1, 1, 2],
    [3, 1],
    [1, 0.5, 0.5, 2],
    [2, 1, 1],
    [0.5, 0.5, 1, 2],
    [1.5, 0.5, 1, 1],
  ],
  3: [
    [2, 1],
    [1, 1, 1],
    [1.5, 0.5, 1],
    [0.5, 0.5, 2],
    [1, 2],
  ],
}
const LAST: Record<number, readonly (readonly number[])[]> = {
  4: [[4], [3, 1], [1, 3], [2, 2]],
  3: [[3], [2, 1], [1, 2]],
}

/** A first leap makes a theme known; after it the line walks back (Narmour's gap and fill). */
const contour = (count: number, random: Random): number[] => {
  const leap = random.pick([2, 3, 4, 4, 5, -3, -2])
  const steps = [0, leap]
  while (steps.length < count) {
    const last = steps.at(-1) ?? 0
    const back = last > 0 ? -1 : 1
    const move = random.chance(0.68) ? back : random.pick([1, -1, 2, -2, 0])
    steps.push(Math.max(-4, Math.min(7, last + move)))
  }
  return steps.slice(0, count)
}

const laid = (bars: readonly (readonly number[])[], beats: number, steps: number[]): Step[] => {
  const out: Step[] = []
  bars.forEach((bar, b) => {
    let at = b * beats
    for (const length of bar) {
      out.push({ at, beats: length, step: steps[out.length] ?? 0 })
      at += length
    }
  })
  return out
}

export const makeTheme = (beats: number, random: Random): Theme => {
  const first = random.pick(RHYTHMS[beats] ?? [[beats]])
  const second = random.pick(random.chance(0.5) ? (LAST[beats] ?? [[beats]]) : (RHYTHMS[beats] ?? [[beats]]))
  const close = random.pick(LAST[beats] ?? [[beats]])
  const line = contour(first.length + second.length, random)
  const question = laid([first, second], beats, line)
  // The answer begins like the question and comes to rest.
  const end = line.slice(0, first.length)
  const rest = close.map((_, i) =>
    i === close.length - 1 ? 0 : Math.sign(end.at(-1) ?? 0) * (close.length - 1 - i),
  )
  return { beats, question, answer: laid([first, close], beats, [...end, ...rest]) }
}

export type Variation = 'plain' | 'fragment' | 'slow' | 'turned'

/** Four bars of a theme in one of its guises: whole, its head alone, at half speed, or upside down. */
export const vary = (theme: Theme, variation: Variation): Step[] => {
  const bar = theme.beats
  const whole = [...theme.question, ...theme.answer.map((n) => ({ ...n, at: n.at + 2 * bar }))]
  if (variation === 'fragment')
    return theme.question
      .filter((n) => n.at < bar)
      .map((n, i, all) => (i === all.length - 1 ? { ...n, beats: n.beats + bar } : n))
  if (variation === 'slow')
    return theme.question.map((n) => ({ at: n.at * 2, beats: n.beats * 2, step: n.step }))
  if (variation === 'turned') return whole.map((n) => ({ ...n, step: -n.step }))
  return whole
}
