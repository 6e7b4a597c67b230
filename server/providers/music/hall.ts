import { RATE } from '#server/render/sound/wav.ts'

// A scoring stage: a feedback delay network at half the rate, for nothing above 8 kHz comes back from a wall.
const HALF = RATE / 2
const SECONDS = 2.1 // to −60 dB
const DAMP = 3400 // Hz above which the walls are dull
const LOW = 160 // Hz below which nothing is sent: mud
const BEFORE = 0.024 // s until the first wall answers
const DELAYS = [887, 1013, 1151, 1289, 1423, 1571, 1709, 1867] // prime, so that echoes do not fall together
const DIFFUSE = [113, 179, 263, 389]

/** Every second sample, after a gentle low-pass. */
const halved = (x: Float32Array): Float32Array => {
  const out = new Float32Array(x.length >> 1)
  for (let i = 0; i < out.length; i++) {
    const k = 2 * i
    out[i] = 0.25 * (x[k - 1] ?? 0) + 0.5 * (x[k] as number) + 0.25 * (x[k + 1] ?? 0)
  }
  return out
}

const withoutLows = (x: Float32Array): void => {
  const keep = Math.exp((-2 * Math.PI * LOW) / HALF)
  let low = 0
  for (let i = 0; i < x.length; i++) {
    low = (x[i] as number) * (1 - keep) + low * keep
    x[i] = (x[i] as number) - low
  }
}

const diffused = (x: Float32Array, delay: number): void => {
  const line = new Float32Array(delay)
  for (let i = 0, p = 0; i < x.length; i++) {
    const held = line[p] as number
    const v = (x[i] as number) + 0.6 * held
    x[i] = held - 0.6 * v
    line[p] = v
    p = p + 1 === delay ? 0 : p + 1
  }
}

/** Adds what the hall gives back of `send` to both channels. */
export const addHall = (send: Float32Array, left: Float32Array, right: Float32Array, level: number): void => {
  const x = halved(send)
  withoutLows(x)
  for (const delay of DIFFUSE) diffused(x, delay)
  const count = DELAYS.length
  const lines = DELAYS.map((d) => new Float32Array(d))
  const at = new Int32Array(count)
  const gains = Float64Array.from(DELAYS, (d) => 10 ** ((-3 * d) / HALF / SECONDS))
  const keep = Math.exp((-2 * Math.PI * DAMP) / HALF)
  const dull = new Float64Array(count)
  const taps = new Float64Array(count)
  const wait = Math.round(BEFORE * HALF)
  let [wasL, wasR] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    const input = i >= wait ? (x[i - wait] as number) : 0
    let sum = 0
    for (let n = 0; n < count; n++) {
      const line = lines[n] as Float32Array
      const soft = (line[at[n] as number] as number) * (1 - keep) + (dull[n] as number) * keep
      dull[n] = soft > 1e-15 || soft < -1e-15 ? soft : 0
      const tap = soft * (gains[n] as number)
      taps[n] = tap
      sum += tap
    }
    const share = sum / 4 // a Householder reflection keeps the energy: 2 / count
    let l = 0
    let r = 0
    for (let n = 0; n < count; n++) {
      const tap = taps[n] as number
      const line = lines[n] as Float32Array
      const p = at[n] as number
      line[p] = (n & 1 ? input : -input) + tap - share
      at[n] = p + 1 === line.length ? 0 : p + 1
      if (n & 1) l += n & 2 ? tap : -tap
      else r += n & 4 ? tap : -tap
    }
    l *= level
    r *= level
    const k = 2 * i
    left[k] = (left[k] as number) + (wasL + l) / 2
    right[k] = (right[k] as number) + (wasR + r) / 2
    left[k + 1] = (left[k + 1] as number) + l
    right[k + 1] = (right[k + 1] as number) + r
    wasL = l
    wasR = r
  }
}
