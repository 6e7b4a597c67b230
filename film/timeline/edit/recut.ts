import { keysDuring } from '../curve.ts'
import type { Clip } from '../track.ts'
import type { Extent } from './extent.ts'

/**
 * A clip with other ends, as its edges are dragged: it keeps its fades and its transition, and shows the same moments of
 * its source at the same frames. What is drawn (no extent) may begin sooner than its first frame: then it begins anew.
 */
export const recut = (clip: Clip, from: number, to: number): Clip => {
  const head = from - clip.start
  const frames = to - from
  if (head === 0 && frames === clip.frames) return clip
  const into = clip.transitionIn
  return {
    ...clip,
    start: from,
    frames,
    offset: Math.max(0, clip.offset + head),
    fadeIn: Math.min(clip.fadeIn, frames),
    fadeOut: Math.min(clip.fadeOut, frames),
    transitionIn: into && { ...into, frames: Math.min(into.frames, frames) },
    ...(clip.keys && { keys: keysDuring(clip.keys, head, head + frames) }),
  }
}

/** How far something can go either way: `least` ≤ 0 ≤ `most`. */
export type Reach = { least: number; most: number }

export const within = (by: number, reaches: readonly Reach[]): number => {
  let at = Math.round(by)
  for (const { least, most } of reaches) at = Math.max(Math.min(0, least), Math.min(Math.max(0, most), at))
  return at + 0 // never −0
}

export type Edge = 'head' | 'tail'

/** How far an edge of a clip can go before its source ends, or one frame is left. */
export const edgeReach = (clip: Clip, edge: Edge, extent: Extent): Reach => {
  const whole = extent(clip)
  if (edge === 'head')
    return {
      least: whole === null ? Number.NEGATIVE_INFINITY : -clip.offset,
      most: clip.frames - 1,
    }
  return {
    least: 1 - clip.frames,
    most: whole === null ? Number.POSITIVE_INFINITY : whole - clip.offset - clip.frames,
  }
}

/** A clip with one edge moved. */
export const withEdge = (clip: Clip, edge: Edge, by: number): Clip =>
  edge === 'head'
    ? recut(clip, clip.start + by, clip.start + clip.frames)
    : recut(clip, clip.start, clip.start + clip.frames + by)
