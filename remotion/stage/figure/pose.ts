import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { clamp, v } from '../clay.ts'
import type { BeastRig } from './beast/build.ts'
import { poseBeast } from './beast/pose-beast.ts'
import { feltAt, spokenAt } from './expression.ts'
import { gaitOf, hipsOver } from './gait.ts'
import { gesturesAt } from './gesture.ts'
import { aimOf, poseArms } from './pose-arms.ts'
import { beatAt, poseFace } from './pose-face.ts'
import { poseGaze } from './pose-gaze.ts'
import { poseLegs } from './pose-legs.ts'
import { postureAt } from './posture.ts'
import type { FigureRig } from './rig.ts'
import { sign } from './skeleton.ts'
import { travelAt } from './travel.ts'
import { MARK_EYES, type World } from './world.ts'

const SIDES = ['L', 'R'] as const

/**
 * Puts a figure into one frame of its track. Nothing is remembered between frames: the same frame gives
 * the same pose, whatever was drawn before.
 */
export const poseFigure = (
  rig: FigureRig | BeastRig,
  track: ActorTrack,
  mouth: readonly MouthKey[],
  frame: number,
  fps: number,
  world: World,
): void => {
  if ('plan' in rig) {
    poseBeast(rig, track, mouth, frame, fps, world)
    return
  }
  const seconds = frame / fps
  const seed = rig.model.seed
  const travel = travelAt(track, frame, fps)
  const posture = postureAt(track, frame, fps)
  const felt = feltAt(track, frame, fps, seed)
  const spoken = spokenAt(mouth, frame, fps, felt.face)
  const beat = beatAt(mouth, frame, fps)
  // The jaw follows the loudness.
  spoken.open *= spoken.open > 0.05 && mouth.length > 0 ? 0.82 + 0.36 * beat : 1
  const belt = 0.58 * rig.model.height
  const acts = gesturesAt(track, frame, fps, beat, ({ action, target }) => {
    const at = aimOf(world, { action, target })
    return at ? clamp((belt - at.y) / belt) : action === 'pick-up' || action === 'put-down' ? 0.5 : 0
  })
  const m = rig.measures
  const gait = gaitOf(m, track, travel, frame, fps, world.ground)
  const phase = (seed % 97) / 97
  const breath = Math.sin((seconds / (3.8 + 1.1 * phase) + phase) * Math.PI * 2)
  const sway = swayAt(seconds, phase)
  const idle = (1 - travel.going) * (posture.stand + posture.kneel * 0.4)

  const sum = (part: 'spine' | 'head' | 'hips', i: 0 | 1 | 2) =>
    acts.reduce((total, { ask, weight }) => total + (ask[part]?.[i] ?? 0) * weight, 0)
  const step = Math.max(0, ...acts.map(({ ask, weight }) => (ask.step ?? 0) * weight))

  // The body: feet stay where they stand, the hips over them, the trunk above.
  const leg = m.thigh + m.shin
  const { joints } = rig
  const floor = (track.posture === 'stand' ? track.height : 0) + gait.ground
  rig.object.position.set(travel.x, floor, travel.z)
  rig.object.rotation.set(0, travel.facing, 0)
  const high = seatOf(track, frame, m.height, world)
  const grounded = high < 0.2 * m.height
  const overFloor = (y: number) => (y > LOWEST ? Math.max(0, y - gait.ground) : y)
  const seat = overFloor(high)
  const bed = track.posture === 'lie' || track.posture === 'sit' ? overFloor(Math.max(0, track.height)) : 0

  const over = m.at.hips.y - m.at.thighL.y
  const x = (sum('hips', 0) + sway * 0.03 * idle) * leg + gait.shift
  const z = sum('hips', 2) * leg + gait.lean * 0.05 - posture.lie * 0.05
  const wish = m.at.thighL.y + sum('hips', 1) * leg * (posture.stand + 0.4) - 0.008 * leg
  const lifts = {
    L: Math.max(0, step * Math.sin(seconds * 9)) * m.shin * 0.3,
    R: Math.max(0, -step * Math.sin(seconds * 9)) * m.shin * 0.3,
  }
  const feet = SIDES.map((side) => ({ ...gait.feet[side], y: gait.feet[side].y + lifts[side] }))
  const stood = hipsOver(
    m,
    feet,
    wish - gait.going * (gait.run ? 0.03 : 0.005) * leg - STOOP * gait.climb,
    x,
    z,
    gait.going,
  )
  const hips = v(
    x,
    over * (1 - posture.lie) +
      posture.stand * stood +
      posture.sit * (seat + m.leg * 1.15) +
      posture.kneel * (m.thigh + m.leg * 0.7) +
      posture.lie * (bed + m.leg * 1.1),
    z,
  )
  joints.hips.position.copy(hips)
  const hipsPitch = posture.sit * (grounded ? -0.3 : -0.12) + gait.lean * 0.25 - (posture.lie * Math.PI) / 2
  joints.hips.rotation.set(hipsPitch, gait.twist, gait.drop - sway * 0.035 * idle)
  const chest = felt.bearing.chest * (1 - posture.lie)
  const pitch = sum('spine', 0) + gait.lean * 0.8 + chest + posture.sit * (grounded ? 0.32 : 0.06)
  const yaw = sum('spine', 1) - gait.twist * 1.9
  const roll = sum('spine', 2) - gait.drop * 1.3 + sway * 0.05 * idle
  const upright = hipsPitch + (posture.lie * Math.PI) / 2
  joints.spine.rotation.set(pitch * 0.5 - upright * 0.5, yaw * 0.5, roll * 0.5)
  joints.chest.rotation.set(pitch * 0.5 - breath * 0.012, yaw * 0.5, roll * 0.5)
  const lift = 1 + breath * 0.007
  joints.chest.scale.set(lift, 1, 1 + breath * 0.012)

  const shrug = acts.reduce((total, { ask, weight }) => total + (ask.shrug ?? 0) * weight, 0)
  for (const side of SIDES) {
    const s = sign(side)
    joints[`collar${side}`].rotation.set(
      0,
      0,
      s * (shrug * 0.3 + felt.bearing.shoulders * 0.16 + breath * 0.012),
    )
  }
  const alive = 0.014 * (1 + 1.4 * beat) * (1 + felt.bearing.energy * 0.5)
  rig.object.updateMatrixWorld(true)
  poseLegs(rig, posture, gait, { seat, bed, grounded }, lifts, hips)
  poseGaze(rig, track, frame, fps, world, acts, {
    pitch:
      sum('head', 0) - felt.bearing.chin - pitch * 0.55 + 0.05 * beat + alive * drift(seconds, phase + 0.3),
    yaw: sum('head', 1) - yaw * 0.6 + 1.6 * alive * drift(seconds, phase),
    roll: sum('head', 2) + felt.bearing.tilt + sway * 0.02 - roll * 0.5 + alive * drift(seconds, phase + 0.6),
    turns: (1 - posture.lie) * (1 - travel.going),
    gestured: acts.some(({ ask }) => Math.abs(ask.head?.[0] ?? 0) > 0.2),
  })
  poseArms(rig, track, frame, posture, gait, acts, world, {
    ...{ breath, sway, idle, seconds },
    energy: felt.bearing.energy,
  })
  poseFace(rig, track, frame, fps, spoken, acts)
  rig.object.updateMatrixWorld(true)
}

