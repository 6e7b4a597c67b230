import type { LightRig } from '#film/stage.ts'
import { luminanceOf } from './colour.ts'

/** Half the light of a face is enough to read it; above full white it burns out. In three.js full white is π. */
export const faceExposure = (light: LightRig): number =>
  ((light.key.intensity * 0.62 * (0.4 + 0.6 * luminanceOf(light.key.colour)) +
    light.fill.intensity +
    light.ambient.intensity * 0.7) /
    Math.PI) *
  light.exposure

/** 1: the ratio the genre asks for; falls by a quarter for each stop beside it. */
export const moodFit = (light: LightRig, wish: number): number =>
  Math.max(0, 1 - Math.abs(Math.log2(Math.max(0.1, light.ratio) / wish)) / 4)

/** 1 inside the range in which a face is read, falling outside. */
export const readable = (light: LightRig): number => {
  const e = faceExposure(light)
  return e < 0.38 ? e / 0.38 : e > 1.4 ? Math.max(0, 2.4 - e) : 1
}
