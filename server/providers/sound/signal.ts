import type { Random } from '#film/random.ts'
import { RATE } from '#server/render/sound/wav.ts'

export type Stereo = [Float32Array, Float32Array]
export const stereo = (length: number): Stereo => [new Float32Array(length), new Float32Array(length)]
export const seconds = (s: number): number => Math.round(s * RATE)

export const white = (length: number, random: Random): Float32Array => {
  const out = new Float32Array(length)
  for (let i = 0; i < length; i++) out[i] = random.next() * 2 - 1
  return out
}

/** −3 dB an octave (Kellet's filter). */
export const pink = (length: number, random: Random): Float32Array => {
  const out = new Float32Array(length)
  let a = 0
  let b = 0
  let c = 0
  for (let i = 0; i < length; i++) {
    const w = random.next() * 2 - 1
    a = 0.99765 * a + w * 0.099046
    b = 0.963 * b + w * 0.2965164
    c = 0.57 * c + w * 1.0526913
    out[i] = (a + b + c + w * 0.1848) * 0.2
  }
  return out
}

/** −6 dB an octave. */
export const brown = (length: number, random: Random): Float32Array => {
  const out = new Float32Array(length)
  let held = 0
  for (let i = 0; i < length; i++) {
    held = held * 0.998 + (random.next() * 2 - 1) * 0.06
    out[i] = held
  }
  return out
}

/** A value that wanders smoothly between `low` and `high`, about `hz` times a second. Never repeats. */
export const drift = (
  length: number,
  random: Random,
  hz: number,
  low: number,
  high: number,
): Float32Array => {
  const out = new Float32Array(length)
  const step = RATE / hz
  let from = random.next()
  let to = random.next()
  for (let i = 0, at = random.next() * step; i < length; i++, at++) {
    if (at >= step) {
      at -= step
      from = to
      to = random.next()
    }
    const x = at / step
    out[i] = low + (high - low) * (from + (to - from) * x * x * (3 - 2 * x))
  }
  return out
}

/** A band that moves: a state-variable filter (Zavalishin's form) whose frequency follows a curve. */
export const sweep = (
  samples: Float32Array,
  hz: Float32Array,
  q: number,
  mode: 'band' | 'low' | 'high',
): Float32Array => {
  let s1 = 0
  let s2 = 0
  let g = 0
  let d = 0
  const r = 1 / q
  for (let i = 0; i < samples.length; i++) {
    if ((i & 31) === 0) {
      g = Math.tan((Math.PI * Math.min(hz[i] as number, RATE * 0.45)) / RATE)
      d = 1 / (1 + r * g + g * g)
    }
    const x = samples[i] as number
    const high = (x - (r + g) * s1 - s2) * d
    const band = g * high + s1
    const low = g * band + s2
    s1 = g * high + band
    s2 = g * band + low
    samples[i] = mode === 'band' ? band * r : mode === 'low' ? low : high
  }
  return samples
}

export const multiply = (samples: Float32Array, by: Float32Array | number): Float32Array => {
  for (let i = 0; i < samples.length; i++)
    samples[i] = (samples[i] as number) * (typeof by === 'number' ? by : (by[i] as number))
  return samples
}

/** Adds `what` to `to` from sample `at` on; what lies outside is left away. */
export const addAt = (to: Float32Array, what: Float32Array, at: number, gain = 1): void => {
  const from = Math.max(0, -at)
  const end = Math.min(what.length, to.length - at)
  for (let i = from; i < end; i++) to[at + i] = (to[at + i] as number) + (what[i] as number) * gain
}

/** Places a mono sound between left (−1) and right (1) at equal power. */
export const place = (to: Stereo, what: Float32Array, at: number, pan: number, gain = 1): void => {
  const angle = ((pan + 1) * Math.PI) / 4
  addAt(to[0], what, at, gain * Math.cos(angle))
  addAt(to[1], what, at, gain * Math.sin(angle))
}

/** e^(−t/time) from the first sample on, with a short rise so that it does not click. */
export const decay = (length: number, time: number, rise = 0.001): Float32Array => {
  const out = new Float32Array(length)
  for (let i = 0; i < length; i++) {
    const t = i / RATE
    out[i] = Math.min(1, t / rise) * Math.exp(-t / time)
  }
  return out
}

const CONTACT = 24 // samples, half a millisecond: two bodies that meet are pressed together before they part

/** A struck body: decaying sines (modal synthesis) that begin with the touch, not with a jump. */
export type Mode = { hz: number; time: number; gain: number }
export const struck = (length: number, modes: Mode[]): Float32Array => {
  const out = new Float32Array(length)
  for (const { hz, time, gain } of modes) {
    const w = (2 * Math.PI * hz) / RATE
    const fall = Math.exp(-1 / (time * RATE))
    let level = gain
    for (let i = 0; i < length && level > 1e-5; i++) {
      const touched = i < CONTACT ? 0.5 - 0.5 * Math.cos((Math.PI * i) / CONTACT) : 1
      out[i] = (out[i] as number) + Math.sin(w * i) * level * touched
      level *= fall
    }
  }
  return out
}
