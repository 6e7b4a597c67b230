import type { Reveal } from './shape.ts'

const ease = (t: number): number => t * t * (3 - 2 * t)

/** From left to right, with a soft edge; it starts outside the frame. */
export const wipe = (t: number): Partial<Reveal> => ({ wipe: -0.06 + 1.12 * ease(t) })
