import { type Column, unpack } from './store.ts'

export type PeopleMeta = {
  joints: readonly string[]
  marks: readonly string[] // landmarks: points after the vertices
  vertices: number
  scales: Record<string, number> // of the columns of bytes
  clothes: string[]
}

/** A piece of clothing by the points of the body it hangs on. */
export type Fitted = {
  faces: Uint16Array
  refs: Uint16Array
  weights: Int16Array // 4096 is one
  offsets: Int16Array // 4000 is a decimetre
}
export type Cloth = Fitted & {
  tones: Uint8Array // how light the texture is at each point
  lights: Uint8Array | null // and in each triangle, where all of them are there
  parts: Uint8Array
  hides: Uint8Array // the points of the body it covers
}

/** How finely: all there is, for figures seen whole, for figures far away. */
export type Detail = 0 | 1 | 2
const level = (name: string, detail: Detail): string => (detail === 0 ? name : `${name}/${detail}`)

export type People = {
  vertices: number
  points: number // vertices and landmarks
  rest: Float32Array
  mark: (name: string) => number
  faces: (group: string, detail?: Detail) => Uint16Array
  joints: Uint8Array
  weights: Uint8Array
  jointNames: readonly string[]
  fingers: Uint8Array // by point: which finger, and how much of it, of 255
  fitted: (name: string) => Fitted
  cloth: (name: string, detail?: Detail) => Cloth
  /** Adds a share of a shape to points, decimetres. */
  add: (to: Float32Array, shape: string, amount: number) => void
  /** A sparse target: which points it moves and how far. */
  target: (name: string) => { at: Uint16Array; by: Float32Array }
}

export const readPeople = (file: ArrayBuffer): People => {
  const { meta, columns } = unpack<PeopleMeta>(file)
  const column = <T extends Column>(name: string): T => {
    const found = columns.get(name)
    if (!found) throw new Error(`people.bin has no ${name}`)
    return found as T
  }
  const fitted = (name: string): Fitted => ({
    faces: column(`${name}/faces`),
    refs: column(`${name}/refs`),
    weights: column(`${name}/weights`),
    offsets: column(`${name}/offsets`),
  })
  const targets = new Map<string, { at: Uint16Array; by: Float32Array }>()
  const target = (name: string) => {
    const known = targets.get(name)
    if (known) return known
    const scale = meta.scales[`by/${name}`] ?? 0
    const bytes = column<Int8Array>(`by/${name}`)
    const made = {
      at: column<Uint16Array>(`at/${name}`),
      by: Float32Array.from(bytes, (q) => q * Math.abs(q) * scale),
    }
    targets.set(name, made)
    return made
  }
  const rest = column<Float32Array>('rest')
  return {
    vertices: meta.vertices,
    points: rest.length / 3,
    rest,
    mark: (name) => meta.vertices + meta.marks.indexOf(name),
    faces: (group, detail = 0) => column(level(`faces/${group}`, detail)),
    joints: column('skin/joints'),
    weights: column('skin/weights'),
    jointNames: meta.joints,
    fingers: column('fingers'),
    fitted,
    cloth: (name, detail = 0) => ({
      ...fitted(name),
      faces: column(level(`${name}/faces`, detail)),
      tones: column(`${name}/tones`),
      lights: detail === 0 ? column(`${name}/lights`) : null,
      parts: column(`${name}/parts`),
      hides: column(`${name}/hides`),
    }),
    add: (to, shape, amount) => {
      if (amount === 0) return
      if (columns.has(`at/${shape}`)) {
        const { at, by } = target(shape)
        for (let i = 0; i < at.length; i++)
          for (let k = 0; k < 3; k++) {
            const j = (at[i] ?? 0) * 3 + k
            to[j] = (to[j] ?? 0) + (by[i * 3 + k] ?? 0) * amount
          }
        return
      }
      const values = column<Int8Array | Int16Array>(`shape/${shape}`)
      if (values instanceof Int16Array) {
        const k = amount * 0.001
        for (let i = 0; i < values.length; i++) to[i] = (to[i] ?? 0) + (values[i] ?? 0) * k
        return
      }
      const k = (meta.scales[`shape/${shape}`] ?? 0) * amount
      for (let i = 0; i < values.length; i++) {
        const q = values[i] ?? 0
        to[i] = (to[i] ?? 0) + q * Math.abs(q) * k
      }
    },
    target,
  }
}
