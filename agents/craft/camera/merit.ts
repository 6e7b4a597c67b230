import { cameraAt } from '#film/optics.ts'
import type { Shot, ShotSize } from '#film/shot.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import type { Body } from './body.ts'
import { halfHeight, type Look, project } from './frame.ts'
import { add, angleBetween, cross, dot, scale, sub, unit } from './space.ts'
import { blockedBy, type Scope } from './view.ts'

/** The least figure height over frame height that goes by the name of a size. */
const LEAST: Record<ShotSize, number> = { EWS: 0.12, WS: 0.34, FS: 0.76, MS: 1.35, CU: 2.6, ECU: 5 }
/** Of several people, the first: they are as near as all of them allow; in a tall frame only from behind one of them is it more. */
const SHARED = { wide: 0.6, tall: 0.54 }
/** Where a head must stay: right and left, its crown, its chin. A close-up may cut into the hair. */
const SAFE = { side: 0.89, crown: 0.93, cut: 1.2, chin: -0.89 }
/** Radians from a face's front up to which it is a face, and not a back of a head. */
const FACED = 1.22
/** Of two who face each other the first is not seen from behind. */
const PROFILE = 1.85

/** What a plan does for those it is of: the share of moments that are framed, clear and large enough, the share of time that faces. */
export type Merit = { framed: number; clear: number; large: number; faced: number }

const isClose = (size: ShotSize): boolean => size === 'CU' || size === 'ECU'

/** Whether a shot is for the face of whom it is about, who does not leave or lay it on a shoulder. */
const wantsFace = ({ kind, size, actions }: Shot): boolean =>
  (kind === 'single' || kind === 'reaction' || kind === 'over-shoulder' || isClose(size)) &&
  size !== 'WS' &&
  size !== 'EWS' &&
  !actions.some(({ action }) => action === 'exit' || action === 'embrace')

const halves = { enter: (t: number) => t >= 0.5, exit: (t: number) => t <= 0.5 }

/** Of those a shot is of, whose heads must be in the picture at a moment: who is joined or left is not there all the time. */
export const demanded = (ids: readonly string[], { shot }: Scope, t: number): readonly string[] => {
  const alone = (['enter', 'exit'] as const).some(
    (way) => shot.actions.some(({ action }) => action === way) && !halves[way](t),
  )
  return alone ? ids.slice(0, 1) : ids
}

/** Whether a whole head is where it belongs in the frame. */
export const headInside = (body: Body, look: Look, lens: number, aspect: number, cut: boolean): boolean => {
  const middle = project(body.head, look, lens, aspect)
  if (middle.depth < 0.25) return false
  const half = body.half / (halfHeight(lens, aspect) * middle.depth)
  const lies = body.lies ? half : 0
  // A muzzle is long, seen from the side.
  const wide = body.trunk.points.length > 1 ? 1.5 : 1
  return (
    Math.abs(middle.x) + Math.max(lies, half * wide) / aspect <= SAFE.side &&
    middle.y + half * 1.1 <= (cut ? SAFE.cut : SAFE.crown) &&
    middle.y - half * 1.1 >= SAFE.chin
  )
}

/** Figure height over frame height where somebody is, as the face tells it: seen from above or bowed, it is shorter. */
export const ratioOf = (body: Body, look: Look, lens: number, aspect: number): number => {
  const { depth } = project(body.head, look, lens, aspect)
  const along = dot(unit(sub(body.top, body.head)), unit(sub(look.position, body.head)))
  const short = body.lies ? 1 : Math.sqrt(Math.max(0.25, 1 - along * along))
  return (body.stature * short) / (2 * halfHeight(lens, aspect) * Math.max(0.2, depth))
}

/** In a tall frame a face fills the width before the height. */
export const leastOf = (size: ShotSize, people: number, aspect: number): number =>
  LEAST[size] *
  (people > 1 ? SHARED[aspect < 0.8 ? 'tall' : 'wide'] : aspect < 0.8 && isClose(size) ? 0.82 : 1)

/** Radians between where a face looks and the lens. */
export const turnedFrom = (body: Body, camera: Vec3): number =>
  angleBetween(body.face, sub(camera, body.head))

/** Points of a head that must be seen: the eyes, and a little to each side of the middle. */
const facePoints = (body: Body, camera: Vec3): Vec3[] => {
  const side = scale(unit(cross([0, 1, 0], sub(camera, body.head))), body.half * 0.6)
  return [body.eyes, add(body.head, side), sub(body.head, side)]
}

/** Whether most of a face is seen, and of a body more than a head over somebody else's. */
const isClear = (body: Body, camera: Vec3, scope: Scope, others: readonly Body[]): boolean =>
  facePoints(body, camera).filter((point) => blockedBy(camera, point, scope, others) === null).length >= 2 &&
  blockedBy(camera, body.chest, scope, others) !== 'person'

/** How far the face of whom a picture is of may be turned from it, radians. */
export const mostTurned = (shot: Shot): number =>
  wantsFace(shot) ? FACED : shot.kind === 'two-shot' || shot.kind === 'group' ? PROFILE : Math.PI

/** How well a plan shows some people; the first is the one it is about. */
export const meritOf = (plan: CameraPlan, scope: Scope, ids: readonly string[]): Merit => {
  const { shot, aspect, frames, moments } = scope
  const sum: Merit = { framed: 0, clear: 0, large: 0, faced: 0 }
  const [begin, end] = [moments[0] ?? 0, moments.at(-1) ?? 1]
  for (const [i, t] of moments.entries()) {
    const look = cameraAt(plan, t)
    const all = scope.bodies(t * (frames - 1))
    const subjects = demanded(ids, scope, t).flatMap((id) => all.find((body) => body.id === id) ?? [])
    const [lead] = subjects
    const others = (body: Body) => all.filter(({ id }) => id !== body.id)
    const cut = isClose(shot.size) && subjects.length === 1
    if (subjects.every((body) => headInside(body, look, plan.lens, aspect, cut))) sum.framed++
    if (subjects.every((body) => isClear(body, look.position, scope, others(body)))) sum.clear++
    const near = shot.kind === 'establishing' || !lead
    if (near || ratioOf(lead, look, plan.lens, aspect) >= leastOf(shot.size, ids.length, aspect)) sum.large++
    if (!lead || turnedFrom(lead, look.position) <= mostTurned(shot))
      sum.faced += ((moments[i + 1] ?? end) - (moments[i - 1] ?? begin)) / 2
  }
  const n = Math.max(1, moments.length)
  return {
    framed: sum.framed / n,
    clear: sum.clear / n,
    large: sum.large / n,
    faced: sum.faced / Math.max(1e-6, end - begin),
  }
}

/** 0 … 1: one number for all; a head that is lost weighs most. */
export const worthOf = ({ framed, clear, large, faced }: Merit): number =>
  framed * 0.4 + clear * 0.28 + faced * 0.17 + large * 0.15
