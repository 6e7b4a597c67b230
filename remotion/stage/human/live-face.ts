import type { BufferGeometry } from 'three'
import type { FacePose } from '../figure/face.ts'
import { unitsOf } from './face-units.ts'
import type { Detail, People } from './people.ts'
import { type Joined, normalsOf, roundNormals } from './sheet.ts'
import { UNITS, type Unit } from './sliders.ts'

const ROUNDED = 3 // passes
/** Lids and lips reach somewhat further than in life, as eyes and head are larger. */
const LIDS = 1.3
const REST = 1.12
/** And further still the smaller the face is seen. */
const FARTHER = [1, 1.15, 1.3] as const

/** The triangles round some points, so many rings of them, as a small mesh of its own. */
const patchOf = (index: ArrayLike<number>, centre: ReadonlySet<number>, rings: number) => {
  const points = new Set(centre)
  const faces: number[] = []
  for (let ring = 0; ring < rings; ring++) {
    faces.length = 0
    const reached: number[] = []
    for (let f = 0; f < index.length; f += 3) {
      const corners = [index[f] ?? 0, index[f + 1] ?? 0, index[f + 2] ?? 0]
      if (!corners.some((i) => points.has(i))) continue
      faces.push(...corners)
      reached.push(...corners)
    }
    for (const i of reached) points.add(i)
  }
  const from = [...points]
  const place = new Map(from.map((i, local) => [i, local]))
  return { from, faces: Uint32Array.from(faces, (i) => place.get(i) ?? 0) }
}

/** Turns the normals of what moves; all others stay. */
const normalsNear = (geometry: BufferGeometry, moving: ReadonlySet<number>): (() => void) => {
  const index = geometry.index?.array ?? new Uint16Array()
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  roundNormals(normal.array as Float32Array, index, ROUNDED)
  const { from, faces } = patchOf(index, moving, ROUNDED + 1)
  const inner = new Set(patchOf(index, moving, 1).from)
  const local = new Float32Array(from.length * 3)
  const turned = new Float32Array(from.length * 3)
  return () => {
    from.forEach((i, to) => {
      local[to * 3] = position.getX(i)
      local[to * 3 + 1] = position.getY(i)
      local[to * 3 + 2] = position.getZ(i)
    })
    normalsOf(local, faces, turned)
    roundNormals(turned, faces, ROUNDED)
    from.forEach((i, at) => {
      if (inner.has(i))
        normal.setXYZ(i, turned[at * 3] ?? 0, turned[at * 3 + 1] ?? 1, turned[at * 3 + 2] ?? 0)
    })
    normal.needsUpdate = true
  }
}

/** Writes a face into the skin: sums the movements over the calm points and turns the normals with them. */
export const faceOf = (
  people: People,
  points: Float32Array,
  scale: number,
  { geometry, places }: Joined,
  moved: (points: Float32Array) => void,
  detail: Detail,
): ((pose: FacePose) => void) => {
  const now = points.slice()
  const position = geometry.getAttribute('position')
  const live = new Set(UNITS.flatMap((unit) => [...people.target(`unit-${unit}`).at]))
  /** Each point that can move, and where it stands in the geometry: one that bounds two sheets stands there twice. */
  const drawn = places.flatMap((place) =>
    [...live].flatMap((i): [number, number][] => ((place[i] ?? -1) >= 0 ? [[i, place[i] ?? 0]] : [])),
  )
  const turn = normalsNear(geometry, new Set(drawn.map(([, to]) => to)))
  return (pose) => {
    for (const i of live) for (let k = 0; k < 3; k++) now[i * 3 + k] = points[i * 3 + k] ?? 0
    for (const [unit, amount] of Object.entries(unitsOf(pose)) as [Unit, number][]) {
      if (Math.abs(amount) < 0.003) continue
      const { at, by } = people.target(`unit-${unit}`)
      const k = amount * (FARTHER[detail] ?? 1) * scale * (unit.startsWith('eye-') ? LIDS : REST)
      at.forEach((i, j) => {
        for (let a = 0; a < 3; a++) now[i * 3 + a] = (now[i * 3 + a] ?? 0) + (by[j * 3 + a] ?? 0) * k
      })
    }
    for (const [i, to] of drawn)
      position.setXYZ(to, now[i * 3] ?? 0, now[i * 3 + 1] ?? 0, now[i * 3 + 2] ?? 0)
    position.needsUpdate = true
    turn()
    moved(now)
  }
}
