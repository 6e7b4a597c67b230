import type { ShotSize } from '#film/shot.ts'
import type { SetSpec, Vec3 } from '#film/stage.ts'
import { halfHeight, type Look, project } from './frame.ts'
import { add, apart, clampInto, cross, scale, sub, unit } from './space.ts'

/** Figure height over frame height (CRAFT, "Camera"). */
export const RATIO: Record<ShotSize, number> = { EWS: 0.2, WS: 0.5, FS: 0.86, MS: 1.6, CU: 3, ECU: 6 }
/** Millimetres: wide for places, normal for people together, long for faces. */
export const LENS: Record<ShotSize, number> = { EWS: 24, WS: 28, FS: 35, MS: 50, CU: 85, ECU: 100 }
const CROWNS: readonly [ratio: number, y: number][] = [
  [0.1, -0.15],
  [0.2, -0.05],
  [0.5, 0.42],
  [0.86, 0.82],
  [1.6, 0.74],
  [3, 0.86],
  [6, 1.18],
]

/** Where the crown belongs at a given figure-to-frame height: head-room shrinks as one comes near. */
export const crownAt = (ratio: number): number => {
  const i = CROWNS.findIndex(([r]) => r >= ratio)
  const [b, a] = [CROWNS[i], CROWNS[i - 1]]
  if (!b) return 1.18
  if (!a) return b[1]
  const t = Math.log(ratio / a[0]) / Math.log(b[0] / a[0])
  return a[1] + (b[1] - a[1]) * t
}

/** A wish: what to see, how high the frame is there, and where the anchor belongs in it. */
export type Wish = {
  anchor: Vec3
  at: { x: number; y: number }
  frame: number // metres from top to bottom of the picture at the anchor
  lens: number
  azimuth: number // from the anchor to the camera, about y; 0 is towards +z
  rise: number // radians above the anchor
  roll: number
  height?: number // of the figure whose crown the anchor is: the head-room follows the frame that the room allows
}

const WIDEST = 18

/** How far one can go back from a point before the camera's room ends. */
const roomBehind = (from: Vec3, direction: Vec3, { min, max }: SetSpec['cameraRoom']): number => {
  let far = Number.POSITIVE_INFINITY
  for (const i of [0, 2] as const) {
    const d = direction[i]
    if (Math.abs(d) < 1e-6) continue
    far = Math.min(far, ((d > 0 ? max[i] : min[i]) - from[i]) / d)
  }
  return Math.max(0, far)
}

/** Puts the camera where the wish is met, with a shorter lens where the room is too small, and turns it to the picture. */
export const aim = (
  wish: Wish,
  room: SetSpec['cameraRoom'],
  aspect: number,
): { look: Look; lens: number } => {
  const flat = Math.cos(wish.rise)
  const away: Vec3 = [Math.sin(wish.azimuth) * flat, Math.sin(wish.rise), Math.cos(wish.azimuth) * flat]
  const inner = {
    min: room.min.map((v, i) => v + (i === 1 ? 0 : 0.05)) as Vec3,
    max: room.max.map((v) => v - 0.05) as Vec3,
  }
  const back = roomBehind(wish.anchor, away, inner)
  let { lens } = wish
  let distance = wish.frame / (2 * halfHeight(lens, aspect))
  if (distance > back) {
    lens = Math.max(WIDEST, (lens * Math.max(back, 0.4)) / distance)
    distance = Math.min(back, wish.frame / (2 * halfHeight(lens, aspect)))
  }
  const position = clampInto(add(wish.anchor, scale(away, Math.max(0.35, distance))), inner)
  const made = 2 * halfHeight(lens, aspect) * apart(position, wish.anchor)
  const at = wish.height === undefined ? wish.at : { x: wish.at.x, y: crownAt(wish.height / made) }
  return { look: turnTo(position, { ...wish, at }, lens, aspect), lens: Math.round(lens * 10) / 10 }
}

/** Turns a camera that stands so that the anchor falls where it belongs in the frame. */
export const turnTo = (
  position: Vec3,
  wish: Pick<Wish, 'anchor' | 'at' | 'roll'>,
  lens: number,
  aspect: number,
): Look => {
  let target = wish.anchor
  for (let i = 0; i < 6; i++) {
    const look = { position, target, roll: wish.roll }
    const seen = project(wish.anchor, look, lens, aspect)
    const half = halfHeight(lens, aspect) * Math.max(0.1, seen.depth)
    const forward = unit(sub(target, position))
    const right = unit(cross(forward, [0, 1, 0]))
    target = add(target, scale(right, (seen.x - wish.at.x) * half * aspect))
    target = add(target, [0, (seen.y - wish.at.y) * half, 0])
  }
  return { position, target, roll: wish.roll }
}
