import { random } from '#film/random.ts'
import type { Phone, Word } from '#film/sound.ts'
import { resample } from '#server/render/sound/resample.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { CEPSTRUM, cepstraOf } from './cepstrum.ts'

export const matchVersion = 'match-1'

const STEP_MS = (CEPSTRUM.hop * 1000) / CEPSTRUM.rate

/** With a faint hiss: what lies below it, a room or its absence, is the same for both. */
const floored = (samples: Float32Array): Float32Array => {
  const chance = random('hiss')
  return samples.map((x) => x + 0.004 * (chance.next() * 2 - 1))
}

/** Cepstra with their means taken out and their spreads made equal, and how they change: voices differ less in these than in sound. */
const featuresOf = (samples: Float32Array): Float32Array[] => {
  const rows = cepstraOf(floored(resample(samples, RATE, CEPSTRUM.rate)))
  const count = CEPSTRUM.count
  const mean = new Float64Array(count)
  const spread = new Float64Array(count)
  for (const row of rows)
    for (let k = 0; k < count; k++) mean[k] = (mean[k] as number) + (row[k] as number) / rows.length
  for (const row of rows)
    for (let k = 0; k < count; k++)
      spread[k] = (spread[k] as number) + ((row[k] as number) - (mean[k] as number)) ** 2 / rows.length
  const even = rows.map((row) =>
    row.map((x, k) => (x - (mean[k] as number)) / Math.sqrt((spread[k] as number) + 1e-6)),
  )
  return even.map((row, n) => {
    const [before, after] = [even[n - 2] ?? row, even[n + 2] ?? row]
    const all = new Float32Array(count * 2)
    all.set(row)
    for (let k = 0; k < count; k++) all[count + k] = ((after[k] as number) - (before[k] as number)) * 0.6
    return all
  })
}

const apart = (a: Float32Array, b: Float32Array): number => {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += ((a[k] as number) - (b[k] as number)) ** 2
  return Math.sqrt(sum / a.length)
}

/**
 * Dynamic time warping (Sakoe and Chiba 1978): for every frame of `a` the frame of `b` that is the same moment. Each step
 * moves on in one or both; standing still costs a little, so that pauses are bridged and sounds are not.
 */
const warp = (a: Float32Array[], b: Float32Array[]): { at: number[]; cost: number } => {
  const [rows, columns] = [a.length, b.length]
  const total = new Float32Array(rows * columns).fill(Number.POSITIVE_INFINITY)
  const back = new Uint8Array(rows * columns) // 0 both, 1 a alone, 2 b alone
  const still = 0.4
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const own = apart(a[i] as Float32Array, b[j] as Float32Array)
      const here = i * columns + j
      if (i === 0 && j === 0) {
        total[here] = own
        continue
      }
      const both = i > 0 && j > 0 ? (total[here - columns - 1] as number) + own * 2 : Number.POSITIVE_INFINITY
      const up = i > 0 ? (total[here - columns] as number) + own + still : Number.POSITIVE_INFINITY
      const left = j > 0 ? (total[here - 1] as number) + own + still : Number.POSITIVE_INFINITY
      const least = Math.min(both, up, left)
      total[here] = least
      back[here] = least === both ? 0 : least === up ? 1 : 2
    }
  const sums = new Float64Array(rows)
  const counts = new Float64Array(rows)
  for (let i = rows - 1, j = columns - 1; i >= 0 && j >= 0; ) {
    sums[i] = (sums[i] as number) + j
    counts[i] = (counts[i] as number) + 1
    const way = back[i * columns + j]
    if (way !== 2) i -= 1
    if (way !== 1) j -= 1
  }
  const at = Array.from(sums, (sum, i) => sum / Math.max(1, counts[i] as number))
  return { at, cost: (total[rows * columns - 1] as number) / (rows + columns) }
}

type Timed = { from: number; to: number }

/** Spans moved by a clock that never runs back, each at least a frame long and none over the one before it. */
const moved = <T extends Timed>(spans: readonly T[], clock: (ms: number) => number, ms: number): T[] => {
  let free = 0
  return spans.map((span) => {
    const from = Math.min(ms, Math.max(free, Math.round(clock(span.from))))
    const to = Math.min(ms, Math.max(from + STEP_MS, Math.round(clock(span.to))))
    free = to
    return { ...span, from, to }
  })
}

export type Spoken = { samples: Float32Array; words: Word[]; phones: Phone[] }

/** Below this likeness the words are most likely others: of 12 pairs of the same line all were above, of 60 others 50 below. */
export const unlike = 0.3

/**
 * When each word and phone of a known take is said in another reading of the same text. `likeness`: 0 … 1, how much the
 * two sound like the same words; other words stay near 0.
 */
export const matchTake = (
  known: Spoken,
  samples: Float32Array,
): { words: Word[]; phones: Phone[]; likeness: number } => {
  const ms = Math.floor((samples.length * 1000) / RATE)
  const [theirs, own] = [featuresOf(known.samples), featuresOf(samples)]
  const { at, cost } = warp(theirs, own)
  // The same sounds in the wrong order say how near any speech of this voice would come.
  const chance = warp(theirs, own.toReversed()).cost
  const clock = (time: number): number => {
    const place = Math.min(at.length - 1, Math.max(0, time / STEP_MS))
    const low = Math.floor(place)
    const [from, to] = [at[low] ?? 0, at[Math.min(at.length - 1, low + 1)] ?? 0]
    return (from + (to - from) * (place - low)) * STEP_MS
  }
  return {
    words: moved(known.words, clock, ms),
    phones: moved(known.phones, clock, ms),
    likeness: Math.max(0, Math.min(1, (1 - cost / chance) * 5)),
  }
}
