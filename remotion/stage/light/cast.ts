import { type BufferAttribute, type BufferGeometry, type SkinnedMesh, Uint32BufferAttribute } from 'three'

/** Metres that a shadow cannot tell apart: its picture has about as much to a texel. */
const CELL = 0.02

/**
 * The triangles of a body as its shadow needs them, over the same vertices: those of one cell and one bone are drawn
 * together (the bone keeps an arm at rest from growing to the hip), and triangles without an area are left out.
 */
export const coarse = (geometry: BufferGeometry, cell = CELL): number[] => {
  const { position, skinIndex } = geometry.attributes
  const index = geometry.index
  if (!position || !index) return []
  const first = new Map<string, number>()
  const stands = Array.from({ length: position.count }, (_, i) => {
    const at = [position.getX(i), position.getY(i), position.getZ(i)].map((m) => Math.round(m / cell))
    const key = [...at, skinIndex?.getX(i) ?? 0].join()
    const known = first.get(key) ?? i
    first.set(key, known)
    return known
  })
  const out: number[] = []
  for (let i = 0; i + 2 < index.count; i += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((k) => stands[index.getX(i + k)])
    if (a !== b && b !== c && c !== a) out.push(a, b, c)
  }
  return out
}

/** Lets a body cast a shadow of fewer triangles: each is drawn in every frame, and small ones cost as much as large ones. */
export const castCoarsely = (mesh: SkinnedMesh): void => {
  const { geometry } = mesh
  const fine: BufferAttribute | null = geometry.index
  const rough = new Uint32BufferAttribute(coarse(geometry), 1)
  mesh.castShadow = true
  mesh.onBeforeShadow = () => geometry.setIndex(rough)
  mesh.onAfterShadow = () => geometry.setIndex(fine)
}
