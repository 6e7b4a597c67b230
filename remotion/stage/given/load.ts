import { staticFile } from 'remotion'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { keepModel } from './known.ts'

const loading = new Map<string, Promise<void>>()

const load = async (asset: string): Promise<void> => {
  const { scene } = await new GLTFLoader().loadAsync(staticFile(`given/${asset}`))
  keepModel(asset, scene)
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
