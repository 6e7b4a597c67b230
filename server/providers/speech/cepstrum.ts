import { powerSpectrum } from './spectrum.ts'

/** 16 kHz, a frame every 10 ms; 26 mel bands, twelve coefficients and the level in front (Davis and Mermelstein 1980). */
export const CEPSTRUM = { rate: 16_000, hop: 160, count: 13 }
const SIZE = 512
const BANDS = 26
const LOW = 100
const HIGH = 7600

const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700)
const hertz = (m: number): number => 700 * (10 ** (m / 2595) - 1)

/** Triangles over the bins of the spectrum, evenly spaced as one hears. */
const filters = Array.from({ length: BANDS }, (_, band) => {
  const edge = (i: number) =>
    (hertz(mel(LOW) + ((mel(HIGH) - mel(LOW)) * i) / (BANDS + 1)) * SIZE) / CEPSTRUM.rate
  const [from, top, to] = [edge(band), edge(band + 1), edge(band + 2)]
  const bins: { bin: number; weight: number }[] = []
  for (let bin = Math.ceil(from); bin <= to; bin++)
    bins.push({ bin, weight: bin <= top ? (bin - from) / (top - from) : (to - bin) / (to - top) })
  return bins
})

/** A row of mel cepstra for each 10 ms of a sound at 16 kHz. */
export const cepstraOf = (x: Float32Array): Float32Array[] => {
  const frame = new Float32Array(SIZE)
  return Array.from({ length: Math.floor(x.length / CEPSTRUM.hop) }, (_, n) => {
    const at = n * CEPSTRUM.hop - SIZE / 2
    for (let i = 0; i < SIZE; i++) {
      const sharp = (x[at + i] ?? 0) - 0.97 * (x[at + i - 1] ?? 0)
      frame[i] = sharp * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (SIZE - 1)))
    }
    const power = powerSpectrum(frame)
    const bands = filters.map((bins) =>
      Math.log(bins.reduce((sum, { bin, weight }) => sum + weight * (power[bin] as number), 1e-8)),
    )
    return Float32Array.from({ length: CEPSTRUM.count }, (_, k) =>
      bands.reduce(
        (sum, band, i) =>
          sum + band * Math.cos((Math.PI * k * (i + 0.5)) / BANDS) * Math.sqrt((k === 0 ? 1 : 2) / BANDS),
        0,
      ),
    )
  })
}
