import type { Ground } from '#film/ground.ts'
import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp, smooth } from '../clay.ts'
import { type Measures, type Side, sign } from './skeleton.ts'
import { alongLeg, type Leg, travelAt, wayOf, whenGone } from './travel.ts'

/** A foot that stands: where its ankle is over the floor, from when to when, and how it comes and goes. */
type Plant = {
  x: number
  z: number
  ground: number // how high the floor is there
  yaw: number
  strike: number // seconds
  lift: number
  in: number // radians the toes are up when the heel comes down
  out: number // radians the heel is up when the toes leave
  high: number // metres the foot is lifted on the way here
}

/** A foot at a moment; `y` is over its `ground`, the floor from which and onto which it goes. `pitch` above 0: the heel is up, below: the toes. */
export type Foot = {
  x: number
  y: number
  z: number
  ground: number
  felt: number // that floor as the trunk feels it: it rises and sinks over the whole step
  yaw: number
  pitch: number
  air: number
}

const WALK = { step: 0.4, strike: 0.5, lift: 0.62, in: -0.32, out: 0.8, high: 0.05 }
const RUN = { step: 0.62, strike: 0.3, lift: 0.42, in: -0.1, out: 1, high: 0.24 }
const TURN = 0.85 // radians that one pair of steps turns the body

const other = (side: Side): Side => (side === 'L' ? 'R' : 'L')
const between = (from: number, to: number): number => Math.atan2(Math.sin(to - from), Math.cos(to - from))

type Spot = { x: number; z: number; facing: number }
/** Where a foot stands under a body. */
const under = (
  m: Measures,
  at: Spot,
  side: Side,
  wide: number,
  ahead = 0,
): Pick<Plant, 'x' | 'z' | 'yaw'> => {
  const out = sign(side) * m.hipX * wide
  return {
    x: at.x + Math.cos(at.facing) * out + Math.sin(at.facing) * ahead,
    z: at.z - Math.sin(at.facing) * out + Math.cos(at.facing) * ahead,
    yaw: at.facing + sign(side) * 0.1,
  }
}

/** The ball of a foot ahead of its ankle, and the heel behind it. */
const ballOf = (m: Measures): number => m.at.toesL.z - m.at.footL.z
const heelOf = (m: Measures): number => m.foot * 0.2

const SHIFTS = [0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15] // metres
/** Where a foot is set on a floor of steps: with heel and ball on one tread, else on the higher. */
const onTread = (
  m: Measures,
  floor: Ground,
  { x, z, yaw }: Pick<Plant, 'x' | 'z' | 'yaw'>,
): Pick<Plant, 'x' | 'z' | 'yaw' | 'ground'> => {
  const at = (by: number, along: number) =>
    floor(x + Math.sin(yaw) * (by + along), z + Math.cos(yaw) * (by + along))
  const even = SHIFTS.find((by) => Math.abs(at(by, -heelOf(m)) - at(by, ballOf(m) * 1.3)) < 0.02) ?? 0
  const ground = Math.max(at(even, -heelOf(m)), at(even, ballOf(m)))
  return { x: x + Math.sin(yaw) * even, z: z + Math.cos(yaw) * even, yaw, ground }
}

const STANCE = 1.16 // of the hips' half width
/** Where the feet of one who sits are: before the seat, one a little further. */
const seatedAhead = (m: Measures, side: Side): number =>
  m.thigh * 0.88 + (side === 'L' ? 0.05 : -0.02) * m.shin

