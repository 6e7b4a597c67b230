import { copyFile, link, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Segment } from '#remotion/segment-plan.ts'
import { givenIn } from '#remotion/stage/given/assets.ts'
import { assetPath } from '#server/storage/store.ts'
import { pageDir } from './bundle.ts'

const placed = async (asset: string): Promise<void> => {
  const place = join(await pageDir(), 'public/given', asset)
  await mkdir(dirname(place), { recursive: true })
  await link(assetPath(asset), place).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    // Another disk, or one that knows no links.
    await copyFile(assetPath(asset), place)
  })
}

/** Puts the models and pictures of a person that are shown where the page that draws finds them. */
export const provideGiven = async ({ layers }: Pick<Segment['picture'], 'layers'>): Promise<void> => {
  const needed = layers.flatMap((layer) =>
    layer.kind === 'stage' ? givenIn(layer.stage) : layer.kind === 'image' ? [layer.asset] : [],
  )
  await Promise.all([...new Set(needed)].map(placed))
}
