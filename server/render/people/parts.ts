import type { ProxyMesh } from './source.ts'

/** Which of its separate pieces a vertex belongs to; 0 is the largest, then by size. */
export const partsOf = ({ faces, refs }: Pick<ProxyMesh, 'faces' | 'refs'>): Uint8Array => {
  const parent = Int32Array.from({ length: refs.length }, (_, i) => i)
  const root = (v: number): number => {
    let at = v
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  for (const { corners } of faces) for (const { v } of corners) parent[root(v)] = root(corners[0]?.v ?? v)
  const sizes = new Map<number, number>()
  for (let v = 0; v < refs.length; v++) sizes.set(root(v), (sizes.get(root(v)) ?? 0) + 1)
  const order = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at)
  return Uint8Array.from({ length: refs.length }, (_, v) => order.indexOf(root(v)))
}
