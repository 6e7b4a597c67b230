import type { RenderSettings } from '#film/quality.ts'

/** What smoothing adds to a frame's cost at full size: a pass, or four samples of every pixel. */
const smoothing: Record<RenderSettings['samples'], number> = { none: 0, edges: 0.04, multi: 0.8 }

/**
 * Machine time against the plainest full picture. Part of a frame does not depend on its size (posing, geometry,
 * handing over); the rest goes with the pixels. Fitted to the benchmark's scenes.
 */
export const cost = ({ scale, step, samples, shadows }: RenderSettings): number => {
  const pixels = scale ** 2 * (0.74 + smoothing[samples])
  return (0.18 + pixels + 0.08 * (shadows / 1024) ** 2) / step
}

/** Bytes against the master's: half for six steps of CRF, and almost with the pixels. A frame shown twice weighs little. */
export const weight = ({ scale, step, crf }: RenderSettings): number =>
  (scale ** 1.6 * 2 ** ((19 - crf) / 6) * (1 + 0.15 * (step - 1))) / step ** 0.4

/** Structural similarity to the master after scaling back up. */
export const likeness = ({ scale, step, samples, crf }: RenderSettings): number => {
  const lost = 0.1 * (1 / scale - 1) + 0.02 * (step - 1) + 0.004 * Math.max(0, crf - 18)
  return Math.max(0, 1 - lost - (samples === 'none' ? 0.01 : 0))
}
