import { transform } from '#server/render/sound/fourier.ts'

/** The power spectrum of a real frame whose length is a power of two: `re.length / 2 + 1` bins. */
export const powerSpectrum = (frame: Float32Array): Float32Array => {
  const re = Float64Array.from(frame)
  const im = new Float64Array(frame.length)
  transform(re, im, false)
  return Float32Array.from(
    { length: frame.length / 2 + 1 },
    (_, k) => (re[k] as number) ** 2 + (im[k] as number) ** 2,
  )
}
