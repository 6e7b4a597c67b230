import { Matrix4, Quaternion, Vector3 } from 'three'
import { type Joint, parentOf, type Side } from '../figure/skeleton.ts'
import type { People } from './people.ts'

const AHEAD = new Vector3(0, 0, 1)
const SINK = 0.16 // radians
const DOWN = new Vector3(0, -1, 0)
type Named = Record<string, Vector3>

/** How each joint is turned, and where it goes, so that limbs hang straight down: the pose we model in. */
export type Rest = { joints: string[]; matrices: Matrix4[]; at: Named }

const pointOf = (points: Float32Array, i: number): Vector3 => new Vector3().fromArray(points, i * 3)

/** Turns by which each limb comes to hang along −y, given the joints of the half-raised pose. */
const turnsOf = (at: Named, mark: (name: string) => Vector3): Map<string, Quaternion> => {
  const turns = new Map<string, Quaternion>()
  const to = (from: string, end: Vector3, parent: Quaternion, want: Vector3): Quaternion => {
    const now = end
      .clone()
      .sub(at[from] ?? end)
      .normalize()
      .applyQuaternion(parent)
    return new Quaternion().setFromUnitVectors(now, want).multiply(parent)
  }
  for (const s of ['L', 'R'] as Side[]) {
    const joint = (name: string) => at[`${name}${s}`] ?? new Vector3()
    const still = new Quaternion()
    // The shoulder sinks a little with the arm.
    const collar = new Quaternion().setFromAxisAngle(AHEAD, (s === 'L' ? -1 : 1) * SINK)
    turns.set(`collar${s}`, collar)
    const arm = to(`arm${s}`, joint('fore'), collar, DOWN)
    const plain = to(`fore${s}`, joint('hand'), arm, DOWN)
    const knuckle = joint('fingers').clone().add(joint('index')).multiplyScalar(0.5)
    const straight = to(`hand${s}`, knuckle, plain, DOWN)
    // The thumb's side of the hand looks ahead; the forearm takes half of that turn.
    const across = joint('index')
      .clone()
      .sub(mark(`knuckle5${s}`))
      .applyQuaternion(straight)
    const twist = Math.atan2(across.x, across.z)
    const about = (share: number) => new Quaternion().setFromAxisAngle(DOWN, twist * share)
    const fore = about(0.5).multiply(plain)
    const hand = about(1).multiply(straight)
    turns.set(`arm${s}`, arm).set(`fore${s}`, fore).set(`hand${s}`, hand)
    for (const finger of ['index', 'index2', 'fingers', 'fingers2', 'thumb', 'thumb2'])
      turns.set(`${finger}${s}`, hand)
    const thigh = to(`thigh${s}`, joint('shin'), still, DOWN)
    turns.set(`thigh${s}`, thigh).set(`shin${s}`, to(`shin${s}`, joint('foot'), thigh, DOWN))
  }
  return turns
}

export const restOf = (people: People, points: Float32Array): Rest => {
  const mark = (name: string) => pointOf(points, people.mark(name))
  const from: Named = Object.fromEntries(people.jointNames.map((name) => [name, mark(name)]))
  const turns = turnsOf(from, mark)
  const at: Named = {}
  const place = (name: string): Vector3 => {
    const known = at[name]
    if (known) return known
    const own = from[name] ?? new Vector3()
    const parent = parentOf(name as Joint)
    const made = parent
      ? own
          .clone()
          .sub(from[parent] ?? own)
          .applyQuaternion(turns.get(parent) ?? new Quaternion())
          .add(place(parent))
      : own.clone()
    at[name] = made
    return made
  }
  const matrices = people.jointNames.map((name) => {
    const moved = place(name)
    const turn = turns.get(name) ?? new Quaternion()
    const shift = moved.clone().sub((from[name] ?? moved).clone().applyQuaternion(turn))
    return new Matrix4().compose(shift, turn, new Vector3(1, 1, 1))
  })
  return { joints: [...people.jointNames], matrices, at }
}

/** Joints and weights of points, four each. */
export type Skin = { joints: Uint8Array; weights: Float32Array }

/** Moves points into the rest pose with their own weights. */
export const settle = (rest: Rest, points: Float32Array, skin: Skin): void => {
  const p = new Vector3()
  const q = new Vector3()
  const sum = new Vector3()
  for (let v = 0; v * 3 < points.length; v++) {
    if (v * 4 >= skin.joints.length) break
    p.fromArray(points, v * 3)
    sum.set(0, 0, 0)
    for (let k = 0; k < 4; k++) {
      const w = skin.weights[v * 4 + k] ?? 0
      const matrix = rest.matrices[skin.joints[v * 4 + k] ?? 0]
      if (w > 0 && matrix) sum.addScaledVector(q.copy(p).applyMatrix4(matrix), w)
    }
    sum.toArray(points, v * 3)
  }
}
