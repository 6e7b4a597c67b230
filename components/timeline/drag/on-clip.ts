import { moveKey } from '#film/timeline/edit/keys.ts'
import { fade, gainBy } from '#film/timeline/edit/level.ts'
import type { Edge } from '#film/timeline/edit/recut.ts'
import { type ClipRef, find } from '#film/timeline/edit/ref.ts'
import { transition } from '#film/timeline/edit/transition.ts'
import { endOf } from '#film/timeline/track.ts'
import type { Drag, Held } from './drag.ts'
import { called, decibels, framesIn } from './words.ts'

const perPixel = { plain: 0.2, fine: 0.05 } // dB

/** The handle of a fade. */
export const fadeDrag = (held: Held, ref: ClipRef, edge: Edge): Drag => {
  const clip = find(held.tracks, ref)
  if (clip === undefined) return { edges: [], at: () => ({ tracks: held.tracks, label: '', why: null }) }
  const before = edge === 'head' ? clip.fadeIn : clip.fadeOut
  return {
    edges: [edge === 'head' ? clip.start + before : endOf(clip) - before],
    at: ({ by }) => {
      const frames = Math.max(0, before + (edge === 'head' ? by : -by))
      const tracks = fade(held.tracks, { refs: [ref], edge, frames })
      const now = find(tracks, ref)
      const is = (edge === 'head' ? now?.fadeIn : now?.fadeOut) ?? 0
      const way = edge === 'head' ? 'in' : 'out'
      const why = is === before ? null : `${called(held, [ref])} fades ${way} over ${framesIn(is)}`
      return { tracks, label: `Fade ${way} ${framesIn(is)}`, why }
    },
  }
}

/** The line of the level: of this clip, and of the others that are chosen with it. */
export const levelDrag = (held: Held, ref: ClipRef, refs: readonly ClipRef[]): Drag => {
  const before = find(held.tracks, ref)?.gain ?? 0
  return {
    edges: [],
    at: ({ down, fine }) => {
      const tracks = gainBy(held.tracks, refs, -down * (fine ? perPixel.fine : perPixel.plain))
      const gain = find(tracks, ref)?.gain ?? before
      const why = tracks === held.tracks ? null : `${called(held, refs)} at ${decibels(gain)}`
      return { tracks, label: decibels(gain), why }
    },
  }
}

/** A key of the level, in time and in loudness. */
export const keyDrag = (held: Held, ref: ClipRef, from: number): Drag => {
  const clip = find(held.tracks, ref)
  const key = clip?.keys?.gain?.find(({ at }) => at === from)
  const start = clip?.start ?? 0
  return {
    edges: [start + from],
    at: ({ by, down, fine }) => {
      const db = (key?.value ?? 0) - down * (fine ? perPixel.fine : perPixel.plain)
      const value = Math.round(db * 10) / 10
      const tracks = moveKey(held.tracks, { ref, name: 'gain', from, at: from + by, value })
      const why = tracks === held.tracks ? null : `Moved a key of ${called(held, [ref])}`
      return { tracks, label: decibels(value), why }
    },
  }
}

/** The end of a transition. */
export const transitionDrag = (held: Held, ref: ClipRef): Drag => {
  const clip = find(held.tracks, ref)
  const before = clip?.transitionIn
  if (!clip || !before) return { edges: [], at: () => ({ tracks: held.tracks, label: '', why: null }) }
  return {
    edges: [clip.start + before.frames],
    at: ({ by }) => {
      const ask = { ref, kind: before.kind, frames: Math.max(1, before.frames + by), extent: held.extent }
      const { tracks, frames, problem } = transition(held.tracks, ask)
      const changed = problem === null && frames !== before.frames
      const why = changed ? `The ${before.kind} into ${called(held, [ref])} takes ${framesIn(frames)}` : null
      return { tracks, label: problem === null ? framesIn(frames) : 'No room', why }
    },
  }
}
