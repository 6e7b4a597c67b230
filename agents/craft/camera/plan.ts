import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { crownAt, turnTo } from './aim.ts'
import { anchorOf, type Body } from './body.ts'
import { peopleView, placeView, shoulderView, thingAt, thingView, wholeView } from './compose.ts'
import { focused } from './focus.ts'
import { halfHeight, project } from './frame.ts'
import { add, apart, clampInto, inBox, mean, scale, sub, unit } from './space.ts'
import { blockedBy, buried, inFrame, type Scope, type View } from './view.ts'

type Move = Pick<CameraPlan, 'move' | 'why'> & { end: View['look'] }

const NEARER = new Set(['think', 'look', 'read', 'cry', 'listen'])
const NERVOUS = new Set(['horror', 'thriller', 'action'])

const free = (p: Vec3, scope: Scope): boolean =>
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

/** Follows somebody who walks, sits down or rises: along with the body where there is room for it, turning where there is none. */
const followed = (scope: Scope, id: string, view: View, window: [number, number]): CameraPlan[] => {
  const { aspect, frames } = scope
  const base = planOf(view, scope, view.look, 'static', '')
  const bodyAt = (t: number) => find(scope.bodies(t * (frames - 1)), id)
  const settled = bodyAt(0.75)
  if (!settled) return []
  const x = Math.max(-0.3, Math.min(0.3, project(settled.top, view.look, view.lens, aspect).x))
  const soft = (0.7 * scope.fps) / Math.max(1, frames - 1)
  const [from, to] = [Math.max(0, window[0] - soft), Math.min(1, window[1] + soft)]
  const steps = Math.max(1, Math.min(8, Math.round(((to - from) * frames) / scope.fps / 0.4)))
  const times = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps)
  // A camera starts before the body and stops after it: it has weight.
  const gliding = (t: number): Vec3 => {
    const near = [-0.7, -0.45, -0.2, 0, 0.2, 0.45, 0.7].map(
      (s) => t + (s * scope.fps) / Math.max(1, frames - 1),
    )
    return mean(near.map((at) => bodyAt(Math.min(1, Math.max(0, at)))?.foot ?? settled.foot))
  }
  const keyAt = (t: number, share: number): CameraPlan['keys'] => {
    const body = bodyAt(t)
    if (!body) return []
    const along = scale(sub(gliding(t), settled.foot), share)
    const position = clampInto(add(view.look.position, along), scope.set.cameraRoom)
    if (share > 0 && !free(position, scope)) return []
    const ratio = body.stature / (2 * halfHeight(view.lens, aspect) * apart(position, body.top))
    const at = body.lies ? { x: 0, y: -0.1 } : { x, y: crownAt(ratio) }
    const look = turnTo(position, { anchor: anchorOf(body), at, roll: view.look.roll }, view.lens, aspect)
    return [{ at: t, ...look }]
  }
  const gone = apart(bodyAt(0)?.foot ?? settled.foot, bodyAt(1)?.foot ?? settled.foot)
  const ways = [
    { share: 1, move: 'track', why: 'It goes along with the walk.' },
    { share: 0.5, move: 'follow', why: 'It follows the walk.' },
    { share: 0, move: gone < 0.3 ? 'tilt' : 'pan', why: 'It turns with the body.' },
  ] as const
  return ways.flatMap(({ share, move, why }): CameraPlan[] => {
    if (share > 0 && gone < 0.3) return []
    const keys = times.flatMap((t) => keyAt(t, share))
    return keys.length < times.length ? [] : [{ ...base, move, why, focus: id, keys }]
  })
}

const find = (list: readonly Body[], id: string | undefined) => list.find((body) => body.id === id)

/** Whose heads must be in the picture: the subjects, but where two are far apart a near picture is about the first. */
export const watchedIn = (scope: Scope): string[] => {
  const { shot, frames } = scope
  if (shot.kind === 'insert') return []
  const present = scope.bodies(0)
  const named = shot.subjects.filter((id) => find(present, id))
  const [lead] = named
  if (lead === undefined || shot.kind === 'over-shoulder') return named.slice(0, 1)
  if (shot.size === 'WS' || shot.size === 'EWS') return named
  const moments = [0, 0.5, 0.75, 1].map((t) => scope.bodies(t * (frames - 1)))
  return named.filter((id) =>
    moments.every((bodies) => {
      const [a, b] = [find(bodies, lead), find(bodies, id)]
      return (
        a !== undefined &&
        b !== undefined &&
        apart(a.foot, b.foot) < (shot.kind === 'two-shot' && scope.aspect >= 1 ? 5 : 3.6)
      )
    }),
  )
}

const still = (view: View, scope: Scope, lead: Body | undefined, ids: readonly string[]): CameraPlan => {
  const { move, end, why } = reasonFor(view, scope, lead)
  const moved = planOf(view, scope, end, move, why)
  // A move that ends behind something shows less than none.
  const seen = (plan: CameraPlan) => Math.min(1, ...ids.map((id) => clearIn(plan, scope, id)))
  const stays = planOf(view, scope, view.look, 'static', 'Stillness gives it weight.')
  if (inFrame(moved, scope, ids, cameraAt) === 1 && seen(moved) >= seen(stays)) return moved
  return stays
}

type Made = { view: View; plan: CameraPlan; share: number }

/** The share of moments at which nothing hides the face. */
const clearIn = (plan: CameraPlan, scope: Scope, id: string): number => {
  const moments = [0.02, 0.25, 0.5, 0.75, 0.98]
  const open = moments.filter((t) => {
    const bodies = scope.bodies(t * (scope.frames - 1))
    const body = find(bodies, id)
    const others = bodies.filter((other) => other !== body)
    return body && blockedBy(cameraAt(plan, t).position, body.eyes, scope, others) === null
  })
  return open.length / moments.length
}

