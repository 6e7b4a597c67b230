import type { Reveal } from './shape.ts'

/** A circle opens from the middle. */
export const iris = (t: number): Partial<Reveal> => ({ iris: -0.06 + 1.1 * t ** 1.4 })
