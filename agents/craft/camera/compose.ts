import type { Shot, ShotSize } from '#film/shot.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { ahead, turnBetween } from '../blocking/plane.ts'
import { aim, crownAt, LENS, RATIO, turnTo, type Wish } from './aim.ts'
import { anchorOf, type Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { add, apart, mean, scale, unit } from './space.ts'
import { azimuthOf, faults, type Scope, type View } from './view.ts'

const TURNS = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.15, -1.15, 1.35, -1.35, 1.6, -1.6, 2.1, -2.1, 2.7, -2.7]
const RISE: Record<Shot['angle'], number> = { eye: 0, low: -0.3, high: 0.36, overhead: 1.1, canted: -0.12 }
const settle = (wish: Wish, scope: Scope): View => {
  const { look, lens } = aim(wish, scope.set.cameraRoom, scope.aspect)
  return { look, lens, azimuth: azimuthOf(wish.anchor, look.position) }
}

/** The best of several places: what the picture needs against what each place costs. */
const choose = (
  views: readonly { view: View; bias: number }[],
  cost: (view: View) => number,
): View | null => {
  let best: { view: View; cost: number } | null = null
  for (const { view, bias } of views) {
    const total = cost(view) + bias
    if (best === null || total < best.cost - 1e-9) best = { view, cost: total }
  }
  return best?.view ?? null
}

/** The height of the lens over a figure: at the eyes when near, at the waist when the body tells it. */
const lensHeight = (body: Body, size: ShotSize): number =>
  size === 'FS'
    ? 0.62
    : size === 'WS'
      ? 0.75
      : size === 'EWS'
        ? 1.2
        : (body.eyes[1] - 0.04) / Math.max(0.3, body.seen)

const roll = (shot: Shot): number => (shot.angle === 'canted' ? 0.13 : 0)

