import { valueAt } from '#film/timeline/curve.ts'
import type { Clip, ClipKeys } from '#film/timeline/track.ts'

/** How a clip's picture moves by its keys; `from`: the clip's frame at the layer's first. */
export type Moves = {
  keys: Pick<ClipKeys, 'opacity' | 'x' | 'y' | 'scale'>
  from: number
  fade?: { in: number; out: number; frames: number } // of what lies over the cut: it comes and goes by itself
}
/** Where it is at a moment: x and y in sizes of the frame from its middle, to the right and down. */
export type Placed = { opacity: number; x: number; y: number; scale: number }

/** Of a clip that neither moves nor fades over others there is nothing to tell: what was drawn of it stays drawn. */
export const movesOf = (
  { keys, fadeIn, fadeOut, frames, transitionIn }: Clip,
  over: boolean,
): Moves | undefined => {
  const { opacity, x, y, scale } = keys ?? {}
  const moving = Object.entries({ opacity, x, y, scale }).filter(([, curve]) => curve && curve.length > 0)
  const into = Math.max(fadeIn ?? 0, transitionIn?.kind === 'fade' ? transitionIn.frames : 0)
  const fades = over && (into > 0 || fadeOut > 0)
  if (moving.length === 0 && !fades) return undefined
  return {
    keys: Object.fromEntries(moving),
    from: 0,
    ...(fades ? { fade: { in: into, out: fadeOut, frames } } : {}),
  }
}

/** Where it is `frame` frames after its layer began. */
export const placedAt = ({ keys, from, fade }: Moves, frame: number): Placed => {
  const at = frame + from
  const share = (done: number, over: number) => (over > 0 ? Math.max(0, Math.min(1, done / over)) : 1)
  const seen = fade === undefined ? 1 : share(at, fade.in) * share(fade.frames - at, fade.out)
  return {
    opacity: valueAt(keys.opacity, at, 1) * seen,
    x: valueAt(keys.x, at, 0),
    y: valueAt(keys.y, at, 0),
    scale: valueAt(keys.scale, at, 1),
  }
}
