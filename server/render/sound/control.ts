import { filter } from './filter.ts'
import { weighting } from './loudness.ts'
import { RATE } from './wav.ts'

/** Decisions are taken a hundred times a second. */
export const CONTROL = RATE / 100

/** Mean square of the channels together for each control step of [from, to), as they are or K weighted. */
export const powersOf = (
  channels: readonly Float32Array[],
  from: number,
  to: number,
  as: 'plain' | 'weighted' = 'plain',
): Float64Array => {
  const start = Math.max(0, from)
  const end = Math.min(to, channels[0]?.length ?? 0)
  const out = new Float64Array(Math.max(0, Math.ceil((end - start) / CONTROL)))
  for (const channel of channels) {
    let part = channel.subarray(start, end)
    if (as === 'weighted') {
      part = part.slice()
      for (const shape of weighting) filter(part, shape)
    }
    for (let k = 0; k < out.length; k++) {
      let sum = 0
      const last = Math.min(part.length, (k + 1) * CONTROL)
      for (let i = k * CONTROL; i < last; i++) sum += (part[i] as number) * (part[i] as number)
      out[k] = (out[k] as number) + sum / CONTROL
    }
  }
  return out
}

/** Multiplies a channel, in place, by gains given for each control step, with straight lines between them. */
export const control = (channel: Float32Array, gains: Float32Array): void => {
  for (let k = 0; k * CONTROL < channel.length; k++) {
    const from = gains[k] ?? 1
    const slope = ((gains[k + 1] ?? from) - from) / CONTROL
    if (from === 1 && slope === 0) continue
    const end = Math.min(CONTROL, channel.length - k * CONTROL)
    for (let i = 0, at = k * CONTROL; i < end; i++, at++)
      channel[at] = (channel[at] as number) * (from + slope * i)
  }
}
