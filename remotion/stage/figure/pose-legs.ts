import { Euler, Quaternion, type Vector3 } from 'three'
import { clamp, v } from '../clay.ts'
import type { Gait } from './gait.ts'
import { reach } from './ik.ts'
import type { Posture } from './posture.ts'
import type { FigureRig } from './rig.ts'
import { type Measures, type Side, sign } from './skeleton.ts'

const SIDES = ['L', 'R'] as const
const turn = (x: number, y: number) => new Quaternion().setFromEuler(new Euler(x, y, 0, 'YXZ'))

type Place = { at: Vector3; pitch: number; yaw: number }

/** Kneeling is on the right knee, the left foot before it. */
const knelt = (m: Measures, side: Side): Place =>
  side === 'L'
    ? { at: v(m.hipX * 1.2, m.ankle, m.thigh * 0.78), pitch: 0, yaw: 0.12 }
    : { at: v(-m.hipX * 1.1, m.foot * 0.5, -m.shin * 0.86), pitch: 1.25, yaw: 0 }
const lain = (m: Measures, side: Side, bed: number): Place => ({
  at: v(sign(side) * m.hipX * 1.35, bed + m.leg * 0.75, (m.thigh + m.shin) * (side === 'L' ? 0.985 : 0.97)),
  pitch: -1.1,
  yaw: sign(side) * 0.25,
})
/** On the ground one sits with the knees up. */
const squat = (m: Measures, side: Side): Place => ({
  at: v(sign(side) * m.hipX * 1.25, m.ankle, m.thigh * (side === 'L' ? 1.3 : 1.12)),
  pitch: 0,
  yaw: sign(side) * 0.12,
})

/** Hips and feet are given; the knees follow. `hips` is where the hips are over the figure's place. */
export const poseLegs = (
  rig: FigureRig,
  posture: Posture,
  gait: Gait,
  ground: { seat: number; bed: number; grounded: boolean },
  lifted: Record<Side, number>,
  hips: Vector3,
): void => {
  const { measures: m, joints } = rig
  const inverse = joints.hips.quaternion.clone().invert()
  const feet = posture.stand + (ground.grounded ? 0 : posture.sit)
  for (const side of SIDES) {
    const s = sign(side)
    const step = gait.feet[side]
    const parts: [Place, number][] = [
      [{ at: v(step.x, step.y + lifted[side], step.z), pitch: step.pitch, yaw: step.yaw }, feet],
      [squat(m, side), ground.grounded ? posture.sit : 0],
      [knelt(m, side), posture.kneel],
      [lain(m, side, ground.bed), posture.lie],
    ]
    const to = v(0, 0, 0)
    let [pitch, yaw, mixed] = [0, 0, 1]
    for (const [place, weight] of parts) {
      if (weight <= 0) continue
      to.addScaledVector(place.at, weight)
      pitch += place.pitch * weight
      yaw += place.yaw * weight
      mixed = Math.min(mixed, Math.abs(1 - 2 * weight))
    }
    // From one posture to the next a foot is set, not dragged.
    to.y += (1 - mixed) * 0.09 * m.shin * (feet > 0.999 ? 0 : 1)
    const joint = joints[`thigh${side}`]
    const from = joint.position.clone().applyQuaternion(joints.hips.quaternion).add(hips)
    to.sub(from).applyQuaternion(inverse)
    const wide = 0.14 + posture.sit * 0.12 + Math.sin(step.yaw * s) * 0.5
    const pole = v(s * wide, 0.1 * posture.sit + posture.lie, 1 - 0.7 * posture.lie).applyQuaternion(inverse)
    const { upper, lower } = reach(to, m.thigh, m.shin, pole, 1)
    joint.quaternion.copy(upper)
    joints[`shin${side}`].quaternion.copy(lower)
    const above = joints.hips.quaternion.clone().multiply(upper).multiply(lower)
    joints[`foot${side}`].quaternion.copy(above.invert().multiply(turn(pitch, yaw)))
    // The toes stay on the floor while the heel is up.
    joints[`toes${side}`].rotation.set(-clamp(pitch, 0, 1.1) * (1 - step.air) * (1 - posture.lie), 0, 0)
  }
}
