import { staticFile } from 'remotion'
import type { Layer } from '../segment-plan.ts'

export type Shown = Extract<Layer, { kind: 'image' | 'video' }>
type Size = { width: number; height: number; fps: number }

export const isShown = (layer: Layer): layer is Shown => layer.kind === 'image' || layer.kind === 'video'

/** Whether what is below is seen where it leaves the frame free. */
export const letsThrough = (layer: Layer): boolean => isShown(layer) && layer.over === true

/** The folder in which the frames of a stretch of a video lie, each as a picture, by their numbers in it. */
export const framesDir = (
  { asset, at, frames }: Pick<Extract<Shown, { kind: 'video' }>, 'asset' | 'at' | 'frames'>,
  { width, height, fps }: Size,
): string => `frames/${asset}-${at}-${frames}-${width}x${height}-${Math.round(fps * 1000)}`

/** The file of a frame, `n` frames after the first. */
const frameFile = (n: number): string => `${String(n).padStart(6, '0')}.jpg`

/** Where the page that draws finds what is seen `n` frames after the layer begins. */
export const urlOf = (layer: Shown, n: number, size: Size): string =>
  layer.kind === 'image'
    ? staticFile(`given/${layer.asset}`)
    : staticFile(`${framesDir(layer, size)}/${frameFile(Math.max(0, Math.min(layer.frames - 1, n)))}`)
