import { cameraAt } from '#film/optics.ts'
import type { CameraPlan, Vec3 } from '#film/stage.ts'
import { crownAt, turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { type Choice, hungOn, peopleViews, placeViews, shoulderViews, wholeView } from './compose.ts'
import { focused } from './focus.ts'
import { halfHeight, project } from './frame.ts'
import { meritOf, momentsOf, worthOf } from './merit.ts'
import { add, apart, clampInto, inBox, mean, mix, scale, size, sub, unit } from './space.ts'
import { thingPlan } from './thing.ts'
import { buried, type Scope, type View } from './view.ts'

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
  const group = ids.flatMap((id) => find(bodies, id) ?? [])
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

/** Follows those who walk, sit down or rise: along with them where there is room for it, turning where there is none. */
const followed = (
  scope: Scope,
  ids: readonly string[],
  view: View,
  window: [number, number],
): CameraPlan[] => {
  const { aspect, frames } = scope
  const base = planOf(view, scope, view.look, 'static', '')
  const at = (t: number) => groupAt(scope, ids, Math.min(1, Math.max(0, t)))
  const settled = at(0.75)
  if (!settled) return []
  const seen = project(settled.anchor, view.look, view.lens, aspect)
  const third = Math.max(-0.34, Math.min(0.34, seen.x))
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

const find = (list: readonly Body[], id: string | undefined) => list.find((body) => body.id === id)

/** Whose heads must be in the picture: the subjects; over a shoulder, the one who is looked at. */
export const watchedIn = (scope: Scope): string[] => {
  const { shot } = scope
  if (shot.kind === 'insert') return []
  const present = scope.bodies(0)
  const named = shot.subjects.filter((id) => find(present, id))
  return shot.kind === 'over-shoulder' ? named.slice(0, 1) : named
}

/** Bodies as they are for most of a shot: where they have settled, with the face turned where it is turned on the whole. */
const settledIn = (scope: Scope): Body[] => {
  const moments = momentsOf(scope)
  const when = moments[Math.floor(moments.length * 0.7)] ?? 0.75
  const seen = moments.map((t) => scope.bodies(t * (scope.frames - 1)))
  return scope.bodies(when * (scope.frames - 1)).map((body) => {
    const face = mean(
      seen.flatMap((bodies) => {
        const one = find(bodies, body.id)
        return one ? [one.face] : []
      }),
    )
    const [x, , z] = face
    return size(face) < 0.6 || Math.hypot(x, z) < 0.2
      ? body
      : { ...body, face: unit(face), look: Math.atan2(x, z) }
  })
}

const still = (view: View, scope: Scope, lead: Body | undefined, ids: readonly string[]): CameraPlan => {
  const { move, end, why } = reasonFor(view, scope, lead)
  const moved = planOf(view, scope, end, move, why)
  const stays = planOf(view, scope, view.look, 'static', 'Stillness gives it weight.')
  // A move that ends where less is seen shows less than none.
  return worthOf(meritOf(moved, scope, ids)) >= worthOf(meritOf(stays, scope, ids)) ? moved : stays
}

type Made = { view: View; plan: CameraPlan; worth: number }

const TRIED = 14

/** The best places are tried in turn, with those who move taken along, until one shows all that it should from the first frame to the last. */
const best = (
  scope: Scope,
  ids: readonly string[],
  choices: readonly Choice[],
  plansOf: (view: View) => CameraPlan[],
): Made | null => {
  let found: (Made & { score: number }) | null = null
  const tried: View[] = []
  for (const { view, cost } of choices) {
    if (tried.length >= TRIED) break
    // Nearly the same place has been tried.
    const same = tried.some(
      (other) =>
        apart(other.look.position, view.look.position) < 0.25 && Math.abs(other.lens / view.lens - 1) < 0.15,
    )
    if (same) continue
    tried.push(view)
    for (const plan of plansOf(view)) {
      const worth = worthOf(meritOf(plan, scope, ids))
      const score = worth * 60 - cost
      if (found === null || score > found.score) found = { view, plan, worth, score }
    }
    if (found && found.worth > 0.999) return found
  }
  return found
}

const peoplePlan = (scope: Scope, ids: readonly string[], settled: readonly Body[]): Made | null => {
  const subjects = ids.flatMap((id) => find(settled, id) ?? [])
  const [lead] = subjects
  if (!lead) return null
  const seen = momentsOf(scope).map((t) => scope.bodies(t * (scope.frames - 1)))
  const passing = seen.flatMap((bodies) => ids.flatMap((id) => find(bodies, id) ?? []))
  const gone = Math.max(...passing.map((body) => apart(body.top, find(settled, body.id)?.top ?? body.top)))
  // Who walks, bends, sits down or rises takes the picture along; for less than a step the frame has room.
  const step = gone > 0.12 && gone < 0.8
  const window = windowOf(scope, lead.id)
  const faces = passing.filter(({ id }) => id === lead.id).map(({ face }) => face)
  const choices = peopleViews(scope, subjects, settled, step ? passing : [], faces)
  return best(scope, ids, choices, (view) => [
    ...(gone > 0.2 ? followed(scope, ids, view, window) : []),
    ...(gone < 0.8 ? [still(view, scope, lead, ids)] : []),
  ])
}

/** The camera of one shot. */
export const planCamera = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { plan, azimuth } = placed(scope)
  const settled = scope.bodies(Math.round(scope.frames * 0.75))
  const thing =
    scope.shot.kind === 'insert' ? scope.shot.subjects.find((id) => !find(settled, id)) : undefined
  const at = thing === undefined ? null : scope.thing(thing, scope.frames * 0.75)
  return { plan: focused(plan, scope, at?.at ?? null), azimuth }
}

const insertPlan = (scope: Scope, settled: readonly Body[]) => {
  const thing = scope.shot.subjects.find((id) => !find(settled, id))
  if (thing === undefined) return null
  return thingPlan(scope, thing, (view) => {
    const { move, end, why } = reasonFor(view, scope, undefined)
    return planOf(view, scope, end, move, why)
  })
}

/** Good enough that nothing else need be tried. */
const HOLDS = 0.97

const placed = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { shot, frames, set, side, aspect } = scope
  const settled = settledIn(scope)
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
  const tries: Made[] = []
  if ((shot.kind === 'establishing' && !walks) || !lead) {
    // The place is hung on those it is about; on all who are there where it is about nobody.
    const about = settled.filter(({ id }) => shot.subjects.includes(id))
    const views = placeViews(scope, about.length > 0 ? about : settled, shot.order % 2 === 1 ? 0 : 1)
    const made = best(scope, ids, views, (view) => [still(view, scope, lead, ids)])
    if (made && made.worth >= HOLDS) return done(made)
    if (made) tries.push(made)
  }
  const begun = find(scope.bodies(0), lead?.id)
  if (shot.kind === 'over-shoulder' && lead && other && begun && apart(lead.top, begun.top) < 0.25) {
    const views = shoulderViews(scope, lead, other, settled)
    const made = best(scope, ids, views, (view) => [still(view, scope, lead, ids)])
    if (made && made.worth >= HOLDS) return done(made)
    if (made) tries.push(made)
  }
  const people = ids.length > 0 ? peoplePlan(scope, ids, settled) : null
  if (people) tries.push(people)
  const [first] = tries.sort((a, b) => b.worth - a.worth)
  if (first) return done(first)
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
