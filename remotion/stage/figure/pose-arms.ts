import { Euler, Quaternion, Vector3 } from 'three'
import type { ActorTrack } from '#film/stage.ts'
import { clamp, lerp, v } from '../clay.ts'
import type { Fingers, Hand, Triple } from './act/act.ts'
import type { Gait } from './gait.ts'
import type { Active } from './gesture.ts'
import { carriesAt } from './holding.ts'
import { reach } from './ik.ts'
import { keepClear } from './keep-clear.ts'
import { bent, gripOf, hold, poseFingers } from './pose-hands.ts'
import type { Posture } from './posture.ts'
import type { FigureRig } from './rig.ts'
import { type Side, sign } from './skeleton.ts'
import type { World } from './world.ts'

const SIDES = ['L', 'R'] as const

type Solved = { upper: Quaternion; lower: Quaternion; hand: Quaternion; fingers: Fingers }
type Life = { breath: number; sway: number; idle: number; seconds: number; energy: number }

/** What a gesture is about, where it lies: a thing that is picked up or put down is reached for where it rests. */
export const aimOf = (
  world: World,
  { action, target }: Pick<Active, 'action' | 'target'>,
): Vector3 | null => {
  if (target === null) return null
  const rests = action === 'pick-up' || action === 'put-down'
  return (rests ? world(target, true) : null) ?? world(target)
}

/** Where both hands meet when one gives what the other takes: between them, a little under the breast. */
const meeting = (own: Vector3, other: Vector3): Vector3 => {
  const at = own.clone().lerp(other, 0.5)
  at.y = Math.min(own.y, other.y) - 0.34
  return at
}

export const poseArms = (
  rig: FigureRig,
  track: ActorTrack,
  frame: number,
  posture: Posture,
  gait: Gait,
  acts: readonly Active[],
  world: World,
  life: Life,
): void => {
  const { measures: m, joints } = rig
  const length = m.upperArm + m.foreArm
  const carrying = carriesAt(track, frame)
  const thing = carrying ? rig.grips[carrying].children.find((child) => child.visible) : undefined
  const thick = (thing?.userData.thick as number | undefined) ?? 0.05
  const wide = (thing?.userData.wide as number | undefined) ?? 0
  const head = joints.head.getWorldPosition(new Vector3())
  const targetOf = (act: Active): Vector3 | null => {
    if (act.target === null) return null
    const at = aimOf(world, act)
    return at && (act.action === 'give' || act.action === 'take') ? meeting(head, at) : at
  }

  for (const side of SIDES) {
    const s = sign(side)
    const collar = joints[`collar${side}`]
    const shoulder = joints[`arm${side}`]
    collar.updateWorldMatrix(true, false)
    const inverse = collar.matrixWorld.clone().invert()
    const plumb = collar.getWorldQuaternion(new Quaternion()).invert().multiply(rig.object.quaternion)
    const local = (p: Vector3) => p.clone().applyMatrix4(inverse).sub(shoulder.position)
    const palm = rig.grips[side].position
    // What is held lies against the palm, not in it.
    palm.x = -s * (m.hand * 0.09 + (carrying === side ? Math.min(thick, 0.12) / 2 : 0.012))

    const solve = (hand: Hand, target: Vector3 | null, embraced: Vector3 | null = null): Solved => {
      const to = v(s * hand.at[0], hand.at[1], hand.at[2]).multiplyScalar(length)
      const e: Triple = hand.elbow ?? [0.42, -0.55, -0.8]
      const pole = v(s * e[0], e[1], e[2])
      if (hand.plumb) {
        const down = new Quaternion().slerp(plumb, hand.plumb)
        to.applyQuaternion(down)
        pole.applyQuaternion(down)
      }
      const t = hand.turn ?? [0, 0, 0]
      // The hand is twisted about the forearm first, then bent over the wrist.
      const wrist = new Quaternion().setFromEuler(new Euler(t[0], t[1] * -s, t[2] * s, 'XYZ'))
      const fingers = hand.fingers ?? bent(hand.curl ?? 0.25)
      const bendTo = (at: Vector3) => reach(at, m.upperArm, m.foreArm, pole, -1)
      const goal = embraced ?? (hand.grasp ? target : null)
      if (goal) {
        const d = local(goal)
        // What lies behind the body is not reached for.
        if (d.z > -0.2 * length) {
          // The palm, not the wrist, comes to the thing: the wrist is corrected by what the palm misses.
          const want = d.clone().setLength(Math.min(d.length(), length * 0.99 + m.hand * 0.44))
          const at = want.clone().setLength(Math.max(0.3 * length, want.length() - m.hand * 0.4))
          for (let i = 0; i < 3; i++) {
            const { upper, lower } = bendTo(at)
            const fore = upper.clone().multiply(lower)
            const end = v(0, -m.upperArm, 0)
              .applyQuaternion(upper)
              .add(v(0, -m.foreArm, 0).applyQuaternion(fore))
              .add(palm.clone().applyQuaternion(fore.multiply(wrist)))
            at.add(want.clone().sub(end))
          }
          return { ...bendTo(at), hand: wrist, fingers }
        }
      } else if (target && hand.toTarget) {
        const d = local(target)
        const long = Math.min(d.length(), length * 0.97)
        if (d.z > -0.2 * length) to.lerp(d.setLength(Math.max(long, length * 0.6)), hand.toTarget)
      }
      return { ...bendTo(to), hand: wrist, fingers }
    }

    let final = restOf(solve, s, posture, gait, life)
    if (carrying === side || (carrying && wide > 0.3)) {
      const apart = wide > 0.3 ? clamp((wide * 0.46) / length - m.shoulderX / length, -0.28, 0.1) : -0.1
      const bob = 0.012 * life.breath + Math.abs(gait.swing) * 0.02
      const carry = solve({ at: [apart + 0.01 * life.sway, -0.5 + bob, 0.56], turn: [0, 0.2, 0] }, null)
      final = mix(final, { ...carry, fingers: gripOf(thick) }, 0.97)
    }
    for (const act of acts) {
      const { right, left } = act.ask
      const main = act.hand === 'left' ? s > 0 : s < 0
      const hand = main || (act.hand === 'both' && !left) ? right : left
      if (!hand) continue
      const target = targetOf(act)
      const solved = solve(
        hand,
        target,
        hand.hug && target ? backOf(rig, world, target, side, hand.hug) : null,
      )
      const fingers = carrying === side ? gripOf(thick) : solved.fingers
      final = mix(final, { ...solved, fingers }, act.late)
    }
    const clear = keepClear(
      rig,
      track,
      side,
      final,
      inverse,
      world,
      acts.some(({ ask }) => ask.right?.hug),
    )
    shoulder.quaternion.copy(clear.upper)
    joints[`fore${side}`].quaternion.copy(clear.lower)
    joints[`hand${side}`].quaternion.copy(final.hand)
    poseFingers(rig, side, final.fingers)
    if (carrying === side) hold(rig, side, acts)
  }
}

