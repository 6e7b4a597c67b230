import { Euler, Matrix4, Quaternion, type Vector3 } from 'three'
import type { ActorTrack } from '#film/stage.ts'
import { lerp, v } from '../clay.ts'
import type { FigureRig } from './build.ts'
import type { Gait } from './gait.ts'
import type { Active, Hand, Triple } from './gesture.ts'
import { reach } from './ik.ts'
import type { Posture } from './posture.ts'
import { sign } from './skeleton.ts'
import type { World } from './world.ts'

const SIDES = ['L', 'R'] as const
const turn = (x: number, y: number, z: number) => new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ'))

type Solved = { upper: Quaternion; lower: Quaternion; hand: Quaternion; curl: number }

export const poseArms = (
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
      return { ...bend, hand: turn(t[0], t[1] * -s, t[2] * s), curl: hand.curl ?? 0.25 }
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
    for (const finger of ['index', 'fingers'] as const) {
      joints[`${finger}${side}`].rotation.set(0, 0, -s * final.curl * 1.1)
      joints[`${finger}2${side}`].rotation.set(0, 0, -s * final.curl * 1.3)
    }
    joints[`thumb${side}`].rotation.set(0, s * final.curl * -0.5, -s * final.curl * 0.5)
    joints[`thumb2${side}`].rotation.set(0, 0, -s * final.curl * 0.6)
    if (carries) hold(rig, side, acts)
  }
}

const mix = (a: Solved, b: Solved, t: number): Solved => ({
  upper: a.upper.clone().slerp(b.upper, t),
  lower: a.lower.clone().slerp(b.lower, t),
  hand: a.hand.clone().slerp(b.hand, t),
  curl: lerp(a.curl, b.curl, t),
})

/** Where the hand's own turn moves the thing: drunk from, struck with, waved. */
const LOOSE: readonly Active['action'][] = ['drink', 'eat', 'fight', 'wave', 'dance', 'write']
const IN_FIST = turn(Math.PI / 2, 0, 0)
const TO_READER = turn(-0.5, Math.PI, 0)

/** Things are carried upright, facing ahead; what is read faces its reader. */
const hold = (rig: FigureRig, side: 'L' | 'R', acts: readonly Active[]): void => {
  rig.object.updateMatrixWorld(true)
  const hand = rig.joints[`hand${side}`].getWorldQuaternion(new Quaternion()).invert()
  const body = rig.object.getWorldQuaternion(new Quaternion())
  const weight = (match: (action: Active['action']) => boolean) =>
    Math.max(0, ...acts.filter(({ action }) => match(action)).map((act) => act.weight))
  const upright = body.clone().slerp(
    body.clone().multiply(TO_READER),
    weight((action) => action === 'read'),
  )
  rig.grips[side].quaternion.copy(hand.multiply(upright)).slerp(
    IN_FIST,
    weight((action) => LOOSE.includes(action)),
  )
}
