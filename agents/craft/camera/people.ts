import type { Shot, ShotSize } from '#film/shot.ts'
import type { Vec3 } from '#film/stage.ts'
import { turnBetween } from '../blocking/plane.ts'
import { aim, crownAt, LENS, RATIO, type Wish } from './aim.ts'
import { anchorOf, type Body } from './body.ts'
import { halfHeight } from './frame.ts'
import { balanced, lost, misplaced } from './heads.ts'
import { apart, mean } from './space.ts'
import { azimuthOf, type Choice, faults, type Scope, type View } from './view.ts'

const TURNS = [0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.15, -1.15, 1.35, -1.35, 1.6, -1.6, 2.1, -2.1, 2.7, -2.7]
const RISE: Record<Shot['angle'], number> = { eye: 0, low: -0.3, high: 0.36, overhead: 1.1, canted: -0.12 }
export const settle = (wish: Wish, scope: Scope): View => {
  const { look, lens } = aim(wish, scope.set.cameraRoom, scope.aspect)
  return { look, lens, azimuth: azimuthOf(wish.anchor, look.position) }
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

/** What a picture is hung on: the crown of one, the middle of several at the tallest's; the face of one who lies, when near. */
export const hungOn = (subjects: readonly Body[], size: ShotSize): Vec3 => {
  const [lead] = subjects
  if (!lead) return [0, 1.5, 0]
  if (subjects.length === 1) return lead.lies && RATIO[size] > 1 ? lead.head : anchorOf(lead)
  const m = mean(subjects.map(({ top }) => top))
  return [m[0], Math.max(...subjects.map(({ top }) => top[1])), m[2]]
}

const WIDER = [1, 0.86, 1.18, 1.4, 1.7, 2.1, 2.7]
const TILTS = [0, -0.22, 0.22]

/** The stronger a scene, the nearer one comes to a face: by a fifth at most. */
const nearness = ({ emotion }: Scope): number =>
  1 + 0.2 * Math.min(1, Math.max(0, (Math.max(Math.abs(emotion.valence), emotion.arousal) - 0.4) / 0.4))

/** Two who stand far apart are large together only from behind one of them: turns to just beside the line they are on. */
const inLine = ([a, b]: readonly Body[], start: number): number[] => {
  if (!a || !b || apart(a.foot, b.foot) < FAR) return []
  const line = azimuthOf(a.foot, b.foot) - start
  return [0.05, -0.05, 0.09, -0.09, 0.14, -0.14].map((by) => line + by)
}
const FAR = 2.4

/** Two who hold each other are seen from the side: from anywhere else one hides the other. */
const fromTheSide = (view: View, { shot }: Scope, [a, b]: readonly Body[]): number => {
  if (!a || !b || !shot.actions.some(({ action }) => action === 'embrace')) return 0
  return Math.cos(azimuthOf(a.foot, b.foot) - view.azimuth) ** 2 * 8
}

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
  const close = shot.size === 'CU' || shot.size === 'ECU'
  // A face fills a tall picture from side to side before it fills it from top to bottom.
  const narrow = aspect < 0.8 && RATIO[shot.size] > 2 ? 1.22 : 1
  const asked =
    (lead.stature / (RATIO[shot.size] * (close && !several && aspect > 0.8 ? nearness(scope) : 1))) * narrow
  const drop = tallest.top[1] - Math.min(...subjects.map(({ head, half }) => head[1] - half))
  const front = several ? side : lead.look
  const toSide = Math.atan2(Math.sin(side - front), Math.cos(side - front))
  // One alone is seen a third off the front, on the camera's side; a group from the camera's side.
  const start = several ? side : front + Math.max(-0.55, Math.min(0.55, toSide || 0.55))
  // A shorter lens comes between people and things that stand in the way of a longer one; a longer one sees over a near
  // shoulder to who stands far behind it.
  const line = inLine(subjects, start)
  const longer = [...(several && RATIO[shot.size] > 1 ? [1.75] : []), ...(line.length > 0 ? [2.5] : [])]
  const lenses = [...(RATIO[shot.size] > 1 ? [1, 0.7, 0.5] : [1, 0.75]), ...longer]
  const turns = several ? [...TURNS, 1.25, -1.25, 1.45, -1.45, ...line] : TURNS
  const wishes = turns.flatMap((turn) =>
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
      const lookRoom =
        Math.max(-1, Math.min(1, looks * 1.6)) *
        Math.min(1, aspect) *
        (close ? (aspect < 0.8 ? 0.05 : 0.18) : 0.3)
      const mid = (Math.max(...along) + Math.min(...along)) / 2
      const offset = mid - (anchor[0] * right[0] + anchor[2] * right[2])
      // One who draws back or bends stays in the picture.
      const across = 2 / (frame * aspect)
      const reach = (end: number) => (end - (anchor[0] * right[0] + anchor[2] * right[2])) * across
      const free = 0.8 - lead.half * across
      const least = -free - Math.min(0, reach(Math.min(...along)))
      const most = free - Math.max(0, reach(Math.max(...along)))
      const x = several
        ? -offset * across
        : least < most
          ? Math.min(most, Math.max(least, -lookRoom))
          : (least + most) / 2
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
        Math.abs(turnBetween(0, turn)) * 0.25 +
        Math.abs(tilt) * 2 +
        Math.abs(Math.log(got)) * 5 +
        strange +
        Math.abs(1 - shorter) * 2.4 +
        Math.abs(Math.log(frame / asked)) * (aspect < 0.8 && several ? 4 : 3) +
        faults(view, scope, subjects, all) +
        fromTheSide(view, scope, subjects) +
        misplaced(view, scope, subjects, faces) +
        lost(view, scope, passing) / Math.max(1, passing.length)
      return { view, cost }
    }),
  )
  return choices.sort((a, b) => a.cost - b.cost)
}
