import { Vector3 } from 'three'
import type { FigureModel } from '#film/stage.ts'
import { v } from '../clay.ts'
import { closeFingers } from './fingers.ts'
import { lay, skinOf, skinOfFitted } from './fit.ts'
import type { Cloth, Detail, People } from './people.ts'
import { restOf, type Skin, settle } from './rest.ts'
import { shapeOf } from './shape.ts'
import { normalsOf } from './sheet.ts'
import { type Outfit, outfitOf, type Piece } from './wardrobe.ts'

const SIDES = ['L', 'R'] as const

type Worn = { piece: Piece; cloth: Cloth; skin: Skin; points: Float32Array }
/** A dressed body that stands with its arms down, metres, the soles on the ground. */
export type Body = {
  points: Float32Array
  skin: Skin
  scale: number // metres of a decimetre of the data
  at: Record<string, Vector3> // joints and fingertips
  outfit: Outfit
  wearing: Worn[]
}

export const bodyOf = (people: People, model: FigureModel, detail: Detail): Body => {
  const points = shapeOf(people, model)
  const raw = points.slice()
  const rest = restOf(people, points)
  const skin = skinOf(people)
  settle(rest, points, skin)
  closeFingers(people, rest, points)
  tuck(people, points)
  // Cloth is as thick as the wearer is tall: the data's own body measures 16.66 dm.
  const grown = (highest(raw, people) - lowest(raw)) / 16.66
  const outfit = outfitOf(model)
  const wearing = outfit.pieces.map((piece) => {
    const cloth = people.cloth(piece.name, detail)
    const own = skinOfFitted(cloth, people)
    const placed = lay(cloth, raw, grown)
    settle(rest, placed, own)
    if (!outfit.bare) sink(placed, cloth, piece, UNDER * grown)
    if (outfit.padded) pad(placed, cloth.faces, outfit.padded * 0.5 * grown)
    return { piece, cloth, skin: own, points: placed }
  })
  // From decimetres about the hips to metres above the ground the soles stand on.
  const floor = Math.min(...wearing.map(({ points: p }) => lowest(p)))
  const crown = highest(points, people)
  const scale = model.height / (crown - floor)
  const ground = (list: Float32Array) => {
    for (let i = 0; i < list.length; i += 3) {
      list[i] = (list[i] ?? 0) * scale
      list[i + 1] = ((list[i + 1] ?? 0) - floor) * scale
      list[i + 2] = (list[i + 2] ?? 0) * scale
    }
  }
  ground(points)
  for (const { points: p } of wearing) ground(p)
  const at = Object.fromEntries(
    Object.entries(rest.at).map(([name, p]) => [name, v(p.x * scale, (p.y - floor) * scale, p.z * scale)]),
  )
  for (const side of SIDES) at[`tip${side}`] = tipOf(people, points, side)
  return { points, skin, scale, at, outfit, wearing }
}

/** Stands off along the normals, decimetres. */
const pad = (points: Float32Array, faces: ArrayLike<number>, by: number): void => {
  const normals = normalsOf(points, faces)
  for (let i = 0; i < points.length; i++) points[i] = (points[i] ?? 0) + (normals[i] ?? 0) * by
}

/** What lies under other clothes, decimetres. */
const UNDER = 0.06
const sink = (points: Float32Array, { faces, parts }: Cloth, { under }: Piece, by: number): void => {
  if (!under) return
  const normals = normalsOf(points, faces)
  parts.forEach((part, i) => {
    if (!under.includes(part)) return
    for (let k = 0; k < 3; k++) points[i * 3 + k] = (points[i * 3 + k] ?? 0) - (normals[i * 3 + k] ?? 0) * by
  })
}

/** Skin under clothes is a little thinner, so that it comes through nowhere: decimetres. */
const TUCKED = 0.07
const tuck = (people: People, points: Float32Array): void => {
  const normals = normalsOf(points, people.faces('body'))
  const under = people.jointNames.map((name) => /^(hips|spine|chest|collar|arm|thigh|shin)/.test(name))
  for (let i = 0; i < people.vertices; i++) {
    let share = 0
    for (let k = 0; k < 4; k++)
      if (under[people.joints[i * 4 + k] ?? 0]) share += (people.weights[i * 4 + k] ?? 0) / 255
    for (let k = 0; k < 3; k++)
      points[i * 3 + k] = (points[i * 3 + k] ?? 0) - (normals[i * 3 + k] ?? 0) * TUCKED * share
  }
}

const lowest = (points: Float32Array): number => {
  let y = 0
  for (let i = 1; i < points.length; i += 3) y = Math.min(y, points[i] ?? 0)
  return y
}
const highest = (points: Float32Array, people: People): number => {
  let y = 0
  for (const i of people.faces('body')) y = Math.max(y, points[i * 3 + 1] ?? 0)
  return y
}
/** The end of the longest finger: the lowest point that a finger moves. */
const tipOf = (people: People, points: Float32Array, side: string): Vector3 => {
  const joint = people.jointNames.indexOf(`fingers2${side}`)
  let best = 0
  let y = 9
  for (let i = 0; i < people.vertices; i++)
    if (people.joints[i * 4] === joint && (points[i * 3 + 1] ?? 0) < y) {
      y = points[i * 3 + 1] ?? 0
      best = i
    }
  return new Vector3().fromArray(points, best * 3)
}
