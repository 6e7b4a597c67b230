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

const bone = ({ joints, unit }: BeastRig, from: string, to: string, radius: number): Capsule[] => {
  const [a, b] = [joints[from], joints[to]]
  return a && b ? [{ from: at(a), to: at(b), radius: radius * unit }] : []
}

const thickness = ({ width, loin, chest }: { width: number; loin: number; chest: number }): number =>
  Math.min(width, (loin + chest) / 2) * 0.5

/** What of a posed beast is in the way of a look: trunk, neck and folded wings, as thick as they are drawn; the trunk first. */
export const bulkOf = (rig: BeastRig): Capsule[] => {
  if (rig.plan === 'bird') return bone(rig, 'hips', 'neck', rig.bird.body[1] * 0.5)
  if (rig.plan !== 'quad') return []
  const trunk = thickness(rig.quad)
  return [
    ...bone(rig, 'hips', 'chest', trunk * 1.1),
    ...bone(rig, 'chest', 'neck', rig.quad.neck),
    ...bone(rig, 'neck', 'head', rig.quad.nape),
    ...['foldL', 'foldR'].flatMap((wing) => bone(rig, wing, 'hips', trunk)),
  ]
}

/** A posed beast as capsules, no thicker than it is anywhere: trunk, neck and legs of those that have them. */
export const beastCapsules = (rig: BeastRig): Capsule[] => {
  if (rig.plan === 'bird') return bone(rig, 'hips', 'neck', rig.bird.body[1] * 0.4)
  if (rig.plan !== 'quad') return []
  const trunk = thickness(rig.quad)
  return [
    ...bone(rig, 'hips', 'chest', trunk),
    ...bone(rig, 'chest', 'head', trunk * 0.5),
    ...['FL', 'FR', 'HL', 'HR'].flatMap((leg) => bone(rig, `${leg}1`, `${leg}3`, trunk * 0.16)),
  ]
}
