import { clamp } from '../../clamp.ts'
import type { Clip } from '../track.ts'
import { change, withField } from './change.ts'
import type { Edge } from './recut.ts'
import type { ClipRef, Tracks } from './ref.ts'

const tenth = (value: number) => Math.round(value * 10) / 10 + 0

/** The level of clips raised or lowered by some dB. */
export const gainBy = (tracks: Tracks, refs: readonly ClipRef[], db: number): Tracks =>
  change(tracks, refs, (clip) => withField(clip, 'gain', tenth(clamp(clip.gain + db, -60, 24))))

/** The level of clips set, in dB. */
export const gainTo = (tracks: Tracks, refs: readonly ClipRef[], db: number): Tracks =>
  change(tracks, refs, (clip) => withField(clip, 'gain', tenth(clamp(db, -60, 24))))

/** Where clips are heard: −1 left … 1 right. */
export const pan = (tracks: Tracks, refs: readonly ClipRef[], to: number): Tracks =>
  change(tracks, refs, (clip) => withField(clip, 'pan', Math.round(clamp(to, -1, 1) * 100) / 100 + 0))

/** A fade at the head or the tail of clips, in frames; it ends where the other fade begins. 0: none. */
export const fade = (
  tracks: Tracks,
  { refs, edge, frames }: { refs: readonly ClipRef[]; edge: Edge; frames: number },
): Tracks => {
  const [own, other] = edge === 'head' ? (['fadeIn', 'fadeOut'] as const) : (['fadeOut', 'fadeIn'] as const)
  const longest = (clip: Clip) => Math.max(0, clip.frames - clip[other])
  return change(tracks, refs, (clip) => withField(clip, own, clamp(Math.round(frames), 0, longest(clip))))
}
