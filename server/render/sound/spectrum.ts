const SIZE = 4096

/** Middles of thirds of an octave, 25 Hz to 20 kHz. */
export const bands = Array.from({ length: 30 }, (_, i) => Math.round(1000 * 2 ** ((i - 16) / 3)))

/** Fourier transform in place, for lengths that are powers of two (Cooley and Tukey). */
const transform = (re: Float64Array, im: Float64Array): void => {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[re[i], re[j]] = [re[j] as number, re[i] as number]
      ;[im[i], im[j]] = [im[j] as number, im[i] as number]
    }
  }
  for (let size = 2; size <= n; size <<= 1)
    for (let k = 0; k < size >> 1; k++) {
      const angle = (-2 * Math.PI * k) / size
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      for (let at = k; at < n; at += size) {
        const other = at + (size >> 1)
        const x = (re[other] as number) * c - (im[other] as number) * s
        const y = (re[other] as number) * s + (im[other] as number) * c
        re[other] = (re[at] as number) - x
        im[other] = (im[at] as number) - y
        re[at] = (re[at] as number) + x
        im[at] = (im[at] as number) + y
      }
    }
}

/** Level of each band in dB (a full sine: −3 dB) of the samples from `at` on, both channels together. */
export const spectrumAt = (channels: readonly Float32Array[], at: number, rate: number): number[] => {
  const re = new Float64Array(SIZE)
  const im = new Float64Array(SIZE)
  for (let i = 0; i < SIZE; i++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SIZE)
    const sum = channels.reduce((total, channel) => total + (channel[at + i] ?? 0), 0)
    re[i] = (sum / channels.length) * window
  }
  transform(re, im)
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
