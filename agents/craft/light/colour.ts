/** Colour as the eye sees it (Oklab, Björn Ottosson, 2020): lightness 0 … 1 and two opponent axes. */
type Lab = readonly [number, number, number]

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const encoded = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)

const rgbOf = (hex: string): Lab => {
  const at = (i: number) => linear(Number.parseInt(hex.slice(i, i + 2), 16) / 255)
  return [at(1), at(3), at(5)]
}

export const labOf = (hex: string): Lab => {
  const [r, g, b] = rgbOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export const hexOf = ([L, a, b]: Lab): string => {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, encoded(Math.max(0, c)))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

export const mix = (a: string, b: string, t: number): string => {
  const [p, q] = [labOf(a), labOf(b)]
  return hexOf([lerp(p[0], q[0], t), lerp(p[1], q[1], t), lerp(p[2], q[2], t)])
}
/** The material keeps its lightness and leans towards the hue of a swatch. */
export const tinted = (base: string, swatch: string, t: number): string => {
  const [p, q] = [labOf(base), labOf(swatch)]
  return hexOf([lerp(p[0], q[0], t * 0.25), lerp(p[1], q[1], t), lerp(p[2], q[2], t)])
}
export const lightnessOf = (hex: string): number => labOf(hex)[0]
export const withLightness = (hex: string, lightness: number, chroma = 1): string => {
  const [, a, b] = labOf(hex)
  return hexOf([lightness, a * chroma, b * chroma])
}
/** WCAG relative luminance. */
export const luminanceOf = (hex: string): number => {
  const [r, g, b] = rgbOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
