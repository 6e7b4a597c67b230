import type { Shot, ShotSize } from '#film/shot.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { ahead } from '../blocking/plane.ts'
import { aim, crownAt, LENS, RATIO, turnTo, type Wish } from './aim.ts'
import { anchorOf, type Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { headInside, leastOf, mostTurned, ratioOf, turnedFrom } from './merit.ts'
import { add, apart, mean, scale, unit } from './space.ts'
import { azimuthOf, faults, type Scope, type View } from './view.ts'

const TURNS = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.15, -1.15, 1.35, -1.35, 1.6, -1.6, 2.1, -2.1, 2.7, -2.7]
const RISE: Record<Shot['angle'], number> = { eye: 0, low: -0.3, high: 0.36, overhead: 1.1, canted: -0.12 }
const settle = (wish: Wish, scope: Scope): View => {
  const { look, lens } = aim(wish, scope.set.cameraRoom, scope.aspect)
  return { look, lens, azimuth: azimuthOf(wish.anchor, look.position) }
}

export type Choice = { view: View; cost: number }

/** Several places, the best first: what the picture needs against what each place costs. */
const ranked = (views: readonly { view: View; bias: number }[], costOf: (view: View) => number): Choice[] =>
  views.map(({ view, bias }) => ({ view, cost: costOf(view) + bias })).sort((a, b) => a.cost - b.cost)

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

/** What a picture is hung on: the crown of one, the middle of several at the tallest's; the face of one who lies, when near. */
export const hungOn = (subjects: readonly Body[], size: ShotSize): Vec3 => {
  const [lead] = subjects
  if (!lead) return [0, 1.5, 0]
  if (subjects.length === 1) return lead.lies && RATIO[size] > 1 ? lead.head : anchorOf(lead)
  const m = mean(subjects.map(({ top }) => top))
  return [m[0], Math.max(...subjects.map(({ top }) => top[1])), m[2]]
}

/** Too small for its size, too near the edge of the frame: what is wrong with a view of these. */
const misplaced = (
  view: View,
  scope: Scope,
  subjects: readonly Body[],
  faces: readonly Vec3[] = subjects.slice(0, 1).map(({ face }) => face),
): number => {
  const { shot, aspect } = scope
  const [lead] = subjects
  const { look, lens } = view
  const close = (shot.size === 'CU' || shot.size === 'ECU') && subjects.length === 1
  const lost = subjects.reduce((sum, body) => {
    if (headInside(body, look, lens, aspect, close)) return sum
    const { x, y, depth } = project(body.head, look, lens, aspect)
    if (depth < 0.3) return sum + 30
    return sum + 8 + Math.max(0, Math.max(Math.abs(x), Math.abs(y)) - 0.7) * 10
  }, 0)
  const least = leastOf(shot.size, subjects.length) * 1.05
  const small = lead ? Math.max(0, Math.log(least / ratioOf(lead, look, lens, aspect))) : 0
  const most = mostTurned(shot) - 0.1
  const back = faces.reduce((sum, face) => {
    const off = lead ? turnedFrom({ ...lead, face }, look.position) - most : 0
    return sum + (off > 0 ? Math.min(off, 0.7) + 0.15 : 0) / faces.length
  }, 0)
  return lost + small * 16 + back * 14
}

