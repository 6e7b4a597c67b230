import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { lerp, smooth, v } from '../clay.ts'
import type { FigureRig } from './build.ts'
import { feltAt, spokenAt } from './expression.ts'
import { gaitOf } from './gait.ts'
import { gesturesAt } from './gesture.ts'
import { poseAnimal } from './pose-animal.ts'
import { poseArms } from './pose-arms.ts'
import { beatAt, poseFace } from './pose-face.ts'
import { poseGaze } from './pose-gaze.ts'
import { poseLegs } from './pose-legs.ts'
import { postureAt } from './posture.ts'
import { sign } from './skeleton.ts'
import { type Travel, travelAt } from './travel.ts'
import type { World } from './world.ts'

const SIDES = ['L', 'R'] as const

/**
 * Puts a figure into one frame of its track. Nothing is remembered between frames: the same frame gives
 * the same pose, whatever was drawn before.
 */
export const poseFigure = (
  rig: FigureRig,
  track: ActorTrack,
  mouth: readonly MouthKey[],
  frame: number,
  fps: number,
  world: World,
): void => {
  if (rig.model.kind === 'animal') {
    poseAnimal(rig, track, mouth, frame, fps, world)
    return
  }
  const seconds = frame / fps
  const seed = rig.model.seed
  const travel = travelAt(track, frame, fps)
  const posture = postureAt(track, frame, fps)
  const felt = feltAt(track, frame, fps)
  const spoken = spokenAt(mouth, frame, fps, felt.face)
  const beat = beatAt(mouth, frame, fps)
  const acts = gesturesAt(track, frame, fps, beat)
  const gait = gaitOf(rig, travel)
  const phase = (seed % 97) / 97
  const breath = Math.sin((seconds / 4.3 + phase) * Math.PI * 2)
  const sway = Math.sin((seconds / 7.1 + phase) * Math.PI * 2)
  const idle = (1 - travel.going) * (posture.stand + posture.kneel * 0.4)

  const sum = (part: 'spine' | 'head' | 'hips', i: 0 | 1 | 2) =>
    acts.reduce((total, { ask, weight }) => total + (ask[part]?.[i] ?? 0) * weight, 0)
  const step = Math.max(0, ...acts.map(({ ask, weight }) => (ask.step ?? 0) * weight))

  // The body: hips first, feet stay where they stand, the trunk above.
  const m = rig.measures
  const leg = m.thigh + m.shin
  const { joints } = rig
  rig.object.position.set(travel.x, posture.stand * track.height, travel.z)
  rig.object.rotation.set(0, travel.facing + turned(track, frame, fps, travel, world), 0)
  const tilt = posture.lie * -Math.PI * 0.5
  const back = Math.max(track.height, 0) + m.leg * 1.6
  rig.root.rotation.set(tilt, 0, 0)
  rig.root.position.set(0, posture.lie * (back * 0.96), posture.lie * m.at.hips.y * 0.9)

  const seat = seatOf(track, m.height)
  const hipsY =
    posture.stand * m.at.hips.y +
    posture.sit * (seat + m.leg * 1.15 + (m.at.hips.y - m.at.thighL.y)) +
    posture.kneel * (m.thigh + m.leg * 0.7 + (m.at.hips.y - m.at.thighL.y)) +
    posture.lie * m.at.hips.y
  const hips = v(
    (sum('hips', 0) + sway * 0.018 * idle) * leg + gait.shift,
    hipsY +
      sum('hips', 1) * leg * (posture.stand + 0.4) +
      gait.bob -
      0.008 * leg * posture.stand * (0.6 + 0.4 * Math.abs(sway)),
    sum('hips', 2) * leg + gait.lean * 0.05,
  )
  joints.hips.position.copy(hips)
  const hipsPitch = posture.sit * -0.12 + gait.lean * 0.25
  joints.hips.rotation.set(hipsPitch, gait.twist, gait.drop - sway * 0.02 * idle)
  const chest = felt.bearing.chest * (1 - posture.lie)
  const pitch = sum('spine', 0) + gait.lean * 0.8 + chest + posture.sit * 0.06
  const yaw = sum('spine', 1) - gait.twist * 1.9
  const roll = sum('spine', 2) - gait.drop * 1.3 + sway * 0.028 * idle
  joints.spine.rotation.set(pitch * 0.5 - hipsPitch * 0.5, yaw * 0.5, roll * 0.5)
  joints.chest.rotation.set(pitch * 0.5 - breath * 0.012, yaw * 0.5, roll * 0.5)
  const lift = 1 + breath * 0.007
  joints.chest.scale.set(lift, 1, 1 + breath * 0.012)

  const shrug = acts.reduce((total, { ask, weight }) => total + (ask.shrug ?? 0) * weight, 0)
  for (const side of SIDES) {
    const s = sign(side)
    joints[`collar${side}`].rotation.set(0, 0, s * (shrug * 0.3 + breath * 0.012))
  }
  rig.object.updateMatrixWorld(true)
  poseLegs(rig, posture, gait, seat, step * Math.sin(seconds * 9), hips)
  poseGaze(rig, track, frame, fps, world, acts, {
    pitch: sum('head', 0) - felt.bearing.chin - pitch * 0.55,
    yaw: sum('head', 1) - yaw * 0.6,
    roll: sum('head', 2) + felt.bearing.tilt + sway * 0.02 - roll * 0.5,
    gestured: acts.some(({ ask }) => Math.abs(ask.head?.[0] ?? 0) > 0.2),
  })
  poseArms(rig, track, posture, gait, acts, world, { breath, sway, idle, seconds })
  poseFace(rig, track, frame, fps, spoken, acts)
  rig.object.updateMatrixWorld(true)
}

/** The seat is as high as the track says; a chair if it does not say. */
const seatOf = (track: ActorTrack, height: number): number =>
  track.height > 0.12 || track.posture === 'sit' ? Math.max(track.height, 0) : height * 0.26

/** Gestures of turning add to the way the body faces, for good. */
const turned = (track: ActorTrack, frame: number, fps: number, travel: Travel, world: World): number =>
  track.gestures.reduce((total, g) => {
    if (g.action !== 'turn' || frame < g.from || track.moves.some((m) => m.from >= g.from && frame >= m.from))
      return total
    const target = g.target ? world(g.target) : null
    const want = target ? Math.atan2(target.x - travel.x, target.z - travel.z) - travel.facing : 0
    const gap = Math.atan2(Math.sin(want), Math.cos(want))
    return lerp(total, gap, smooth(0, 0.7, (frame - g.from) / fps))
  }, 0)
