import { filter, highPass, lowPass } from '#server/render/sound/filter.ts'
import { RATE } from '#server/render/sound/wav.ts'
import { noise } from './noise.ts'

/**
 * The hiss that an engine's sample rate cut off: an s goes on to 12 kHz and beyond, an engine of 16 kHz stops at eight. Noise
 * above its edge follows what hisses below it (spectral band replication, only for sounds that are noise there too).
 */

const FROM = 4000 // Hz; above it a vowel has little, a hiss much
const TOP = 12_000
const FALL = -5 // dB, density above the edge beside the density below it
const STEP = Math.round(RATE * 0.002)

/** Power of each 2 ms, smoothed over its neighbours. */
const powers = (x: Float32Array): Float32Array => {
  const raw = new Float32Array(Math.ceil(x.length / STEP))
  x.forEach((sample, i) => {
    const at = Math.floor(i / STEP)
    raw[at] = (raw[at] as number) + (sample * sample) / STEP
  })
  return raw.map((p, i) => 0.25 * (raw[i - 1] ?? p) + 0.5 * p + 0.25 * (raw[i + 1] ?? p))
}

/** Adds hiss to a take at 48 kHz in which nothing stands above `edge` Hz. */
export const withSibilance = (x: Float32Array, edge: number): Float32Array => {
  if (edge > TOP * 0.9) return x
  const high = powers(filter(filter(x.slice(), highPass(FROM)), highPass(FROM)))
  const low = powers(filter(filter(x.slice(), lowPass(FROM * 0.75)), lowPass(FROM * 0.75)))
  const gains = high.map((p, i) => {
    const share = p / (p + (low[i] ?? 0) + 1e-12)
    const hiss = Math.min(1, Math.max(0, (share - 0.35) / 0.4))
    return hiss * Math.sqrt(((p * (TOP - edge)) / (edge - FROM)) * 10 ** (FALL / 10))
  })
  const air = Float32Array.from(x, noise(x.length))
  for (let pass = 0; pass < 2; pass++) {
    filter(air, highPass(edge))
    filter(air, lowPass(TOP))
  }
  // White noise of power 1 has the share of its band that is left.
  const unit = Math.sqrt(RATE / 2 / (TOP - edge))
  return x.map((sample, i) => {
    const at = i / STEP
    const [a, b] = [gains[Math.floor(at)] ?? 0, gains[Math.floor(at) + 1] ?? 0]
    return sample + (air[i] as number) * unit * (a + (b - a) * (at - Math.floor(at)))
  })
}