/** One or several people from the front, as large as asked, with room for their look. */
export const peopleView = (
  scope: Scope,
  subjects: readonly Body[],
  all: readonly Body[],
  widen: number,
  avoid: readonly number[],
  deep: number, // how much a near picture of several is worth: they stand one behind the other then
): View | null => {
  const { shot, aspect, side, set } = scope
  const [lead] = subjects
  if (!lead) return null
  const tallest = subjects.reduce((a, b) => (b.top[1] > a.top[1] ? b : a))
  const anchor: Vec3 =
    subjects.length === 1
      ? anchorOf(lead)
      : (() => {
          const m = mean(subjects.map(({ top }) => top))
          return [m[0], tallest.top[1], m[2]]
        })()
  // A face fills a tall picture from side to side before it fills it from top to bottom.
  const narrow = aspect < 0.8 && RATIO[shot.size] > 2 ? 1.3 : 1
  const asked = (lead.stature / RATIO[shot.size]) * widen * narrow
  const drop = tallest.top[1] - Math.min(...subjects.map(({ eyes }) => eyes[1]))
  const front = subjects.length === 1 ? lead.look : side
  const toSide = Math.atan2(Math.sin(side - front), Math.cos(side - front))
  // One alone is seen a third off the front, on the camera's side; a group from the camera's side.
  const start = subjects.length === 1 ? front + Math.max(-0.55, Math.min(0.55, toSide || 0.55)) : side
  // A shorter lens comes between people and things that stand in the way of a longer one.
  const lenses = RATIO[shot.size] > 1 ? [1, 0.7, 0.5] : [1]
  const views = TURNS.flatMap((turn) =>
    lenses.flatMap((shorter) => {
      const azimuth = start + turn
      const right: Vec3 = [Math.cos(azimuth), 0, -Math.sin(azimuth)]
      const along = subjects.map(({ top }) => top[0] * right[0] + top[2] * right[2])
      const spread = Math.max(...along) - Math.min(...along)
      const width = subjects.length > 1 ? spread + (deep > 2 ? 0.55 : 0.75) : 0
      const frame = Math.max(asked, (width / aspect) * 1.08, subjects.length > 1 ? (drop + 0.3) / 0.75 : 0)
      const ratio = lead.stature / frame
      const looks = Math.sin(lead.look) * right[0] + Math.cos(lead.look) * right[2]
      const lookRoom =
        Math.max(-1, Math.min(1, looks * 1.6)) *
        Math.min(1, aspect) *
        (shot.size === 'CU' || shot.size === 'ECU' ? 0.16 : 0.26)
      const mid = (Math.max(...along) + Math.min(...along)) / 2
      const offset = mid - (anchor[0] * right[0] + anchor[2] * right[2])
      const x = subjects.length === 1 ? -lookRoom : (-offset * 2) / (frame * aspect)
      const lens = LENS[shot.size] * shorter
      const distance = frame / (2 * halfHeight(lens, aspect))
      const height = lensHeight(tallest, shot.size) * tallest.seen
      const level = Math.atan2(height - anchor[1], distance)
      const rise = Math.max(-0.5, Math.min(1.2, level + RISE[shot.angle]))
      const wish: Wish = {
        anchor,
        at: { x: lead.lies ? 0 : x, y: lead.lies ? -0.1 : crownAt(ratio) },
        ...(lead.lies ? {} : { height: lead.stature }),
        frame,
        lens,
        azimuth,
        rise,
        roll: roll(shot),
      }
      const view = settle(wish, scope)
      const got = (apart(view.look.position, anchor) * 2 * halfHeight(view.lens, aspect)) / frame
      const strange = view.lens < 30 && RATIO[shot.size] > 1 ? 0.8 : 0
      return [
        {
          view,
          bias:
            (avoid.some((other) => Math.abs(turnBetween(other, view.azimuth)) < 0.4) ? 7 : 0) +
            Math.abs(turn) * 0.25 +
            Math.abs(Math.log(got)) * 5 +
            strange +
            (1 - shorter) * 2.4 +
            Math.log(frame / asked) * deep,
        },
      ]
    }),
  )
  const outside = (view: View): number =>
    subjects.reduce((sum, body) => {
      const seen = project(body.eyes, view.look, view.lens, aspect)
      const lost = Math.abs(seen.x) > 0.93 || Math.abs(seen.y) > 0.97 ? 12 : 0
      return (
        sum + lost + Math.max(0, Math.abs(seen.x) - 0.82) * 10 + Math.max(0, Math.abs(seen.y) - 0.95) * 10
      )
    }, 0)
  return choose(views, (view) => faults(view, { ...scope, set }, subjects, all) + outside(view))
}

