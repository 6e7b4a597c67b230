import { BufferGeometry, Float32BufferAttribute, Uint16BufferAttribute, Vector3 } from 'three'
import type { Rgb } from '../clay.ts'
import type { Skin } from './rest.ts'

/** One surface that moves with the bones: points in metres, triangles, colours, joints by our own numbers. */
export type Sheet = {
  points: Float32Array
  faces: readonly number[]
  colour: (v: number) => Rgb
  skin: Skin
  normals?: Float32Array // where a surface goes on in another sheet
}

/** Normals by the area of the triangles that meet. */
export const normalsOf = (
  points: ArrayLike<number>,
  faces: ArrayLike<number>,
  out: Float32Array = new Float32Array(points.length),
): Float32Array => {
  out.fill(0)
  for (let f = 0; f < faces.length; f += 3) {
    const [a, b, c] = [(faces[f] ?? 0) * 3, (faces[f + 1] ?? 0) * 3, (faces[f + 2] ?? 0) * 3]
    const [ax, ay, az] = [points[a] ?? 0, points[a + 1] ?? 0, points[a + 2] ?? 0]
    const ux = (points[b] ?? 0) - ax
    const uy = (points[b + 1] ?? 0) - ay
    const uz = (points[b + 2] ?? 0) - az
    const wx = (points[c] ?? 0) - ax
    const wy = (points[c + 1] ?? 0) - ay
    const wz = (points[c + 2] ?? 0) - az
    const nx = uy * wz - uz * wy
    const ny = uz * wx - ux * wz
    const nz = ux * wy - uy * wx
    for (const at of [a, b, c]) {
      out[at] = (out[at] ?? 0) + nx
      out[at + 1] = (out[at + 1] ?? 0) + ny
      out[at + 2] = (out[at + 2] ?? 0) + nz
    }
  }
  const n = new Vector3()
  for (let i = 0; i < out.length; i += 3) {
    n.fromArray(out, i).normalize()
    if (n.lengthSq() < 0.5) n.set(0, 1, 0)
    n.toArray(out, i)
  }
  return out
}

/** Rounds normals off with those around, so that drawn light falls over a face in few clear shapes. */
export const roundNormals = (normals: Float32Array, faces: ArrayLike<number>, passes: number): void => {
  const sums = new Float32Array(normals.length)
  for (let pass = 0; pass < passes; pass++) {
    sums.set(normals)
    for (let f = 0; f < faces.length; f += 3) {
      const [a, b, c] = [(faces[f] ?? 0) * 3, (faces[f + 1] ?? 0) * 3, (faces[f + 2] ?? 0) * 3]
      for (let k = 0; k < 3; k++) {
        const sum = (normals[a + k] ?? 0) + (normals[b + k] ?? 0) + (normals[c + k] ?? 0)
        for (const at of [a, b, c]) sums[at + k] = (sums[at + k] ?? 0) + sum * 0.5
      }
    }
    for (let i = 0; i < sums.length; i += 3) {
      const long = Math.hypot(sums[i] ?? 0, sums[i + 1] ?? 0, sums[i + 2] ?? 0) || 1
      for (let k = 0; k < 3; k++) normals[i + k] = (sums[i + k] ?? 0) / long
    }
  }
}

export type Joined = {
  geometry: BufferGeometry
  /** Where each sheet's points went: the new place of an old point, or −1. */
  places: Int32Array[]
}

/** Sheets as one geometry, without the points that no triangle uses. `bones` turns the sheets' joints into the skeleton's. */
export const join = (sheets: readonly Sheet[], bones: readonly number[]): Joined => {
  const position: number[] = []
  const colour: number[] = []
  const joints: number[] = []
  const weights: number[] = []
  const index: number[] = []
  const given: [at: number, normals: Float32Array, v: number][] = []
  const places = sheets.map((sheet) => {
    const place = new Int32Array(sheet.points.length / 3).fill(-1)
    for (const v of sheet.faces) {
      if (place[v] === -1) {
        place[v] = position.length / 3
        position.push(sheet.points[v * 3] ?? 0, sheet.points[v * 3 + 1] ?? 0, sheet.points[v * 3 + 2] ?? 0)
        colour.push(...sheet.colour(v))
        if (sheet.normals) given.push([place[v] ?? 0, sheet.normals, v])
        for (let k = 0; k < 4; k++) {
          const w = sheet.skin.weights[v * 4 + k] ?? 0
          joints.push(w > 0 ? (bones[sheet.skin.joints[v * 4 + k] ?? 0] ?? 0) : 0)
          weights.push(w)
        }
      }
      index.push(place[v] ?? 0)
    }
    return place
  })
  const normals = normalsOf(position, index)
  for (const [at, from, v] of given) for (let k = 0; k < 3; k++) normals[at * 3 + k] = from[v * 3 + k] ?? 0
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3))
  geometry.setAttribute('color', new Float32BufferAttribute(colour, 3))
  geometry.setAttribute('skinIndex', new Uint16BufferAttribute(joints, 4))
  geometry.setAttribute('skinWeight', new Float32BufferAttribute(weights, 4))
  geometry.setIndex(index)
  return { geometry, places }
}
