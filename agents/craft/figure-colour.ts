import { hexOf, labOf, lightnessOf, withLightness } from './light/colour.ts'

/** How unlike two colours look. */
export const apart = (one: string, other: string): number => {
  const [p, q] = [labOf(one), labOf(other)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

/** The same hue, darker or lighter, never black or white. */
export const withLight = (hex: string, lightness: number, chroma = 1): string =>
  withLightness(hex, Math.min(0.94, Math.max(0.12, lightness)), chroma)

/** Round the circle of hues. */
export const turned = (hex: string, radians: number): string => {
  const [l, a, b] = labOf(hex)
  const [c, s] = [Math.cos(radians), Math.sin(radians)]
  return hexOf([l, a * c - b * s, a * s + b * c])
}

/** Figure and ground differ in lightness by 15 % or more (CRAFT, "Looks"). */
const READS = 0.15
export const standsOut = (hex: string, ground: string): boolean =>
  Math.abs(lightnessOf(hex) - lightnessOf(ground)) >= READS - 0.004

/** Moves the lightness away from the ground's by as little as is needed. */
export const against = (hex: string, ground: string): string => {
  if (standsOut(hex, ground)) return hex
  const from = lightnessOf(ground)
  const step = READS + 0.01
  const up = lightnessOf(hex) >= from ? from + step <= 0.9 : from - step < 0.16
  return withLight(hex, up ? from + step : from - step)
}
