import { cameraAt } from '#film/optics.ts'
import type { PosedThing } from '#film/posed.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { turnBetween } from '../blocking/plane.ts'
import { turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { halfHeight, type Look, project } from './frame.ts'
import {
  add,
  angleBetween,
  apart,
  clampInto,
  cross,
  cut,
  dot,
  inBox,
  nearest,
  passes,
  scale,
  size,
  sub,
  unit,
} from './space.ts'
import { faults, type Scope, type View } from './view.ts'

/** How much of the frame's height a thing takes, or of its width as far as that counts: as much as this, and no less than that. */
const FILLS = { good: 0.6, least: 0.36 }
const widthOf = (aspect: number): number => Math.min(aspect, 1.35)
/** Metres: nearer, a lens would be in somebody's sleeve; and a frame smaller than that shows a fingertip. */
const NEAREST = 0.62
const SMALLEST = 0.2
const LONGEST_LENS = 180

const RISES = [0.12, 0.4, 0.7, 1.0, 1.25]
const ROUND = Array.from({ length: 18 }, (_, i) => (i * Math.PI) / 9)

type Seen = { thing: PosedThing; holder: Body | undefined; bodies: readonly Body[] }

const seenAt = (scope: Scope, id: string, t: number): Seen | null => {
  const frame = t * (scope.frames - 1)
  const thing = scope.thing(id, frame)
  const bodies = scope.bodies(frame)
  return thing && { thing, bodies, holder: bodies.find((body) => body.id === thing.holder) }
}

/** How far a thing's box reaches across and up the frame, seen from a direction; metres. */
const reachSeen = ({ left, up, front }: PosedThing, from: Vec3): { across: number; high: number } => {
  const right = unit(cross([0, 1, 0], from))
  const above = cross(from, right)
  const along = (axis: Vec3) =>
    Math.abs(dot(left, axis)) + Math.abs(dot(up, axis)) + Math.abs(dot(front, axis))
  return { across: 2 * along(right), high: 2 * along(above) }
}

/** The share of a thing's points that neither its holder's head nor trunk, nor anybody or anything else hides. */
const openness = (camera: Vec3, { thing, holder, bodies }: Seen, scope: Scope): number => {
  const { at, left, up } = thing
  const points = [at, ...[left, up].flatMap((axis) => [0.7, -0.7].map((k) => add(at, scale(axis, k))))]
  const boxes = [...scope.set.solids, ...scope.veils].filter((box) => !inBox(at, box, 0.14))
  const open = points.filter((point) => {
    const stop = add(point, scale(unit(sub(camera, point)), 0.06))
    return (
      !boxes.some((box) => cut(camera, stop, box) !== null) &&
      bodies.every((body) => {
        const own = body.id === holder?.id
        const head = nearest(camera, point, body.head)
        if (head < body.half * 1.35) return false
        return body.trunk.points.every(
          (foot) => passes(camera, stop, foot, body.chest[1] + 0.15) > (own ? 0.21 : body.trunk.radius),
        )
      })
    )
  })
  return open.length / points.length
}

/** What speaks against seeing a thing from a direction: a flat one from its edge, a long one from its end, any from behind. */
const turnedAway = ({ left, up, front }: PosedThing, from: Vec3): number => {
  const axes = [left, up, front].sort((a, b) => size(a) - size(b))
  const [thin, middle, long] = axes
  if (!thin || !middle || !long) return 0
  const facing = (axis: Vec3) => dot(unit(axis), from)
  const flat = size(thin) < size(middle) * 0.4 ? Math.max(0, 0.85 - Math.abs(facing(thin))) * 5 : 0
  const end = size(long) > size(middle) * 1.6 ? facing(long) ** 2 * 3 : 0
  return flat + end + (1 - facing(front)) * 0.5
}

type Choice = { view: View; cost: number }

const choicesOf = (scope: Scope, seen: Seen): Choice[] => {
  const { thing, holder, bodies } = seen
  const { aspect, set } = scope
  const rises = holder ? [-0.15, ...RISES] : RISES.slice(1)
  return ROUND.flatMap((azimuth) =>
    rises.map((rise): Choice => {
      const flat = Math.cos(rise)
      const from: Vec3 = [Math.sin(azimuth) * flat, Math.sin(rise), Math.cos(azimuth) * flat]
      const { across, high } = reachSeen(thing, from)
      const needs = Math.max(across / widthOf(aspect), high, 0.02)
      const frame = Math.max(needs / FILLS.good, Math.min(SMALLEST / widthOf(aspect), needs / FILLS.least))
      const deep = size(thing.front) + size(thing.left)
      const distance = Math.max(NEAREST + deep * 0.5, frame / (2 * halfHeight(60, aspect)))
      const position = clampInto(add(thing.at, scale(from, distance)), set.cameraRoom)
      const made = apart(position, thing.at)
      const lens = Math.min(LONGEST_LENS, Math.max(24, (Math.min(24, 36 / aspect) * made) / frame))
      const look = turnTo(position, { anchor: thing.at, at: { x: 0, y: -0.02 }, roll: 0 }, lens, aspect)
      const view = { look, lens: Math.round(lens * 10) / 10, azimuth }
      const moved = apart(position, add(thing.at, scale(from, distance)))
      const hand = holder?.hands.map((at) => project(at, look, lens, aspect)) ?? []
      const handless =
        hand.length > 0 && !hand.some(({ x, y }) => Math.abs(x) < 0.9 && Math.abs(y) < 0.9) ? 2 : 0
      // From behind its holder there are sleeves and a back.
      const behind = holder ? Math.max(0, Math.abs(turnBetween(holder.facing, azimuth)) - 1.3) * 3 : 0
      const cost =
        turnedAway(thing, from) +
        (1 - openness(position, seen, scope)) * 14 +
        faults(view, { ...scope, before: null }, [], bodies) +
        moved * 6 +
        handless +
        behind +
        (made < 0.45 ? 6 : 0) +
        // From the side where the scene is looked at, and not straight from above.
        angleBetween([Math.sin(scope.side), 0, Math.cos(scope.side)], [from[0], 0, from[2]]) * 0.25 +
        Math.max(0, rise - 0.75) * 1.5
      return { view, cost }
    }),
  ).sort((a, b) => a.cost - b.cost)
}

/** How large a thing is in the frame: its longer side over the frame's shorter one. */
const fill = (thing: PosedThing, look: Look, lens: number, aspect: number): number => {
  const { across, high } = reachSeen(thing, unit(sub(look.position, thing.at)))
  const { depth } = project(thing.at, look, lens, aspect)
  return Math.max(across, high) / (2 * halfHeight(lens, aspect) * Math.max(0.1, depth) * Math.min(1, aspect))
}

/** The share of moments at which a thing is in the frame, seen and large. */
const shownBy = (plan: CameraPlan, scope: Scope, id: string): number => {
  const good = scope.moments.map((t): number => {
    const seen = seenAt(scope, id, t)
    if (!seen) return 1
    const look = cameraAt(plan, t)
    const { x, y } = project(seen.thing.at, look, plan.lens, scope.aspect)
    const inside = Math.abs(x) < 0.75 && Math.abs(y) < 0.75
    const large = fill(seen.thing, look, plan.lens, scope.aspect) >= 0.32
    return inside && large && openness(look.position, seen, scope) >= 0.6 ? 1 : 0
  })
  return good.reduce((a, b) => a + b, 0) / Math.max(1, good.length)
}

/** Keys that keep a thing where it is in the frame while a hand moves it. */
const along = (scope: Scope, id: string, view: View, home: Vec3): CameraPlan['keys'] => {
  const steps = Math.max(2, Math.min(9, Math.round(scope.frames / scope.fps / 0.35)))
  const times = Array.from({ length: steps + 1 }, (_, i) => i / steps)
  const places = times.map((t) => seenAt(scope, id, t)?.thing.at ?? home)
  // A hand's tremor is not followed.
  const calm = places.map((at, i) => {
    const [before, after] = [places[i - 1] ?? at, places[i + 1] ?? at]
    return scale(add(add(before, after), scale(at, 2)), 0.25)
  })
  return times.map((at, i) => {
    const place = calm[i] ?? home
    const position = clampInto(add(view.look.position, sub(place, home)), scope.set.cameraRoom)
    return {
      at,
      ...turnTo(position, { anchor: place, at: { x: 0, y: -0.02 }, roll: 0 }, view.lens, scope.aspect),
    }
  })
}

/** The camera of an insert: a thing from its own front, large, with the hand that has to do with it; null where it is not there. */
export const thingPlan = (
  scope: Scope,
  id: string,
  still: (view: View) => CameraPlan,
): { view: View; plan: CameraPlan } | null => {
  const middle = scope.moments.flatMap((t) => seenAt(scope, id, t) ?? [])
  const seen = middle[Math.floor(middle.length * 0.6)]
  if (!seen) return null
  const moves = middle.some(({ thing }) => apart(thing.at, seen.thing.at) > 0.06)
  let best: { view: View; plan: CameraPlan; worth: number } | null = null
  for (const { view, cost } of choicesOf(scope, seen).slice(0, 14)) {
    const base = still(view)
    const plan: CameraPlan = moves
      ? {
          ...base,
          move: 'follow',
          keys: along(scope, id, view, seen.thing.at),
          why: 'It stays with the thing.',
        }
      : base
    const worth = shownBy(plan, scope, id) - cost * 0.01
    if (best === null || worth > best.worth) best = { view, plan, worth }
  }
  return best
}
