import type { FigureModel } from '#film/stage.ts'
import { clamp, lerp, type Rgb, rgb, tone } from '../clay.ts'
import type { Cloth } from './people.ts'
import type { Skin } from './rest.ts'
import { normalsOf, type Sheet } from './sheet.ts'
import type { Piece, Role } from './wardrobe.ts'

export const roleColours = (model: FigureModel): Record<Role, Rgb> => ({
  main: rgb(model.colours.main),
  second: rgb(model.colours.second),
  legs: rgb(model.colours.legs),
  shoes: rgb(model.colours.shoes),
  white: [0.8, 0.78, 0.74],
  dark: [0.03, 0.028, 0.03],
  mail: [0.13, 0.135, 0.145],
  socks: tone(rgb(model.colours.legs), 0.6),
})

/** The other half of the four-cornered face that a triangle is one half of: if one is white and one is not, an edge has teeth. */
const twinOf = (faces: ArrayLike<number>, f: number): number => {
  const own = [faces[f], faces[f + 1], faces[f + 2]]
  const other = f % 6 === 0 ? f + 3 : f - 3
  return [0, 1, 2].filter((k) => own.includes(faces[other + k])).length === 2 ? other : f
}

/** A piece of ready clothing in the figure's colours: one sheet for each, so that colours meet in a clean line. */
export const sheetsOf = (
  piece: Piece,
  cloth: Cloth,
  points: Float32Array,
  skin: Skin,
  colours: Record<Role, Rgb>,
): Sheet[] => {
  const { faces, parts, tones, lights } = cloth
  const sums = new Map<number, [number, number]>()
  parts.forEach((part, v) => {
    const [sum, n] = sums.get(part) ?? [0, 0]
    sums.set(part, [sum + (tones[v] ?? 0), n + 1])
  })
  const half = points.reduce((most, x, i) => (i % 3 === 0 ? Math.max(most, Math.abs(x)) : most), 0)
  const top = points.reduce((most, y, i) => (i % 3 === 1 ? Math.max(most, y) : most), 0)
  const lightOf = (f: number): number =>
    lights?.[f / 3] ?? [0, 1, 2].reduce((sum, k) => sum + (tones[faces[f + k] ?? 0] ?? 0) / 3, 0)
  const roleOf = (f: number): Role => {
    const light = (lightOf(f) + lightOf(twinOf(faces, f))) / 2 / 255
    const cuff = Math.abs(points[(faces[f] ?? 0) * 3] ?? 0) / half > 0.75
    const collar = (points[(faces[f] ?? 0) * 3 + 1] ?? 0) > top - half * 0.3
    if (piece.light && light > 0.5 && (cuff || collar)) return piece.light
    return piece.parts[parts[faces[f] ?? 0] ?? 0] ?? 'dark'
  }
  const byRole = new Map<Role, number[]>()
  for (let f = 0; f < faces.length; f += 3) {
    const role = roleOf(f)
    const list = byRole.get(role) ?? []
    list.push(faces[f] ?? 0, faces[f + 1] ?? 0, faces[f + 2] ?? 0)
    byRole.set(role, list)
  }
  const normals = normalsOf(points, faces)
  return [...byRole].map(([role, list]) => ({
    points,
    faces: list,
    skin,
    normals,
    // The texture says only where cloth folds.
    colour: (v) => {
      const [sum, n] = sums.get(parts[v] ?? 0) ?? [1, 1]
      const fold = clamp(((tones[v] ?? 0) * n) / Math.max(1, sum), 0.7, 1.4)
      return tone(colours[role], piece.light ? 1 : lerp(1, fold, 0.22))
    },
  }))
}
