import { transform } from './fourier.ts'

const SIZE = 1024
const HOP = SIZE / 4
const FLOOR = 0.18 // what is left of a band that holds nothing but noise: −15 dB, so that rooms do not go dead
const OVER = 2.2 // how many times the noise a band must hold to pass whole

const hann = Float64Array.from({ length: SIZE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE))

/** The frames of a sound, each as its spectrum. */
const framesOf = (samples: Float32Array): { re: Float64Array; im: Float64Array }[] =>
  Array.from({ length: Math.ceil(samples.length / HOP) + 3 }, (_, n) => {
    const re = Float64Array.from(hann, (w, i) => w * (samples[(n - 3) * HOP + i] ?? 0))
    const im = new Float64Array(SIZE)
    transform(re, im, false)
    return { re, im }
  })

/** The noise of each band: its magnitude in the quietest tenth of the frames that are not digital silence. */
const noiseOf = (magnitudes: Float64Array[]): Float64Array => {
  const heard = magnitudes
    .map((frame) => ({ frame, level: frame.reduce((sum, x) => sum + x, 0) }))
    .filter(({ level }) => level > 1e-3)
    .sort((a, b) => a.level - b.level)
  const quiet = heard.slice(0, Math.max(1, Math.floor(heard.length / 10))).map(({ frame }) => frame)
  return Float64Array.from({ length: SIZE }, (_, k) => {
    const mean = quiet.reduce((sum, frame) => sum + (frame[k] ?? 0), 0) / Math.max(1, quiet.length)
    return mean
  })
}

/**
 * Steady noise taken down band by band (spectral gate with a soft knee, smoothed over time so that nothing warbles).
 * A recording without a pause to hear the noise in is hardly changed.
 */
export const denoise = (samples: Float32Array): Float32Array => {
  const frames = framesOf(samples)
  const magnitudes = frames.map(({ re, im }) => re.map((x, k) => Math.hypot(x, im[k] as number)))
  const noise = noiseOf(magnitudes)
  const out = new Float32Array(samples.length)
  const gain = new Float64Array(SIZE).fill(1)
  for (const [n, { re, im }] of frames.entries()) {
    for (let k = 0; k < SIZE; k++) {
      const over = (magnitudes[n]?.[k] ?? 0) / ((noise[k] as number) * OVER + 1e-12)
      const wanted = FLOOR + (1 - FLOOR) * Math.min(1, Math.max(0, (over - 0.5) * 2))
      // Opens at once and closes slowly: the ends of words are quiet.
      const before = gain[k] as number
      gain[k] = wanted > before ? wanted : before * 0.75 + wanted * 0.25
      re[k] = (re[k] as number) * (gain[k] as number)
      im[k] = (im[k] as number) * (gain[k] as number)
    }
    transform(re, im, true)
    const at = (n - 3) * HOP
    // Squared Hann windows at a quarter's hop sum to 1.5.
    for (let i = Math.max(0, -at); i < SIZE && at + i < out.length; i++)
      out[at + i] = (out[at + i] as number) + ((re[i] as number) * (hann[i] as number)) / SIZE / 1.5
  }
  return out
}
