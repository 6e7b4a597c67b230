import type { Emotion } from '#film/plot.ts'
import type { PosedThing } from '#film/posed.ts'
import type { Shot } from '#film/shot.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { turnBetween } from '../blocking/plane.ts'
import type { Body } from './body.ts'
import { halfHeight, type Look, project } from './frame.ts'
import { add, type Box, cut, inBox, nearest, passes, scale, sub, unit } from './space.ts'

/** What the camera has to do with in one shot. */
export type Scope = {
  shot: Shot
  set: SetSpec
  frames: number
  fps: number
  aspect: number
  veils: readonly Box[] // things of the set that hide what is behind them, solid or not: leaves, posts, furniture
  side: number // azimuth of the scene's camera side
  emotion: Emotion
  genre: string
  last: boolean // of its scene
  bodies: (frame: number) => Body[]
  first: number // the frame the cut comes in at
  moments: number[] // at which it is judged, as fractions of the shot
  thing: (id: string, frame: number) => PosedThing | null // null: not there
  before: { azimuth: number; subjects: string; size: Shot['size'] } | null // the shot it is cut against
}

export type View = { look: Look; lens: number; azimuth: number }
/** A place for the camera and what speaks against it. */
export type Choice = { view: View; cost: number }

/** Several places, the best first: what the picture needs against what each place costs. */
export const ranked = (
  views: readonly { view: View; bias: number }[],
  costOf: (view: View) => number,
): Choice[] =>
  views.map(({ view, bias }) => ({ view, cost: costOf(view) + bias })).sort((a, b) => a.cost - b.cost)

export const azimuthOf = (from: Vec3, to: Vec3): number => Math.atan2(to[0] - from[0], to[2] - from[2])

/** −1 … 1 factor of the crossed axis: positive on the side that the scene keeps. */
export const keptSide = (camera: Vec3, a: Vec3, b: Vec3, side: number): number => {
  const along = unit([b[0] - a[0], 0, b[2] - a[2]])
  const normal: Vec3 = [-along[2], 0, along[0]]
  const towards = normal[0] * Math.sin(side) + normal[2] * Math.cos(side)
  const sign = Math.abs(towards) < 0.15 ? 1 : Math.sign(towards)
  const mid = scale(add(a, b), 0.5)
  return sign * ((camera[0] - mid[0]) * normal[0] + (camera[2] - mid[2]) * normal[2])
}

const FLAT = new Set(['wall', 'ceiling', 'boards', 'slabs', 'beams', 'rug'])

/** Whom a picture is of, whoever is named first: a cut between two pictures of the same is the one that jumps. */
export const pictured = (shot: Pick<Shot, 'subjects'>): string => [...shot.subjects].sort().join()

/** The boxes of a set's things, a little smaller than they are: a tree hides a face though one can walk under it. */
export const veilsOf = (set: SetSpec): Box[] =>
  set.pieces.flatMap(({ kind, position, size: [w, h, d], yaw }): Box[] => {
    if (FLAT.has(kind) || h < 0.4 || Math.max(w, d) > 9) return []
    // Wide and thin and not solid: an arch, a rib, a frame that one sees through.
    if (Math.max(w, d) > 3.5 && Math.min(w, d) < 0.8) return []
    const [c, s] = [Math.abs(Math.cos(yaw)), Math.abs(Math.sin(yaw))]
    const x = (c * w + s * d) * 0.42
    const z = (s * w + c * d) * 0.42
    const [px, py, pz] = position
    return [{ min: [px - x, py, pz - z], max: [px + x, py + h * 0.97, pz + z] }]
  })

/** What stands between the lens and a point: a wall or thing of the set, or another person. */
export const blockedBy = (
  camera: Vec3,
  point: Vec3,
  { set, veils }: Pick<Scope, 'set' | 'veils'>,
  others: readonly Body[],
): 'set' | 'person' | null => {
  const stop = add(point, scale(unit(sub(camera, point)), 0.12))
  const hides = (box: Box) => !inBox(point, box, 0.12) && cut(camera, stop, box) !== null
  if (set.solids.some(hides) || veils.some(hides)) return 'set'
  const hidden = others.some(({ trunk, balls, seen, head, half }) => {
    if (nearest(camera, stop, head) < half * 1.15) return true
    if (balls.length > 0) return balls.some(({ at, radius }) => nearest(camera, stop, at) < radius)
    // Past somebody's cheek one sees what their shoulders hide.
    const shoulders = trunk.points.length > 1 ? seen : head[1] - half * 1.1
    return trunk.points.some((at) => passes(camera, stop, at, shoulders) < trunk.radius)
  })
  return hidden ? 'person' : null
}

/** Whether the lens is inside a thing: leaves count as well as walls. */
export const buried = (
  camera: Vec3,
  subject: Vec3 | undefined,
  { set, veils }: Pick<Scope, 'set' | 'veils'>,
): boolean =>
  set.solids.some((box) => inBox(camera, box, 0.12)) ||
  veils.some((box) => inBox(camera, box, 0.1) && !(subject && inBox(subject, box)))

/** Upright things, thinner than a body: posts, lamps, trunks. */
const polesOf = (veils: readonly Box[]): Box[] =>
  veils.filter(({ min, max }) => Math.max(max[0] - min[0], max[2] - min[2]) < 0.7 && max[1] - min[1] > 1.4)

