import type { Object3D } from 'three'

const known = new Map<string, Object3D>()

export const keepModel = (asset: string, model: Object3D): void => {
  known.set(asset, model)
}

export const isLoaded = (assets: readonly string[]): boolean => assets.every((asset) => known.has(asset))

/** A model as its file has it, shared by all who show it. @throws when it was not loaded before */
export const givenModel = (asset: string): Object3D => {
  const model = known.get(asset)
  if (!model) throw new Error(`The model ${asset} was not loaded before it was shown.`)
  return model
}
