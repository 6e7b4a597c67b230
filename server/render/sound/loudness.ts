import { atRest, type Biquad, type FilterState, filter } from './filter.ts'
import { RATE } from './wav.ts'

/** Where the meter's scale ends: nothing audible. */
export const SILENCE = -70

// ITU-R BS.1770-5, tables 1 and 2: the K weighting at 48 kHz.
const head: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
}
const low: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 }

/** The K weighting: two filters, one after the other. */
export const weighting: readonly Biquad[] = [head, low]

const weighted = (channel: Float32Array): Float32Array => filter(filter(channel.slice(), head), low)

const toLufs = (power: number): number => (power > 0 ? -0.691 + 10 * Math.log10(power) : SILENCE)
const toPower = (lufs: number): number => 10 ** ((lufs + 0.691) / 10)

/** Gives the samples [from, to) of every channel. */
export type Reading = (from: number, to: number) => readonly Float32Array[]

const STEP = RATE / 10

/** Summed mean square of the weighted channels in steps of 100 ms, read ten seconds at a time. */
const steps = (length: number, read: Reading): number[] => {
  const powers: number[] = []
  const states: [FilterState, FilterState][] = []
  const whole = Math.floor(length / STEP)
  for (let first = 0; first < whole; first += 100) {
    const count = Math.min(100, whole - first)
    read(first * STEP, (first + count) * STEP).forEach((channel, c) => {
      states[c] ??= [atRest(), atRest()]
      const k = filter(filter(channel.slice(), head, states[c][0]), low, states[c][1])
      for (let s = 0; s < count; s++) {
        let sum = 0
        for (let i = s * STEP; i < (s + 1) * STEP; i++) sum += (k[i] as number) ** 2
        powers[first + s] = (powers[first + s] ?? 0) + sum / STEP
      }
    })
  }
  return powers
}

const reading =
  (channels: readonly Float32Array[]): Reading =>
  (from, to) =>
    channels.map((channel) => channel.subarray(from, to))

const mean = (values: number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length

/** Integrated loudness in LUFS: 400 ms blocks every 100 ms, gated at −70 and 10 below (BS.1770). */
export const integrated = (channels: readonly Float32Array[]): number =>
  integratedOf(channels[0]?.length ?? 0, reading(channels))

/** The same of a sound that is made while it is read. */
const integratedOf = (length: number, read: Reading): number => {
  return overBlocks(steps(length, read), 'relative')
}

/** Four steps of 100 ms make a block, a block begins with every step. */
const blocksOf = (tenths: readonly number[]): number[] =>
  tenths.slice(3).map((last, i) => (last + sumOf(tenths, i, i + 3)) / 4)
const sumOf = (values: readonly number[], from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i] as number
  return sum
}

const overBlocks = (tenths: readonly number[], gate: 'absolute' | 'relative'): number => {
  const audible = blocksOf(tenths).filter((p) => p > toPower(SILENCE))
  const floor = gate === 'relative' ? mean(audible) / 10 : 0
  return toLufs(mean(audible.filter((p) => p > floor)))
}

/** Integrated loudness from weighted powers of 10 ms each. */
export const gated = (hundredths: Float64Array, gate: 'absolute' | 'relative' = 'relative'): number => {
  const tenths: number[] = []
  for (let i = 0; i + 10 <= hundredths.length; i += 10)
    tenths.push(hundredths.subarray(i, i + 10).reduce((a, b) => a + b, 0) / 10)
  return overBlocks(tenths, gate)
}

/** Loudness of a stretch without gates, for comparing speech with what lies under it. */
export const ungated = (channels: Float32Array[]): number => {
  const length = channels[0]?.length ?? 0
  if (length === 0) return SILENCE
  let power = 0
  for (const channel of channels) {
    let sum = 0
    for (const x of weighted(channel)) sum += x * x
    power += sum / length
  }
  return Math.max(SILENCE, toLufs(power))
}

/** The loudest 400 ms in LUFS; of a shorter sound, the whole of it as if it were 400 ms long. */
export const loudest = (channels: Float32Array[]): number => {
  const length = channels[0]?.length ?? 0
  const size = RATE * 0.4
  const padded =
    length >= size ? channels : channels.map((c) => Float32Array.from({ length: size }, (_, i) => c[i] ?? 0))
  const blocks = blocksOf(steps(padded[0]?.length ?? 0, reading(padded)))
  return Math.max(SILENCE, toLufs(blocks.reduce((top, power) => Math.max(top, power), 0)))
}
