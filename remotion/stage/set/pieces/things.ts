import { mouldProp } from '../../prop/build.ts'
import { SHAPES } from '../../prop/shapes.ts'
import type { Build } from '../env.ts'
import { mould } from './kit.ts'

/** Every prop is also a piece to dress a set with: `thing-cup` stands at its position, its longest side the largest of its size. */
export const things: Record<string, Build> = Object.fromEntries(
  Object.keys(SHAPES).map((shape): [string, Build] => [
    `thing-${shape}`,
    (h, p) => {
      const clay = mouldProp(shape, p.colour)
      mould(h, clay.geometry(), Math.max(...p.size))
    },
  ]),
)
