import type { Asset, AssetKind } from '../asset.ts'

/** Assets by their names that hold all words of a search, in name, tag, kind, file or credit. */
export const foundIn = (
  assets: Readonly<Record<string, Asset>>,
  search: string,
  kind: AssetKind | null,
): Asset[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return Object.values(assets)
    .filter((asset) => {
      if (kind !== null && asset.kind !== kind) return false
      const { name, tags, versions, credit } = asset
      const about = [credit?.title, credit?.author, credit?.licence]
      const text = [name, asset.kind, ...tags, ...versions.map((file) => file.name), ...about]
      const all = text.join(' ').toLowerCase()
      return words.every((word) => all.includes(word))
    })
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
