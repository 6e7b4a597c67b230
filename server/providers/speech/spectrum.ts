/** The power spectrum of a real frame whose length is a power of two: `re.length / 2 + 1` bins (Cooley and Tukey 1965). */
export const powerSpectrum = (frame: Float32Array): Float32Array => {
  const n = frame.length
  const re = new Float64Array(n)
  const im = new Float64Array(n)
  for (let i = 0, j = 0; i < n; i++) {
    re[j] = frame[i] as number
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j |= bit
  }
  for (let size = 2; size <= n; size *= 2) {
    const half = size >> 1
    const [stepRe, stepIm] = [Math.cos((-2 * Math.PI) / size), Math.sin((-2 * Math.PI) / size)]
    for (let start = 0; start < n; start += size) {
      let [wr, wi] = [1, 0]
      for (let k = start; k < start + half; k++) {
        const [a, b] = [re[k + half] as number, im[k + half] as number]
        const [tr, ti] = [a * wr - b * wi, a * wi + b * wr]
        re[k + half] = (re[k] as number) - tr
        im[k + half] = (im[k] as number) - ti
        re[k] = (re[k] as number) + tr
        im[k] = (im[k] as number) + ti
        ;[wr, wi] = [wr * stepRe - wi * stepIm, wr * stepIm + wi * stepRe]
      }
    }
  }
  return Float32Array.from({ length: n / 2 + 1 }, (_, k) => (re[k] as number) ** 2 + (im[k] as number) ** 2)
}
