import { type Material, Mesh, MeshStandardMaterial, MeshToonMaterial, type Object3D } from 'three'
import { GLTFExporter } from 'three/examples/jsm/exporters/GLTFExporter.js'
import { readerForNode } from './reader.ts'

/** Other tools know no painted light: they get the colours on a matt surface. */
const plain = (material: Material | Material[]): Material | Material[] =>
  material instanceof MeshToonMaterial
    ? new MeshStandardMaterial({
        color: material.color,
        vertexColors: material.vertexColors,
        side: material.side,
        opacity: material.opacity,
        transparent: material.transparent,
        roughness: 0.9,
        metalness: 0,
      })
    : material

/** A figure, prop or set as a binary glTF, for other tools: geometry, bones and colours. */
export const toGlb = async (object: Object3D): Promise<Uint8Array> => {
  readerForNode()
  const own: [Mesh, Material | Material[]][] = []
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return
    own.push([child, child.material])
    child.material = plain(child.material)
  })
  object.updateMatrixWorld(true)
  try {
    const made = await new GLTFExporter().parseAsync(object, { binary: true })
    if (!(made instanceof ArrayBuffer))
      throw new TypeError('the exporter gave JSON where a binary was asked for')
    return new Uint8Array(made)
  } finally {
    for (const [mesh, material] of own) mesh.material = material
  }
}
