import { layDown, mouldProp } from '../../prop/build.ts'
import { SHAPES } from '../../prop/shapes/index.ts'
import type { Build } from '../env.ts'
import { mould } from './kit.ts'

/** Every prop is also a piece to dress a set with: `thing-cup` stands at its position, its longest side the largest of its size. */
export const things: Record<string, Build> = Object.fromEntries(
  Object.keys(SHAPES).map((shape): [string, Build] => [
    `thing-${shape}`,
    (h, p) => {
      const geometry = mouldProp(shape, p.colour).geometry()
      layDown(shape, geometry)
      mould(h, geometry, Math.max(...p.size))
    },
  ]),
)