/** Turns a camera so that several heads have as much room to the left of them as to the right, and the tallest its head-room. */
const balanced = (view: View, bodies: readonly Body[], anchor: Vec3, stature: number, scope: Scope): View => {
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

const WIDER = [1, 0.86, 1.18, 1.4, 1.7, 2.1, 2.7]
const TILTS = [0, -0.22, 0.22]

/** One or several people from the front, as large as asked, with room for their look: the best places first. */
export const peopleViews = (
  scope: Scope,
  subjects: readonly Body[],
  all: readonly Body[],
  passing: readonly Body[], // the subjects where they also are in the course of the shot
  faces: readonly Vec3[], // where the first one's face is turned in the course of it
): Choice[] => {
  const { shot, aspect, side } = scope
  const [lead] = subjects
  if (!lead) return []
  const several = subjects.length > 1
  const tallest = subjects.reduce((a, b) => (b.top[1] > a.top[1] ? b : a))
  const anchor = hungOn(subjects, shot.size)
  // A face fills a tall picture from side to side before it fills it from top to bottom.
  const narrow = aspect < 0.8 && RATIO[shot.size] > 2 ? 1.3 : 1
  const asked = (lead.stature / RATIO[shot.size]) * narrow
  const drop = tallest.top[1] - Math.min(...subjects.map(({ head, half }) => head[1] - half))
  const front = several ? side : lead.look
  const toSide = Math.atan2(Math.sin(side - front), Math.cos(side - front))
  // One alone is seen a third off the front, on the camera's side; a group from the camera's side.
  const start = several ? side : front + Math.max(-0.55, Math.min(0.55, toSide || 0.55))
  // A shorter lens comes between people and things that stand in the way of a longer one.
  const lenses = RATIO[shot.size] > 1 ? [1, 0.7, 0.5] : [1, 0.75]
  const close = shot.size === 'CU' || shot.size === 'ECU'
  const wishes = (several ? [...TURNS, 1.25, -1.25, 1.45, -1.45] : TURNS).flatMap((turn) =>
    TILTS.flatMap((tilt) =>
      WIDER.map((widen) => ({ turn, tilt, widen })).filter(
        ({ widen }) => widen === 1 || (tilt === 0 && (several || widen > 1)),
      ),
    ),
  )
  const choices = wishes.flatMap(({ turn, tilt, widen }) =>
    lenses.map((shorter): Choice => {
      const azimuth = start + turn
      const right: Vec3 = [Math.cos(azimuth), 0, -Math.sin(azimuth)]
      const along = [...subjects, ...passing].map(({ top }) => top[0] * right[0] + top[2] * right[2])
      const spread = Math.max(...along) - Math.min(...along)
      const width = several ? spread + (aspect < 0.8 ? 0.34 : 0.5) : 0
      const frame = Math.max(asked, (width / aspect) * 1.08, several ? (drop + 0.1) / 0.78 : 0) * widen
      const looks = Math.sin(lead.look) * right[0] + Math.cos(lead.look) * right[2]
      const lookRoom = Math.max(-1, Math.min(1, looks * 1.6)) * Math.min(1, aspect) * (close ? 0.18 : 0.3)
      const mid = (Math.max(...along) + Math.min(...along)) / 2
      const offset = mid - (anchor[0] * right[0] + anchor[2] * right[2])
      const x = several ? (-offset * 2) / (frame * aspect) : -lookRoom
      const lens = LENS[shot.size] * shorter
      const distance = frame / (2 * halfHeight(lens, aspect))
      const height = lensHeight(tallest, shot.size) * tallest.seen
      const level = Math.atan2(height - anchor[1], distance)
      const rise = Math.max(-0.5, Math.min(1.2, level + RISE[shot.angle] + tilt))
      const lies = lead.lies && !several
      const placed = settle(
        {
          ...{ anchor, frame, lens, azimuth, rise, roll: roll(shot) },
          at: { x: lies ? 0 : x, y: lies ? 0 : crownAt(lead.stature / frame) },
          ...(lies ? {} : { height: lead.stature }),
        },
        scope,
      )
      const view = several ? balanced(placed, [...subjects, ...passing], anchor, lead.stature, scope) : placed
      const got = (apart(view.look.position, anchor) * 2 * halfHeight(view.lens, aspect)) / frame
      const strange = view.lens < 30 && RATIO[shot.size] > 1 ? 0.8 : 0
      const cost =
        Math.abs(turn) * 0.25 +
        Math.abs(tilt) * 2 +
        Math.abs(Math.log(got)) * 5 +
        strange +
        (1 - shorter) * 2.4 +
        Math.abs(Math.log(frame / asked)) * (aspect < 0.8 && several ? 6 : 3) +
        faults(view, scope, subjects, all) +
        misplaced(view, scope, subjects, faces) +
        passing.reduce((sum, body) => sum + misplaced(view, scope, [body], []), 0) /
          Math.max(1, passing.length)
      return { view, cost }
    }),
  )
  return choices.sort((a, b) => a.cost - b.cost)
}

/** Over the near shoulder of the one who listens; the speaker on the opposite third (toric placement, Lino & Christie 2015). */
export const shoulderViews = (
  scope: Scope,
  speaker: Body,
  listener: Body,
  all: readonly Body[],
): Choice[] => {
  const { aspect, shot } = scope
  const gap = Math.hypot(speaker.foot[0] - listener.foot[0], speaker.foot[2] - listener.foot[2])
  // Nobody looks over the shoulder of a beast as large as a room, nor of a mouse.
  if (gap < 0.6 || gap > 3.2 || listener.trunk.points.length > 1) return []
  // Past one who is a head taller there is nothing but a back.
  if (listener.seen > speaker.seen * 1.18) return []
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
  // Where no shoulder can be looked over, a single tells it better.
  return ranked(
    views,
    (view) =>
      faults(
        view,
        scope,
        [speaker],
        all.filter(({ id }) => id !== listener.id),
      ) +
      misplaced(view, scope, [speaker]) +
      kept(view, scope, speaker, listener, shot),
  ).filter(({ cost }) => cost < 14)
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

/** The place itself, from far: the whole set, people small on a third. */
export const placeViews = (scope: Scope, people: readonly Body[], variant: number): Choice[] => {
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
  return ranked(views, hidden)
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
