import { staticFile } from 'remotion'
import type { Object3D } from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'

const known = new Map<string, Object3D>()
const loading = new Map<string, Promise<void>>()

const load = async (asset: string): Promise<void> => {
  const { scene } = await new GLTFLoader().loadAsync(staticFile(`given/${asset}`))
  known.set(asset, scene)
}

/** Once a page for each: the models a person gave, before the stage that shows them is made. @throws when a file cannot be read */
export const loadGiven = async (assets: readonly string[]): Promise<void> => {
  await Promise.all(
    assets.map((asset) => {
      const going = loading.get(asset) ?? load(asset)
      loading.set(asset, going)
      return going
    }),
  )
}

export const isLoaded = (assets: readonly string[]): boolean => assets.every((asset) => known.has(asset))

/** A model as its file has it, shared by all who show it. @throws when it was not loaded before */
export const givenModel = (asset: string): Object3D => {
  const model = known.get(asset)
  if (!model) throw new Error(`The model ${asset} was not loaded before it was shown.`)
  return model
}
