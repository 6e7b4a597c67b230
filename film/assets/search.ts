import type { Asset, AssetKind } from '../asset.ts'

/** Whether every word of a search occurs in a text. */
export const holds = (text: string, search: string): boolean => {
  const all = text.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** Assets by their names that hold all words of a search, in name, tag, kind, file or credit. */
export const foundIn = (
  assets: Readonly<Record<string, Asset>>,
  search: string,
  kind: AssetKind | null,
): Asset[] =>
  Object.values(assets)
    .filter((asset) => {
      if (kind !== null && asset.kind !== kind) return false
      const { name, tags, versions, credit } = asset
      const about = [credit?.title, credit?.author, credit?.licence]
      const text = [name, asset.kind, ...tags, ...versions.map((file) => file.name), ...about]
      return holds(text.join(' '), search)
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
