import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { crownAt, turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { free, planOf } from './moves.ts'
import { hungOn } from './people.ts'
import { add, apart, clampInto, mean, mix, scale, size, sub } from './space.ts'
import type { Scope, View } from './view.ts'

const smooth = (from: number, to: number, t: number): number => {
  const u = Math.min(1, Math.max(0, (t - from) / (to - from)))
  return u * u * (3 - 2 * u)
}

/** How much a picture is of all and not of the first alone: who is joined or left is not there all the time. */
const together = ({ shot }: Scope, t: number): number => {
  const does = (way: string) => shot.actions.some(({ action }) => action === way)
  return (does('enter') ? smooth(0.15, 0.5, t) : 1) * (does('exit') ? 1 - smooth(0.5, 0.85, t) : 1)
}

type Group = { lead: Body; foot: Vec3; anchor: Vec3 }

/** Where those a picture is of are, taken together. */
const groupAt = (scope: Scope, ids: readonly string[], t: number): Group | undefined => {
  const bodies = scope.bodies(t * (scope.frames - 1))
  const group = ids.flatMap((id) => bodies.find((body) => body.id === id) ?? [])
  const [lead] = group
  if (!lead) return undefined
  const all = together(scope, t)
  const { size: shown } = scope.shot
  return {
    lead,
    foot: mix(lead.foot, mean(group.map(({ foot }) => foot)), all),
    anchor: mix(hungOn([lead], shown), hungOn(group, shown), all),
  }
}

/** The greatest change of a camera's speed, m/s². */
const jolt = (plan: CameraPlan, { frames, fps }: Scope): number => {
  const places = Array.from(
    { length: frames },
    (_, i) => cameraAt(plan, i / Math.max(1, frames - 1)).position,
  )
  const ways = places.slice(1).map((at, i) => sub(at, places[i] ?? at))
  const speeds = ways.map((way) => size(way) * fps)
  return Math.max(0, ...speeds.slice(1).map((speed, i) => Math.abs(speed - (speeds[i] ?? 0)) * fps))
}
/** More would be felt: up to a walk in a quarter of a second. */
const HEAVY = 5.8
/** When somebody walks, as fractions of the shot. */
const windowOf = (scope: Scope, id: string): [number, number] => {
  const last = Math.max(1, scope.frames - 1)
  const at = (frame: number) => scope.bodies(frame).find((body) => body.id === id)?.top
  const steps = Array.from({ length: 33 }, (_, i) => i / 32)
  const still = (a: number, b: number) => {
    const [p, q] = [at(a * last), at(b * last)]
    return !p || !q || apart(p, q) < 0.02
  }
  const from = steps.findLast((t) => still(0, t)) ?? 0
  const to = steps.find((t) => still(t, 1)) ?? 1
  return from < to ? [from, to] : [0, 1]
}

/** Follows those who walk, sit down or rise: along with them where there is room for it, turning where there is none. */
export const followed = (scope: Scope, ids: readonly string[], view: View): CameraPlan[] => {
  const { aspect, frames } = scope
  const base = planOf(view, scope, view.look, 'static', '')
  const at = (t: number) => groupAt(scope, ids, Math.min(1, Math.max(0, t)))
  const settled = at(0.75)
  if (!settled) return []
  const window = windowOf(scope, settled.lead.id)
  const seen = project(settled.anchor, view.look, view.lens, aspect)
  // A tall frame has less room to the sides.
  const most = aspect < 0.8 ? 0.22 : 0.34
  const third = Math.max(-most, Math.min(most, seen.x))
  const soft = (0.7 * scope.fps) / Math.max(1, frames - 1)
  const [from, to] = [Math.max(0, window[0] - soft), Math.min(1, window[1] + soft)]
  const steps = Math.max(1, Math.min(8, Math.round(((to - from) * frames) / scope.fps / 0.4)))
  const times = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps)
  // A camera starts before the body and stops after it: it has weight.
  const gliding = (t: number): Vec3 => {
    const near = [-0.7, -0.45, -0.2, 0, 0.2, 0.45, 0.7].map(
      (s) => t + (s * scope.fps) / Math.max(1, frames - 1),
    )
    return mean(near.map((when) => at(when)?.foot ?? settled.foot))
  }
  const keyAt = (t: number, share: number): CameraPlan['keys'] => {
    const group = at(t)
    if (!group) return []
    const { lead, anchor } = group
    const along = scale(sub(gliding(t), settled.foot), share)
    const position = clampInto(add(view.look.position, along), scope.set.cameraRoom)
    if (share > 0 && !free(position, scope)) return []
    const ratio = lead.stature / (2 * halfHeight(view.lens, aspect) * apart(position, anchor))
    const place = lead.lies && ids.length === 1 ? { x: 0, y: seen.y } : { x: third, y: crownAt(ratio) }
    return [{ at: t, ...turnTo(position, { anchor, at: place, roll: view.look.roll }, view.lens, aspect) }]
  }
  const gone = apart(at(0)?.foot ?? settled.foot, at(1)?.foot ?? settled.foot)
  const ways = [
    { share: 1, move: 'track', why: 'It goes along with the walk.' },
    { share: 0.5, move: 'follow', why: 'It follows the walk.' },
    { share: 0, move: gone < 0.3 ? 'tilt' : 'pan', why: 'It turns with the body.' },
  ] as const
  return ways.flatMap(({ share, move, why }): CameraPlan[] => {
    if (share > 0 && gone < 0.3) return []
    const keys = times.flatMap((t) => keyAt(t, share))
    const plan = { ...base, move, why, focus: ids[0] ?? null, keys }
    return keys.length < times.length || jolt(plan, scope) > HEAVY ? [] : [plan]
  })
}