/** Over the near shoulder of the one who listens; the speaker on the opposite third (toric placement, Lino & Christie 2015). */
export const shoulderView = (
  scope: Scope,
  speaker: Body,
  listener: Body,
  all: readonly Body[],
): View | null => {
  const { aspect, shot } = scope
  const gap = Math.hypot(speaker.foot[0] - listener.foot[0], speaker.foot[2] - listener.foot[2])
  // Nobody looks over the shoulder of a beast as large as a room, nor of a mouse.
  if (gap < 0.6 || gap > 3.2 || listener.trunk.points.length > 1) return null
  // Past one who is a head taller there is nothing but a back.
  if (listener.seen > speaker.seen * 1.18) return null
  const base = azimuthOf(speaker.foot, listener.foot)
  const third = Math.min(0.36, 0.36 * Math.max(0.75, aspect))
  const views = [0.3, 0.24, 0.18, 0.12, 0.36, 0.44, 0.54].flatMap((angle) =>
    [1, -1].flatMap((hand) =>
      [0.75, 1.0, 1.35, 1.8].map((back) => {
        const azimuth = base + hand * angle
        const distance = gap + back
        const flat: Vec3 = [
          speaker.top[0] + Math.sin(azimuth) * distance,
          Math.max(speaker.eyes[1] * 0.5 + listener.eyes[1] * 0.5, listener.eyes[1] - 0.12) + 0.04,
          speaker.top[2] + Math.cos(azimuth) * distance,
        ]
        const frame = speaker.stature / 1.75
        const half = frame / (2 * Math.max(0.5, distance))
        const lens = Math.max(28, Math.min(90, Math.min(24, 36 / aspect) / (2 * half)))
        const made = 2 * halfHeight(lens, aspect) * distance
        // The listener's back is on the side the camera leans out to; the speaker looks past it.
        const first = turnTo(
          flat,
          { anchor: speaker.top, at: { x: 0, y: crownAt(speaker.stature / made) }, roll: 0 },
          lens,
          aspect,
        )
        const away = Math.sign(project(listener.eyes, first, lens, aspect).x) || 1
        const look = turnTo(
          flat,
          { anchor: speaker.top, at: { x: -away * third, y: crownAt(speaker.stature / made) }, roll: 0 },
          lens,
          aspect,
        )
        const near = project(listener.eyes, look, lens, aspect)
        const edge = Math.abs(near.x - away * 0.78)
        // The near head frames the picture, it does not fill it.
        const bulk = 0.1 / (halfHeight(lens, aspect) * aspect * Math.max(0.2, near.depth))
        const heavy = Math.max(0, bulk - 0.34) * 6
        const cover = Math.abs(near.x - -away * third) < 0.55 ? 4 : 0
        return {
          view: { look, lens, azimuth },
          bias: edge * 2.5 + cover + heavy + Math.abs(Math.log(speaker.stature / made / RATIO.MS)) * 2,
        }
      }),
    ),
  )
  const cost = (view: View) =>
    faults(
      view,
      scope,
      [speaker],
      all.filter(({ id }) => id !== listener.id),
    ) + kept(view, scope, speaker, listener, shot)
  const best = choose(views, cost)
  // Where no shoulder can be looked over, a single tells it better.
  return best !== null && cost(best) < 12 ? best : null
}

const kept = (view: View, scope: Scope, a: Body, b: Body, shot: Shot): number =>
  faults(
    view,
    { ...scope, veils: [], set: { ...scope.set, solids: [] }, shot: { ...shot, kind: 'two-shot' } },
    [a, b],
    [a, b],
  ) > 8
    ? 2
    : 0

/** A thing, with the hand that has to do with it. */
export const thingView = (
  scope: Scope,
  at: Vec3,
  hand: Body | undefined,
  all: readonly Body[],
  size: number | null, // metres, where it lies by itself; null: in somebody's hand, and hands move
): View | null => {
  const { aspect, side, shot } = scope
  const reach = hand ? Math.min(0.5, apart(hand.hand, at) * 0.5) : 0
  const frame = size === null ? 0.5 + reach : Math.min(0.62, Math.max(0.22, size * 2.6)) + reach
  const front = hand ? hand.facing : side
  const start = hand ? front + 0.7 * (Math.sin(side - front) >= 0 ? 1 : -1) : side
  const views = TURNS.map((turn) => {
    const rise = at[1] < 0.4 ? 0.55 : shot.angle === 'high' ? 0.42 : 0.2
    const wish: Wish = {
      anchor: at,
      at: { x: 0, y: -0.08 },
      frame: Math.max(frame, (frame / aspect) * 0.9),
      lens: 60,
      azimuth: start + turn,
      rise,
      roll: 0,
    }
    return { view: settle(wish, scope), bias: Math.abs(turn) * 0.3 }
  })
  const seen = (view: View): number => {
    const { position } = view.look
    const blocked = all.some(
      (body) =>
        body.id !== hand?.id && Math.hypot(position[0] - body.foot[0], position[2] - body.foot[2]) < 0.5,
    )
      ? 8
      : 0
    const behind = hand
      ? Math.max(
          0,
          Math.abs(Math.atan2(Math.sin(view.azimuth - hand.facing), Math.cos(view.azimuth - hand.facing))) -
            1.5,
        ) * 4
      : 0
    return blocked + behind + faults(view, { ...scope, before: null }, [], all)
  }
  return choose(views, seen)
}

