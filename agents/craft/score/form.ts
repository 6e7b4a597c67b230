import type { Random } from '#film/random.ts'
import type { Bar } from './bars.ts'
import type { Cadence } from './chords.ts'
import { developed, type Guise } from './develop.ts'
import type { Style } from './genre.ts'
import { brightness, type ModeName } from './pitch.ts'
import type { CuePlan } from './plan.ts'
import type { Step, Theme } from './theme.ts'

/** Two to eight bars that begin somewhere and close; what is sung in them and how. */
export type Phrase = {
  bars: Bar[]
  mode: ModeName
  cadence: Cadence
  arrives: boolean // something lands on its first beat
  theme: Theme | null
  guise: Guise
  melody: Step[] // places in beats from the phrase's start
  anew: boolean // the theme comes back under other chords
  against: Theme | null // another theme under it
  held: boolean // only a note is held: the line that matters is spoken
}

/** Phrases are of four and eight bars; what is left over makes one of five, or a short one. */
const lengths = (bars: number, long: boolean): number[] => {
  if (bars <= 6) return bars === 0 ? [] : [bars]
  if (bars === 7) return [4, 3]
  const first = long && bars >= 8 ? 8 : 4
  return [first, ...lengths(bars - first, !long)]
}

/** Each genre has its bright, plain and dark modes; within them the feeling decides too. */
const modeFor = (style: Style, valence: number): ModeName => {
  const [list, x] =
    valence > 0.2
      ? [style.bright, (valence - 0.2) / 0.8]
      : valence < -0.25
        ? [style.dark, (valence + 1) / 0.75]
        : [style.plain, (valence + 0.25) / 0.45]
  const row = list.toSorted((a, b) => brightness[a] - brightness[b])
  return row[Math.max(0, Math.min(row.length - 1, Math.floor(x * row.length)))] ?? 'ionian'
}

/** How the theme is treated, phrase by phrase, from how the story stands. */
const treatment = (cue: CuePlan, valence: number, arousal: number): readonly Guise[] => {
  if (cue.last) return ['question', 'answer', 'varied', 'answer']
  if (cue.peak) return ['sequence', 'question', 'diminished', 'answer']
  if (cue.first) return ['head', 'question', 'answer', 'varied']
  if (valence < -0.2)
    return arousal > 0.55
      ? ['inverted', 'sequence', 'diminished', 'question']
      : ['augmented', 'head', 'inverted', 'question']
  return arousal > 0.55
    ? ['question', 'sequence', 'answer', 'diminished']
    : ['question', 'answer', 'varied', 'augmented']
}

/** The longest stretch of a phrase that is not taken. */
const openRun = (bars: readonly Bar[], taken: (bar: Bar) => boolean): { from: number; count: number } => {
  let best = { from: 0, count: 0 }
  let from = 0
  bars.forEach((bar, i) => {
    if (taken(bar)) from = i + 1
    else if (i + 1 - from > best.count) best = { from, count: i + 1 - from }
  })
  return best
}

const beatsOf = (bars: readonly Bar[]): number => bars.reduce((sum, bar) => sum + bar.beats, 0)

/** Whose music it is: the one who is there, the opponent's when they are alone, the film's own in between. */
const themeFor = (cue: CuePlan, themes: Record<string, Theme>, frame: number, turn: number): Theme | null => {
  const span = cue.spans.find((s) => frame < s.start + s.frames) ?? cue.spans.at(-1)
  const there = (span?.who ?? []).flatMap((id) => themes[id] ?? [])
  const motif = themes.motif ?? null
  const own = there[0] ?? Object.values(themes)[0] ?? motif
  if (turn % 4 === 3) return motif
  return turn % 4 === 2 && there[1] !== undefined ? there[1] : own
}

const cadenceFor = (
  cue: CuePlan,
  last: boolean,
  next: Bar | undefined,
  turn: number,
  arousal: number,
  random: Random,
): Cadence => {
  if (last && cue.last) return random.chance(0.25) ? 'plagal' : 'authentic'
  if (last) return arousal > 0.6 ? 'half' : 'authentic'
  if (next?.hit) return 'half' // the hit resolves it
  return turn % 2 === 0 ? 'half' : random.chance(0.4) ? 'deceptive' : 'authentic'
}

/** The phrases of a cue. Stretches between hits are never bridged: each begins anew on its hit. */
export const phrasesOf = (
  cue: CuePlan,
  bars: readonly Bar[],
  themes: Record<string, Theme>,
  style: Style,
  random: Random,
): Phrase[] => {
  const out: Phrase[] = []
  const stretches = [...new Set(bars.map((bar) => bar.stretch))]
  for (const stretch of stretches) {
    const inIt = bars.filter((bar) => bar.stretch === stretch)
    const valence = inIt.reduce((sum, bar) => sum + bar.emotion.valence, 0) / inIt.length
    const mode = modeFor(style, valence)
    let from = 0
    for (const count of lengths(inIt.length, cue.last || cue.peak)) {
      const of = inIt.slice(from, from + count)
      from += count
      const first = of[0] as Bar
      const end = of.at(-1) as Bar
      const turn = out.length
      const next = bars[end.index + 1]
      const arousal = of.reduce((sum, bar) => sum + bar.emotion.arousal, 0) / of.length
      const own = random.fork(`phrase/${turn}`)
      const free = openRun(of, (bar) => bar.talk || bar.weighty)
      // Where there is no room for a tune, some of it goes softly under the words.
      const under = free.count < Math.min(3, of.length)
      const run = under ? openRun(of, (bar) => bar.weighty) : free
      const kinds = treatment(cue, valence, arousal)
      const planned = kinds[turn % kinds.length] ?? 'question'
      const closing = next === undefined && cue.last
      const guise: Guise = closing
        ? run.count < 4
          ? 'close'
          : 'answer'
        : run.count < 3
          ? 'head'
          : under && !cue.peak
            ? ((['augmented', 'head', 'question'] as const)[turn % 3] ?? 'head')
            : run.count >= 8 && planned !== 'sequence'
              ? 'whole'
              : planned
      // A voice that sings all the time is not heard.
      const rests = turn % 4 === 2 && !cue.last && !cue.peak && next !== undefined && of.length >= 4
      const theme = run.count < (closing ? 1 : 2) || rests ? null : themeFor(cue, themes, first.from, turn)
      const before = beatsOf(of.slice(0, run.from))
      const melody =
        theme === null
          ? []
          : developed(theme, guise, beatsOf(of.slice(run.from, run.from + run.count))).map((n) => ({
              ...n,
              at: n.at + before,
            }))
      const other = Object.values(themes).find((t) => t.id !== theme?.id && t.id !== 'motif')
      out.push({
        ...{ bars: of, mode, theme, guise, melody },
        cadence: cadenceFor(cue, next === undefined, next, turn, arousal, own),
        arrives: first.index === 0 || first.hit,
        anew: cue.last,
        against: theme !== null && (cue.peak || cue.last) ? (other ?? null) : null,
        held: of.every((bar) => bar.weighty),
      })
    }
  }
  return out
}
