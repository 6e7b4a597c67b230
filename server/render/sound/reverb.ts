import { filter, highPass, lowPass } from './filter.ts'
import { RATE } from './wav.ts'

type Room = { seconds: number; before: number; damp: number } // decay to −60 dB, pre-delay in s, Hz above which it is dull

/** A room one speaks in, and a hall. */
export const rooms = {
  small: { seconds: 0.45, before: 0.006, damp: 4800 },
  large: { seconds: 1.9, before: 0.022, damp: 3600 },
} satisfies Record<string, Room>

// Mutually prime delays in samples at 48 kHz, so that echoes do not fall together (Jot's feedback delay network).
const SMALL = [1123, 1319, 1487, 1693, 1867, 2017, 2239, 2411]
const DIFFUSE = [149, 211, 337, 521]

const allPass = (samples: Float32Array, delay: number, g: number): void => {
  const line = new Float32Array(delay)
  for (let i = 0, p = 0; i < samples.length; i++) {
    const held = line[p] as number
    const x = samples[i] as number
    const v = x + g * held
    samples[i] = held - g * v
    line[p] = v
    p = p + 1 === delay ? 0 : p + 1
  }
}

/** The sound of a room for a send of one channel: two channels of echo without the direct sound. */
export const reverb = (send: Float32Array, room: Room): [Float32Array, Float32Array] => {
  const input = filter(filter(send.slice(), highPass(140)), lowPass(9000))
  for (const delay of DIFFUSE) allPass(input, delay, 0.62)
  const scale = room.seconds > 1 ? 1.7 : 0.8
  const delays = SMALL.map((d) => Math.round(d * scale) | 1)
  const lines = delays.map((d) => new Float32Array(d))
  const at = delays.map(() => 0)
  const gains = delays.map((d) => 10 ** ((-3 * d) / RATE / room.seconds))
  const keep = Math.exp((-2 * Math.PI * room.damp) / RATE)
  const dull = delays.map(() => 0)
  const left = new Float32Array(send.length)
  const right = new Float32Array(send.length)
  const wait = Math.round(room.before * RATE)
  const count = delays.length
  const taps = new Float64Array(count)
  for (let i = 0; i < send.length; i++) {
    const x = i >= wait ? (input[i - wait] as number) : 0
    let sum = 0
    for (let n = 0; n < count; n++) {
      const out = (lines[n] as Float32Array)[at[n] as number] as number
      const soft = out * (1 - keep) + (dull[n] as number) * keep
      dull[n] = soft > 1e-18 || soft < -1e-18 ? soft : 0
      taps[n] = soft * (gains[n] as number)
      sum += taps[n] as number
    }
    const share = (2 * sum) / count // a Householder reflection keeps the energy
    let l = 0
    let r = 0
    for (let n = 0; n < count; n++) {
      const tap = taps[n] as number
      const line = lines[n] as Float32Array
      line[at[n] as number] = (n & 1 ? x : -x) + tap - share
      at[n] = (at[n] as number) + 1 === line.length ? 0 : (at[n] as number) + 1
      if (n & 1) l += n & 2 ? tap : -tap
      else r += n & 4 ? tap : -tap
    }
    left[i] = l * 0.35
    right[i] = r * 0.35
  }
  return [left, right]
}
