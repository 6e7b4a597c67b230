import { Euler, Quaternion, type Vector3 } from 'three'
import { lerp, v } from '../clay.ts'
import type { FigureRig } from './build.ts'
import type { Gait } from './gait.ts'
import { reach } from './ik.ts'
import type { Posture } from './posture.ts'
import { sign } from './skeleton.ts'

const SIDES = ['L', 'R'] as const
const turn = (x: number, y: number, z: number) => new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ'))

/** Hips and feet are given; the knees follow. */
export const poseLegs = (
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
    const want = turn(
      walk.pitch * posture.stand + posture.kneel * 1.35 + posture.lie * 0.35,
      s * (0.13 * (1 - gait.going) + 0.03),
      0,
    )
    const above = joints.hips.quaternion.clone().multiply(upper).multiply(lower)
    joints[`foot${side}`].quaternion.copy(above.invert().multiply(want))
  }
}