/** The place itself, from far: the whole set, people small on a third. */
export const placeView = (scope: Scope, people: readonly Body[], variant: number): View | null => {
  const { shot, set, side, aspect } = scope
  // A fox is not shown by cutting off the heads of those who stand beside it.
  const height = people.length > 0 ? Math.max(...people.map(({ seen }) => seen)) : 1.7
  const centre: Vec3 = people.length > 0 ? mean(people.map(({ foot }) => foot)) : [0, 0, 0]
  const anchor: Vec3 = [centre[0], height, centre[2]]
  const frame = height / (shot.size === 'EWS' ? 0.26 : shot.size === 'FS' ? 0.72 : 0.52)
  const third = people.length > 0 ? (0.33 * Math.min(1, aspect + 0.2)) / Math.max(1, people.length - 1) : 0.08
  const turns =
    variant === 0 ? [0.22, -0.22, 0.45, -0.45, 0, 0.7, -0.7] : [-0.5, 0.5, -0.28, 0.28, 0.8, -0.8, 0]
  const views = turns.flatMap((turn) =>
    [third, -third].map((x) => {
      const rise = shot.angle === 'high' ? 0.2 : shot.angle === 'low' ? -0.1 : set.interior ? 0.02 : 0.05
      const wish: Wish = {
        anchor,
        at: { x, y: crownAt(height / frame) },
        height,
        frame,
        lens: shot.size === 'FS' ? 35 : 25,
        azimuth: side + turn,
        rise,
        roll: 0,
      }
      const view = settle(wish, scope)
      const got = (apart(view.look.position, anchor) * 2 * halfHeight(view.lens, aspect)) / frame
      const cramped = Math.max(0, -Math.log(got)) * 4 + (view.lens < 22 ? 0.6 : 0)
      return { view, bias: cramped + Math.abs(turn) * 0.3 + Math.abs(Math.sign(turn) - Math.sign(x)) * 0.2 }
    }),
  )
  const hidden = (view: View): number =>
    people.reduce((sum, { eyes }) => {
      const seen = project(eyes, view.look, view.lens, aspect)
      return sum + Math.max(0, Math.abs(seen.x) - 0.85) * 6
    }, 0) +
    faults(view, { ...scope, before: null }, [], people) +
    people.reduce(
      (sum, body) => sum + (faults(view, { ...scope, before: null }, [body], [body]) > 10 ? 6 : 0),
      0,
    )
  return choose(views, hidden)
}

/** Where a thing is: in a hand, or where it rests. */
export const thingAt = (scope: Scope, prop: string, bodies: readonly Body[]): Vec3 | null => {
  const holder = scope.holder(prop)
  const body = bodies.find(({ id }) => id === holder)
  return body ? body.hand : (scope.things[prop] ?? null)
}

/** Clear of the floor line: used when no plan holds. */
export const wholeView = (set: SetSpec, side: number, bodies: readonly Body[]): View => {
  const at = bodies[0]?.foot ?? ([0, 0, 0] as Vec3)
  const spot = ahead({ x: at[0], z: at[2] }, side, 6)
  const { min, max } = set.cameraRoom
  const position: Vec3 = [
    Math.min(max[0], Math.max(min[0], spot.x)),
    Math.min(max[1], Math.max(min[1], 1.7)),
    Math.min(max[2], Math.max(min[2], spot.z)),
  ]
  const target = add(position, scale(unit([at[0] - position[0], 1.2 - position[1], at[2] - position[2]]), 3))
  return { look: { position, target, roll: 0 }, lens: 24, azimuth: side }
}
