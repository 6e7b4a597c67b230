import type { Meters } from '#film/meters.ts'
import { CONTROL } from './control.ts'
import { gated, SILENCE } from './loudness.ts'
import { bands, spectrumAt } from './spectrum.ts'
import { RATE } from './wav.ts'

const PER_SECOND = 10
const STEP = RATE / PER_SECOND

const tenth = (x: number): number => Math.round(x * 10) / 10
const lufs = (power: number): number =>
  tenth(Math.max(SILENCE, -0.691 + 10 * Math.log10(Math.max(1e-12, power))))

/** Mean of the last `count` values at each of them. */
const sliding = (values: readonly number[], count: number): number[] => {
  let sum = 0
  return values.map((value, i) => {
    sum += value - (i >= count ? (values[i - count] as number) : 0)
    return Math.max(0, sum) / count
  })
}

/** Loudness range: from the tenth to the ninety-fifth of a hundred of what is not silence (EBU Tech 3342). */
const rangeOf = (shortTerm: readonly number[]): number => {
  const audible = shortTerm.filter((level) => level > SILENCE)
  const mean = audible.reduce((sum, level) => sum + 10 ** (level / 10), 0) / Math.max(1, audible.length)
  const floor = 10 * Math.log10(Math.max(1e-9, mean)) - 20
  const levels = audible.filter((level) => level > floor).sort((a, b) => a - b)
  const at = (share: number) => levels[Math.round((levels.length - 1) * share)] ?? 0
  return tenth(at(0.95) - at(0.1))
}

const correlation = (left: Float32Array, right: Float32Array): number => {
  let [both, l, r] = [0, 0, 0]
  for (let i = 0; i < left.length; i++) {
    const [x, y] = [left[i] as number, right[i] as number]
    both += x * y
    l += x * x
    r += y * y
  }
  return l * r < 1e-18 ? 1 : Math.round((both / Math.sqrt(l * r)) * 100) / 100
}

/** All that the meters show of a stereo sound at 48 kHz; `powers` are its K-weighted powers of each control step. */
export const metersOf = (
  channels: readonly [Float32Array, Float32Array],
  powers: Float64Array,
  truePeak: number,
): Meters => {
  const count = Math.floor(channels[0].length / STEP)
  const each = STEP / CONTROL
  const steps = Array.from({ length: count }, (_, k) => {
    const part = powers.subarray(k * each, (k + 1) * each)
    return part.reduce((sum, power) => sum + power, 0) / each
  })
  const piece = (c: 0 | 1, k: number) => channels[c].subarray(k * STEP, (k + 1) * STEP)
  const loudestIn = (c: 0 | 1, k: number) => piece(c, k).reduce((top, x) => Math.max(top, Math.abs(x)), 0)
  const top = (k: number) => Math.max(loudestIn(0, k), loudestIn(1, k))
  const shortTerm = sliding(steps, 3 * PER_SECOND).map(lufs)
  return {
    perSecond: PER_SECOND,
    momentary: sliding(steps, 4).map(lufs),
    shortTerm,
    peaks: steps.map((_, k) => tenth(20 * Math.log10(Math.max(1e-6, top(k))))),
    phase: steps.map((_, k) => correlation(piece(0, k), piece(1, k))),
    integrated: tenth(gated(powers)),
    range: rangeOf(shortTerm.slice(3 * PER_SECOND - 1)),
    truePeak,
    bands,
    spectra: Array.from({ length: Math.ceil(count / PER_SECOND) }, (_, s) =>
      spectrumAt(channels, s * RATE, RATE),
    ),
  }
}
