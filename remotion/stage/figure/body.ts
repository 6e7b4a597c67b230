import { Vector3 } from 'three'
import { clamp, v } from '../clay.ts'
import type { FigureRig } from './rig.ts'
import type { Joint, Side } from './skeleton.ts'

/** A part of a posed body: a segment with a radius, metres in the world. */
export type Capsule = { part: Joint; from: Vector3; to: Vector3; radius: number }

const SIDES = ['L', 'R'] as const

/** A posed body as capsules: what another's limb, or one's own, must not go through. */
export const capsulesOf = ({ joints, measures: m }: FigureRig): Capsule[] => {
  const at = (joint: Joint) => joints[joint].getWorldPosition(new Vector3())
  const bone = (part: Joint, end: Joint, radius: number): Capsule => ({
    part,
    from: at(part),
    to: at(end),
    radius,
  })
  const palm = (side: Side): Capsule => ({
    part: `hand${side}`,
    from: at(`hand${side}`),
    to: joints[`hand${side}`].localToWorld(v(0, -m.hand * 0.5, 0)),
    radius: m.hand * 0.16,
  })
  const face = joints.head.localToWorld(m.headCentre.clone().sub(m.at.head))
  return [
    { part: 'chest', from: at('hips'), to: at('chest'), radius: m.shoulderX * 0.52 },
    { part: 'head', from: face, to: face, radius: m.head * 0.8 },
    ...SIDES.flatMap((side) => [
      bone(`arm${side}`, `fore${side}`, m.arm * 0.8),
      bone(`fore${side}`, `hand${side}`, m.arm * 0.65),
      palm(side),
      bone(`thigh${side}`, `shin${side}`, m.leg * 0.75),
      bone(`shin${side}`, `foot${side}`, m.leg * 0.5),
    ]),
  ]
}

/** The distance between the middles of two capsules (Ericson, Real-Time Collision Detection, 5.1.9). */
const apart = (p: Omit<Capsule, 'part'>, q: Omit<Capsule, 'part'>): number => {
  const d1 = p.to.clone().sub(p.from)
  const d2 = q.to.clone().sub(q.from)
  const r = p.from.clone().sub(q.from)
  const [a, e, f, c, b] = [d1.dot(d1), d2.dot(d2), d2.dot(r), d1.dot(r), d1.dot(d2)]
  const slope = a * e - b * b
  let s = slope > 1e-9 ? clamp((b * f - c * e) / slope) : 0
  const t = clamp((b * s + f) / Math.max(1e-9, e))
  s = clamp((b * t - c) / Math.max(1e-9, a))
  return p.from.clone().addScaledVector(d1, s).distanceTo(q.from.clone().addScaledVector(d2, t))
}

/** How deep two parts are in each other, in metres; below 0 they are apart. */
export const depthOf = (p: Omit<Capsule, 'part'>, q: Omit<Capsule, 'part'>): number =>
  p.radius + q.radius - apart(p, q)

/** Where heel and ball of a posed foot touch the floor, in the world: what must not slide while it is down. */
export const solesOf = ({ joints, measures: m }: FigureRig, side: Side): [heel: Vector3, ball: Vector3] => {
  const ball = m.at[`toes${side}`].z - m.at[`foot${side}`].z
  const foot = joints[`foot${side}`]
  return [foot.localToWorld(v(0, -m.ankle, -m.foot * 0.2)), foot.localToWorld(v(0, -m.ankle, ball))]
}
