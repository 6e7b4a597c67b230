import type { Vec3 } from '#film/space.ts'
import type { CameraPlan } from '#film/stage.ts'
import { RATIO } from './aim.ts'
import type { Body } from './body.ts'
import { focused } from './focus.ts'
import { followed } from './follow.ts'
import { meritOf, worthOf } from './merit.ts'
import { planOf, reasonFor, still } from './moves.ts'
import { peopleViews } from './people.ts'
import { placeViews, wholeView } from './place.ts'
import { shoulderViews } from './shoulder.ts'
import { apart, mean, size, unit } from './space.ts'
import { thingPlan } from './thing.ts'
import type { Choice, Scope, View } from './view.ts'

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
  const { moments } = scope
  const when = moments.find((t) => t >= 0.7) ?? 0.75
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

type Made = { view: View; plan: CameraPlan; worth: number }

const TRIED = 14
/** Good enough that nothing else need be tried. */
const HOLDS = 0.97

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
  const seen = scope.moments.map((t) => scope.bodies(t * (scope.frames - 1)))
  const passing = seen.flatMap((bodies) => ids.flatMap((id) => find(bodies, id) ?? []))
  const gone = Math.max(...passing.map((body) => apart(body.top, find(settled, body.id)?.top ?? body.top)))
  // Who walks, bends, sits down or rises takes the picture along; for less than half its width the frame has room.
  const wide = (lead.stature / RATIO[scope.shot.size]) * scope.aspect
  const room = ids.length > 1 ? 1.8 : Math.min(0.8, Math.max(0.25, wide / 2))
  const close = scope.shot.size === 'CU' || scope.shot.size === 'ECU'
  // Room for a step; a close-up of several has none.
  const step = gone > 0.12 && gone < room && !(close && ids.length > 1)
  const faces = passing.filter(({ id }) => id === lead.id).map(({ face }) => face)
  const choices = peopleViews(scope, subjects, settled, step ? passing : [], faces)
  const made = best(scope, ids, choices, (view) => {
    const follows = gone > (close ? 0.1 : 0.2) ? followed(scope, ids, view) : []
    return gone < room || follows.length === 0 ? [...follows, still(view, scope, lead, ids)] : follows
  })
  if (ids.length === 1 || step || (made && made.worth >= HOLDS)) return made
  // One of several leaves the others: from where all of it can be seen, the picture waits.
  const held = best(scope, ids, peopleViews(scope, subjects, settled, passing, faces), (view) => [
    still(view, scope, lead, ids),
  ])
  return held && held.worth > (made?.worth ?? 0) ? held : made
}

const in1000ths = (x: number): number => Math.round(x * 1000) / 1000
const millimetres = ([x, y, z]: Vec3): Vec3 => [in1000ths(x), in1000ths(y), in1000ths(z)]

/** Whole millimetres: what nobody could see is no reason to draw a shot again. */
const rounded = (plan: CameraPlan): CameraPlan => ({
  ...plan,
  keys: plan.keys.map((key) => ({
    ...key,
    position: millimetres(key.position),
    target: millimetres(key.target),
    ...(key.focus === undefined ? {} : { focus: in1000ths(key.focus) }),
  })),
})

/** The camera of one shot. */
export const planCamera = (scope: Scope): { plan: CameraPlan; azimuth: number } => {
  const { plan, azimuth } = placed(scope)
  const settled = scope.bodies(Math.round(scope.frames * 0.75))
  const thing =
    scope.shot.kind === 'insert' ? scope.shot.subjects.find((id) => !find(settled, id)) : undefined
  const at = thing === undefined ? null : scope.thing(thing, scope.frames * 0.75)
  return { plan: rounded(focused(plan, scope, at?.at ?? null)), azimuth }
}

const insertPlan = (scope: Scope, settled: readonly Body[]) => {
  const thing = scope.shot.subjects.find((id) => !find(settled, id))
  if (thing === undefined) return null
  return thingPlan(scope, thing, (view) => {
    const { move, end, why } = reasonFor(view, scope, undefined)
    return planOf(view, scope, end, move, why)
  })
}

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
