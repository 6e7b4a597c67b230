import type { FacePose } from '../figure/face.ts'
import { unitsOf } from './face-units.ts'
import type { People } from './people.ts'
import { type Joined, normalsOf, roundNormals } from './sheet.ts'
import type { Unit } from './sliders.ts'

/** Writes a face into the skin: sums the movements over the calm points and turns the normals with them. */
export const faceOf = (
  people: People,
  points: Float32Array,
  scale: number,
  flesh: Joined,
  moved: (points: Float32Array) => void,
): ((pose: FacePose) => void) => {
  const now = points.slice()
  const { geometry, places } = flesh
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const index = geometry.index?.array ?? new Uint16Array()
  const normals = normal.array as Float32Array
  const touched = new Set<number>()
  return (pose) => {
    for (const i of touched) for (let k = 0; k < 3; k++) now[i * 3 + k] = points[i * 3 + k] ?? 0
    for (const [unit, amount] of Object.entries(unitsOf(pose)) as [Unit, number][]) {
      if (Math.abs(amount) < 0.003) continue
      const { at, by } = people.target(`unit-${unit}`)
      const k = amount * scale * (unit.startsWith('eye-') ? 1.3 : 1.12)
      at.forEach((i, j) => {
        touched.add(i)
        for (let a = 0; a < 3; a++) now[i * 3 + a] = (now[i * 3 + a] ?? 0) + (by[j * 3 + a] ?? 0) * k
      })
    }
    for (const place of places)
      for (const i of touched) {
        const to = place[i] ?? -1
        if (to >= 0) position.setXYZ(to, now[i * 3] ?? 0, now[i * 3 + 1] ?? 0, now[i * 3 + 2] ?? 0)
      }
    position.needsUpdate = true
    normalsOf(position.array, index, normals)
    roundNormals(normals, index, 3)
    normal.needsUpdate = true
    moved(now)
  }
}
