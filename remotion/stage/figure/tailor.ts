import type { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import type { Clay, Rgb, Skin } from '../clay.ts'
import type { Measures } from './skeleton.ts'
import type { Cloth } from './tailoring.ts'
import type { Torso } from './torso.ts'

export type Dyes = Record<Cloth, Rgb>

/** All that is at hand while a costume is cut. */
export type Tailor = {
  clay: Clay
  model: FigureModel
  m: Measures
  t: Torso
  dye: Dyes
  slack: (y: number) => number
  skin: Skin
  /** A point of the skirt at an angle, `k` of its length down, `out` metres off it. */
  skirtEdge: (angle: number, k: number, out?: number) => Vector3
}
