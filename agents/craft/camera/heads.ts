import type { Vec3 } from '#film/stage.ts'
import { crownAt, turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { headInside, leastOf, mostTurned, ratioOf, turnedFrom } from './merit.ts'
import type { Scope, View } from './view.ts'

/** Two heads one before the other are read as one. */
const merged = ({ look, lens }: View, { aspect }: Scope, [a, b]: readonly Body[]): number => {
  if (!a || !b) return 0
  const [p, q] = [a, b].map(({ head }) => project(head, look, lens, aspect))
  if (!p || !q) return 0
  const wide = a.half / p.depth + b.half / q.depth
  const gap = Math.hypot((p.x - q.x) * aspect, p.y - q.y) * halfHeight(lens, aspect)
  return Math.max(0, 1.1 - gap / wide) * 5
}

/** What heads at the edge of the frame or out of it cost a view. */
export const lost = ({ look, lens }: View, { shot, aspect }: Scope, bodies: readonly Body[]): number => {
  const cut = (shot.size === 'CU' || shot.size === 'ECU') && shot.subjects.length === 1
  return bodies.reduce((sum, body) => {
    if (headInside(body, look, lens, aspect, cut)) return sum
    const { x, y, depth } = project(body.head, look, lens, aspect)
    return sum + (depth < 0.3 ? 30 : 8 + Math.max(0, Math.max(Math.abs(x), Math.abs(y)) - 0.7) * 10)
  }, 0)
}

/** Too small for its size, turned away, at the edge of the frame: what is wrong with a view of these; the first is whom it is about. */
export const misplaced = (
  view: View,
  scope: Scope,
  subjects: readonly Body[],
  faces: readonly Vec3[] = subjects.slice(0, 1).map(({ face }) => face), // where the first one's is turned in the course of the shot
): number => {
  const { shot, aspect } = scope
  const [lead] = subjects
  if (!lead) return 0
  const { look, lens } = view
  const least = leastOf(shot.size, subjects.length, aspect) * 1.05
  const small = Math.max(0, Math.log(least / ratioOf(lead, look, lens, aspect)))
  const most = mostTurned(shot) - 0.1
  const back = faces.reduce((sum, face) => {
    const off = turnedFrom({ ...lead, face }, look.position) - most
    return sum + (off > 0 ? Math.min(off, 1.6) + 0.15 : 0) / faces.length
  }, 0)
  return lost(view, scope, subjects) + small * 16 + back * 26 + merged(view, scope, subjects)
}

/** Turns a camera so that several heads have as much room to the left of them as to the right, and the tallest its head-room. */
export const balanced = (
  view: View,
  bodies: readonly Body[],
  anchor: Vec3,
  stature: number,
  scope: Scope,
): View => {
  const { aspect } = scope
  let { look } = view
  for (let i = 0; i < 2; i++) {
    const heads = bodies.flatMap((body) => {
      const { x, y, depth } = project(body.head, look, view.lens, aspect)
      const half = body.half / (halfHeight(view.lens, aspect) * depth)
      return depth < 0.3 ? [] : [{ left: x - half / aspect, right: x + half / aspect, top: y + half }]
    })
    if (heads.length < bodies.length) return view
    const at = project(anchor, look, view.lens, aspect)
    const made = 2 * halfHeight(view.lens, aspect) * at.depth
    const mid =
      (Math.min(...heads.map(({ left }) => left)) + Math.max(...heads.map(({ right }) => right))) / 2
    const over = Math.max(...heads.map(({ top }) => top)) - Math.min(0.86, crownAt(stature / made))
    const to = { x: at.x - mid, y: at.y - over }
    look = turnTo(look.position, { anchor, at: to, roll: look.roll }, view.lens, aspect)
  }
  return { ...view, look }
}
