import { Matrix4, Vector3 } from 'three'
import type { People } from './people.ts'
import type { Rest } from './rest.ts'

/** As the data counts them: the index is 2, the little finger 5. */
export const FINGERS = [2, 3, 4, 5] as const
/** How far each leans towards the thumb in a resting hand, radians. */
const LEAN: Readonly<Record<number, number>> = { 2: 0.05, 3: 0, 4: -0.04, 5: -0.1 }

/** Lays the spread fingers of the data side by side. The hand hangs, the thumb ahead: fingers spread in the plane of y and z. */
export const closeFingers = (people: People, rest: Rest, points: Float32Array): void => {
  const p = new Vector3()
  const turns = new Map<number, { turn: number; knuckle: Vector3 }>()
  for (const [i, side] of (['L', 'R'] as const).entries()) {
    const hand = rest.matrices[people.jointNames.indexOf(`hand${side}`)] ?? new Matrix4()
    const moved = (name: string) =>
      new Vector3().fromArray(points, people.mark(`${name}${side}`) * 3).applyMatrix4(hand)
    for (const finger of FINGERS) {
      const knuckle = moved(`knuckle${finger}`)
      const along = moved(`tip${finger}`).sub(knuckle)
      const turn = Math.atan2(along.z, Math.hypot(along.x, along.y)) - (LEAN[finger] ?? 0)
      turns.set(finger + i * 8, { turn, knuckle })
    }
  }
  for (let v = 0; v < people.vertices; v++) {
    const finger = people.fingers[v * 2] ?? 0
    if (finger === 0) continue
    const found = turns.get(finger + ((points[v * 3] ?? 0) < 0 ? 8 : 0))
    if (!found) continue
    p.fromArray(points, v * 3).sub(found.knuckle)
    p.applyAxisAngle(AXIS, (found.turn * (people.fingers[v * 2 + 1] ?? 0)) / 255)
    p.add(found.knuckle).toArray(points, v * 3)
  }
}
const AXIS = new Vector3(1, 0, 0)
