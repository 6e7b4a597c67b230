import type { TransitionKind } from '#film/timeline/track.ts'
import { dissolve } from './dissolve.ts'
import { iris } from './iris.ts'
import { whipIn, whipOut } from './whip.ts'
import { wipe } from './wipe.ts'

/** How much of a picture is seen and where. Widths and half diagonals are those of the frame. */
export type Reveal = {
  opacity: number
  wipe: number // the share from the left that is open, with SOFT beyond it; 1 + SOFT: all
  iris: number // radius in half diagonals, with SOFT beyond it; above 1: all
  shift: number // widths to the right
  blur: number // widths along the row
}
/** How wide the edge of a wipe or an iris is, in widths or half diagonals. */
export const SOFT = 0.06
export const whole: Reveal = { opacity: 1, wipe: 1 + SOFT, iris: 2, shift: 0, blur: 0 }

const into: Record<TransitionKind, (t: number) => Partial<Reveal>> = {
  dissolve,
  wipe,
  iris,
  whip: whipIn,
  fade: () => ({}), // by a black layer
  flash: () => ({}), // by a white one
}

type Shown = {
  frames: number
  dissolve: number
  by?: TransitionKind | undefined
  leaves?: 'whip' | undefined
}

/** A picture `frame` frames after it began to be seen. */
export const revealOf = ({ frames, dissolve: over, by, leaves }: Shown, frame: number): Reveal => {
  if (over > 0 && frame < over) return { ...whole, ...into[by ?? 'dissolve']((frame + 1) / (over + 1)) }
  return leaves ? { ...whole, ...whipOut((frame + 1) / (frames + 1)) } : whole
}