/** The first of ever wider pictures of some people that keeps them in the frame from the first to the last. */
const widening = (
  scope: Scope,
  ids: readonly string[],
  avoid: readonly number[],
  deep: number,
): Made | null => {
  const settled = scope.bodies(Math.round(scope.frames * 0.75))
  const subjects = ids.flatMap((id) => find(settled, id) ?? [])
  const [lead] = subjects
  const moments = [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1].map((t) =>
    find(scope.bodies(t * (scope.frames - 1)), lead?.id),
  )
  const [start] = moments
  // Who walks, bends, sits down or rises takes the picture along.
  const shifts = start !== undefined && moments.some((body) => body && apart(body.top, start.top) > 0.25)
  let best: Made | null = null
  for (const widen of [1, 1.15, 1.35, 1.6, 2, 2.6]) {
    const view = peopleView(scope, subjects, settled, widen, avoid, deep)
    if (!view) break
    const plans =
      shifts && lead
        ? followed(scope, lead.id, view, windowOf(scope, lead.id))
        : [still(view, scope, lead, ids)]
    for (const plan of plans) {
      const share = inFrame(plan, scope, ids, cameraAt)
      if (best === null || share > best.share + 1e-9) best = { view, plan, share }
      if (share === 1) return best
    }
  }
  return best
}

/** Another side is tried where somebody or something comes between in the course of the shot. */
const peoplePlan = (scope: Scope, ids: readonly string[]): Made | null => {
  let best: { made: Made; worth: number } | null = null
  // In a tall picture two stand one behind the other, unless they must stand side by side to be seen.
  for (const deep of scope.aspect < 0.8 && ids.length > 1 ? [6, 1.6] : [1.6]) {
    const avoid: number[] = []
    for (let i = 0; i < 4; i++) {
      const made = widening(scope, ids, avoid, deep)
      if (!made) break
      const clear = Math.min(...ids.map((id) => clearIn(made.plan, scope, id)))
      const worth = made.share * 4 + clear
      if (best === null || worth > best.worth + 1e-9) best = { made, worth }
      if (made.share === 1 && clear === 1) return made
      avoid.push(made.view.azimuth)
    }
  }
  return best?.made ?? null
}

const insertPlan = (scope: Scope, settled: readonly Body[]): { view: View; plan: CameraPlan } | null => {
  const thing = scope.shot.subjects.find((id) => !find(settled, id))
  const at = thing === undefined ? null : thingAt(scope, thing, settled)
  const hand = scope.shot.subjects.map((id) => find(settled, id)).find((body) => body !== undefined)
  const lies = thing !== undefined && scope.holder(thing) === null
  const view = at && thingView(scope, at, hand, settled, lies ? (scope.sizes[thing] ?? 0.24) : null)
  if (!view) return null
  const { move, end, why } = reasonFor(view, scope, undefined)
  return { view, plan: planOf(view, scope, end, move, why) }
}

/** The camera of one shot. */
export const planCamera = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { plan, azimuth } = placed(scope)
  const settled = scope.bodies(Math.round(scope.frames * 0.75))
  const thing =
    scope.shot.kind === 'insert' ? scope.shot.subjects.find((id) => !find(settled, id)) : undefined
  return { plan: focused(plan, scope, thing === undefined ? null : thingAt(scope, thing, settled)), azimuth }
}

const placed = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { shot, frames, set, side, aspect } = scope
  const settled = scope.bodies(Math.round(frames * 0.75))
  const [lead, other] = shot.subjects.flatMap((id) => find(settled, id) ?? [])
  const ids = watchedIn(scope)
  const done = (made: { view: View; plan: CameraPlan }) => ({ plan: made.plan, azimuth: made.view.azimuth })
  if (shot.kind === 'insert') {
    const made = insertPlan(scope, settled)
    if (made) return done(made)
  }
  // Who walks through the place is not left by the picture of it.
  const walks = shot.subjects.some((id) => {
    const [from, to] = [find(scope.bodies(0), id), find(scope.bodies(frames - 1), id)]
    return from && to && apart(from.foot, to.foot) > 1.2
  })
  if ((shot.kind === 'establishing' && !walks) || !lead) {
    // The place is hung on those it is about; on all who are there where it is about nobody.
    const about = settled.filter(({ id }) => shot.subjects.includes(id))
    const view = placeView(scope, about.length > 0 ? about : settled, shot.order % 2 === 1 ? 0 : 1)
    if (view) return done({ view, plan: still(view, scope, lead, ids) })
  }
  const begun = find(scope.bodies(0), lead?.id)
  if (shot.kind === 'over-shoulder' && lead && other && begun && apart(lead.top, begun.top) < 0.25) {
    const view = shoulderView(scope, lead, other, settled)
    if (view) return done({ view, plan: still(view, scope, lead, ids) })
  }
  const together = ids.length > 0 ? peoplePlan(scope, ids) : null
  const alone = together && together.share < 0.6 && ids.length > 1 ? peoplePlan(scope, ids.slice(0, 1)) : null
  const made = alone ?? together
  if (made) return done(made)
  const view = wholeView(set, side, settled)
  const whole = planOf(view, scope, view.look, 'static', 'The whole place, where nothing nearer can be seen.')
  return { plan: { ...whole, lens: aspect < 1 ? 20 : 24 }, azimuth: side }
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
