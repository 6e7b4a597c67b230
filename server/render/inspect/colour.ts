const linear = Float64Array.from({ length: 256 }, (_, i) => {
  const c = i / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

/** Relative luminance, share of red (saturated from 0.8 on) and chromaticity (CIE 1976 u′, v′). */
export type Colour = { luminance: number; red: number; u: number; v: number }

/** The colour of one cell of an RGB picture. Black has no hue: white's is taken. */
export const colourAt = (picture: Uint8Array, cell: number): Colour => {
  const r = linear[picture[cell * 3] ?? 0] ?? 0
  const g = linear[picture[cell * 3 + 1] ?? 0] ?? 0
  const b = linear[picture[cell * 3 + 2] ?? 0] ?? 0
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  const sum = r + g + b
  if (sum < 0.02) return { luminance, red: 1 / 3, u: 0.1978, v: 0.4683 }
  const x = 0.4124 * r + 0.3576 * g + 0.1805 * b
  const z = 0.0193 * r + 0.1192 * g + 0.9505 * b
  const total = x + 15 * luminance + 3 * z
  return { luminance, red: r / sum, u: (4 * x) / total, v: (9 * luminance) / total }
}
