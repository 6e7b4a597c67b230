/** Cosines and sines of a size, made once. */
const turns = new Map<number, { cos: Float64Array; sin: Float64Array }>()
const turnsOf = (size: number) => {
  const known = turns.get(size)
  if (known !== undefined) return known
  const angle = (k: number) => (2 * Math.PI * k) / size
  const made = {
    cos: Float64Array.from({ length: size / 2 }, (_, k) => Math.cos(angle(k))),
    sin: Float64Array.from({ length: size / 2 }, (_, k) => Math.sin(angle(k))),
  }
  turns.set(size, made)
  return made
}

/** In place: the discrete Fourier transform of a power of two samples (Cooley and Tukey 1965), or its inverse. */
export const transform = (re: Float64Array, im: Float64Array, inverse: boolean): void => {
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
  for (let size = 2; size <= n; size <<= 1) {
    const { cos, sin } = turnsOf(size)
    const way = inverse ? 1 : -1
    for (let k = 0; k < size / 2; k++) {
      const [wr, wi] = [cos[k] as number, way * (sin[k] as number)]
      for (let a = k; a < n; a += size) {
        const b = a + size / 2
        const xr = (re[b] as number) * wr - (im[b] as number) * wi
        const xi = (re[b] as number) * wi + (im[b] as number) * wr
        re[b] = (re[a] as number) - xr
        im[b] = (im[a] as number) - xi
        re[a] = (re[a] as number) + xr
        im[a] = (im[a] as number) + xi
      }
    }
  }
}
