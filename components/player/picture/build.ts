import type { StageSpec } from '#film/stage.ts'
import type { Size } from '#remotion/live/create-live.tsx'

type UrlOf = (asset: string) => string

/** All that draws: loaded when the first stage is wanted. */
const parts = async () => {
  const [{ createLive }, { givenIn }, { loadGiven }, { loadPeople }] = await Promise.all([
    import('#remotion/live/create-live.tsx'),
    import('#remotion/stage/given/assets.ts'),
    import('#remotion/stage/given/load.ts'),
    import('#remotion/stage/human/load.ts'),
  ])
  return { createLive, givenIn, loadGiven, loadPeople }
}

/** Brings what a stage is to show of things that a person brought. */
export const brought = async (spec: StageSpec, urlOf: UrlOf): Promise<void> => {
  const { loadGiven, givenIn } = await parts()
  await loadGiven(givenIn(spec), urlOf)
}

export const built = async (canvas: HTMLCanvasElement, spec: StageSpec, size: Size, urlOf: UrlOf) => {
  const { createLive, loadPeople } = await parts()
  await Promise.all([loadPeople(), brought(spec, urlOf)])
  return createLive(canvas, spec, size)
}
