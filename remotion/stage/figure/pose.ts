import { Euler, Matrix4, Quaternion, Vector3 } from 'three'
import type { ActorTrack, MouthKey } from '#film/stage.ts'
import { clamp, lerp, smooth, v } from '../clay.ts'
import type { FigureRig } from './build.ts'
import { blinkAt, feltAt, lidsShut, nervesOf, saccadeAt, spokenAt } from './expression.ts'
import type { FacePose } from './face.ts'
import { type Active, gesturesAt, type Hand, type Triple } from './gesture.ts'
import { reach } from './ik.ts'
import { type Posture, postureAt } from './posture.ts'
import { type Side, sign } from './skeleton.ts'
import { type Travel, travelAt } from './travel.ts'
import type { World } from './world.ts'

const SIDES = ['L', 'R'] as const
const euler = (x: number, y: number, z: number) => new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ'))

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
  legs(rig, posture, gait, seat, step * Math.sin(seconds * 9), hips)
  gaze(rig, track, frame, fps, world, acts, {
    pitch: sum('head', 0) - felt.bearing.chin - pitch * 0.55,
    yaw: sum('head', 1) - yaw * 0.6,
    roll: sum('head', 2) + felt.bearing.tilt + sway * 0.02 - roll * 0.5,
    gestured: acts.some(({ ask }) => Math.abs(ask.head?.[0] ?? 0) > 0.2),
  })
  arms(rig, track, posture, gait, acts, world, { breath, sway, idle, seconds })
  features(rig, track, frame, fps, spoken, acts)
  rig.object.updateMatrixWorld(true)
}

