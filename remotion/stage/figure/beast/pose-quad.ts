import { Quaternion } from 'three'
import { clamp, lerp, smooth, v } from '../../clay.ts'
import { reach } from '../ik.ts'
import { postureAt } from '../posture.ts'
import { travelAt } from '../travel.ts'
import { bearingAt } from './acts.ts'
import type { BeastRig } from './build.ts'
import { busyAt, type Gait, lengthOf, stepAt } from './plants.ts'
import { poseHead } from './pose-head.ts'
import { LEGS, limbsOf } from './quad.ts'
import type { Quad } from './quad-species.ts'

const BACK = v(0, 0, -1)
const AHEAD = v(0, 0, 1)

const WALK: Gait = { stride: 1.35, stance: 0.64, lift: 0.12, phase: { HL: 0, FL: 0.24, HR: 0.5, FR: 0.74 } }
const TROT: Gait = { stride: 1.9, stance: 0.46, lift: 0.16, phase: { HL: 0, FR: 0, HR: 0.5, FL: 0.5 } }
const GALLOP: Gait = { stride: 3.0, stance: 0.3, lift: 0.24, phase: { HL: 0, HR: 0.12, FL: 0.5, FR: 0.64 } }
const HOP: Gait = { stride: 1.9, stance: 0.34, lift: 0.2, phase: { HL: 0, HR: 0.02, FL: 0.42, FR: 0.48 } }

/** How much lower a body is carried on its way, units. */
const SINK = 0.05
/** How far before or behind its joint a leg can stand, units. */
const spread = (q: Quad, front: boolean): number => {
  const { top, upper, lower, end } = limbsOf(q, front)
  return 0.94 * Math.sqrt(Math.max(0.01, (upper + lower) ** 2 - (top - end - SINK + 0.012) ** 2))
}

/** By how fast it goes for its size. */
const gaitFor = (q: Quad, run: boolean, speed: number): Gait =>
  q.hops ? HOP : run && speed > 2.4 ? GALLOP : run || speed > 1.5 ? TROT : WALK

/** How the tail is carried, joint by joint: radians, up is more. */
const TAILS: Record<Quad['tail'], readonly number[]> = {
  curl: [0.1, 0.5, 0.6, 0.6],
  brush: [-0.1, 0.1, 0.25, 0.25],
  whip: [-0.1, 0.15, 0.45, 0.55],
  hair: [-0.2, -0.35, -0.2, 0.05],
  stub: [0, 0, 0, 0],
  bob: [0, 0, 0, 0],
  tuft: [-0.1, -0.05, 0.1, 0.25],
  plume: [0.15, 0.2, -0.35, -0.75],
  saurian: [0.02, 0.12, 0.2, 0.28],
}

export type Moment = Parameters<typeof poseHead>[1]

