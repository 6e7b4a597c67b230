import { createPortal, createRoot, extend, flushSync } from '@react-three/fiber'
import type { ReactElement } from 'react'
import * as three from 'three'
import {
  LinearToneMapping,
  NearestFilter,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  type Texture,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { type Drawing, fullDrawing } from '#film/quality.ts'
import type { Layer, Segment } from '../segment-plan.ts'
import { drawStage } from '../stage/finish/draw-stage.ts'
import { finishOf } from '../stage/finish/finish.ts'
import { givenIn } from '../stage/given/assets.ts'
import { loadGiven } from '../stage/given/load.ts'
import { StageWorld } from '../stage/stage.tsx'

type StageLayer = Extract<Layer, { kind: 'stage' }>
type Place = {
  layer: StageLayer
  i: number // among the segment's layers
  scene: Scene
  camera: PerspectiveCamera
  into: WebGLRenderTarget
  shown: ReactElement | null // as it was rendered last: React leaves alone what is the same
}

/** Shaders are kept for good: there are few, and each takes the rasteriser long to build. */
const keepPrograms = (gl: WebGLRenderer, kept: WeakSet<object>) => {
  for (const program of gl.info.programs ?? []) {
    if (kept.has(program)) continue
    kept.add(program)
    program.usedTimes++
  }
}

/** Says what went wrong inside, which the reconciler only reports to the window. */
const orThrow = (work: () => void) => {
  let failure: unknown = null
  const note = (event: ErrorEvent) => {
    failure ??= event.error ?? event.message
  }
  window.addEventListener('error', note)
  work()
  window.removeEventListener('error', note)
  if (failure) throw failure
}

/** One renderer for all the stages that this page will ever draw. */
export const createStages = async () => {
  extend(three as never)
  const canvas = new OffscreenCanvas(2, 2)
  const gl = new WebGLRenderer({ canvas, alpha: true, antialias: false, powerPreference: 'high-performance' })
  const root = createRoot(canvas)
  const kept = new WeakSet<object>()
  let places: Place[] = []
  let size = { width: 2, height: 2 }
  let drawing: Drawing = fullDrawing

  let configured = false
  const onAt = (frame: number) =>
    places.filter(({ layer }) => frame >= layer.from && frame < layer.from + layer.frames)

  const close = () => {
    // Gives back what the next may use. Before the root is set up this would be kept for later and empty the first stage.
    if (configured) flushSync(() => root.render(null))
    for (const { into } of places) into.dispose()
    places = []
  }

  const stagesOf = (picture: Segment['picture']): { layer: StageLayer; i: number }[] =>
    picture.layers.flatMap((layer, i) => (layer.kind === 'stage' ? [{ layer, i }] : []))

  /** The next piece of a shot finds its stage as the last one left it. */
  const standsFor = (picture: Segment['picture']): boolean => {
    const next = stagesOf(picture)
    return (
      next.length === places.length &&
      size.width === picture.width &&
      size.height === picture.height &&
      next.every(({ layer }, n) => JSON.stringify(layer.stage) === JSON.stringify(places[n]?.layer.stage))
    )
  }

  return {
    gl,
    open: async (picture: Segment['picture']) => {
      if (configured && standsFor(picture)) {
        places = stagesOf(picture).map(({ layer, i }, n) => ({ ...(places[n] as Place), layer, i }))
        drawing = picture.drawing
        return
      }
      close()
      await loadGiven(picture.layers.flatMap((layer) => (layer.kind === 'stage' ? givenIn(layer.stage) : [])))
      size = { width: picture.width, height: picture.height }
      drawing = picture.drawing
      await root.configure({
        ...{ gl, frameloop: 'never', dpr: 1, shadows: 'percentage' },
        size: { ...size, top: 0, left: 0 },
      })
      configured = true
      gl.setPixelRatio(1)
      gl.shadowMap.enabled = true // whatever the canvas of R3F thinks of a renderer that it did not make
      gl.shadowMap.type = PCFShadowMap
      gl.setSize(size.width, size.height, false)
      places = stagesOf(picture).map(({ layer, i }) => {
        const into = new WebGLRenderTarget(size.width, size.height, {
          ...{ depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter },
        })
        return { layer, i, scene: new Scene(), camera: new PerspectiveCamera(), into, shown: null }
      })
    },
    /** Whether everything that is on at this frame stands: a new root may take its first render later. */
    standsAt: (frame: number): boolean => onAt(frame).every(({ scene }) => scene.children.length > 0),
    /** Draws what is on at this frame. @returns pictures by the layer's place in the segment */
    at: (frame: number): Map<number, Texture> => {
      const on = onAt(frame)
      const out = new Map<number, Texture>()
      // One stage after the other is moved and drawn: what they share must be as the one that is drawn left it.
      for (const place of on) {
        const { layer, i, scene, camera, into } = place
        const at = layer.at + frame - layer.from
        place.shown = createPortal(
          <StageWorld
            spec={layer.stage}
            frame={at}
            camera={camera}
            drawing={drawing}
            aspect={size.width / size.height}
            height={size.height}
          />,
          scene,
        )
        orThrow(() => flushSync(() => root.render(on.map(({ shown }) => shown))))
        gl.toneMapping = LinearToneMapping
        gl.toneMappingExposure = layer.stage.light.exposure // two shots that dissolve have one each
        drawStage(gl, scene, camera, finishOf(layer.stage, at, drawing.samples), into)
        out.set(i, into.texture)
      }
      if (gl.getContext().isContextLost()) throw new Error('The browser lost its WebGL context.')
      keepPrograms(gl, kept)
      return out
    },
  }
}