/** The seat it sits on or down onto: a mark's, the one it started on, or the ground; the bed it lies on. */
const seatOf = (track: ActorTrack, frame: number, height: number, world: World): number => {
  const own = track.posture === 'stand' ? 0 : Math.max(track.height, 0)
  const low = track.gestures.findLast((g) => g.from <= frame && LOW.includes(g.action))
  if (low?.action === 'sit') {
    const mark = low.target === null ? null : world(low.target)
    return mark ? mark.y - MARK_EYES : own
  }
  return low?.action === 'drive' && track.posture === 'stand' ? height * 0.26 : own
}
/** Knees stay bent on stairs: how much lower one goes for each metre that one foot is over the other. */
const STOOP = 0.35
/** Metres; who sits or lies lower does so on the floor, however high that is. */
const LOWEST = 0.12
const LOW: readonly string[] = ['sit', 'drive', 'lie', 'fall']

/** From one leg onto the other, now and then: −1 … 1. */
const swayAt = (seconds: number, phase: number): number => {
  const slow =
    Math.sin((seconds / 9.7 + phase) * Math.PI * 2) + 0.35 * Math.sin((seconds / 3.9 + phase) * Math.PI * 2)
  return Math.tanh(slow * 1.6)
}

/** A head is never quite still: slow, and never the same twice. −1 … 1. */
const drift = (seconds: number, phase: number): number =>
  0.6 * Math.sin((seconds / 3.1 + phase) * Math.PI * 2) +
  0.4 * Math.sin((seconds / 1.37 + phase * 3) * Math.PI * 2)
