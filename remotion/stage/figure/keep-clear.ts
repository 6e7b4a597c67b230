import type { Matrix4, Quaternion } from 'three'
import { Vector3 } from 'three'
import type { ActorTrack } from '#film/stage.ts'
import { clamp, v } from '../clay.ts'
import { reach } from './ik.ts'
import type { FigureRig } from './rig.ts'
import { type Side, sign } from './skeleton.ts'
import type { World } from './world.ts'

type Arm = { upper: Quaternion; lower: Quaternion }
/** Something an arm goes round, in the space of its shoulder: a flattened upright cylinder with round ends. */
type Block = { low: Vector3; high: Vector3; across: Vector3; wide: number; deep: number; touch: number }

/** How deep a point is inside (0 at the skin), and the way out. */
const inside = (p: Vector3, block: Block, thick: number): { depth: number; out: Vector3 } | null => {
  const along = block.high.clone().sub(block.low)
  const t = clamp(p.clone().sub(block.low).dot(along) / along.lengthSq())
  const from = p.clone().sub(block.low.clone().addScaledVector(along, t))
  const sideways = from.dot(block.across)
  const rest = from.clone().addScaledVector(block.across, -sideways)
  const wide = block.wide + thick
  const deep = block.deep + thick
  const r = Math.hypot(sideways / wide, rest.length() / deep)
  if (r >= 1) return null
  const out = block.across
    .clone()
    .multiplyScalar(sideways / (wide * wide))
    .addScaledVector(rest, 1 / (deep * deep))
  if (out.lengthSq() < 1e-9) out.set(0, 0, 1)
  return { depth: (1 - r) * Math.min(wide, deep), out: out.normalize() }
}

/**
 * An arm that would go through a trunk, one's own or another's, goes round it: elbow and wrist are pushed out
 * to where the skin is, and the arm is bent anew.
 */
export const keepClear = (
  rig: FigureRig,
  track: ActorTrack,
  side: Side,
  arm: Arm,
  toCollar: Matrix4,
  world: World,
  hugs: boolean,
): Arm => {
  const { measures: m, joints } = rig
  const s = sign(side)
  const origin = joints[`arm${side}`].position
  const local = (p: Vector3) => p.applyMatrix4(toCollar).sub(origin)
  const thick = m.arm * 0.75
  const blocks: Block[] = [
    {
      low: local(joints.hips.getWorldPosition(new Vector3())),
      high: local(joints.chest.getWorldPosition(new Vector3())),
      across: v(1, 0, 0),
      ...{ wide: m.shoulderX * 0.66, deep: m.shoulderX * 0.5, touch: 0 },
    },
  ]
  for (const trunk of world.trunks ?? [])
    if (trunk.track !== track && trunk.low.distanceTo(rig.object.position) < 1.9)
      blocks.push({
        low: local(trunk.low.clone()),
        high: local(trunk.high.clone()),
        across: v(Math.cos(trunk.facing), 0, -Math.sin(trunk.facing)).transformDirection(toCollar),
        ...{ wide: trunk.wide, deep: trunk.deep, touch: hugs ? 0.01 : 0 },
      })
  let { upper, lower } = arm
  for (let i = 0; i < 3; i++) {
    const elbow = v(0, -m.upperArm, 0).applyQuaternion(upper)
    const fore = v(0, -m.foreArm, 0).applyQuaternion(upper.clone().multiply(lower))
    const wrist = elbow.clone().add(fore)
    let moved = false
    const push = (p: Vector3, at: Vector3, share: number) => {
      for (const block of blocks) {
        const hit = inside(p, block, thick - block.touch)
        if (!hit || hit.depth < 0.002) continue
        at.addScaledVector(hit.out, hit.depth * share)
        moved = true
      }
    }
    push(wrist.clone(), wrist, 1.05)
    push(elbow.clone().addScaledVector(fore, 0.55), wrist, 0.9)
    push(elbow.clone().addScaledVector(fore, 0.3), elbow, 1)
    push(elbow.clone(), elbow, 1.05)
    if (!moved) break
    const pole = elbow.lengthSq() > 1e-6 ? elbow.add(v(s * 0.02, 0, 0)) : v(s, -0.5, -0.5)
    const bent = reach(wrist, m.upperArm, m.foreArm, pole, -1)
    upper = bent.upper
    lower = bent.lower
  }
  return { upper, lower }
}
