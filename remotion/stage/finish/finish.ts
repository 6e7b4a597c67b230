import type { Palette } from '#film/direction.ts'
import type { Grade, Look } from '#film/look.ts'
import { cameraAt } from '#film/optics.ts'
import type { RenderSettings } from '#film/quality.ts'
import type { StageSpec, Vec3 } from '#film/stage.ts'

/** How a frame is finished: everything but the scene itself. */
export type Finish = {
  look: Look
  grade: Grade
  palette: Palette
  samples: RenderSettings['samples']
  key: readonly [number, number, number] // towards the key
  depth: boolean // whether the pass must know how far things are
  focus: { metres: number; blur: number } | null // `blur`: of what is infinitely far, as a share of the picture's height
  part: number // people from the ground: above 0 the ground is hazed, below it is darkened and they are lit
  haze: string
  seed: number // of the grain, another for each frame
  program: string // what is compiled in; frames that agree share a shader
}

/** A full-frame gate is 24 mm high. */
const GATE = 24

/** What of a stage decides how its frames are finished. */
type Finished = Pick<StageSpec, 'look' | 'grade' | 'palette' | 'light' | 'camera' | 'frames' | 'seed'> & {
  set: Pick<StageSpec['set'], 'interior'>
}

const focusOf = ({ camera, frames }: Finished, frame: number): Finish['focus'] => {
  if (camera.aperture === undefined) return null
  const metres = cameraAt(camera, frames > 1 ? frame / (frames - 1) : 0).focus
  if (metres === null) return null
  // The circle of confusion of a point at infinity: f² / (N (s − f)), in mm on the gate.
  const far = camera.lens ** 2 / (camera.aperture * Math.max(1, metres * 1000 - camera.lens))
  return { metres, blur: Math.min(0.05, far / GATE / 2) }
}

/** A painter's way to part figure from ground (CRAFT: ≥ 15 % of luminance): mist behind them by day, shade where it is dark. */
const partOf = ({ look, light, set }: Finished): number => {
  const bright = !set.interior && (light.time === 'day' || light.time === 'dawn') && light.weather !== 'storm'
  if (look === 'noir') return bright ? -0.2 : -0.3
  return bright ? 0.21 : -0.24
}

export const finishOf = (spec: Finished, frame: number, samples: Finish['samples'] = 'edges'): Finish => {
  const { look, grade, palette } = spec
  const [x, y, z]: Vec3 = spec.light.key.direction
  const focus = focusOf(spec, frame)
  const depth = look === 'paper' || focus !== null
  return {
    ...{ look, grade, palette, samples, depth, focus },
    key: [-x, -y, -z],
    part: partOf(spec),
    haze: spec.light.haze.colour,
    seed: (spec.seed % 65536) + frame,
    program: [look, samples === 'edges', focus !== null, grade.halation > 0, grade.grain > 0].join('/'),
  }
}
