import type { Rig } from '#film/rig.ts'
import { clamp } from '../clay.ts'
import type { FigureRig } from './rig.ts'

/** The joints that may be held back without a foot or a hand losing its place. */
const FREE = ['neck', 'head'] as const
const STIFFEST = 0.35 // the share of a turn that the stiffest body leaves out

/** Keeps a posed neck and head to what this body can do: no further than its joints go, and less of it the stiffer it is. */
export const withinLimits = ({ joints }: Pick<FigureRig, 'joints'>, { limits, stiffness }: Rig): void => {
  for (const name of FREE) {
    const { rotation } = joints[name]
    const limit = limits[name]
    const hold = (x: number, i: 0 | 1 | 2) => {
      const less = x * (1 - STIFFEST * stiffness)
      return limit ? clamp(less, limit.min[i], limit.max[i]) : less
    }
    rotation.set(hold(rotation.x, 0), hold(rotation.y, 1), hold(rotation.z, 2), rotation.order)
  }
}
