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
  /** Hangs a piece of cloth from the waist. */
  hang: (layer: Layer) => void
}

/**
 * Cloth that hangs: rows of places, each by how far round from the middle of the front (in turns, towards the figure's right) and
 * how far down (0 at the waist, 1 at the hem); `out` metres off the skirt under it.
 */
export type Layer = {
  rows: readonly (readonly (readonly [round: number, down: number])[])[]
  out: number
  colour: Rgb | ((row: number) => Rgb)
}
