import { cheapestWay } from './cheapest.ts'
import { type Chord, tonesOf } from './chords.ts'
import { pitchClass } from './pitch.ts'

/** A chord as notes: the bass and three voices over it, low to high. */
export type Voicing = { bass: number; upper: [number, number, number] }
/** A chord to be voiced: in which key, and what is sung over it at its start (MIDI), if anything is. */
export type Sung = { chord: Chord; tonic: number; melody: number | null }

const BASS = { low: 33, high: 50 }
const UPPER = { low: 52, high: 74 }

const between = (low: number, high: number, classes: readonly number[]): number[] => {
  const out: number[] = []
  for (let n = low; n <= high; n++) if (classes.includes(pitchClass(n))) out.push(n)
  return out
}

/** Every way to lay a chord: the root below (its third where that leads better), its third always there, no wide gaps. */
const layings = ({ chord, tonic, melody }: Sung): (Voicing & { cost: number })[] => {
  const tones = tonesOf(chord).map((t) => pitchClass(t + tonic))
  const [root = 0, third = 0] = tones
  const needed = tones.length > 3 ? [third, tones[3] ?? third] : [third]
  const leading = chord.fn === 'D' ? pitchClass(tonic + 11) : -1
  const out: (Voicing & { cost: number })[] = []
  const pool = between(UPPER.low, UPPER.high, tones)
  const basses = [
    ...between(BASS.low, BASS.high, [root]).map((n) => ({ n, cost: 0 })),
    ...(chord.kind === 'suspended-fourth'
      ? []
      : between(BASS.low, BASS.high, [third]).map((n) => ({ n, cost: 1.6 }))),
  ]
  for (let a = 0; a < pool.length; a++)
    for (let b = a + 1; b < pool.length; b++)
      for (let d = b + 1; d < pool.length; d++) {
        const upper: [number, number, number] = [pool[a] ?? 0, pool[b] ?? 0, pool[d] ?? 0]
        if (upper[2] - upper[0] > 16 || upper[1] - upper[0] > 9 || upper[2] - upper[1] > 9) continue
        const classes = upper.map(pitchClass)
        if (melody !== null && upper[2] > melody + 1) continue
        for (const bass of basses) {
          const all = [...classes, pitchClass(bass.n)]
          if (!all.includes(root) || needed.some((t) => !all.includes(t))) continue
          if (leading >= 0 && all.filter((t) => t === leading).length > 1) continue
          const fifth = tones[2] ?? 0
          const doubledThird = all.filter((t) => t === third).length > 1 ? 0.8 : 0
          const bare = all.includes(fifth) ? 0 : 0.6
          const close = upper[1] - upper[0] < 2 || upper[2] - upper[1] < 2 ? 0.8 : 0
          const middle = Math.abs((upper[0] + upper[1] + upper[2]) / 3 - 62) * 0.12
          const low = upper[0] - bass.n < 5 ? 1.5 : 0
          const deep = Math.abs(bass.n - 41) * 0.06
          out.push({
            bass: bass.n,
            upper,
            cost: bass.cost + doubledThird + bare + close + middle + low + deep,
          })
        }
      }
  if (out.length === 0 && melody !== null) return layings({ chord, tonic, melody: null })
  return out.sort((x, y) => x.cost - y.cost).slice(0, 60)
}

/** Whether two voices move together from one fifth or octave into another. */
export const parallel = (a0: number, b0: number, a1: number, b1: number): boolean => {
  const before = pitchClass(b0 - a0)
  return a0 !== a1 && b0 !== b1 && before === pitchClass(b1 - a1) && (before === 0 || before === 7)
}

/** Similar motion into a perfect interval with a leap above. */
const hidden = (a0: number, b0: number, a1: number, b1: number): boolean => {
  const now = pitchClass(b1 - a1)
  return (now === 0 || now === 7) && (a1 - a0) * (b1 - b0) > 0 && Math.abs(b1 - b0) > 2
}

/** What it costs to go from one laying to the next: steps, parallels, and notes that do not go where they want to. */
const passage = (from: Voicing, to: Voicing, before: Sung, now: Sung): number => {
  let cost = 0
  const a = [from.bass, ...from.upper]
  const b = [to.bass, ...to.upper]
  for (let i = 0; i < 4; i++) {
    const move = Math.abs((b[i] ?? 0) - (a[i] ?? 0))
    cost += i === 0 ? move * 0.08 : move * 0.28 + (move > 5 ? 1.5 : 0)
    for (let j = i + 1; j < 4; j++)
      if (parallel(a[i] ?? 0, a[j] ?? 0, b[i] ?? 0, b[j] ?? 0)) cost += i === 0 && j === 3 ? 400 : 9
  }
  if (hidden(from.bass, from.upper[2], to.bass, to.upper[2])) cost += 1.5
  if (before.melody !== null && now.melody !== null) {
    if (parallel(from.bass, before.melody, to.bass, now.melody)) cost += 400
    if (hidden(from.bass, before.melody, to.bass, now.melody)) cost += 1
  }
  // The leading note rises, the seventh falls.
  const leading = pitchClass(before.tonic + 11)
  const home = now.chord.fn === 'T' && before.chord.fn === 'D'
  const seventh = before.chord.kind === 'dominant' ? pitchClass(before.chord.root + 10 + before.tonic) : -1
  for (let i = 0; i < 4; i++) {
    const move = (b[i] ?? 0) - (a[i] ?? 0)
    const tone = pitchClass(a[i] ?? 0)
    if (home && tone === leading && move !== 1) cost += i === 0 || i === 3 ? 60 : 6
    if (tone === seventh && now.chord !== before.chord && move !== -1 && move !== -2 && move !== 0) cost += 25
  }
  return cost
}

/** The smoothest way to lay a row of chords; no fifths or octaves in parallel between the outer voices. */
export const voiced = (row: readonly Sung[]): Voicing[] => {
  const way = cheapestWay(row.map(layings), (from, to, i) =>
    passage(from, to, row[i - 1] as Sung, row[i] as Sung),
  )
  return row.map((_, i) => {
    const { bass, upper } = way[i] ?? { bass: 36, upper: [60, 64, 67] }
    return { bass, upper }
  })
}
