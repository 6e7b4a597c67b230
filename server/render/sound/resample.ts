const HALF = 24 // taps on each side
const PHASES = 512

const bessel = (x: number): number => {
  let sum = 1
  let term = 1
  for (let k = 1; k < 30; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

/** Kaiser-windowed sinc (beta 9, about 90 dB), tabulated; `cutoff` is a fraction of the source's Nyquist frequency. */
const kernel = (cutoff: number): Float32Array => {
  const table = new Float32Array((PHASES + 1) * HALF * 2)
  const edge = bessel(9)
  for (let phase = 0; phase <= PHASES; phase++)
    for (let tap = 0; tap < HALF * 2; tap++) {
      const x = tap - HALF + 1 - phase / PHASES
      const window = Math.abs(x) >= HALF ? 0 : bessel(9 * Math.sqrt(1 - (x / HALF) ** 2)) / edge
      const arc = Math.PI * x * cutoff
      table[phase * HALF * 2 + tap] = window * cutoff * (Math.abs(arc) < 1e-9 ? 1 : Math.sin(arc) / arc)
    }
  return table
}

const kernels = new Map<number, Float32Array>()
const kernelFor = (cutoff: number): Float32Array => {
  const key = Math.round(cutoff * 1000)
  const known = kernels.get(key)
  if (known !== undefined) return known
  const made = kernel(cutoff)
  kernels.set(key, made)
  return made
}

/** The same sound at another sample rate (any ratio), band-limited. */
export const resample = (input: Float32Array, from: number, to: number): Float32Array => {
  if (from === to) return input
  const ratio = from / to
  const table = kernelFor(Math.min(1, 1 / ratio) * 0.96)
  const out = new Float32Array(Math.round(input.length / ratio))
  for (let i = 0; i < out.length; i++) {
    const at = i * ratio
    const base = Math.floor(at)
    // Between two rows of the table: the nearest alone leaves images at -65 dB, audible as a haze above the voice's band.
    const phase = (at - base) * PHASES
    const row = Math.floor(phase) * HALF * 2
    const part = phase - Math.floor(phase)
    let sum = 0
    const first = base - HALF + 1
    for (let tap = 0; tap < HALF * 2; tap++) {
      const n = first + tap
      if (n < 0 || n >= input.length) continue
      const a = table[row + tap] as number
      sum += (input[n] as number) * (a + part * ((table[row + HALF * 2 + tap] as number) - a))
    }
    out[i] = sum
  }
  return out
}
