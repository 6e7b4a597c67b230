/** Named arrays in one file: a JSON table of contents behind its length, then the arrays, each on a multiple of four. */
const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const
type Kind = keyof typeof KINDS
export type Column = Int8Array | Uint8Array | Int16Array | Uint16Array | Uint32Array | Float32Array
type Entry = { kind: Kind; at: number; length: number }

const aligned = (n: number): number => Math.ceil(n / 4) * 4
const kindOf = (column: Column): Kind =>
  (Object.keys(KINDS) as Kind[]).find((kind) => column instanceof KINDS[kind]) ?? 'u8'

export type Store<Meta> = { meta: Meta; columns: ReadonlyMap<string, Column> }

export const pack = <Meta>({ meta, columns }: Store<Meta>): Uint8Array => {
  let at = 0
  const contents: Record<string, Entry> = {}
  for (const [name, column] of columns) {
    contents[name] = { kind: kindOf(column), at, length: column.length }
    at += aligned(column.byteLength)
  }
  const head = new TextEncoder().encode(JSON.stringify({ meta, contents }))
  const start = 4 + aligned(head.length)
  const out = new Uint8Array(start + at)
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 4)
  for (const [name, column] of columns)
    out.set(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      start + (contents[name]?.at ?? 0),
    )
  return out
}

export const unpack = <Meta>(file: ArrayBuffer): Store<Meta> => {
  const length = new DataView(file).getUint32(0, true)
  const { meta, contents } = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length))) as {
    meta: Meta
    contents: Record<string, Entry>
  }
  const start = 4 + aligned(length)
  const columns = new Map(
    Object.entries(contents).map(([name, e]) => [
      name,
      new KINDS[e.kind](file, start + e.at, e.length) as Column,
    ]),
  )
  return { meta, columns }
}
