import type { LightRig } from '#film/stage.ts'
import { luminanceOf } from './colour.ts'

/** Light on the side of a face that the key does not reach, as a share of full white (π in three.js). */
export const shadeExposure = (light: LightRig): number =>
  ((light.fill.intensity * luminanceOf(light.fill.colour) +
    light.ambient.intensity * 0.75 * luminanceOf(light.ambient.sky)) /
    Math.PI) *
  light.exposure

/** The same on the side that the key does reach. */
export const faceExposure = (light: LightRig): number =>
  shadeExposure(light) +
  ((light.key.intensity * 0.75 * (0.3 + 0.7 * luminanceOf(light.key.colour))) / Math.PI) * light.exposure

/** 1: the ratio the genre asks for; falls by a quarter for each stop beside it. */
export const moodFit = (light: LightRig, wish: number): number =>
  Math.max(0, 1 - Math.abs(Math.log2(Math.max(0.1, light.ratio) / wish)) / 4)

/** 1 inside the range in which both sides of a face are read, falling outside. */
export const readable = (light: LightRig): number => {
  const [bright, dark] = [faceExposure(light), shadeExposure(light)]
  const high = bright > 1.3 ? Math.max(0, 2.3 - bright) : 1
  return high * Math.min(1, bright / 0.4) * Math.min(1, dark / 0.1)
}
