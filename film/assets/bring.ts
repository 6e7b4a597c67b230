import type { Asset, AssetKind, AssetVersion } from '../asset.ts'
import { idOf } from '../id.ts'
import { freeName } from '../timeline/edit/ref.ts'

type Assets = Record<string, Asset>

/** "IMG_2041.final.JPG" → "IMG 2041 final". */
const nameOf = (file: string): string =>
  file
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_.\s]+/g, ' ')
    .trim()
    .slice(0, 200) || 'Untitled'

/** A file that came as something new among the film's assets. */
export const brought = (assets: Assets, { kind, file }: { kind: AssetKind; file: AssetVersion }): Asset => {
  const name = nameOf(file.name)
  const id = freeName((taken) => Object.hasOwn(assets, taken), idOf(name).slice(0, 60))
  return { id, kind, name, tags: [], versions: [file] }
}

/** The same thing in a new file: every use follows. */
export const withVersion = (asset: Asset, file: AssetVersion): Asset => ({
  ...asset,
  versions: [...asset.versions.filter(({ asset: old }) => old !== file.asset), file],
})
