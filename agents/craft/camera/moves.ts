import type { CameraPlan, Vec3 } from '#film/stage.ts'
import type { Body } from './body.ts'
import { halfHeight } from './frame.ts'
import { meritOf, worthOf } from './merit.ts'
import { add, apart, clampInto, inBox, scale, sub, unit } from './space.ts'
import { buried, type Scope, type View } from './view.ts'

type Move = Pick<CameraPlan, 'move' | 'why'> & { end: View['look'] }

const NEARER = new Set(['think', 'look', 'read', 'cry', 'listen'])
const NERVOUS = new Set(['horror', 'thriller', 'action'])
/** Whether a camera may stand there. */
export const free = (p: Vec3, scope: Scope): boolean =>
  inBox(p, scope.set.cameraRoom, 0.01) && !buried(p, scope.bodies(0)[0]?.chest, scope)

/** The longest way a camera may go in a shot: under one frame width in three seconds at its fastest (CRAFT, "Camera"). */
const reach = (view: View, scope: Scope): number => {
  const distance = apart(view.look.position, view.look.target)
  const width = 2 * halfHeight(view.lens, scope.aspect) * scope.aspect * distance
  return (width * (scope.frames / scope.fps)) / 5.7
}

const dolly = (view: View, by: number, scope: Scope): View['look'] => {
  const { position, target, roll } = view.look
  const towards = unit(sub(target, position))
  let metres = Math.sign(by) * Math.min(Math.abs(by), reach(view, scope))
  for (let i = 0; i < 4 && !free(add(position, scale(towards, metres)), scope); i++) metres /= 2
  const moved = add(position, scale(towards, metres))
  return {
    position: free(moved, scope) ? moved : position,
    target: add(target, scale(towards, Math.max(0, metres))),
    roll,
  }
}

const aside = (view: View, by: Vec3, scope: Scope): View['look'] => {
  const length = Math.hypot(...by)
  const most = Math.min(length, reach(view, scope))
  const moved = clampInto(
    add(view.look.position, scale(by, length > 0 ? most / length : 0)),
    scope.set.cameraRoom,
  )
  return free(moved, scope) ? { ...view.look, position: moved } : view.look
}

/** Moves have a reason: push in for what dawns on one, pull out for loss, a drift where a place is shown, else stillness. */
export const reasonFor = (view: View, scope: Scope, subject: Body | undefined): Move => {
  const { shot, emotion, last, set } = scope
  const distance = subject
    ? apart(view.look.position, subject.eyes)
    : apart(view.look.position, view.look.target)
  const acts = shot.actions.filter(({ who }) => who === shot.subjects[0]).map(({ action }) => action)
  if (shot.kind === 'establishing') {
    const right: Vec3 = [Math.cos(view.azimuth), 0, -Math.sin(view.azimuth)]
    if (!set.interior && shot.size === 'EWS')
      return {
        move: 'crane',
        end: aside(view, [0, -0.12 * distance, 0], scope),
        why: 'The camera comes down into the place.',
      }
    return {
      move: 'track',
      end: aside(view, scale(right, 0.07 * distance), scope),
      why: 'A slow drift lets the place have depth.',
    }
  }
  if (last && (emotion.valence < -0.25 || acts.includes('exit')) && shot.kind !== 'over-shoulder')
    return {
      move: 'pull-out',
      end: dolly(view, -0.16 * distance, scope),
      why: 'It draws back: something is lost.',
    }
  const dawns =
    shot.kind === 'reaction' ||
    ((shot.size === 'CU' || shot.size === 'ECU') && acts.some((action) => NEARER.has(action)))
  if (dawns)
    return { move: 'push-in', end: dolly(view, 0.12 * distance, scope), why: 'It comes nearer as it dawns.' }
  if (shot.kind === 'single' && shot.size === 'CU' && emotion.arousal > 0.45)
    return {
      move: 'push-in',
      end: dolly(view, 0.08 * distance, scope),
      why: 'It leans in as the scene tightens.',
    }
  if (shot.kind === 'insert')
    return { move: 'push-in', end: dolly(view, 0.08 * distance, scope), why: 'The eye is led to the thing.' }
  return { move: 'static', end: view.look, why: 'Stillness gives it weight.' }
}
export const planOf = (
  view: View,
  scope: Scope,
  end: View['look'],
  move: CameraPlan['move'],
  why: string,
): CameraPlan => {
  const nervous = NERVOUS.has(scope.genre) && scope.emotion.arousal > 0.6 && scope.emotion.valence < 0.2
  const hand = nervous && scope.shot.kind !== 'establishing' && scope.shot.kind !== 'insert'
  const still = move === 'static'
  const keys = still
    ? [{ at: 0, ...view.look }]
    : [
        { at: 0, ...view.look },
        { at: 1, ...end },
      ]
  return {
    lens: view.lens,
    move: hand && still ? 'handheld' : move,
    keys,
    shake: hand ? (scope.genre === 'action' ? 0.45 : 0.3) : 0,
    focus: scope.shot.subjects[0] ?? null,
    why: hand && still ? 'A hand that shakes: there is danger.' : why,
  }
}
/** A camera that stays where it is, or moves if there is a reason and no less is seen. */
export const still = (
  view: View,
  scope: Scope,
  lead: Body | undefined,
  ids: readonly string[],
): CameraPlan => {
  const { move, end, why } = reasonFor(view, scope, lead)
  const moved = planOf(view, scope, end, move, why)
  const stays = planOf(view, scope, view.look, 'static', 'Stillness gives it weight.')
  // A move that ends where less is seen shows less than none.
  return worthOf(meritOf(moved, scope, ids)) >= worthOf(meritOf(stays, scope, ids)) ? moved : stays
}
