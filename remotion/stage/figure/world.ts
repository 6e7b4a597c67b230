import type { Vector3 } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { v } from '../clay.ts'
import { postureAt } from './posture.ts'
import { travelAt } from './travel.ts'

/** What a figure may look at, point to or reach: others' heads, things, marks. */
export type World = (id: string) => Vector3 | null
/** One looks at a mark as at somebody's breast there: so far over its floor or seat. */
export const MARK_EYES = 1.1

export const worldOf = (spec: Pick<StageSpec, 'figures' | 'props' | 'set' | 'fps'>, frame: number): World => {
  const figures = new Map(spec.figures.map((figure) => [figure.id, figure]))
  return (id) => {
    const figure = figures.get(id)
    if (figure) {
      const at = travelAt(figure.track, frame, spec.fps)
      const p = postureAt(figure.track, frame, spec.fps)
      const H = figure.model.height
      const floor = figure.track.height
      const y =
        p.stand * (floor + H * 0.9) +
        p.sit * (Math.max(floor, 0.42) + H * 0.4) +
        p.kneel * H * 0.66 +
        p.lie * (floor + 0.2)
      return v(at.x, y, at.z)
    }
    const prop = spec.props.find((one) => one.id === id)
    if (prop?.position) return v(prop.position[0], prop.position[1], prop.position[2])
    if (prop) {
      const holder = spec.figures.find((one) => one.track.holds?.prop === id)
      if (!holder) return null
      const at = travelAt(holder.track, frame, spec.fps)
      const reach = holder.model.height * 0.2
      return v(
        at.x + Math.sin(at.facing) * reach,
        holder.model.height * 0.6,
        at.z + Math.cos(at.facing) * reach,
      )
    }
    const mark = spec.set.marks.find((one) => one.id === id)
    return mark ? v(mark.x, mark.height + MARK_EYES, mark.z) : null
  }
}
