import { cameraAt } from '#film/optics.ts'
import type { Shot } from '#film/shot.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { project } from './frame.ts'
import type { Scope } from './view.ts'

type Keys = CameraPlan['keys']

/** f-numbers: the nearer the picture, the less of it is sharp; where bodies and places tell it, everything is. */
const APERTURE: Partial<Record<Shot['size'], number>> = { MS: 4, CU: 2.8, ECU: 2 }
/** People so much nearer or farther than another are not sharp together. */
const APART = 0.6
const RACK = 0.35 // seconds from one face to the next

/** How far along the lens axis a point is at a moment. */
const depthOf = (point: Vec3, plan: CameraPlan, t: number, aspect: number): number =>
  Math.max(0.3, project(point, cameraAt(plan, t), plan.lens, aspect).depth)

const eyesOf = (scope: Scope, id: string, t: number): Vec3 | null =>
  scope.bodies(t * (scope.frames - 1)).find((body) => body.id === id)?.eyes ?? null

/** Who is looked at from when: the one who speaks, else the one the shot is about. */
const attention = (shot: Shot): { at: number; id: string }[] => {
  const [lead] = shot.subjects
  const spoken = shot.actions
    .filter(({ action, who }) => action === 'speak' && shot.subjects.includes(who))
    .sort((a, b) => a.from - b.from)
  const turns = spoken.map(({ from, who }) => ({ at: from, id: who }))
  const all = lead === undefined || turns[0]?.id === lead ? turns : [{ at: 0, id: lead }, ...turns]
  return all.filter((turn, i) => turn.id !== all[i - 1]?.id)
}

/** Keys of a camera that stands still, with the focus going over to whoever is looked at next. */
const racked = (plan: CameraPlan, scope: Scope): Keys | null => {
  const turns = attention(scope.shot).flatMap(({ at, id }) => {
    const eyes = eyesOf(scope, id, at)
    return eyes ? [{ at, focus: depthOf(eyes, plan, at, scope.aspect) }] : []
  })
  const [first] = turns
  if (!first || !turns.some(({ focus }) => Math.abs(focus - first.focus) > APART)) return null
  const look = plan.keys[0]
  if (!look) return null
  const span = (RACK * scope.fps) / Math.max(1, scope.frames - 1)
  return turns.flatMap(({ at, focus }, i) => {
    const last = turns[i - 1]
    const here = { ...look, at: Math.min(1, at), focus }
    return last && at > span ? [{ ...look, at: at - span, focus: last.focus }, here] : [here]
  })
}

/** Sets the aperture, and the focus on whom or what the shot is about; `thing` where that is no person. */
export const focused = (plan: CameraPlan, scope: Scope, thing: Vec3 | null): CameraPlan => {
  const { shot, aspect } = scope
  const aperture = APERTURE[shot.size]
  const lead = plan.focus
  if (aperture === undefined || shot.kind === 'establishing') return plan
  if (thing === null && plan.keys.length === 1 && shot.subjects.length > 1 && shot.kind !== 'over-shoulder') {
    const keys = racked(plan, scope)
    if (keys) return { ...plan, keys, aperture }
  }
  const keys = plan.keys.map((key) => {
    const point = thing ?? (lead === null ? null : eyesOf(scope, lead, key.at))
    return point ? { ...key, focus: depthOf(point, plan, key.at, aspect) } : key
  })
  return keys.every(({ focus }) => focus !== undefined) ? { ...plan, keys, aperture } : plan
}
