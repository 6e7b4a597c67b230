import { noise } from './noise.ts'

/**
 * Air instead of tone: the same vocal tract, sounded by noise (linear prediction, Atal and Hanauer 1971). `share` of 0 leaves
 * the voice alone, 1 is a whisper, a little between is a breathy voice.
 */

const ORDER = 18

/** The coefficients that predict a frame best, and what remains of its power (Levinson and Durbin). */
const predict = (frame: Float32Array): { a: Float64Array; power: number } => {
  const r = new Float64Array(ORDER + 1)
  for (let lag = 0; lag <= ORDER; lag++) {
    let sum = 0
    for (let i = lag; i < frame.length; i++) sum += (frame[i] as number) * (frame[i - lag] as number)
    r[lag] = sum
  }
  r[0] = (r[0] as number) * 1.0001 + 1e-9
  const a = new Float64Array(ORDER + 1)
  a[0] = 1
  let error = r[0] as number
  for (let n = 1; n <= ORDER; n++) {
    let sum = r[n] as number
    for (let i = 1; i < n; i++) sum += (a[i] as number) * (r[n - i] as number)
    const k = -sum / error
    for (let i = 1; i <= n >> 1; i++) {
      const [low, high] = [a[i] as number, a[n - i] as number]
      a[i] = low + k * high
      if (i !== n - i) a[n - i] = high + k * low
    }
    a[n] = k
    error *= 1 - k * k
  }
  return { a, power: error / frame.length }
}

export const whispered = (x: Float32Array, rate: number, share: number): Float32Array => {
  if (share <= 0) return x
  const hop = Math.round(rate * 0.008)
  const size = hop * 3
  const out = new Float32Array(x.length)
  const frame = new Float32Array(size)
  const hiss = noise(x.length)
  const past = new Float64Array(ORDER)
  for (let at = 0; at < x.length; at += hop) {
    for (let i = 0; i < size; i++) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / size)
      frame[i] = (x[at + i - hop] ?? 0) * window
    }
    const { a, power } = predict(frame)
    const gain = Math.sqrt((power * 8) / 3) // the window took 3/8 of the power
    for (let i = 0; i < hop && at + i < x.length; i++) {
      let y = hiss() * gain
      for (let k = 0; k < ORDER; k++) y -= (a[k + 1] as number) * (past[k] as number)
      past.copyWithin(1, 0)
      past[0] = y
      out[at + i] = y
    }
  }
  const [tone, air] = [Math.cos((share * Math.PI) / 2), Math.sin((share * Math.PI) / 2)]
  for (let i = 0; i < x.length; i++) out[i] = (x[i] as number) * tone + (out[i] as number) * air
  return out
}
