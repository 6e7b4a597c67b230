import type { Ground } from '#film/ground.ts'
import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp } from '../clay.ts'
import type { Measures, Side } from './skeleton.ts'
import { type Foot, footAt } from './steps.ts'
import type { Travel } from './travel.ts'

/** A foot as the body sees it: metres before, above and left of the body's place. */
type BodyFoot = Foot & { side: Side }
/** What the trunk does because of how the feet go; all of it is zero while both stand. */
export type Gait = {
  going: number
  run: boolean
  shift: number // metres to the left
  twist: number // radians, of the hips
  drop: number // radians the hips lean sideways
  lean: number // radians forward
  swing: number // −1 … 1: the right arm forward
  ground: number // how high the floor is under the body: between those of its feet
  climb: number // how much higher one foot is felt than the other
  feet: Record<Side, BodyFoot> // over that ground
}

const seen = (foot: Foot, side: Side, travel: Travel, ground: number): BodyFoot => {
  const [dx, dz] = [foot.x - travel.x, foot.z - travel.z]
  const [sin, cos] = [Math.sin(travel.facing), Math.cos(travel.facing)]
  return {
    ...foot,
    side,
    x: dx * cos - dz * sin,
    y: foot.y + foot.ground - ground,
    z: dx * sin + dz * cos,
    yaw: Math.atan2(Math.sin(foot.yaw - travel.facing), Math.cos(foot.yaw - travel.facing)),
  }
}

/** Hips and shoulders follow from the feet: they turn with the one that is ahead and lean over the one that stands. */
export const gaitOf = (
  m: Measures,
  track: ActorTrack,
  travel: Travel,
  frame: number,
  fps: number,
  floor?: Ground,
): Gait => {
  const left = footAt(m, track, 'L', frame, fps, floor)
  const right = footAt(m, track, 'R', frame, fps, floor)
  const ground = (left.felt + right.felt) / 2
  const L = seen(left, 'L', travel, ground)
  const R = seen(right, 'R', travel, ground)
  const run = travel.gait === 'run'
  const k = travel.going
  const apart = clamp((L.z - R.z) / ((m.thigh + m.shin) * (run ? 1.15 : 0.85)), -1, 1)
  const onto = R.air - L.air // above 0: stands on the left foot
  return {
    going: k,
    run,
    shift: onto * m.hipX * (run ? 0.12 : 0.3),
    twist: -0.16 * apart * Math.max(k, 0.3),
    drop: -0.05 * onto,
    lean: k * (run ? 0.22 : 0.045),
    swing: apart * k,
    ground,
    climb: Math.abs(left.felt - right.felt),
    feet: { L, R },
  }
}

/**
 * How high the joints of the thighs may be, so that both legs reach their feet. `wish` is where they would be;
 * the nearer one comes to that limit, the softer: hips fall and rise in a curve, not at a wall.
 */
export const hipsOver = (
  m: Measures,
  feet: readonly { x: number; y: number; z: number }[],
  wish: number,
  x: number,
  z: number,
  going: number,
): number => {
  const leg = (m.thigh + m.shin) * 0.997
  let y = wish
  for (const [i, foot] of feet.entries()) {
    const flat = Math.hypot(foot.x - (x + (i === 0 ? m.hipX : -m.hipX)), foot.z - z)
    const most = foot.y + Math.sqrt(Math.max(0.05, leg * leg - flat * flat))
    const soft = lerp(0.004, 0.02, going) * leg
    const gap = (most - y) / soft
    // A soft minimum.
    y = gap > 8 ? y : most - soft * Math.log1p(Math.exp(Math.min(40, gap)))
  }
  return y
}
