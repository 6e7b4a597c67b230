import { peakAt } from './peak.ts'
import { RATE } from './wav.ts'

const LOOK = Math.round(RATE * 0.004)
const RELEASE = Math.exp(-1 / (RATE * 0.12))

/** The true peak at each sample over all channels, as it is needed for every gain the limiter tries. */
export const peaksOf = (channels: Float32Array[], floor: number): Float32Array => {
  const length = channels[0]?.length ?? 0
  const out = new Float32Array(length)
  for (const channel of channels)
    for (let i = 0; i < length; i++) {
      const peak = peakAt(channel, i, floor)
      if (peak > (out[i] as number)) out[i] = peak
    }
  return out
}

/**
 * The gain of a look-ahead true-peak limiter for each sample: already down when a peak comes, slowly up after it.
 * The minimum over the window, smoothed over the same window, can never be above what a peak allows.
 */
export const limiterGain = (
  channels: Float32Array[],
  gain: number,
  ceiling: number,
  peaks = peaksOf(channels, ceiling / gain),
): Float32Array => {
  const length = peaks.length
  const out = new Float32Array(length)
  let held = 1
  let before = 0 // the peak between the sample before and this one
  for (let i = 0; i < length; i++) {
    const peak = peaks[i] as number
    const top = (peak > before ? peak : before) * gain
    const need = top > ceiling ? ceiling / top : 1
    before = peak
    held = Math.min(need, 1 - (1 - held) * RELEASE)
    out[i] = held
  }
  // Minimum over [i, i + LOOK], by a queue of candidates; each takes the place of what it was found from.
  const at = new Int32Array(LOOK + 2)
  const value = new Float32Array(LOOK + 2)
  const room = LOOK + 2
  let head = 0
  let tail = 0
  for (let i = length - 1; i >= 0; i--) {
    const here = out[i] as number
    while (tail > head && (value[(tail - 1) % room] as number) >= here) tail--
    at[tail % room] = i
    value[tail % room] = here
    tail++
    while ((at[head % room] as number) > i + LOOK) head++
    out[i] = value[head % room] as number
  }
  // Mean over [i − LOOK, i]; before the start the first value counts.
  const first = out[0] ?? 1
  const past = new Float32Array(LOOK + 1).fill(first)
  let sum = (LOOK + 1) * first
  for (let i = 0; i < length; i++) {
    const slot = i % (LOOK + 1)
    const low = out[i] as number
    sum += low - (past[slot] as number)
    past[slot] = low
    out[i] = sum / (LOOK + 1)
  }
  return out
}
