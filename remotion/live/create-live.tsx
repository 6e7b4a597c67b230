import { createRoot, extend, flushSync } from '@react-three/fiber'
import * as three from 'three'
import { PCFShadowMap, PerspectiveCamera, WebGLRenderer, WebGLRenderTarget } from 'three'
import type { StageSpec } from '#film/stage.ts'
import { drawStage } from '../stage/finish/draw-stage.ts'
import { finishOf } from '../stage/finish/finish.ts'
import { StageWorld } from '../stage/stage.tsx'

export type Size = { width: number; height: number }
export type Live = Awaited<ReturnType<typeof createLive>>

/** Until everything that was asked of the rasteriser is drawn. */
const drawn = (context: WebGL2RenderingContext): Promise<void> =>
  new Promise((resolve) => {
    const sync = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0)
    context.flush()
    const ask = () => {
      const waits = sync && context.getSyncParameter(sync, context.SYNC_STATUS) !== context.SIGNALED
      if (waits && !context.isContextLost()) return void setTimeout(ask, 1)
      context.deleteSync(sync)
      resolve()
    }
    ask()
  })

const allSharp = ({ camera: { aperture: _, ...camera }, ...spec }: StageSpec): StageSpec => ({
  ...spec,
  camera,
})

/** A shot on a canvas, built for its first size, then drawn when it is asked for and as large as it is asked for. */
export const createLive = async (canvas: HTMLCanvasElement, spec: StageSpec, first: Size) => {
  extend(three as never)
  const gl = new WebGLRenderer({
    ...{ canvas, alpha: false, antialias: false, depth: false, powerPreference: 'high-performance' },
  })
  const root = createRoot(canvas)
  const camera = new PerspectiveCamera()
  await root.configure({
    ...{ gl, camera, frameloop: 'never', dpr: 1, shadows: 'percentage' },
    size: { ...first, top: 0, left: 0 },
  })
  Object.assign(canvas.style, { width: '', height: '' }) // it is shown as large as the page wants it
  gl.setPixelRatio(1)
  gl.shadowMap.enabled = true
  gl.shadowMap.type = PCFShadowMap
  const context = gl.getContext() as WebGL2RenderingContext
  let size: Size = { width: 0, height: 0 }
  const put = (frame: number, { width, height }: Size, shown = spec) => {
    const world = <StageWorld {...{ spec: shown, frame, camera, height }} aspect={width / height} />
    return flushSync(() => root.render(world)).getState().scene
  }
  // A new root may take its first render later.
  for (let waits = 0; put(0, first).children.length === 0; waits++) {
    if (waits > 500) throw new Error('The stage was not built within ten seconds.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  let beside: WebGLRenderTarget | null = null
  return {
    /**
     * Draws a frame beside the canvas, which goes on showing what it shows; the page's own thread never waits for it.
     * @returns its pixels (RGBA, the lowest row first)
     */
    take: async (
      frame: number,
      { width, height }: Size,
      shown: StageSpec,
    ): Promise<Uint8Array<ArrayBuffer>> => {
      beside ??= new WebGLRenderTarget(width, height, { depthBuffer: false })
      beside.setSize(width, height)
      drawStage(gl, put(frame, { width, height }, shown), camera, finishOf(shown, frame), beside)
      const pixels = new Uint8Array(width * height * 4)
      await gl.readRenderTargetPixelsAsync(beside, 0, 0, width, height, pixels)
      return pixels
    },
    /**
     * Draws a frame. @returns when it is really drawn, not only asked for
     * @param shown the stage as it is directed now, where that is no more the one it was built for
     * @param eye who looks, where that is not the camera of the shot; the eye has no focus
     */
    draw: (
      frame: number,
      { width, height }: Size,
      shown: StageSpec = spec,
      eye?: PerspectiveCamera,
    ): Promise<void> => {
      if (width !== size.width || height !== size.height) gl.setSize(width, height, false)
      size = { width, height }
      const scene = put(frame, size, shown)
      drawStage(gl, scene, eye ?? camera, finishOf(eye ? allSharp(shown) : shown, frame))
      return drawn(context)
    },
    close: () => {
      beside?.dispose()
      root.unmount()
    },
  }
}
