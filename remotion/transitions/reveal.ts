import type { TransitionKind } from '#film/timeline/track.ts'
import { dissolve } from './dissolve.ts'
import { iris } from './iris.ts'
import { type Reveal, whole } from './shape.ts'
import { whipIn, whipOut } from './whip.ts'
import { wipe } from './wipe.ts'

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
