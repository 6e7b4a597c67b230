import type { Kept } from './store.ts'

/** Frames that are decoded before they are due. */
const AHEAD = 4

/** A frame of the cache: where it is kept, and what names it. */
export type Due = { key: string; kept: Kept }

/** The canvas over the live stages on which kept frames are seen; each is decoded a little before it is due. */
export const createScreen = (place: HTMLElement, seen: (canvas: HTMLCanvasElement) => void) => {
  const canvas = document.createElement('canvas')
  canvas.dataset.kept = ''
  canvas.className = 'pointer-events-none absolute inset-0 z-1 size-full object-contain'
  canvas.style.visibility = 'hidden'
  place.append(canvas)
  const context = canvas.getContext('bitmaprenderer', { alpha: false })
  const decoded = new Map<string, Promise<ImageBitmap | null>>()
  let shown: string | null = null // what is on the canvas
  let wanted: string | null = null

  const drop = (key: string) => {
    void decoded.get(key)?.then((bitmap) => bitmap?.close())
    decoded.delete(key)
  }
  const decode = ({ key, kept }: Due): Promise<ImageBitmap | null> => {
    const going = decoded.get(key) ?? createImageBitmap(kept.blob).catch(() => null)
    decoded.set(key, going)
    return going
  }
  const reveal = (bitmap: ImageBitmap, key: string) => {
    if (canvas.width !== bitmap.width) canvas.width = bitmap.width
    if (canvas.height !== bitmap.height) canvas.height = bitmap.height
    context?.transferFromImageBitmap(bitmap)
    canvas.style.visibility = 'visible'
    shown = key
    seen(canvas)
  }

  return {
    canvas,
    /** Shows a frame as soon as it is decoded. @returns whether it is seen already */
    show: (due: Due): boolean => {
      wanted = due.key
      if (shown === due.key) return true
      const { key } = due
      void decode(due).then((bitmap) => {
        decoded.delete(key) // its pixels go onto the canvas
        if (bitmap !== null && wanted === key && shown !== key) reveal(bitmap, key)
        else bitmap?.close()
      })
      return false
    },
    /** @param next what follows, the soonest first */
    ahead: (next: readonly Due[]) => {
      const soon = next.slice(0, AHEAD)
      for (const key of [...decoded.keys()])
        if (key !== wanted && !soon.some((one) => one.key === key)) drop(key)
      for (const due of soon) if (due.key !== shown) void decode(due)
    },
    hide: () => {
      if (wanted === null) return
      wanted = shown = null
      canvas.style.visibility = 'hidden'
      for (const key of [...decoded.keys()]) drop(key)
    },
    shown: () => shown,
    close: () => {
      for (const key of [...decoded.keys()]) drop(key)
      context?.transferFromImageBitmap(null)
      canvas.remove()
    },
  }
}
