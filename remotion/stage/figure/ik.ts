import { Matrix4, Quaternion, Vector3 } from 'three'
import { clamp } from '../clay.ts'

export type Bend = { upper: Quaternion; lower: Quaternion }

const basis = new Matrix4()

/**
 * Two bones that hang along −y, so that their end comes to `to` (from the first joint). `pole` says where the middle joint
 * points; `fold` is −1 where the lower bone folds forward (an arm), 1 where it folds back (a leg).
 */
export const reach = (to: Vector3, a: number, b: number, pole: Vector3, fold: 1 | -1): Bend => {
  const distance = clamp(to.length(), Math.abs(a - b) + 1e-4, (a + b) * 0.9995)
  const along = to.clone().normalize()
  const side = pole.clone().addScaledVector(along, -pole.dot(along))
  if (side.lengthSq() < 1e-8) side.set(0, 0, fold).addScaledVector(along, -along.z * fold)
  side.normalize()
  // The angle at the first joint, by the law of cosines.
  const cos = clamp((a * a + distance * distance - b * b) / (2 * a * distance), -1, 1)
  const sin = Math.sqrt(1 - cos * cos)
  const first = along.clone().multiplyScalar(cos).addScaledVector(side, sin)
  const knee = clamp((a * a + b * b - distance * distance) / (2 * a * b), -1, 1)
  const bend = Math.PI - Math.acos(knee)
  const y = first.clone().negate()
  // The lower bone folds away from the pole: back towards the line.
  const away = side.clone().addScaledVector(first, -side.dot(first)).normalize().negate()
  const z = away.multiplyScalar(-fold)
  const x = y.clone().cross(z).normalize()
  z.copy(x).cross(y)
  return {
    upper: new Quaternion().setFromRotationMatrix(basis.makeBasis(x, y, z)),
    lower: new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), bend * fold),
  }
}
