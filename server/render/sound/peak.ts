const TAPS = 24
const OVER = 4

/** Interpolators for the three points between two samples: Hann-windowed sinc. */
const phases: Float32Array[] = [1, 2, 3].map((phase) => {
  const taps = new Float32Array(TAPS)
  for (let t = 0; t < TAPS; t++) {
    const x = t - TAPS / 2 + 1 - phase / OVER
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2))
    taps[t] = (window * Math.sin(Math.PI * x)) / (Math.PI * x)
  }
  return taps
})

const between = (samples: Float32Array, i: number, taps: Float32Array): number => {
  let sum = 0
  const first = i - TAPS / 2 + 1
  for (let t = 0; t < TAPS; t++) {
    const n = first + t
    if (n >= 0 && n < samples.length) sum += (samples[n] as number) * (taps[t] as number)
  }
  return Math.abs(sum)
}

/** The true peak between sample i and the next. Between small samples it is not looked for: it cannot pass `floor`. */
export const peakAt = (samples: Float32Array, i: number, floor: number): number => {
  const here = Math.abs(samples[i] as number)
  const next = Math.abs(samples[i + 1] ?? 0)
  let peak = here
  // A peak between two samples exceeds them by no more than about 6 dB in practice.
  if (Math.max(here, next) < floor / 2) return peak
  for (const taps of phases) peak = Math.max(peak, between(samples, i, taps))
  return peak
}

/** True peak in dBTP, four times oversampled (BS.1770, annex 2). */
export const truePeak = (channels: Float32Array[]): number => {
  let peak = 0
  for (const channel of channels)
    for (let i = 0; i < channel.length; i++) peak = Math.max(peak, peakAt(channel, i, peak))
  return peak > 0 ? Math.max(-120, 20 * Math.log10(peak)) : -120
}
