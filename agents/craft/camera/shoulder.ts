import type { Shot } from '#film/shot.ts'
import type { Vec3 } from '#film/stage.ts'
import { crownAt, RATIO, turnTo } from './aim.ts'
import type { Body } from './body.ts'
import { halfHeight, project } from './frame.ts'
import { misplaced } from './heads.ts'
import { azimuthOf, type Choice, faults, ranked, type Scope, type View } from './view.ts'

const kept = (view: View, scope: Scope, a: Body, b: Body, shot: Shot): number =>
  faults(
    view,
    { ...scope, veils: [], set: { ...scope.set, solids: [] }, shot: { ...shot, kind: 'two-shot' } },
    [a, b],
    [a, b],
  ) > 8
    ? 2
    : 0
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
