import type { SetSpec, Vec3 } from '#film/stage.ts'
import { ahead } from '../blocking/plane.ts'
import { crownAt, type Wish } from './aim.ts'
import type { Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { settle } from './people.ts'
import { add, apart, type Box, inBox, mean, scale, unit } from './space.ts'
import { type Choice, faults, ranked, type Scope, type View } from './view.ts'

/** How near a box comes to the lens in front of it, and how much of the frame it covers at most: 0 … 1. */
const covers = ({ min, max }: Box, { look, lens }: View, aspect: number): { near: number; much: number } => {
  const ends = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (i): Vec3 => [(i & 1 ? max : min)[0], (i & 2 ? max : min)[1], (i & 4 ? max : min)[2]],
  )
  const seen = ends.map((end) => project(end, look, lens, aspect)).filter(({ depth }) => depth > 0.25)
  const span = (list: number[]) =>
    Math.max(0, Math.min(1, Math.max(...list)) - Math.max(-1, Math.min(...list)))
  return {
    near: Math.min(...seen.map(({ depth }) => depth)),
    much: seen.length === 0 ? 0 : (span(seen.map(({ x }) => x)) * span(seen.map(({ y }) => y))) / 4,
  }
}

/** So much of the frame may be a near thing. */
const NEAR = 0.12

/** Something near at the side of the frame gives a place depth: up to 1; below 0 where it stands before the middle or is too much. */
const foreground = (view: View, { veils, aspect }: Scope, far: number): number => {
  // Leaves and bonnets are wider than their boxes.
  if (veils.some((box) => inBox(view.look.position, box, 0.45))) return -4
  const near = veils.flatMap((box) => {
    const { x } = project(scale(add(box.min, box.max), 0.5), view.look, view.lens, aspect)
    const { near, much } = covers(box, view, aspect)
    // A house is the place itself.
    const house = box.max[1] - box.min[1] > 5 && box.max[0] - box.min[0] > 2.5
    return much > 0 && near < far * 0.6 && !house ? [{ x: Math.abs(x), much }] : []
  })
  const much = Math.max(0, ...near.map((one) => one.much))
  if (much > NEAR) return -Math.min(4, (much - NEAR) * 16)
  return near.some(({ x }) => x < 0.45) || !near.some(({ x }) => x < 1.1) ? 0 : 1
}

/** The place itself, from far: the whole set, people small on a third. */
export const placeViews = (scope: Scope, people: readonly Body[], variant: number): Choice[] => {
  const { shot, set, side, aspect } = scope
  // A fox is not shown by cutting off the heads of those who stand beside it.
  const height = people.length > 0 ? Math.max(...people.map(({ seen }) => seen)) : 1.7
  const centre: Vec3 = people.length > 0 ? mean(people.map(({ foot }) => foot)) : [0, 0, 0]
  const anchor: Vec3 = [centre[0], height, centre[2]]
  const frame = height / (shot.size === 'EWS' ? 0.26 : shot.size === 'FS' ? 0.74 : aspect > 1.2 ? 0.6 : 0.52)
  const third = people.length > 0 ? (0.33 * Math.min(1, aspect + 0.2)) / Math.max(1, people.length - 1) : 0.08
  const turns =
    variant === 0 ? [0.22, -0.22, 0.45, -0.45, 0, 0.7, -0.7] : [-0.5, 0.5, -0.28, 0.28, 0.8, -0.8, 0]
  const views = turns.flatMap((turn) =>
    [third, -third].map((x) => {
      const rise = shot.angle === 'high' ? 0.2 : shot.angle === 'low' ? -0.1 : set.interior ? 0.02 : 0.05
      const wish: Wish = {
        anchor,
        at: { x, y: crownAt(height / frame) },
        height,
        frame,
        lens: shot.size === 'FS' ? 35 : 25,
        azimuth: side + turn,
        rise,
        roll: 0,
      }
      const view = settle(wish, scope)
      const got = (apart(view.look.position, anchor) * 2 * halfHeight(view.lens, aspect)) / frame
      const cramped = Math.max(0, -Math.log(got)) * 4 + (view.lens < 22 ? 0.6 : 0)
      const depth = foreground(view, scope, apart(view.look.position, anchor)) * 1.4
      return {
        view,
        bias: cramped - depth + Math.abs(turn) * 0.3 + Math.abs(Math.sign(turn) - Math.sign(x)) * 0.2,
      }
    }),
  )
  const hidden = (view: View): number =>
    people.reduce((sum, { eyes }) => {
      const seen = project(eyes, view.look, view.lens, aspect)
      return sum + Math.max(0, Math.abs(seen.x) - 0.85) * 6
    }, 0) +
    faults(view, { ...scope, before: null }, [], people) +
    people.reduce(
      (sum, body) => sum + (faults(view, { ...scope, before: null }, [body], [body]) > 10 ? 6 : 0),
      0,
    )
  return ranked(views, hidden)
}

/** Clear of the floor line: used when no plan holds. */
export const wholeView = (set: SetSpec, side: number, bodies: readonly Body[]): View => {
  const at = bodies[0]?.foot ?? ([0, 0, 0] as Vec3)
  const spot = ahead({ x: at[0], z: at[2] }, side, 6)
  const { min, max } = set.cameraRoom
  const position: Vec3 = [
    Math.min(max[0], Math.max(min[0], spot.x)),
    Math.min(max[1], Math.max(min[1], 1.7)),
    Math.min(max[2], Math.max(min[2], spot.z)),
  ]
  const target = add(position, scale(unit([at[0] - position[0], 1.2 - position[1], at[2] - position[2]]), 3))
  return { look: { position, target, roll: 0 }, lens: 24, azimuth: side }
}