const walkOn = (
  m: Measures,
  track: ActorTrack,
  fps: number,
  floor: Ground,
  leg: Leg,
  feet: Record<Side, Plant[]>,
): void => {
  const how = leg.gait === 'run' ? RUN : WALK
  const legs = (m.thigh + m.shin) / 0.46
  // One who goes slowly takes shorter steps, not only rarer ones.
  const speed = leg.metres / (leg.to - leg.from)
  const brisk = clamp(Math.sqrt(speed / (leg.gait === 'run' ? 3 : 1.3)), 0.6, 1.05)
  const count = Math.max(1, Math.ceil(leg.metres / (how.step * legs * brisk) - 0.2))
  const long = leg.metres / count
  const start = travelAt(track, leg.from * fps, fps)
  const heading = alongLeg(leg, Math.min(leg.metres, 0.3)).heading
  const first: Side = between(start.facing, heading) >= 0 ? 'L' : 'R'
  const force = clamp(long / (0.4 * legs), 0.35, 1)
  for (let k = 1; k <= count + 1; k++) {
    const side = k % 2 === 1 ? first : other(first)
    const before = feet[side].at(-1)
    const closing = k > count
    const arc = Math.min(leg.metres, k * long)
    const lift = Math.max(whenGone(leg, Math.max(0, (k - 2 + how.lift) * long)), before?.strike ?? 0)
    const swing = Math.max(0.2, whenGone(leg, Math.max(0, (k - how.strike) * long)) - lift)
    const strike = closing ? Math.max(leg.to + 0.06, lift + 0.28) : lift + swing
    const when = Math.min(leg.to, whenGone(leg, arc))
    const here = arc >= leg.metres ? (leg.points.at(-1) ?? start) : alongLeg(leg, arc)
    const facing = travelAt(track, Math.min(when, leg.to - 1e-4) * fps, fps).facing
    const wide = k >= count ? STANCE : 0.66
    if (before) {
      before.lift = lift
      before.out = how.out * (k === 1 ? 0.45 : closing ? 0.5 : 1) * force
    }
    feet[side].push({
      ...onTread(m, floor, under(m, { x: here.x, z: here.z, facing }, side, wide)),
      ...{ strike, lift: 1e6, out: 0 },
      in: closing ? 0 : how.in * force,
      high: how.high * m.shin * 2 * (0.75 + force / 4),
    })
  }
}

const turnOn = (m: Measures, floor: Ground, leg: Leg, feet: Record<Side, Plant[]>, from: number): void => {
  const end = leg.points.at(-1)
  if (!end) return
  const angle = between(from, end.facing)
  if (Math.abs(angle) < 0.1) return
  const pairs = Math.ceil(Math.abs(angle) / TURN)
  const each = (leg.to - leg.from) / (2 * pairs)
  let side: Side = angle > 0 ? 'L' : 'R'
  for (let i = 0; i < 2 * pairs; i++) {
    const before = feet[side].at(-1)
    const lift = Math.max(leg.from + i * each * 0.96, before?.strike ?? 0)
    if (before) {
      before.lift = lift
      before.out = 0.25
    }
    const facing = from + angle * ((Math.floor(i / 2) + 1) / pairs)
    feet[side].push({
      ...onTread(m, floor, under(m, { x: end.x, z: end.z, facing }, side, STANCE)),
      ...{
        strike: lift + each * 1.05,
        lift: 1e6,
        in: 0,
        out: 0,
        high: 0.05 * m.shin * 2,
      },
    })
    side = other(side)
  }
}

const drawSteps = (m: Measures, track: ActorTrack, fps: number, floor: Ground): Record<Side, Plant[]> => {
  const sits = track.posture === 'sit'
  const first = (side: Side): Plant => ({
    ...onTread(
      m,
      floor,
      under(
        m,
        track.start,
        side,
        STANCE,
        sits ? seatedAhead(m, side) : (side === 'L' ? 0.01 : -0.02) * m.height,
      ),
    ),
    ...{ strike: -1e3, lift: 1e6, in: 0, out: 0, high: 0 },
  })
  const feet: Record<Side, Plant[]> = { L: [first('L')], R: [first('R')] }
  let facing = track.start.facing
  for (const part of wayOf(track, fps).parts) {
    if ('leg' in part && part.leg.metres >= 0.05) walkOn(m, track, fps, floor, part.leg, feet)
    else if ('leg' in part) turnOn(m, floor, part.leg, feet, facing)
    facing = part.after.facing
  }
  // Feet come and go on whole frames: none is seen skimming the floor.
  for (const p of [...feet.L, ...feet.R]) {
    p.strike = Math.round(p.strike * fps) / fps
    p.lift = Math.round(p.lift * fps) / fps
  }
  return feet
}