export const poseQuad = (rig: BeastRig & { plan: 'quad' }, moment: Moment): void => {
  const { track, frame, fps, world } = moment
  const { joints, quad: q, unit } = rig
  const seconds = frame / fps
  const travel = travelAt(track, frame, fps)
  const has = postureAt(track, frame, fps)
  const does = bearingAt(track, frame, fps)
  const k = travel.going
  const total = lengthOf(track, frame, fps)
  const move = track.moves.find((m) => frame >= m.from && frame < m.to)
  const pace = move ? total / unit / Math.max(0.2, (move.to - move.from) / fps) : 0
  const gait = gaitFor(q, travel.gait === 'run', pace)
  // No foot is set further off than its leg reaches from a body carried a little lower.
  const reached = (2 * Math.min(spread(q, true), spread(q, false))) / gait.stance
  const metres = { ...gait, stride: Math.min(gait.stride, reached) * unit }
  const sink = SINK * busyAt(track, frame, fps, metres.stride)
  const breath = Math.sin((seconds / 2.8 + (rig.model.seed % 31) / 31) * Math.PI * 2)
  const flies = q.wings === true && travel.gait === 'run' ? smooth(0, 0.35, k) : 0
  const hoofed = q.foot === 'hoof'
  const sit = hoofed ? 0 : has.sit
  const low = clamp(has.lie + has.kneel * 0.6)

  // How high the body is carried, and how it is pitched.
  const turn = travel.gone / metres.stride
  const wave = (n: number, at = 0) => Math.sin((turn * n + at) * Math.PI * 2)
  const leaping = gait === GALLOP || gait === HOP
  const bob =
    k *
    (leaping
      ? 0.07 * Math.max(0, wave(1, 0.1)) + (gait === HOP ? 0.12 * Math.max(0, wave(1, 0.05)) : 0)
      : 0.012 * wave(2))
  const rock = k * (leaping ? 0.13 * wave(1, 0.32) : 0.012 * wave(2, 0.2))
  const hop = does.hop * 0.35
  const belly = Math.max(q.loin, q.chest) * 0.5
  const sitDrop = sit * (q.hip - q.cannon * 0.5 - 0.12)
  const lieDrop = low * (Math.min(q.hip, q.shoulder) - belly - 0.02)
  const pitch = Math.asin(clamp(sitDrop / q.length, 0, 0.8)) + rock + does.rear * 0.7
  const carry = (has.stand + has.kneel) * track.height + (has.sit + has.lie) * Math.max(0, track.height)
  const floor = world.ground ?? (() => 0)
  const steps = LEGS.map((name) => stepAt(track, frame, fps, travel, metres, name))
  // A foot's place under a body that stands somewhere, and how high the floor is there.
  const placed = (name: string, spot: Step['from']) => {
    const rest = rig.frame.place(`${name}0`)
    return v(rest.x * unit, 0, (rest.z + (name.startsWith('F') ? 0.02 : -0.02)) * unit)
      .applyAxisAngle(v(0, 1, 0), spot.facing)
      .add(v(spot.x, 0, spot.z))
  }
  const grounds = LEGS.map((name, i) => {
    const step = steps[i]
    const [from, to] = [step?.from, step?.to].map((spot) => placed(name, spot ?? travel))
    return from && to ? lerp(floor(from.x, from.z), floor(to.x, to.z), step?.t ?? 1) : 0
  })
  const ground = grounds.reduce((sum, each) => sum + each, 0) / LEGS.length
  rig.object.position.set(
    travel.x,
    ground + carry + flies * (1.1 + 0.12 * Math.sin(seconds * 5)) * Math.max(0.6, unit),
    travel.z,
  )
  rig.object.rotation.set(0, travel.facing, 0)
  const hips = joints.hips
  if (!hips) return
  hips.position
    .copy(rig.frame.place('hips'))
    .add(v(0, bob + hop - sitDrop - lieDrop - sink - does.rear * 0.06 + breath * 0.003, 0))
  hips.rotation.set(-pitch, 0, k * 0.025 * wave(1))
  joints.spine?.rotation.set(leaping ? k * 0.16 * wave(1, 0.08) : 0, k * 0.04 * wave(1, 0.25), 0)
  joints.chest?.rotation.set(pitch * 0.12, 0, -k * 0.03 * wave(1))
  joints.chest?.scale.set(1 + breath * 0.012, 1 + breath * 0.008, 1)
  rig.object.updateMatrixWorld(true)

  const back = q.length * (1 - Math.cos(pitch))
  for (const [i, name] of LEGS.entries()) {
    const front = name.startsWith('F')
    const { end, upper, lower } = limbsOf(q, front)
    const root = joints[`${name}0`]
    const mid = joints[`${name}1`]
    const last = joints[`${name}2`]
    const toe = joints[`${name}3`]
    if (!root || !mid || !last || !toe || !root.parent) continue
    const rest = rig.frame.place(`${name}0`)
    const step = steps[i] ?? stepAt(track, frame, fps, travel, metres, name)
    // The foot's place on the floor, in the body's own bearing and unit.
    const local = placed(name, step.from)
      .lerp(placed(name, step.to), step.t)
      .sub(v(travel.x, 0, travel.z))
      .applyAxisAngle(v(0, 1, 0), -travel.facing)
      .divideScalar(unit)
    const lift = gait.lift * step.up * (front ? 1 : 0.85)
    const paw = front && name === 'FL' ? does.paw : 0
    const air = clamp(flies + (front ? does.rear * 1.4 : 0))
    // Sitting, lying, begging and flying each have a place for it.
    local.z += front ? -sit * back * 0.92 + low * (hoofed ? -0.1 : 0.34) : sit * 0.26 + low * 0.2
    local.x *= 1 + (front ? 0 : sit * 0.35) + low * 0.25
    local.y = lift + hop * 0.9 + ((grounds[i] ?? ground) - ground) / unit
    if (paw > 0) local.add(v(-rest.x * 0.4, 0.42, 0.3).multiplyScalar(paw))
    if (air > 0)
      local.lerp(
        v(rest.x, front ? 0.34 + does.rear * 0.3 : 0.2, rest.z + (front ? 0.16 : -0.42)),
        air * (front ? 0.85 : flies),
      )
    // The last bone leans: a hock stands behind its toe, a lifted wrist before it.
    const rests = front ? (hoofed ? 0 : -0.12) : hoofed ? 0.2 : q.foot === 'pad' ? 0.3 : 0.42
    const lean = front
      ? rests + step.up * 1.0 + low * 1.35 + paw * 0.9 + air * 0.7
      : lerp(rests + step.up * 0.55, 1.35, Math.max(sit, low)) + air * 0.4
    const tilt = front ? lean : -lean
    const wrist = local.clone().add(v(0, end * Math.cos(tilt), end * Math.sin(tilt)))
    const to = root.parent.worldToLocal(rig.inner.localToWorld(wrist)).sub(root.position)
    const bend = reach(to, upper, lower, front ? BACK : AHEAD, front ? -1 : 1)
    root.quaternion.copy(bend.upper)
    mid.quaternion.copy(bend.lower)
    rig.object.updateMatrixWorld(true)
    const upright = rig.object.quaternion.clone()
    const of = (joint: typeof last, x: number) => {
      const parent = joint.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion()
      joint.quaternion
        .copy(parent.invert())
        .multiply(upright)
        .multiply(new Quaternion().setFromAxisAngle(v(1, 0, 0), x))
    }
    of(last, tilt)
    last.updateMatrixWorld(true)
    of(toe, step.up * (front ? 0.9 : 0.7) + air * 0.9 + paw * 0.6)
  }
  const face = poseHead(rig, moment, does, pitch * 0.9 - lieTuck(low), seconds)
  poseTail(rig, face.corner > 0.3 ? 1 : 0.2, clamp(-face.corner), seconds, k, sit)
  poseTrunk(rig, does.reach, seconds)
  if (q.wings) poseWings(rig, Math.max(flies, does.flap), flies, seconds)
  rig.object.updateMatrixWorld(true)
}
type Step = ReturnType<typeof stepAt>

