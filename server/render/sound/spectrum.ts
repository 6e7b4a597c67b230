import { transform } from './fourier.ts'

const SIZE = 4096

/** Middles of thirds of an octave, 25 Hz to 20 kHz. */
export const bands = Array.from({ length: 30 }, (_, i) => Math.round(1000 * 2 ** ((i - 16) / 3)))

/** Level of each band in dB (a full sine: −3 dB) of the samples from `at` on, both channels together. */
export const spectrumAt = (channels: readonly Float32Array[], at: number, rate: number): number[] => {
  const re = new Float64Array(SIZE)
  const im = new Float64Array(SIZE)
  for (let i = 0; i < SIZE; i++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE)
    const sum = channels.reduce((total, channel) => total + (channel[at + i] ?? 0), 0)
    re[i] = (sum / channels.length) * window
  }
  transform(re, im, false)
  return bands.map((hz) => {
    const from = Math.max(1, Math.round((hz * 2 ** (-1 / 6) * SIZE) / rate))
    const to = Math.max(from + 1, Math.round((hz * 2 ** (1 / 6) * SIZE) / rate))
    let power = 0
    for (let k = from; k < to && k < SIZE / 2; k++) power += (re[k] as number) ** 2 + (im[k] as number) ** 2
    // Hann's window lets 3/8 of the power through; half of the spectrum is its mirror.
    const level = (power * 2) / (SIZE * SIZE * 0.375)
    return Math.round(10 * Math.log10(Math.max(1e-12, level)) * 10) / 10
  })
}
