import { RATE } from './wav.ts'

/** A second-order filter, normalised so that a0 is 1. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number }

/** What a filter remembers from one block of samples to the next. */
export type FilterState = { x1: number; x2: number; y1: number; y2: number }
export const atRest = (): FilterState => ({ x1: 0, x2: 0, y1: 0, y2: 0 })

/** Runs a filter over the samples in place, going on from `state`. */
export const filter = (
  samples: Float32Array,
  { b0, b1, b2, a1, a2 }: Biquad,
  state: FilterState = atRest(),
): Float32Array => {
  let { x1, x2, y1, y2 } = state
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    // Denormal numbers are slow and inaudible.
    y1 = y > 1e-20 || y < -1e-20 ? y : 0
    samples[i] = y1
  }
  Object.assign(state, { x1, x2, y1, y2 })
  return samples
}

type Shape = { hz: number; q?: number; gain?: number }
const parts = ({ hz, q = Math.SQRT1_2, gain = 0 }: Shape, rate: number) => {
  const w = (2 * Math.PI * Math.min(hz, rate * 0.49)) / rate
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q), a: 10 ** (gain / 40) }
}
const scaled = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
})

// The forms of Bristow-Johnson's Audio EQ Cookbook.
export const lowPass = (hz: number, q?: number, rate = RATE): Biquad => {
  const { cos, alpha } = parts({ hz, ...(q === undefined ? {} : { q }) }, rate)
  return scaled((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}
export const highPass = (hz: number, q?: number, rate = RATE): Biquad => {
  const { cos, alpha } = parts({ hz, ...(q === undefined ? {} : { q }) }, rate)
  return scaled((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}
/** Constant peak gain of 1. */
export const bandPass = (hz: number, q: number, rate = RATE): Biquad => {
  const { cos, alpha } = parts({ hz, q }, rate)
  return scaled(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha)
}
export const bell = (hz: number, q: number, gain: number, rate = RATE): Biquad => {
  const { cos, alpha, a } = parts({ hz, q, gain }, rate)
  return scaled(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a)
}
export const highShelf = (hz: number, gain: number, rate = RATE): Biquad => {
  const { cos, alpha, a } = parts({ hz, gain }, rate)
  const root = 2 * Math.sqrt(a) * alpha
  return scaled(
    a * (a + 1 + (a - 1) * cos + root),
    -2 * a * (a - 1 + (a + 1) * cos),
    a * (a + 1 + (a - 1) * cos - root),
    a + 1 - (a - 1) * cos + root,
    2 * (a - 1 - (a + 1) * cos),
    a + 1 - (a - 1) * cos - root,
  )
}
