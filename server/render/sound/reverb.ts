import type { Space } from '#film/sound.ts'
import { filter, highPass, lowPass } from './filter.ts'
import { RATE } from './wav.ts'

// Mutually prime delays in samples at 48 kHz, so that echoes do not fall together (Jot's feedback delay network).
const LINES = [1123, 1319, 1487, 1693, 1867, 2017, 2239, 2411]
const COUNT = LINES.length
const DIFFUSE = [149, 211, 337, 521]

const allPass = (samples: Float32Array, delay: number, g: number): void => {
  const line = new Float32Array(delay)
  for (let i = 0, p = 0; i < samples.length; i++) {
    const held = line[p] as number
    const v = (samples[i] as number) + g * held
    samples[i] = held - g * v
    line[p] = v
    p = p + 1 === delay ? 0 : p + 1
  }
}

type Line = { held: Float32Array; at: number; gain: number; dull: number; tap: Float32Array }

/** Reads a block of one line through its damping; what is written later in the block is not yet due. */
const tapped = (line: Line, size: number, keep: number): void => {
  const { held, tap, gain } = line
  let { at, dull } = line
  for (let i = 0; i < size; i++) {
    dull = (held[at] as number) * (1 - keep) + dull * keep
    if (dull < 1e-18 && dull > -1e-18) dull = 0 // denormal numbers are slow and inaudible
    tap[i] = dull * gain
    at = at + 1 === held.length ? 0 : at + 1
  }
  line.dull = dull
}

/** Writes a block back: the input, and what the lines give each other. */
const returned = (line: Line, x: Float32Array, share: Float32Array, size: number, sign: number): void => {
  const { held, tap } = line
  let at = line.at
  for (let i = 0; i < size; i++) {
    held[at] = sign * (x[i] as number) + (tap[i] as number) - (share[i] as number)
    at = at + 1 === held.length ? 0 : at + 1
  }
  line.at = at
}

const mixInto = (out: Float32Array, at: number, tap: Float32Array, size: number, gain: number): void => {
  for (let i = 0; i < size; i++) out[at + i] = (out[at + i] as number) + (tap[i] as number) * gain
}

/** The sound of a room for a send of one channel: two channels of echo without the direct sound. */
export const reverb = (send: Float32Array, space: Space): [Float32Array, Float32Array] => {
  const length = send.length
  const wait = Math.min(length, Math.round(space.before * RATE))
  const input = new Float32Array(length)
  input.set(send.subarray(0, length - wait), wait)
  filter(filter(input, highPass(140)), lowPass(9000))
  for (const delay of DIFFUSE) allPass(input, delay, 0.62)
  const scale = Math.min(1.8, Math.max(0.5, 0.55 + space.seconds * 0.6)) // large rooms have long ways
  const keep = Math.exp((-2 * Math.PI * space.damp) / RATE)
  const lines = LINES.map((d): Line => {
    const delay = Math.round(d * scale) | 1
    const gain = 10 ** ((-3 * delay) / RATE / space.seconds)
    return { held: new Float32Array(delay), at: 0, gain, dull: 0, tap: new Float32Array(512) }
  })
  const out: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)]
  const share = new Float32Array(512)
  // Blocks are shorter than the shortest line, so that nothing written in one is read in it.
  for (let from = 0; from < length; from += 512) {
    const size = Math.min(512, length - from)
    share.fill(0)
    lines.forEach((line, n) => {
      tapped(line, size, keep)
      mixInto(share, 0, line.tap, size, 2 / COUNT) // a Householder reflection keeps the energy
      mixInto(out[n & 1 ? 0 : 1], from, line.tap, size, (n & (n & 1 ? 2 : 4)) === 0 ? -0.35 : 0.35)
    })
    const x = input.subarray(from, from + size)
    lines.forEach((line, n) => {
      returned(line, x, share, size, n & 1 ? -1 : 1)
    })
  }
  return out
}