/** What grows out of a head, and who is cut in half by the edge of the frame. */
const crowding = (view: View, scope: Scope, subjects: readonly Body[], all: readonly Body[]): number => {
  const { shot, aspect, veils } = scope
  const at = (point: Vec3) => project(point, view.look, view.lens, aspect)
  const strangers = all.filter(({ id }) => !subjects.some((one) => one.id === id))
  let cost = 0
  const near = shot.size === 'CU' || shot.size === 'ECU' || shot.size === 'MS'
  for (const other of shot.kind === 'over-shoulder' ? [] : strangers) {
    const seen = at(other.eyes)
    if (seen.depth < 0.3) continue
    const wide = 0.26 / (halfHeight(view.lens, aspect) * aspect * seen.depth)
    const edge = Math.abs(seen.x) - 1
    // A body without its head, or with half of it.
    const crown = seen.y + other.half / (halfHeight(view.lens, aspect) * seen.depth)
    if (edge < 0 && crown > 0.98) cost += 4.5
    if (Math.abs(edge) < wide) cost += 1.8
    else if (edge < 0 && near && Math.abs(seen.y) < 1.3) cost += 0.5
  }
  for (const body of subjects) {
    const front = at(body.eyes)
    if (front.depth < 0.3) continue
    const head = 0.16 / (halfHeight(view.lens, aspect) * aspect * front.depth)
    for (const other of strangers) {
      const seen = at(other.eyes)
      if (seen.depth > front.depth && Math.abs(seen.x - front.x) < head * 1.3 && Math.abs(seen.y) < 1)
        cost += 1.3
    }
    for (const { min, max } of polesOf(veils)) {
      const foot: Vec3 = [(min[0] + max[0]) / 2, body.eyes[1], (min[2] + max[2]) / 2]
      const seen = at(foot)
      if (seen.depth < front.depth + 0.3 || seen.depth > front.depth * 6 || max[1] < body.top[1]) continue
      if (Math.abs(seen.x - front.x) < head) cost += 1.1
    }
  }
  return cost
}

/** What speaks against a place for the camera; lower is better. */
export const faults = (view: View, scope: Scope, subjects: readonly Body[], all: readonly Body[]): number => {
  const { set, side, shot, before, aspect } = scope
  const { position, target } = view.look
  let cost = 0
  if (!inBox(position, set.cameraRoom, 0.01)) cost += 40
  if (set.solids.some((box) => inBox(position, box, 0.12))) cost += 40
  else if (buried(position, subjects[0]?.chest, scope)) cost += 16
  for (const body of all)
    if (
      position[1] < body.seen + 0.2 &&
      body.trunk.points.some(
        ([x, , z]) => Math.hypot(position[0] - x, position[2] - z) < body.trunk.radius + 0.18,
      )
    )
      cost += 15
  const pair = subjects.length > 1
  for (const [i, body] of subjects.entries()) {
    const others = all.filter(({ id }) => id !== body.id)
    const weight = i === 0 ? 1 : 0.6
    const eyes = blockedBy(position, body.eyes, scope, others)
    if (eyes !== null) cost += i === 0 ? 18 : eyes === 'set' ? 9 : 6
    if (blockedBy(position, body.chest, scope, others) !== null) cost += 3.5 * weight
    // A face is best seen a third off its front; a back says nothing. Of two, the first turns to us and the other listens.
    const off = Math.abs(turnBetween(pair ? body.facing : body.look, azimuthOf(body.foot, position)))
    const face = shot.size === 'CU' || shot.size === 'ECU' ? 1.6 : shot.size === 'MS' ? 1.25 : 1
    const turned = ((off - 0.55) / 0.7) ** 2 * 0.6 + Math.max(0, off - 1.25) * 5
    const back =
      aspect < 0.8 ? Math.min(4.4, Math.max(0, off - 1.4) * 3.4) : Math.min(2.2, Math.max(0, off - 1.6) * 1.8)
    cost += i > 0 && pair ? back : weight * face * turned
  }
  const [a, b] = subjects
  const partner =
    b ??
    all.find(({ id }) => id !== a?.id && shot.actions.some((beat) => beat.target === id)) ??
    all.find(({ id }) => id !== a?.id)
  if (a && partner && keptSide(position, a.foot, partner.foot, side) < 0) cost += 11
  cost += crowding(view, scope, subjects, all)
  const ahead = unit(sub(target, position))
  // Sets are dressed on the far side; and depth behind a person is worth more than a wall.
  cost += Math.max(0, ahead[0] * Math.sin(side) + ahead[2] * Math.cos(side) - 0.1) * 3
  const behind = add(target, scale(ahead, 6))
  const wall = Math.min(
    1,
    ...set.solids.map((box) => (inBox(target, box) ? 1 : (cut(target, behind, box)?.[0] ?? 1))),
  )
  cost += (1 - wall) * 2
  if (
    before &&
    before.subjects !== '' &&
    before.subjects === pictured(shot) &&
    Math.abs(turnBetween(before.azimuth, view.azimuth)) < Math.PI / 6
  )
    cost += before.size === shot.size ? 3.4 : 1.2
  return cost
}
