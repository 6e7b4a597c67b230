import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { crownAt, peopleView, placeView, shoulderView, thingAt, thingView, wholeView } from './compose.ts'
import { halfHeight, project } from './frame.ts'
import { add, apart, clampInto, inBox, scale, sub, unit } from './space.ts'
import { inFrame, type Scope, type View } from './view.ts'

type Move = Pick<CameraPlan, 'move' | 'why'> & { end: View['look'] }

const NEARER = new Set(['think', 'look', 'read', 'cry', 'listen'])
const NERVOUS = new Set(['horror', 'thriller', 'action'])

const free = (p: Vec3, { set }: Scope): boolean =>
  inBox(p, set.cameraRoom, 0.01) && !set.solids.some((box) => inBox(p, box, 0.12))

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
const reasonFor = (view: View, scope: Scope, subject: Body | undefined): Move => {
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
      end: dolly(view, -0.22 * distance, scope),
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

const planOf = (
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

/** Follows somebody who walks: the camera goes along where there is room for it, and turns where there is none. */
const followed = (
  scope: Scope,
  id: string,
  view: View,
  from: Body,
  to: Body,
  window: [number, number],
): CameraPlan[] => {
  const { aspect } = scope
  const base = planOf(view, scope, view.look, 'static', '')
  const ratioAt = (position: Vec3, body: Body) =>
    body.height / (2 * halfHeight(view.lens, aspect) * apart(position, body.top))
  const x = project(to.top, view.look, view.lens, aspect).x
  const turned = (position: Vec3, body: Body, towards: number) =>
    turnTo(
      position,
      { anchor: body.top, at: { x: towards, y: crownAt(ratioAt(position, body)) }, roll: view.look.roll },
      view.lens,
      aspect,
    )
  const lead = Math.max(-0.3, Math.min(0.3, x))
  const keys = (start: View['look'], end: View['look']): CameraPlan['keys'] => {
    const [a, b] = window
    const out: CameraPlan['keys'] = [{ at: a, ...start }]
    if (b > a) out.push({ at: b, ...end })
    return out
  }
  const shift = sub(from.foot, to.foot)
  const along = clampInto(add(view.look.position, shift), scope.set.cameraRoom)
  const plans: CameraPlan[] = []
  const half = clampInto(add(view.look.position, scale(shift, 0.5)), scope.set.cameraRoom)
  for (const [position, move, why] of [
    [along, 'track', 'It goes along with the walk.'],
    [half, 'follow', 'It follows the walk.'],
    [view.look.position, Math.hypot(shift[0], shift[2]) < 0.3 ? 'tilt' : 'pan', 'It turns with the body.'],
  ] as const)
    if (free(position, scope) && (move === 'tilt' || move === 'pan' || Math.hypot(shift[0], shift[2]) >= 0.3))
      plans.push({
        ...base,
        move,
        why,
        focus: id,
        keys: keys(turned(position, from, lead), turned(view.look.position, to, lead)),
      })
  return plans
}

/** The camera of one shot. */
export const planCamera = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { shot, frames, set, side, aspect } = scope
  const settled = scope.bodies(Math.round(frames * 0.75))
  const first = scope.bodies(0)
  const find = (list: readonly Body[], id: string | undefined) => list.find((body) => body.id === id)
  const people = shot.subjects.flatMap((id) => find(settled, id) ?? [])
  const [lead, other] = people
  const start = find(first, lead?.id)
  const ending = find(scope.bodies(frames - 1), lead?.id)
  const walks = ending && start ? apart(ending.foot, start.foot) : 0
  // Who sits down or rises takes the picture along.
  const shifts = ending && start ? apart(ending.top, start.top) : 0
  const ids = shot.kind === 'over-shoulder' ? shot.subjects.slice(0, 1) : people.map(({ id }) => id)
  const holds = (plan: CameraPlan, who: readonly string[] = ids) => inFrame(plan, scope, who, cameraAt)

  const still = (view: View): CameraPlan => {
    const { move, end, why } = reasonFor(view, scope, lead)
    const moved = planOf(view, scope, end, move, why)
    return holds(moved) === 1 ? moved : planOf(view, scope, view.look, 'static', 'Stillness gives it weight.')
  }
  const done = (view: View, plan: CameraPlan) => ({ plan, azimuth: view.azimuth })

  if (shot.kind === 'insert') {
    const thing = shot.subjects.find((id) => !find(settled, id))
    const at = thing === undefined ? null : thingAt(scope, thing, settled)
    const view = at && thingView(scope, at, lead, settled, 1)
    if (view) {
      const { move, end, why } = reasonFor(view, scope, undefined)
      return done(view, planOf(view, scope, end, move, why))
    }
  }
  if (shot.kind === 'establishing' || people.length === 0) {
    const view = placeView(scope, settled, shot.order % 2 === 1 ? 0 : 1)
    if (view) return done(view, still(view))
  }
  if (shot.kind === 'over-shoulder' && lead && other && walks < 0.5) {
    const view = shoulderView(scope, lead, other, settled)
    if (view) return done(view, still(view))
  }
  const subjects = shot.kind === 'over-shoulder' ? people.slice(0, 1) : people
  let best: { view: View; plan: CameraPlan; share: number } | null = null
  for (const widen of [1, 1.15, 1.35, 1.6, 2, 2.6]) {
    const view = peopleView(scope, subjects, settled, widen)
    if (!view) break
    const plans =
      shifts > 0.25 && lead && start
        ? followed(scope, lead.id, view, start, ending ?? lead, windowOf(scope, lead.id))
        : [still(view)]
    for (const plan of plans) {
      const share = holds(plan)
      if (best === null || share > best.share + 1e-9) best = { view, plan, share }
      if (share === 1) return done(view, plan)
    }
  }
  if (best) return done(best.view, best.plan)
  const view = wholeView(set, side, settled)
  return {
    plan: {
      ...planOf(view, scope, view.look, 'static', 'The whole place, where nothing nearer can be seen.'),
      lens: aspect < 1 ? 20 : 24,
    },
    azimuth: side,
  }
}

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
