import { Box3, Group, type Material, Mesh, MeshStandardMaterial, Vector3 } from 'three'
import { type Look, painted } from '../material.ts'
import { givenModel } from './known.ts'

/** In the look of the film, with its own colours and pictures. */
const inLook = (material: Material | Material[], look: Look): Material => {
  const own = Array.isArray(material) ? material[0] : material
  if (!(own instanceof MeshStandardMaterial)) return painted(look, { vertexColours: false })
  const paint = painted(look, {
    colour: `#${own.color.getHexString()}`,
    vertexColours: own.vertexColors,
    doubleSided: own.side === 2,
    opacity: own.opacity,
    glow: own.emissive.getHex() === 0 ? 0 : 0.4,
  })
  paint.map = own.map
  paint.alphaTest = own.alphaTest
  return paint
}

/** A person's own model, its longest side so many metres, standing on its origin. */
export const buildGiven = (asset: string, longest: number, look: Look) => {
  const model = givenModel(asset).clone()
  const materials: Material[] = []
  let triangles = 0
  model.traverse((child) => {
    if (!(child instanceof Mesh)) return
    child.material = inLook(child.material, look)
    child.castShadow = true
    child.receiveShadow = true
    materials.push(child.material)
    triangles += (child.geometry.index?.count ?? child.geometry.attributes.position?.count ?? 0) / 3
  })
  const box = new Box3().setFromObject(model)
  const size = box.getSize(new Vector3())
  const middle = box.getCenter(new Vector3())
  model.position.sub(new Vector3(middle.x, box.min.y, middle.z))
  const object = new Group()
  object.add(model)
  object.scale.setScalar(longest / Math.max(size.x, size.y, size.z, 1e-6))
  const dispose = () => {
    for (const material of materials) material.dispose()
  }
  return { object, triangles, dispose }
}
