import { Box3, type BufferGeometry, Group, Mesh } from 'three'
import type { PropModel } from '#film/stage.ts'
import { blend, Clay, rgb, tone } from '../clay.ts'
import { buildGiven } from '../given/build.ts'
import { createLook, type Look, painted } from '../material.ts'
import { SHAPES } from './shapes/index.ts'

export type PropRig = {
  object: Group // stands on its origin, front to +z
  grip: number // how high a hand takes it, metres
  triangles: number
  dispose: () => void
}

const shapeFor = (name: string) => (Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined) ?? SHAPES.parcel

/** The shape of a thing in clay, about 1 high or long. */
export const mouldProp = (name: string, hex: string): Clay => {
  const shape = shapeFor(name)
  const clay = new Clay()
  const colour = rgb(hex)
  shape?.build({
    clay,
    colour,
    dark: tone(blend(colour, [0.05, 0.05, 0.06], 0.75), 0.8),
    light: [0.84, 0.82, 0.76],
    wood: [0.27, 0.13, 0.055],
    metal: [0.44, 0.46, 0.5],
    gold: [0.68, 0.46, 0.13],
    paper: [0.8, 0.7, 0.5],
    ink: [0.03, 0.028, 0.035],
  })
  return clay
}

/** Puts a thing down: its lowest point on the ground; what `lies` on its back, its middle over the origin. */
export const layDown = (name: string, geometry: BufferGeometry): void => {
  const lies = shapeFor(name)?.lies ?? false
  if (lies) geometry.rotateX(-Math.PI / 2)
  geometry.computeBoundingBox()
  const { min, max } = geometry.boundingBox ?? new Box3()
  geometry.translate(0, -min.y, lies ? -(min.z + max.z) / 2 : 0)
}

/** A thing at its size; `model.size` is its longest side in metres; `putDown` lays flat what does not stand. */
export const buildProp = (model: PropModel, look: Look = createLook(), putDown = false): PropRig => {
  if (model.asset !== undefined)
    return { ...buildGiven(model.asset, model.size, look), grip: model.size * 0.4 }
  const shape = shapeFor(model.shape)
  const clay = mouldProp(model.shape, model.colour)
  const material = painted(look, { vertexColours: true, glow: shape?.glow ? 0.35 : 0, rim: 0.6 })
  const geometry = clay.geometry()
  if (putDown) layDown(model.shape, geometry)
  const mesh = new Mesh(geometry, material)
  mesh.name = model.shape
  mesh.scale.setScalar(model.size)
  mesh.castShadow = true
  mesh.receiveShadow = true
  const object = new Group()
  object.add(mesh)
  const base = shape?.size ?? model.size
  return {
    object,
    grip: ((shape?.grip ?? 0) / base) * model.size,
    triangles: clay.triangles,
    dispose: () => {
      mesh.geometry.dispose()
      material.dispose()
    },
  }
}
