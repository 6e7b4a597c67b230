import { clamp } from '../clay.ts'
import type { FacePose } from '../figure/face.ts'
import type { Unit } from './sliders.ts'

const up = (x: number): number => Math.max(0, x)

/** How much of each movement makes this face. Left and right are the figure's own. */
export const unitsOf = (p: FacePose): Partial<Record<Unit, number>> => {
  const sides = [
    ['left', 1],
    ['right', -1],
  ] as const
  const shut = clamp(up(-p.lids))
  const eyes = sides.flatMap(([side, s]): [Unit, number][] => {
    const brow = p.browOut + p.lop * s * 0.7
    const inner = p.browIn + p.lop * s * 0.35
    return [
      [`eye-${side}-closure`, shut],
      [`eye-${side}-opened-up`, up(p.lids) * 0.7 + 0.22 * (1 - shut) * (1 - clamp(p.squint))],
      [`eye-${side}-slit`, clamp(p.squint * 0.55) * (1 - shut)],
      [`eyebrows-${side}-down`, up(-inner) * 1.05 + up(p.pinch - up(inner)) * 0.25 + up(p.slant) * 0.25],
      [`eyebrows-${side}-inner-up`, up(inner) * 0.75],
      [`eyebrows-${side}-extern-up`, up(brow) * 0.75],
      [`eyebrows-${side}-up`, up(Math.min(brow, inner)) * 0.35],
    ]
  })
  const smile = up(p.corner)
  return {
    ...(Object.fromEntries(eyes) as Partial<Record<Unit, number>>),
    'nose-compression': p.pinch * 0.3,
    'mouth-open': p.open * 0.74,
    'mouth-corner-puller': smile * 0.72,
    'mouth-depression': up(-p.corner) * 0.75,
    'mouth-retraction': up(p.width) * 0.4,
    'mouth-pursing': p.round * 0.5 + up(-p.width) * 0.18,
    'mouth-protusion': p.round * 0.35,
    'mouth-upward-retraction': p.teeth * (0.12 + 0.25 * smile) * (p.round > 0.5 ? 0.3 : 1),
    'mouth-part-later': p.teeth * 0.25 * clamp(p.open * 4),
    'mouth-compression': p.press * 0.6,
  }
}