/** One floor, at 0. */
const FLAT: Ground = () => 0

type Drawn = { m: Measures; fps: number; floor: Ground; feet: Record<Side, Plant[]> }
const drawn = new WeakMap<ActorTrack, Drawn>()
/** All footfalls of a track, drawn once: they follow from the track and the legs. */
const stepsOf = (m: Measures, track: ActorTrack, fps: number, floor: Ground): Record<Side, Plant[]> => {
  const known = drawn.get(track)
  if (known?.m === m && known.fps === fps && known.floor === floor) return known.feet
  const feet = drawSteps(m, track, fps, floor)
  drawn.set(track, { m, fps, floor, feet })
  return feet
}

/** A standing foot that rolls: over its heel as it comes, over its ball as it goes. What it rolls over stays. */
const rolled = (m: Measures, p: Plant, pitch: number): Foot => {
  const reach = pitch >= 0 ? -ballOf(m) : heelOf(m)
  const y = m.ankle * Math.cos(pitch) - reach * Math.sin(pitch)
  const z = m.ankle * Math.sin(pitch) + reach * Math.cos(pitch) - reach
  const { yaw, ground } = p
  return {
    x: p.x + Math.sin(yaw) * z,
    y,
    z: p.z + Math.cos(yaw) * z,
    ground,
    felt: ground,
    yaw,
    pitch,
    air: 0,
  }
}

/** Where a foot is at a moment: a standing one does not move (CRAFT, "Performance"). */
export const footAt = (
  m: Measures,
  track: ActorTrack,
  side: Side,
  frame: number,
  fps: number,
  floor: Ground = FLAT,
): Foot => {
  const plants = stepsOf(m, track, fps, floor)[side]
  const seconds = frame / fps
  const i = plants.findLastIndex((p) => p.strike <= seconds)
  const here = plants[Math.max(0, i)]
  if (!here) return { x: 0, y: m.ankle, z: 0, ground: 0, felt: 0, yaw: 0, pitch: 0, air: 0 }
  if (seconds < here.lift) {
    const flat = Math.min(0.13, (here.lift - here.strike) * 0.3)
    const rise = Math.min(0.3, (here.lift - here.strike) * 0.5)
    const pitch =
      here.in * (1 - smooth(here.strike, here.strike + flat, seconds)) +
      here.out * smooth(here.lift - rise, here.lift, seconds) ** 1.3
    return rolled(m, here, pitch)
  }
  const next = plants[i + 1]
  if (!next) return rolled(m, here, 0)
  const u = clamp((seconds - here.lift) / Math.max(0.05, next.strike - here.lift))
  const from = rolled(m, here, here.out)
  const to = rolled(m, next, next.in)
  // Up before it goes over an edge, down after.
  const rises = to.ground - from.ground
  const over = Math.abs(rises) < 0.02 ? u : rises > 0 ? clamp((u - 0.22) / 0.78) : clamp(u / 0.72)
  const on = lerp(over, smooth(0, 1, over), 0.8)
  const kick = 1 + 0.25 * Math.sin(Math.PI * Math.min(1, u * 1.6))
  const pitch = lerp(here.out * kick, next.in, smooth(0.05, 0.85, u))
  return {
    x: lerp(from.x, to.x, on),
    // Its lowest point clears the floor.
    y:
      rolled(m, here, pitch).y + (next.high + Math.min(0.06, Math.abs(rises))) * Math.sin(Math.PI * u) ** 0.7,
    z: lerp(from.z, to.z, on),
    ground: from.ground + rises * (rises > 0 ? smooth(0, 0.5, u) : smooth(0.45, 1, u)),
    felt: lerp(from.ground, to.ground, lerp(u, smooth(0, 1, u), 0.5)),
    yaw: from.yaw + between(from.yaw, to.yaw) * on,
    pitch,
    air: Math.sin(Math.PI * u),
  }
}
