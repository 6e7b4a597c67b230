import type { Vector3 } from 'three'
import { type Ground, groundAt, slopeAt } from '#film/ground.ts'
import type { ActorTrack, StageSpec } from '#film/stage.ts'
import { v } from '../clay.ts'
import { SHAPES } from '../prop/shapes/index.ts'
import { holdingsOf } from './holding.ts'
import { postureAt } from './posture.ts'
import { travelAt } from './travel.ts'

/** Somebody's trunk: from the hips' middle to the neck's, and how thick it is. Metres, in the world. */
type Trunk = {
  track: ActorTrack
  low: Vector3
  high: Vector3
  facing: number
  wide: number
  deep: number
}
/** What a figure may look at, point to or reach: others' heads, things, marks; and whose bodies are in the way. */
export type World = ((id: string, resting?: boolean) => Vector3 | null) & {
  trunks?: readonly Trunk[]
  ground?: Ground // left out: one floor, at 0
}
/** One looks at a mark as at somebody's breast there: so far over its floor or seat. */
export const MARK_EYES = 1.1

type Figure = StageSpec['figures'][number]

/** Hips and head of a figure at a frame, as the others see it. */
const bodyOf = ({ model, track }: Figure, frame: number, fps: number, ground: Ground) => {
  const at = travelAt(track, frame, fps)
  const p = postureAt(track, frame, fps)
  const H = model.height
  const floor = track.height
  const seat = Math.max(floor, track.posture === 'sit' ? 0 : 0.42)
  // A seat or bed has its height from the ground up.
  const raised = floor > 0.12 ? p.stand + p.kneel : 1
  const hips =
    p.stand * H * 0.5 +
    p.sit * (seat + H * 0.06) +
    p.kneel * H * 0.28 +
    p.lie * (floor + 0.12) +
    raised * slopeAt(ground, at.x, at.z)
  const head = hips + (1 - p.lie) * H * 0.42 + p.lie * 0.1
  const back = -p.lie * H * 0.45
  return {
    ...at,
    hips,
    head: v(at.x + Math.sin(at.facing) * back, head, at.z + Math.cos(at.facing) * back),
    upright: 1 - p.lie,
  }
}

type Levels = StageSpec['set']['levels']
const FLAT: Ground = () => 0
const grounds = new WeakMap<NonNullable<Levels>, Ground>()
/** One and the same for the same levels: what is drawn from it once is kept. */
const groundOf = (levels: Levels): Ground => {
  if (!levels?.length) return FLAT
  const known = grounds.get(levels) ?? ((x, z) => groundAt({ levels }, x, z))
  grounds.set(levels, known)
  return known
}

export const worldOf = (
  spec: Pick<StageSpec, 'figures' | 'props' | 'fps'> & { set: Pick<StageSpec['set'], 'marks' | 'levels'> },
  frame: number,
): World => {
  const ground = groundOf(spec.set.levels)
  const figures = new Map(spec.figures.map((figure) => [figure.id, figure]))
  const held = holdingsOf(spec.figures).filter((one) => one.from <= frame && frame < one.to)
  const world = (id: string, resting = false): Vector3 | null => {
    const figure = figures.get(id)
    if (figure) return bodyOf(figure, frame, spec.fps, ground).head
    const prop = spec.props.find((one) => one.id === id)
    const holder = resting ? undefined : figures.get(held.find((one) => one.prop === id)?.who ?? '')
    if (holder) {
      const at = bodyOf(holder, frame, spec.fps, ground)
      const reach = holder.model.height * 0.2
      return v(
        at.x + Math.sin(at.facing) * reach,
        at.hips + holder.model.height * 0.12,
        at.z + Math.cos(at.facing) * reach,
      )
    }
    if (prop?.position) {
      const shape = SHAPES[prop.model.shape] ?? SHAPES.parcel
      const grip = shape ? (shape.grip / shape.size) * prop.model.size : 0
      return v(prop.position[0], prop.position[1] + grip, prop.position[2])
    }
    const mark = spec.set.marks.find((one) => one.id === id)
    return mark ? v(mark.x, mark.height + MARK_EYES, mark.z) : null
  }
  const trunks = spec.figures
    .filter(({ model }) => model.kind !== 'animal')
    .map((figure): Trunk => {
      const at = bodyOf(figure, frame, spec.fps, ground)
      const { height, shoulders } = figure.model
      const low = v(at.x, at.hips, at.z)
      return {
        ...{ track: figure.track, low, high: low.clone().lerp(at.head, 0.72), facing: at.facing },
        ...{ wide: shoulders * 0.46, deep: height * 0.068 },
      }
    })
  return Object.assign(world, { trunks, ground })
}
