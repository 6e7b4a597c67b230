import { createShelf } from './shelf.ts'

const step = 24 // px: rows of about the same height share their pictures

const load = async (key: string): Promise<ImageBitmap> => {
  const at = key.lastIndexOf('#')
  const answer = await fetch(key.slice(0, at))
  if (!answer.ok) throw new Error(`${answer.status}`)
  const how = { resizeHeight: Number(key.slice(at + 1)), resizeQuality: 'medium' as const }
  return createImageBitmap(await answer.blob(), how)
}

/** Pictures as tall as they are drawn, made small away from the page's own thread. */
export const createPictures = (
  arrived: () => void,
): ((url: string, height: number) => ImageBitmap | null) => {
  const get = createShelf(load, { atOnce: 4, arrived })
  return (url, height) => {
    const tall = Math.ceil((height * devicePixelRatio) / step) * step
    return get(`${url}#${tall}`)
  }
}
