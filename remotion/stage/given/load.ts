import { staticFile } from 'remotion'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { keepModel } from './known.ts'

const loading = new Map<string, Promise<void>>()

const load = async (asset: string, url: string): Promise<void> => {
  const { scene } = await new GLTFLoader().loadAsync(url)
  keepModel(asset, scene)
}

/** Where the page that draws finds them. */
const besideThePage = (asset: string): string => staticFile(`given/${asset}`)

/** Once a page for each: the models a person gave, before the stage that shows them is made. @throws when a file cannot be read */
export const loadGiven = async (
  assets: readonly string[],
  urlOf: (asset: string) => string = besideThePage,
): Promise<void> => {
  await Promise.all(
    assets.map((asset) => {
      const going = loading.get(asset) ?? load(asset, urlOf(asset))
      loading.set(asset, going)
      going.catch(() => loading.delete(asset)) // whoever asks again tries again
      return going
    }),
  )
}
