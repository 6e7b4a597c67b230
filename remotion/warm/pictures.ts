import { CanvasTexture, LinearFilter, NoColorSpace, type Texture } from 'three'
import { isShown, type Shown, urlOf } from '../layers/shown.ts'
import type { Segment } from '../segment-plan.ts'

type Picture = Segment['picture']
type Sheet = { url: string; canvas: OffscreenCanvas; texture: Texture }

const load = async (url: string): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = url
  await image.decode().catch(() => {
    throw new Error(`A picture is not there or cannot be read: ${url}`)
  })
  return image
}

/** Laid into the frame as `object-fit` would. */
const fitted = (image: HTMLImageElement, { canvas }: Sheet, { fit, over }: Shown): void => {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to draw pictures with.')
  const across = canvas.width / image.naturalWidth
  const down = canvas.height / image.naturalHeight
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  context.imageSmoothingQuality = 'high'
  context.fillStyle = 'black'
  if (over) context.clearRect(0, 0, canvas.width, canvas.height)
  else context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
}

const blank = ({ width, height }: Picture): Sheet => {
  const canvas = new OffscreenCanvas(width, height)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = NoColorSpace
  texture.premultiplyAlpha = true
  texture.generateMipmaps = false
  texture.minFilter = LinearFilter
  return { url: '', canvas, texture }
}

/** Pictures and videos that a person brought, as textures of the frame's size. A still is drawn once. */
export const createPictures = () => {
  const sheets = new Map<number, Sheet>()
  let picture: Picture | null = null
  let coming: { url: string; image: Promise<HTMLImageElement> } | null = null

  const imageOf = (url: string): Promise<HTMLImageElement> => {
    const image = coming?.url === url ? coming.image : load(url)
    coming = null
    return image
  }
  /** The next frame of a video is fetched while this one is drawn. */
  const fetchNext = (url: string) => {
    const image = load(url)
    image.catch(() => {}) // whoever asks for it is told
    coming = { url, image }
  }

  return {
    open: (next: Picture) => {
      for (const { texture } of sheets.values()) texture.dispose()
      sheets.clear()
      picture = next
    },
    /** Textures by the layer's place in the segment. */
    at: async (frame: number): Promise<Map<number, Texture>> => {
      const out = new Map<number, Texture>()
      if (!picture) return out
      for (const [i, layer] of picture.layers.entries()) {
        if (!isShown(layer) || frame < layer.from || frame >= layer.from + layer.frames) continue
        const n = frame - layer.from
        const url = urlOf(layer, n, picture)
        const sheet = sheets.get(i) ?? blank(picture)
        sheets.set(i, sheet)
        out.set(i, sheet.texture)
        if (sheet.url === url) continue
        fitted(await imageOf(url), sheet, layer)
        sheet.url = url
        sheet.texture.needsUpdate = true
        if (layer.kind === 'video' && n + picture.step < layer.frames)
          fetchNext(urlOf(layer, n + picture.step, picture))
      }
      return out
    },
  }
}