/** Arms of one who does nothing with them: hanging, swung by the gait, in the lap, on the knee, beside one who lies. */
const restOf = (
  solve: (hand: Hand, target: null) => Solved,
  s: number,
  posture: Posture,
  gait: Gait,
  life: Life,
): Solved => {
  const swing = gait.swing * -s * (1 + life.energy * 0.5)
  const run = gait.run ? gait.going : 0
  const hang = solve(
    {
      at: [
        lerp(0.17 + 0.012 * life.sway, 0.02 - 0.06 * Math.max(0, swing), run),
        lerp(-0.955 + Math.abs(swing) * 0.05 + 0.004 * life.breath, -0.42 + 0.16 * swing, run),
        lerp(0.1 + swing * 0.42 + 0.08 * Math.max(0, -life.energy), 0.3 + swing * 0.5, run),
      ],
      elbow: [0.35, lerp(-0.3, 0.1, run), -1],
      plumb: 0.75 * (1 - posture.lie),
      fingers: run > 0.3 ? bent(0.8) : { index: 0.2, rest: 0.32, thumb: 0.15 },
    },
    null,
  )
  const lap = solve(
    {
      at: [-0.03 + (s > 0 ? 0.03 : 0), -0.64, 0.52],
      elbow: [0.8, -0.5, -0.6],
      turn: [0, 0.9, 0],
      curl: 0.18,
    },
    null,
  )
  const knee = solve(
    s > 0
      ? { at: [0.02, -0.66, 0.52], elbow: [0.7, -0.4, -0.6], turn: [0, 0.9, 0], curl: 0.25 }
      : { at: [0.16, -0.94, 0.16], curl: 0.3 },
    null,
  )
  const lying = solve({ at: [0.28, -0.93, 0.02], elbow: [1, 0, -0.3], curl: 0.3 }, null)
  return mix(mix(mix(hang, lap, posture.sit), knee, posture.kneel), lying, posture.lie)
}

/** A place on the back of the one who is embraced: at the shoulder blade, or at the waist. */
const backOf = (
  rig: FigureRig,
  world: World,
  other: Vector3,
  side: Side,
  how: 'over' | 'under',
): Vector3 | null => {
  const trunk = world.trunks?.find(({ high }) => Math.hypot(high.x - other.x, high.z - other.z) < 0.3)
  if (!trunk) return null
  const own = rig.object.position
  const away = v(trunk.high.x - own.x, 0, trunk.high.z - own.z).normalize()
  const left = v(away.z, 0, -away.x)
  const at = trunk.low.clone().lerp(trunk.high, how === 'over' ? 0.76 : 0.45)
  return at
    .addScaledVector(away, trunk.deep + rig.measures.hand * 0.14)
    .addScaledVector(left, sign(side) * trunk.wide * 0.22)
}

const mix = (a: Solved, b: Solved, t: number): Solved => ({
  upper: a.upper.clone().slerp(b.upper, t),
  lower: a.lower.clone().slerp(b.lower, t),
  hand: a.hand.clone().slerp(b.hand, t),
  fingers: {
    index: lerp(a.fingers.index, b.fingers.index, t),
    rest: lerp(a.fingers.rest, b.fingers.rest, t),
    thumb: lerp(a.fingers.thumb, b.fingers.thumb, t),
  },
})
