import { type Object3D, Vector3 } from 'three'
import type { BeastRig } from './build.ts'

/** A part of a posed beast: a segment with a radius, metres in the world. */
type Capsule = { from: Vector3; to: Vector3; radius: number }

const at = (joint: Object3D): Vector3 => joint.getWorldPosition(new Vector3())

/** Where the feet of a posed beast are, in the world, by name: what must not slide while it is on the floor. */
export const toesOf = ({ joints, plan, frame, unit }: BeastRig): Record<string, Vector3> => {
  const names = plan === 'quad' ? ['FL3', 'FR3', 'HL3', 'HR3'] : plan === 'bird' ? ['HL2', 'HR2'] : []
  return Object.fromEntries(
    names.flatMap((name) => {
      const joint = joints[name]
      const sole = Math.max(0, frame.place(name).y) * unit
      return joint ? [[name, at(joint).setY(at(joint).y - sole)]] : []
    }),
  )
}

/** How high over the floor a foot still stands on it, metres: a bird's toes are where its shanks end. */
export const standsBelow = ({ plan, model }: BeastRig): number =>
  model.height * (plan === 'bird' ? 0.03 : 0.005)

/** A posed beast as capsules: trunk, neck and legs of those that have them. */
export const beastCapsules = (rig: BeastRig): Capsule[] => {
  const { joints, unit } = rig
  const bone = (from: string, to: string, radius: number): Capsule[] => {
    const [a, b] = [joints[from], joints[to]]
    return a && b ? [{ from: at(a), to: at(b), radius: radius * unit }] : []
  }
  if (rig.plan === 'quad') {
    const { width, loin, chest } = rig.quad
    const trunk = Math.min(width, (loin + chest) / 2) * 0.5
    return [
      ...bone('hips', 'chest', trunk),
      ...bone('chest', 'head', trunk * 0.5),
      ...['FL', 'FR', 'HL', 'HR'].flatMap((leg) => bone(`${leg}1`, `${leg}3`, trunk * 0.16)),
    ]
  }
  return rig.plan === 'bird' ? bone('hips', 'neck', rig.bird.body[1] * 0.4) : []
}