const lieTuck = (low: number): number => low * 0.08

const poseTail = (
  rig: BeastRig & { plan: 'quad' },
  glad: number,
  sad: number,
  seconds: number,
  k: number,
  sit: number,
): void => {
  const q = rig.quad
  const canine = q.shape === 'canine'
  const rate = canine ? 4 + 9 * glad : 1.6
  const wide = canine ? 0.12 + 0.4 * glad : q.tail === 'saurian' ? 0.22 : 0.2
  for (let i = 0; i < 4; i++) {
    const lift =
      (TAILS[q.tail][i] ?? 0) +
      (i === 0 ? 0.2 * glad - 0.7 * sad + k * 0.15 - sit * Math.max(0, q.tailUp) * 0.9 : 0)
    rig.joints[`tail${i}`]?.rotation.set(
      lift,
      Math.sin(seconds * rate - i * 0.8 + rig.model.seed) * wide * (i ? 0.7 : 1),
      0,
    )
  }
}

const poseTrunk = (rig: BeastRig, feed: number, seconds: number): void => {
  for (let i = 0; i < 5; i++)
    rig.joints[`trunk${i}`]?.rotation.set(
      0.06 * Math.sin(seconds * 1.1 - i * 0.7) - (i > 2 ? 0.25 : 0) - feed * 0.25,
      0,
      0.09 * Math.sin(seconds * 0.8 - i * 0.6),
    )
}

/** Spread or folded, never both: the one grows as the other goes. */
export const poseWings = (rig: BeastRig, open: number, beat: number, seconds: number, hertz = 1.5): void => {
  const stroke = Math.sin(seconds * Math.PI * 2 * hertz)
  const show = smooth(0.05, 0.5, open)
  for (const side of ['L', 'R'] as const) {
    const s = side === 'L' ? 1 : -1
    const [inner, outer, fold] = [`wing0${side}`, `wing1${side}`, `fold${side}`].map((n) => rig.joints[n])
    inner?.scale.setScalar(Math.max(0.001, show))
    inner?.rotation.set(0.1, 0, s * (0.35 * (1 - beat) + beat * (0.15 + 0.62 * stroke)))
    outer?.rotation.set(
      0,
      0,
      s * (-0.2 * (1 - beat) + beat * 0.45 * Math.sin(seconds * Math.PI * 2 * hertz - 0.9)),
    )
    fold?.scale.setScalar(Math.max(0.001, 1 - show))
  }
}
