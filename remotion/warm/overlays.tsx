import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CanvasTexture, LinearFilter, NoColorSpace, type Texture } from 'three'
import { LayerView } from '../segment.tsx'
import { comes, type Layer, type Segment } from '../segment-plan.ts'
import { createScope, RemotionAt } from './contexts.tsx'

type Picture = Segment['picture']

/** Chromium's html-in-canvas, which no type library knows yet. */
type LayoutCanvas = HTMLCanvasElement & { layoutSubtree: boolean; requestPaint(): void }
type ElementContext = CanvasRenderingContext2D & {
  drawElementImage(element: Element, x: number, y: number, width: number, height: number): void
}

/** Layers that are made of words: drawn by the page, not by the stage. */
const isWords = (layer: Layer): boolean => !comes(layer) && layer.kind !== 'black'

/**
 * The words of a segment as textures. What is on the page is drawn again only when its markup has changed: a caption
 * that stands still is drawn once.
 */
export const createOverlays = () => {
  const canvas = document.createElement('canvas') as LayoutCanvas
  canvas.layoutSubtree = true
  canvas.style.cssText = 'position: fixed; inset: 0'
  const found = canvas.getContext('2d')
  if (!found || !('drawElementImage' in found) || typeof canvas.requestPaint !== 'function') return null
  const context = found as ElementContext
  document.body.append(canvas)
  const root = createRoot(canvas)
  const drawn = new Map<number, { html: string; texture: Texture }>()
  let scope = createScope()
  let picture: Picture | null = null

  const painted = () =>
    new Promise<void>((resolve) => {
      canvas.addEventListener('paint', () => resolve(), { once: true })
      canvas.requestPaint()
    })
  const ready = async () => {
    for (let waits = 0; !scope.remotion_renderReady; waits++) {
      if (waits > 3000) throw new Error('The typefaces did not load within 30 seconds.')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const forget = () => {
    for (const { texture } of drawn.values()) texture.dispose()
    drawn.clear()
  }

  const copyOf = (element: Element): Texture => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    context.reset()
    context.drawElementImage(element, 0, 0, canvas.width, canvas.height)
    copy.getContext('2d')?.drawImage(canvas, 0, 0)
    const texture = new CanvasTexture(copy)
    texture.colorSpace = NoColorSpace
    texture.premultiplyAlpha = true
    texture.generateMipmaps = false
    texture.minFilter = LinearFilter
    return texture
  }

  return {
    open: (next: Picture) => {
      forget()
      picture = next
      scope = createScope()
      canvas.width = next.width
      canvas.height = next.height
      canvas.style.width = `${next.width}px`
      canvas.style.height = `${next.height}px`
    },
    /** Textures by the layer's place in the segment, with premultiplied alpha. */
    at: async (frame: number): Promise<Map<number, Texture>> => {
      const shown = picture
      const out = new Map<number, Texture>()
      if (!shown?.layers.some(isWords)) return out
      flushSync(() =>
        root.render(
          <RemotionAt picture={shown} frame={frame} scope={scope}>
            {shown.layers.map((layer, i) =>
              isWords(layer) ? (
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: layers of one segment never change places
                  key={i}
                  data-layer={i}
                  style={{ position: 'absolute', inset: 0, width: shown.width, height: shown.height }}
                >
                  <LayerView layer={layer} />
                </div>
              ) : null,
            )}
          </RemotionAt>,
        ),
      )
      await ready()
      const fresh: { i: number; html: string; element: Element }[] = []
      for (const element of canvas.children) {
        const i = Number(element.getAttribute('data-layer'))
        const html = element.innerHTML
        const known = drawn.get(i)
        if (html === '') continue
        if (known?.html === html) out.set(i, known.texture)
        else fresh.push({ i, html, element })
      }
      if (fresh.length > 0) await painted()
      for (const { i, html, element } of fresh) {
        drawn.get(i)?.texture.dispose()
        const texture = copyOf(element)
        drawn.set(i, { html, texture })
        out.set(i, texture)
      }
      return out
    },
  }
}
