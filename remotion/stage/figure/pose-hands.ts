import { Euler, Quaternion } from 'three'
import { clamp } from '../clay.ts'
import type { Action, Fingers } from './act/act.ts'
import type { Active } from './gesture.ts'
import type { FigureRig } from './rig.ts'
import { type Side, sign } from './skeleton.ts'

const turn = (x: number, y: number, z: number) => new Quaternion().setFromEuler(new Euler(x, y, z, 'YXZ'))

export const bent = (curl: number): Fingers => ({ index: curl, rest: curl, thumb: curl * 0.6 })
/** A hand round something so thick (metres): a pen is pinched, a bottle is clasped. */
export const gripOf = (thick: number): Fingers =>
  thick < 0.025
    ? { index: 0.62, rest: 0.78, thumb: 0.75 }
    : { index: clamp(0.95 - thick * 4, 0.3, 0.85), rest: clamp(1 - thick * 4, 0.3, 0.9), thumb: 0.5 }

export const poseFingers = ({ joints }: FigureRig, side: Side, { index, rest, thumb }: Fingers): void => {
  const s = sign(side)
  for (const [finger, curl] of [
    ['index', index],
    ['fingers', rest],
  ] as const) {
    joints[`${finger}${side}`].rotation.set(0, 0, -s * curl * 1.25)
    joints[`${finger}2${side}`].rotation.set(0, 0, -s * curl * 1.5)
  }
  // At ease the thumb lies by the fingers; it goes out as it comes round a thing.
  const near = 0.5 * clamp(1 - thumb * 1.4)
  joints[`thumb${side}`].rotation.set(near - 0.35 * thumb, s * thumb * -0.8, -s * thumb * 0.55)
  joints[`thumb2${side}`].rotation.set(0, 0, -s * thumb * 0.8)
}

/** Where the hand's own turn moves the thing: struck with, waved. */
const LOOSE: readonly Action[] = ['fight', 'block', 'wave', 'dance', 'write', 'point']
const IN_FIST = turn(Math.PI / 2, 0, 0)
const TO_READER = turn(-0.5, Math.PI, 0)

/** Things are carried upright, facing ahead; what is read faces its reader, what is drunk is tipped. */
export const hold = (rig: FigureRig, side: Side, acts: readonly Active[]): void => {
  rig.object.updateMatrixWorld(true)
  const hand = rig.joints[`hand${side}`].getWorldQuaternion(new Quaternion()).invert()
  const body = rig.object.getWorldQuaternion(new Quaternion())
  const weight = (match: (action: Action) => boolean) =>
    Math.max(0, ...acts.filter(({ action }) => match(action)).map((act) => act.weight))
  const tip = acts.reduce((most, { ask, weight: w }) => Math.max(most, (ask.right?.tip ?? 0) * w), 0)
  const upright = body
    .clone()
    .slerp(
      body.clone().multiply(TO_READER),
      weight((action) => action === 'read'),
    )
    .multiply(turn(-tip, 0, 0))
  rig.grips[side].quaternion.copy(hand.multiply(upright)).slerp(
    IN_FIST,
    weight((action) => LOOSE.includes(action)),
  )
}