/** How strongly the voice is stressed just now, from how far the mouth opens. */
const beatAt = (mouth: readonly MouthKey[], frame: number, fps: number): number => {
  const span = 0.22 * fps
  let total = 0
  let weight = 0
  for (const key of mouth) {
    const near = 1 - Math.abs(key.at - frame) / span
    if (near <= 0) continue
    total +=
      near *
      (key.shape === 'open' || key.shape === 'wide' || key.shape === 'round'
        ? 1
        : key.shape === 'mid'
          ? 0.5
          : 0)
    weight += near
  }
  return weight > 0 ? clamp((total / weight) * 1.3) : 0
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

type Gait = {
  going: number
  bob: number
  shift: number
  twist: number
  drop: number
  lean: number
  swing: number // −1 … 1: the right arm forward
  run: boolean
  feet: Record<Side, { z: number; y: number; pitch: number }>
}

/**
 * A stride covers 0.8 of the height (CRAFT, "Performance"), a running one more. While a foot is down it moves
 * back under the body exactly as fast as the body moves on, so that it stays where it is.
 */
const gaitOf = (rig: FigureRig, travel: Travel): Gait => {
  const m = rig.measures
  const run = travel.gait === 'run'
  const legs = (m.thigh + m.shin) / 0.46
  const stride = legs * (run ? 1.25 : 0.8)
  const stance = run ? 0.38 : 0.6
  const k = travel.going
  const turn = travel.gone / stride
  const foot = (offset: number) => {
    const t = (((turn + offset) % 1) + 1) % 1
    if (t < stance) {
      const at = t / stance
      return {
        z: k * stride * stance * (0.5 - at),
        y: k * m.foot * 0.3 * smooth(0.72, 1, at) * 0.9,
        pitch: k * (lerp(-0.34, 0, smooth(0, 0.22, at)) + 0.75 * smooth(0.68, 1, at)),
      }
    }
    const at = (t - stance) / (1 - stance)
    const arc = Math.sin(Math.PI * at)
    return {
      z: k * stride * stance * (smooth(0, 1, at) - 0.5),
      y: k * (m.shin * (run ? 0.5 : 0.16) * arc * (1.15 - 0.5 * at) + m.foot * 0.27 * (1 - at) ** 3),
      pitch: k * lerp(0.75 + (run ? 0.5 : 0.15) * arc, -0.34, smooth(0.1, 0.9, at)),
    }
  }
  const wave = Math.cos((turn + (run ? 0.05 : 0)) * Math.PI * 2)
  const double = Math.cos((turn + 0.05) * Math.PI * 4)
  return {
    going: k,
    run,
    bob: k * (run ? 0.055 * -double - 0.05 : -0.018 * double - 0.035) * (m.thigh + m.shin),
    shift: k * 0.018 * m.height * Math.sin(turn * Math.PI * 2 - 0.3) * (run ? 0.4 : 1),
    twist: k * -0.13 * wave,
    drop: k * 0.045 * Math.sin(turn * Math.PI * 2),
    lean: k * (run ? 0.24 : 0.05),
    swing: wave * k,
    feet: { L: foot(0.0), R: foot(0.5) },
  }
}

const legs = (
  rig: FigureRig,
  posture: Posture,
  gait: Gait,
  seat: number,
  step: number,
  hips: Vector3,
): void => {
  const { measures: m, joints } = rig
  const inverse = joints.hips.quaternion.clone().invert()
  for (const side of SIDES) {
    const s = sign(side)
    const walk = gait.feet[side]
    const lifted = Math.max(0, step * s) * m.shin * 0.3
    const grounded = seat < 0.2 * m.height
    const stand = v(
      s * m.hipX * lerp(1.16, 0.75, gait.going),
      m.ankle + walk.y + lifted,
      walk.z + (s > 0 ? 0.01 : -0.02) * m.height * (1 - gait.going),
    )
    const sit = v(
      s * (m.hipX * 1.15 + 0.01),
      m.ankle,
      m.thigh * (grounded ? 1.35 : 0.88) + (s > 0 ? 0.05 : -0.02) * m.shin,
    )
    const kneel = v(s * m.hipX * 1.1, m.leg * 0.55, -m.shin * 0.92)
    const lie = v(s * m.hipX * 1.25, m.ankle, posture.fell * s * 0.1)
    const foot = stand
      .multiplyScalar(posture.stand)
      .addScaledVector(sit, posture.sit)
      .addScaledVector(kneel, posture.kneel)
      .addScaledVector(lie, posture.lie)
    const joint = joints[`thigh${side}`]
    const from = joint.position.clone().applyQuaternion(joints.hips.quaternion).add(hips)
    const to = foot.sub(from).applyQuaternion(inverse)
    const pole = v(s * (0.12 + posture.sit * 0.1), 0.1 * posture.sit, 1).applyQuaternion(inverse)
    const { upper, lower } = reach(to, m.thigh, m.shin, pole, 1)
    joint.quaternion.copy(upper)
    joints[`shin${side}`].quaternion.copy(lower)
    // The sole is level with the ground unless the gait rolls it.
    const want = euler(
      walk.pitch * posture.stand + posture.kneel * 1.35 + posture.lie * 0.35,
      s * (0.13 * (1 - gait.going) + 0.03),
      0,
    )
    const above = joints.hips.quaternion.clone().multiply(upper).multiply(lower)
    joints[`foot${side}`].quaternion.copy(above.invert().multiply(want))
  }
}

const limit = (x: number, most: number): number => clamp(x, -most, most)

/** Eyes first, then the head up to 70°, what is left the chest has to do. */
const gaze = (
  rig: FigureRig,
  track: ActorTrack,
  frame: number,
  fps: number,
  world: World,
  acts: readonly Active[],
  own: { pitch: number; yaw: number; roll: number; gestured: boolean },
): void => {
  const { joints } = rig
  const keys = [...track.gaze].sort((a, b) => a.from - b.from)
  const i = keys.findLastIndex((key) => key.from <= frame)
  const bodyTurn = new Quaternion()
  joints.chest.getWorldQuaternion(bodyTurn)
  const inverse = bodyTurn.clone().invert()
  const eye = joints.head.getWorldPosition(new Vector3())
  const angles = (target: (typeof keys)[number]['target'] | undefined): { yaw: number; pitch: number } => {
    const at = typeof target === 'string' ? world(target) : target ? v(target[0], target[1], target[2]) : null
    if (!at) return { yaw: 0, pitch: 0 }
    const d = at.clone().sub(eye).applyQuaternion(inverse)
    if (d.lengthSq() < 0.01) return { yaw: 0, pitch: 0 }
    return { yaw: Math.atan2(d.x, d.z), pitch: Math.atan2(d.y, Math.hypot(d.x, d.z)) }
  }
  const pointed = acts.find((act) => act.target && (act.ask.right?.toTarget ?? 0) > 0.4 && act.weight > 0.2)
  const now = angles(keys[i]?.target ?? pointed?.target)
  const before = i > 0 ? angles(keys[i - 1]?.target) : now
  const since = i >= 0 ? (frame - (keys[i]?.from ?? 0)) / fps : 9
  const mixed = (t: number) => ({
    yaw: lerp(before.yaw, now.yaw, t),
    pitch: lerp(before.pitch, now.pitch, t),
  })
  const eyes = mixed(i <= 0 ? 1 : smooth(0, 0.09, since))
  const far = Math.abs(now.yaw - before.yaw)
  const head = mixed(i <= 0 ? 1 : smooth(0.11, 0.4 + far * 0.2, since))
  const share = own.gestured ? 0.35 : 0.78
  const most = (70 * Math.PI) / 180
  const headYaw = limit(head.yaw * share, most)
  const headPitch = limit(head.pitch * 0.6, 0.6)
  const dart = saccadeAt(rig.model.seed, frame, fps)
  const turnY = headYaw + own.yaw
  joints.neck.rotation.set(own.pitch * 0.4 - headPitch * 0.35, turnY * 0.4, own.roll * 0.35, 'YXZ')
  joints.head.rotation.set(own.pitch * 0.6 - headPitch * 0.65, turnY * 0.6, own.roll * 0.65, 'YXZ')
  rig.look(
    limit(eyes.yaw - headYaw + dart.yaw, 0.5),
    limit(eyes.pitch - headPitch + dart.pitch - (own.gestured ? 0.22 : 0), 0.32),
  )
}

type Solved = { upper: Quaternion; lower: Quaternion; hand: Quaternion; curl: number }

const arms = (
  rig: FigureRig,
  track: ActorTrack,
  posture: Posture,
  gait: Gait,
  acts: readonly Active[],
  world: World,
  life: { breath: number; sway: number; idle: number; seconds: number },
): void => {
  const { measures: m, joints } = rig
  const length = m.upperArm + m.foreArm
  for (const side of SIDES) {
    const s = sign(side)
    const collar = joints[`collar${side}`]
    const shoulder = joints[`arm${side}`]
    const frameOf = new Matrix4()
    const solve = (hand: Hand, target: Vector3 | null): Solved => {
      const to = v(s * hand.at[0], hand.at[1], hand.at[2]).multiplyScalar(length)
      if (target && hand.toTarget) {
        rig.object.updateMatrixWorld(true)
        frameOf.copy(collar.matrixWorld).invert()
        const d = target.clone().applyMatrix4(frameOf).sub(shoulder.position)
        const reachable = Math.min(d.length(), length * 0.97)
        // Only what lies before the body is reached for; what lies behind is pointed at sideways.
        if (d.z > -0.2 * length) to.lerp(d.setLength(Math.max(reachable, length * 0.6)), hand.toTarget)
      }
      const e: Triple = hand.elbow ?? [0.42, -0.55, -0.8]
      const bend = reach(to, m.upperArm, m.foreArm, v(s * e[0], e[1], e[2]), -1)
      const t = hand.turn ?? [0, 0, 0]
      return { ...bend, hand: euler(t[0], t[1] * -s, t[2] * s), curl: hand.curl ?? 0.25 }
    }
    const swing = gait.swing * -s
    const hang = solve(
      {
        at: gait.run
          ? [
              lerp(0.16, 0.0, gait.going),
              lerp(-0.95, -0.5, gait.going),
              0.12 + gait.going * 0.28 + swing * 0.42,
            ]
          : [
              0.17 + 0.012 * life.sway,
              -0.955 + Math.abs(swing) * 0.05 + 0.004 * life.breath,
              0.1 + swing * 0.36,
            ],
        elbow: [0.35, -0.3, -1],
        curl: gait.run ? 0.85 * gait.going + 0.2 : 0.28,
      },
      null,
    )
    const lap = solve(
      {
        at: [-0.06 + (s > 0 ? 0.03 : 0), -0.66, 0.5],
        elbow: [0.8, -0.5, -0.6],
        turn: [0, 0.9, 0],
        curl: 0.2,
      },
      null,
    )
    const lying = solve({ at: [0.28, -0.93, 0.02], elbow: [1, 0, -0.3], curl: 0.3 }, null)
    const pose = mix(mix(hang, lap, posture.sit), lying, posture.lie)
    const carries = track.holds?.hand === (s > 0 ? 'left' : 'right')
    let final = carries
      ? mix(
          pose,
          solve(
            {
              at: [-0.1 + 0.01 * life.sway, -0.5 + 0.012 * life.breath + Math.abs(swing) * 0.02, 0.5],
              curl: 0.85,
              turn: [0, 0.2, 0],
            },
            null,
          ),
          0.95,
        )
      : pose
    for (const act of acts) {
      const main = act.hand === 'both' || act.hand === (s > 0 ? 'left' : 'right')
      const hand = main ? act.ask.right : act.ask.left
      if (!hand) continue
      const solved = solve(hand, act.target ? world(act.target) : null)
      final = mix(final, { ...solved, curl: carries ? Math.max(0.8, solved.curl) : solved.curl }, act.weight)
    }
    shoulder.quaternion.copy(final.upper)
    joints[`fore${side}`].quaternion.copy(final.lower)
    joints[`hand${side}`].quaternion.copy(final.hand)
    joints[`fingers${side}`].rotation.set(0, 0, -s * final.curl * 1.9)
    joints[`thumb${side}`].rotation.set(0, s * final.curl * -0.5, -s * final.curl * 0.5)
  }
}

const mix = (a: Solved, b: Solved, t: number): Solved => ({
  upper: a.upper.clone().slerp(b.upper, t),
  lower: a.lower.clone().slerp(b.lower, t),
  hand: a.hand.clone().slerp(b.hand, t),
  curl: lerp(a.curl, b.curl, t),
})

/** Lids, brows and mouth: the feeling, what gestures add, speech, and blinks over all. */
const features = (
  rig: FigureRig,
  track: ActorTrack,
  frame: number,
  fps: number,
  spoken: FacePose,
  acts: readonly Active[],
): void => {
  const face = { ...spoken }
  for (const { ask, weight } of acts)
    for (const [key, value] of Object.entries(ask.face ?? {}) as [keyof FacePose, number][]) {
      const speaking =
        spoken.open > 0.15 && (key === 'open' || key === 'round' || key === 'width' || key === 'press')
      if (!speaking) face[key] = lerp(face[key], value, weight * 0.85)
    }
  const shifted = track.gaze.some(
    (key, i) => i > 0 && lidsShut((frame - key.from) / fps - 0.03) > 0 && key.from > 0,
  )
  const gazeBlink = shifted
    ? Math.max(...track.gaze.slice(1).map((key) => lidsShut((frame - key.from) / fps - 0.03)))
    : 0
  const shut = Math.max(blinkAt(rig.model.seed, frame, fps, nervesOf(track, frame)), gazeBlink * 0.9)
  face.lids = lerp(face.lids, -1.25, shut)
  rig.face(face)
  rig.joints.jaw.rotation.set(clamp(face.open) * 0.16, 0, 0)
}
