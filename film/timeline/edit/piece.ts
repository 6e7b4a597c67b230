import { keysDuring } from '../curve.ts'
import { type Clip, endOf } from '../track.ts'

/** What is left of a clip between two frames of the timeline; the same moments of its source at the same frames. */
export const piece = (clip: Clip, from: number, to: number): Clip => {
  const head = from - clip.start
  const frames = to - from
  if (head === 0 && frames === clip.frames) return clip
  const fadeIn = head > 0 ? 0 : Math.min(clip.fadeIn, frames)
  const fadeOut = to < endOf(clip) ? 0 : Math.min(clip.fadeOut, frames)
  const into = clip.transitionIn
  return {
    ...clip,
    start: from,
    frames,
    offset: clip.offset + head,
    fadeIn,
    fadeOut,
    transitionIn: into === null || head > 0 ? null : { ...into, frames: Math.min(into.frames, frames) },
    ...(clip.keys && { keys: keysDuring(clip.keys, head, head + frames) }),
  }
}
